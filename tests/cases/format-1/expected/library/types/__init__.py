"""What request bodies look like: typed dictionaries, for type checkers and for reading."""

from .books import SetCoverBody as SetCoverBody
from .loans import BorrowBody as BorrowBody
from .loans import GiveBackBody as GiveBackBody
