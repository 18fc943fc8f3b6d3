"""Log lines that show what happens and no credentials."""

from __future__ import annotations

import logging
import threading
from collections import deque
from collections.abc import Iterable
from contextvars import ContextVar
from functools import lru_cache

import httpx2

from .encoding import encodings

_TELLING = (
    *("auth", "code", "cookie", "credential", "jwt", "key", "passw"),
    *("pwd", "secret", "session", "sig", "token"),
)
HIDDEN = "[redacted]"
MOST_SECRETS = 200
"""Tokens and credentials of single calls that are remembered: a client that runs for months gets thousands."""


@lru_cache(maxsize=1024)
def tells_secret(name: str) -> bool:
    """True when a header, parameter or field of this name may hold a credential. In doubt, it does."""
    name = name.lower()
    return any(word in name for word in _TELLING)


class Log:
    """The log of one client."""

    def __init__(self, name: str, secrets: Iterable[str]) -> None:
        self._logger = logging.getLogger(name)
        self._lock = threading.Lock()
        self._given = tuple(secrets)
        self._later: deque[str] = deque(maxlen=MOST_SECRETS)
        self.keep_secret()
        # httpx2 writes whole URLs; adding the same filter again does nothing.
        logging.getLogger("httpx2").addFilter(_hide_urls)

    def keep_secret(self, *texts: str) -> None:
        """Show none of these from now on, nor those that the client was given."""
        with self._lock:
            self._later.extend(text for text in texts if text not in self._later)
            known = (*self._given, *self._later)
            forms = {
                form for text in known if len(text) > 2 for form in encodings(text)
            }
            self._secrets = sorted(forms, key=len, reverse=True)

    def hide(self, text: str) -> str:
        """The text without the values of the client's secrets."""
        for secret in self._secrets:
            text = text.replace(secret, HIDDEN)
        return text

    def url(self, url: httpx2.URL) -> str:
        """The URL as it may be shown."""
        head, mark, query = str(url).partition("?")
        parts = (part.partition("=") for part in query.split("&"))
        shown = "&".join(
            name + equals + (HIDDEN if value and tells_secret(name) else value)
            for name, equals, value in parts
        )
        return self.hide(head + mark + shown)

    def request(self, request: httpx2.Request, operation: str) -> None:
        """A request that goes out."""
        if self._logger.isEnabledFor(logging.DEBUG):
            url = self.url(request.url)
            headers = {
                name: HIDDEN if tells_secret(name) else self.hide(value)
                for name, value in request.headers.items()
            }
            self._logger.debug("%s: %s %s %s", operation, request.method, url, headers)

    def response(self, response: httpx2.Response, operation: str) -> None:
        """A response that came back."""
        if self._logger.isEnabledFor(logging.DEBUG):
            status, phrase = response.status_code, response.reason_phrase
            self._logger.debug("%s: %s %s", operation, status, phrase)

    def retry(self, operation: str, reason: str, seconds: float) -> None:
        """A call that will be repeated."""
        self._logger.info(
            "%s: %s, again in %.1f s", operation, self.hide(reason), seconds
        )

    def unsigned(self, operation: str, reason: str) -> None:
        """A request that goes out without auth, because what it was given can not be used."""
        self._logger.warning("%s: sent without auth: %s", operation, self.hide(reason))

    def drift(self, text: str) -> None:
        """A response that differs from the examples."""
        self._logger.info("%s", self.hide(text))


ACTIVE: ContextVar[Log | None] = ContextVar("active", default=None)
"""The log of the call that is under way."""


def _hide_urls(record: logging.LogRecord) -> bool:
    log = ACTIVE.get()
    if log is not None and isinstance(record.args, tuple):
        record.args = tuple(
            log.url(argument) if isinstance(argument, httpx2.URL) else argument
            for argument in record.args
        )
    return True
