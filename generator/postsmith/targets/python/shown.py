"""Which operations does the README show? Those that list, get and create in what most of the API is about.

Decided by method and path, and by names where all have one path; never by the order of the collection, so that the README of
a collection that grows shows what it showed.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from postsmith.view.api import ApiView
from postsmith.view.calls import Operation, ParameterPart, TextPart, VariablePart
from postsmith.words import singular, word_set, words

LIST, GET, CREATE = "list", "get", "create"
_ITEM = re.compile(r"(.+)/\{\}(\.\w+)?")
_ENDING = re.compile(r"(?<=\w)\.(?:json|xml)$")
_MINOR = word_set(
    "webhook hook log event token session tag label note comment setting config configuration job task test auth login"
    " oauth status health ping version metric stat statistic"
)
"""What an API has besides what it is about."""
_READS = word_set("search query filter find lookup export import batch bulk validate")
_ASIDE = word_set(
    "auth oauth login logout token health ping status version options echo test copy missing invalid wrong fail failing error"
    " bad negative unauthorized"
)
"""What calls are about that nobody wants to see first."""
_CREATES = ("create", "add", "new", "make", "place", "register", "insert", "write")


@dataclass(frozen=True, slots=True)
class Family:
    """What can be done with things of one kind: the first of each role that a README can show."""

    place: str
    """The path of all of them, or the resource."""
    noun: str
    """What they are, as words."""
    arguments: int
    """How much of the path callers give."""
    size: int = 0
    """How many operations there are at the place and below it."""
    roles: Mapping[str, Operation] = field(default_factory=dict[str, Operation])

    @property
    def rank(self) -> tuple[object, ...]:
        """The family that shows best comes first."""
        said = words(self.noun)
        minor = bool(said) and singular(said[-1]) in _MINOR
        worth = 2 * (len(self.roles) - self.arguments) - minor
        return (-worth, -self.size, self.place.count("/"), self.place)


def family_of(api: ApiView, showable: frozenset[str]) -> Family | None:
    """The family to show, if any is one. `showable`: the keys of operations whose calls read well."""
    operations = sorted(api.operations(), key=lambda each: each.key)
    families = [
        *_by_path(operations, showable),
        *_by_name(api, showable),
    ]
    telling = [each for each in families if len(each.roles) > 1]
    return min(telling, key=lambda each: each.rank, default=None)


def shape(operation: Operation) -> str:
    """The path with marks for what callers give."""
    return _ENDING.sub("", "".join(map(_written, operation.parts)).rstrip("/"))


def _written(part: TextPart | ParameterPart | VariablePart) -> str:
    match part:
        case TextPart(text):
            return text
        case ParameterPart():
            return "{}"
        case VariablePart(name):
            return f"{{{{{name}}}}}"


def _by_path(
    operations: Iterable[Operation], showable: frozenset[str]
) -> Iterator[Family]:
    below: Counter[tuple[str, str]] = Counter()
    found: dict[tuple[str, str], dict[str, list[Operation]]] = {}
    for each in operations:
        path = shape(each)
        steps = path.split("/")
        for length in range(1, len(steps) + 1):
            below[each.server, "/".join(steps[:length])] += 1
        role, base = _role(each, path)
        if role and each.key in showable:
            roles = found.setdefault((each.server, base), {})
            roles.setdefault(role, []).append(each)
    for (server, base), roles in found.items():
        texts = [step for step in base.split("/") if step and "{" not in step]
        if texts and (LIST in roles or GET in roles):
            yield Family(
                base,
                texts[-1],
                base.count("{}") - base.count("{{}}"),
                below[server, base],
                {role: _plainest(of) for role, of in sorted(roles.items())},
            )


def _role(operation: Operation, path: str) -> tuple[str, str]:
    item = _ITEM.fullmatch(path)
    if operation.method == "GET":
        if item and "{}" not in path.rpartition("/")[0].rpartition("/")[2]:
            return GET, item[1]
        last = words(path.rpartition("/")[2])
        many = bool(last) and singular(last[-1]) != last[-1]
        is_list = not path.endswith("}") and (many or operation.name.startswith(LIST))
        return (LIST, path) if is_list else ("", "")
    is_new = operation.method == "POST" and not path.endswith("}")
    says = words(operation.name)[:1]
    return (CREATE, path) if is_new and _READS.isdisjoint(says) else ("", "")


def _by_name(api: ApiView, showable: frozenset[str]) -> Iterator[Family]:
    """Where one path, or one method, is for all: by what methods are called."""
    for resource in api.root.walk():
        roles: dict[str, list[Operation]] = {}
        for each in sorted(resource.operations, key=lambda each: each.key):
            role = CREATE if each.name in _CREATES else each.name
            if role in (LIST, GET, CREATE) and each.key in showable:
                roles.setdefault(role, []).append(each)
        if resource.name and roles:
            plainest = {role: _plainest(of) for role, of in sorted(roles.items())}
            arguments = resource.dotted.count(".") + 1
            size = len(resource.operations)
            yield Family(resource.dotted, resource.name, arguments, size, plainest)


def is_aside(text: str) -> bool:
    """True for what is about something that nobody wants to see first."""
    return not _ASIDE.isdisjoint(words(text))


def _plainest(operations: Iterable[Operation]) -> Operation:
    """The one that asks for least."""
    return min(
        operations,
        key=lambda each: (
            is_aside(each.name),
            sum(p.required for p in each.parameters),
            len(each.dotted),
            each.dotted,
        ),
    )
