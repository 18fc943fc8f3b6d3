"""Lamps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import AsyncResource, Operation, Resource

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from .. import types
    from .._runtime import BodyTypes, RequestOptions

SWITCH_EVERYTHING_OFF: Operation[Any] = Operation(
    "lamps.switch_everything_off", "POST", "/lamps/all", body="json"
)

DIM: Operation[Any] = Operation("lamps.dim", "POST", "/lamps/dim", body="json")

SHUFFLE: Operation[Any] = Operation(
    "lamps.shuffle", "POST", "/lamps/shuffle", body="json"
)

CREATE_LABEL: Operation[Any] = Operation(
    "lamps.create_label", "POST", "/lamps/labels", body="json"
)

SET_SCENE: Operation[Any] = Operation(
    "lamps.set_scene", "POST", "/lamps/scenes", body="json"
)

LIST: Operation[Any] = Operation("lamps.list", "GET", "/lamps")


class Lamps(Resource):
    """Lamps."""

    def switch_everything_off(
        self, *, body: Any = None, options: RequestOptions | None = None
    ) -> Any:
        """Switch everything off."""
        return self._call(SWITCH_EVERYTHING_OFF, body=body, options=options)

    def dim(
        self,
        *,
        body: types.DimBody | BodyTypes | None = None,
        options: RequestOptions | None = None,
    ) -> Any:
        """Dim."""
        return self._call(DIM, body=body, options=options)

    def shuffle(
        self,
        *,
        body: types.ShuffleBody | BodyTypes,
        options: RequestOptions | None = None,
    ) -> Any:
        """Shuffle."""
        return self._call(SHUFFLE, body=body, options=options)

    def create_label(
        self, *, body: Mapping[str, str], options: RequestOptions | None = None
    ) -> Any:
        """Label."""
        return self._call(CREATE_LABEL, body=body, options=options)

    def set_scene(
        self,
        *,
        body: types.SetSceneBody | BodyTypes,
        options: RequestOptions | None = None,
    ) -> Any:
        """Set a scene."""
        return self._call(SET_SCENE, body=body, options=options)

    def list(self, *, options: RequestOptions | None = None) -> Any:
        """List."""
        return self._call(LIST, options=options)


class AsyncLamps(AsyncResource):
    """Lamps."""

    async def switch_everything_off(
        self, *, body: Any = None, options: RequestOptions | None = None
    ) -> Any:
        """Switch everything off."""
        return await self._call(SWITCH_EVERYTHING_OFF, body=body, options=options)

    async def dim(
        self,
        *,
        body: types.DimBody | BodyTypes | None = None,
        options: RequestOptions | None = None,
    ) -> Any:
        """Dim."""
        return await self._call(DIM, body=body, options=options)

    async def shuffle(
        self,
        *,
        body: types.ShuffleBody | BodyTypes,
        options: RequestOptions | None = None,
    ) -> Any:
        """Shuffle."""
        return await self._call(SHUFFLE, body=body, options=options)

    async def create_label(
        self, *, body: Mapping[str, str], options: RequestOptions | None = None
    ) -> Any:
        """Label."""
        return await self._call(CREATE_LABEL, body=body, options=options)

    async def set_scene(
        self,
        *,
        body: types.SetSceneBody | BodyTypes,
        options: RequestOptions | None = None,
    ) -> Any:
        """Set a scene."""
        return await self._call(SET_SCENE, body=body, options=options)

    async def list(self, *, options: RequestOptions | None = None) -> Any:
        """List."""
        return await self._call(LIST, options=options)
