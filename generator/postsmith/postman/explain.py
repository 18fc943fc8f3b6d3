"""What does the format expect where an impossible value stands? Asked of our JSON Schema, on demand."""

from __future__ import annotations

import json
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any

from postsmith.kinds import is_list, is_object

_SCHEMA = Path(__file__).parent / "schemas" / "collection.schema.json"


@cache
def collection_schema() -> dict[str, Any]:
    """Our JSON Schema of collections, formats 2.0 and 2.1."""
    schema: dict[str, Any] = json.loads(_SCHEMA.read_text(encoding="utf-8"))
    return schema


@cache
def _validator(definition: str) -> Any:
    definitions = collection_schema()["$defs"]
    schema = {"$ref": f"#/$defs/{definition}", "$defs": definitions}
    return import_module("jsonschema").Draft202012Validator(schema)


def expectation(definition: str, value: object) -> str:
    """Say what `$defs/<definition>` wants and what `value` is: `expected a list, found the number 5`.

    Only this value is validated, and jsonschema is imported only here: it takes a tenth of a second
    that no run on a good collection should pay.
    """
    jsonschema = import_module("jsonschema")
    error = jsonschema.exceptions.best_match(_validator(definition).iter_errors(value))
    wanted = collection_schema()["$defs"][definition]["title"]
    if error is None or not error.absolute_path:
        return f"expected {wanted}, found {found(value)}"
    place = "/".join(map(str, error.absolute_path))
    return f"expected {wanted}, found {found(error.instance)} at {place}"


def found(value: object) -> str:
    """A value in words. Texts are not shown: a value in the wrong place may well be a secret."""
    if value is None or isinstance(value, bool):
        return {None: "null", True: "true", False: "false"}[value]
    if isinstance(value, (int, float)):
        return f"the number {value}"
    if isinstance(value, str):
        return f"a text of {len(value)} characters" if value else "an empty text"
    if is_list(value):
        return f"a list of {len(value)}" if value else "an empty list"
    keys = ", ".join(list(map(str, value))[:3]) if is_object(value) else ""
    return f"an object with {keys}" if keys else "an empty object"
