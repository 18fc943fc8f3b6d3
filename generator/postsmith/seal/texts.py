"""Where in a text do credentials stand? In JSON and in JSON inside of it, URLs, XML, forms, scripts, prose.

Nothing is parsed: three texts in ten that look like JSON are none, and what was commented out is as secret
as what is sent. What a text does not hold the beginnings of is not looked for.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from typing import Final

from postsmith.patterns import late
from postsmith.seal import markup
from postsmith.seal.code import compared, expression, written
from postsmith.seal.commands import said
from postsmith.seal.credentials import (
    MARKS,
    holds_any,
    is_credential,
    is_key_name,
    is_literal,
    is_made_up,
    is_secret_name,
    is_secret_number,
    known_forms,
)
from postsmith.seal.haystack import Haystack
from postsmith.seal.held import held, private_parts
from postsmith.seal.pairs import has_partner
from postsmith.seal.tables import cells


@dataclass(frozen=True, slots=True)
class Found:
    """A credential in a text, or the other half of one."""

    start: int
    end: int
    name: str
    """What it is called there; `""` for one that tells by itself."""
    half: bool = False
    sure: bool = True
    """False for what code or prose calls so: other texts are searched for it only when it is made up."""


_WORD: Final = late(r"[A-Za-z][\w-]*")
_MEMBER: Final = late(
    r'"((?:[^"\\\n]|\\.){1,80})"\s*:\s*(?:"((?:[^"\\]|\\.)*)"|(\d+)\b|(\[[^\[\]{}]*\]))'
)
_ESCAPED: Final = late(
    r'(?<!\\)(\\+)"([^"\\\n]{1,80})\1"\s*:\s*(?:\1"(.{0,4096}?)(?<!\\)\1"|(\d+)\b|(\[[^\[\]{}]*\]))'
)
_STRING: Final = late(r'\\*"((?:[^"\\]|\\+[^"\\])*)\\*"')
_VALUE: Final = late(
    r"""alue\\*["']?\s*[:=]\s*(\\*)(["'])((?:(?!\2)[^\\\n]|\\.){1,2048}?)\1\2"""
)
_ROW: Final = late(
    r"""(?:[Kk]ey|[Nn]ame|[Ff]ield|[Ll]abel|[Pp]ath|\b[Ii]d|[Hh]eader|[Vv]ariable|[Pp]aram(?:eter)?)\\*["']?\s*[:=]\s*\\*["']([^"'\\\n]{1,80})\\*["']"""
)
"""`{"name": "X-Api-Key", "value": "…"}`, in either order, as JSON and as code has it."""
_ASSIGNED: Final = late(
    r"""(?<![\w$.\-])([\w$.\-]++(?:\ [\w]++)?+)["'`*\]\\]*+(?:\s*+(?::|=>|->|[+!|?]{0,2}={1,3})\s*+|\s++(?:is:?\s++)?(?=["'`]))"""
    r"""\(?(?:[`*]+|[|>][+-]?\s*\n\s*|\"\"(?=\"))?"""
)
"""A name and what stands between it and a value."""
_CALL: Final = late(
    r"""\(\s*(["'`])([\w$.\- ]{1,80})\1\s*,\s*(["'`])((?:(?!\3)[^\\\n]|\\.){1,2048})\3"""
)
"""`pm.environment.set("token", "…")`, and what looks like it."""
_QUOTED: Final = late(
    r"""\\*(["'`])((?:(?!\1)[^\\\n]|\\(?!\1).|(?<!\\)\\\1){1,2048}?)\\*\1"""
)
SCHEME: Final = late(
    r"(?:Bearer|Basic|Token|Digest|ApiKey|Api-Key|Key|SSWS|JWT|OAuth)\s++(?=\S)",
    re.IGNORECASE,
)
_BARE: Final = late(
    rf"""(?:{SCHEME.pattern})?([^\s"'`,;<>(){{}}\[\]&|\\*]{{4,}})""", re.IGNORECASE
)
_PAIR: Final = late(r"""(^|[?&;#/"'`])([\w.%\[\]-]+)=([^&#;\s"'`<>\\]+)""")
_AFTER: Final = ")]}.,:!"
"""What follows a URL in prose."""
_USER_INFO: Final = late(
    r"""://([^/?#@\s"'<>:\\]*)(?::([^/?#@\s"'<>\\]*))?@(?=[\w\[{])"""
)
_CURL_USER: Final = late(
    r"""(?:\s-u|\s-U|--user|--proxy-user)[ =]*["']?([^\s:"']+):([^\s"'\\]+)"""
)
_HMAC: Final = late(
    r"""\b\w{0,20}Hmac\w{0,20}\([^()\n]*?,\s*(?:\w+(?:\.\w+)*\()?(["'`])([^"'`\n]+)\1"""
)
_BEFORE: Final = late(r'"([^"\\]{1,80})"\s*:\s*"[^"]*\Z')


def find_all(asked: Iterable[tuple[str, bool]]) -> dict[tuple[str, bool], list[Found]]:
    """The credentials of many texts, each with its `halves`."""
    asked = tuple(asked)
    haystack = Haystack(text for text, _ in asked)
    marked = haystack.holding_any(MARKS)
    return {
        (text, halves): _find(text, halves, text in marked) for text, halves in asked
    }


def find(text: str, *, halves: bool = False) -> list[Found]:
    """The credentials of a text in order, none in another. `halves`: with what is no use without them."""
    return _find(text, halves, marked=holds_any(text, MARKS))


def _find(text: str, halves: bool, marked: bool) -> list[Found]:
    """`marked`: whether there may be one of a known form."""
    found: list[Found] = []
    if marked and len(text) >= 12:
        found += (_called(text, *span) for span in known_forms(text))
    if len(text) >= 8:
        words = set(_WORD.findall(text))
        if any(map(_may_be_named, words)):
            found += _named(text, halves)
        found += _untold(text, words)
    if "@" in text and "://" in text:
        found += _user_infos(text)
    return _apart(found) if found else found


@lru_cache(maxsize=32768)
def _may_be_named(word: str) -> bool:
    """Whether something is called so that may be a credential: nothing else is looked for without one."""
    return (
        is_secret_name(word)
        or is_key_name(word)
        or "Hmac" in word
        or word in ("curl", "grant_type")
    )


def _apart(found: list[Found]) -> list[Found]:
    """Of those that overlap, the one that begins first, and of these the longest."""
    kept: list[Found] = []
    for each in sorted(found, key=lambda one: (one.start, -one.end)):
        if not kept or each.start >= kept[-1].end:
            kept.append(each)
    return kept


def _called(text: str, start: int, end: int) -> Found:
    """A credential with the name of the member of JSON that it is the value of."""
    before = _BEFORE.search(text[max(0, start - 200) : start])
    return Found(start, end, before[1] if before else "")


def _untold(text: str, words: set[str]) -> Iterator[Found]:
    """What needs no name: what programs, sentences and calls take, and what a key or a URL is made of."""
    for start, end, name in chain(said(text, words), written(text, words)):
        yield Found(start, end, name, sure=False)
    if "kty" in words:
        for start, end, name in private_parts(text):
            yield Found(start, end, name)
    if "code=" in text:
        for code in _CODE.finditer(text):
            if is_credential("code", code[1]):
                yield Found(*code.span(1), "code")


_CODE: Final = late(r"(?:^|[?&#])code=([^&#\s\"'`<>\\]+)")


def _named(text: str, halves: bool) -> Iterator[Found]:
    """What its name gives away."""
    members = list(_members(text))
    taken = [each for each in members if _is_taken(text, each)]
    yield from taken
    if halves and taken:
        names = [each.name for each in taken]
        yield from (
            Found(each.start, each.end, each.name, half=True)
            for each in members
            if has_partner(each.name, names) and is_literal(text[each.start : each.end])
        )
    yield from _assigned(text)
    if "(" in text and "," in text:
        for call in _CALL.finditer(text):
            if is_credential(call[2], call[4]):
                yield Found(*call.span(4), call[2], sure=False)
            if is_secret_name(call[2]):
                yield from _joined(text, call.end(), call[2])
    for start, end, name in compared(text):
        yield Found(start, end, name, sure=False)
    for start, end, name, sure in cells(text):
        if sure or _is_said(name, text[start:end]):
            yield Found(start, end, name, sure=sure)
    for start, end, name, sure in markup.named(text):
        value = text[start:end]
        if scheme := SCHEME.match(value):
            start += scheme.end()
            value = value[scheme.end() :]
        if is_credential(name, value.strip()) if sure else _is_said(name, value):
            yield Found(start, end, name, sure=sure)
    if "-u " in text or "-U " in text or "-user" in text:
        for user in _CURL_USER.finditer(f" {text}"):
            if is_literal(user[2]):
                yield Found(user.start(2) - 1, user.end(2) - 1, "password")
    if "Hmac" in text:
        for signed in _HMAC.finditer(text):
            if is_literal(signed[2]):
                yield Found(*signed.span(2), "secret")


def _is_taken(text: str, each: Found) -> bool:
    value = text[each.start : each.end]
    if each.name == "code" and "grant_type" in text:
        return is_literal(value)
    if value.isdigit() and text[each.start - 1 : each.start] not in ('"', "=", "'"):
        return is_secret_number(each.name, value)
    return is_credential(each.name, value)


def _members(text: str) -> Iterator[Found]:
    """Every name with a value: members of JSON at any depth of quotes, rows, parameters."""
    if '"' in text and ":" in text:
        yield from _of_json(text, _MEMBER, 1)
        if '\\"' in text:
            yield from _of_json(text, _ESCAPED, 2)
        if "alue" in text:
            yield from _of_rows(text)
    if "=" in text:
        form = "=" in text.partition("&")[0] and not re.search(r"[\s<{]", text)
        for pair in _PAIR.finditer(text):
            if pair[1] or form:
                start, end = pair.span(3)
                if not form:
                    end = start + len(pair[3].rstrip(_AFTER))
                yield Found(start, end, pair[2])


def _of_rows(text: str) -> Iterator[Found]:
    for value in _VALUE.finditer(text):
        before = list(_ROW.finditer(text, max(0, value.start() - _NEAR), value.start()))
        gap = text[before[-1].end() : value.start()] if before else "{"
        row = before[-1] if before and _GAP.fullmatch(gap) else None
        if row is None:
            row = _ROW.search(text, value.end(), value.end() + _NEAR)
            if row is None or not _GAP.fullmatch(text, value.end(), row.start()):
                continue
        yield Found(*value.span(3), row[1])
        if is_secret_name(row[1]):
            yield from _joined(text, value.end(), row[1])


def _joined(text: str, at: int, name: str) -> Iterator[Found]:
    """What an expression goes on with, of which a credential is made."""
    for start, end, called in expression(text, at, name):
        if scheme := SCHEME.match(text, start, end):
            start = scheme.end()
        yield Found(start, end, called, sure=False)


_NEAR: Final = 160
_GAP: Final = late(r"""\s*,\s*\\*["']?[Vv]?""")


def _of_json(text: str, pattern: re.Pattern[str], group: int) -> Iterator[Found]:
    for member in _nested(text, pattern) if group > 1 else pattern.finditer(text):
        name = member[group]
        if "\\" in name:
            name = _unescaped(name)
        for inner in (group + 1, group + 2):
            if member[inner]:
                yield Found(*member.span(inner), name)
        if member[group + 3] and is_secret_name(name):
            start = member.start(group + 3)
            for each in _STRING.finditer(member[group + 3]):
                yield Found(start + each.start(1), start + each.end(1), name)


def _nested(text: str, pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
    """The matches, and those in what they hold: a text in JSON may be JSON again."""
    end = 0
    while member := pattern.search(text, end):
        end = member.start(3) if member[3] else member.end()
        yield member


def _unescaped(name: str) -> str:
    try:
        return str(json.loads(f'"{name}"'))
    except ValueError:
        return name


def _assigned(text: str) -> Iterator[Found]:
    """What code and prose give to a name; without quotes only what is no word of the text."""
    passed = 0
    taken: list[str] = []
    others: list[re.Match[str]] = []
    for match in _ASSIGNED.finditer(text):
        name = match[1]
        if match.end() < passed:
            continue
        if not is_secret_name(name):
            others.append(match)
            continue
        at = match.end()
        if text[at : at + 1] in ("{", "["):
            for part in held(text, at, name):
                yield Found(*part)
        elif value := _QUOTED.match(text, at):
            start, end = value.span(2)
            if scheme := SCHEME.match(value[2]):
                start += scheme.end()
            if is_literal(text[start:end]):
                taken.append(name)
                yield Found(start, end, name, sure=False)
            yield from _joined(text, value.end(), name)
        elif bare := _BARE.match(text, at):
            passed = bare.end()
            if is_made_up(bare[1]):
                taken.append(name)
                yield Found(*_without_full_stop(bare), name, sure=False)
            else:
                yield from _joined(text, at, name)
    if taken:
        yield from _assigned_halves(text, others, taken)


def _assigned_halves(
    text: str, assigned: Iterable[re.Match[str]], secrets: list[str]
) -> Iterator[Found]:
    """`Consumer Key: RKCG…` beside a consumer secret; what is a word, such as most users' names, stays.

    Members of JSON are others' business: in an answer, an id beside a token is what the answer is about.
    """
    for name in assigned:
        if text[name.start() - 1 : name.start()] == '"' or not has_partner(
            name[1], secrets
        ):
            continue
        if value := _QUOTED.match(text, name.end()):
            start, end = value.span(2)
        elif bare := _BARE.match(text, name.end()):
            start, end = _without_full_stop(bare)
        else:
            continue
        if end - start >= _SHORTEST_SAID and is_made_up(text[start:end]):
            yield Found(start, end, name[1], half=True)


def _is_said(name: str, text: str) -> bool:
    """Prose and tables: many a word stands beside `token`."""
    return is_secret_name(name) and len(text) >= _SHORTEST_SAID and is_made_up(text)


_SHORTEST_SAID: Final = 8


def _without_full_stop(bare: re.Match[str]) -> tuple[int, int]:
    return bare.start(1), bare.start(1) + len(bare[1].rstrip(".:!?"))


def _user_infos(text: str) -> Iterator[Found]:
    for match in _USER_INFO.finditer(text):
        user, password = match[1], match[2]
        if password and is_literal(password):
            yield Found(*match.span(2), "password")
            if user and is_literal(user):
                yield Found(*match.span(1), "username", half=True)
        elif user and len(user) >= 16 and is_made_up(user):
            yield Found(*match.span(1), "token")


def variables_under_secrets(text: str) -> Iterable[str]:
    """The texts with variables that are members of JSON under the name of a credential."""
    for member in _VARIABLE_MEMBER.finditer(text):
        if is_secret_name(member[1]) and member[1].lower() != "key":
            yield member[2]


_VARIABLE_MEMBER: Final = late(r'"([^"\\]{1,80})"\s*:\s*("?\{\{[^{}]+\}\})')
