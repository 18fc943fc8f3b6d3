"""Stage 6: from the named API to everything that a language's templates are given."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from postsmith.ir.api import Api
from postsmith.name.pins import NO_PINS, Pins
from postsmith.result import Summary
from postsmith.targets.python.fixtures import count_examples, fixture_files
from postsmith.targets.python.python import client_view, context_of
from postsmith.targets.python.views import ClientView


@dataclass(frozen=True, slots=True)
class Plan:
    """What is to be written, before templates."""

    view: ClientView
    fixtures: Mapping[str, str | bytes]
    """Fixture files, by their paths below the folder that a pack has for them."""
    summary: Summary


def plan(api: Api, package: str | None, pins: Pins = NO_PINS) -> Plan:
    """Decide every name, type and text of the Python client."""
    context = context_of(api, package, pins)
    view = client_view(context)
    files = fixture_files(context.tree, context.slugs)
    operations = sum(len(resource.operations) for resource in context.tree.walk())
    summary = Summary(
        view.package,
        view.sync_class,
        operations,
        api.requests,
        count_examples(api, context.tree),
    )
    return Plan(view, files, summary)
