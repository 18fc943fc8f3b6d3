"""What do the answers of an operation say of themselves?"""

from __future__ import annotations

import re
from http import HTTPStatus

from postsmith.ir.api import Media, Response

_STATUS_PREFIX = re.compile(
    r"^(?:HTTP )?Status Code:?\s*`?[1-5]\d\d`?[:.,-]?\s*", re.IGNORECASE
)
_PLACEHOLDER_END = re.compile(r"(?<=\w)\s*[:=]?\s*(?:\$\w+|\$?\{+\w+\}+|<\w+>)\.?$")
"""What the server would put into a message: `User does not exist: $userId.`"""
_ERROR_CODE = re.compile(r"Error Code:?\s*`?(\w+)`?[:.,]?\s*", re.IGNORECASE)


def phrase(status: int) -> str:
    """`Not Found`; `""` for statuses without a registered phrase."""
    try:
        return HTTPStatus(status).phrase
    except ValueError:
        return ""


def example_says(name: str, status: int) -> str:
    """What the name of a saved example says beyond its status.

    `HTTP Status Code: 404 Not Found Error Code: 1001 User does not exist` is `1001: User does not exist`.
    """
    text = _STATUS_PREFIX.sub("", name.strip().removeprefix("- "))
    text = re.sub(rf"^(?:`{status}`|{status}\b)[\s:.,-]*", "", text)
    if said := phrase(status):
        text = re.sub(rf"^{re.escape(said)}\b[\s:.,-]*", "", text, flags=re.IGNORECASE)
    return _PLACEHOLDER_END.sub("", _ERROR_CODE.sub(r"\1: ", text).strip())


def successes(responses: tuple[Response, ...]) -> tuple[Response, ...]:
    """The responses that return. Redirects are followed, unless an operation has no other answer."""
    found = tuple(found for found in responses if found.status < 300)
    return found or tuple(found for found in responses if found.status < 400)


def decoded(responses: tuple[Response, ...]) -> tuple[Response, ...]:
    """The responses with a type: of an error saved without a body, nothing is known."""
    failing = (
        found
        for found in responses
        if found.status >= 400 and found.media is not Media.EMPTY
    )
    return (*successes(responses), *failing)
