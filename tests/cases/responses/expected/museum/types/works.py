"""Request bodies for `works` of Museum API."""

from __future__ import annotations

from typing import TypedDict


class CreateWorkBody(TypedDict, total=False):
    """Body of `works.create`."""

    title: str
