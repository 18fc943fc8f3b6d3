"""JSON pointers (RFC 6901), the way findings say where something stands."""

from __future__ import annotations

from collections.abc import Container


def escaped(key: str) -> str:
    """A key as a step of a pointer."""
    return key.replace("~", "~0").replace("/", "~1")


def steps(pointer: str) -> tuple[str, ...]:
    """The keys of a pointer."""
    return tuple(
        key.replace("~1", "/").replace("~0", "~") for key in pointer.split("/")[1:]
    )


def deepest(known: Container[str], pointer: str) -> str:
    """The pointer itself, or the nearest one around it that is known; the whole at last."""
    while pointer and pointer not in known:
        pointer = pointer.rpartition("/")[0]
    return pointer
