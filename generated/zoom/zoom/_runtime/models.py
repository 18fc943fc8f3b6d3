"""The base of response models. The only module that needs pydantic to be imported."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict


class Model(BaseModel):
    """A JSON object of a response. Fields that the collection does not show are kept as attributes."""

    model_config = ConfigDict(
        extra="allow", populate_by_name=True, protected_namespaces=(), defer_build=True
    )
