"""Does a client send by itself what it sends when it is told every value of Postman's?

A replay tells its client all variables, so that a wrong default would never be seen. Here two clients get the same
call: one knows what Postman knows, the other its own defaults in the place of all variables that have one.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from postsmith.replay.captured import Captured, parts
from postsmith.replay.client import Caller
from postsmith.replay.dry import DryRun
from postsmith.replay.fit import Arguments
from postsmith.targets.python.bodies import fresh_of
from postsmith.view.api import ApiView
from postsmith.view.calls import Operation
from postsmith.wire.variables import names


def without_defaults(values: Mapping[str, str], api: ApiView) -> dict[str, str]:
    """The values that a client has no default for."""
    own = {variable.name for variable in api.variables if variable.default is not None}
    return {name: text for name, text in values.items() if name not in own}


def fixed(operations: Iterable[Operation], values: Mapping[str, str]) -> dict[str, str]:
    """A value for each name that gives another for each call, so that calls can be compared."""
    texts = [text for operation in operations for text in _templates(operation)]
    found = {name for text in (*texts, *values.values()) for name in names(text)}
    return {name: "1" for name in found if name.startswith("$")}


def _templates(operation: Operation) -> Iterable[str]:
    constants = (each.value for each in (*operation.headers, *operation.query))
    made = (parameter.fresh for parameter in operation.parameters)
    yield from (operation.server, operation.path)
    yield from filter(None, (*constants, *made))
    yield from (each.value for each in fresh_of(operation.body))


@dataclass(frozen=True, slots=True)
class Defaults:
    """Two clients that only remember what they would send."""

    told: Caller
    by_itself: Caller
    captures: DryRun

    def wrong(self, operation: Operation, arguments: Arguments) -> frozenset[str]:
        """The parts in which a call comes out otherwise by the client's own defaults."""
        # Who is calling is no default, and a signature is new each time.
        options = {**arguments.options, "auth": None}
        asked = replace(arguments, options=options)
        told = self._sent(self.told, operation, asked)
        own = self._sent(self.by_itself, operation, asked)
        if told is None or own is None:
            return frozenset() if told is own else frozenset({"request"})
        return parts(told, own)

    def _sent(
        self, caller: Caller, operation: Operation, arguments: Arguments
    ) -> Captured | None:
        """What goes out, `None` for a call that the client refuses."""
        self.captures.captured = None
        try:
            caller.call(operation.dotted, arguments)
        except ValueError:
            return None
        return self.captures.captured

    def close(self) -> None:
        """End the use of both clients."""
        self.told.close()
        self.by_itself.close()
