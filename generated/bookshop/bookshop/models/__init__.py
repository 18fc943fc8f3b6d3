"""Response models, loaded when they are first used."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .admin import Sales as Sales
    from .admin import StockLevel as StockLevel
    from .auth import Token as Token
    from .auth import UnauthorizedBody as UnauthorizedBody
    from .books import Author as Author
    from .books import Book as Book
    from .books import BookList as BookList
    from .books import By as By
    from .books import Cover as Cover
    from .books import Manuscript as Manuscript
    from .books import Price as Price
    from .books import Review as Review
    from .books import Series as Series
    from .graphql import AuthorBook as AuthorBook
    from .graphql import AuthorData as AuthorData
    from .graphql import AuthorResponse as AuthorResponse
    from .graphql import GraphqlAuthor as GraphqlAuthor
    from .graphql import Wish as Wish
    from .graphql import WishList as WishList
    from .graphql import WishListResponse as WishListResponse
    from .orders import Line as Line
    from .orders import Order as Order
    from .orders import OrderList as OrderList
    from .orders import Total as Total
    from .shared import Error as Error
    from .shared import ErrorBody as ErrorBody
    from .shared import ErrorField as ErrorField

_MODULES = {
    "Sales": "admin",
    "StockLevel": "admin",
    "Token": "auth",
    "UnauthorizedBody": "auth",
    "Book": "books",
    "Author": "books",
    "Price": "books",
    "Series": "books",
    "BookList": "books",
    "Review": "books",
    "By": "books",
    "Cover": "books",
    "Manuscript": "books",
    "WishListResponse": "graphql",
    "WishList": "graphql",
    "Wish": "graphql",
    "AuthorResponse": "graphql",
    "AuthorData": "graphql",
    "GraphqlAuthor": "graphql",
    "AuthorBook": "graphql",
    "Order": "orders",
    "Line": "orders",
    "Total": "orders",
    "OrderList": "orders",
    "ErrorBody": "shared",
    "Error": "shared",
    "ErrorField": "shared",
}


def __getattr__(name: str) -> Any:
    from importlib import import_module

    if name not in _MODULES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    found = getattr(import_module(f"{__name__}.{_MODULES[name]}"), name)
    globals()[name] = found
    return found


def __dir__() -> list[str]:
    return sorted(_MODULES)
