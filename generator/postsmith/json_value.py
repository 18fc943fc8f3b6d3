"""The type of what `json.loads` gives."""

from __future__ import annotations

from typing import TypeAlias

JsonValue: TypeAlias = (
    str | int | float | bool | list["JsonValue"] | dict[str, "JsonValue"] | None
)
