"""Shelf."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import AsyncResource, Operation, Resource

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from .._runtime import RequestOptions

CLEAR: Operation[Any] = Operation("shelf.clear", "DELETE", "/shelf/:shelf_id/bottles")

PUT: Operation[Any] = Operation("shelf.put", "POST", "/shelf/:shelf_id", body="json")

ROTATE_KEY: Operation[Any] = Operation(
    "shelf.rotate_key", "POST", "/keypairs/:keypair_id/rotate", body="json"
)

GET_DIGEST: Operation[Any] = Operation("shelf.get_digest", "GET", "/digests/sha256")

GET_TAP: Operation[Any] = Operation("shelf.get_tap", "GET", "/taps/:tap_id/state")

STOP_PUMP: Operation[Any] = Operation(
    "shelf.stop_pump", "DELETE", "/data/interface={{interface}}"
)

GET_NOTE: Operation[Any] = Operation(
    "shelf.get_note", "GET", "/Notes({{note_id}})/text"
)

GET_RECEIPT: Operation[Any] = Operation(
    "shelf.get_receipt", "GET", "/v0/receipt/{{receipt_id}}.json"
)

GET_RESULT: Operation[Any] = Operation("shelf.get_result", "GET", "/job/:job_id/result")


class Shelf(Resource):
    """Shelf."""

    def clear(
        self, shelf_id: int | str, *, options: RequestOptions | None = None
    ) -> Any:
        """Clear shelf."""
        return self._call(CLEAR, path={"shelf_id": shelf_id}, options=options)

    def put(
        self,
        shelf_id: int | str,
        *,
        body: Mapping[str, Any] | None = None,
        options: RequestOptions | None = None,
    ) -> Any:
        """Put on shelf."""
        return self._call(PUT, path={"shelf_id": shelf_id}, body=body, options=options)

    def rotate_key(
        self,
        keypair_id: str,
        *,
        body: Mapping[str, Any] | None = None,
        options: RequestOptions | None = None,
    ) -> Any:
        """Rotate key."""
        return self._call(
            ROTATE_KEY, path={"keypair_id": keypair_id}, body=body, options=options
        )

    def get_digest(self, *, options: RequestOptions | None = None) -> Any:
        """Get digest."""
        return self._call(GET_DIGEST, options=options)

    def get_tap(self, tap_id: str, *, options: RequestOptions | None = None) -> Any:
        """Get tap."""
        return self._call(GET_TAP, path={"tap_id": tap_id}, options=options)

    def stop_pump(
        self, interface: str, *, options: RequestOptions | None = None
    ) -> Any:
        """Stop pump.

        Args:
            interface: In the path as `interface={{interface}}`.
        """
        return self._call(STOP_PUMP, path={"interface": interface}, options=options)

    def get_note(
        self, note_id: int | str, *, options: RequestOptions | None = None
    ) -> Any:
        """Get note.

        Args:
            note_id: In the path as `Notes({{note_id}})`.
        """
        return self._call(GET_NOTE, path={"note_id": note_id}, options=options)

    def get_receipt(
        self, receipt_id: int | str, *, options: RequestOptions | None = None
    ) -> Any:
        """Get receipt.

        Args:
            receipt_id: In the path as `{{receipt_id}}.json`.
        """
        return self._call(GET_RECEIPT, path={"receipt_id": receipt_id}, options=options)

    def get_result(self, job_id: str, *, options: RequestOptions | None = None) -> Any:
        """Get result."""
        return self._call(GET_RESULT, path={"job_id": job_id}, options=options)


class AsyncShelf(AsyncResource):
    """Shelf."""

    async def clear(
        self, shelf_id: int | str, *, options: RequestOptions | None = None
    ) -> Any:
        """Clear shelf."""
        return await self._call(CLEAR, path={"shelf_id": shelf_id}, options=options)

    async def put(
        self,
        shelf_id: int | str,
        *,
        body: Mapping[str, Any] | None = None,
        options: RequestOptions | None = None,
    ) -> Any:
        """Put on shelf."""
        return await self._call(
            PUT, path={"shelf_id": shelf_id}, body=body, options=options
        )

    async def rotate_key(
        self,
        keypair_id: str,
        *,
        body: Mapping[str, Any] | None = None,
        options: RequestOptions | None = None,
    ) -> Any:
        """Rotate key."""
        return await self._call(
            ROTATE_KEY, path={"keypair_id": keypair_id}, body=body, options=options
        )

    async def get_digest(self, *, options: RequestOptions | None = None) -> Any:
        """Get digest."""
        return await self._call(GET_DIGEST, options=options)

    async def get_tap(
        self, tap_id: str, *, options: RequestOptions | None = None
    ) -> Any:
        """Get tap."""
        return await self._call(GET_TAP, path={"tap_id": tap_id}, options=options)

    async def stop_pump(
        self, interface: str, *, options: RequestOptions | None = None
    ) -> Any:
        """Stop pump.

        Args:
            interface: In the path as `interface={{interface}}`.
        """
        return await self._call(
            STOP_PUMP, path={"interface": interface}, options=options
        )

    async def get_note(
        self, note_id: int | str, *, options: RequestOptions | None = None
    ) -> Any:
        """Get note.

        Args:
            note_id: In the path as `Notes({{note_id}})`.
        """
        return await self._call(GET_NOTE, path={"note_id": note_id}, options=options)

    async def get_receipt(
        self, receipt_id: int | str, *, options: RequestOptions | None = None
    ) -> Any:
        """Get receipt.

        Args:
            receipt_id: In the path as `{{receipt_id}}.json`.
        """
        return await self._call(
            GET_RECEIPT, path={"receipt_id": receipt_id}, options=options
        )

    async def get_result(
        self, job_id: str, *, options: RequestOptions | None = None
    ) -> Any:
        """Get result."""
        return await self._call(GET_RESULT, path={"job_id": job_id}, options=options)
