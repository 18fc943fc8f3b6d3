"""Crates."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import models
from .._runtime import AsyncResource, Operation, Resource

if TYPE_CHECKING:
    import builtins
    from collections.abc import Mapping
    from typing import Any

    from .. import types
    from .._runtime import BodyTypes, RequestOptions

LIST: Operation[builtins.list[models.Crate]] = Operation(
    "crates.list", "GET", "/crates", responses={200: lambda: list[models.Crate]}
)

GET: Operation[models.Crate] = Operation(
    "crates.get", "GET", "/crates/:id", responses={200: lambda: models.Crate}
)

DELETE: Operation[Any] = Operation("crates.delete", "DELETE", "/crates/:id")

CREATE: Operation[Any] = Operation(
    "crates.create",
    "POST",
    "/crates",
    headers={"Content-Type": "text/plain"},
    body="json",
)

REPLACE: Operation[Any] = Operation(
    "crates.replace",
    "PUT",
    "/crates/:id",
    headers={"Content-Type": "text/plain"},
    body="json",
)

SEAL: Operation[Any] = Operation("crates.seal", "POST", "/crates/:id/seal", body="json")

WEIGH: Operation[Any] = Operation(
    "crates.weigh", "POST", "/crates/{{id}}:weigh", body="json"
)

LIST_LABELS: Operation[Any] = Operation(
    "crates.list_labels", "GET", "/crates/:id/labels"
)

DELETE_LABEL: Operation[Any] = Operation(
    "crates.delete_label", "DELETE", "/crates/:id/labels/:label"
)


class Crates(Resource):
    """Crates."""

    def list(
        self, *, options: RequestOptions | None = None
    ) -> builtins.list[models.Crate]:
        """Crate."""
        return self._call(LIST, options=options)

    def get(
        self, id: int | str, *, options: RequestOptions | None = None
    ) -> models.Crate:
        """Crate."""
        return self._call(GET, path={"id": id}, options=options)

    def delete(self, id: int | str, *, options: RequestOptions | None = None) -> Any:
        """Crate."""
        return self._call(DELETE, path={"id": id}, options=options)

    def create(
        self,
        *,
        body: types.CreateCrateBody | BodyTypes,
        options: RequestOptions | None = None,
    ) -> Any:
        """crate."""
        return self._call(CREATE, body=body, options=options)

    def replace(
        self,
        id: int | str,
        *,
        body: types.ReplaceCrateBody | BodyTypes,
        options: RequestOptions | None = None,
    ) -> Any:
        """Crates."""
        return self._call(REPLACE, path={"id": id}, body=body, options=options)

    def seal(
        self,
        id: int | str,
        *,
        body: Mapping[str, Any] | None = None,
        options: RequestOptions | None = None,
    ) -> Any:
        """Crates."""
        return self._call(SEAL, path={"id": id}, body=body, options=options)

    def weigh(
        self,
        id: int | str,
        *,
        body: Mapping[str, Any] | None = None,
        options: RequestOptions | None = None,
    ) -> Any:
        """Crate.

        Args:
            id: In the path as `{{id}}:weigh`.
        """
        return self._call(WEIGH, path={"id": id}, body=body, options=options)

    def list_labels(
        self, id: int | str, *, options: RequestOptions | None = None
    ) -> Any:
        """Labels."""
        return self._call(LIST_LABELS, path={"id": id}, options=options)

    def delete_label(
        self, id: int | str, label: str, *, options: RequestOptions | None = None
    ) -> Any:
        """Label."""
        return self._call(
            DELETE_LABEL, path={"id": id, "label": label}, options=options
        )


class AsyncCrates(AsyncResource):
    """Crates."""

    async def list(
        self, *, options: RequestOptions | None = None
    ) -> builtins.list[models.Crate]:
        """Crate."""
        return await self._call(LIST, options=options)

    async def get(
        self, id: int | str, *, options: RequestOptions | None = None
    ) -> models.Crate:
        """Crate."""
        return await self._call(GET, path={"id": id}, options=options)

    async def delete(
        self, id: int | str, *, options: RequestOptions | None = None
    ) -> Any:
        """Crate."""
        return await self._call(DELETE, path={"id": id}, options=options)

    async def create(
        self,
        *,
        body: types.CreateCrateBody | BodyTypes,
        options: RequestOptions | None = None,
    ) -> Any:
        """crate."""
        return await self._call(CREATE, body=body, options=options)

    async def replace(
        self,
        id: int | str,
        *,
        body: types.ReplaceCrateBody | BodyTypes,
        options: RequestOptions | None = None,
    ) -> Any:
        """Crates."""
        return await self._call(REPLACE, path={"id": id}, body=body, options=options)

    async def seal(
        self,
        id: int | str,
        *,
        body: Mapping[str, Any] | None = None,
        options: RequestOptions | None = None,
    ) -> Any:
        """Crates."""
        return await self._call(SEAL, path={"id": id}, body=body, options=options)

    async def weigh(
        self,
        id: int | str,
        *,
        body: Mapping[str, Any] | None = None,
        options: RequestOptions | None = None,
    ) -> Any:
        """Crate.

        Args:
            id: In the path as `{{id}}:weigh`.
        """
        return await self._call(WEIGH, path={"id": id}, body=body, options=options)

    async def list_labels(
        self, id: int | str, *, options: RequestOptions | None = None
    ) -> Any:
        """Labels."""
        return await self._call(LIST_LABELS, path={"id": id}, options=options)

    async def delete_label(
        self, id: int | str, label: str, *, options: RequestOptions | None = None
    ) -> Any:
        """Label."""
        return await self._call(
            DELETE_LABEL, path={"id": id, "label": label}, options=options
        )
