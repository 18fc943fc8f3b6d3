"""Response models for `init` of Evil \"\"\" API."""

from __future__ import annotations

from pydantic import Field

from .._runtime.models import Model


class Class(Model):
    """What `init.init_class` answers."""

    dict_: int = Field(alias="__dict__")
    init: Init = Field(alias="__init__")
    model_fields_: int = Field(alias="model_fields")


class Init(Model):
    """`__init__` of `Class`."""

    class_: int = Field(alias="__class__")
