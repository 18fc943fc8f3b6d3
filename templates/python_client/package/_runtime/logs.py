"""Log lines that show what happens and no credentials."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterable
from urllib.parse import quote

import httpx2

_SECRET_HEADERS = re.compile(
    r"authorization|cookie|token|secret|api[-_]?key|password|signature|credential",
    re.IGNORECASE,
)
_SECRET_QUERY = re.compile(
    r"([?&][^=&]*(?:token|secret|key|password|signature|auth|code)[^=&]*=)[^&]*",
    re.IGNORECASE,
)
HIDDEN = "[redacted]"


class Log:
    """The log of one client."""

    def __init__(self, name: str, secrets: Iterable[str]) -> None:
        self._logger = logging.getLogger(name)
        texts = {text for text in secrets if len(text) > 2}
        self._secrets = sorted(
            texts | {quote(text, safe="") for text in texts}, key=len
        )[::-1]

    def hide(self, text: str) -> str:
        """The text without the values of the client's secrets."""
        for secret in self._secrets:
            text = text.replace(secret, HIDDEN)
        return text

    def request(self, request: httpx2.Request, operation: str) -> None:
        """A request that goes out."""
        if self._logger.isEnabledFor(logging.DEBUG):
            url = self.hide(_SECRET_QUERY.sub(rf"\1{HIDDEN}", str(request.url)))
            headers = {
                name: HIDDEN if _SECRET_HEADERS.search(name) else self.hide(value)
                for name, value in request.headers.items()
            }
            self._logger.debug("%s: %s %s %s", operation, request.method, url, headers)

    def response(self, response: httpx2.Response, operation: str) -> None:
        """A response that came back."""
        self._logger.debug(
            "%s: %s %s", operation, response.status_code, response.reason_phrase
        )

    def retry(self, operation: str, reason: str, seconds: float) -> None:
        """A call that will be repeated."""
        self._logger.info(
            "%s: %s, again in %.1f s", operation, self.hide(reason), seconds
        )

    def drift(self, text: str) -> None:
        """A response that differs from the examples."""
        self._logger.info("%s", self.hide(text))
