"""How do records read as classes: pydantic models for what comes back, typed dictionaries for what goes out?"""

from __future__ import annotations

import keyword
from collections.abc import Callable, Iterable
from dataclasses import replace

from postsmith.ir.types import Field, Nullable, Record, Unknown
from postsmith.name.classes import Book, RecordClass
from postsmith.name.reserved import CLASSES, HIDDEN_BY_FIELDS
from postsmith.plan import docs, literals
from postsmith.plan.annotations import Annotator
from postsmith.plan.imports import Imports, member_key, natural
from postsmith.plan.views import ClassesView, ClassView, FieldView
from postsmith.text import plain, shorten, wrap

SHARED = "shared"


def module_of(found: RecordClass, areas: dict[str, str]) -> str:
    """The module of a class: its folder's, or the one for all."""
    return areas.get(found.area, SHARED) if found.area else SHARED


def model_modules(
    book: Book, areas: dict[str, str], title: str
) -> tuple[ClassesView, ...]:
    """Modules of response models."""
    return tuple(_modules(book, areas, "Response models", title, _model))


def type_modules(
    book: Book, areas: dict[str, str], title: str
) -> tuple[ClassesView, ...]:
    """Modules of typed dictionaries for request bodies."""
    return tuple(_modules(book, areas, "Request bodies", title, _typed_dict))


def _modules(
    book: Book,
    areas: dict[str, str],
    says: str,
    title: str,
    write: Callable[[RecordClass, Annotator], ClassView],
) -> Iterable[ClassesView]:
    by_module: dict[str, list[RecordClass]] = {}
    types = CLASSES.union(found.name for found in book.classes)
    for found in book.classes:
        by_module.setdefault(module_of(found, areas), []).append(found)
    for name, classes in sorted(by_module.items(), key=lambda pair: natural(pair[0])):
        own = {found.name for found in classes}
        imports = Imports()

        def refer(
            record: Record, own: set[str] = own, imports: Imports = imports
        ) -> str:
            cls = book.by_record[record]
            if cls.name not in own:
                imports.use("." + module_of(cls, areas), cls.name)
            return cls.name

        giving = write is _typed_dict
        later = frozenset(own) | {"FileTypes"}
        annotator = Annotator(imports, refer, giving, later, types=types)
        views = tuple(write(found, annotator) for found in classes)
        where = "" if name == SHARED else f" for `{name}`"
        doc = docs.docstring(docs.statement(f"{says}{where} of {title}", 0), 0)
        names = tuple(sorted(own, key=member_key))
        yield ClassesView(
            name, doc, _import_lines(imports, write is _model), views, names
        )


def _import_lines(imports: Imports, models: bool) -> tuple[str, ...]:
    """What a module of models, or of typed dictionaries, imports."""
    if models:
        imports.use(".._runtime.models", "Model")
    else:
        imports.use("typing", "TypedDict")
    moved = Imports()
    for module, names in imports.names.items():
        for name in names:
            moved.use(".._runtime" if module == "_runtime" else module, name)
    return moved.lines()


def _model(found: RecordClass, annotator: Annotator) -> ClassView:
    names = found.attributes
    writing = replace(annotator, hidden=HIDDEN_BY_FIELDS.intersection(names.values()))
    fields = tuple(_model_field(f, names[f.name], writing) for f in found.record.fields)
    return ClassView(found.name, _class_doc(found), fields, functional=False)


def _class_doc(found: RecordClass, functional: bool = False) -> tuple[str, ...]:
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


def _model_field(found: Field, name: str, annotator: Annotator) -> FieldView:
    parts = annotator.parts(found.type)
    annotation = annotator.union(parts if found.required else (*parts, "None"))
    arguments = [] if found.required else ["default=None"]
    if name != found.name:
        arguments.append(f"alias={literals.text(found.name)}")
    value = ""
    if arguments == ["default=None"]:
        value = " = None"
    elif arguments:
        annotator.imports.use("pydantic", "Field")
        value = f" = Field({', '.join(arguments)})"
    return FieldView(literals.text(found.name), f"{name}: {annotation}{value}", ())


def _typed_dict(found: RecordClass, annotator: Annotator) -> ClassView:
    keys = [f.name for f in found.record.fields]
    functional = not all(
        key.isidentifier() and not keyword.iskeyword(key) for key in keys
    )
    functional = functional or any(_is_mangled(key) for key in keys)
    fields = tuple(_dict_field(f, annotator, functional) for f in found.record.fields)
    return ClassView(found.name, _class_doc(found, functional), fields, functional)


def _field_doc(found: Field) -> str:
    return shorten(plain(found.description), docs.ARGUMENT)


def _is_mangled(key: str) -> bool:
    """Names with two leading underscores are rewritten inside a class body."""
    return key.startswith("__") and not key.endswith("__")


def _dict_field(found: Field, annotator: Annotator, functional: bool) -> FieldView:
    kind = found.type
    if isinstance(kind, Nullable) and isinstance(kind.type, Unknown):
        kind = kind.type
    annotation = annotator.write(kind)
    if found.required:
        annotation = f"{annotator.imports.use('typing', 'Required')}[{annotation}]"
    key = literals.text(found.name)
    if not functional:
        text = docs.full_stop(_field_doc(found))
        doc = docs.docstring(wrap(text, docs.WIDTH - 10), 4) if text != "." else ()
        return FieldView(key, f"{found.name}: {annotation}", doc)
    if annotator.is_later(annotation):
        annotation = literals.text(annotation)
    return FieldView(key, f"{key}: {annotation}", ())
