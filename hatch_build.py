"""Puts the template packs into the wheel; an editable install reads them where they stand."""

from __future__ import annotations

from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class TemplatesHook(BuildHookInterface[Any]):
    """Ships `templates/` as `postsmith/templates`."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Add the packs to a real wheel (`version` is `editable` for an editable one)."""
        if version == "standard":
            build_data["force_include"]["templates"] = "postsmith/templates"
