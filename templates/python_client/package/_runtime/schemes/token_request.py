"""Access tokens of APIs that ask for them in a way of their own: other fields, JSON, a log-in."""

from __future__ import annotations

import json
from collections.abc import Callable, Generator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Literal, Self, cast
from urllib.parse import urlencode

import httpx2

from ..auth import Fetch, Memory, Outcome, RefusedError, Step
from ..bodies import NO_CONTENT, Content
from ..errors import text_of
from ..request import Outgoing
from .oauth2 import Form, OAuth2Grant, Obtaining, Token, ends_at
from .parts import with_headers, with_query

_OPEN = frozenset(("grant_type", "scope", "audience", "resource"))
"""Fields that are no secret, whatever they say."""


@dataclass(frozen=True, repr=False)
class TokenRequest(OAuth2Grant):
    """A token that is given is used as it is; else one is fetched by this very request, kept, and renewed.

    Renewing is asking again: there are no refresh tokens.
    """

    fields: Mapping[str, Any] = field(
        default_factory=dict[str, Any], kw_only=True, hash=False
    )
    """What is sent, in this order; in JSON it may be nested."""
    encoding: Literal["form", "json", "query"] = field(default="form", kw_only=True)
    """Where the fields go."""
    method: str = field(default="POST", kw_only=True)
    request_headers: Mapping[str, str] = field(
        default_factory=dict[str, str], kw_only=True, hash=False
    )
    answer: str = field(default="access_token", kw_only=True)
    """Where the token is in the answer: `data.token`."""
    header: str = field(default="Authorization", kw_only=True)
    """Where the token goes, unless into the query."""

    def resolved(self, resolve: Callable[[str], str]) -> Self:
        """The same with values in place of variables; a token that is given needs no others.

        Raises:
            Unresolved: a variable has no value.
        """
        found = super().resolved(resolve)
        if found.token:
            return replace(found, fields={}, request_headers={})
        return replace(
            found,
            fields=_filled(self.fields, resolve),
            request_headers=_filled(self.request_headers, resolve),
        )

    def secret_texts(self) -> tuple[str, ...]:
        """As for all, and what fields and headers hold."""
        own = {n: v for n, v in self.fields.items() if n not in _OPEN}
        return (*super().secret_texts(), *_texts(own), *_texts(self.request_headers))

    def headers(self) -> tuple[str, ...]:
        """The header of the token."""
        return (self.header.lower(),) if self.location == "header" else ()

    def grant(self, memory: Memory) -> Generator[Step, Outcome, Form]:
        """There is no form: `fields` are all that is sent."""
        yield from ()
        return {}

    def _carrying(self, outgoing: Outgoing, token: str) -> Outgoing:
        if self.location == "query":
            return super()._carrying(outgoing, token)
        return with_headers(outgoing, (self.header, f"{self.prefix} {token}".strip()))

    def _fetched(
        self, old: Token | None, outgoing: Outgoing, memory: Memory, fetch: Fetch
    ) -> Obtaining:
        asking = self._request(self.token_url, {}, outgoing)
        pairs = _pairs(self.fields)
        match self.encoding:
            case "query":
                asking, kind, body = with_query(asking, pairs), "", b""
            case "json":
                body = json.dumps(self.fields, ensure_ascii=False).encode()
                kind = "application/json"
            case "form":
                body = urlencode(pairs).encode()
                kind = "application/x-www-form-urlencoded"
        written = [(n, v) for n, v in asking.headers if n != "Content-Type"]
        typed = [("Content-Type", kind)] if kind else []
        asking = asking._replace(
            method=self.method,
            headers=(*written, *typed),
            content=Content("", body) if body else NO_CONTENT,
        )
        own = [pair for pair in self.request_headers.items() if pair[1]]
        response = yield from fetch(with_headers(asking, *own))
        return self._token(response, memory)

    def _token(self, response: httpx2.Response, memory: Memory) -> Token:
        """The token in an answer, and when it ends, if that is said beside it or at the top.

        Raises:
            RefusedError: there is none.
        """
        try:
            found: Any = json.loads(text_of(response))
        except (ValueError, RecursionError):
            found = None
        top, beside = found, found
        for name in self.answer.split("."):
            beside, found = found, _member(found, name)
        if not response.is_success or not isinstance(found, str) or not found:
            raise RefusedError(f"no access token: {response.status_code}", response)
        memory.keep_secret(found)
        said = [cast("dict[str, Any]", d) for d in (beside, top) if isinstance(d, dict)]
        return Token(found, "", min(map(ends_at, said), default=float("inf")))


def _member(value: Any, name: str) -> Any:
    if isinstance(value, list) and name.isdigit():
        items = cast("Sequence[Any]", value)
        return items[int(name)] if int(name) < len(items) else None
    return cast("dict[str, Any]", value).get(name) if isinstance(value, dict) else None


def _filled(value: Any, resolve: Callable[[str], str]) -> Any:
    """The same with values in place of variables, however deep."""
    if isinstance(value, str):
        return resolve(value)
    if isinstance(value, Mapping):
        pairs = cast("Mapping[str, Any]", value).items()
        return {name: _filled(inner, resolve) for name, inner in pairs}
    if isinstance(value, list):
        items = cast("Sequence[Any]", value)
        return [_filled(inner, resolve) for inner in items]
    return value


def _texts(value: Any) -> list[str]:
    if isinstance(value, str):
        return [value]
    if isinstance(value, Mapping):
        value = [*cast("Mapping[str, Any]", value).values()]
    if isinstance(value, list):
        items = cast("Sequence[Any]", value)
        return [text for inner in items for text in _texts(inner)]
    return []


def _pairs(fields: Mapping[str, Any]) -> list[tuple[str, str]]:
    """Fields as a form and a query have them."""
    texts = {
        name: value if isinstance(value, str) else json.dumps(value)
        for name, value in fields.items()
    }
    return [*texts.items()]
