"""What is Python source made of, and what does it read like? A closed union, with one printer.

Who decides builds these; text comes about here, last, and is placed. What a piece of source mentions, whether it
is a union, what it imports: that is asked of the expression, never of its text.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import TypeAlias, assert_never

from postsmith.targets.python import literals

WIDTH = 88
"""Characters of a line."""
INDENT = 8
"""Characters before a parameter, and before a status."""


@dataclass(frozen=True, slots=True)
class Name:
    """A name, and what makes it known."""

    name: str
    module: str = ""
    """Where it is imported from, ours as the package root sees them (`._runtime`); `""` where it needs no import."""
    alias: str = ""
    """What the import calls it, where its own name is somebody else's."""

    def __hash__(self) -> int:
        # They are collected for imports, by the ten thousand; few differ in their modules only.
        return hash(self.name)


@dataclass(frozen=True, slots=True)
class Module:
    """A module that is imported whole."""

    name: str


@dataclass(frozen=True, slots=True)
class Attribute:
    """`models.User`; `client.users.get`."""

    of: Annotation
    name: str
    """The way to it, with dots where that is longer."""


@dataclass(frozen=True, slots=True)
class Subscript:
    """`dict[str, User]`"""

    of: Annotation
    items: tuple[Annotation, ...]


@dataclass(frozen=True, slots=True)
class Union:
    """`User | None`. Never nested, never a single member: `annotations.union` makes it."""

    members: tuple[Annotation, ...]


@dataclass(frozen=True, slots=True)
class Literal:
    """A value of the collection or of ours: JSON, bytes, tuples of them."""

    value: object


@dataclass(frozen=True, slots=True)
class Call:
    """`Bearer("{{token}}", optional=True)`"""

    of: Annotation
    arguments: tuple[Argument, ...]


@dataclass(frozen=True, slots=True)
class List:
    """A list in which not all is literal."""

    items: tuple[Expression, ...]


@dataclass(frozen=True, slots=True)
class Dict:
    """A dictionary in which not all is literal."""

    pairs: tuple[Pair, ...]


@dataclass(frozen=True, slots=True)
class Lambda:
    """What is looked up no sooner than it is needed: `lambda: User`."""

    body: Annotation


@dataclass(frozen=True, slots=True)
class Quoted:
    """An annotation that can't be run where it stands, only read: `"User | None"`."""

    annotation: Annotation


@dataclass(frozen=True, slots=True)
class Keyword:
    """`limit=10`, in a call."""

    name: str
    value: Expression


@dataclass(frozen=True, slots=True)
class Pair:
    """`"limit": 10`, in a dictionary."""

    key: Literal
    value: Expression


@dataclass(frozen=True, slots=True)
class Declaration:
    """`limit: int = 10`: a parameter, a field, a variable."""

    name: str
    annotation: Annotation | None = None
    value: Expression | None = None


Annotation: TypeAlias = Name | Module | Attribute | Subscript | Union | Literal
"""What types are written with."""
Expression: TypeAlias = Annotation | Call | List | Dict | Lambda | Quoted
Argument: TypeAlias = Expression | Keyword
"""What stands in the parentheses of a call."""
Part: TypeAlias = Argument | Pair | Declaration
"""Whatever can be printed."""

NONE = Literal(None)


def source(part: Part) -> str:
    """Python source on one line; the formatter breaks it."""
    match part:
        case Name():
            return part.alias or part.name
        case Literal():
            return literals.value(part.value)
        case Attribute():
            return f"{source(part.of)}.{part.name}"
        case Keyword():
            return f"{part.name}={source(part.value)}"
        case Union():
            return " | ".join(map(source, part.members))
        case Subscript():
            return f"{source(part.of)}[{listed(part.items)}]"
        case Declaration():
            annotation = source(part.annotation) if part.annotation else ""
            value = source(part.value) if part.value else ""
            return _declared(part.name, annotation, value)
        case Pair():
            return _paired(part)
        case Call():
            return f"{source(part.of)}({listed(part.arguments)})"
        case Dict():
            return f"{{{listed(part.pairs)}}}"
        case List():
            return f"[{listed(part.items)}]"
        case Lambda():
            return f"lambda: {source(part.body)}"
        case Quoted():
            return literals.text(source(part.annotation))
        case Module():
            return part.name
        case _:
            assert_never(part)


def sources(parts: Iterable[Part]) -> tuple[str, ...]:
    """The source of each."""
    return tuple(map(source, parts))


def listed(parts: Iterable[Part]) -> str:
    """Their source with commas, as in a call."""
    return ", ".join(map(source, parts))


def width(parts: Iterable[Part]) -> int:
    """How many characters they take, with commas, on one line."""
    return len(listed(parts))


def _declared(name: str, annotation: str, value: str) -> str:
    kind = f": {annotation}" if annotation else ""
    return f"{name}{kind} = {value}" if value else f"{name}{kind}"


def _paired(part: Pair) -> str:
    key = source(part.key)
    text = f"{key}: {source(part.value)}"
    if isinstance(part.value, Lambda) and _is_long(text):
        return f"{key}: lambda: ({source(part.value.body)})"
    return text


def parameter(part: Declaration) -> tuple[str, str, str]:
    """Annotation and default, `""` for none, and the declaration on a line of its own.

    Where the line is too long, a union is in parentheses: Black puts them there and ruff's formatter does not, but
    both leave them alone; likewise what a lambda gives.
    """
    annotation = source(part.annotation) if part.annotation else ""
    default = source(part.value) if part.value else ""
    text = _declared(part.name, annotation, default)
    if isinstance(part.annotation, Union) and _is_long(text):
        text = _declared(part.name, f"({annotation})", default)
    return annotation, default, text


def parameters(
    positional: Iterable[str], keywords: Iterable[str], returns: Annotation
) -> str:
    """The inside of a method's parentheses, with a last comma where only one a line looks the same to all formatters.

    A result whose brackets have to be broken is laid out by each in its own way otherwise.
    """
    text = ", ".join(("self", *positional, "*", *keywords))
    return f"{text}," if len(f"    ) -> {source(returns)}:") > WIDTH else text


def _is_long(text: str) -> bool:
    """True when a line can't hold it with its comma."""
    return INDENT + len(text) + 1 > WIDTH


def names(parts: Iterable[Part]) -> set[Name | Module]:
    """Every name that they mention, whether it must be imported or not."""
    found: set[Name | Module] = set()
    left: list[Part | None] = [*parts]
    while left:
        part = left.pop()
        match part:
            case Name() | Module():
                found.add(part)
            case Literal() | None:
                pass
            case Attribute():
                left.append(part.of)
            case Union():
                left += part.members
            case Subscript():
                left += (part.of, *part.items)
            case Declaration():
                left += (part.annotation, part.value)
            case Keyword():
                left.append(part.value)
            case Call():
                left += (part.of, *part.arguments)
            case Dict():
                left += part.pairs
            case Pair():
                left.append(part.value)
            case List():
                left += part.items
            case Lambda():
                left.append(part.body)
            case Quoted():
                left.append(part.annotation)
            case _:
                assert_never(part)
    return found


def beside(annotation: Annotation, taken: frozenset[str]) -> Annotation:
    """The annotation where attributes have these names, and would be meant: `builtins.list`, `_date`."""
    if not taken:
        return annotation
    match annotation:
        case Name() if annotation.name not in taken:
            return annotation
        case Name() if annotation.module:
            return replace(annotation, alias=f"_{annotation.name}")
        case Name():
            return Attribute(Module("builtins"), annotation.name)
        case Module() | Literal():
            return annotation
        case Attribute():
            return Attribute(beside(annotation.of, taken), annotation.name)
        case Subscript():
            items = tuple(beside(item, taken) for item in annotation.items)
            return Subscript(beside(annotation.of, taken), items)
        case Union():
            return Union(tuple(beside(each, taken) for each in annotation.members))
        case _:
            assert_never(annotation)
