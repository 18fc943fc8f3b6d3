"""Are the options of a call such as there are?"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from .auth import Scheme
from .values import Raw, RequestOptions

_KINDS: Mapping[str, tuple[type[Any], ...]] = {
    "auth": (Scheme,),
    "content": (str, bytes, bytearray, memoryview),
    "headers": (Mapping,),
    "query": (Mapping, Raw),
    "url": (str,),
}


def check(options: RequestOptions) -> None:
    """Refuse unknown options and those of the wrong kind: type checkers see them, others do not."""
    unknown = sorted(options.keys() - RequestOptions.__optional_keys__)
    if unknown:
        known = ", ".join(sorted(RequestOptions.__optional_keys__))
        raise ValueError(f"there is no option {unknown[0]!r}, only {known}")
    for name, value in options.items():
        kinds = _KINDS.get(name)
        if kinds and not isinstance(value, kinds) and value is not None:
            kind = type(value).__name__
            raise ValueError(f"the option {name} cannot be of type {kind}")
