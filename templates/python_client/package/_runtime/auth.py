"""What schemes of authentication ask of a client, and what it remembers of them.

A scheme neither sends nor waits. Its `flow` is a generator like `exchange`: it asks for a request to be
sent, for its turn, or for an answer of the user, and each flavour of the client does it in its own way.
"""

from __future__ import annotations

from collections.abc import Callable, Generator
from dataclasses import dataclass, field
from typing import Any, TypeAlias

import httpx2

from .operation import Authorize
from .request import Outgoing

Outcome: TypeAlias = httpx2.Response | httpx2.RequestError | None


@dataclass(eq=False, slots=True)
class Memory:
    """What a scheme remembers from call to call of one client. As a step: wait for `lock`."""

    lock: Any
    """Of the flavour: of threads or of tasks. Whoever waited for it calls `release`."""
    keep_secret: Callable[[str], None] = field(repr=False)
    """Told of what a server handed out and no log may show."""
    value: Any = field(default=None, repr=False)


@dataclass(eq=False, slots=True)
class Question:
    """As a step: ask the user, who may take minutes; then `answer` is there."""

    ask: Authorize
    url: str = field(repr=False)
    answer: str = field(default="", repr=False)


Step: TypeAlias = Outgoing | float | Memory | Question
Flow: TypeAlias = Generator[Step, Outcome, Outcome]
Fetch: TypeAlias = Callable[[Outgoing], Generator[Step, Outcome, httpx2.Response]]
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
