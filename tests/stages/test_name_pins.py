"""Names that are held mean what they meant, whatever a newer export adds, moves, or renames."""

from __future__ import annotations

import copy
import json
import random
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from postsmith.name import NO_PINS, Named, Pins, name_api
from postsmith.pipeline import Inputs, Understood, understand
from postsmith.targets.python.words import PYTHON

ROOT = Path(__file__).parents[2]
COLLECTIONS = [
    path
    for path in (
        *sorted((ROOT / "collections").glob("*.json")),
        *sorted((ROOT / "tests/cases").glob("*/collection.json")),
        *sorted((ROOT.parent / "shared/collections").glob("*.json"))[::9],
    )
    if path.stat().st_size < 300_000
]
Json = dict[str, Any]
Facts = dict[tuple[str, str, str], str]


def facts(pins: Pins) -> Facts:
    """Every name by what it is of."""
    return {
        (kind.value, inside, key): name
        for (kind, inside), held in pins.kinds.items()
        for key, name in held.names.items()
    }


def named(collection: Json, folder: Path, pins: Pins | None = None) -> Named | None:
    file = folder / "collection.json"
    file.write_text(json.dumps(collection))
    found = understand(Inputs(str(file)))
    if not isinstance(found, Understood):
        return None
    return name_api(found.api, None, PYTHON, pins or NO_PINS)


def items(entry: Json) -> Iterator[Json]:
    for inner in entry.get("item") or ():
        if isinstance(inner, dict):
            yield inner
            yield from items(inner)


def requests(collection: Json) -> list[Json]:
    found = (item.get("request") for item in items(collection))
    return [each for each in found if isinstance(each, dict)]


def at_an_earlier_path(url: Any) -> Any:
    """The same URL below a folder that sorts first."""
    if isinstance(url, str):
        head, mark, rest = url.partition("}}/")
        return f"{head}}}}}/a0/{rest}" if mark else url
    if isinstance(url, dict) and isinstance(url.get("path"), list):
        return {**url, "path": ["a0", *url["path"]], "raw": None}
    return url


def with_namesakes(collection: Json) -> None:
    """Each request again, of the same name, in the same folder, at a path that comes first."""
    for entry in (collection, *items(collection)):
        inside = entry.get("item")
        if not isinstance(inside, list):
            continue
        for item in list(inside):
            if isinstance(item, dict) and isinstance(item.get("request"), dict):
                more = copy.deepcopy(item)
                more["request"]["url"] = at_an_earlier_path(item["request"].get("url"))
                inside.insert(0, more)


def with_fields(collection: Json) -> None:
    """One more field in each answer that is an object."""
    for item in items(collection):
        for answer in item.get("response") or ():
            try:
                body = json.loads(answer["body"])
            except (KeyError, TypeError, ValueError):
                continue
            if isinstance(body, dict):
                body["a_new_field"] = {"inside": 1}
                answer["body"] = json.dumps(body)


def shuffled(collection: Json) -> None:
    for entry in (collection, *items(collection)):
        if isinstance(entry.get("item"), list):
            random.Random(3).shuffle(entry["item"])


def renamed(collection: Json) -> None:
    """Other titles; folders keep theirs, which are what they are."""
    for item in items(collection):
        if "request" in item:
            item["name"] = f"Do {item.get('name')} at once"


def nothing(collection: Json) -> None:
    """The same again."""


CHANGES = (with_namesakes, with_fields, shuffled, renamed)


@pytest.mark.parametrize(
    "path", COLLECTIONS, ids=[f"{p.parent.name}/{p.name}" for p in COLLECTIONS]
)
def test_what_is_held_stays(path: Path, tmp_path: Path) -> None:
    collection = json.loads(path.read_text("utf-8-sig"))
    if "info" not in collection or not requests(collection):
        pytest.skip("no format in which this test knows how to add something")
    before = named(collection, tmp_path)
    if before is None:
        pytest.skip("holds nothing that could be named")
    held = before.pins()
    for change in (nothing, *CHANGES):
        changed = copy.deepcopy(collection)
        change(changed)
        after = named(changed, tmp_path, held)
        assert after is not None
        _same(facts(held), facts(after.pins()), change)


def _same(before: Facts, after: Facts, change: Callable[[Json], None]) -> None:
    moved = {
        key: (name, after[key])
        for key, name in before.items()
        if after.get(key, name) != name
    }
    assert not moved, change.__name__
    meant = {
        (kind, inside, name): key
        for (kind, inside, key), name in before.items()
        if kind in ("resource", "operation", "parameter", "argument", "field")
    }
    for (kind, inside, key), name in after.items():
        known = meant.get((kind, inside, name), key)
        assert known == key, f"{change.__name__}: {name} is another"
