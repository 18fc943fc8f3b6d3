"""Schemes that send what they are given as it is; every client has them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, Literal

from .auth import Scheme
from .encoding import utf8
from .urls import basic

if TYPE_CHECKING:
    from .request import Outgoing


@dataclass(frozen=True, repr=False)
class Given(Scheme):
    """Credentials that a client has, or a call brings."""

    remembers: ClassVar[bool] = False


@dataclass(frozen=True, repr=False)
class Bearer(Given):
    """`Authorization: Bearer …`. Texts may hold `{{variables}}`, here and below."""

    token: str

    def sign(self, outgoing: Outgoing) -> Outgoing:
        """With the token."""
        return outgoing.with_headers(("Authorization", f"Bearer {self.token}"))


@dataclass(frozen=True, repr=False)
class Basic(Given):
    """`Authorization: Basic …`"""

    username: str
    password: str

    def sign(self, outgoing: Outgoing) -> Outgoing:
        """With both, in UTF-8 and base64."""
        pair = utf8(f"{self.username}:{self.password}")
        return outgoing.with_headers(("Authorization", basic(pair)))


@dataclass(frozen=True, repr=False)
class ApiKey(Given):
    """A key in a header or in the query."""

    name: str
    value: str
    location: Literal["header", "query"] = "header"

    def __repr__(self) -> str:
        return f"ApiKey({self.name!r}, …)"

    def headers(self) -> tuple[str, ...]:
        """The one of its name."""
        return (self.name.lower(),) if self.location == "header" else ()

    def parameters(self) -> tuple[str, ...]:
        """The one of its name."""
        return (self.name,) if self.location == "query" else ()

    def sign(self, outgoing: Outgoing) -> Outgoing:
        """With the key."""
        if self.location == "query":
            return outgoing.with_parameter(self.name, self.value)
        return outgoing.with_headers((self.name, self.value))


@dataclass(frozen=True, repr=False)
class OAuth2(Given):
    """An access token that the caller has."""

    token: str
    prefix: str = "Bearer"
    location: Literal["header", "query"] = "header"

    def parameters(self) -> tuple[str, ...]:
        """The one of RFC 6750, 2.3."""
        return ("access_token",) if self.location == "query" else ()

    def sign(self, outgoing: Outgoing) -> Outgoing:
        """With the token."""
        if self.location == "query":
            return outgoing.with_parameter("access_token", self.token)
        text = f"{self.prefix} {self.token}".strip()
        return outgoing.with_headers(("Authorization", text))
