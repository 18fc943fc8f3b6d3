"""The credentials of a run: what stands in for each, and how to take one out of any text, however written.

What is a credential in one place is one everywhere, unless it is so short or so common that other texts
would suffer (`credentials.is_telling`).
"""

from __future__ import annotations

import html
import json
import re
from base64 import b64decode, b64encode
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Final
from urllib.parse import quote, quote_plus, unquote

from postsmith.seal.credentials import holds_any, is_literal, is_telling
from postsmith.seal.haystack import Haystack
from postsmith.seal.standins import REMOVED, stand_in

_DEPTH: Final = 4
"""How often JSON stands in JSON's texts."""
_SHORTEST_CODED: Final = 8
"""Shorter ones are found in any base64."""
_BASE64: Final = "A-Za-z0-9+/_-"
_CODE: Final = re.compile(r"%([0-9A-F]{2})")
_RUN: Final = re.compile(r"[A-Za-z0-9]+")
_NO_FILE: Final = re.compile(r'[/\\:*?"<>|]')
_LONG: Final = 12
"""Characters from which on a credential is found inside of a longer word, too."""


def plain(value: str) -> str:
    """The value itself, of one as JSON, a URL or XML writes it."""
    for _ in range(_DEPTH):
        if "\\" not in value:
            break
        try:
            value = str(json.loads(f'"{value}"', strict=False))
        except ValueError:
            break
    if len(value) > 2 and value[0] == value[-1] and value[0] in "\"'":
        value = value[1:-1]
    if "&" in value and ";" in value:
        value = html.unescape(value)
    return unquote(value) if "%" in value else value


@dataclass(frozen=True, slots=True)
class _Forms:
    """One credential, however it may be written."""

    value: str
    run: str
    """What is the same in all of its written forms."""
    written: tuple[str, ...]
    cores: tuple[str, ...]
    """What is the same in the base64 of every text that holds it."""

    @property
    def signs(self) -> tuple[str, ...]:
        """One of these is in each text that holds it."""
        return (self.run, *self.cores)

    def may_stand_in(self, text: str) -> bool:
        """False where there is nothing to look for: so it is in nearly all texts."""
        return self.run in text or holds_any(text, self.cores)

    def patterns(self, text: str) -> Iterator[str]:
        """What is to be replaced in a text."""
        if self.run in text:
            short = len(self.value) < _LONG
            for form in self.written:
                if form in text or "%" in form:
                    # Percent codes have letters of either case.
                    pattern = _CODE.sub(r"%(?i:\1)", re.escape(form))
                    yield (
                        rf"(?<![A-Za-z0-9]){pattern}(?![A-Za-z0-9])"
                        if short
                        else pattern
                    )
        for core in self.cores:
            if core in text:
                around = f"[{_BASE64}]*"
                yield f"{around}{re.escape(core)}{around}(?:=|%3D){{0,2}}"


@dataclass(slots=True)
class Known:
    """Filled in a first pass, asked in a second one."""

    _names: dict[str, Counter[str]] = field(default_factory=dict[str, Counter[str]])
    _forms: tuple[_Forms, ...] | None = None
    _cleaned: dict[tuple[str, bool], str | None] = field(
        default_factory=dict[tuple[str, bool], str | None]
    )
    """`None` for a text that stays as it is."""
    _harmless: frozenset[str] = frozenset()
    """Texts in which none stands."""

    def __bool__(self) -> bool:
        return bool(self._names)

    def add(self, value: str, name: str, *, weak: bool = False, times: int = 1) -> None:
        """Learn a credential and what it is called. `weak`: the other half of one, which is known if made up."""
        value = plain(value)
        if weak and not (is_telling(value) and any(map(str.isdigit, value))):
            return
        names = self._names.setdefault(value, Counter())
        if name:
            names[name] += times
        for inner in _inside_basic(value):
            self._names.setdefault(inner, Counter())["password"] += times

    def include(self, other: Known) -> None:
        """Learn what another knows. What is known here is called as it was."""
        self._names = {**other._names, **self._names}

    def stand_in(self, value: str, name: str = "") -> str:
        """What is shown in place of a credential: the same wherever it stands."""
        value = plain(value)
        names = self._names.get(value) or Counter([name] if name else [])
        # The order of what is read makes no difference.
        usual = min(names, key=lambda each: (-names[each], len(each), each), default="")
        return stand_in(value, usual)

    def is_one(self, text: str) -> bool:
        """Whether a text is a credential that other texts are searched for."""
        return plain(text) in self._names and is_telling(plain(text))

    def others(self, texts: Iterable[str]) -> set[str]:
        """Which of the texts hold a credential; the rest stays as it is from here on."""
        haystack = Haystack(texts)
        needles = {each for forms in self._all_forms() for each in forms.signs}
        found = haystack.holding_any(needles)
        self._harmless = frozenset(haystack.texts) - found
        return {text for text in found if self.clean(text, prose=True) is not text}

    def clean(self, text: str, *, prose: bool) -> str:
        """The text with every credential of the run taken out. `prose`: read by people, and of no type."""
        if len(text) < 6 or text in self._harmless:
            return text
        key = (text, prose)
        if key not in self._cleaned:
            made = self._clean(text, prose)
            self._cleaned[key] = None if made == text else made
        return self._cleaned[key] or text

    def _clean(self, text: str, prose: bool) -> str:
        for forms in self._all_forms():
            if not forms.may_stand_in(text):
                continue
            for pattern in forms.patterns(text):
                shown = REMOVED if prose else self.stand_in(forms.value)
                text = re.sub(pattern, shown, text)
        return text

    def _all_forms(self) -> tuple[_Forms, ...]:
        if self._forms is None:
            # Of credentials that hold each other, the longer one.
            values = sorted(self._names, key=lambda value: (-len(value), value))
            self._forms = tuple(_forms(value) for value in values if is_telling(value))
        return self._forms


def _inside_basic(value: str) -> Iterable[str]:
    """The password of `user:password` in base64."""
    if len(value) % 4 or not re.fullmatch(r"[A-Za-z0-9+/]{8,}={0,2}", value):
        return ()
    try:
        pair = b64decode(value, validate=True).decode()
    except ValueError:
        return ()
    password = pair.partition(":")[2]
    return (password,) if password.isprintable() and is_literal(password) else ()


def _forms(value: str) -> _Forms:
    written = _written(value)
    run = max(_RUN.findall(value), key=len, default="")
    if not all(run in text for text in written):
        run = ""
    coded = len(value) >= _SHORTEST_CODED
    return _Forms(
        value,
        run,
        tuple(sorted(written, key=lambda text: (-len(text), text))),
        tuple(_cores(value)) if coded else (),
    )


def _written(value: str) -> set[str]:
    """The value as it is, and as URLs, JSON, Python, XML and names of files have it."""
    bytes_ = value.encode("utf-8", "surrogatepass")
    found = {value, quote(bytes_), quote(bytes_, safe=""), quote_plus(bytes_)}
    found |= {html.escape(value), html.escape(value, quote=False), ascii(value)[1:-1]}
    found |= {_NO_FILE.sub(sign, value) for sign in "-_"}
    for ascii_only in (True, False):
        text = value
        for _ in range(_DEPTH):
            text = json.dumps(text, ensure_ascii=ascii_only)[1:-1]
            found |= {text, text.replace("/", "\\/")}
    return found


def _cores(value: str) -> Iterator[str]:
    """What is the same in the base64 of every text that holds the value."""
    data = value.encode("utf-8", "surrogatepass")
    for before, skipped in ((0, 0), (1, 2), (2, 3)):
        whole = b64encode(bytes(before) + data).decode()
        core = whole[skipped : (before + len(data)) * 8 // 6]
        yield core
        if "+" in core or "/" in core:
            yield core.replace("+", "-").replace("/", "_")
