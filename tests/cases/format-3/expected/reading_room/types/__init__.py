"""What request bodies look like: typed dictionaries, for type checkers and for reading."""

from .books import SetCoverImageBody as SetCoverImageBody
from .loans import BorrowBody as BorrowBody
from .loans import SearchVariables as SearchVariables
