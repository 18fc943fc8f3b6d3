"""Photos."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import AsyncResource, Operation, Resource

if TYPE_CHECKING:
    from typing import Any

    from .. import types
    from .._runtime import BodyTypes, RequestOptions

UPLOAD: Operation[Any] = Operation(
    "photos.upload",
    "POST",
    "/photos",
    body="multipart",
    nested={"": "[0]", "photos": "[0]"},
)

CLOSE_PHOTOS: Operation[Any] = Operation(
    "photos.close_photos",
    "POST",
    "/photos/close",
    body="urlencoded",
    nested={"": "[0]"},
)


class Photos(Resource):
    """Photos."""

    def upload(
        self,
        *,
        body: types.UploadPhotosBody | BodyTypes,
        options: RequestOptions | None = None,
    ) -> Any:
        """Upload photos."""
        return self._call(UPLOAD, body=body, options=options)

    def close_photos(
        self,
        *,
        body: types.CloseBody | BodyTypes,
        options: RequestOptions | None = None,
    ) -> Any:
        """Close."""
        return self._call(CLOSE_PHOTOS, body=body, options=options)


class AsyncPhotos(AsyncResource):
    """Photos."""

    async def upload(
        self,
        *,
        body: types.UploadPhotosBody | BodyTypes,
        options: RequestOptions | None = None,
    ) -> Any:
        """Upload photos."""
        return await self._call(UPLOAD, body=body, options=options)

    async def close_photos(
        self,
        *,
        body: types.CloseBody | BodyTypes,
        options: RequestOptions | None = None,
    ) -> Any:
        """Close."""
        return await self._call(CLOSE_PHOTOS, body=body, options=options)
