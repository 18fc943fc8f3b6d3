"""Response models for `notes` of Notes API."""

from __future__ import annotations

from .._runtime.models import Model


class Note(Model):
    """What `notes.get` answers."""

    id: int
    title: str
