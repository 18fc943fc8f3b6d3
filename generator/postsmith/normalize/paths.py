"""Which parts of a path does a caller give?

`:id` and `{{id}}` are Postman's own; `{id}`, `<id>` and `‹id›` are how people write the same by hand; an id that somebody left
in is known by `literals`. What is only a part of its segment, as in `:id:cancel`, is known by `segments`. All end as
parameters in one notation.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import chain, count

from postsmith.diagnostics import Location, Report
from postsmith.infer.placeholders import fill_text
from postsmith.normalize.scope import Scope, sample
from postsmith.normalize.segments import (
    Part,
    parts_of,
    shape_of,
    template_of,
    values_in,
)
from postsmith.normalize.values import value_text
from postsmith.postman.model import Url
from postsmith.wire.url import path_values, segment_text
from postsmith.wire.variables import VARIABLE, substitute

_BRACED = re.compile(r"\{([^{}/]+)\}|[<\u2039]([^<>\u2039\u203a/]+)[>\u203a]")


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
    optional: bool = False
    """True where a value of the client's stands in for one that is not given."""


@dataclass(frozen=True, slots=True)
class Path:
    """A path template and what was saved for its parameters."""

    template: str
    key: str
    """The template with parameter names taken out: equal keys are one operation."""
    uses: tuple[PathUse, ...]
    segments: tuple[str, ...]
    """The path that Postman sends, before variables, with ids and path variables put in."""


def path_of(url: Url, scope: Scope, place: Location, report: Report) -> Path:
    """Take a path apart."""
    return _Reader(url, scope, place, report).path()


class _Reader:
    """Reads the segments of one path, and sees to it that a name stands for one parameter."""

    def __init__(self, url: Url, scope: Scope, place: Location, report: Report) -> None:
        self._url = url
        self._scope = scope
        self._place = place
        self._report = report
        self._rows = {row.key: row for row in url.variable if row.key}
        # A variable keeps its name, because the client's value stands in for it.
        self._taken = set(VARIABLE.findall("/".join(url.path)))
        self._names: dict[tuple[str, str], str] = {}
        self._parts = {
            segment: self._parts_of(segment) or scope.literals.parts_of(url.path, at)
            for at, segment in enumerate(url.path)
        }
        self._whole = {_colon_name(s) for s in url.path if not self._parts[s]}
        for segment in url.path:
            for part in self._parts[segment]:
                if isinstance(part, Part) and part.written.startswith(":"):
                    self._named(self._kind(part), part.name)
            if not self._parts[segment] and (name := _colon_name(segment)):
                self._named(":", name)

    def path(self) -> Path:
        """The template, what identifies it, its parameters, and what is sent."""
        template, key = "", ""
        sent: list[str] = []
        uses: dict[str, PathUse] = {}
        for at, segment in enumerate(self._url.path):
            text, shape, found, out = self._segment(at, segment)
            sent.append(out)
            for use in found:
                uses.setdefault(use.name, use)
            order = ",".join(str(list(uses).index(use.name)) for use in found)
            template = f"{template}/{text}"
            key = f"{key}/{shape}{order}"
        return Path(template, key, tuple(uses.values()), tuple(sent))

    def _segment(self, at: int, segment: str) -> tuple[str, str, list[PathUse], str]:
        """The segment in the template, its shape, its parameters, and what is sent for it."""
        if parts := self._parts[segment]:
            return self._compound(parts, segment)
        if colon := _colon_name(segment):
            use = self._colon_use(colon)
            suffix = segment[1 + len(colon) :]
            return f":{use.name}{suffix}", f":{suffix}", [use], use.saved + suffix
        if braced := _BRACED.fullmatch(segment):
            name = (braced[1] or braced[2]).strip().replace(".", "_")
            return self._written(self._named("{}", name), segment)
        if name := self._scope.literals.name_of(self._url.path, at):
            return self._written(self._fresh(name), segment)
        if "{{" in segment:
            return _with_variables(segment, self._scope)
        return segment, segment, [], segment

    def _parts_of(self, segment: str) -> list[str | Part]:
        """What a segment is made of, unless it is one variable, or its saved value cannot be taken apart so."""
        parts = parts_of(segment, self._rows)
        if parts and values_in(parts, self._sent(segment)) is None:
            self._report.add("PM318", self._place, segment=segment)
            return []
        return parts

    def _sent(self, segment: str) -> str:
        """What Postman puts in the place of a segment: the value of its variable, or the segment as it is."""
        return segment_text(segment, path_values(self._url))

    def _compound(
        self, parts: list[str | Part], segment: str
    ) -> tuple[str, str, list[PathUse], str]:
        """A segment of which only parts change."""
        values = values_in(parts, self._sent(segment)) or ()
        changing = [part for part in parts if isinstance(part, Part)]
        uses = [self._part_use(*pair) for pair in zip(changing, values, strict=True)]
        saved = iter([use.saved for use in uses])
        sent = "".join(part if isinstance(part, str) else next(saved) for part in parts)
        template = template_of(parts, iter([use.name for use in uses]))
        own = _with_variables(segment, self._scope)[2]
        found = sorted(
            [*uses, *own], key=lambda use: template.find(f"{{{{{use.name}}}}}")
        )
        return template, _shape(shape_of(parts), own), found, sent

    def _kind(self, part: Part) -> str:
        """Postman replaces `:id` where it is a whole segment, and leaves it where it is a part: two values."""
        if not part.written.startswith(":"):
            return "{}"
        return ":…" if part.name in self._whole else ":"

    def _part_use(self, part: Part, value: str) -> PathUse:
        if part.literal:
            return PathUse(self._fresh(part.name), value, value)
        name = self._named(self._kind(part), part.name.replace(".", "_"))
        row = self._rows.get(part.name)
        text = value if value != part.written else value_text(row.value if row else "")
        if row is not None and row.sealed:
            text = ""
        saved = substitute(fill_text(value), self._scope.samples)
        return PathUse(name, saved, text, None, row.description if row else "")

    def _written(
        self, name: str, saved: str, evidence: str | None = None
    ) -> tuple[str, str, list[PathUse], str]:
        """A parameter in the place of what is written there."""
        use = PathUse(name, saved, saved if evidence is None else evidence)
        return f":{name}", ":", [use], saved

    def _colon_use(self, written: str) -> PathUse:
        name, row = self._named(":", written), self._rows.get(written)
        description = row.description if row else ""
        text = row.value if row and isinstance(row.value, str) else ""
        saved = substitute(fill_text(text), self._scope.samples) or sample(written)
        evidence = "" if row and row.sealed else text
        return PathUse(name, saved, evidence, None, description)

    def _named(self, kind: str, name: str) -> str:
        """The one name of what is written alike: `:id` twice is one value, `:id` and `{{id}}` are two."""
        if (kind, name) not in self._names:
            self._names[kind, name] = self._fresh(name)
        return self._names[kind, name]

    def _fresh(self, name: str) -> str:
        numbered = (f"{name}{number}" for number in count(2))
        found = next(n for n in chain((name,), numbered) if n not in self._taken)
        self._taken.add(found)
        return found


def _colon_name(segment: str) -> str:
    """The name of a path variable: what follows the colon, up to a dot; `""` for no variable."""
    if not segment.startswith(":") or "/" in segment:
        return ""
    return segment[1:].partition(".")[0]


def _sample(name: str, scope: Scope) -> str:
    """The value of a variable, with those in it replaced; its name where it has none."""
    return substitute(scope.samples.get(name, name), scope.samples)


def _with_variables(segment: str, scope: Scope) -> tuple[str, str, list[PathUse], str]:
    found = [
        PathUse(
            name,
            _sample(name, scope),
            substitute(f"{{{{{name}}}}}", scope.defaults),
            name,
            optional=scope.is_argument(name),
        )
        for name in VARIABLE.findall(segment)
        if not scope.is_configuration(name) and not name.startswith("$")
    ]
    return segment, _shape(segment, found), found, segment


def _shape(segment: str, uses: list[PathUse]) -> str:
    names = {use.name for use in uses}
    return VARIABLE.sub(lambda match: ":" if match[1] in names else match[0], segment)
