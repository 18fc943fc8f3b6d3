"""Stage 6: from views to text. Templates place text and decide nothing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from postsmith import paths
from postsmith.diagnostics import Diagnostic, Location, at
from postsmith.render.environment import Planned, Renderer, RenderError
from postsmith.render.folders import packs_root
from postsmith.render.manifest import Rule, filled
from postsmith.render.packs import Pack, read_packs
from postsmith.render.unused import unused
from postsmith.targets.python.views import ClientView

__all__ = ["Rendered", "packs_root", "read_packs", "render", "unused"]


@dataclass(frozen=True, slots=True)
class _Output:
    """A file of the client, before it is made."""

    pack: Pack
    rule: Rule
    path: str
    source: str
    planned: Planned | None
    """`None` for a file that is copied."""


@dataclass(slots=True)
class Rendered:
    """What packs make of a client, not yet formatted, and what is wrong with it."""

    texts: dict[str, str | bytes] = field(default_factory=dict[str, str | bytes])
    copies: dict[str, str | bytes] = field(default_factory=dict[str, str | bytes])
    diagnostics: list[Diagnostic] = field(default_factory=list[Diagnostic])
    origins: dict[str, _Output] = field(default_factory=dict[str, _Output])

    def add_fault(self, error: RenderError) -> None:
        """Say it once, however many files it is met for."""
        place = Location(error.file, line=error.line)
        found = at(place, "PM611", reason=error.reason)
        if found not in self.diagnostics:
            self.diagnostics.append(found)

    def not_python(
        self, path: str, place: tuple[int, int], reason: str
    ) -> Diagnostic | None:
        """Say which template made a text that is not Python; `None` where no file of a user's had a part in it."""
        output = self.origins.get(path)
        if output is None or output.planned is None or not output.pack.has_users:
            return None
        line, column = place
        above = _excused(path, output.planned).count("\n")
        renderer = Renderer(output.pack)
        file, number = renderer.line_of(output.planned, line - above, column)
        where = Location(file, line=number)
        reason = reason.removeprefix(f"{line}:{column}:").strip()
        return at(where, "PM630", path=f"{path}:{line}:{column}", reason=reason)


def render(
    view: ClientView, packs: Sequence[Pack], fixtures: Mapping[str, str | bytes]
) -> Rendered:
    """All files of packs for one client. `fixtures`: the saved examples and bodies, for packs that ask for them."""
    made = Rendered()
    outputs = [output for pack in packs for output in _outputs(pack, view, fixtures)]
    _check(outputs, made)
    if made.diagnostics:
        return made
    made.origins.update((output.path, output) for output in outputs)
    for pack in packs:
        renderer = Renderer(pack)
        if pack.has_users:
            _check_templates(pack, renderer, made)
        for output in outputs:
            if output.pack is pack and output.planned:
                _render(output.planned, pack, renderer, made)
            elif output.pack is pack:
                contents = pack.contents if output.rule.source else fixtures
                made.copies[output.path] = contents[output.source]
    return made


def _check_templates(pack: Pack, renderer: Renderer, made: Rendered) -> None:
    """Read what this client has nothing for, too: the next one may."""
    for rule in pack.files:
        try:
            renderer.check(rule.source)
        except RenderError as error:
            made.add_fault(error)


def _render(planned: Planned, pack: Pack, renderer: Renderer, made: Rendered) -> None:
    try:
        text = renderer.render(planned)
    except RenderError as error:
        if not pack.has_users and error.__cause__:
            # Nothing of it is a user's: the mistake is ours.
            raise error.__cause__ from None
        made.add_fault(error)
        return
    made.texts[planned.path] = _excused(planned.path, planned) + text


def _excused(path: str, planned: Planned) -> str:
    """A first line for modules that are called, in a script of its own, what their folder is in the collection.

    To linters of names only ASCII is in lower case.
    """
    place, view = PurePosixPath(path), planned.context["client"]
    assert isinstance(view, ClientView)
    is_module = place.suffix == ".py" and place.parts[0] == view.package
    return "# ruff: noqa: N999\n" if is_module and not place.stem.isascii() else ""


def _outputs(
    pack: Pack, view: ClientView, fixtures: Iterable[str]
) -> Iterable[_Output]:
    for rule in pack.files:
        for path, context in _contexts(rule, view):
            planned = Planned(rule.source, path, context)
            yield _Output(pack, rule, path, rule.source, planned)
    for copy in pack.copies:
        if not copy.rule.of or copy.name in getattr(view, copy.rule.of):
            path = filled(copy.path, view.package)
            yield _Output(pack, copy.rule, path, copy.source, None)
    for rule in pack.fixtures:
        folder = filled(rule.path, view.package).rstrip("/")
        for name in fixtures:
            path = f"{folder}/{name}".lstrip("/")
            yield _Output(pack, rule, path, name, None)


def _contexts(
    rule: Rule, view: ClientView
) -> Iterable[tuple[str, Mapping[str, object]]]:
    """For what a template is rendered: each output path, with what the template is given."""
    if not rule.of:
        yield filled(rule.path, view.package), {"client": view}
        return
    for item in getattr(view, rule.of):
        name = getattr(item, "path", None) or getattr(item, "name", item)
        path = filled(rule.path, view.package, str(name))
        yield path, {"client": view, "item": item}


def _check(outputs: list[_Output], made: Rendered) -> None:
    """Hold that every path may be written, and that none is written twice."""
    first: dict[str, str] = {}
    for output in outputs:
        if problem := paths.problem(output.path) or paths.is_own(output.path):
            found = at(output.rule.place, "PM623", path=output.path, problem=problem)
        elif output.path in first:
            found = _taken(output, first[output.path])
        else:
            first[output.path] = _named(output)
            continue
        made.diagnostics.append(found)
    by_path = {output.path: output for output in outputs}
    for twin, path in paths.clashes(first):
        one, other = (path, twin) if path in by_path else (twin, path)
        if one in by_path:
            found = _taken(by_path[one], f"{other!r} of {first[other]}")
            made.diagnostics.append(found)


def _taken(output: _Output, other: str) -> Diagnostic:
    return at(output.rule.place, "PM624", path=output.path, other=other)


def _named(output: _Output) -> str:
    place = output.rule.place
    source = output.source if output.rule.source else f"the fixture {output.source}"
    return f"{source} ({place.file}:{place.line})"
