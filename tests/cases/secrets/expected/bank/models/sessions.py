"""Response models for `sessions` of Bank API."""

from __future__ import annotations

from .._runtime.models import Model


class Session(Model):
    """What `sessions.log` answers."""

    token: str
    user: User


class User(Model):
    """`user` of `Session`."""

    name: str
    password: str
