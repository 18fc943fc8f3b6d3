"""Response models of Names API."""

from __future__ import annotations

from .._runtime.models import Model


class ReferenceResponse(Model):
    """A value of what `books.get_dict` answers."""

    id: int
