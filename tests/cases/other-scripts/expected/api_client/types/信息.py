# ruff: noqa: N999
"""Request bodies for `信息` of 天气 API."""

from __future__ import annotations

from typing import TypedDict


class 新建Body(TypedDict, total=False):
    """Body of `信息.新建`."""

    城市: str
    温度: 温度Input


class 温度Input(TypedDict, total=False):
    """`温度` of `新建Body`."""

    值: int


class 上传Body(TypedDict, total=False):
    """Body of `信息.上传`."""

    城市: str
    größe: str
