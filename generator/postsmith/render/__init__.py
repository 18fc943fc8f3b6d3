"""Stage 6: from views to text. Templates place text and decide nothing."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import PurePosixPath

from postsmith.plan.views import ClientView
from postsmith.render.environment import Planned, Renderer, RenderError
from postsmith.render.packs import BUILT_IN, FileRule, Pack, read_pack

__all__ = ["BUILT_IN", "RenderError", "read_pack", "render"]


def render(view: ClientView, pack: Pack) -> dict[str, str]:
    """All files of a pack for one client, not yet formatted; verbatim files are not among them.

    Raises:
        RenderError: a template has an error.
    """
    renderer = Renderer(pack)
    return {
        planned.path: _excused(planned.path, view) + renderer.render(planned)
        for rule in pack.files
        for planned in _planned(rule, view)
    }


def _excused(path: str, view: ClientView) -> str:
    """A first line for modules that are called, in a script of its own, what their folder is in the collection.

    To linters of names only ASCII is in lower case.
    """
    place = PurePosixPath(path)
    is_module = place.suffix == ".py" and place.parts[0] == view.package
    return "# ruff: noqa: N999\n" if is_module and not place.stem.isascii() else ""


def verbatim(view: ClientView, pack: Pack) -> dict[str, str]:
    """The files of a pack that are copied as they are, for all clients or for those that list them."""
    return {
        path.format(package=view.package): copy.text
        for path, copy in pack.verbatim.items()
        if not copy.listed or copy.name in getattr(view, copy.listed)
    }


def _planned(rule: FileRule, view: ClientView) -> Iterable[Planned]:
    if not rule.each:
        path = rule.path.format(package=view.package)
        yield Planned(rule.template, path, {"client": view})
        return
    for item in getattr(view, rule.each):
        where = item.path if hasattr(item, "path") else item.name
        path = rule.path.format(package=view.package, path=where)
        yield Planned(rule.template, path, {"client": view, "item": item})
