"""Fixtures for pytest: `bookshop_mock`, clients on it, and every saved example by name."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from typing import TypeAlias

    from ._runtime.mock import Example
    from ._runtime.saved import SavedRequests
    from .client import AsyncBookshop, Bookshop
    from .testing import BookshopMock

    Saved: TypeAlias = SavedRequests[Bookshop | AsyncBookshop]
else:
    Saved = Any


@pytest.fixture
def bookshop_mock() -> BookshopMock:
    """A mock of the API; answers with the first saved success unless told otherwise."""
    from .testing import BookshopMock

    return BookshopMock()


@pytest.fixture
def bookshop_client(bookshop_mock: BookshopMock) -> Iterator[Bookshop]:
    """A client on the mock."""
    with bookshop_mock.client() as client:
        yield client


@pytest.fixture
def async_bookshop_client(bookshop_mock: BookshopMock) -> AsyncBookshop:
    """An asynchronous client on the mock."""
    return bookshop_mock.async_client()


def saved_fixture() -> Any:
    """The fixture `saved` of the generated tests, which send saved requests in both flavours.

    It is no fixture of the plugin: several clients may bring theirs.
    """

    @pytest.fixture(name="saved", params=["sync", "async"])
    def saved(request: pytest.FixtureRequest) -> Saved:
        """Sends saved requests with a client on a mock."""
        from ._runtime.response import Drift
        from ._runtime.saved import SavedRequests
        from .testing import BookshopMock

        mock = BookshopMock()
        drift: list[Drift] = []
        client: Bookshop | AsyncBookshop
        client = (
            mock.client(on_drift=drift.append)
            if request.param == "sync"
            else mock.async_client(on_drift=drift.append)
        )
        return SavedRequests(mock, client, drift)

    return saved


def _add_examples() -> None:
    """One fixture for each saved example: `bookshop_`, the method, and the example's short name."""
    import json
    from pathlib import Path

    index = json.loads(
        (Path(__file__).parent / "fixtures" / "index.json").read_text("utf-8")
    )
    for operation, entries in index.items():
        for entry in entries:
            name = f"bookshop_{operation.replace('.', '_')}_{entry['slug']}"
            globals()[name] = _example_fixture(name, operation, entry["slug"])


def _example_fixture(name: str, operation: str, slug: str) -> Any:
    @pytest.fixture(name=name)
    def example() -> Example:
        """A saved example."""
        from ._runtime.mock import load_examples
        from .testing import FIXTURES

        found = load_examples(FIXTURES)[operation]
        return next(example for example in found if example.slug == slug)

    return example


_add_examples()
