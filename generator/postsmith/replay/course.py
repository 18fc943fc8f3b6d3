"""One saved request after the other: what Postman sends, the arguments, the call, what came of it."""

from __future__ import annotations

import time
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import Enum

from postsmith.auth import Effect
from postsmith.diagnostics import Diagnostic
from postsmith.replay.captured import Captured, differences
from postsmith.replay.client import Answer, Caller
from postsmith.replay.defaults import Defaults
from postsmith.replay.dry import DryRun
from postsmith.replay.fit import (
    Arguments,
    auth_object,
    corrected,
    elsewhere,
    natural,
)
from postsmith.view.calls import Operation
from postsmith.wire import Visit, WireRequest, send
from postsmith.wire.body import Files
from postsmith.wire.variables import substitute

_ROUNDS = 5
"""How often arguments are tried: a body that is given exactly no longer says its type by itself."""


class Outcome(Enum):
    """What became of a saved request."""

    SENT = "sent"
    SKIPPED = "skipped"
    """Postman sends nothing for it either."""
    FAILED = "failed"
    """It could not be sent, or nothing answered."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the report."""

    index: int
    """Position among the requests of the collection, depth first, from 0."""
    item: tuple[str, ...]
    """The names of the folders, and of the request."""
    operation: str | None
    """The method, dotted; `None` when there is none."""
    outcome: Outcome
    diagnostic: Diagnostic | None = None
    """Why it was skipped or failed, or that it is not quite what Postman sends."""
    status: int | None = None
    drift: tuple[str, ...] = ()
    """Where the response is not what the saved examples show."""
    options: tuple[str, ...] = ()
    """What the arguments of the method could not say, and the options of the call did."""
    seconds: float = field(default=0.0, compare=False)


@dataclass(frozen=True, slots=True)
class Fitted:
    """A saved request, ready to be sent."""

    arguments: Arguments
    wrong: frozenset[str]
    """The parts in which it is not what Postman sends."""
    by_defaults: frozenset[str] = frozenset()
    """The parts in which a default of the client's makes it another request; the arguments make up for it."""


@dataclass(frozen=True, slots=True)
class Replayer:
    """Fits saved requests on a client that only remembers, and sends them through one that sends."""

    dry: Caller
    captures: DryRun
    real: Caller
    values: Mapping[str, str]
    """Of the variables, as Postman knows them."""
    files: Files
    options: Mapping[str, object]
    """Those of every call."""
    base_url: str | None = None
    """Of the server that takes the place of the saved ones."""
    known: Mapping[str, str] = field(default_factory=dict[str, str])
    """The values that the client is told; all others are its own."""
    defaults: Defaults | None = None
    """Tells what the client's own defaults change, where that is asked for."""

    def fitted(self, visit: Visit, operation: Operation) -> Fitted:
        """The arguments that send a saved request.

        Raises:
            NotSent: Postman sends nothing.
            UnusableClient: the client has no such method.
            ValueError: the client refuses the request.
            OSError: a file cannot be read.
        """
        expected = send(visit, self.values, self.files)
        request = visit.item.request
        assert request is not None
        assert request.url is not None
        arguments = natural(operation, visit, expected, self.values, self.known)
        own = frozenset[str]()
        if self.defaults is not None:
            own = self.defaults.wrong(operation, arguments)
        if _would_ask(operation, self.values):
            # Postman sends what the variable holds, if it is nothing; the client would fetch a token.
            who = {"auth": auth_object(expected.auth)}
            arguments = replace(arguments, options={**arguments.options, **who})
        if expected.auth.signs:
            # What is signed comes out otherwise each time: it is left out until all else is right.
            arguments = replace(arguments, options={"auth": None})
        captured, wrong = self._tried(operation, arguments, expected)
        for _ in range(_ROUNDS - 1):
            if not wrong:
                break
            better = corrected(arguments, expected, captured, request.url, self.values)
            if better == arguments:
                break
            arguments = better
            captured, wrong = self._tried(operation, arguments, expected)
        if captured is None:
            # Once more, for the error itself.
            self.dry.call(operation.dotted, arguments)
        if expected.auth.signs:
            signer = {"auth": auth_object(expected.auth)}
            options = {**arguments.options, **signer}
            arguments = replace(arguments, options=options)
        return Fitted(arguments, wrong, own)

    def _tried(
        self, operation: Operation, arguments: Arguments, expected: WireRequest
    ) -> tuple[Captured | None, frozenset[str]]:
        """The request that comes of the arguments, `None` for one that the client refuses."""
        self.captures.captured = None
        try:
            self.dry.call(operation.dotted, arguments)
        except ValueError:
            return None, frozenset({"request"})
        captured = self.captures.captured
        assert captured is not None
        return captured, differences(expected, captured)

    def sent(self, operation: Operation, fitted: Fitted) -> tuple[Answer, float]:
        """What came back, and the seconds that it took.

        Raises:
            ConnectionError: nothing came back.
        """
        arguments = fitted.arguments
        if self.base_url is not None:
            arguments = elsewhere(arguments, self.base_url)
        started = time.perf_counter()
        answer = self.real.answer(operation.dotted, arguments, self.options)
        return answer, time.perf_counter() - started


def _would_ask(operation: Operation, values: Mapping[str, str]) -> bool:
    """True where the client fetches a token, since the variable for it holds nothing."""
    auth = operation.auth
    if auth is None or auth.effect is not Effect.FETCHED:
        return False
    held = (each.value for each in auth.parameters if each.name == "accessToken")
    return not substitute(next(held, ""), values)
