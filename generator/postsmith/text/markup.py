"""How does a description, in HTML, Markdown or both, read as plain text?

For docstrings and comments: the words, their paragraphs and lists, and inline code in backticks. Every
pass is linear in the length of the text, whatever it holds, and nothing raises: descriptions are data.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from postsmith.patterns import late
from postsmith.words import word_set

_CODE, _END, _FENCE, _BREAK, _CELL = "\ue000", "\ue001", "\ue002", "\ue003", "\ue004"
"""Private characters that stand for what is set aside while the rest is read. Taken out of the input first."""

_DROPPED = (
    *range(0x09),
    *range(0x0E, 0x20),
    *range(0x7F, 0x85),
    *range(0x86, 0xA0),
    *(0xAD, 0x200B, 0x200E, 0x200F, 0x061C, 0x2060, 0xFEFF, 0xFFFC),
    *range(0x202A, 0x202F),
    *range(0x2066, 0x206A),
    *range(0xE000, 0xE010),
    *range(0xFFF9, 0xFFFC),
)
_CLEAN: dict[int, str | None] = dict.fromkeys(_DROPPED) | dict.fromkeys(
    (0x0B, 0x0C, 0x85, 0x2028, 0x2029), "\n"
)
"""Control characters, invisible ones and those that change the direction of text (CVE-2021-42574)."""
_SURROGATE = late("[\ud800-\udfff]")
_NEEDS_WORK = late(r"[\n\r<&*_\[`#|\\~•·]")
_COMMENT = late(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_SCRIPT = late(r"<(script|style)\b[^<>]*>.{0,2000}?</\1\s*>", re.DOTALL | re.IGNORECASE)
_FENCED = late(
    r"^[ \t]*(`{3,}+|~{3,}+)[^\n`]*+\n(.*?)(?:\n?^[ \t]*\1[`~]*[ \t]*$|\Z)",
    re.DOTALL | re.MULTILINE,
)
_PRE = late(r"<pre\b[^<>]*>(.*?)(?:</pre\s*>|\Z)", re.DOTALL | re.IGNORECASE)
_HTML_CODE = late(r"<(code|tt|kbd|samp)\b[^<>]*>([^<]*)</\1\s*>", re.IGNORECASE)
_TICKS = late(r"`+")
_TAG = late(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)(?:\s[^<>]*|/)?>")
_AUTOLINK = late(r"<((?:https?://|mailto:)[^<>\s]+)>")
_ENTITY = late(r"&#?\w{1,32};?")

_PARAGRAPHS = word_set(
    "p div section article header footer main blockquote table figure dl h1 h2 h3 h4 h5 h6 hr center form details"
    " summary aside nav thead tbody tfoot figcaption caption"
)
_SILENT = word_set(
    "a abbr b bdi bdo big cite code del dfn em font html head body i img input ins kbd label mark q s samp small"
    " script span strike strong style sub sup svg tt u var wbr button link meta col colgroup iframe video"
)


def clean(text: str) -> str:
    """The text without characters that are invisible, that control a terminal, or that no file can hold."""
    return (
        _SURROGATE.sub("", text).translate(_CLEAN) if not text.isprintable() else text
    )


@lru_cache(maxsize=8192)
def plain(text: str) -> str:
    """The text as a person reads it: no markup, paragraphs with an empty line between, lists with `- `."""
    if text.isascii() and text.isprintable() and not _NEEDS_WORK.search(text):
        return " ".join(text.split())
    text = clean(text.replace("\r\n", "\n").replace("\r", "\n")).replace("\xa0", " ")
    aside = _Aside([])
    text = (
        _without_html(_without_code(text, aside), aside)
        if "<" in text or "`" in text or "~" in text
        else text
    )
    blocks = _blocks(_lines(_line_breaks(text).split("\n")))
    rendered = (line for block in blocks for line in block.lines(aside))
    return _tidy(rendered)


@dataclass(frozen=True, slots=True)
class _Aside:
    """Code, set aside so that no other rule touches it."""

    pieces: list[str]

    def inline(self, code: str) -> str:
        code = " ".join(clean(code).split())
        if not code:
            return ""
        return self._keep(_CODE, f"`{code}`" if "`" not in code else f"``{code}``")

    def fence(self, code: str) -> str:
        code = clean(code).strip("\n")
        return f"\n\n{self._keep(_FENCE, code)}\n\n" if code.strip() else "\n\n"

    def _keep(self, mark: str, piece: str) -> str:
        self.pieces.append(piece)
        return f"{mark}{len(self.pieces) - 1}{_END}"

    def restore(self, text: str) -> str:
        return (
            _MARK.sub(lambda m: self.pieces[int(m[1])], text) if _CODE in text else text
        )


_MARK = late(f"[{_CODE}{_FENCE}](\\d+){_END}")


def _without_code(text: str, aside: _Aside) -> str:
    text = _FENCED.sub(lambda m: aside.fence(m[2]), text)
    if "`" not in text:
        return text
    runs = list(_TICKS.finditer(text))
    following: dict[int, list[int]] = {}
    for index in range(len(runs) - 1, -1, -1):
        following.setdefault(len(runs[index][0]), []).append(index)
    out: list[str] = []
    position = index = 0
    while index < len(runs):
        same = following[len(runs[index][0])]
        while same and same[-1] <= index:
            same.pop()
        code = text[runs[index].end() : runs[same[-1]].start()] if same else "\n\n"
        if code.strip() and "\n\n" not in code:
            out += text[position : runs[index].start()], aside.inline(code)
            position = runs[same[-1]].end()
            index = same[-1]
        index += 1
    return "".join(out) + text[position:]


def _without_html(text: str, aside: _Aside) -> str:
    if "<" not in text:
        return text
    text = _SCRIPT.sub("", _COMMENT.sub("", text))
    text = _PRE.sub(lambda m: aside.fence(_entities(_TAG.sub("", m[1]))), text)
    text = _HTML_CODE.sub(lambda m: aside.inline(_entities(m[2])), text)
    return _AUTOLINK.sub(r"\1", _TAG.sub(_Tags().replace, text))


class _Tags:
    """Puts line breaks in the place of tags; knows how deep lists are nested."""

    def __init__(self) -> None:
        self._depth = 0

    def replace(self, match: re.Match[str]) -> str:
        closing, name = bool(match[1]), match[2].lower()
        if name in _SILENT:
            return ""
        if name in ("ul", "ol", "menu"):
            self._depth = max(0, self._depth + (-1 if closing else 1))
            return "\n" if self._depth else "\n\n"
        if name in ("li", "dt"):
            return "" if closing else f"\n{'  ' * min(3, max(0, self._depth - 1))}- "
        if name == "dd":
            return "" if closing else ": "
        if name == "br":
            return f"{_BREAK}\n"
        if name in ("td", "th"):
            return "" if closing else _CELL
        if name == "tr":
            return f"{_BREAK}\n"
        return "\n\n" if name in _PARAGRAPHS else match[0]


def _entities(text: str) -> str:
    if "&" not in text:
        return text
    return _ENTITY.sub(lambda m: clean(html.unescape(m[0])), text)


_INLINE_BULLET = late(
    rf"(?<=[.:;!?])[ \t]+(?:\*[ \t]+(?=[*`{_CODE}\w])|-[ \t]+(?=\*\*|{_CODE}))"
)


def _line_breaks(text: str) -> str:
    """Lines that were lost on the way: lists (`Possible values: * **a**: … * **b**: …`) and paragraphs.

    In a text of one line that has both `. ` and `.  ` before a sentence, the wider one was an empty line.
    """
    broken = _INLINE_BULLET.sub("\n- ", text) if "* " in text or " - " in text else text
    if (
        "  " in text
        and "\n" not in text
        and (broken is not text or _MIXED.search(text))
    ):
        return _WIDE.sub("\n\n", broken)
    return broken


_MIXED = late(r"[.!?] [A-Z]")
_WIDE = late(r"(?<=\S) {2,}(?=[A-Z])")


@dataclass(frozen=True, slots=True)
class _Line:
    kind: str
    """`text`, `bullet`, `heading`, `fence` or `blank`."""
    text: str
    indent: int = 0
    marker: str = ""
    hard: bool = False
    """Whether the writer asked for a line break after it."""


@dataclass(frozen=True, slots=True)
class _Block:
    first: _Line
    text: str

    def lines(self, aside: _Aside) -> Iterator[str]:
        if self.first.kind == "blank":
            yield ""
        elif self.first.kind == "fence":
            yield ""
            for line in aside.pieces[int(self.text[1:-1])].split("\n"):
                yield f"    {line}".rstrip()
            yield ""
        else:
            text = aside.restore(_inline(self.text))
            if text:
                space = "\n" if self.first.kind == "heading" else ""
                yield f"{space}{' ' * self.first.indent}{self.first.marker}{text}{space}"


_FENCE_LINE = late(rf"{_FENCE}\d+{_END}\Z")
_BULLET = late(r"(\s*)(?:\\?\*|[+•·-]|(\d{1,3})[.)])\s+(?=\S)")
_TERM = late(rf"({_CODE}\d+{_END})\s*(?:[-–—]\s+|:\s+)(?=\S)")
_HEADING = late(r"\s{0,3}(?:#{1,6}\s+|#{2,6}(?=\w))(.*)\Z")
_RULE = late(r"\s*(?:=+|(?:-[ \t]*){2,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})\Z")
_DELIMITER = late(r"[\s|:+-]*-[\s|:+-]*\Z")
_REFERENCE = late(r"\s{0,3}\[[^\[\]]+\]:\s+\S+\s*\Z")


def _lines(raw: list[str]) -> Iterator[_Line]:
    """Every line by itself, but for Markdown tables: a header, a row of dashes, and the rows below."""
    in_table = False
    for line, following in zip(raw, [*raw[1:], ""], strict=True):
        if "|" in line and _DELIMITER.match(line):
            in_table = True
        elif "|" in line and "|" in following and _DELIMITER.match(following):
            yield _header(_cells(line))
        elif in_table and "|" in line:
            yield _row(_cells(line))
        else:
            in_table = False
            yield _row(line.split(_CELL)[1:]) if _CELL in line else _line(line)


def _cells(line: str) -> list[str]:
    return line.strip().removeprefix("|").removesuffix("|").split("|")


def _header(cells: list[str]) -> _Line:
    return _Line(
        "text", ", ".join(c.strip() for c in cells if c.strip()) + ":", hard=True
    )


def _row(cells: Iterable[str]) -> _Line:
    """`| name | text | The name |` is `- name: text; The name`."""
    first, *rest = [cell.replace(_BREAK, " ").strip() for cell in cells] or [""]
    tail = "; ".join(cell for cell in rest if cell)
    return _Line(
        "bullet", f"{first}: {tail}" if first and tail else first + tail, 0, "- ", True
    )


def _line(line: str) -> _Line:
    hard = line.endswith(("  ", "\\", _BREAK)) or _BREAK in line
    text = line.replace(_BREAK, " ").strip()
    while text.startswith(">"):
        text = text[1:].strip()
    if not text or _RULE.match(text) or _REFERENCE.match(text):
        return _Line("blank", "")
    if _FENCE in text and _FENCE_LINE.match(text):
        return _Line("fence", text)
    if bullet := _BULLET.match(line.replace(_BREAK, " ").lstrip(">")):
        marker = f"{bullet[2]}. " if bullet[2] else "- "
        indent = min(3, len(bullet[1].expandtabs(4)) // 2) * 2
        return _Line(
            "bullet",
            _term(text[len(bullet[0].strip()) :].strip()),
            indent,
            marker,
            hard,
        )
    if text.startswith("#") and (heading := _HEADING.match(text)):
        return _Line("heading", _without_closing(heading[1].rstrip()))
    if text.startswith(_CODE) and _TERM.match(text):
        return _Line("bullet", _term(text), 0, "- ", hard)
    return _Line("text", text.removesuffix("\\"), 0, "", hard)


def _without_closing(heading: str) -> str:
    """`# Text #` may be closed; `# About C#` is not."""
    rest = heading.rstrip("#")
    return rest.rstrip() if rest[-1:].isspace() or not rest else heading


def _term(text: str) -> str:
    """A term and what it means, in one form: `zak` - Used for … is `zak`: Used for …"""
    return _TERM.sub(r"\1: ", text, count=1) if text.startswith(_CODE) else text


def _blocks(lines: Iterable[_Line]) -> Iterator[_Block]:
    """Lines that a writer broke for width only are one paragraph again."""
    parts: list[_Line] = []
    for line in lines:
        if parts and _continues(parts[-1], line):
            parts.append(line)
            continue
        if parts:
            yield _Block(parts[0], " ".join(part.text for part in parts))
        parts = [line]
    if parts:
        yield _Block(parts[0], " ".join(part.text for part in parts))


def _continues(previous: _Line, line: _Line) -> bool:
    if line.kind != "text" or previous.kind not in ("text", "bullet") or previous.hard:
        return False
    end, start = previous.text[-1:], line.text[:1]
    if end == ":" or line.text.startswith(("http://", "https://")):
        return False
    if len(previous.text) >= 40:
        return True
    return (
        len(previous.text) >= 20
        and " " in previous.text
        and start.islower()
        and end not in ".:;!?"
    )


_IMAGE = late(r"!\[([^\[\]]*)\]\([^()\n]*\)")
_LINK = late(
    r"\[((?:[^\[\]]|\[[^\[\]]*\])*)\]\(\s*([^()\s]*(?:\([^()\s]*\)[^()\s]*)*)(?:\s+[\"'][^\"'\n]*[\"'])?\s*\)"
)
_OPEN = r"(?<![^\s(\[{\"'>/—–:-])"
_CLOSE = r"(?![^\s.,;:!?)\]}\"'</—–-])"
_REFERENCED = late(r"(?<![\w\]])\[([^\[\]]+)\]\[[^\[\]]*\]")
"""`[the text][1]`; not the keys of a form, `asset[tags][0]`."""
_BOLD = late(r"(?<!\\)\*\*(?=[^\s*])([^*]+)(?<!\s)\*\*")
_HALF_BOLD = late(r"\A\*\*(?=\w|\Z)|(?<=[\w.:!?])\*\*\Z")
"""What is left where the other half stands in another paragraph."""
_ITALIC = late(rf"{_OPEN}\*(?=[^\s*])([^*\n]+)(?<![\s\\])\*{_CLOSE}")
_STRONG = late(rf"{_OPEN}__(?=[^\s_])([^_\n]+)(?<!\s)__{_CLOSE}")
_EMPHASIS = late(rf"{_OPEN}_(?=[^\s_])([^_\n]+)(?<!\s)_{_CLOSE}")
_STRUCK = late(r"~~(?=\S)([^~\n]+)~~")
_ESCAPED = late(r"\\([!-/:-@\[-`{-~])")


def _inline(text: str) -> str:
    text = " ".join(text.split())
    if "](" in text:
        text = _LINK.sub(r"\1", _IMAGE.sub("", text))
    if "][" in text:
        text = _REFERENCED.sub(r"\1", text)
    if "*" in text:
        text = _HALF_BOLD.sub("", _ITALIC.sub(r"\1", _BOLD.sub(r"\1", text)))
    if "_" in text:
        text = _EMPHASIS.sub(r"\1", _STRONG.sub(r"\1", text))
    if "~~" in text:
        text = _STRUCK.sub(r"\1", text)
    if "\\" in text:
        text = _ESCAPED.sub(r"\1", text)
    return " ".join(_entities(text).split())


def _tidy(lines: Iterable[str]) -> str:
    kept: list[str] = []
    for line in "\n".join(lines).split("\n"):
        if line or (kept and kept[-1]):
            kept.append(line)
    return "\n".join(kept).strip("\n")
