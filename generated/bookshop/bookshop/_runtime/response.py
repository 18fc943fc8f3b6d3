"""What a call gives back beyond the body, and where a body was not what the collection shows."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Generic, TypeVar

import httpx2

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Drift:
    """A place where a response differs from the saved examples."""

    operation: str
    status_code: int
    path: str
    """`users[3].age`; `""` is the whole body."""
    expected: str
    """The type that the examples show."""
    seen: str
    """What came: its type and the beginning of its value, or `nothing`."""

    def __str__(self) -> str:
        place = self.path or "body"
        return (
            f"{self.operation} ({self.status_code}): {place}: "
            f"expected {self.expected}, got {self.seen}"
        )


@dataclass(frozen=True, slots=True)
class Response(Generic[T]):
    """A whole response; `body` is what the method returns by itself."""

    status_code: int
    headers: httpx2.Headers
    body: T
    request: httpx2.Request = field(repr=False)
    drift: tuple[Drift, ...]
    http_response: httpx2.Response = field(repr=False)
    """The response as the transport gave it."""
