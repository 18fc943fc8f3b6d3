# ruff: noqa: N999
"""Response models for `信息` of 天气 API."""

from __future__ import annotations

from pydantic import Field

from .._runtime.models import Model


class 信息Response(Model):
    """What `信息.get` answers."""

    信息: 信息Class
    城市: str
    说明: 说明Class = Field(alias="@说明")
    列表: list[列表Class]


class 信息Class(Model):
    """`信息` of `信息Response`."""

    温度: float


class 说明Class(Model):
    """`@说明` of `信息Response`."""

    文本: str


class 列表Class(Model):
    """An element of `列表` of `信息Response`."""

    名称: str
    值: 值Class | None = None


class 值Class(Model):
    """`值` of `列表Class`."""

    x: int


class NotFoundBody(Model):
    """The body of an error, such as of `信息.get`."""

    错误: str
