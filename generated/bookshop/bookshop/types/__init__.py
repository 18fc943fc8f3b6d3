"""What request bodies look like: typed dictionaries, for type checkers and for reading."""

from .admin import ReorderInput as ReorderInput
from .admin import SetAStockLevelBody as SetAStockLevelBody
from .auth import GetATokenBody as GetATokenBody
from .books import AddABookBody as AddABookBody
from .books import AuthorInput as AuthorInput
from .books import ChangeABookBody as ChangeABookBody
from .books import PriceInput as PriceInput
from .books import UploadACoverBody as UploadACoverBody
from .books import WriteAReviewBody as WriteAReviewBody
from .graphql import AddToWishListVariables as AddToWishListVariables
from .graphql import AuthorByIdVariables as AuthorByIdVariables
from .orders import PlaceAnOrderBody as PlaceAnOrderBody
