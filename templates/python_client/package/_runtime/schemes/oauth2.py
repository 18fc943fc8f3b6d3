"""OAuth 2.0 grants (RFC 6749): access tokens, fetched and renewed by the client itself."""

from __future__ import annotations

import base64
import hashlib
import json
import secrets
import time
from abc import abstractmethod
from collections.abc import Callable, Generator
from dataclasses import dataclass, field, replace
from typing import Any, ClassVar, Literal, NamedTuple, Self, TypeAlias, cast
from urllib.parse import parse_qsl, quote_plus, urlencode, urlsplit

import httpx2

from ..auth import (
    Authorize,
    Fetch,
    Flow,
    Memory,
    Outcome,
    Question,
    RefusedError,
    Scheme,
    Step,
)
from ..bodies import Content
from ..encoding import utf8
from ..errors import text_of
from ..request import Outgoing
from ..variables import Unresolved
from .parts import with_headers, with_query

_EARLY = 30.0
"""Seconds before its end at which a token counts as old: requests take time, and clocks differ."""

Obtaining: TypeAlias = "Generator[Step, Outcome, Token]"
Form: TypeAlias = dict[str, str]


class Token(NamedTuple):
    """What a token endpoint gave."""

    access: str
    refresh: str
    ends: float
    """By `time.monotonic`."""

    def __repr__(self) -> str:
        return "Token(…)"


@dataclass(frozen=True, repr=False)
class OAuth2Grant(Scheme):
    """A token that is given is used as it is; else one is fetched, kept, and renewed before it is too old.

    However many calls need a token at the same time, one of them fetches it. An answer of 401 to a token that
    has been used before has it renewed once.
    """

    token_url: str
    client_id: str = ""
    client_secret: str = ""
    scope: str = field(default="", kw_only=True)
    """Several with blanks between."""
    audience: str = field(default="", kw_only=True)
    resource: str = field(default="", kw_only=True)
    token: str = field(default="", kw_only=True)
    """An access token that the caller has."""
    refresh_token: str = field(default="", kw_only=True)
    """Used to get the first access token."""
    refresh_url: str = field(default="", kw_only=True)
    """Where tokens are renewed; `token_url` unless given."""
    client_authentication: Literal["header", "body"] = field(
        default="header", kw_only=True
    )
    """How the client proves who it is: by `Authorization: Basic …`, or in the form."""
    prefix: str = field(default="Bearer", kw_only=True)
    location: Literal["header", "query"] = field(default="header", kw_only=True)

    secret_fields: ClassVar[tuple[str, ...]] = (
        *("client_secret", "token", "refresh_token"),
    )
    free: ClassVar[tuple[str, ...]] = (
        "scope",
        "audience",
        "resource",
        "refresh_url",
        "refresh_token",
    )
    asked: ClassVar[tuple[str, ...]] = (
        *("token_url", "client_id", "client_secret", "refresh_token"),
        *("scope", "audience", "resource", "refresh_url"),
    )
    """Fields that only serve to get a token."""

    def resolved(self, resolve: Callable[[str], str]) -> Self:
        """The same with values in place of variables; a token that is given needs no others.

        Raises:
            Unresolved: a variable has no value.
        """
        found = replace(self, token=_text_of(self.token, resolve))
        if found.token:
            unused: dict[str, Any] = dict.fromkeys(self.asked, "")
            return super(OAuth2Grant, replace(found, **unused)).resolved(resolve)
        return super(OAuth2Grant, found).resolved(resolve)

    @abstractmethod
    def grant(self, memory: Memory) -> Generator[Step, Outcome, Form]:
        """The form that asks for the first token."""

    def flow(self, outgoing: Outgoing, memory: Memory, fetch: Fetch) -> Flow:
        """With a token, and once more with another one when that is no longer good."""
        if self.token:
            return (yield self._carrying(outgoing, self.token))
        known: Token | None = memory.value
        token = known
        if token is None or token.ends <= time.monotonic():
            token = yield from self._renewed(known, outgoing, memory, fetch)
        outcome = yield self._carrying(outgoing, token.access)
        refused = isinstance(outcome, httpx2.Response) and outcome.status_code == 401
        if not refused or token is not known or not outgoing.content.replayable:
            return outcome
        token = yield from self._renewed(known, outgoing, memory, fetch)
        return (yield self._carrying(outgoing, token.access))

    def _carrying(self, outgoing: Outgoing, token: str) -> Outgoing:
        if self.location == "query":
            return with_query(outgoing, [("access_token", token)], ["access_token"])
        text = f"{self.prefix} {token}".strip()
        return with_headers(outgoing, ("Authorization", text))

    def _renewed(
        self, old: Token | None, outgoing: Outgoing, memory: Memory, fetch: Fetch
    ) -> Obtaining:
        """Another token than the old one: fetched, unless somebody else has done it meanwhile."""
        yield memory
        try:
            if memory.value is None or memory.value is old:
                memory.value = yield from self._fetched(old, outgoing, memory, fetch)
            return cast("Token", memory.value)
        finally:
            memory.lock.release()

    def _fetched(
        self, old: Token | None, outgoing: Outgoing, memory: Memory, fetch: Fetch
    ) -> Obtaining:
        refresh = old.refresh if old else self.refresh_token
        if refresh:
            form = {"grant_type": "refresh_token", "refresh_token": refresh}
            url = self.refresh_url or self.token_url
            response = yield from fetch(self._request(url, form, outgoing))
            if response.is_success or not self._starts_over():
                return _token(response, refresh, memory)
        form = yield from self.grant(memory)
        form = {**form, "scope": self.scope, "audience": self.audience}
        form["resource"] = self.resource
        response = yield from fetch(self._request(self.token_url, form, outgoing))
        return _token(response, "", memory)

    def _starts_over(self) -> bool:
        """True when there is another way than a refresh token, which may be used up."""
        return True

    def _request(self, url: str, form: Form, outgoing: Outgoing) -> Outgoing:
        """A request to the token endpoint (RFC 6749, 3.2)."""
        headers = [
            ("Accept", "application/json"),
            ("Content-Type", "application/x-www-form-urlencoded"),
        ]
        if self.client_secret and self.client_authentication == "header":
            pair = f"{quote_plus(self.client_id)}:{quote_plus(self.client_secret)}"
            basic = base64.b64encode(utf8(pair)).decode()
            headers.append(("Authorization", f"Basic {basic}"))
        else:
            form = {
                **form,
                "client_id": self.client_id,
                "client_secret": self.client_secret,
            }
        body = urlencode({name: value for name, value in form.items() if value})
        try:
            # As everywhere, `http` where no scheme is written.
            parsed = httpx2.URL(url if "://" in url else f"http://{url}")
        except httpx2.InvalidURL:
            parsed = httpx2.URL()
        if parsed.scheme not in ("http", "https") or not parsed.host:
            raise RefusedError("the token URL is no web address")
        return Outgoing(
            outgoing.operation,
            "POST",
            f"{parsed.scheme}://{parsed.netloc.decode('ascii')}",
            parsed.raw_path.decode("ascii"),
            tuple(headers),
            frozenset(),
            frozenset({"authorization"}),
            Content("", body.encode()),
            foreign=True,
            aside=True,
        )


@dataclass(frozen=True, repr=False)
class OAuth2ClientCredentials(OAuth2Grant):
    """A token for the client itself (RFC 6749, 4.4)."""

    def grant(self, memory: Memory) -> Generator[Step, Outcome, Form]:
        """Nothing but the grant's name."""
        yield from ()
        return {"grant_type": "client_credentials"}


@dataclass(frozen=True, repr=False)
class OAuth2Password(OAuth2Grant):
    """A token for a user whose password the caller has (RFC 6749, 4.3)."""

    username: str = field(default="", kw_only=True)
    password: str = field(default="", kw_only=True)

    secret_fields = (*OAuth2Grant.secret_fields, "password")
    free = (*OAuth2Grant.free, "client_secret")
    asked = (*OAuth2Grant.asked, "username", "password")

    def grant(self, memory: Memory) -> Generator[Step, Outcome, Form]:
        """Who the user is."""
        yield from ()
        return {
            "grant_type": "password",
            "username": self.username,
            "password": self.password,
        }


@dataclass(frozen=True, repr=False)
class OAuth2RefreshToken(OAuth2Grant):
    """A token for a refresh token that the caller has (RFC 6749, 6)."""

    free = (*OAuth2Grant.free[:-1], "client_secret", "token_url")

    def grant(self, memory: Memory) -> Generator[Step, Outcome, Form]:
        """There is no other way to a token."""
        yield from ()
        raise RefusedError("there is no refresh token to get an access token with")

    def _starts_over(self) -> bool:
        return False


@dataclass(frozen=True, repr=False)
class OAuth2AuthorizationCode(OAuth2Grant):
    """A token that a user agrees to in a browser (RFC 6749, 4.1; RFC 7636).

    `authorize`, of this or of the client, is called with the URL to be opened there, and gives the URL that the
    browser is sent back to, the code in its query. An asynchronous client may have it asynchronous.
    """

    authorization_url: str = field(default="", kw_only=True)
    redirect_uri: str = field(default="", kw_only=True)
    authorize: Authorize | None = field(default=None, kw_only=True)
    """The client's own unless given."""
    pkce: Literal["S256", "plain", ""] = field(default="S256", kw_only=True)
    """How the code is bound to this client; `""` not at all."""

    free = (*OAuth2Grant.free, "client_secret", "redirect_uri")
    asked = (*OAuth2Grant.asked, "authorization_url", "redirect_uri")

    def asking(self, authorize: Authorize | None) -> Self:
        """The same with a way to ask, unless it has its own."""
        return replace(self, authorize=self.authorize or authorize)

    def resolved(self, resolve: Callable[[str], str]) -> Self:
        """As for every grant; one that can not ask the user has no token.

        Raises:
            Unresolved: a variable has no value.
        """
        found = super().resolved(resolve)
        if not (found.token or found.refresh_token or found.authorize):
            raise Unresolved("authorize")
        return found

    def grant(self, memory: Memory) -> Generator[Step, Outcome, Form]:
        """The code that the user's browser brings back.

        Raises:
            RefusedError: it brings back none, or one that belongs to another request.
        """
        if self.authorize is None:
            raise RefusedError("the refresh token is used up, and nobody can be asked")
        state, verifier = secrets.token_urlsafe(16), secrets.token_urlsafe(48)
        query: Form = {
            "response_type": "code",
            "client_id": self.client_id,
            "redirect_uri": self.redirect_uri,
            "scope": self.scope,
            "audience": self.audience,
            "resource": self.resource,
            "state": state,
        }
        if self.pkce:
            query["code_challenge"] = _challenge(verifier, self.pkce)
            query["code_challenge_method"] = self.pkce
        text = urlencode({name: value for name, value in query.items() if value})
        mark = "&" if "?" in self.authorization_url else "?"
        question = Question(self.authorize, f"{self.authorization_url}{mark}{text}")
        yield question
        form: Form = {
            "grant_type": "authorization_code",
            "code": _code(question.answer, state),
            "redirect_uri": self.redirect_uri,
        }
        if self.pkce:
            form["code_verifier"] = verifier
        if not self.client_secret:
            form["client_id"] = self.client_id
        return form


def _text_of(text: str, resolve: Callable[[str], str]) -> str:
    """The text with its values, `""` when one of them is missing."""
    try:
        return resolve(text)
    except Unresolved:
        return ""


def _token(response: httpx2.Response, refresh: str, memory: Memory) -> Token:
    """The token in a response (RFC 6749, 5.1). `refresh` stays good unless there is another one.

    Raises:
        RefusedError: there is none.
    """
    try:
        found: Any = json.loads(text_of(response))
    except (ValueError, RecursionError):
        found = None
    said = cast("dict[str, Any]", found) if isinstance(found, dict) else {}
    access = said.get("access_token")
    if not response.is_success or not isinstance(access, str) or not access:
        words = (said.get("error"), said.get("error_description"))
        reason = ": ".join(str(word) for word in words if isinstance(word, str))
        text = f"no access token: {response.status_code} {reason}".rstrip()
        raise RefusedError("".join(c for c in text if c.isprintable())[:300], response)
    another = said.get("refresh_token")
    token = Token(
        access, another if isinstance(another, str) else refresh, ends_at(said)
    )
    memory.keep_secret(token.access)
    memory.keep_secret(token.refresh)
    return token


def ends_at(said: dict[str, Any]) -> float:
    """When the token counts as old; without a time it is good until a server says otherwise."""
    try:
        seconds = float(said["expires_in"])
    except (KeyError, TypeError, ValueError):
        return float("inf")
    return time.monotonic() + seconds - min(_EARLY, seconds / 2)


def _challenge(verifier: str, method: str) -> str:
    """What stands for the verifier in the browser (RFC 7636, 4.2)."""
    if method == "plain":
        return verifier
    digest = hashlib.sha256(verifier.encode()).digest()
    return base64.urlsafe_b64encode(digest).rstrip(b"=").decode()


def _code(url: str, state: str) -> str:
    found = dict(parse_qsl(urlsplit(url).query))
    if not secrets.compare_digest(found.get("state", "").encode(), state.encode()):
        raise RefusedError("the browser came back for another request (state differs)")
    if "error" in found:
        raise RefusedError(f"no authorization: {found['error'][:100]}")
    if not found.get("code"):
        raise RefusedError("the browser came back without a code")
    return found["code"]
