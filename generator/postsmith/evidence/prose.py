"""What does the description of a parameter say to a machine?

The marks of openapi-to-postman (`(Required) ` in front, ` (This can only be one of a,b)` at the end) are
exact. Everything else is prose, and prose is believed only where it can mean one thing: a list that is
not understood costs nothing, a wrong one misleads.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from postsmith.ir.types import (
    BOOLEAN,
    DATE,
    DATE_TIME,
    INTEGER,
    NUMBER,
    STRING,
    UUID,
    Scalar,
)
from postsmith.numerals import is_integer
from postsmith.patterns import late
from postsmith.text import plain
from postsmith.words import word_set

MAX_CHOICES = 60
"""More are documentation; a hint of that length helps nobody."""


@dataclass(frozen=True, slots=True)
class Hints:
    """What a description says, beside its words."""

    required: bool | None = None
    choices: tuple[str | int, ...] = ()
    deprecated: bool = False
    default: str | None = None
    type: Scalar | None = None
    text: str = ""
    """The description as plain text, without the marks that were understood."""


@lru_cache(maxsize=8192)
def read_description(text: str) -> Hints:
    """What a parameter's description, in HTML or Markdown, says of required, values, default and type."""
    if not text.strip():
        return Hints()
    text = _EMPHASISED.sub(r"(\1) ", text, count=1)
    rest, listed = _without_enum_mark(plain(text))
    required, rest = _required(rest)
    flat = " ".join(rest.split())
    values = listed or _choices(rest)
    lower = flat.lower()
    return Hints(
        required=required,
        choices=_numbers(values) if len(values) <= MAX_CHOICES else (),
        deprecated="deprecated" in lower and _DEPRECATED.search(flat) is not None,
        default=_default(flat) if "default" in lower else None,
        type=_type(flat, values),
        text=rest,
    )


_ENUM_MARK = late(r"(?<!\s)\s*+\(This can only be one of ([^()]*)\)\s*\Z")
_EMPHASISED = late(
    r"\A\s*(?:\*{1,3}|_{1,3}|`|<(?:b|strong|i|em|code)>)\s*(required|optional|mandatory)\s*[.:]?\s*"
    r"(?:\*{1,3}|_{1,3}|`|</(?:b|strong|i|em|code)>)[.:,;]?(?!\w)",
    re.IGNORECASE,
)
"""`**Required** The id`: emphasis makes a mark of the word, and is gone from plain text."""
_REQUIRED_MARK = late(
    r"required\s*[:=]\s*(?P<flag>true|false|yes|no)\b[.,;]?\s*"
    r"|[\[(*]+\s*(?P<mark>required|optional|mandatory)\s*[\])*]*[.:,;]?\s*"
    r"|(?P<word>required|optional|mandatory)"
    r"(?:\.\s+|[:;,]\s+(?!(?:if|when|unless|only|for)\b)|\n+|[.:;,]?\s*\Z)",
    re.IGNORECASE,
)
_REQUIRED_END = late(
    r"(?<!\s)\s*+[\[(]\s*(required|optional|mandatory)\s*[\])]\.?\s*\Z", re.IGNORECASE
)
_REQUIRED_PROSE = late(
    r"\b(?:this|the) (?:field|parameter|value|header|attribute|property) is (required|mandatory|optional)(?=[.!]|\Z)",
    re.IGNORECASE,
)
_DEPRECATED = late(
    r"\A\W*deprecated\b|[(\[]deprecated[)\]]\W*\Z|\b(?:this|the) (?:parameter|field|header|attribute|property|value)"
    r" (?:is|has been) (?:now )?deprecated\b|\. deprecated\.",
    re.IGNORECASE,
)


def _without_enum_mark(text: str) -> tuple[str, tuple[str, ...]]:
    match = _ENUM_MARK.search(text)
    if match is None:
        return text, ()
    values = tuple(value.strip() for value in match[1].split(","))
    return text[: match.start()], tuple(
        dict.fromkeys(value for value in values if value)
    )


def _required(text: str) -> tuple[bool | None, str]:
    """What is said of required, and the text without a mark that says it. Prose stays."""
    if match := _REQUIRED_MARK.match(text):
        rest = text[match.end() :]
        if match["flag"]:
            return match["flag"].lower() in ("true", "yes"), rest
        return _is_required(match["mark"] or match["word"]), rest
    if match := _REQUIRED_END.search(text):
        return _is_required(match[1]), text[: match.start()]
    match = _REQUIRED_PROSE.search(text)
    return (_is_required(match[1]) if match else None), text


def _is_required(word: str) -> bool:
    return word.lower() != "optional"


_MARKED = (
    r"(?:`[^`\n]{1,60}`|\"[^\"\n]{1,40}\"|'[^'\n]{1,40}'|“[^”\n]{1,40}”|‘[^’\n]{1,40}’)"
)
_BARE = r"[A-Za-z0-9_-][\w.:+#@-]{0,59}(?<![.:])"
_NOTE = r"(?:\s*\([^()\n]{1,120}\))?"
_COMMA = r"(?:\s*[,，、;]\s*(?:(?:or|and)\s+)?|\s+(?:or|and)\s+|\s*[|/]\s*)"
_KINDS = r"(?:values?|options|choices|formats|types|limits|statuses|states|modes|units|intervals|periods|enums?)"
_CUE = late(
    r"(?:\b(?:can|may|must|should|could|will|needs to|has to)(?: only)? be (?:either|(?:any |either )?one of)"
    r"|(?:\A|(?<=[.:;,(—-])|(?<=[.:;,—-] )|(?<=[.:;]\n))(?:either|one of)"
    rf"|\b(?:possible|allowed|supported|available|valid|accepted|acceptable|permitted|legal) {_KINDS}"
    r"(?: for (?:this|the) \w+)?(?: are| is| include)?(?=\W)"
    r"|\benum(?:eration)?(?: values)?(?=\s*[:=])"
    r"|(?:\A|(?<=[.] )|(?<=\n))(?:values|options|choices)(?=\s*:))"
    r"(?: one of)?(?: the following)?(?: values| options)?\s*[:：=]?\s*",
    re.IGNORECASE,
)
_MANY = late(
    r"comma[- ]?sep|separated by|separated list|\bone or more\b|\bmultiple\b|\barrays? of|at least one"
    r"|\bany of\b|combination|\A(?:a|the)? ?list of|\bis a list of|delimited",
    re.IGNORECASE,
)
_MARKED_LIST = late(rf"{_MARKED}{_NOTE}(?:{_COMMA}{_MARKED}{_NOTE})+", re.IGNORECASE)
_BARE_LIST = late(
    rf"\[?\s*{_BARE}{_NOTE}(?:{_COMMA}{_BARE}{_NOTE})+\s*\]?", re.IGNORECASE
)
_CAPITALS_LIST = late(r"[A-Z][A-Z0-9_]+(?:\s*(?:/|,|\bor\b)\s*[A-Z][A-Z0-9_]+)+")
_ITEM = late(rf"({_MARKED}|{_BARE}){_NOTE}")
_NOT_AFTER = late(
    r"\s+(?:is|are|must|has|have|should|can|will|but|fields?|param\w*|headers?)\b",
    re.IGNORECASE,
)
_BARE_END = late(
    r"\s*(?:\Z|[.;)](?:\s|\Z)|\n|,?\s*\(?(?:the )?defaults?\b|\.?\s+[A-Z])"
)
_TERM_LINE = late(
    rf"(?:- )?({_MARKED})(?:\s*\([^()\n]*\))?(?:\s*[:：–—,]|\s+-|\s*\Z|\s+[a-z(])"
)
_BARE_LINE = late(
    rf"(?:- ({_BARE})(?:\s*\([^()\n]*\))?(?:\s*[:：–—]|\s+-|\s*\Z)|({_BARE})\Z)"
)
_PROSE = word_set(
    "a an any are be between both e.g each from given if is it its least most non-negative null of one only or other"
    " positive that the their them these this to up value values when which you your"
)


def _choices(text: str) -> tuple[str, ...]:
    """Listed values: after words that announce them, as a list of terms, or as all that there is."""
    if _MANY.search(text):
        return ()
    for cue in _CUE.finditer(text):
        if found := _announced(text[cue.end() :]):
            return found
    return _terms(text.split("\n"), announced=False) or _leading(text)


def _announced(tail: str) -> tuple[str, ...]:
    lines = tail.split("\n")
    if found := _terms(lines, announced=True):
        return found
    marked = _MARKED_LIST.match(lines[0])
    if marked and not _NOT_AFTER.match(lines[0], marked.end()):
        return _items(marked[0])
    bare = _BARE_LIST.match(lines[0])
    return _items(bare[0]) if bare and _BARE_END.match(lines[0], bare.end()) else ()


def _terms(lines: list[str], announced: bool) -> tuple[str, ...]:
    """The terms of a list with one explained value on each line; without announcement, marked ones only."""
    found: list[str] = []
    for line in lines:
        match = _TERM_LINE.match(line) or (
            _BARE_LINE.match(line) if announced else None
        )
        if match is not None:
            found.append(match[match.lastindex or 1])
        elif found and line.strip() and not line.startswith("  "):
            break
        elif announced and line.strip() and not found:
            return ()
    values = _checked(found)
    digits = sum(value.isdecimal() for value in values)
    return values if announced or digits in (0, len(values)) else ()


def _leading(text: str) -> tuple[str, ...]:
    """`SPOT` or `MARGIN`, default `SPOT`: a description that begins with the values."""
    marked = _MARKED_LIST.match(text)
    if marked and _BARE_END.match(text, marked.end()):
        return _items(marked[0])
    capitals = _CAPITALS_LIST.match(text)
    if capitals and re.match(
        r"\s*(?:\Z|[.,;]\s+default)", text[capitals.end() :], re.IGNORECASE
    ):
        return _items(capitals[0])
    return ()


def _items(listed: str) -> tuple[str, ...]:
    inner = listed.strip().removeprefix("[").removesuffix("]")
    separated = re.split(
        rf"{_COMMA}(?={_MARKED}|{_BARE})", re.sub(r"\s*\([^()\n]*\)", "", inner)
    )
    return _checked(part.strip() for part in separated)


def _checked(found: Iterable[str]) -> tuple[str, ...]:
    """The values without their marks; none at all when one of them cannot be a value."""
    items = tuple(dict.fromkeys(found))
    values = tuple(_unmarked(item) for item in items)
    if len(values) < 2 or _PROSE & {item.lower() for item in items}:
        return ()
    if any(_UNLIKELY.search(value) for value in values):
        return ()
    return values


_UNLIKELY = late(r"[{}<>=?*\\]|\.\.|\A\W*\Z|[.,:]\Z|\s\S+\s\S+\s")


def _unmarked(item: str) -> str:
    return item[1:-1].strip() if item[:1] in "`\"'“‘" else item.strip()


def _numbers(values: tuple[str, ...]) -> tuple[str | int, ...]:
    """Integers when all are; `01` is a code."""
    if all(map(is_integer, values)):
        return tuple(int(value) for value in values)
    return values


_DEFAULT = late(
    rf"\bdefaults?(?: value)?(?:\s*[:：=]|\s+(?:is|to|as|value is)\b\s*:?)?\s*(?:({_MARKED})|(\(?{_BARE}\)?))",
    re.IGNORECASE,
)
_DEFAULT_MARK = late(rf"({_MARKED}|{_BARE})\s*\(default\)", re.IGNORECASE)
_CONDITION = late(
    r"\s*,?\s*(?:\(|when|if|for|in|unless|otherwise|while|or|and|on|as)\b",
    re.IGNORECASE,
)
_VALUE_END = late(
    r"\s*(?:\Z|[.,;)](?:\s|\Z)|(?:items|results|records|entries|seconds|minutes)\b)"
)
_VALUE = late(r"-?\d+(?:\.\d+)?|true|false|[A-Z][A-Z0-9_]+|\w+_\w+", re.IGNORECASE)


def _default(flat: str) -> str | None:
    """What happens without the parameter, where one value is named and no condition."""
    found = {value for value in _defaults(flat) if value is not None}
    return found.pop() if len(found) == 1 else None


def _defaults(flat: str) -> Iterator[str | None]:
    if match := _DEFAULT_MARK.search(flat):
        yield _unmarked(match[1])
    for match in _DEFAULT.finditer(flat):
        if _CONDITION.match(flat, match.end()):
            continue
        if match[1]:
            yield _unmarked(match[1])
            continue
        explicit = match[0][: -len(match[2])].rstrip().endswith((":", "=", "："))
        named = explicit or _VALUE.fullmatch(match[2])
        if (
            named
            and _VALUE_END.match(flat, match.end())
            and match[2].lower() not in _PROSE
        ):
            yield match[2]


_TYPE_WORDS: dict[str, Scalar] = {
    "string": STRING,
    "integer": INTEGER,
    "int": INTEGER,
    "int32": INTEGER,
    "int64": INTEGER,
    "long": INTEGER,
    "number": NUMBER,
    "float": NUMBER,
    "double": NUMBER,
    "decimal": NUMBER,
    "boolean": BOOLEAN,
    "bool": BOOLEAN,
    "uuid": UUID,
    "guid": UUID,
    "datetime": DATE_TIME,
    "date-time": DATE_TIME,
}
_TYPE_MARK = late(
    r"\A(integer|boolean)\b|(?:\A\W{0,2}|\(|type:\s*)(string|integer|int|int32|int64|long|number|float|double|decimal|boolean|bool|uuid|guid"
    r"|datetime|date-time)(?=\)|[.:;,]|`|\s*\Z)",
    re.IGNORECASE,
)
_INTEGER_PROSE = late(
    r"\b(?:must|should|has to) be (?:specified as )?an integer\b|\bnon-negative integers?\b"
)
_BOOLEAN_PROSE = late(
    r"\bset (?:this|it|the)(?: \w+)? to [`\"'“‘](?:true|false)[`\"'”’]|\Aa boolean\b|\bboolean (?:value|flag)\b"
    r"|\btrue (?:or|/) false\b",
    re.IGNORECASE,
)
_MOMENT = late(
    r"\bYYYY-MM-DDTHH|\bRFC ?-?3339\b(?! full-date)|\bISO[ -]?8601\b(?=.{0,40}(?:timestamp|date-?time|date and time))"
    r"|(?:timestamp|date-?time|date and time)\b.{0,40}\bISO[ -]?8601\b|\bISO[ -]?8601\b.{0,80}\d{4}-\d\d-\d\dT\d\d:",
    re.IGNORECASE,
)
_DATED = late(r"8601|3339|[Yy]{4}-")
_DAY = late(r"\byyyy-mm-dd\b(?!['\"T ]{0,4}HH)", re.IGNORECASE)


def _type(flat: str, values: tuple[str, ...]) -> Scalar | None:
    if {*values} == {"true", "false"}:
        return BOOLEAN
    if values:
        return None
    if mark := _TYPE_MARK.search(flat):
        return _TYPE_WORDS[(mark[1] or mark[2]).lower()]
    if _MANY.search(flat):
        return None
    if "integer" in flat and _INTEGER_PROSE.search(flat):
        return INTEGER
    if _BOOLEAN_PROSE.search(flat):
        return BOOLEAN
    if _DATED.search(flat) is None:
        return None
    if _MOMENT.search(flat):
        return DATE_TIME
    return DATE if _DAY.search(flat) else None
