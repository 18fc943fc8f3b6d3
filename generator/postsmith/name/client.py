"""What is the client called, and what are the arguments that it is constructed with?"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import takewhile

from postsmith.assign import Wish, assign
from postsmith.ir.api import Api, Variable
from postsmith.language import Language
from postsmith.name.pins import Held
from postsmith.name.titles import title_of
from postsmith.spelling import LONGEST, class_name, identifier
from postsmith.text import plain
from postsmith.words import words


def names_of(api: Api, package: str | None, language: Language) -> tuple[str, str]:
    """Package and class from the collection's name: `Zoom API` is `zoom` and `Zoom`."""
    title = title_of(plain(api.name))
    # A distribution's name is ASCII, and the import name goes with it.
    ascii_words = filter(None, (ascii_of(word) for word in title.words))
    name = package or identifier(" ".join(ascii_words), frozenset[str](), _DEFAULT)
    if package is None and name in language.packages:
        name = f"{name}_client"
    cls = title.spelt if package is None else ""
    if not cls.isidentifier() or len(cls) > LONGEST:
        said = " ".join(title.words) if package is None else package.replace("_", " ")
        cls = class_name(said, frozenset[str](), "ApiClient")
    if cls in language.classes:
        cls = f"{cls}Client"
    return name, cls


_DEFAULT = "api_client"


def ascii_of(word: str) -> str:
    """What of a word can stand in the name of a distribution."""
    return "".join(char if char.isascii() else " " for char in word).strip()


def key_of_variable(name: str) -> str:
    """By what the argument for a variable is known."""
    return f"variable {name}"


def key_of_server(key: str) -> str:
    """By what the argument for a server is known that is no variable."""
    return f"server {key}"


def argument_names(api: Api, language: Language, held: Held) -> dict[str, str]:
    """The names of the arguments for variables and servers, by their keys."""
    reserved = language.arguments
    variables = [v for v in api.variables if v.argument]
    title = title_of(plain(api.name)).words
    servers = [server.variable for server in api.servers]
    base = servers[0] if len(servers) == 1 else None
    wishes = {
        key_of_variable(v.name): Wish(
            # Who is spelt so comes first.
            ("0", "0" if identifier(v.name) == v.name else "1", v.name),
            tuple(
                identifier(text, reserved) for text in _called(v, title, v.name == base)
            ),
        )
        for v in variables
    }
    for position, server in enumerate(api.servers):
        if server.variable is None and "{{" not in server.url:
            first = ("base url",) if position == 0 and not _has_base(variables) else ()
            wanted = (*first, f"{_host_word(server.url)} url", f"{server.url} url")
            wishes[key_of_server(server.key)] = Wish(
                ("1" if first else "2", server.key),
                tuple(identifier(text, reserved) for text in wanted),
            )
    return assign(wishes, held.taken, held=held.names)


def _has_base(variables: Iterable[Variable]) -> bool:
    return any(identifier(v.name) == "base_url" for v in variables)


def _called(variable: Variable, title: Sequence[str], base: bool) -> Iterable[str]:
    """What its argument may be called: where several are called alike, by where they lead.

    `base` for the one that is the whole of where requests go.
    """
    if base:
        yield "base url"
    if own := _without_title(words(variable.name), title):
        yield " ".join(own)
    yield variable.name
    url = variable.default or ""
    if "://" in url:
        path = re.sub(r"^\w+://[^/]*", "", url)
        yield f"{_host_word(url)} url"
        yield f"{_host_word(url)} {path} {variable.name}"


def _without_title(name: Sequence[str], title: Sequence[str]) -> Sequence[str]:
    """`account sid` of `twilio account sid`: whose it is says the client. Nothing where that says too little."""
    initials = "".join(word[0] for word in title)
    start = 1 if len(title) > 2 and name[:1] == (initials,) else 0
    for first in range(len(title)):
        pairs = zip(name, title[first:], strict=False)
        run = len([*takewhile(lambda pair: pair[0] == pair[1], pairs)])
        # A word of the title alone may say what kind of thing it is: `management token`.
        if run > 1 or not first:
            start = max(start, run)
    left = name[start:]
    is_telling = len(left) > 1 or (left and left[0] not in _VAGUE)
    return left if start and is_telling else ()


_VAGUE = frozenset("id key name code type number version host port".split())
"""What says nothing alone."""


def _host_word(url: str) -> str:
    """`auth` for `https://auth.example.com`."""
    host = re.sub(r"^\w+://", "", url)
    parts = [
        p for p in re.split(r"[.:/]", host.replace("{{", "").replace("}}", "")) if p
    ]
    telling = [p for p in parts if p not in _ANYWHERE] or parts
    return telling[0] if telling else "base"


_ANYWHERE = frozenset("www api apis rest com org net io co dev app v1 v2 v3".split())
"""Parts of a host's name that many hosts have."""
