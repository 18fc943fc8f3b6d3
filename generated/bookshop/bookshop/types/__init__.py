"""What request bodies look like: typed dictionaries, for type checkers and for reading."""

from .admin import ReorderInput, SetAStockLevelBody
from .auth import GetATokenBody
from .books import (
    AddABookBody,
    AuthorInput,
    ChangeABookBody,
    PriceInput,
    UploadACoverBody,
    WriteAReviewBody,
)
from .graphql import AddToWishListVariables, AuthorByIdVariables
from .orders import PlaceAnOrderBody

__all__ = [
    "AddABookBody",
    "AddToWishListVariables",
    "AuthorByIdVariables",
    "AuthorInput",
    "ChangeABookBody",
    "GetATokenBody",
    "PlaceAnOrderBody",
    "PriceInput",
    "ReorderInput",
    "SetAStockLevelBody",
    "UploadACoverBody",
    "WriteAReviewBody",
]
