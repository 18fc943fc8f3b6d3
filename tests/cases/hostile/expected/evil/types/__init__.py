"""What request bodies look like: typed dictionaries, for type checkers and for reading."""

from .outside import CreateLineTabBody as CreateLineTabBody
from .outside import UpdateBraceBody as UpdateBraceBody
