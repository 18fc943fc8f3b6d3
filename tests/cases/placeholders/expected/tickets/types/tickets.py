"""Request bodies for `tickets` of Tickets API."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Literal, Required, TypedDict
from uuid import UUID


class CreateTicketBody(TypedDict, total=False):
    """Body of `tickets.create`."""

    title: str
    count: int
    due: date | str
    owner: UUID | str
    labels: Sequence[str]
    either: str | None
    secret: str


class UpdateTicketBody(TypedDict, total=False):
    """Body of `tickets.update_form`."""

    title: Required[str]
    """The title."""
    count: int
    kind: Literal["bug", "feature"] | str
