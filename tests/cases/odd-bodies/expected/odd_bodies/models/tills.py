"""Response models for `tills` of Odd bodies."""

from __future__ import annotations

from pydantic import Field

from .._runtime.models import Model


class Till(Model):
    """What `tills.open` answers."""

    register_: int = Field(alias="register")
    mro_: str = Field(alias="mro")
    abc: int
