"""What are resources and operations called, and where do they live?"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

from postsmith import verbs
from postsmith.assign import Wish, assign
from postsmith.headings import clean, singulars, tells_apart, without_copy, wording
from postsmith.ir.api import Api, Group, In, Operation
from postsmith.language import Language
from postsmith.name.actions import is_parameter, read
from postsmith.name.parameters import parameter_names
from postsmith.name.phrases import joined, phrases
from postsmith.name.pins import NO_PINS, Kind, Names, Pins
from postsmith.name.vocabulary import BY_METHOD, VERBS
from postsmith.spelling import cut, identifier
from postsmith.words import singular, snake, words

_METHOD = re.compile(
    r"^\[?(GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)\]?\s*[:\-–]?\s+(?=\S)"
)
_CALL = re.compile(
    r"(?<=\w)\s*[:\-\u2013]?\s+(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)\s+/\S*\s*$"
)
"""What a title says of method and path behind the words: `Artifacts: POST /api/artifacts`."""
_ID = re.compile(r"(?=.*\d.*\d.*\d)[\w-]{4,64}")
_UNSAID = re.compile(r"v?\d+(\.\d+)*|api|rest|json|xml")
_ABOUT = re.compile(r"\s+[-\u2013\u2014|]\s+|\s*[:(\[]")
"""What ends the words for a thing in the name of a folder: `Users - company level`."""
_LONGEST_MARK = 20
"""Characters of a folder's name that a method's may end in."""
_URL_LIKE = re.compile(r"^(?:https?://|\{\{|/|\w+://)|^[\w.-]*/[\w./:{}?=&-]*$")


@dataclass(frozen=True, slots=True)
class _Given:
    """What names depend on besides the API."""

    language: Language
    pins: Pins


@dataclass(frozen=True, slots=True)
class NamedOperation:
    """An operation and what it is called."""

    operation: Operation
    name: str
    """The method's name."""
    said: str
    """The name with what is done to what, where the resource says it: `create_user` of `users.create`."""
    thing: str
    """What it is done to, as words, without the verb: `user`; `""` where the title does not say."""
    path: str
    """`users.get_token`"""
    parameters: Names
    """What its parameters are called, by their keys."""
    title: str
    """What it was named after: the words that the names of its saved requests share; `""` for none."""
    wanted: str
    """What it would be called if nothing else were."""
    is_held: bool
    """True where the name was held for it."""


@dataclass(frozen=True, slots=True)
class Resource:
    """A folder and what it is called. The root is the client itself."""

    group: Group
    name: str
    """The attribute; `""` for the root."""
    path: tuple[str, ...]
    """The attributes from the client to here."""
    operations: tuple[NamedOperation, ...]
    children: tuple[Resource, ...]

    @property
    def dotted(self) -> str:
        """`account.users`"""
        return ".".join(self.path)

    @property
    def area(self) -> str:
        """The top folder: models live in a module of this name."""
        return self.path[0] if self.path else ""

    def walk(self) -> Iterator[Resource]:
        """This resource and all below it."""
        yield self
        for child in self.children:
            yield from child.walk()


def name_tree(api: Api, language: Language, pins: Pins = NO_PINS) -> Resource:
    """Every resource and operation of an API, named."""
    return _resource(api.root, "", (), (), _Given(language, pins))


def _resource(
    group: Group,
    name: str,
    path: tuple[str, ...],
    folders: tuple[str, ...],
    given: _Given,
) -> Resource:
    language, pins = given.language, given.pins
    held = pins.held(Kind.OPERATION, group.key)
    children = _child_names(group, bool(path), given, held.taken)
    wishes = _titles(group, folders, language.members)
    names = assign(
        {key: found.wish for key, found in wishes.items()},
        held.taken.union(children.values()),
        held=held.names,
    )
    return Resource(
        group,
        name,
        path,
        tuple(
            NamedOperation(
                operation,
                names[operation.key],
                wishes[operation.key].said(
                    names[operation.key], operation.key in held.names
                ),
                wishes[operation.key].thing,
                ".".join((*path, names[operation.key])),
                parameter_names(
                    operation,
                    language.parameters,
                    pins.held(Kind.PARAMETER, operation.key),
                ),
                wishes[operation.key].title,
                wishes[operation.key].short,
                operation.key in held.names,
            )
            for operation in group.operations
        ),
        tuple(
            _resource(inner, name, (*path, name), (*folders, inner.name), given)
            for inner in group.groups
            if (name := children[inner.key])
        ),
    )


def _child_names(
    group: Group, nested: bool, given: _Given, taken: Iterable[str]
) -> dict[str, str]:
    """Attributes, which are modules too: those below a package must not hide what it uses."""
    language = given.language
    reserved = language.members | language.modules
    if nested:
        reserved |= language.modules_within
    parent = group.name if nested else ""
    wishes = {
        inner.key: _folder_wish(inner.name, parent, reserved) for inner in group.groups
    }
    held = given.pins.held(Kind.RESOURCE, group.key)
    return assign(wishes, held.taken.union(taken), fold=True, held=held.names)


def _folder_wish(folder: str, parent: str, reserved: frozenset[str]) -> Wish:
    """What a folder may be called: without the words of the one around it, else with all its own.

    What is shorter than its own words yields to what is not: `restorePoints` before `agentRestorePoints` of agents.
    """
    said = words(wording(folder))
    short = _without(said, singulars(wording(parent)))
    found = (joined(short), joined(said), wording(folder), clean(folder))
    names = dict.fromkeys(identifier(name, reserved, "folder") for name in found)
    is_own = short == words(clean(folder))
    return Wish((str(not is_own), folder), tuple(names))


def _without(said: tuple[str, ...], around: tuple[str, ...]) -> tuple[str, ...]:
    """What is left where those words stand together: `periodic requests` of `periodic payment requests`."""
    own, size = tuple(map(singular, said)), len(around)
    for at in range(len(own) - size + 1) if around else ():
        left = (*said[:at], *said[at + size :])
        if own[at : at + size] == around and left and left[0] not in verbs.SMALL:
            return (
                left
                if at + size == len(own) or own[at + size] not in verbs.LINKS
                else said
            )
    return said


@dataclass(frozen=True, slots=True)
class _Title:
    """What an operation may be called."""

    wish: Wish
    short: str
    whole: str
    """The same with what it is done to, where the resource says it."""
    title: str
    thing: str
    """What it is done to."""

    def said(self, name: str, held: bool) -> str:
        """What the name says to those who do not see the resource; a name that somebody chose does not say it."""
        is_own = not held or name in self.wish.candidates
        return self.whole if name == self.short or not is_own else name


def _titles(
    group: Group, folders: tuple[str, ...], reserved: frozenset[str]
) -> dict[str, _Title]:
    return {each.key: _title(each, folders, reserved) for each in group.operations}


def _title(
    operation: Operation, folders: tuple[str, ...], reserved: frozenset[str]
) -> _Title:
    by_path = _from_path(operation)
    title = _shared_name(_without_ids(operation))
    things = tuple(map(_thing, folders))
    labels = [label for folder in folders if (label := _label(folder))]
    deed, place = read(title if words(title) else by_path, operation, things, labels)
    short, whole, *longer = phrases(deed, place)
    thing = " ".join(whole.split()[len(deed.verb) :])
    if not folders and (short,) in BY_METHOD:
        short = whole = by_path
    said = list(dict.fromkeys(map(snake, (short, whole, *longer))))
    free = [name for name in said if name not in reserved] or said
    base = snake(whole)
    mark = snake(operation.discriminator.rpartition("|")[0].partition(" ")[2])
    kind = (
        snake(operation.discriminator.rpartition("|")[2])
        if "|" in operation.discriminator
        else ""
    )
    method = operation.method.lower()
    last = _last_parameter(operation.path)
    found = [
        free[0],
        *_around(operation, said[0], tells=True),
        *free[1:],
        *_around(operation, said[0], tells=False),
        f"{said[0]}_by_{last}" if last else "",
        f"{base}_by_{last}" if last else "",
        f"{base}_{kind}" if kind else "",
        f"{base}_{mark}" if mark else "",
        by_path,
        f"{base}_{snake(method)}",
        f"{base}_{_tail(operation.path)}",
    ]
    names = tuple(dict.fromkeys(identifier(name, reserved) for name in found if name))
    own = singulars(things[-1]) if things else ()
    order = (
        str(bool(own) and own[-1] not in singulars(whole)),
        f"{operation.path.count('/'):03}",
        operation.path,
        operation.method,
        operation.discriminator,
        *operation.names,
    )
    return _Title(
        Wish(order, names), names[0], identifier(base, reserved), title, thing
    )


def _around(operation: Operation, name: str, *, tells: bool) -> Iterator[str]:
    """The name with a folder's: `list_v2`. `tells`: those that tell the same things apart, else any other."""
    for folder in operation.around:
        mark = snake(clean(folder))
        if mark and len(mark) <= _LONGEST_MARK and tells_apart(folder) == tells:
            yield f"{name}_{mark}"


def _thing(folder: str) -> str:
    """What a folder is of, by its name."""
    found = clean(folder)
    return wording(_ABOUT.split(found.strip())[0]) or found


def _label(folder: str) -> str:
    """What its name says besides: `company level`."""
    return " ".join(_ABOUT.split(clean(folder).strip())[1:])


def _without_ids(operation: Operation) -> tuple[str, ...]:
    """The names without the ids that the path was saved with: `Add 27713803910` is about any."""
    ids = {
        value
        for saved in operation.requests
        for (place, _), values in saved.arguments.items()
        for value in values
        if place is In.PATH and value and _ID.fullmatch(value)
    }
    if not ids:
        return operation.names
    any_id = "|".join(map(re.escape, sorted(ids)))
    said = re.compile(rf"(?<![^\W_])(?:{any_id})(?![^\W_])")
    return tuple(said.sub("", name) for name in operation.names)


def _shared_name(names: tuple[str, ...]) -> str:
    """The name of the request, or what the names of all saved variants begin with."""
    titles = [_CALL.sub("", without_copy(clean(name))) for name in names]
    cleaned = [_without_method(title).strip() for title in titles]
    cleaned = [name for name in cleaned if name and not _URL_LIKE.match(name)]
    if not cleaned:
        return ""
    if len(cleaned) == 1:
        return cleaned[0]
    shared = words(cleaned[0])
    for name in cleaned[1:]:
        shared = _common(shared, words(name))
    common = list(shared)
    while common and common[-1] in _DANGLING:
        common.pop()
    is_one = any(tuple(common) == words(name) for name in cleaned)
    begins = all(_verb(words(name)) in common for name in cleaned)
    return " ".join(common) if (begins and len(common) > 1) or is_one else ""


def _verb(title: tuple[str, ...]) -> str:
    return next((word for word in title if word not in verbs.ADVERBS), "")


def _common(one: tuple[str, ...], other: tuple[str, ...]) -> tuple[str, ...]:
    """The words of one that the other has too, in the same order."""
    blocks = SequenceMatcher(None, one, other, autojunk=False).get_matching_blocks()
    return tuple(word for block in blocks for word in one[block.a :][: block.size])


_DANGLING = frozenset(
    "a an the with without and or for by of in on to from as at".split()
)


def _without_method(name: str) -> str:
    match = _METHOD.match(name)
    if not match:
        return name
    rest = name[match.end() :]
    return rest if _URL_LIKE.match(rest) or len(words(rest)) > 1 else name


def _from_path(operation: Operation) -> str:
    """A name from method and path: `GET /users/:id/tokens` is `list_user_tokens`."""
    segments = [s for s in operation.path.split("/") if s]
    nouns = [s for s in segments if not is_parameter(s) and not _UNSAID.fullmatch(s)]
    ends_in_item = bool(segments) and is_parameter(segments[-1])
    verb = VERBS.get(operation.method, snake(operation.method) or "call")
    if verb == "create" and ends_in_item:
        verb = "update"
    if not nouns:
        return verb
    parts = [snake(noun) for noun in nouns[-2:]]
    *owners, last = parts
    plural = last != singular(last.rpartition("_")[2])
    if verb == "get" and not ends_in_item and plural and last.endswith("s"):
        verb = "list"
    elif ends_in_item or verb == "create":
        head, mark, tail = last.rpartition("_")
        last = f"{head}{mark}{singular(tail)}"
    names = [verb, *(singular(owner) for owner in owners), last]
    return cut("_".join(filter(None, names)))


def _last_parameter(path: str) -> str:
    found = [s for s in path.split("/") if is_parameter(s)]
    return snake(found[-1].strip(":{}").partition(".")[0]) if found else ""


def _tail(path: str) -> str:
    return snake(" ".join(s.strip(":{}") for s in path.split("/")[-3:]))
