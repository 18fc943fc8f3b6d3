"""The classes that records become, once they are named."""

from __future__ import annotations

from dataclasses import dataclass

from postsmith.ir.types import Record
from postsmith.name.pins import Names


@dataclass(frozen=True, slots=True)
class RecordClass:
    """A class to write."""

    record: Record
    name: str
    area: str | None
    """The folder it belongs to; `None` when several use it."""
    doc: str
    """What it is, as a sentence without its end."""
    places: tuple[str, ...]
    """The keys of the places at which it stands; each of them is called so."""
    attributes: Names
    """What its fields are called; nothing for a body, whose keys are those of JSON."""


@dataclass(frozen=True, slots=True)
class Book:
    """All classes of one kind, and the way from a record to its class."""

    classes: tuple[RecordClass, ...]
    by_record: dict[Record, RecordClass]

    def name_of(self, record: Record) -> str:
        """The class of a record that was in one of the roots."""
        return self.by_record[record].name
