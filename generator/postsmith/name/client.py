"""What is the client called, and what are the arguments that it is constructed with?"""

from __future__ import annotations

import re
from collections.abc import Iterable

from postsmith.assign import Wish, assign
from postsmith.ir.api import Api, Variable
from postsmith.language import Language
from postsmith.name.pins import Held
from postsmith.name.tree import clean
from postsmith.spelling import class_name, identifier
from postsmith.text import plain
from postsmith.words import words

_GENERIC = frozenset(
    ["api", "apis", "rest", "restful", "collection", "postman", "collections", "public"]
)


def names_of(api: Api, package: str | None, language: Language) -> tuple[str, str]:
    """Package and class from the collection's name: `Zoom API` is `zoom` and `Zoom`."""
    parts = list(
        words(
            _said(
                re.sub(r"\.(postman_)?(collection|json).*$", "", clean(plain(api.name)))
            )
        )
    )
    while len(parts) > 1 and parts[-1] in _GENERIC:
        parts.pop()
    text = " ".join(parts) or "api client"
    # A distribution's name is ASCII, and the import name goes with it.
    plain_text = "".join(char if char.isascii() else " " for char in text)
    name = package or identifier(plain_text, frozenset[str](), "api_client")
    if package is None and name in language.packages:
        name = f"{name}_client"
    cls = class_name(
        text if package is None else package.replace("_", " "),
        frozenset[str](),
        "ApiClient",
    )
    if cls in language.classes:
        cls = f"{cls}Client"
    return name, cls


def _said(name: str) -> str:
    """The name with those languages in words whose signs no identifier can have."""
    return _SHARP.sub(r"\1 sharp", _PLUS.sub("cpp", name))


_SHARP = re.compile(r"(?<![^\W_])([ACFJQ])#", re.IGNORECASE)
_PLUS = re.compile(r"(?<![^\W_])c\+\+", re.IGNORECASE)


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
    wishes = {
        key_of_variable(v.name): Wish(
            # Who is spelt so comes first.
            ("0", "0" if identifier(v.name) == v.name else "1", v.name),
            tuple(identifier(text, reserved) for text in _called(v)),
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


def _called(variable: Variable) -> Iterable[str]:
    """What its argument may be called: where several are called alike, by where they lead."""
    yield variable.name
    url = variable.default or ""
    if "://" in url:
        path = re.sub(r"^\w+://[^/]*", "", url)
        yield f"{_host_word(url)} url"
        yield f"{_host_word(url)} {path} {variable.name}"


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
