"""Descriptions become text that people read: the words stay, the markup goes, nothing breaks."""

from __future__ import annotations

import pytest

from postsmith.text import clean, documentation, links, plain, shorten, summary, wrap


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ""),
        ("  words   and\tmore ", "words and more"),
        ("漢字 and 😀", "漢字 and 😀"),
        # HTML.
        ("<b>Bold</b> and <i>it</i>", "Bold and it"),
        ("<p>One</p><p>Two</p>", "One\n\nTwo"),
        ("a<br>b<br/>c<BR />d", "a\nb\nc\nd"),
        ("<ul><li>a</li><li>b</li></ul>", "- a\n- b"),
        ("<ul><li>a<ul><li>b</li></ul></li></ul>", "- a\n\n  - b"),
        ("<h1>Head</h1>text", "Head\n\ntext"),
        ("<a href='x'>link</a>", "link"),
        ('<span style="color:red">x</span>', "x"),
        ("<img src=x onerror=alert(1)>", ""),
        ("<script>alert(1)</script>hi<style>b{}</style>", "hi"),
        ("<!-- hidden -->shown", "shown"),
        ("<code>x &lt; y</code>", "`x < y`"),
        ("<pre>a\n  b</pre>", "    a\n      b"),
        ("<table><tr><td>a</td><td>b</td></tr></table>", "- a: b"),
        ("<dl><dt>a</dt><dd>b</dd></dl>", "- a: b"),
        ("<details><summary>S</summary>body</details>", "S\n\nbody"),
        # Entities, once.
        ("a &lt;b&gt; c &amp; d", "a <b> c & d"),
        ("&amp;nbsp;", "&nbsp;"),
        ("a&nbsp;b&#169;&#x41;", "a b©A"),
        ("AT&T &bogus; &", "AT&T &bogus; &"),
        ("&#0;&#x202e;x", "\ufffdx"),
        # What only looks like markup.
        ("5 < 6 > 4", "5 < 6 > 4"),
        ("id <integer>, name <string>", "id <integer>, name <string>"),
        ("C:\\dir<vm-name>", "C:\\dir<vm-name>"),
        ("<font", "<font"),
        ("2*3*4 and a_b_c and ~5", "2*3*4 and a_b_c and ~5"),
        ("glob/** and **/x", "glob/** and **/x"),
        ("a | b", "a | b"),
        ("asset[tags][0]", "asset[tags][0]"),
        ("{{var}} {a} [x]", "{{var}} {a} [x]"),
        # Markdown.
        ("**bold** *it* __strong__ _em_ ~~old~~", "bold it strong em old"),
        ("**never closed", "never closed"),
        ("a\\_b \\*c\\*", "a_b *c*"),
        ("# Head #\ntext", "Head\n\ntext"),
        ("# About C#\ntext", "About C#\n\ntext"),
        ("Head\n====\ntext", "Head\n\ntext"),
        ("one\n\n---\n\ntwo", "one\n\ntwo"),
        ("* one\n+ two\n- three\n• four", "- one\n- two\n- three\n- four"),
        ("1. a\n2) b", "1. a\n2. b"),
        ("- a\n    - b", "- a\n    - b"),
        ("> quote\n> more", "quote\nmore"),
        ("[link](http://x.y/a_(b) \"title\")", "link"),
        ("![image](x.png)text", "text"),
        ("<https://x.y/z>", "https://x.y/z"),
        ("see [the guide][1]\n\n[1]: http://x.y", "see the guide"),
        ("use `a_b` and `` c`d ``", "use `a_b` and ``c`d``"),
        ("`**not bold**`", "`**not bold**`"),
        ("`<b>`", "`<b>`"),
        ("```json\n{\"a\": 1}\n```", '    {"a": 1}'),
        ("```\nnever closed", "    never closed"),
        ("```\n\n```", ""),
        ("line  \nbreak", "line\nbreak"),
        ("a\r\nb\rc", "a\nb\nc"),
        ("a\n\n\n\nb", "a\n\nb"),
        ("| a | b |\n|---|:-:|\n| 1 | 2 |", "a, b:\n- 1: 2"),
        ("|a|\n|-|\n|1|", "a:\n- 1"),
        ("`token` - Used for it", "- `token`: Used for it"),
        ("Possible: * **a**: x. * **b**: y.", "Possible:\n- a: x.\n- b: y."),
        # Lines that were broken for width only are one again.
        ("This line was broken by its writer at\nsome column", "This line was broken by its writer at some column"),
        ("Short\nlines\nstay", "Short\nlines\nstay"),
    ],
)  # fmt: skip
def test_plain(text: str, expected: str) -> None:
    assert plain(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Words, and `code`.\n\n- a list\n- of two",
        "1. one\n2. two",
        "A paragraph.\n\nAnother one.",
    ],
)
def test_plain_text_stays(text: str) -> None:
    assert plain(text) == text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a\x00b\x07c", "abc"),
        ("\u202egnp.exe\u2066", "gnp.exe"),
        ("zero\u200bwidth\ufeff", "zerowidth"),
        ("half \ud83d character", "half  character"),
        ("line\u2028separators\x85and\x0bmore", "line\nseparators\nand\nmore"),
        ("private \ue000\ue001 marks", "private  marks"),
        ("family \U0001f468\u200d\U0001f469", "family \U0001f468\u200d\U0001f469"),
        ("plain", "plain"),
    ],
)
def test_clean(text: str, expected: str) -> None:
    assert clean(text) == expected


def test_the_marks_of_set_aside_code_cannot_be_forged() -> None:
    assert plain("\ue0000\ue001 and `code`") == "0 and `code`"
    assert plain("\ue00299\ue001 <b>x</b>") == "99 x"
    assert plain("&#xe000;0&#xe001; `a`") == "0 `a`"


@pytest.mark.parametrize(
    ("text", "first", "rest"),
    [
        ("One. Two.", "One.", "Two."),
        ("One", "One", ""),
        ("", "", ""),
        ("One\n\nTwo", "One", "Two"),
        ("Use e.g. this one. And more.", "Use e.g. this one.", "And more."),
        ("Version 2.1 is out! Yes.", "Version 2.1 is out!", "Yes."),
        ("Call `a. b` now. Then", "Call `a. b` now.", "Then"),
        ("一。二。", "一。", "二。"),
        ('He said "yes." Then', 'He said "yes."', "Then"),
    ],
)
def test_summary(text: str, first: str, rest: str) -> None:
    assert summary(text) == (first, rest)


def test_a_long_first_sentence_is_shortened_and_kept_below() -> None:
    text = "word " * 40 + "end. More."
    first, rest = summary(text)
    assert len(first) <= 80
    assert first.endswith("…")
    assert rest == text


@pytest.mark.parametrize(
    ("text", "limit", "expected"),
    [
        ("short", 10, "short"),
        ("one two three", 9, "one two…"),
        ("one two three", 8, "one two…"),
        ("A sentence here. Another one follows", 24, "A sentence here. …"),
        ("x" * 20, 5, "xxxx…"),
        ("a, b", 3, "a…"),
        ("see `some code here` now", 14, "see…"),
        ("", 5, ""),
    ],
)
def test_shorten(text: str, limit: int, expected: str) -> None:
    found = shorten(text, limit)
    assert found == expected
    assert len(found) <= limit


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", [""]),
        ("one two", ["one two"]),
        ("one two three four five", ["one two three four", "five"]),
        ("- one two three four five", ["- one two three four", "  five"]),
        ("10. one two three four five", ["10. one two three", "    four five"]),
        ("  - one two three four five", ["  - one two three", "    four five"]),
        ("a\n\nb", ["a", "", "b"]),
        ("    code that is longer than the line", ["    code that is longer than the line"]),
        ("x" * 30, ["x" * 30]),
        ("now see `some code` here", ["now see `some code`", "here"]),
        ("call it by `some code`", ["call it by", "`some code`"]),
    ],
)  # fmt: skip
def test_wrap(text: str, expected: list[str]) -> None:
    assert wrap(text, 20) == expected


UNITS = [
    "<",
    "<a ",
    "<!--",
    "<pre>",
    "<script>",
    "</",
    "`",
    "``",
    "`a",
    "*",
    "**a",
    "_",
    "__a",
]
UNITS += [
    "~~",
    "~~~",
    "```\n",
    "~~~\n",
    "[",
    "[a](",
    "([",
    "![",
    " ",
    "\n",
    "- ",
    "|",
    "||\n|-",
]
UNITS += [
    "&",
    "&#",
    "\\",
    "# ",
    "> ",
    "<li>",
    "<ul>",
    "<td>",
    " \xa0",
    "e.g. ",
    ". ",
    "[a]: ",
]


@pytest.mark.parametrize("unit", UNITS)
def test_hostile_descriptions_come_out_short(unit: str) -> None:
    for opening in ("", "x ", "[a](", "<b>", "# "):
        for ending in ("", "!", "\x00"):
            text = opening + unit * (10_000 // len(unit)) + ending
            found = plain(text)
            assert "\n" not in summary(found)
            assert len(shorten(found, 600)) <= 601
            assert all(len(line) <= 80 for line in wrap(found, 80) if " " in line)


def test_links_are_kept_beside_the_words() -> None:
    text = 'Read [the *guide*](https://h.test/guide) or <a href="https://h.test/a?b=1&amp;c=2">more</a>.'
    assert links(text) == (
        ("the guide", "https://h.test/guide"),
        ("more", "https://h.test/a?b=1&c=2"),
    )
    assert links('[x](javascript:alert(1)) [y](https://h.test/"onload) [z](../a)') == ()


def test_the_one_page_that_says_more() -> None:
    one = links("See the [API reference](https://h.test/r).")
    assert documentation(one) == "https://h.test/r"
    two = "[reference](https://h.test/r) and [guide](https://h.test/g)"
    assert documentation(links(two)) is None
    assert documentation(links("[me](https://h.test/me)")) is None
