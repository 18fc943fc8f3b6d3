"""Hosts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import AsyncResource, Operation, Resource

if TYPE_CHECKING:
    from typing import Any

    from .._runtime import RequestOptions

GET_STATUS: Operation[Any] = Operation("hosts.get_status", "GET", "/status")

GET_STATUS_OF_SEARCH: Operation[Any] = Operation(
    "hosts.get_status_of_search", "GET", "/status", server="search_url"
)

GET_STATUS_OF_ARCHIVE: Operation[Any] = Operation(
    "hosts.get_status_of_archive", "GET", "/status", server="archive_url"
)


class Hosts(Resource):
    """Hosts."""

    def get_status(self, *, options: RequestOptions | None = None) -> Any:
        """Status."""
        return self._call(GET_STATUS, options=options)

    def get_status_of_search(self, *, options: RequestOptions | None = None) -> Any:
        """Status of the search."""
        return self._call(GET_STATUS_OF_SEARCH, options=options)

    def get_status_of_archive(self, *, options: RequestOptions | None = None) -> Any:
        """Status of the archive."""
        return self._call(GET_STATUS_OF_ARCHIVE, options=options)


class AsyncHosts(AsyncResource):
    """Hosts."""

    async def get_status(self, *, options: RequestOptions | None = None) -> Any:
        """Status."""
        return await self._call(GET_STATUS, options=options)

    async def get_status_of_search(
        self, *, options: RequestOptions | None = None
    ) -> Any:
        """Status of the search."""
        return await self._call(GET_STATUS_OF_SEARCH, options=options)

    async def get_status_of_archive(
        self, *, options: RequestOptions | None = None
    ) -> Any:
        """Status of the archive."""
        return await self._call(GET_STATUS_OF_ARCHIVE, options=options)
