"""How do records read as classes: pydantic models for what comes back, typed dictionaries for what goes out?"""

from __future__ import annotations

import keyword
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from itertools import chain

from postsmith.targets.python import docs
from postsmith.targets.python.annotations import FILE_TYPES, Annotator, union
from postsmith.targets.python.expressions import (
    NONE,
    Annotation,
    Call,
    Declaration,
    Expression,
    Keyword,
    Literal,
    Name,
    Pair,
    Part,
    Quoted,
    Subscript,
    beside,
    names,
    source,
)
from postsmith.targets.python.imports import import_lines, member_key, natural
from postsmith.targets.python.views import ClassesView, ClassView, FieldView
from postsmith.targets.python.words import HIDDEN_BY_FIELDS
from postsmith.text import plain, shorten, wrap
from postsmith.view.types import Field, Model, ModelType, NullableType, UnknownType

SHARED = "shared"
_FIELD = Name("Field", "pydantic")
_REQUIRED = Name("Required", "typing")


@dataclass(frozen=True, slots=True)
class Kind:
    """What tells models from typed dictionaries."""

    package: str
    says: str
    base: Name
    giving: bool


MODELS = Kind("models", "Response models", Name("Model", "._runtime.models"), False)
TYPES = Kind("types", "Request bodies", Name("TypedDict", "typing"), True)


def class_modules(
    models: Iterable[Model], areas: Collection[str], title: str, kind: Kind
) -> Iterable[ClassesView]:
    """Modules of response models, or of typed dictionaries for request bodies."""
    by_module: dict[str, list[Model]] = {}
    homes: dict[str, str] = {}
    for found in models:
        # The module of its folder, or the one for all.
        home = found.area if found.area and found.area in areas else SHARED
        by_module.setdefault(home, []).append(found)
        homes[found.name] = home
    for name, classes in sorted(by_module.items(), key=lambda pair: natural(pair[0])):

        def refer(found: ModelType, name: str = name) -> Name:
            home = homes[found.name]
            return Name(found.name, "" if home == name else f".{kind.package}.{home}")

        annotator = Annotator(refer, kind.giving)
        own = {found.name for found in classes}
        if kind.giving:
            later = frozenset(map(Name, own)) | {FILE_TYPES}
            members = [_dict_members(found, annotator, later) for found in classes]
        else:
            members = [_model_members(found, annotator) for found in classes]
        used = names(chain.from_iterable(members))
        where = "" if name == SHARED else f" for `{name}`"
        yield ClassesView(
            name,
            docs.docstring(docs.statement(f"{kind.says}{where} of {title}", 0), 0),
            import_lines({*used, kind.base}, f".{kind.package}"),
            tuple(_view(*pair, kind) for pair in zip(classes, members, strict=True)),
            tuple(sorted(own, key=member_key)),
        )


def _view(found: Model, members: Sequence[Part], kind: Kind) -> ClassView:
    functional = any(isinstance(member, Pair) for member in members)
    fields = tuple(
        FieldView(
            source(Literal(field.key)),
            source(member),
            _below(field) if kind.giving and not functional else (),
        )
        for field, member in zip(found.fields, members, strict=True)
    )
    return ClassView(found.name, _class_doc(found, functional), fields, functional)


def _below(found: Field) -> tuple[str, ...]:
    """What stands below a key of a typed dictionary."""
    text = docs.full_stop(_field_doc(found))
    return docs.docstring(wrap(text, docs.WIDTH - 10), 4) if text != "." else ()


def _class_doc(found: Model, functional: bool) -> tuple[str, ...]:
    says = docs.statement(found.description)
    if functional:
        described = [f for f in found.fields if f.description]
        lines = [
            line
            for field in described
            for line in docs.entry(
                f"`{plain(field.key)}`", _field_doc(field), docs.WIDTH - 4
            )
        ]
        says += ["", *lines] if lines else []
    return docs.docstring(says, 4)


def _model_members(found: Model, annotator: Annotator) -> list[Part]:
    """The fields of a model."""
    hidden = HIDDEN_BY_FIELDS.intersection(field.name for field in found.fields)
    return [_model_field(field, annotator, hidden) for field in found.fields]


def _model_field(
    found: Field, annotator: Annotator, hidden: frozenset[str]
) -> Declaration:
    parts = annotator.parts(found.type)
    annotation = union(parts if found.required else (*parts, NONE))
    arguments = () if found.required else (Keyword("default", NONE),)
    value: Expression | None = None if found.required else NONE
    if found.name != found.key:
        value = Call(_FIELD, (*arguments, Keyword("alias", Literal(found.key))))
    return Declaration(found.name, beside(annotation, hidden), value)


def _dict_members(
    model: Model, annotator: Annotator, later: frozenset[Name]
) -> list[Part]:
    """The keys of a typed dictionary. `later`: what can't be run where it stands, only read."""
    keys = [found.key for found in model.fields]
    functional = not all(
        key.isidentifier() and not keyword.iskeyword(key) for key in keys
    )
    functional = functional or any(_is_mangled(key) for key in keys)
    return [
        _dict_key(found, annotator, later)
        if functional
        else Declaration(found.key, _key_type(found, annotator))
        for found in model.fields
    ]


def _dict_key(found: Field, annotator: Annotator, later: frozenset[Name]) -> Pair:
    annotation = _key_type(found, annotator)
    is_run = later.isdisjoint(names((annotation,)))
    return Pair(Literal(found.key), annotation if is_run else Quoted(annotation))


def _key_type(found: Field, annotator: Annotator) -> Annotation:
    kind = found.type
    if isinstance(kind, NullableType) and isinstance(kind.type, UnknownType):
        kind = kind.type
    annotation = annotator.write(kind)
    return Subscript(_REQUIRED, (annotation,)) if found.required else annotation


def _field_doc(found: Field) -> str:
    return shorten(found.description, docs.ARGUMENT)


def _is_mangled(key: str) -> bool:
    """Names with two leading underscores are rewritten inside a class body."""
    return key.startswith("__") and not key.endswith("__")
