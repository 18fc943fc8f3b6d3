# ruff: noqa: N999
"""信息."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import models
from .._runtime import AsyncResource, Operation, Resource

if TYPE_CHECKING:
    from typing import Any

    from .. import types
    from .._runtime import BodyTypes, RequestOptions

GET: Operation[models.信息Response] = Operation(
    "信息.get",
    "GET",
    "/信息/:城市",
    responses={200: lambda: models.信息Response, 404: lambda: models.NotFoundBody},
)

新建: Operation[Any] = Operation(
    "信息.新建", "POST", "/信息", headers={"X-Name": "Jürgen"}, body="json"
)

上传: Operation[Any] = Operation("信息.上传", "POST", "/信息/表单", body="urlencoded")


class 信息Class(Resource):
    """信息.

    天气的信息。

    مرحبا
    """

    def get(
        self,
        城市: str,
        *,
        语言: str | None = None,
        q: str | None = None,
        options: RequestOptions | None = None,
    ) -> models.信息Response:
        """信息.

        Raises:
            NotFoundError: 没有
        """
        return self._call(
            GET, path={"城市": 城市}, query={"语言": 语言, "q": q}, options=options
        )

    def 新建(
        self, *, body: types.新建Body | BodyTypes, options: RequestOptions | None = None
    ) -> Any:
        """新建."""
        return self._call(新建, body=body, options=options)

    def 上传(
        self, *, body: types.上传Body | BodyTypes, options: RequestOptions | None = None
    ) -> Any:
        """上传."""
        return self._call(上传, body=body, options=options)


class Async信息Class(AsyncResource):
    """信息.

    天气的信息。

    مرحبا
    """

    async def get(
        self,
        城市: str,
        *,
        语言: str | None = None,
        q: str | None = None,
        options: RequestOptions | None = None,
    ) -> models.信息Response:
        """信息.

        Raises:
            NotFoundError: 没有
        """
        return await self._call(
            GET, path={"城市": 城市}, query={"语言": 语言, "q": q}, options=options
        )

    async def 新建(
        self, *, body: types.新建Body | BodyTypes, options: RequestOptions | None = None
    ) -> Any:
        """新建."""
        return await self._call(新建, body=body, options=options)

    async def 上传(
        self, *, body: types.上传Body | BodyTypes, options: RequestOptions | None = None
    ) -> Any:
        """上传."""
        return await self._call(上传, body=body, options=options)
