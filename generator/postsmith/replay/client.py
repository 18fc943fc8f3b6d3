"""The generated client, imported and made ready: the one place where generated code is run."""

from __future__ import annotations

import importlib.util
import sys
from collections.abc import Callable, Generator, Iterable, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache, reduce
from pathlib import Path
from runpy import run_path
from types import MappingProxyType, ModuleType
from typing import Any, cast

import httpx2

from postsmith.render.folders import packs_root
from postsmith.replay.fit import Arguments, AuthObject, FilePart, Pairs
from postsmith.targets.python.arguments import KeyAlone, RawText
from postsmith.targets.python.client import arguments_of
from postsmith.view.api import ApiView

_ALIAS = "postsmith_replayed"
"""What the package is imported as, so that no package of its name is in the way."""


class UnusableClient(Exception):
    """The folder holds no client that could be replayed through. The message says why."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back."""

    status: int
    drift: tuple[str, ...]
    """Where it is not what the saved examples show."""


_WITH_VALUE = frozenset({"str", "int", "float", "bool"})
NO_OPTIONS: Mapping[str, object] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Loaded:
    """An imported client."""

    package: ModuleType
    runtime: ModuleType

    @property
    def client_class(self) -> type[Any]:
        """The synchronous client.

        Raises:
            UnusableClient: the package has none.
        """
        for name in getattr(self.package, "__all__", ()):
            found = getattr(self.package, name)
            if isinstance(found, type) and issubclass(found, self.runtime.Client):
                return found
        raise UnusableClient("its package exports no client")

    def dynamic(self, name: str) -> str | None:
        """A fresh value of a dynamic variable; not every client can make one."""
        found = _dynamic()
        return found[name]() if name in found else None


@cache
def _dynamic() -> Mapping[str, Callable[[], str]]:
    """The dynamic variables as clients have them that use any."""
    path = packs_root() / "python_client/package/_runtime/dynamic.py"
    return cast("Mapping[str, Callable[[], str]]", run_path(str(path))["DYNAMIC"])


@contextmanager
def imported(folder: Path, package: str) -> Generator[Loaded]:
    """The client in a folder, for as long as this lasts.

    Raises:
        UnusableClient: there is none, or it cannot be imported.
    """
    path = folder / package / "__init__.py"
    spec = importlib.util.spec_from_file_location(
        _ALIAS, path, submodule_search_locations=[str(path.parent)]
    )
    if spec is None or spec.loader is None or not path.is_file():
        raise UnusableClient(f"there is no package {package!r} in it")
    module = importlib.util.module_from_spec(spec)
    sys.modules[_ALIAS] = module
    try:
        try:
            spec.loader.exec_module(module)
            runtime = importlib.import_module(f"{_ALIAS}._runtime")
            importlib.import_module(f"{_ALIAS}._runtime.variables")
        except (Exception, SystemExit) as error:
            raise UnusableClient(f"it cannot be imported: {error!r}") from error
        if not hasattr(runtime.variables, "AsInPostman"):
            raise UnusableClient("an older Postsmith wrote it; generate it again")
        yield Loaded(module, runtime)
    finally:
        for name in [n for n in sys.modules if n.partition(".")[0] == _ALIAS]:
            del sys.modules[name]


def package_in(folder: Path) -> str:
    """The package of a client's folder.

    Raises:
        UnusableClient: there is none, or more than one.
    """
    try:
        found = sorted(
            path.parent.parent.name for path in folder.glob("*/_runtime/__init__.py")
        )
    except OSError as error:
        raise UnusableClient(str(error.strerror).lower()) from error
    if len(found) != 1:
        raise UnusableClient("it is not the folder of one generated client")
    return found[0]


def _kind(seen: str) -> str:
    """The type of what came, without its value."""
    kind, _, rest = seen.partition(" ")
    return kind if kind in _WITH_VALUE and rest else seen


class Caller:
    """Calls methods of a client that knows the variables of a run."""

    def __init__(
        self,
        loaded: Loaded,
        api: ApiView,
        variables: Mapping[str, str],
        http_client: httpx2.Client,
        timeout: float,
    ) -> None:
        self._loaded = loaded
        self._drift: list[Any] = []
        needed = {
            each.name: variables.get(each.of.name, f"{{{{{each.of.name}}}}}")
            for each in arguments_of(api)
            if each.of.required
        }
        self._http_client = http_client
        self._client = loaded.client_class(
            **needed,
            variables=loaded.runtime.variables.AsInPostman(variables),
            max_retries=0,
            http_client=http_client,
            timeout=timeout,
            on_drift=self._drift.append,
        )

    def close(self) -> None:
        """End the use of the client, and close its connections."""
        self._client.close()
        self._http_client.close()

    def answer(
        self, path: str, arguments: Arguments, options: Mapping[str, object]
    ) -> Answer:
        """What a call comes to, an error of the server being an answer, too.

        Raises:
            UnusableClient: there is no such method.
            ConnectionError: nothing came back. The message shows no credential.
        """
        self._drift.clear()
        runtime = self._loaded.runtime
        try:
            response = self.call(path, arguments, options)
        except runtime.StatusErrorBase as error:
            return Answer(error.status_code, self._differences())
        except runtime.ApiError as error:
            raise ConnectionError(str(error)) from None
        return Answer(response.status_code, self._differences())

    def _differences(self) -> tuple[str, ...]:
        """Where the response is not as expected; by types alone, since a value may be a secret sent back."""
        return tuple(
            f"{found.path or 'body'}: expected {found.expected}, got {_kind(found.seen)}"
            for found in self._drift
        )

    def call(
        self,
        path: str,
        arguments: Arguments,
        options: Mapping[str, object] = NO_OPTIONS,
    ) -> Any:
        """Call a method by its dotted name, and give the whole response.

        Raises:
            UnusableClient: there is no such method.
            ValueError: the client refuses the request.
        """
        try:
            method = reduce(getattr, path.split("."), self._client)
        except AttributeError:
            raise UnusableClient(f"it has no method {path}") from None
        given = {name: self._made(value) for name, value in arguments.keywords.items()}
        own = {name: self._made(value) for name, value in arguments.options.items()}
        try:
            return self._client.full_response(
                method, **given, options={**own, **options}
            )
        except TypeError as error:
            # What a client refuses to send is a `ValueError` as well.
            if isinstance(error, ValueError):
                raise
            raise UnusableClient(f"its method {path} is another: {error}") from error

    def _made(self, value: object) -> Any:
        """Data of an argument as an object of the client."""
        runtime = self._loaded.runtime
        match value:
            case RawText(text):
                return runtime.Raw(text)
            case KeyAlone():
                return runtime.NO_VALUE
            case AuthObject(name, module, own):
                home = f"{runtime.__name__}.schemes.{module}" if module else ""
                place = importlib.import_module(home) if module else runtime
                return getattr(place, name)(**own)
            case FilePart(file_name, content, content_type):
                return (self._made(file_name), content, content_type)
            case Pairs(rows):
                return [(self._made(name), self._made(item)) for name, item in rows]
            case tuple() | list():
                return [self._made(item) for item in cast("Iterable[object]", value)]
            case dict():
                members = cast("dict[object, object]", value)
                return {key: self._made(item) for key, item in members.items()}
            case _:
                return value
