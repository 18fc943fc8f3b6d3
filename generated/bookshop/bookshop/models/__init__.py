"""Response models, loaded when they are first used."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .admin import Sales, StockLevel
    from .auth import Token
    from .books import (
        Book,
        BookAuthor,
        BookList,
        By,
        Cover,
        Manuscript,
        Price,
        Review,
        Series,
        WriteReview,
    )
    from .graphql import (
        Author,
        AuthorBook,
        AuthorData,
        AuthorDataAuthor,
        Wish,
        WishList,
        WishListData,
    )
    from .orders import Line, Order, StoreOrderList, StoreOrderListOrder, Total
    from .shared import Error, ErrorBody, ErrorField

_MODULES = {
    "Sales": "admin",
    "StockLevel": "admin",
    "Token": "auth",
    "BookList": "books",
    "Book": "books",
    "BookAuthor": "books",
    "Price": "books",
    "Series": "books",
    "Cover": "books",
    "Manuscript": "books",
    "Review": "books",
    "By": "books",
    "WriteReview": "books",
    "Author": "graphql",
    "AuthorData": "graphql",
    "AuthorDataAuthor": "graphql",
    "AuthorBook": "graphql",
    "WishList": "graphql",
    "WishListData": "graphql",
    "Wish": "graphql",
    "Order": "orders",
    "Line": "orders",
    "Total": "orders",
    "StoreOrderList": "orders",
    "StoreOrderListOrder": "orders",
    "ErrorBody": "shared",
    "Error": "shared",
    "ErrorField": "shared",
}

__all__ = [
    "Author",
    "AuthorBook",
    "AuthorData",
    "AuthorDataAuthor",
    "Book",
    "BookAuthor",
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
    "StoreOrderListOrder",
    "Token",
    "Total",
    "Wish",
    "WishList",
    "WishListData",
    "WriteReview",
]


def __getattr__(name: str) -> Any:
    if name not in _MODULES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(f"{__name__}.{_MODULES[name]}"), name)
