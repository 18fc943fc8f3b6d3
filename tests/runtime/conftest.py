"""The runtime of the clients, loaded from where it lives, and small clients on transports that need no network."""

from __future__ import annotations

import asyncio
import importlib
import importlib.util
import inspect
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import httpx2
import pytest

ROOT = Path(__file__).parents[2]
RUNTIME = ROOT / "templates/python_client/package/_runtime"
NAME = "client_runtime"

Handler = Callable[[httpx2.Request], httpx2.Response]


def load_runtime() -> ModuleType:
    """The folder as a package with all its modules; leaves no bytecode among the templates."""
    spec = importlib.util.spec_from_file_location(
        NAME, RUNTIME / "__init__.py", submodule_search_locations=[str(RUNTIME)]
    )
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    writes, sys.dont_write_bytecode = sys.dont_write_bytecode, True
    try:
        sys.modules[NAME] = module
        spec.loader.exec_module(module)
        for file in sorted(RUNTIME.glob("[a-z]*.py")):
            importlib.import_module(f"{NAME}.{file.stem}")
        for file in sorted((RUNTIME / "schemes").glob("[a-z]*.py")):
            importlib.import_module(f"{NAME}.schemes.{file.stem}")
    finally:
        sys.dont_write_bytecode = writes
    return module


@pytest.fixture(scope="session")
def rt() -> Any:
    """The runtime."""
    return load_runtime()


class Api:
    """Makes clients of one flavour, calls them, and remembers how long they would have waited."""

    def __init__(self, rt: Any, flavour: str) -> None:
        self.rt = rt
        self.flavour = flavour
        self.waits: list[float] = []
        base = type("ThingsError", (rt.ApiError,), {})
        status = type("StatusError", (rt.StatusErrorBase, base), {})

        def error(name: str, *bases: type) -> Any:
            kind = type(name, bases or (base,), {"__module__": __name__})
            globals()[name] = kind  # so that it can be pickled
            return kind

        self.errors = rt.ErrorTypes(
            connection=error("ConnectionFailedError"),
            timeout=error("RequestTimeoutError"),
            missing=error("MissingValueError", base, ValueError, TypeError),
            drift=error("DriftError"),
            by_status={404: error("NotFoundError", status)},
            client=error("ClientStatusError", status),
            server=error("ServerError", status),
        )

    def operation(self, method: str = "GET", path: str = "/things", **more: Any) -> Any:
        """An operation of the API."""
        return self.rt.Operation("things.call", method, path, **more)

    def settings(self, **more: Any) -> Any:
        """What the clients share."""
        default = {
            "name": "things",
            "servers": {"": "https://{{host}}/v1"},
            "arguments": {"token": "token"},
            "secrets": ("token",),
            "errors": self.errors,
        }
        return self.rt.Settings(**{**default, **more})

    def client(
        self,
        handler: Handler | None = None,
        *,
        settings: Any = None,
        given: dict[str, str | None] | None = None,
        **more: Any,
    ) -> Any:
        """A client whose requests are answered by a function."""
        kind = self.rt.Client if self.flavour == "sync" else self.rt.AsyncClient
        if handler is not None:
            more["transport"] = httpx2.MockTransport(handler)
        values = {"host": "api.test", **(given or {})}
        client = kind(settings or self.settings(), values, **more)
        client._sleep = self._wait if self.flavour == "sync" else self._wait_async
        return client

    def http_client(self, handler: Handler, **more: Any) -> Any:
        """A client of httpx2, to be given to one of ours."""
        kind: Any = httpx2.Client if self.flavour == "sync" else httpx2.AsyncClient
        return kind(transport=httpx2.MockTransport(handler), **more)

    def _wait(self, seconds: float) -> None:
        self.waits.append(seconds)

    async def _wait_async(self, seconds: float) -> None:
        self.waits.append(seconds)

    def run(self, value: Any) -> Any:
        """The value, awaited in the asynchronous flavour."""
        return asyncio.run(value) if inspect.iscoroutine(value) else value

    def call(self, client: Any, operation: Any, **arguments: Any) -> Any:
        """What a generated method does."""
        return self.run(client._call(operation, **arguments))

    def sent(self, operation: Any = None, **arguments: Any) -> httpx2.Request:
        """The request that a call sends; `client` holds arguments of the client."""
        seen: list[httpx2.Request] = []
        client = self.client(self.answering(seen), **arguments.pop("client", {}))
        self.call(client, operation or self.operation(), **arguments)
        return seen[-1]

    def target(self, operation: Any = None, **arguments: Any) -> str:
        """Path and query of the request that a call sends, as in the request line."""
        target = self.sent(operation, **arguments).extensions["target"]
        assert isinstance(target, bytes)
        return target.decode("ascii")

    @staticmethod
    def answering(seen: list[httpx2.Request], *answers: Any) -> Handler:
        """A server that gives these answers in turn, the last one again and again."""

        def handler(request: httpx2.Request) -> httpx2.Response:
            request.read()
            answer = (answers or (httpx2.Response(204),))[: len(seen) + 1][-1]
            seen.append(request)
            if isinstance(answer, Exception):
                raise answer
            return httpx2.Response(
                answer.status_code, headers=answer.headers, content=answer.content
            )

        return handler


@pytest.fixture(params=["sync", "async"])
def api(request: pytest.FixtureRequest, rt: Any) -> Api:
    """An API, in both flavours."""
    return Api(rt, request.param)


@pytest.fixture
def one(rt: Any) -> Api:
    """An API, for what the flavours share."""
    return Api(rt, "sync")


@pytest.fixture
def api_of(rt: Any) -> Callable[[str], Api]:
    """APIs by flavour, for tests that are about one of them."""
    return lambda flavour: Api(rt, flavour)


@pytest.fixture
def fixed_chance(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """No jitter."""
    monkeypatch.setattr("random.uniform", lambda low, high: high)
    yield
