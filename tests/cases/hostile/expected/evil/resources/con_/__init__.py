"""CON."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from ..._runtime import AsyncResource, Operation, Resource

if TYPE_CHECKING:
    from typing import Any

    from ..._runtime import RequestOptions
    from .aux_ import AsyncAux, Aux

GET_NUL: Operation[Any] = Operation("con_.get_nul", "GET", "/con")


class Con(Resource):
    """CON."""

    @cached_property
    def aux_(self) -> Aux:
        """aux."""
        from .aux_ import Aux

        return Aux(self._client)

    def get_nul(self, *, options: RequestOptions | None = None) -> Any:
        """NUL."""
        return self._call(GET_NUL, options=options)


class AsyncCon(AsyncResource):
    """CON."""

    @cached_property
    def aux_(self) -> AsyncAux:
        """aux."""
        from .aux_ import AsyncAux

        return AsyncAux(self._client)

    async def get_nul(self, *, options: RequestOptions | None = None) -> Any:
        """NUL."""
        return await self._call(GET_NUL, options=options)
