"""Response models, loaded when they are first used."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .admin import Sales, StockLevel
    from .auth import Token, UnauthorizedBody
    from .books import (
        Author,
        Book,
        BookList,
        By,
        Cover,
        Manuscript,
        Price,
        Review,
        Series,
    )
    from .graphql import (
        AuthorBook,
        AuthorByIdAuthor,
        AuthorData,
        AuthorResponse,
        Wish,
        WishData,
        WishList,
    )
    from .orders import Line, Order, StoreOrderList, Total
    from .shared import Error, ErrorBody, ErrorField

_MODULES = {
    "Sales": "admin",
    "StockLevel": "admin",
    "UnauthorizedBody": "auth",
    "Token": "auth",
    "BookList": "books",
    "Book": "books",
    "Author": "books",
    "Price": "books",
    "Series": "books",
    "Cover": "books",
    "Manuscript": "books",
    "Review": "books",
    "By": "books",
    "AuthorResponse": "graphql",
    "AuthorData": "graphql",
    "AuthorByIdAuthor": "graphql",
    "AuthorBook": "graphql",
    "WishList": "graphql",
    "WishData": "graphql",
    "Wish": "graphql",
    "Line": "orders",
    "Total": "orders",
    "StoreOrderList": "orders",
    "Order": "orders",
    "ErrorBody": "shared",
    "Error": "shared",
    "ErrorField": "shared",
}

__all__ = [
    "Author",
    "AuthorBook",
    "AuthorByIdAuthor",
    "AuthorData",
    "AuthorResponse",
    "Book",
    "BookList",
    "By",
    "Cover",
    "Error",
    "ErrorBody",
    "ErrorField",
    "Line",
    "Manuscript",
    "Order",
    "Price",
    "Review",
    "Sales",
    "Series",
    "StockLevel",
    "StoreOrderList",
    "Token",
    "Total",
    "UnauthorizedBody",
    "Wish",
    "WishData",
    "WishList",
]


def __getattr__(name: str) -> Any:
    if name not in _MODULES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(f"{__name__}.{_MODULES[name]}"), name)
