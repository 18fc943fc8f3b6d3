"""What methods hand over: exact texts, keys without a value, files, options."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from typing import IO, TYPE_CHECKING, Any, Final, TypeAlias, TypedDict

import httpx2

if TYPE_CHECKING:
    from .auth import AuthTypes
    from .models import Model

DEFAULT_TIMEOUT: Final = httpx2.Timeout(60.0, connect=10.0)
"""Seconds; connecting is given less, since an answer can take long and a connection can not."""


class Raw(str):
    """A text that is sent exactly as it is written, without the encoding that keeps values safe."""

    __slots__ = ()


class NoValue:
    """The type of `NO_VALUE`."""

    __slots__ = ()

    def __repr__(self) -> str:
        return "NO_VALUE"


NO_VALUE: Final[Any] = NoValue()
"""As a query value: the key is sent alone, without `=`."""

BodyTypes: TypeAlias = "Mapping[str, Any] | Model"
"""An object with any keys: saved bodies do not show all there are. What a call returned is one, too."""

FileContent: TypeAlias = "bytes | IO[bytes] | os.PathLike[str]"
"""A file: its bytes, an object open for reading, or a path (a `str` would be a text)."""

_Content: TypeAlias = "FileContent | str"
FileTypes: TypeAlias = (
    "FileContent | tuple[str | None, _Content] | tuple[str | None, _Content, str]"
)
"""A file of a form, alone or with its name, or with its name and content type; without a name (`None`) it is
a text that says its type: `(None, '{"v": 1}', "application/json")`."""


class RequestOptions(TypedDict, total=False):
    """What a single call may do otherwise than its client."""

    headers: Mapping[str, str | Sequence[str] | None]
    """Sent as well, or in place of what would be sent; `None` takes a header away, several texts are
    several lines."""
    query: Mapping[str, Any] | Raw
    """Sent as well, or in place of what would be sent; `None` takes a parameter away. A `Raw` text is
    all that follows the path, exactly: `Raw("?a=1")`."""
    content: str | bytes
    """Sent in place of the body, exactly; an empty one is no body."""
    timeout: float | httpx2.Timeout | None
    """Seconds; `None` waits for ever."""
    max_retries: int
    """0 sends once."""
    retry_unsafe: bool
    """True also repeats a POST or PATCH that the server may have carried out."""
    auth: AuthTypes | None
    """Sent in place of the operation's own: `Bearer("…")`, `Basic`, `ApiKey`, `OAuth2`; `None` sends none."""
    base_url: str
    """Sent to in place of the operation's server: scheme, host, port, and the path before the operation's."""
    url: str
    """Sent to in place of server, path and query, such as the link to the next page that an answer holds.
    To another server no credentials go, unless `auth` is given as well. `Raw` is not encoded."""
    follow_redirects: bool
    """False returns a redirect as it is; its body is then all that is known of it."""
