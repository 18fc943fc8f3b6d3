"""Which parts of a path does a caller give?

`:id` and `{{id}}` are Postman's own; `{id}` and `<id>` are how people write the same by hand; a UUID or a
number behind a plural noun is an id that somebody left in. All end as parameters in one notation.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from postsmith.infer.placeholders import fill_text
from postsmith.normalize.scope import Scope, sample, value_text
from postsmith.normalize.secrets import is_credential
from postsmith.normalize.template import VARIABLE, substitute
from postsmith.postman.model import Row, Url
from postsmith.words import singular, words

_BRACED = re.compile(r"\{([^{}/]+)\}|<([^<>/]+)>")
_IDENTIFIER = re.compile(
    r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|[0-9a-f]{24,64}",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class PathUse:
    """One parameter of a path in one saved request."""

    name: str
    saved: str
    """The value, variables replaced."""
    evidence: str
    """The value as written: a placeholder is a type."""
    variable: str | None = None
    description: str = ""


@dataclass(frozen=True, slots=True)
class Path:
    """A path template and what was saved for its parameters."""

    template: str
    key: str
    """The template with parameter names taken out: equal keys are one operation."""
    uses: tuple[PathUse, ...]
    segments: tuple[str, ...]
    """The path that Postman sends, before variables, with ids and path variables put in."""


def path_of(url: Url, scope: Scope) -> Path:
    """Take a path apart."""
    rows = {row.key: row for row in url.variable if row.key}
    template, key = "", ""
    sent: list[str] = []
    uses: dict[str, PathUse] = {}
    previous = ""
    variables = frozenset(VARIABLE.findall("/".join(url.path)))
    for segment in url.path:
        text, shape, found, out = _segment(segment, previous, rows, variables, scope)
        sent.append(out)
        for use in found:
            uses.setdefault(use.name, use)
        order = ",".join(str(list(uses).index(use.name)) for use in found)
        template, previous = f"{template}/{text}", segment
        key = f"{key}/{shape}{order}"
    return Path(template, key, tuple(uses.values()), tuple(sent))


def _segment(
    segment: str,
    previous: str,
    rows: Mapping[str, Row],
    variables: frozenset[str],
    scope: Scope,
) -> tuple[str, str, list[PathUse], str]:
    """The segment in the template, its shape, its parameters, and what is sent for it."""
    if segment.startswith(":") and len(segment) > 1:
        name, dot, rest = segment[1:].partition(".")
        if name:
            use = _colon_use(name, rows.get(name), scope)
            suffix = dot + rest
            return segment, f":{suffix}", [use], use.saved + suffix
    braced = _BRACED.fullmatch(segment)
    if braced:
        name = (braced[1] or braced[2]).strip()
        if name in variables:
            # `{id}` beside `{{id}}` was written by mistake, but it is what is sent.
            name = f"{name}2"
        use = PathUse(name, segment, segment)
        return f":{name}", ":", [use], segment
    name = _literal_id(segment, previous)
    if name:
        use = PathUse(name, segment, segment)
        return f":{name}", ":", [use], segment
    if "{{" in segment:
        return _with_variables(segment, scope)
    return segment, segment, [], segment


def _colon_use(name: str, row: Row | None, scope: Scope) -> PathUse:
    written = row.value if row and isinstance(row.value, str) else ""
    evidence = str(written)
    if not written or is_credential(name, evidence):
        return PathUse(name, sample(name), "", None, row.description if row else "")
    saved = substitute(fill_text(evidence), scope.samples)
    return PathUse(name, saved, evidence, None, row.description if row else "")


def _literal_id(segment: str, previous: str) -> str:
    if not _IDENTIFIER.fullmatch(segment):
        if not (segment.isascii() and segment.isdigit()):
            return ""
        if not (previous.isalpha() and previous.endswith("s") and len(previous) > 3):
            return ""
    noun = words(previous)
    return f"{singular(noun[-1])}_id" if noun and "{" not in previous else "id"


def _with_variables(segment: str, scope: Scope) -> tuple[str, str, list[PathUse], str]:
    found = [
        PathUse(name, scope.samples.get(name, name), f"{{{{{name}}}}}", name)
        for name in VARIABLE.findall(segment)
        if not scope.is_configuration(name) and not name.startswith("$")
    ]
    names = {use.name for use in found}
    shape = VARIABLE.sub(lambda m: ":" if m[1] in names else m[0], segment)
    return segment, shape, found, segment


def row_text(row: Row) -> str | None:
    """What a query row's value is worth: only text counts (POSTMAN.md C.4)."""
    return value_text(row.value) if isinstance(row.value, str) else None
