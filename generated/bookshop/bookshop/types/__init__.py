"""What request bodies look like: typed dictionaries, for type checkers and for reading."""

from .admin import ReorderInput as ReorderInput
from .admin import SetStockLevelBody as SetStockLevelBody
from .auth import GetTokenBody as GetTokenBody
from .books import AddBookBody as AddBookBody
from .books import AuthorInput as AuthorInput
from .books import ChangeBookBody as ChangeBookBody
from .books import PriceInput as PriceInput
from .books import UploadCoverBody as UploadCoverBody
from .books import WriteReviewBody as WriteReviewBody
from .graphql import AddToWishListVariables as AddToWishListVariables
from .graphql import GetAuthorByIdVariables as GetAuthorByIdVariables
from .orders import PlaceOrderBody as PlaceOrderBody
