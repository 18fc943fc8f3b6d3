"""What request bodies look like: typed dictionaries, for type checkers and for reading."""

from .lamps import DimBody as DimBody
from .lamps import SetSceneBody as SetSceneBody
from .lamps import ShuffleBody as ShuffleBody
from .shared import PrintReceiptBody as PrintReceiptBody
from .shelves import FindShelfVariables as FindShelfVariables
from .shelves import RenameShelfVariables as RenameShelfVariables
from .tills import OpenTillBody as OpenTillBody
from .本棚 import AddBody as AddBody
