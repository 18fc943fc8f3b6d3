"""Finds the methods of a generated client, and calls each on a transport that keeps what goes out."""

from __future__ import annotations

import importlib
import inspect
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, cast

import httpx2

OWN = "judge"
"""Every value that the judge makes up for a text holds this."""
_NUMBER = 7_340_001


@dataclass(slots=True)
class Method:
    """A method of the client, and what it sent."""

    name: str
    """Dotted, as on the client."""
    signature: inspect.Signature
    sent: list[httpx2.Request] = field(default_factory=list[httpx2.Request])
    """By two calls with required arguments only, or with all of them; without repeats."""
    retried: list[httpx2.Request] = field(default_factory=list[httpx2.Request])
    """What the first call sent again."""
    bare: bool = False
    """Whether required arguments were enough."""
    given: dict[str, Any] = field(default_factory=dict[str, Any])
    error: str = ""


def client_class(package: str) -> type[Any]:
    """Give the synchronous client of a package."""
    module = importlib.import_module(f"{package}.client")
    for name, each in vars(module).items():
        own = inspect.isclass(each) and each.__module__ == module.__name__
        if own and not name.startswith("Async"):
            return cast("type[Any]", each)
    raise LookupError(f"{package}.client has no client")


def required(function: Callable[..., Any]) -> list[inspect.Parameter]:
    """Give the parameters without a default."""
    return [each for each in parameters(function) if each.default is each.empty]


def parameters(function: Callable[..., Any]) -> list[inspect.Parameter]:
    """Give the parameters, `self` left out."""
    found = inspect.signature(function).parameters.values()
    plain = [
        each
        for each in found
        if each.kind not in (each.VAR_POSITIONAL, each.VAR_KEYWORD)
    ]
    return [each for each in plain if each.name != "self"]


def construct(kind: type[Any], transport: Any, full: bool = False, **more: Any) -> Any:
    """Make a client with what its constructor requires; `full`: with each text that it takes."""
    given: dict[str, Any] = {}
    for each in parameters(kind.__init__):
        text = str(each.annotation).partition("|")[0].strip()
        wanted = each.default is each.empty or (
            full and text == "str" and each.default in (None, "")
        )
        if wanted and each.name not in more:
            given[each.name] = argument_of_client(each.name)
    return kind(**{**given, "transport": transport, "max_retries": 1, **more})


def variables(kind: type[Any], facts: Mapping[str, Any]) -> dict[str, str]:
    """Make up values for the collection's variables, but for those that are arguments."""
    taken = {_plain(each.name) for each in parameters(kind.__init__)}
    names = [name for name in facts.get("names", ()) if _plain(name) not in taken]
    return {name: argument_of_client(name) for name in names}


def _plain(name: str) -> str:
    return re.sub(r"[^a-z0-9]", "", name.lower())


def argument_of_client(name: str) -> str:
    """Make up a value that fits what an argument of the constructor is for."""
    short = f"{OWN}-{re.sub(r'[^A-Za-z0-9]+', '-', name).strip('-')}".lower()
    if re.search(r"port$", name, re.I):
        return "8443"
    if re.search(r"protocol|scheme", name, re.I):
        return "https"
    if re.search(r"url|uri|endpoint|server|base", name, re.I):
        return f"https://{short}.test"
    return f"{short}.test" if re.search(r"host|domain", name, re.I) else short


def methods(
    client: object, prefix: str = "", depth: int = 0
) -> Iterator[tuple[str, Any]]:
    """Give each public method and its dotted name, those of resources too."""
    for name, member in sorted(_members(type(client)).items()):
        if name.startswith("_"):
            continue
        if _is_attribute(member) and depth < 12:
            yield from methods(getattr(client, name), f"{prefix}{name}.", depth + 1)
        elif inspect.isfunction(member):
            yield f"{prefix}{name}", getattr(client, name)


def _is_attribute(member: object) -> bool:
    return isinstance(member, cached_property | property)


def _members(kind: type[object]) -> dict[str, object]:
    """Give what the generated classes define; what the runtime does is no method of the API."""
    found: dict[str, object] = {}
    for each in reversed(kind.__mro__):
        if "._runtime" not in each.__module__ and each.__module__ != "builtins":
            found |= vars(each)
    return found


def arguments(
    found: inspect.Signature, every: bool
) -> tuple[list[Any], dict[str, Any]]:
    """Make up arguments: the required ones, or every one that is not an option of the call."""
    positional: list[Any] = []
    named: dict[str, Any] = {}
    for number, each in enumerate(found.parameters.values()):
        if each.kind in (each.VAR_POSITIONAL, each.VAR_KEYWORD):
            continue
        if each.default is not each.empty and (not every or each.name == "options"):
            continue
        value = made_up(each.name, str(each.annotation), number)
        if each.kind is each.KEYWORD_ONLY:
            named[each.name] = value
        else:
            positional.append(value)
    return positional, named


def made_up(name: str, annotation: str, number: int) -> Any:
    """Make up a value for an annotation, read as the text that it is."""
    text = annotation.strip("'\"")
    literal = re.match(r"Literal\[(.*?)[,\]]", text)
    if literal and "str" not in text.rpartition("]")[2]:
        return literal[1].strip("'\" ")
    for pattern, value in (
        (r"(?<!\w)(str|Any|object)(?!\w)(?!.*\bMapping\b)", f"{OWN}{number}"),
        (r"^int\b", _NUMBER + number),
        (r"^float\b", float(_NUMBER + number)),
        (r"^bool\b", True),
        (r"^(datetime|_datetime|_?date)\b", "2031-02-03"),
        (r"^(Sequence|list|Iterable|tuple)", ["judge"]),
        (r"bytes|File", b"judge"),
    ):
        if re.search(pattern, re.sub(r"^Literal\[.*?\] \| ", "", text)):
            return value
    return {}


class Transport(httpx2.BaseTransport):
    """Keeps requests; answers with what it was told to, and then with an empty object."""

    def __init__(self) -> None:
        self.sent: list[httpx2.Request] = []
        self.answers: list[httpx2.Response] = []

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        """Answer a request."""
        request.read()
        self.sent.append(request)
        if self.answers:
            return self.answers.pop(0)
        return httpx2.Response(200, json={}, request=request)


def _no_sleep(seconds: float) -> None:
    """A client that waits for nothing."""


def call_all(package: str, facts: Mapping[str, Any], **more: Any) -> list[Method]:
    """Call every method twice with required arguments only; with all of them where it needs more."""
    kind, transport = client_class(package), Transport()
    bare = construct(kind, transport, **more)
    full = construct(
        kind, transport, full=True, variables=variables(kind, facts), **more
    )
    for client in (bare, full):
        if hasattr(client, "_sleep"):
            client._sleep = _no_sleep
    rich = dict(methods(full))
    found: list[Method] = []
    for name, method in methods(bare):
        made = Method(name, inspect.signature(method))
        _call(made, method, transport, every=False)
        if not made.sent:
            _call(made, rich[name], transport, every=True)
        found.append(made)
    return found


def _call(
    made: Method, method: Callable[..., Any], transport: Transport, *, every: bool
) -> None:
    positional, named = arguments(made.signature, every)
    plain = [
        each.name
        for each in made.signature.parameters.values()
        if each.kind not in (each.KEYWORD_ONLY, each.VAR_KEYWORD)
    ]
    made.given = dict(zip(plain, positional, strict=False)) | named
    made.bare, made.error = not every, ""
    busy = httpx2.Response(503, headers={"Retry-After": "0"})
    for answers in ([busy], []):
        transport.sent, transport.answers = [], list(answers)
        try:
            method(*positional, **named)
        except Exception as error:
            # A call that is not sent again fails here; what went out is all that is asked for.
            if not transport.sent:
                text = " ".join(str(error).split())[:160]
                made.error = f"{type(error).__name__}: {text}"
        if transport.sent:
            made.sent.append(transport.sent[0])
            made.retried = made.retried or transport.sent
