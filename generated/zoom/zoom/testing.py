"""A mock of the API for tests: answers with the saved examples, records what was asked, needs no network."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

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
from .client import AsyncZoom, Zoom
from .resources import users as _users

__all__ = [
    "FIXTURES",
    "Call",
    "Example",
    "MockRoute",
    "UnexpectedCallError",
    "ZoomMock",
]

FIXTURES = Path(__file__).parent / "fixtures"


class UsersMock(MockResource):
    """Answers for Users."""

    get_token = Route(_users.GET_TOKEN)


class ZoomMock(Mock):
    """Every operation of the client, name by name: `mock.users.list.returns(404)`."""

    def __init__(self) -> None:
        super().__init__(FIXTURES)
        self.users = UsersMock(self)

    def client(
        self,
        *,
        max_retries: int = 0,
        strict: bool = False,
        on_drift: Callable[[Drift], None] | None = None,
    ) -> Zoom:
        """A client on this mock, every argument filled in."""
        return Zoom(
            token="token",
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
    ) -> AsyncZoom:
        """An asynchronous client on this mock, every argument filled in."""
        return AsyncZoom(
            token="token",
            transport=self,
            max_retries=max_retries,
            strict=strict,
            on_drift=on_drift,
        )
