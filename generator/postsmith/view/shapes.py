"""How does a type of the IR look in the view? As it is, but that objects are told by the names of their models."""

from __future__ import annotations

from dataclasses import dataclass
from typing import assert_never

from postsmith.ir import types as ir
from postsmith.name.book import Book, RecordClass
from postsmith.text import plain
from postsmith.view.types import (
    ChoiceType,
    Field,
    ListType,
    MapType,
    Model,
    ModelType,
    NullableType,
    OneOfType,
    ScalarType,
    Table,
    Type,
    UnknownType,
)


@dataclass(frozen=True, slots=True)
class Shapes:
    """The models of one table, and the way to them."""

    table: Table
    book: Book

    def type(self, found: ir.Type) -> Type:
        """A type whose objects are all in the table."""
        match found:
            case ir.Scalar(kind):
                return ScalarType(kind)
            case ir.Choice(values, base):
                return ChoiceType(values, base.kind)
            case ir.ListOf(item):
                return ListType(self.type(item))
            case ir.MapOf(value):
                return MapType(self.type(value))
            case ir.Record():
                return ModelType(self.table, self.book.name_of(found))
            case ir.OneOf(options):
                return OneOfType(tuple(map(self.type, options)))
            case ir.Nullable(inner):
                return NullableType(self.type(inner))
            case ir.Unknown():
                return UnknownType()
            case _:
                assert_never(found)

    def models(self) -> tuple[Model, ...]:
        """The table."""
        return tuple(map(self._model, self.book.classes))

    def _model(self, found: RecordClass) -> Model:
        return Model(
            found.name,
            found.places,
            found.area,
            plain(found.doc),
            tuple(
                Field(
                    found.attributes.get(item.name, item.name),
                    item.name,
                    self.type(item.type),
                    item.required,
                    plain(item.description),
                    item.example,
                )
                for item in found.record.fields
            ),
        )
