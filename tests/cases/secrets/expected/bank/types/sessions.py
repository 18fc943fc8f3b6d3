"""Request bodies for `sessions` of Bank API."""

from __future__ import annotations

from typing import Required, TypedDict

from .._runtime import FileTypes


class LogInByGraphqlVariables(TypedDict, total=False):
    """Variables of `sessions.log_in_by_graphql`."""

    password: Required[str]


class LogBody(TypedDict, total=False):
    """Body of `sessions.log`."""

    username: str
    password: str
    pin: str


class LogInWithFileBody(TypedDict, total=False):
    """Body of `sessions.log_in_with_file`."""

    api_key: str
    photo: FileTypes


class LogInByFormBody(TypedDict, total=False):
    """Body of `sessions.log_in_by_form`."""

    grant_type: str
    client_secret: str
