"""The closed list of codes, the report, and what people and programs get to see of it."""

from __future__ import annotations

import re
import string
from collections.abc import Iterable, Mapping
from pathlib import Path

import pytest

from postsmith.diagnostics import (
    CODES,
    Location,
    Report,
    Severity,
    as_dict,
    as_text,
    locate,
)
from postsmith.json_pointer import escaped, steps

PAGE = Path(__file__).parents[2] / "docs" / "diagnostics.md"


def test_ids_are_unique_and_well_formed() -> None:
    assert all(re.fullmatch(r"PM[1-9]\d\d", code) for code in CODES)
    assert all(code.id == key for key, code in CODES.items())
    assert list(CODES) == sorted(CODES)


def test_messages_are_sentences_without_a_full_stop() -> None:
    for code in CODES.values():
        assert code.message and code.hint, code.id
        assert not code.message.endswith("."), code.id
        assert not code.hint.endswith("."), code.id


def test_every_code_is_documented_and_no_other() -> None:
    page = PAGE.read_text(encoding="utf-8")
    documented = re.findall(r"^### (PM\d{3}) · (\w+)", page, re.MULTILINE)
    assert documented == [(code.id, code.severity.value) for code in CODES.values()]


def test_the_table_of_the_page_is_current() -> None:
    page = PAGE.read_text(encoding="utf-8")
    table = re.findall(r"^\| \[(PM\d{3})\].* \| (\w+) \| (.*) \|$", page, re.MULTILINE)
    assert table == [(c.id, c.severity.value, c.message) for c in CODES.values()]


def test_every_code_says_when_and_what_to_do() -> None:
    page = PAGE.read_text(encoding="utf-8")
    for section in re.split(r"^### ", page, flags=re.MULTILINE)[1:]:
        assert "**Example:**" in section, section[:5]
        assert "**What to do:**" in section, section[:5]


def test_unknown_code_is_our_mistake() -> None:
    with pytest.raises(KeyError):
        Report().add("PM999", Location())


def test_missing_fact_is_our_mistake() -> None:
    with pytest.raises(KeyError, match="reason"):
        Report().add("PM103", Location())


@pytest.mark.parametrize("code", CODES)
def test_facts_are_plain_names(code: str) -> None:
    texts = CODES[code].message + CODES[code].hint
    names = [name for _, name, _, _ in string.Formatter().parse(texts) if name]
    assert all(name.isidentifier() for name in names)


def test_braces_in_facts_stay() -> None:
    report = Report()
    report.add("PM223", Location(), method="{reason}")
    assert report.diagnostics[0].message.startswith("{reason} is not")


def test_order_does_not_depend_on_who_came_first() -> None:
    places = [
        Location("b.json"),
        Location("a.json", "/item/10"),
        Location("a.json", "/item/9/request"),
        Location("a.json", "/item/9"),
    ]
    forth, back = Report(), Report()
    for place in places:
        forth.add("PM203", place)
    for place in reversed(places):
        back.add("PM203", place)
    assert forth.diagnostics == back.diagnostics
    pointers = [found.location.pointer for found in forth.diagnostics]
    assert pointers == ["/item/9", "/item/9/request", "/item/10", ""]


def test_the_same_finding_is_said_once() -> None:
    report = Report()
    for _ in range(2):
        report.add("PM203", Location("a.json", "/item/0"))
    assert len(report.diagnostics) == 1


def test_only_errors_are_errors() -> None:
    report = Report()
    report.add("PM203", Location())
    assert not report.has_errors
    report.add("PM101", Location())
    assert report.has_errors
    assert CODES["PM101"].severity is Severity.ERROR


class _File:
    """A file whose every value stands at line 4, column 2, and which counts its readings."""

    name = "demo.json"

    def __init__(self) -> None:
        self.readings = 0

    def positions(self, pointers: Iterable[str]) -> Mapping[str, tuple[int, int]]:
        self.readings += 1
        return dict.fromkeys(pointers, (4, 2))

    def resolve(self, pointer: str) -> tuple[str, str]:
        return self.name, pointer


def test_locate_reads_each_file_once() -> None:
    report, file = Report(), _File()
    for index in range(3):
        report.add("PM203", Location("demo.json", f"/item/{index}"))
    report.add("PM203", Location("other.json"))
    found = locate(report.diagnostics, [file])
    lines = [each.location.line for each in found]
    assert (lines, file.readings) == ([4, 4, 4, 0], 1)


def test_locate_keeps_a_place_that_is_known() -> None:
    report, file = Report(), _File()
    report.add("PM107", Location("demo.json", line=7, column=1), number="NaN")
    (found,) = locate(report.diagnostics, [file])
    assert (found.location.line, file.readings) == (7, 0)


def test_text_has_code_place_trail_message_and_hint() -> None:
    report = Report()
    place = Location("demo.json", "/item/0/request/url", ("Users", "Get"), 41, 17)
    report.add("PM206", place)
    assert as_text(report.diagnostics[0]) == (
        "PM206 warning  demo.json:41:17  Users / Get: the URL has no host."
        " hint: put a host or a variable such as {{baseUrl}} in front"
    )


def test_text_shows_control_characters_instead_of_obeying_them() -> None:
    report = Report()
    report.add("PM203", Location("a.json", trail=("\x1b[31mred\n", "\u202eevil")))
    text = as_text(report.diagnostics[0])
    assert "\\u001b[31mred\\u000a / \\u202eevil" in text
    assert text.isprintable()


def test_dict_is_json_ready() -> None:
    report = Report()
    report.add("PM203", Location("a.json", "/item/0", ("Users",)))
    assert as_dict(report.diagnostics[0]) == {
        "code": "PM203",
        "severity": "warning",
        "message": "the item has no request, so there is nothing to call",
        "hint": "give it a request in Postman, or delete it",
        "file": "a.json",
        "pointer": "/item/0",
        "trail": ["Users"],
        "line": None,
        "column": None,
    }


@pytest.mark.parametrize("keys", [(), ("",), ("a/b", "~1", "c~0d/"), ("a", "", "b")])
def test_the_steps_of_a_pointer_are_the_keys_that_it_was_made_of(
    keys: tuple[str, ...],
) -> None:
    assert steps("".join(f"/{escaped(key)}" for key in keys)) == keys
