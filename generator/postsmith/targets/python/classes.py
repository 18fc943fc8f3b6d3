"""How do records read as classes: pydantic models for what comes back, typed dictionaries for what goes out?"""

from __future__ import annotations

import keyword
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain

from postsmith.ir.types import Field, Nullable, Record, Unknown
from postsmith.name.classes import Book, RecordClass
from postsmith.name.reserved import HIDDEN_BY_FIELDS
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
from postsmith.text import plain, shorten, wrap

SHARED = "shared"
_FIELD = Name("Field", "pydantic")
_REQUIRED = Name("Required", "typing")


def module_of(found: RecordClass, areas: dict[str, str]) -> str:
    """The module of a class: its folder's, or the one for all."""
    return areas.get(found.area, SHARED) if found.area else SHARED


@dataclass(frozen=True, slots=True)
class _Kind:
    """What tells models from typed dictionaries."""

    package: str
    says: str
    base: Name
    giving: bool


_MODELS = _Kind("models", "Response models", Name("Model", "._runtime.models"), False)
_TYPES = _Kind("types", "Request bodies", Name("TypedDict", "typing"), True)


def model_modules(
    book: Book, areas: dict[str, str], title: str
) -> tuple[ClassesView, ...]:
    """Modules of response models."""
    return tuple(_modules(book, areas, title, _MODELS))


def type_modules(
    book: Book, areas: dict[str, str], title: str
) -> tuple[ClassesView, ...]:
    """Modules of typed dictionaries for request bodies."""
    return tuple(_modules(book, areas, title, _TYPES))


def _modules(
    book: Book, areas: dict[str, str], title: str, kind: _Kind
) -> Iterable[ClassesView]:
    by_module: dict[str, list[RecordClass]] = {}
    for found in book.classes:
        by_module.setdefault(module_of(found, areas), []).append(found)
    for name, classes in sorted(by_module.items(), key=lambda pair: natural(pair[0])):

        def refer(record: Record, name: str = name) -> Name:
            cls = book.by_record[record]
            module = module_of(cls, areas)
            return Name(cls.name, "" if module == name else f".{kind.package}.{module}")

        annotator = Annotator(refer, kind.giving)
        own = {found.name for found in classes}
        if kind.giving:
            later = frozenset(map(Name, own)) | {FILE_TYPES}
            members = [
                _dict_members(found.record, annotator, later) for found in classes
            ]
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


def _view(found: RecordClass, members: Sequence[Part], kind: _Kind) -> ClassView:
    functional = any(isinstance(member, Pair) for member in members)
    fields = tuple(
        FieldView(
            source(Literal(field.name)),
            source(member),
            _below(field) if kind.giving and not functional else (),
        )
        for field, member in zip(found.record.fields, members, strict=True)
    )
    return ClassView(found.name, _class_doc(found, functional), fields, functional)


def _below(found: Field) -> tuple[str, ...]:
    """What stands below a key of a typed dictionary."""
    text = docs.full_stop(_field_doc(found))
    return docs.docstring(wrap(text, docs.WIDTH - 10), 4) if text != "." else ()


def _class_doc(found: RecordClass, functional: bool) -> tuple[str, ...]:
    says = docs.statement(plain(found.doc))
    if functional:
        described = [f for f in found.record.fields if f.description.strip()]
        lines = [
            line
            for field in described
            for line in docs.entry(
                f"`{plain(field.name)}`", _field_doc(field), docs.WIDTH - 4
            )
        ]
        says += ["", *lines] if lines else []
    return docs.docstring(says, 4)


def _model_members(found: RecordClass, annotator: Annotator) -> list[Part]:
    """The fields of a model."""
    called = found.attributes
    hidden = HIDDEN_BY_FIELDS.intersection(called.values())
    return [
        _model_field(field, called[field.name], annotator, hidden)
        for field in found.record.fields
    ]


def _model_field(
    found: Field, name: str, annotator: Annotator, hidden: frozenset[str]
) -> Declaration:
    parts = annotator.parts(found.type)
    annotation = union(parts if found.required else (*parts, NONE))
    arguments = () if found.required else (Keyword("default", NONE),)
    value: Expression | None = None if found.required else NONE
    if name != found.name:
        value = Call(_FIELD, (*arguments, Keyword("alias", Literal(found.name))))
    return Declaration(name, beside(annotation, hidden), value)


def _dict_members(
    record: Record, annotator: Annotator, later: frozenset[Name]
) -> list[Part]:
    """The keys of a typed dictionary. `later`: what can't be run where it stands, only read."""
    keys = [found.name for found in record.fields]
    functional = not all(
        key.isidentifier() and not keyword.iskeyword(key) for key in keys
    )
    functional = functional or any(_is_mangled(key) for key in keys)
    return [
        _dict_key(found, annotator, later)
        if functional
        else Declaration(found.name, _key_type(found, annotator))
        for found in record.fields
    ]


def _dict_key(found: Field, annotator: Annotator, later: frozenset[Name]) -> Pair:
    annotation = _key_type(found, annotator)
    is_run = later.isdisjoint(names((annotation,)))
    return Pair(Literal(found.name), annotation if is_run else Quoted(annotation))


def _key_type(found: Field, annotator: Annotator) -> Annotation:
    kind = found.type
    if isinstance(kind, Nullable) and isinstance(kind.type, Unknown):
        kind = kind.type
    annotation = annotator.write(kind)
    return Subscript(_REQUIRED, (annotation,)) if found.required else annotation


def _field_doc(found: Field) -> str:
    return shorten(plain(found.description), docs.ARGUMENT)


def _is_mangled(key: str) -> bool:
    """Names with two leading underscores are rewritten inside a class body."""
    return key.startswith("__") and not key.endswith("__")
