"""Parcels."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import models
from .._runtime import AsyncResource, Operation, Resource

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any

    from .. import types
    from .._runtime import BodyTypes, FileContent, RequestOptions

SEND: Operation[models.Parcel] = Operation(
    "parcels.send",
    "POST",
    "/parcels",
    body="json",
    responses={201: lambda: models.Parcel},
)

SEND_MANY_PARCELS: Operation[Any] = Operation(
    "parcels.send_many_parcels", "POST", "/parcels/batch", body="json"
)

RENAME: Operation[Any] = Operation(
    "parcels.rename", "PATCH", "/parcels/:id/name", body="json"
)

CALCULATE_PRICE: Operation[Any] = Operation(
    "parcels.calculate_price", "POST", "/price", body="urlencoded"
)

UPLOAD_LABEL: Operation[Any] = Operation(
    "parcels.upload_label",
    "POST",
    "/parcels/:id/label",
    body="multipart",
    parts={"meta": "application/json"},
)

ADD_NOTE: Operation[Any] = Operation(
    "parcels.add_note",
    "POST",
    "/parcels/:id/notes",
    headers={"Content-Type": "text/plain"},
    body="text",
)

IMPORT_MANIFEST: Operation[str] = Operation(
    "parcels.import_manifest",
    "POST",
    "/manifests",
    headers={"Content-Type": "application/xml"},
    body="text",
    responses={200: lambda: str},
)

REPLACE_PHOTO: Operation[Any] = Operation(
    "parcels.replace_photo",
    "PUT",
    "/parcels/:id/photo",
    headers={"Content-Type": "image/png"},
    body="file",
)

FIND: Operation[models.ParcelResponse] = Operation(
    "parcels.find",
    "POST",
    "/graphql",
    headers={"Content-Type": "application/json"},
    body="graphql",
    document="query Parcels($first: Int!, $after: String) {\n  parcels(first: $first, after: $after) {\n    id\n  }\n}",
    operation_name="Parcels",
    responses={200: lambda: models.ParcelResponse},
)

CANCEL: Operation[None] = Operation(
    "parcels.cancel",
    "DELETE",
    "/parcels/:id",
    body="json",
    responses={204: lambda: None},
)

TRACK: Operation[Any] = Operation("parcels.track", "GET", "/parcels/:id")

TOUCH: Operation[Any] = Operation(
    "parcels.touch", "POST", "/parcels/:id/touch", body="json"
)

PATCH: Operation[Any] = Operation(
    "parcels.patch",
    "PATCH",
    "/parcels/:id",
    headers={"Content-Type": "application/merge-patch+json"},
    body="json",
)


class ParcelsResource(Resource):
    """Parcels."""

    def send(
        self,
        *,
        body: types.SendParcelBody | BodyTypes,
        options: RequestOptions | None = None,
    ) -> models.Parcel:
        """Send a parcel."""
        return self._call(SEND, body=body, options=options)

    def send_many_parcels(
        self,
        *,
        body: Sequence[types.SendManyParcelsBody | BodyTypes],
        options: RequestOptions | None = None,
    ) -> Any:
        """Send many parcels."""
        return self._call(SEND_MANY_PARCELS, body=body, options=options)

    def rename(
        self, id: str, *, body: str, options: RequestOptions | None = None
    ) -> Any:
        """Rename a parcel."""
        return self._call(RENAME, path={"id": id}, body=body, options=options)

    def calculate_price(
        self,
        *,
        body: types.CalculatePriceBody | BodyTypes,
        options: RequestOptions | None = None,
    ) -> Any:
        """Calculate the price."""
        return self._call(CALCULATE_PRICE, body=body, options=options)

    def upload_label(
        self,
        id: str,
        *,
        body: types.UploadLabelBody | BodyTypes,
        options: RequestOptions | None = None,
    ) -> Any:
        """Upload a label."""
        return self._call(UPLOAD_LABEL, path={"id": id}, body=body, options=options)

    def add_note(
        self, id: str, *, body: str | bytes, options: RequestOptions | None = None
    ) -> Any:
        """Add a note."""
        return self._call(ADD_NOTE, path={"id": id}, body=body, options=options)

    def import_manifest(
        self, *, body: str | bytes, options: RequestOptions | None = None
    ) -> str:
        """Import a manifest."""
        return self._call(IMPORT_MANIFEST, body=body, options=options)

    def replace_photo(
        self, id: str, *, body: FileContent, options: RequestOptions | None = None
    ) -> Any:
        """Replace the photo."""
        return self._call(REPLACE_PHOTO, path={"id": id}, body=body, options=options)

    def find(
        self,
        *,
        variables: types.FindParcelsVariables | BodyTypes,
        options: RequestOptions | None = None,
    ) -> models.ParcelResponse:
        """Find parcels."""
        return self._call(FIND, body=variables, options=options)

    def cancel(
        self,
        id: str,
        *,
        body: types.CancelParcelBody | BodyTypes,
        options: RequestOptions | None = None,
    ) -> None:
        """Cancel a parcel."""
        return self._call(CANCEL, path={"id": id}, body=body, options=options)

    def track(self, id: str, *, options: RequestOptions | None = None) -> Any:
        """Track a parcel."""
        return self._call(TRACK, path={"id": id}, options=options)

    def touch(
        self,
        id: str,
        *,
        body: Mapping[str, Any] | None = None,
        options: RequestOptions | None = None,
    ) -> Any:
        """Touch a parcel."""
        return self._call(TOUCH, path={"id": id}, body=body, options=options)

    def patch(
        self,
        id: str,
        *,
        body: types.PatchParcelBody | BodyTypes,
        options: RequestOptions | None = None,
    ) -> Any:
        """Patch a parcel."""
        return self._call(PATCH, path={"id": id}, body=body, options=options)


class AsyncParcelsResource(AsyncResource):
    """Parcels."""

    async def send(
        self,
        *,
        body: types.SendParcelBody | BodyTypes,
        options: RequestOptions | None = None,
    ) -> models.Parcel:
        """Send a parcel."""
        return await self._call(SEND, body=body, options=options)

    async def send_many_parcels(
        self,
        *,
        body: Sequence[types.SendManyParcelsBody | BodyTypes],
        options: RequestOptions | None = None,
    ) -> Any:
        """Send many parcels."""
        return await self._call(SEND_MANY_PARCELS, body=body, options=options)

    async def rename(
        self, id: str, *, body: str, options: RequestOptions | None = None
    ) -> Any:
        """Rename a parcel."""
        return await self._call(RENAME, path={"id": id}, body=body, options=options)

    async def calculate_price(
        self,
        *,
        body: types.CalculatePriceBody | BodyTypes,
        options: RequestOptions | None = None,
    ) -> Any:
        """Calculate the price."""
        return await self._call(CALCULATE_PRICE, body=body, options=options)

    async def upload_label(
        self,
        id: str,
        *,
        body: types.UploadLabelBody | BodyTypes,
        options: RequestOptions | None = None,
    ) -> Any:
        """Upload a label."""
        return await self._call(
            UPLOAD_LABEL, path={"id": id}, body=body, options=options
        )

    async def add_note(
        self, id: str, *, body: str | bytes, options: RequestOptions | None = None
    ) -> Any:
        """Add a note."""
        return await self._call(ADD_NOTE, path={"id": id}, body=body, options=options)

    async def import_manifest(
        self, *, body: str | bytes, options: RequestOptions | None = None
    ) -> str:
        """Import a manifest."""
        return await self._call(IMPORT_MANIFEST, body=body, options=options)

    async def replace_photo(
        self, id: str, *, body: FileContent, options: RequestOptions | None = None
    ) -> Any:
        """Replace the photo."""
        return await self._call(
            REPLACE_PHOTO, path={"id": id}, body=body, options=options
        )

    async def find(
        self,
        *,
        variables: types.FindParcelsVariables | BodyTypes,
        options: RequestOptions | None = None,
    ) -> models.ParcelResponse:
        """Find parcels."""
        return await self._call(FIND, body=variables, options=options)

    async def cancel(
        self,
        id: str,
        *,
        body: types.CancelParcelBody | BodyTypes,
        options: RequestOptions | None = None,
    ) -> None:
        """Cancel a parcel."""
        return await self._call(CANCEL, path={"id": id}, body=body, options=options)

    async def track(self, id: str, *, options: RequestOptions | None = None) -> Any:
        """Track a parcel."""
        return await self._call(TRACK, path={"id": id}, options=options)

    async def touch(
        self,
        id: str,
        *,
        body: Mapping[str, Any] | None = None,
        options: RequestOptions | None = None,
    ) -> Any:
        """Touch a parcel."""
        return await self._call(TOUCH, path={"id": id}, body=body, options=options)

    async def patch(
        self,
        id: str,
        *,
        body: types.PatchParcelBody | BodyTypes,
        options: RequestOptions | None = None,
    ) -> Any:
        """Patch a parcel."""
        return await self._call(PATCH, path={"id": id}, body=body, options=options)
