"""What request bodies look like: typed dictionaries, for type checkers and for reading."""

from .crates import CreateCrateBody as CreateCrateBody
from .crates import ReplaceCrateBody as ReplaceCrateBody
from .orders import DeleteOrdersInBulkBody as DeleteOrdersInBulkBody
