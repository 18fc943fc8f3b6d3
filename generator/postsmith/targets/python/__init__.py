"""Stage 6: from the view to everything that templates of a Python client are given."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from postsmith.targets.python.fixtures import fixture_files
from postsmith.targets.python.python import client_view, context_of
from postsmith.targets.python.views import ClientView
from postsmith.view.api import ApiView


@dataclass(frozen=True, slots=True)
class Plan:
    """What is to be written, before templates."""

    view: ClientView
    fixtures: Mapping[str, str | bytes]
    """Fixture files, by their paths below the folder that a pack has for them."""


def plan(api: ApiView) -> Plan:
    """Write every signature, type and docstring of the Python client."""
    context = context_of(api)
    return Plan(client_view(context), fixture_files(api.operations(), context.files))
