"""A mock of the API for tests: answers with the saved examples, records what was asked, needs no network."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from . import client as _client
from ._runtime import Drift
from ._runtime.mock import (
    Call,
    Example,
    Mock,
    MockResource,
    MockRoute,
    Route,
    UnexpectedCallError,
)
from .client import AsyncBookshop, Bookshop
from .resources import admin as _admin
from .resources import auth as _auth
from .resources import books as _books
from .resources import graphql as _graphql
from .resources import orders as _orders
from .resources.books import reviews as _books_reviews

__all__ = [
    "FIXTURES",
    "BookshopMock",
    "Call",
    "Example",
    "MockRoute",
    "UnexpectedCallError",
]

FIXTURES = Path(__file__).parent / "fixtures"


class AdminMock(MockResource):
    """Answers for Admin."""

    get_sales = Route(_admin.GET_SALES)
    set_stock_level = Route(_admin.SET_STOCK_LEVEL)


class AuthMock(MockResource):
    """Answers for Auth."""

    get_token = Route(_auth.GET_TOKEN)


class GraphqlMock(MockResource):
    """Answers for GraphQL."""

    get_author_by_id = Route(_graphql.GET_AUTHOR_BY_ID)
    add_to_wish_list = Route(_graphql.ADD_TO_WISH_LIST)


class OrdersMock(MockResource):
    """Answers for Orders."""

    place = Route(_orders.PLACE)
    list = Route(_orders.LIST)
    get = Route(_orders.GET)
    get_invoice = Route(_orders.GET_INVOICE)


class ReviewsMock(MockResource):
    """Answers for Reviews."""

    list = Route(_books_reviews.LIST)
    write = Route(_books_reviews.WRITE)


class BooksMock(MockResource):
    """Answers for Books."""

    list = Route(_books.LIST)
    get = Route(_books.GET)
    add = Route(_books.ADD)
    change = Route(_books.CHANGE)
    remove = Route(_books.REMOVE)
    upload_cover = Route(_books.UPLOAD_COVER)
    replace_manuscript = Route(_books.REPLACE_MANUSCRIPT)
    import_books = Route(_books.IMPORT_BOOKS)

    def __init__(self, mock: Mock) -> None:
        super().__init__(mock)
        self.reviews = ReviewsMock(mock)


class BookshopMock(Mock):
    """Every operation of the client, name by name: `mock.users.list.returns(404)`."""

    ping = Route(_client.PING)

    def __init__(self) -> None:
        super().__init__(FIXTURES)
        self.books = BooksMock(self)
        self.orders = OrdersMock(self)
        self.graphql = GraphqlMock(self)
        self.auth = AuthMock(self)
        self.admin = AdminMock(self)

    def client(
        self,
        *,
        max_retries: int = 0,
        strict: bool = False,
        on_drift: Callable[[Drift], None] | None = None,
    ) -> Bookshop:
        """A client on this mock, every argument filled in."""
        return Bookshop(
            client_id="client-id",
            client_secret="client-secret",
            token="token",
            admin_key="admin-key",
            transport=self,
            max_retries=max_retries,
            strict=strict,
            on_drift=on_drift,
        )

    def async_client(
        self,
        *,
        max_retries: int = 0,
        strict: bool = False,
        on_drift: Callable[[Drift], None] | None = None,
    ) -> AsyncBookshop:
        """An asynchronous client on this mock, every argument filled in."""
        return AsyncBookshop(
            client_id="client-id",
            client_secret="client-secret",
            token="token",
            admin_key="admin-key",
            transport=self,
            max_retries=max_retries,
            strict=strict,
            on_drift=on_drift,
        )
