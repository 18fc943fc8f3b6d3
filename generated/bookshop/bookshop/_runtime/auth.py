"""What every scheme of authentication is, what it asks of a client, and what the client remembers of it.

A scheme neither sends nor waits. Its `flow` is a generator like `exchange`: it asks for a request to be
sent, for its turn, or for an answer of the user, and each flavour of the client does it in its own way.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Generator
from dataclasses import dataclass, field, fields, replace
from typing import TYPE_CHECKING, Any, ClassVar, Self, TypeAlias

import httpx2

from .variables import Unresolved

if TYPE_CHECKING:
    from .request import Outgoing

Outcome: TypeAlias = httpx2.Response | httpx2.RequestError | None
Authorize: TypeAlias = Callable[[str], "str | Awaitable[str]"]
"""Opens a URL in the user's browser, and gives the URL that the browser is sent back to."""


@dataclass(eq=False, slots=True)
class Memory:
    """What a scheme remembers from call to call of one client. As a step: wait for `lock`."""

    lock: Any
    """Of the flavour: of threads or of tasks. Whoever waited for it calls `release`."""
    keep_secret: Callable[[str], None] = field(repr=False)
    """Told of what a server handed out and no log may show."""
    value: Any = field(default=None, repr=False)


NO_MEMORY = Memory(None, lambda text: None)
"""Of a scheme that remembers nothing."""


@dataclass(eq=False, slots=True)
class Question:
    """As a step: ask the user, who may take minutes; then `answer` is there."""

    ask: Authorize
    url: str = field(repr=False)
    answer: str = field(default="", repr=False)


Step: TypeAlias = "Outgoing | float | Memory | Question"
Flow: TypeAlias = Generator[Step, Outcome, Outcome]
Fetch: TypeAlias = "Callable[[Outgoing], Generator[Step, Outcome, httpx2.Response]]"
"""Sends a request of the scheme itself, again where that helps.

Raises:
    httpx2.RequestError: no response came.
"""


class UnsignedError(Exception):
    """A scheme can not sign with what it was given; as in Postman, the request goes out without."""


class RefusedError(Exception):
    """A scheme can not go on, and there is no use in sending the request."""

    def __init__(self, reason: str, response: httpx2.Response | None = None) -> None:
        super().__init__(reason)
        self.response = response
        """What a server said, if one did."""


@dataclass(frozen=True, repr=False)
class Scheme:
    """How a request says who is calling: by what is given, by a signature, or by a token that it fetches.

    Texts may hold `{{variables}}`. Two schemes with the same values are one: what it remembers is kept by
    the client that uses it.
    """

    optional: bool = field(default=False, kw_only=True)
    """True: without a value for its variables nothing is sent."""

    remembers: ClassVar[bool] = True
    """False where a client need not keep anything, its secrets included: calls often bring their own."""
    secret_fields: ClassVar[tuple[str, ...]] = ()
    """The fields that no log may show."""
    free: ClassVar[tuple[str, ...]] = ()
    """The fields that need no value: a variable in them that has none leaves them empty."""

    def __repr__(self) -> str:
        return f"{type(self).__name__}(…)"

    def resolved(self, resolve: Callable[[str], str]) -> Self:
        """The same with values in place of variables.

        Raises:
            Unresolved: a variable has no value.
        """
        texts: dict[str, Any] = {}
        for name in (f.name for f in fields(self)):
            value = getattr(self, name)
            if not isinstance(value, str) or "{{" not in value:
                continue
            try:
                texts[name] = resolve(value)
            except Unresolved:
                if name not in self.free:
                    raise
                texts[name] = ""
        return replace(self, **texts) if texts else self

    def secret_texts(self) -> tuple[str, ...]:
        """What no log may show."""
        return tuple(getattr(self, name) for name in self.secret_fields)

    def headers(self) -> tuple[str, ...]:
        """The headers that it writes, in lower case."""
        in_header = getattr(self, "location", "header") == "header"
        return ("authorization",) if in_header else ()

    def parameters(self) -> tuple[str, ...]:
        """The parameters of the query that it writes, and that a call may give in its place."""
        return ()

    def asking(self, authorize: Authorize | None) -> Self:
        """The same for a client that can ask its user; most schemes have nothing to ask."""
        return self

    def sign(self, outgoing: Outgoing) -> Outgoing:
        """The request as it goes out; the same when something is missing that Postman requires, too.

        Raises:
            UnsignedError: the values can not be used.
            RefusedError: the request can not be signed.
        """
        return outgoing

    def flow(self, outgoing: Outgoing, memory: Memory, fetch: Fetch) -> Flow:
        """The course of one attempt; its value is the outcome of it."""
        return (yield self.sign(outgoing))


AuthTypes: TypeAlias = Scheme
