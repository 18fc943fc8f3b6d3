"""Which texts of a path, sent though nobody gave them, are somebody's id? Told by the saved URLs and titles alone."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any
from urllib.parse import unquote

from tools.judge_calls import OWN, Method
from tools.judge_match import segments
from tools.judge_values import is_own_word, looks_like_id, singular, words

_PLACE = re.compile(r"^:|\{\{|^\{|^<")
_VERSION = re.compile(r"^v?\d{1,2}(\.\d+)*$|^(19|20)\d\d-\d\d(-\d\d)?$")


def literals(
    made: Sequence[Method], facts: Mapping[str, Any]
) -> Iterator[tuple[str, str]]:
    """Give the ids that calls send from the collection's own text."""
    saved = [segments(each["url"])[1] for each in facts["requests"]]
    fixed = {
        text for path in saved for text in path if text and not _PLACE.search(text)
    }
    below = _below(saved)
    said = {word for each in facts["requests"] for word in words(each["name"])}
    for method in made:
        for sent in method.sent[:1]:
            path = unquote(
                sent.url.raw_path.decode("ascii", "replace").partition("?")[0]
            )
            for before, text, after in _around(path.split("/")):
                if OWN in text or text not in fixed:
                    continue
                where = f"{method.name}: {sent.method} {path} has {text!r}"
                if _is_id(text, before):
                    yield "id in path", where
                elif (before, after) in below and _is_name(text, said):
                    yield "name in path", where


def _around(path: Sequence[str]) -> Iterator[tuple[str, str, str]]:
    for at in range(1, len(path)):
        yield path[at - 1], path[at], path[at + 1] if at + 1 < len(path) else ""


def _below(saved: Sequence[Sequence[str]]) -> set[tuple[str, str]]:
    """Give what stands around the places in saved paths, where something follows."""
    return {
        (before, after)
        for path in saved
        for before, text, after in _around(["", *path])
        if _PLACE.search(text) and after and not _PLACE.search(after)
    }


def _is_id(text: str, before: str) -> bool:
    if text.startswith("urn:") or looks_like_id("", text):
        return True
    return (
        text.isdigit()
        and bool(before)
        and singular(before) != before
        and not _VERSION.match(before)
    )


def _is_name(text: str, said: set[str]) -> bool:
    return text.islower() and not any(
        word in said or is_own_word(word) for word in words(text)
    )
