"""What does a script that runs behind a request tell of the answer's type? It is read, never run."""

from __future__ import annotations

import re
from collections.abc import Iterable

_ANSWER = r"(?:pm\.response\.json\(\)|JSON\.parse\(\s*(?:responseBody|pm\.response\.text\(\))\s*\))"
_HELD = re.compile(rf"([\w$]+)\s*=\s*{_ANSWER}")
_DIRECT = re.compile(rf"{_ANSWER}\s*(?:\??\.\w|\[)")
_SCHEMA = re.compile(r"tv4\.validate|jsonSchema\s*\(|\bajv\b", re.I)


def hints(scripts: Iterable[str]) -> list[str]:
    """`fields` where a script reads a key or an item of the answer's JSON, `schema` where it holds a schema against it."""
    found = "\n".join(scripts)
    says: list[str] = []
    if _reads(found):
        says.append("fields")
    if _SCHEMA.search(found):
        says.append("schema")
    return says


def _reads(script: str) -> bool:
    if _DIRECT.search(script):
        return True
    names = "|".join(map(re.escape, dict.fromkeys(_HELD.findall(script))))
    return bool(names) and bool(
        re.search(rf"(?<![\w$.])(?:{names})(?:\??\.\w|\[)", script)
    )
