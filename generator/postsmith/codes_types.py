"""The findings of making types of evidence: PM4xx, where sources contradict each other.

The rules of `codes` hold here: a code keeps its meaning for ever, and `docs/diagnostics.md` explains each.
"""

from __future__ import annotations

from typing import Final

from postsmith.codes import Code, Severity

_NOTE = Severity.NOTE

TYPE_CODES: Final[dict[str, Code]] = {
    code.id: code
    for code in (
        Code(
            "PM401",
            _NOTE,
            "`{name}` is described as {kind}, and no saved value is one: `{value}` in {request}",
            "correct the description, or the value, in Postman; the client goes by the values",
        ),
        Code(
            "PM402",
            _NOTE,
            "`{name}` is saved as `{value}` in {request}, and described as one of {listed}",
            "correct the description, or the value, in Postman; the client takes both",
        ),
        Code(
            "PM403",
            _NOTE,
            "`{name}` is described as required, and {request} goes without it",
            "correct the description, or send it, in Postman",
        ),
    )
}
"""Every code by its id."""
