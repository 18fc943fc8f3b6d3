"""Which files of a user's packs have no effect? A misspelt name must not pass in silence."""

from __future__ import annotations

import difflib
import re
from collections.abc import Collection, Sequence

from postsmith.diagnostics import Diagnostic, finding
from postsmith.render import manifest
from postsmith.render.environment import Renderer
from postsmith.render.packs import Pack

_ABOUT = re.compile(
    r"(?i)[^/]*\.md|(readme|licen[cs]e|notice|changelog|contributing|authors)[^/]*|(.*/)?\..*"
)
"""What a pack says of itself at its root, and hidden files."""


def unused(packs: Sequence[Pack]) -> list[Diagnostic]:
    """Findings for files of users' that nothing uses, and for those that are one more than the pack's."""
    found = [
        finding("PM629", pack.places[name])
        for pack in packs
        if pack.is_users
        for name in sorted(pack.below - pack.over - _used(pack))
        if not _ABOUT.fullmatch(name)
    ]
    return found + _laid_over([pack for pack in packs if pack.over])


def _laid_over(packs: Sequence[Pack]) -> list[Diagnostic]:
    """Findings for the folder that is laid over packs: a file of it may belong to any of them."""
    used = set[str]().union(*map(_used, packs))
    below = set[str]().union(*(pack.below for pack in packs))
    copied = {copy.source: copy.path for pack in packs for copy in pack.copies}
    places = {name: pack.places[name] for pack in packs for name in pack.over}
    found: list[Diagnostic] = []
    for name, place in sorted(places.items()):
        meant = _meant(name, below)
        if _ABOUT.fullmatch(name) or (name in below and name in used):
            continue
        if name in below:
            found.append(finding("PM629", place))
        elif name not in used:
            why = ", and nothing uses it"
            found.append(finding("PM627", place, problem=why, suggestion=meant))
        elif slip := next((each for each in sorted(below) if _is_slip(name, each)), ""):
            why, hint = ", but is called nearly like one", f"did you mean {slip!r}?"
            found.append(finding("PM627", place, problem=why, suggestion=hint))
        elif name in copied:
            found.append(finding("PM628", place, path=copied[name], suggestion=meant))
    return found


def _used(pack: Pack) -> set[str]:
    rendered = Renderer(pack).reachable(rule.source for rule in pack.files)
    return {manifest.NAME, *rendered, *(copy.source for copy in pack.copies)}


def _is_slip(name: str, meant: str) -> bool:
    """Tell a misspelt name from that of one more file: `corre.py` beside `core.py`, but not `core_more.py`."""
    (folder, _, last), (other, _, first) = name.rpartition("/"), meant.rpartition("/")
    if last == first:
        return difflib.SequenceMatcher(None, folder, other).ratio() > 0.85
    ours, theirs = first.partition(".")[0], last.partition(".")[0]
    longer = ours.startswith(theirs) or theirs.startswith(ours)
    alike = difflib.SequenceMatcher(None, ours, theirs).ratio() >= 0.8
    return folder == other and alike and not longer


def _meant(name: str, known: Collection[str]) -> str:
    """The file that was probably meant: of the same name elsewhere, or one that is called nearly so."""
    last = name.rpartition("/")[2]
    same = sorted(each for each in known if each.rpartition("/")[2] == last)
    near = same or difflib.get_close_matches(name, sorted(known), n=1)
    return (
        f"did you mean {near[0]!r}?"
        if near
        else "there is none that is called nearly so"
    )
