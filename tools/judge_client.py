"""Judges a generated client from inside its folder: `python -m tools.judge_client PACKAGE SAMPLES`.

Prints a line for each finding: column, kind, text, with tabs between them. What is known of the
collection comes from `corpus_samples.py`; nothing of the generator is used.
"""

from __future__ import annotations

import inspect
import json
import re
import sys
import traceback
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, TypeAlias
from urllib.parse import parse_qsl

import httpx2

from tools.judge_answers import answers, success_types
from tools.judge_calls import (
    OWN,
    Method,
    argument_of_client,
    call_all,
    client_class,
    required,
)
from tools.judge_literals import literals
from tools.judge_match import Match, matches
from tools.judge_types import ids
from tools.judge_values import FRESH, UUID, ends_something, is_noun, is_place, is_thing
from tools.loose import Json, parsed

Found: TypeAlias = Iterator[tuple[str, str]]
_TRANSPORT = frozenset(
    "host user-agent accept accept-encoding connection content-length content-type".split()
)


def pairs(sent: httpx2.Request) -> Iterator[tuple[str, str, str]]:
    """Give what goes out by name: where it stands, its name, its text."""
    for name, value in sent.url.params.multi_items():
        yield "query", name, value
    for name, value in sent.headers.multi_items():
        if name not in _TRANSPORT:
            yield "header", name, value
    text = sent.content.decode("utf-8", "replace")
    try:
        body = parsed(text)
    except ValueError:
        kind = sent.headers.get("content-type", "")
        rows = parse_qsl(text) if "urlencoded" in kind else []
        yield from (("body", name, value) for name, value in rows)
    else:
        yield from (("body", name, value) for name, value in _scalars(body, ""))


def _scalars(value: Json, name: str) -> Iterator[tuple[str, str]]:
    match value:
        case dict():
            for key, each in value.items():
                yield from _scalars(each, str(key))
        case list():
            for each in value:
                yield from _scalars(each, name)
        case str() | int() | float():
            yield name, str(value)
        case None:
            pass


def saved_value(match: Match, name: str, variables: Mapping[str, str]) -> str:
    """Give the sample behind a place in a path."""
    text = match.request["path"].get(name, variables.get(name, ""))
    return re.sub(r"\{\{([^{}]+)\}\}", lambda it: variables.get(it[1], it[0]), text)


def defaults(made: Sequence[Method], facts: Mapping[str, Any]) -> Found:
    """Samples that go out though nobody gave them."""
    for method in made:
        if not method.bare:
            continue
        told: set[str] = set()
        for sent in method.sent[:1]:
            for kind, what, value in _samples(sent, facts):
                if kind not in told:
                    told.add(kind)
                    yield kind, f"{method.name}: {sent.method} sends {what} = {value!r}"


def _samples(
    sent: httpx2.Request, facts: Mapping[str, Any]
) -> Iterator[tuple[str, str, str]]:
    variables = facts["variables"]
    found = matches(sent, facts["requests"])
    for match in found:
        for name, value in match.values:
            if not value or value != saved_value(match, name, variables):
                continue
            if is_thing(name, value) or (
                name in match.request["path"] and not is_place(name)
            ):
                yield "path id", name, value
    kept = {(key, value) for each in found for key, value in _kept(each, variables)}
    for where, name, value in pairs(sent):
        thing = is_thing(name, value) and not (where == "header" and FRESH.search(name))
        saved = value in variables.values() or (name.lower(), value) in kept
        if thing and saved and OWN not in value:
            yield where, name, value


def _kept(match: Match, variables: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    for rows in (match.request["query"], match.request["headers"]):
        for key, value in rows.items():
            text = re.sub(
                r"\{\{([^{}]+)\}\}", lambda it: variables.get(it[1], it[0]), value
            )
            yield key.lower(), text


def constructor(package: str) -> Found:
    """Samples that are defaults of the constructor."""
    for name, each in _constructor_defaults(package):
        if is_thing(name, each):
            yield "constructor", f"{name} = {each!r}"


def _constructor_defaults(package: str) -> Iterator[tuple[str, str]]:
    for each in inspect.signature(client_class(package).__init__).parameters.values():
        if isinstance(each.default, str):
            yield each.name, each.default


def frozen(made: Sequence[Method], _: Mapping[str, Any]) -> Found:
    """Values for one call that two calls share, or that a call changes when it is sent again."""
    for method in made:
        if method.bare and len(method.sent) > 1:
            first, second = (set(pairs(each)) for each in method.sent[:2])
            for where, name, value in sorted(first & second):
                if (
                    OWN not in value
                    and value
                    and (FRESH.search(name) or UUID.match(value))
                ):
                    yield (
                        f"same {where}",
                        f"{method.name}: {name} = {value!r} in two calls",
                    )
        again = [set(_for_the_call(each)) for each in method.retried]
        if len(again) > 1 and again[0] != again[1]:
            name = sorted(again[0] ^ again[1])[0][1]
            text = f"{method.name}: {name} changes when the call is sent again"
            yield "not kept", text


def _for_the_call(sent: httpx2.Request) -> Iterator[tuple[str, str, str]]:
    """Give what belongs to the call; a signature of OAuth 1 is one of the sending, and has to change."""
    for where, name, value in pairs(sent):
        fresh = FRESH.search(name) or UUID.match(value)
        if fresh and not name.startswith("oauth_"):
            yield where, name, value


def deletes(made: Sequence[Method], facts: Mapping[str, Any]) -> Found:
    """Deletions that do not say so, and names that are nothing but the path's nouns."""
    for method in made:
        if not method.sent:
            continue
        sent, name = method.sent[0], method.name.rpartition(".")[2]
        path = f"{sent.url.path} {' '.join(_places(sent, facts))}"
        if sent.method == "DELETE" and not ends_something(name):
            yield "no ending", f"{method.name} sends DELETE {sent.url.path}"
        elif is_noun(name, path):
            yield "no verb", f"{method.name} sends {sent.method} {sent.url.path}"


def _places(sent: httpx2.Request, facts: Mapping[str, Any]) -> list[str]:
    return [
        name for each in matches(sent, facts["requests"]) for name, _ in each.values
    ]


def bodies(made: Sequence[Method], facts: Mapping[str, Any]) -> Found:
    """Methods without a body though their request, or one beside an example, has one."""
    told: set[str] = set()
    for method in made:
        if not method.sent or method.sent[0].method not in {"POST", "PUT", "PATCH"}:
            continue
        found = matches(method.sent[0], facts["requests"])
        # A path that several methods share (GraphQL, actions) says nothing of each.
        if not found or not all(each.request["body"] for each in found):
            continue
        takes = {
            "body",
            "variables",
            "content",
            "data",
            "file",
            "files",
        } & method.given.keys()
        takes |= {"body", "variables", "content"} & set(method.signature.parameters)
        if not takes and not method.sent[0].content and method.name not in told:
            told.add(method.name)
            yield (
                "no argument",
                f"{method.name}: {found[0].request['name']!r} has a body",
            )


def calls(made: Sequence[Method], package: str) -> Found:
    """Calls that fail in an unplanned way, and arguments of the constructor that few calls need."""
    for method in made:
        name = method.error.partition(":")[0]
        if name in {
            "TypeError",
            "AttributeError",
            "KeyError",
            "IndexError",
            "NameError",
        }:
            yield name, f"{method.name}: {method.error}"
    sent = [method.sent[0] for method in made if method.sent]
    for each in required(client_class(package).__init__):
        key = argument_of_client(each.name).removeprefix("https://")
        users = sum(key in f"{one.url} {one.headers}" for one in sent)
        port = each.name.endswith("port") or re.search(r"protocol|scheme", each.name)
        if sent and not port and users * 2 < len(sent):
            yield "required", f"{each.name}: used by {users} of {len(sent)} calls"


def slashes(made: Sequence[Method], package: str, facts: Mapping[str, Any]) -> Found:
    """Paths with two slashes where the base URL was given with one at its end."""
    names = [each.name for each in required(client_class(package).__init__)]
    names += [name for name, value in _constructor_defaults(package) if "://" in value]
    bases = [each for each in names if re.search(r"url|base|endpoint", each)]
    if not bases:
        return
    given = dict.fromkeys(bases, "https://judge.test/v1/")
    plain = {each.name: str(each.sent[0].url) for each in made if each.sent}
    for method in call_all(package, facts, **given):
        url = str(method.sent[0].url) if method.sent else ""
        before = plain.get(method.name, "//").partition("://")[2]
        if "/v1//" in url and "//" not in before:
            yield "slash", f"{method.name}: {url}"
            return


def judge(package: str, facts: Mapping[str, Any]) -> Iterator[tuple[str, str, str]]:
    """Give the findings of all columns; a column that fails itself is a finding."""
    made = call_all(package, facts)
    columns: tuple[tuple[str, Callable[[], Found]], ...] = (
        ("defaults", lambda: defaults(made, facts)),
        ("defaults", lambda: literals(made, facts)),
        ("defaults", lambda: constructor(package)),
        ("frozen", lambda: frozen(made, facts)),
        ("deletes", lambda: deletes(made, facts)),
        ("ids", lambda: ids(made, package)),
        ("bodies", lambda: bodies(made, facts)),
        ("calls", lambda: calls(made, package)),
        ("calls", lambda: slashes(made, package, facts)),
        ("errors", lambda: success_types(package)),
        ("dump", lambda: answers(package, made, facts)),
    )
    for column, check in columns:
        try:
            for kind, text in check():
                yield ("drift" if kind.startswith("drift") else column), kind, text
        except Exception as error:
            at = traceback.extract_tb(error.__traceback__)[-1]
            yield (
                column,
                "judge failed",
                f"{type(error).__name__}: {error} ({at.name}:{at.lineno})",
            )


def main() -> int:
    """Read what is known, print what is wrong."""
    package, facts = sys.argv[1], json.loads(Path(sys.argv[2]).read_bytes())
    sys.path.insert(0, "")
    for row in judge(package, facts):
        print("\t".join(" ".join(each.split())[:300] for each in row))
    return 0


if __name__ == "__main__":
    sys.exit(main())
