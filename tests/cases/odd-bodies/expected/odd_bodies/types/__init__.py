"""What request bodies look like: typed dictionaries, for type checkers and for reading."""

from .lamps import DimBody as DimBody
from .lamps import SetSceneBody as SetSceneBody
from .shelves import FindShelfVariables as FindShelfVariables
from .shelves import RenameShelfVariables as RenameShelfVariables
from .tills import OpenTillBody as OpenTillBody
