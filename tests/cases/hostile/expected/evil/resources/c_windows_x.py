"""C:\\Windows\\..\\x."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import AsyncResource, Operation, Resource

if TYPE_CHECKING:
    from .._runtime import RequestOptions

LIST_SLASHES: Operation[str] = Operation(
    "c_windows_x.list_slashes", "GET", "/slashes", responses={200: lambda: str}
)


class CWindowsX(Resource):
    """C:\\Windows\\..\\x."""

    def list_slashes(self, *, options: RequestOptions | None = None) -> str:
        """/etc/passwd."""
        return self._call(LIST_SLASHES, options=options)


class AsyncCWindowsX(AsyncResource):
    """C:\\Windows\\..\\x."""

    async def list_slashes(self, *, options: RequestOptions | None = None) -> str:
        """/etc/passwd."""
        return await self._call(LIST_SLASHES, options=options)
