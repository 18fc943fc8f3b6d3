"""Request bodies for `tokens` of Lighthouse."""

from __future__ import annotations

from typing import TypedDict


class LogBody(TypedDict, total=False):
    """Body of `tokens.log`."""

    user: UserInput
    remember: bool


class UserInput(TypedDict, total=False):
    """`user` of `LogBody`."""

    email: str
    password: str


class TradeCodeBody(TypedDict, total=False):
    """Body of `tokens.trade_code`."""

    grant_type: str
    code: str


class GetAppTokenBody(TypedDict, total=False):
    """Body of `tokens.get_app_token`."""

    grant_type: str
    scope: str
