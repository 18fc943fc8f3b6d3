"""What is wrong with a text that is not JSON, in words for people, the same on every Python."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class SyntaxProblem:
    """A place in the text: what JSON needs there, what stands there, and what to do."""

    offset: int
    expected: str
    found: str
    advice: str


_EXPECTED: Final = (
    ("Expecting value", "a value"),
    ("Expecting property name", "a key in double quotes"),
    ("Illegal trailing comma", "a key in double quotes"),
    ("Expecting ':'", "a colon"),
    ("Expecting ','", "a comma or the closing bracket"),
    ("Extra data", "the end of the file"),
    ("Unterminated string", "a closing quote for this text"),
    ("Invalid control", "an escape such as \\n"),
    ("Invalid", "an escape such as \\n or \\u00e9"),
)
_WORDS: Final = ("undefined", "True", "False", "None", "function")
_CONFLICT: Final = re.compile(r"^(<<<<<<<|=======|>>>>>>>)", re.MULTILINE)
_SPACE: Final = re.compile(r"\s*")
_ADVICE: Final = "correct the file there, or export the collection again"


def explain_syntax(text: str, error: json.JSONDecodeError) -> SyntaxProblem:
    """Python's own message, made independent of its version and said with what was found."""
    offset, expected = error.pos, _expected(error.msg)
    if error.msg.startswith("Illegal trailing comma"):
        # Since Python 3.13 the comma itself is the place; before, the bracket after it was.
        offset = _after_space(text, offset + 1)
    # A text without an end is told at its beginning, and what stands there is its quote.
    looked = len(text) if error.msg.startswith("Unterminated") else offset
    return SyntaxProblem(offset, expected, _found(text, looked), _advice(text, looked))


def _expected(message: str) -> str:
    return next(
        (said for start, said in _EXPECTED if message.startswith(start)), "JSON"
    )


def _after_space(text: str, index: int) -> int:
    match = _SPACE.match(text, index)
    return match.end() if match else index


def _after_comma(text: str, offset: int) -> bool:
    return text[offset : offset + 1] in ("}", "]") and text[:offset].rstrip().endswith(
        ","
    )


def _found(text: str, offset: int) -> str:
    """One character, or a word that is not a secret: the text around may well be one."""
    if offset >= len(text):
        return "the end of the file"
    word = next((word for word in _WORDS if text.startswith(word, offset)), None)
    if word:
        return f"`{word}`"
    if text.startswith(("//", "/*"), offset):
        return "a comment"
    character = text[offset]
    if _after_comma(text, offset):
        return f"`{character}` after a comma"
    if character == "\n":
        return "a line break"
    return f"`{character}`" if character.isprintable() else f"U+{ord(character):04X}"


def _advice(text: str, offset: int) -> str:
    conflict = _CONFLICT.search(text, max(0, text.rfind("\n", 0, offset) + 1))
    if conflict and conflict.start() <= offset <= conflict.end():
        return "resolve the merge conflict in the file"
    if _after_comma(text, offset):
        return "remove the comma; JSON has none before a closing bracket"
    if offset >= len(text):
        return "the file was cut off; export the collection again"
    if text.lstrip()[:1] == "<":
        return "this is a web page or XML; download the file itself"
    if text.startswith(("//", "/*"), offset):
        return "remove the comment; JSON has none"
    return _ADVICE


_STRING: Final = r'"(?:[^"\\]|\\.)*"'


def find_number(text: str, pattern: str) -> tuple[int, str]:
    """Offset and text of the first match of `pattern` outside strings."""
    for match in re.finditer(f"{_STRING}|({pattern})", text, re.DOTALL):
        if match[1]:
            return match.start(), match[1]
    return 0, ""


def find_depth(text: str, limit: int) -> int:
    """Offset of the first bracket that opens level `limit + 1`."""
    depth = 0
    for match in re.finditer(rf"{_STRING}|([\[{{])|([\]}}])", text, re.DOTALL):
        depth += bool(match[1]) - bool(match[2])
        if depth > limit:
            return match.start()
    return 0
