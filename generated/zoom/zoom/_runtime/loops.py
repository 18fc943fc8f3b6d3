"""Connections and locks belong to the event loop that they were made in. A client need not."""

from __future__ import annotations

import sys
import weakref
from collections.abc import AsyncGenerator
from typing import Any, NamedTuple

import httpx2


class _Kept(NamedTuple):
    """What is open in a loop."""

    http: httpx2.AsyncClient
    keeper: AsyncGenerator[None]
    """Ends with its loop, as all generators do, and closes the client."""
    dropped: weakref.finalize[Any, Any]
    """What happens when nobody knows it any more while its loop runs on."""


class PerLoop:
    """An HTTP client for each event loop that a client of ours is used in, closed with its loop."""

    def __init__(self) -> None:
        self._kept: dict[object, _Kept] = {}

    async def here(self) -> httpx2.AsyncClient:
        """The one of the running loop."""
        loop = running_loop()
        known = self._kept.get(loop)
        if known is not None and not known.http.is_closed:
            return known.http
        self._forget()
        http = httpx2.AsyncClient()
        keeper = _kept_open(http)
        dropped = weakref.finalize(self, _end, loop, keeper)
        dropped.atexit = False
        self._kept[loop] = _Kept(http, keeper, dropped)
        await anext(keeper)
        return http

    async def close(self) -> None:
        """Close the one of the running loop; others are closed with their loops."""
        known = self._kept.pop(running_loop(), None)
        if known is not None:
            known.dropped.detach()
            await known.keeper.aclose()

    def _forget(self) -> None:
        """Let go of what has been closed."""
        for loop, kept in [*self._kept.items()]:
            if kept.http.is_closed or _is_over(loop):
                kept.dropped.detach()
                self._kept.pop(loop, None)


class LoopLock:
    """A lock among the tasks of a loop, whichever it is."""

    def __init__(self) -> None:
        self._locks: dict[object, Any] = {}

    async def acquire(self) -> None:
        """Wait for one's turn."""
        import anyio

        loop = running_loop()
        if loop not in self._locks:
            self._locks = {k: v for k, v in self._locks.items() if not _is_over(k)}
            self._locks[loop] = anyio.Lock()
        await self._locks[loop].acquire()

    def release(self) -> None:
        """Let the next one go on."""
        self._locks[running_loop()].release()


async def _kept_open(http: httpx2.AsyncClient) -> AsyncGenerator[None]:
    try:
        yield
    finally:
        await http.aclose()


def _end(loop: Any, keeper: AsyncGenerator[None]) -> None:
    """End what is left open, in the loop that it belongs to; Trio has no way to be told from outside."""
    if hasattr(loop, "create_task") and not loop.is_closed():
        loop.call_soon_threadsafe(lambda: loop.create_task(keeper.aclose()))


def running_loop() -> object:
    """What stands for the running event loop, of asyncio or of Trio."""
    import asyncio

    try:
        return asyncio.get_running_loop()
    except RuntimeError:
        trio = sys.modules.get("trio")
        return trio.lowlevel.current_trio_token() if trio else None


def _is_over(loop: Any) -> bool:
    closed = getattr(loop, "is_closed", None)
    return bool(closed and closed())
