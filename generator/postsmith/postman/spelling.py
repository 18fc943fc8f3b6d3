"""What do files say that Postman did not write, in words that are nearly its own?

Tools that write collections by hand get a key wrong: `items` for `item`, `variables` for `variable`, `name` for `key`.
What can mean one thing only is read, and said once for each kind; Postman leaves it out.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from postsmith.kinds import Json
from postsmith.postman.model import Mode
from postsmith.postman.shapes import Site

CONTENTS: Final = ("items", "requests", "folders", "children")
VARIABLES: Final = ("variables",)
EVENTS: Final = ("events",)
RESPONSES: Final = ("responses", "examples")
HEADERS: Final = ("headers",)
QUERY: Final = ("queryParams", "queryParameters", "query_params", "params")
BESIDE_URL: Final = ("pathVariables", "path_variables", "pathParams")
PATH_VARIABLES: Final = (*BESIDE_URL, "variables")
CODE: Final = ("statusCode", "status_code")
MODES: Final[Mapping[str, Mode]] = {
    "form-data": "formdata",
    "form_data": "formdata",
    "multipart": "formdata",
    "multipart/form-data": "formdata",
    "form-urlencoded": "urlencoded",
    "url_encoded": "urlencoded",
    "x-www-form-urlencoded": "urlencoded",
    "application/x-www-form-urlencoded": "urlencoded",
}
"""Modes of a body, in lower case."""


def taken(
    site: Site, entry: dict[str, Json], at: str, meant: str, others: tuple[str, ...]
) -> tuple[Json, str]:
    """What stands under a key, or under one that is nearly it, and where."""
    if not entry.get(meant):
        for written in others:
            if entry.get(written):
                misspelt(site, f"{at}/{written}", written, meant)
                return entry[written], f"{at}/{written}"
    return entry.get(meant), f"{at}/{meant}"


def misspelt(site: Site, pointer: str, written: str, meant: str) -> None:
    """Say it, the first time."""
    if (written, meant) not in site.said:
        site.said.add((written, meant))
        site.add("PM231", pointer, written=written, meant=meant)
