"""Which value would somebody give? One that was saved, where it is a value; else one that looks like what is meant.

Collections are full of texts that only stand where a value belongs: `customer-id`, `string`, `<uuid>`, the Latin of
converters. Nobody who reads an example learns from them what to give.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import assert_never, cast

from postsmith.json_value import JsonValue
from postsmith.numerals import is_decimal
from postsmith.view.calls import Media, Operation, Parameter, ParameterPart
from postsmith.view.types import (
    BOOLEAN,
    INTEGER,
    NUMBER,
    ChoiceType,
    ListType,
    MapType,
    ModelType,
    NullableType,
    OneOfType,
    ScalarKind,
    ScalarType,
    Type,
    UnknownType,
)
from postsmith.words import singular, word_set, words

_LONGEST = 40
_LONGEST_TEXT = 20_000
"""Characters of an answer that is looked into."""
_MARKS = re.compile(r"[{}<>|\\$]|\[|%7B|\.\.\.|…|_{3}|\?{2}|\*{3}|x{3,}", re.I)
"""What stands around a value that is still to be filled in, or in its place."""
_ODD = re.compile(r"-.*|\d+\.\d{3,}|.*[\x00-\x1f\x7f].*", re.S)
"""Numbers that a converter made up."""
_NO_VALUES = word_set(
    "string str text integer int number num float boolean bool null none undefined nan uuid guid id ids name value values"
    " key your my the a an this that enter insert paste replace put todo tbd changeme test testing sample example"
    " placeholder dummy foo bar baz here some optional required param parameter variable var type code token"
)
_LATIN = word_set(
    "lorem ipsum dolor sit amet consectetur adipiscing adipisicing elit sed do eiusmod tempor incididunt ut labore et"
    " dolore magna aliqua enim ad minim veniam quis nostrud exercitation ullamco laboris nisi aliquip ex ea commodo"
    " consequat duis aute irure in reprehenderit voluptate velit esse cillum eu fugiat nulla pariatur excepteur sint"
    " occaecat cupidatat non proident sunt culpa qui officia deserunt mollit anim est laborum"
)
_OWNER = frozenset({"your", "my"})
_ENDS = ("id", "ids", "uid", "uuid", "key", "value")
"""What a text ends in that only says what belongs there: `customer-id`."""
_SECRET = word_set(
    "password passwd passphrase secret token authorization credential credentials apikey signature pin cvv cvc otp ssn"
)
_BY_WORD: Mapping[str, str] = {
    "email": "ida@example.com",
    "mail": "ida@example.com",
    "username": "ida",
    "login": "ida",
    "firstname": "Ida",
    "lastname": "Lund",
    "phone": "+15550100",
    "mobile": "+15550100",
    "url": "https://example.com",
    "uri": "https://example.com",
    "website": "https://example.com",
    "date": "2026-01-31",
    "currency": "EUR",
    "country": "DE",
    "language": "en",
    "locale": "en",
    "lang": "en",
    "city": "Oslo",
    "title": "Example",
    "name": "Example",
    "label": "Example",
    "description": "One to try things out",
    "slug": "an-example",
    "query": "tea",
    "search": "tea",
    "term": "tea",
    "version": "1",
}
"""What reads like such a thing; the last word of a name says which."""
_PERSONS = word_set("email mail phone mobile telephone fax")
"""What may be somebody's: a saved one is never shown."""
_BY_KIND: Mapping[ScalarKind, str] = {
    ScalarKind.UUID: "5f0c0a3e-8d5b-4f0a-9d3c-2b1a7e6c4d10",
    ScalarKind.DATE: "2026-01-31",
    ScalarKind.DATE_TIME: "2026-01-31T09:30:00Z",
    ScalarKind.TIME: "09:30:00",
    ScalarKind.INTEGER: "1234",
    ScalarKind.NUMBER: "12.5",
    ScalarKind.BOOLEAN: "true",
}
_ANY_ID = "1234"


def is_secret(name: str) -> bool:
    """True for the name of something that a README does not show."""
    said = words(name)
    return not _SECRET.isdisjoint(said) or said[-2:] == ("api", "key")


def _is_personal(name: str) -> bool:
    return not _PERSONS.isdisjoint(words(name))


@dataclass(frozen=True, slots=True)
class Values:
    """Values for one API."""

    stand_ins: frozenset[str]
    """What was sent for variables without a value."""

    def is_telling(self, text: str, name: str) -> bool:
        """True for a value of something called `name`; false for a text that stands in its place."""
        said, own = words(text), words(name)
        if not said or len(text) > _LONGEST or text in self.stand_ins:
            return False
        if _MARKS.search(text) or _ODD.fullmatch(text) or not _OWNER.isdisjoint(said):
            return False
        if text.isdigit():
            return True
        if "".join(said) == "".join(own):
            return False
        if not any(char.isdigit() for char in text) and said[-1] in {*own, *_ENDS}:
            return False
        known = _NO_VALUES | set(own) | set(map(singular, own))
        latin = all(any(each.startswith(word) for each in _LATIN) for word in said)
        is_latin = latin and (len(said) > 1 or not _LATIN.isdisjoint(said))
        return not (known.issuperset(said) or is_latin)

    def text_for(self, parameter: Parameter, operation: Operation) -> str:
        """What a parameter is given, as the text of a saved request."""
        name, kind = parameter.wire, parameter.saved_type
        is_ours = not _is_personal(name)
        samples = _saved(operation, parameter) if is_ours else ()
        told = [t for t in samples if self.is_telling(t, name) and _fits(t, kind)]
        if len(told) == 1:
            return told[0]
        found = _answered(operation, parameter) if is_ours else ()
        answered = [t for t in found if self.is_telling(t, name) and _fits(t, kind)]
        told.sort(key=lambda text: (text not in answered, len(text), text))
        return next(iter((*told, *answered)), made_up(name, kind))

    def member_for(self, name: str, kind: Type, saved: JsonValue) -> JsonValue:
        """What a member of a body is given; `None` for one that is left out."""
        if isinstance(saved, dict | list):
            return saved if all(self._leaves(saved, name)) else None
        if isinstance(saved, bool | int | float):
            return saved
        if is_secret(name):
            return None
        is_own = not _is_personal(name)
        if saved is not None and is_own and self.is_telling(saved, name):
            return saved
        return _typed(made_up(name, kind), kind)

    def _leaves(self, value: JsonValue, name: str) -> Iterable[bool]:
        if isinstance(value, dict):
            for key, inner in value.items():
                yield from self._leaves(inner, key)
        elif isinstance(value, list):
            for inner in value:
                yield from self._leaves(inner, name)
        else:
            is_shown = not is_secret(name) and not _is_personal(name)
            is_text = isinstance(value, str)
            yield is_shown and (not is_text or self.is_telling(str(value), name))


def made_up(name: str, kind: Type) -> str:
    """A value of a type for something of which none is known."""
    match kind:
        case ChoiceType(values) if values:
            return str(values[0])
        case ScalarType(of) if of in _BY_KIND:
            return _BY_KIND[of]
        case OneOfType(options):
            return made_up(name, options[0])
        case NullableType(inner) | ListType(inner):
            return made_up(name, inner)
        case ScalarType() | ChoiceType() | MapType() | ModelType() | UnknownType():
            said = (*reversed(words(name)), "")
            return next((_BY_WORD[w] for w in said[:2] if w in _BY_WORD), _ANY_ID)
        case _:
            assert_never(kind)


def _fits(text: str, kind: Type) -> bool:
    """True where the text is of the type: an example of another one would be told of by type checkers."""
    options = kind.options if isinstance(kind, OneOfType) else (kind,)
    if ScalarType(ScalarKind.STRING) in options:
        return True
    if {INTEGER, NUMBER} & set(options):
        return text.isdigit() or (NUMBER in options and is_decimal(text))
    choices = [each for each in options if isinstance(each, ChoiceType)]
    if choices:
        return any(text in map(str, each.values) for each in choices)
    return BOOLEAN not in options or text in ("true", "false")


def _saved(operation: Operation, parameter: Parameter) -> tuple[str, ...]:
    """The values that saved requests give, those of variables included."""
    given = (
        text
        for saved in operation.requests
        for each in saved.arguments
        if each.key == parameter.key
        for text in each.values
        if text
    )
    return tuple(dict.fromkeys((*parameter.samples, *given)))


def _answered(operation: Operation, parameter: Parameter) -> Iterator[str]:
    """What saved answers have under the name of a parameter; as an id, for the end of the path."""
    keys = [parameter.wire]
    last = operation.parts[-1] if operation.parts else None
    if isinstance(last, ParameterPart) and last.key == parameter.key:
        keys += ["id"]
    for response in operation.responses:
        for example in response.examples[:1]:
            is_told = example.media is Media.JSON and len(example.text) < _LONGEST_TEXT
            if response.status < 300 and is_told:
                yield from _texts(_parsed(example.text), keys)


def _parsed(text: str) -> JsonValue:
    try:
        return cast(JsonValue, json.loads(text))
    except (ValueError, RecursionError):
        return None


def _texts(value: JsonValue, keys: list[str]) -> Iterator[str]:
    """The values of the keys in an object, or in the one that it is an envelope of."""
    objects = [value]
    if isinstance(value, dict):
        objects += value.values()
    for each in objects:
        first = each[0] if isinstance(each, list) and each else each
        for key in keys if isinstance(first, dict) else ():
            found = cast("dict[str, JsonValue]", first).get(key)
            if isinstance(found, str | int) and not isinstance(found, bool):
                yield str(found)


def _typed(text: str, kind: Type) -> JsonValue:
    if kind == INTEGER:
        return int(text)
    if kind == NUMBER:
        return float(text)
    return text == "true" if kind == BOOLEAN else text
