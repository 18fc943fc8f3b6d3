"""Which variables hold credentials? Those that say it, and those that stand where only a credential does."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Final

from postsmith.json_value import JsonValue
from postsmith.postman.model import Variable
from postsmith.seal.credentials import is_credential, is_literal
from postsmith.seal.ledger import Ledger, Place, changed
from postsmith.seal.pairs import has_partner
from postsmith.seal.texts import find

_IDENTITY: Final = re.compile(
    r"(user(name|[-_ ]?id)?|email|login|client[-_ ]?id)$", re.I
)
"""Who somebody is says nothing of how to prove it, also beside a password."""
_WHOLE: Final = re.compile(r"\s*\{\{([^{}]+)\}\}\s*")
_USER_INFO: Final = re.compile(r"^(\s*[A-Za-z][\w+.-]*://)[^/@\s{}]*:[^/@\s{}]+@")


@dataclass(slots=True)
class Variables:
    """The variables of a collection and of what is beside it."""

    ledger: Ledger
    met: list[Variable] = field(default_factory=list[Variable])
    secret: set[str] = field(default_factory=set[str])
    """Names of those that hold a credential."""

    def learn(self) -> None:
        """Once all are met, tell which of them are credentials."""
        places = _closed(self.ledger.variables, self.met)
        for variable in self.met:
            text = _text(variable.value)
            if text and self._is_secret(variable, text, places):
                self.secret.add(variable.key)
                self.ledger.known.add(text, variable.key)
                for each in find(text):
                    self.ledger.known.add(text[each.start : each.end], each.name)
            elif text and _USER_INFO.match(text):
                for each in find(text):
                    self.ledger.known.add(text[each.start : each.end], each.name)
        self.ledger.variables = places

    def _is_secret(self, variable: Variable, text: str, places: set[str]) -> bool:
        if variable.type == "secret" or variable.key in places:
            return is_literal(text)
        if is_credential(variable.key, text):
            return True
        return bool(find(_USER_INFO.sub(r"\1", text)))

    def sealed(self, variable: Variable, place: Place) -> Variable:
        """A variable as it may be shown; in the first pass it is met, and stays."""
        ledger = self.ledger
        if ledger.report is None:
            self.met.append(variable)
            return variable
        there = place.at(variable.pointer, sent=not variable.disabled)
        shown = there.shown
        what = f"variable “{variable.key}”"
        text = _text(variable.value)
        value, sealed = variable.value, False
        if text and self._is_secret(variable, text, ledger.variables):
            value, sealed = ledger.whole(variable.key, text, there, what), True
        elif text and is_literal(text) and has_partner(variable.key, self.secret):
            ledger.half(variable.key, text, there, what)
            value = ""
        elif isinstance(value, str):
            value, sealed = self._inside(value, there, what)
        elif isinstance(value, list | dict):
            value = ledger.json(value, there, variable.key)
            sealed = value != variable.value
        return changed(
            variable,
            key=ledger.inside(variable.key, shown, prose=True),
            value=value,
            description=ledger.inside(variable.description, shown, prose=True),
            sealed=sealed,
        )

    def _inside(self, text: str, place: Place, what: str) -> tuple[str, bool]:
        """A URL goes on without the user and password in it; any other text is no default."""
        without = _USER_INFO.sub(r"\1", text)
        if without != text:
            self.ledger.inside(text, place, what)
        sealed = self.ledger.inside(without, place, what)
        return sealed, sealed != without


def _text(value: JsonValue) -> str:
    if isinstance(value, str):
        return value
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else ""


def _closed(names: Iterable[str], variables: Iterable[Variable]) -> set[str]:
    """With those that are the whole value of one of these."""
    values: dict[str, list[str]] = {}
    for variable in variables:
        values.setdefault(variable.key, []).append(_text(variable.value))
    return _reached(set(names), values)


def _reached(pending: set[str], values: Mapping[str, list[str]]) -> set[str]:
    found: set[str] = set()
    while pending:
        name = pending.pop()
        if name in found or _IDENTITY.search(name):
            continue
        found.add(name)
        matches = map(_WHOLE.fullmatch, values.get(name, ()))
        pending |= {match[1] for match in matches if match}
    return found
