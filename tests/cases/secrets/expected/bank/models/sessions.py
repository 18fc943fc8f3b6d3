"""Response models for `sessions` of Bank API."""

from __future__ import annotations

from .._runtime.models import Model


class Result(Model):
    """What `sessions.log` answers."""

    token: str
    user: User


class User(Model):
    """`user` of `Result`."""

    name: str
    password: str
