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

    def __init__(self, mock: Mock) -> None:
        super().__init__(mock)
        self.get_sales = self._route(_admin.GET_SALES)
        self.set_a_stock_level = self._route(_admin.SET_A_STOCK_LEVEL)


class AuthMock(MockResource):
    """Answers for Auth."""

    def __init__(self, mock: Mock) -> None:
        super().__init__(mock)
        self.get_a_token = self._route(_auth.GET_A_TOKEN)


class GraphqlMock(MockResource):
    """Answers for GraphQL."""

    def __init__(self, mock: Mock) -> None:
        super().__init__(mock)
        self.author_by_id = self._route(_graphql.AUTHOR_BY_ID)
        self.add_to_wish_list = self._route(_graphql.ADD_TO_WISH_LIST)


class OrdersMock(MockResource):
    """Answers for Orders."""

    def __init__(self, mock: Mock) -> None:
        super().__init__(mock)
        self.place_an_order = self._route(_orders.PLACE_AN_ORDER)
        self.list_store_orders = self._route(_orders.LIST_STORE_ORDERS)
        self.get_an_order = self._route(_orders.GET_AN_ORDER)
        self.get_the_invoice = self._route(_orders.GET_THE_INVOICE)


class ReviewsMock(MockResource):
    """Answers for Reviews."""

    def __init__(self, mock: Mock) -> None:
        super().__init__(mock)
        self.list_reviews = self._route(_books_reviews.LIST_REVIEWS)
        self.write_a_review = self._route(_books_reviews.WRITE_A_REVIEW)


class BooksMock(MockResource):
    """Answers for Books."""

    def __init__(self, mock: Mock) -> None:
        super().__init__(mock)
        self.reviews = ReviewsMock(mock)
        self.list_books = self._route(_books.LIST_BOOKS)
        self.get_a_book = self._route(_books.GET_A_BOOK)
        self.add_a_book = self._route(_books.ADD_A_BOOK)
        self.change_a_book = self._route(_books.CHANGE_A_BOOK)
        self.remove_a_book = self._route(_books.REMOVE_A_BOOK)
        self.upload_a_cover = self._route(_books.UPLOAD_A_COVER)
        self.replace_the_manuscript = self._route(_books.REPLACE_THE_MANUSCRIPT)
        self.import_ = self._route(_books.IMPORT)


class BookshopMock(Mock):
    """Every operation of the client, name by name: `mock.users.list.returns(404)`."""

    def __init__(self) -> None:
        super().__init__(FIXTURES)
        self.books = BooksMock(self)
        self.orders = OrdersMock(self)
        self.graphql = GraphqlMock(self)
        self.auth = AuthMock(self)
        self.admin = AdminMock(self)
        self.ping = self._route(_client.PING)

    def client(
        self,
        *,
        max_retries: int = 0,
        strict: bool = False,
        on_drift: Callable[[Drift], None] | None = None,
    ) -> Bookshop:
        """A client on this mock, every argument filled in."""
        return Bookshop(
            token="token",
            client_id="client-id",
            client_secret="client-secret",
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
            token="token",
            client_id="client-id",
            client_secret="client-secret",
            admin_key="admin-key",
            transport=self,
            max_retries=max_retries,
            strict=strict,
            on_drift=on_drift,
        )
