"""Objects and lists in rows: `address[city]`, `expand[0]`, `ids[]`, in the spelling of the collection."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, TypeAlias, cast

from .encoding import as_text, items_of

Spelling: TypeAlias = Mapping[str, str]
"""The name of a list, items in it as `[]`, to what stands behind the names of its own items: `[0]` for a number, `[]`,
or nothing. `json` is one row of JSON; `""` is any list that is not there."""

_DEEPEST = 100


def as_plain(value: Any) -> Any:
    """The value; of what an answer was read into, the object that came."""
    if hasattr(value, "model_dump"):
        return value.model_dump(mode="json", by_alias=True, exclude_unset=True)
    return value


def rows_of(
    name: str, value: Any, spelling: Spelling, whole: tuple[type[Any], ...] = ()
) -> Iterator[tuple[str, str, Any]]:
    """The rows of a value: their names, the same without numbers, and what each holds.

    `None` is left out; what is of these types (`whole`) is one value. Without any spelling objects stay what they are.
    Where a list is expected, one value is a list of one.

    Raises:
        ValueError: it is nested too deeply, or in itself.
    """
    yield from _Rows(spelling, whole).of(name, name, value, 0)


class _Rows:
    def __init__(self, spelling: Spelling, whole: tuple[type[Any], ...]) -> None:
        self._spelling = spelling
        self._usual = spelling.get("", "")
        self._whole = whole

    def of(
        self, name: str, place: str, value: Any, depth: int
    ) -> Iterator[tuple[str, str, Any]]:
        if value is None:
            return
        if depth > _DEEPEST:
            raise ValueError(f"{name[:80]} is nested too deeply")
        own = self._spelling.get(place)
        items = None if isinstance(value, self._whole) else items_of(value)
        nests = bool(self._spelling) and own != "json"
        if nests:
            value = as_plain(value)
        if items is not None and not nests:
            yield from ((name, place, item) for item in items if item is not None)
        elif items is not None:
            mark = self._usual if own is None else own
            given = (item for item in items if item is not None)
            for number, item in enumerate(given):
                inner = mark.replace("0", str(number))
                below = f"{place}{mark and '[]'}"
                yield from self.of(name + inner, below, item, depth + 1)
        elif nests and isinstance(value, Mapping):
            for key, item in cast("Mapping[str, Any]", value).items():
                step = f"[{as_text(key, name)}]"
                yield from self.of(name + step, place + step, item, depth + 1)
        elif own in ("[0]", "[]"):
            yield name + own, f"{place}[]", value
        else:
            yield name, place, value


def query_rows(values: Mapping[str, Any], spelling: Spelling) -> dict[str, Any]:
    """What a call gives for the query, with those that may be nested as their rows."""
    found: dict[str, Any] = {}
    for name, value in values.items():
        if name not in spelling:
            found[name] = value
            continue
        for row, _, text in rows_of(name, value, spelling):
            found.setdefault(row, []).append(text)
    return found
