"""Response models for `tickets` of Tickets API."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from .._runtime.models import Model


class Ticket(Model):
    """What `tickets.get` answers."""

    id: UUID
    title: str
    count: int
    price: float
    open: bool
    at: datetime
    day: date
    link: str
    labels: list[str]
    state: str


class ErrorBody(Model):
    """The body of an error, such as of `tickets.get`."""

    code: int
    message: str
