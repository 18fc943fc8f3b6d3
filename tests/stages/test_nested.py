"""Names of rows as places in a nested value, and the way back."""

from __future__ import annotations

import pytest

from postsmith.nested import paths, read, spelled, spelling, usual, write


@pytest.mark.parametrize(
    ("names", "places"),
    [
        (["a"], ["a"]),
        (["a[b]", "a[b][c]"], ["a[b]", "a[b][c]"]),
        (["a[0]", "a[1]"], ["a[]", "a[]"]),
        (["a[1]", "a[0]"], ["a[]", "a[]"]),
        (["a[]"], ["a[]"]),
        (["a[1]", "a[2]"], ["a[1]", "a[2]"]),
        (["a[0]", "a[2]"], ["a[0]", "a[2]"]),
        (["a[0][b][0]", "a[1][b][1]"], ["a[][b][]", "a[][b][]"]),
        (["a[00]"], ["a[00]"]),
        (["a[b", "a]b[c]", "[a]", "a[b]c", "", "a.b"], None),
        (["a" + "[b]" * 50], None),
    ],
)
def test_brackets_tell_where_a_row_stands(
    names: list[str], places: list[str] | None
) -> None:
    found = paths(names)
    assert [spelled(found[name]) for name in names] == (places or names)
    if places is None:
        assert all(path == (name,) for name, path in found.items())


def value_of(*rows: tuple[str, object]) -> object:
    at = paths(name for name, _ in rows)
    return read(rows, at, spelling(at))


@pytest.mark.parametrize(
    ("rows", "value"),
    [
        ([("a[b]", 1), ("c", 2), ("a[d]", 3)], {"a": {"b": 1, "d": 3}, "c": 2}),
        ([("a[0]", 1), ("a[1]", 2)], {"a": [1, 2]}),
        ([("a[]", 1), ("a[]", 2)], {"a": [1, 2]}),
        ([("a[0][b]", 1), ("a[1][b]", 2)], {"a": [{"b": 1}, {"b": 2}]}),
        (
            [("a[][b]", 1), ("a[][c]", 2), ("a[][b]", 3)],
            {"a": [{"b": 1, "c": 2}, {"b": 3}]},
        ),
        ([("a", 1), ("a", 2)], {"a": [1, 2]}),
        # What no value is sent as: another order, one name for two things.
        ([("a[1]", 1), ("a[0]", 2)], None),
        ([("a[0][b]", 1), ("a[1][b]", 2), ("a[0][c]", 3)], None),
        ([("a[0]", 1), ("a[]", 2)], None),
        ([("a", 1), ("a[b]", 2)], None),
        ([("a[b]", 1), ("a", 2)], None),
        ([("a[b]", 1), ("a[]", 2)], None),
    ],
)
def test_a_value_is_read_only_where_it_is_written_as_the_same_rows(
    rows: list[tuple[str, object]], value: object
) -> None:
    assert value_of(*rows) == value


def test_what_no_row_was_saved_for_is_spelt_as_usual() -> None:
    known = {"": usual([{"a": "[]"}, {"b": "[]", "c": "[0]"}, {"d": ""}])}
    assert list(write("x", [{"y": [1]}], known)) == [("x[][y][]", 1)]
    assert usual([]) == "[0]"
