"""What are saved examples called?"""

from __future__ import annotations

from postsmith.assign import Wish, assign
from postsmith.ir.answers import example_says
from postsmith.ir.api import Example
from postsmith.name.pins import Kind, Pins
from postsmith.name.tree import NamedOperation, Resource
from postsmith.spelling import identifier


def slugs_of(tree: Resource, pins: Pins) -> dict[str, dict[str, str]]:
    """A name for each example within its operation: `404`, `200_empty_page`. By the keys of both."""
    return {
        named.operation.key: _slugs(named, pins)
        for resource in tree.walk()
        for named in resource.operations
    }


def _slugs(named: NamedOperation, pins: Pins) -> dict[str, str]:
    examples = [e for r in named.operation.responses for e in r.examples]
    alone = {r.status for r in named.operation.responses if len(r.examples) == 1}
    wishes = {
        e.key: Wish(
            (str(e.status), e.name, e.text), _slug_candidates(e, e.status in alone)
        )
        for e in examples
    }
    held = pins.held(Kind.EXAMPLE, named.operation.key)
    return assign(wishes, held.taken, fold=True, held=held.names)


def _slug_candidates(example: Example, alone: bool) -> tuple[str, ...]:
    status = str(example.status)
    said = example_says(example.name, example.status)
    words = identifier(said[:80], frozenset[str](), "")
    long = f"{status}_{words}" if words else status
    return (status, long) if alone or not words else (long, status)
