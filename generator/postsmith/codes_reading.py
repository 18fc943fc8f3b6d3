"""The findings of reading a request that says more, or less, than Postman takes from it.

PM23x what no request can be made of and what is spelled otherwise, PM316 to PM319 what examples and paths tell. The
rules of `codes` hold here: a code keeps its meaning for ever, and `docs/diagnostics.md` explains each.
"""

from __future__ import annotations

from typing import Final

from postsmith.codes import Code, Severity

_WARNING, _NOTE = Severity.WARNING, Severity.NOTE

READING_CODES: Final[dict[str, Code]] = {
    code.id: code
    for code in (
        Code(
            "PM230",
            _WARNING,
            "a URL of `{scheme}:` is none of HTTP, so there is nothing to call",
            "write what it says into a description, or give the request an `https:` URL",
        ),
        Code(
            "PM231",
            _NOTE,
            "`{written}` is read as `{meant}`, here and wherever it stands; Postman does not read it",
            "write `{meant}`, or have the tool corrected that wrote the file",
        ),
        Code(
            "PM316",
            _NOTE,
            "the body is known from the example {name} only: the request itself is saved without one",
            "save the body with the request in Postman, to have it sent in tests as well",
        ),
        Code(
            "PM317",
            _NOTE,
            "the example has neither a status code nor a body; it says nothing and is left out",
            "set the status of the example in Postman",
        ),
        Code(
            "PM318",
            _NOTE,
            "`{segment}` stays one argument: Postman replaces all of it, and the saved value has another form",
            "write the part that changes as a variable, such as {{{{id}}}}, and the rest behind it",
        ),
    )
}
"""Every code by its id."""
