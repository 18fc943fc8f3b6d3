"""_runtime."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import AsyncResource, Operation, Resource

if TYPE_CHECKING:
    from typing import Any

    from .._runtime import RequestOptions

GET_CALL: Operation[Any] = Operation("runtime.get_call", "GET", "/call")


class Runtime(Resource):
    """_runtime."""

    def get_call(
        self,
        *,
        client: str | None = None,
        self_: str | None = None,
        call: str | None = None,
        class_: str | None = None,
        options_: str | None = None,
        options: RequestOptions | None = None,
    ) -> Any:
        """_call.

        Args:
            self_: Sent as `self`.
            class_: Sent as `class`.
            options_: Sent as `options`.
        """
        return self._call(
            GET_CALL,
            query={
                "client": client,
                "self": self_,
                "_call": call,
                "__class__": class_,
                "options": options_,
            },
            options=options,
        )


class AsyncRuntime(AsyncResource):
    """_runtime."""

    async def get_call(
        self,
        *,
        client: str | None = None,
        self_: str | None = None,
        call: str | None = None,
        class_: str | None = None,
        options_: str | None = None,
        options: RequestOptions | None = None,
    ) -> Any:
        """_call.

        Args:
            self_: Sent as `self`.
            class_: Sent as `class`.
            options_: Sent as `options`.
        """
        return await self._call(
            GET_CALL,
            query={
                "client": client,
                "self": self_,
                "_call": call,
                "__class__": class_,
                "options": options_,
            },
            options=options,
        )
