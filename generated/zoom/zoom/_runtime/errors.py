"""The ground that the errors of a client stand on; its own classes are in `errors.py` beside `client.py`."""

from __future__ import annotations

import email.utils
import re
import time
from collections.abc import Callable, Mapping
from datetime import UTC
from typing import Any, NamedTuple

import httpx2

LONGEST_BODY = 300
"""Characters of a body in a message."""


class ApiError(Exception):
    """Something went wrong with a call."""

    def __reduce__(self) -> tuple[Any, ...]:
        # By default, unpickling calls the class with the message alone; worker processes need more.
        return _restored, (type(self), self.args, self.__dict__)


def _restored(
    kind: type[ApiError], arguments: tuple[Any, ...], state: dict[str, Any]
) -> ApiError:
    error = kind.__new__(kind, *arguments)
    error.__dict__.update(state)
    return error


class StatusErrorBase(ApiError):
    """The server answered with a status of 400 or above."""

    status_code: int
    body: Any
    """The decoded body, typed where the collection has an example of the status."""
    headers: httpx2.Headers
    request: httpx2.Request
    response: httpx2.Response
    operation: str
    """The method that was called: `users.get_token`."""

    def __init__(
        self,
        operation: str,
        response: httpx2.Response,
        body: Any,
        hide: Callable[[str], str] = str,
    ) -> None:
        self.operation = operation
        self.response = response
        self.request = response.request
        self.headers = response.headers
        self.status_code = response.status_code
        self.body = body
        super().__init__(self._message(hide))

    def _message(self, hide: Callable[[str], str]) -> str:
        status = f"{self.status_code} {self.response.reason_phrase}".strip()
        text = " ".join(hide(text_of(self.response, 4 * LONGEST_BODY)).split())
        if len(text) > LONGEST_BODY:
            text = text[: LONGEST_BODY - 1] + "…"
        # A message ends up in terminals, where control characters are commands.
        text = "".join(c if c.isprintable() else "\ufffd" for c in text)
        return f"{status} from {self.operation}" + (f": {text}" if text else "")

    @property
    def retry_after(self) -> float | None:
        """Seconds that the server asks to wait, from `Retry-After` in either form."""
        return retry_after(self.headers)


def text_of(response: httpx2.Response, longest: int | None = None) -> str:
    """The body as text, whatever its bytes and its charset are."""
    content = response.content[:longest]
    try:
        return content.decode(response.charset_encoding or "utf-8", "replace")
    except (LookupError, ValueError):
        return content.decode("utf-8", "replace")


def retry_after(headers: Mapping[str, str]) -> float | None:
    """Seconds to wait, from a number or a date; `None` without a header that can be read."""
    text = headers.get("retry-after", "").strip()
    if re.fullmatch(r"[0-9]{1,9}(\.[0-9]+)?", text):
        return float(text)
    try:
        date = email.utils.parsedate_to_datetime(text)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    if date.tzinfo is None:
        date = date.replace(tzinfo=UTC)
    return max(0.0, date.timestamp() - time.time())


class ErrorTypes(NamedTuple):
    """The error classes of a client, for the runtime to raise."""

    connection: type[ApiError]
    timeout: type[ApiError]
    missing: type[ApiError]
    """A variable has no value, or a value can not be sent."""
    drift: type[ApiError]
    """Only with `strict=True`."""
    by_status: Mapping[int, type[StatusErrorBase]]
    client: type[StatusErrorBase]
    """Other statuses from 400."""
    server: type[StatusErrorBase]
    """Statuses from 500."""

    def for_status(self, status: int) -> type[StatusErrorBase]:
        """The class that a status raises."""
        return self.by_status.get(status) or (
            self.server if status >= 500 else self.client
        )
