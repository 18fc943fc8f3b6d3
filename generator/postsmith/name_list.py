"""How do names look beside the titles that they are of? What `inspect --names` shows, for people and for tools."""

from __future__ import annotations

from collections.abc import Iterable

from postsmith import verbs
from postsmith.json_value import JsonValue
from postsmith.name import Named
from postsmith.name.reasons import Reason, Why, reasons_of
from postsmith.name.tree import NamedOperation, Resource
from postsmith.result import Branch
from postsmith.text import one_line, shorten

_TITLE = 56
"""Characters of a title that are shown."""


def names_as_tree(named: Named) -> Branch:
    """A table of names, titles and reasons, resource by resource."""
    found = [each for each in named.tree.walk() if each.operations]
    operations = [each for resource in found for each in resource.operations]
    name = max((len(each.name) for each in operations), default=0)
    title = max((len(_titled(each)) for each in operations), default=0)
    return Branch(
        named.class_name,
        "",
        tuple(
            Branch(
                resource.dotted or "client",
                one_line(resource.group.name),
                tuple(
                    Branch(
                        f"{each.name:<{name}}  {_titled(each):<{title}}".rstrip(),
                        "; ".join(filter(None, map(_said, reasons_of(each, resource)))),
                    )
                    for each in resource.operations
                ),
            )
            for resource in found
        ),
    )


def names_as_json(named: Named) -> JsonValue:
    """The same for tools: every resource and every method with its key."""
    return {
        "resources": [
            {
                "key": each.group.key,
                "dotted": each.dotted,
                "title": one_line(each.group.name),
            }
            for each in named.tree.walk()
            if each.dotted
        ],
        "methods": [
            _method(each, resource)
            for resource in named.tree.walk()
            for each in resource.operations
        ],
    }


def _method(named: NamedOperation, resource: Resource) -> JsonValue:
    titles: list[JsonValue] = [*map(one_line, named.operation.names)]
    return {
        "key": named.operation.key,
        "dotted": named.path,
        "titles": titles,
        "wanted": named.wanted,
        "reasons": list(map(_as_json, reasons_of(named, resource))),
    }


def _as_json(reason: Reason) -> JsonValue:
    return {"why": reason.why.value, "words": list(reason.words)}


def _titled(named: NamedOperation) -> str:
    names: Iterable[str] = map(one_line, named.operation.names)
    first, *others = names
    more = f" (and {len(others)} more)" if others else ""
    return f"{shorten(first, _TITLE - len(more))}{more}"


def _said(reason: Reason) -> str:
    """In words; nothing of articles, of which every reader knows."""
    said = (w for w in reason.words if w not in verbs.SMALL | verbs.ARTICLES)
    about = " ".join(said)
    if reason.why is Why.NOTHING and not about:
        return ""
    return f"{about}: {reason.why.value}" if about else reason.why.value
