"""`postsmith replay`, but for arguments and printing: a collection in, a report out."""

from __future__ import annotations

import fnmatch
from collections.abc import (
    Callable,
    Generator,
    Iterable,
    Iterator,
    Mapping,
    Sequence,
)
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass, replace
from functools import partial
from os.path import join
from pathlib import Path

import httpx2

from postsmith.config import DEFAULT_PACKS
from postsmith.diagnostics import Diagnostic, at, finding, locate
from postsmith.ir.api import Api
from postsmith.pipeline import (
    Inputs,
    NotUnderstood,
    Understood,
    client_files,
    named_as,
    understand,
)
from postsmith.renaming import Rename
from postsmith.replay.client import (
    Caller,
    Loaded,
    UnusableClient,
    imported,
    package_in,
)
from postsmith.replay.connect import ConnectTo, http_client
from postsmith.replay.course import Entry, Outcome, Replayer
from postsmith.replay.defaults import Defaults, fixed, without_defaults
from postsmith.replay.dry import DryRun
from postsmith.replay.files import FilesBeside
from postsmith.scratch import place, scratch
from postsmith.seal import Sealed
from postsmith.targets.python import plan
from postsmith.view import ApiView, view_of
from postsmith.view.calls import Operation
from postsmith.wire import NotSent, Visit, walk
from postsmith.wire.variables import WithDynamic, merged
from postsmith.write import write


@dataclass(frozen=True, slots=True)
class Request:
    """What a replay is asked to do."""

    collection: str
    client: str | None = None
    """The folder of a client; `None` generates one into a temporary folder."""
    variables: tuple[str, ...] = ()
    """Exports of environments and globals; of environments, the later wins."""
    base_url: str | None = None
    connect_to: str | None = None
    """`HOST:PORT` that every connection is opened to."""
    only: str | None = None
    """A pattern for `Folder/Request` or for the method's dotted name."""
    stop_on_error: bool = False
    timeout: float = 60.0
    """Seconds to connect, for each piece of the response, and for all of its body."""
    follow_redirects: bool = False
    defaults: bool = False
    """Whether the client goes by its own defaults, in the place of the values that Postman has."""
    rename: tuple[Rename, ...] = ()
    """What the client was generated with."""


@dataclass(frozen=True, slots=True)
class Replay:
    """What came of a replay."""

    entries: tuple[Entry, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()
    """Why nothing could be replayed at all; findings about single requests are in their entries."""
    operations: int = 0
    interrupted: bool = False
    """True where a person ended the run: the entries are those that were complete."""

    def is_bad(self, drift_is_bad: bool) -> bool:
        """Tell whether a request failed, or drifted where that counts."""
        return any(
            entry.outcome is Outcome.FAILED or (drift_is_bad and entry.drift)
            for entry in self.entries
        )


class NoClient(Exception):
    """There is nothing to replay through."""

    def __init__(self, *diagnostics: Diagnostic) -> None:
        super().__init__(*diagnostics)
        self.diagnostics = diagnostics


Step = Callable[[int, int, str], None]
"""Called before each request with its number, how many there are, and its name."""


def replay(asked: Request, step: Step) -> Replay:
    """Send every saved request through the client."""
    understood = understand(Inputs(asked.collection, asked.variables))
    if isinstance(understood, NotUnderstood):
        return Replay(diagnostics=understood.findings)
    collection, sealed, api = understood.collection, understood.sealed, understood.api
    found = _not_sent(understood)
    shown = partial(_shown, sealed)

    def told(number: int, total: int, name: str) -> None:
        step(number, total, sealed.text(name))

    named = named_as(api, None, asked.rename)
    if named.wrong:
        return Replay(diagnostics=named.wrong)
    view = view_of(named.named, named.api)
    operations = _by_place(api, view)
    values = merged(collection, understood.environments)
    try:
        with (
            _client_folder(asked.client, view) as (folder, package),
            imported(folder, package) as loaded,
            _transport(asked) as transport,
            closing(_Run(asked, view, operations, loaded, transport, values)) as run,
        ):
            entries, interrupted = _until_interrupted(
                map(shown, run.entries(walk(collection), found, told))
            )
    except NoClient as error:
        return Replay(diagnostics=error.diagnostics)
    except UnusableClient as error:
        where = asked.client or asked.collection
        why = sealed.text(str(error))
        return Replay(diagnostics=(finding("PM804", where, reason=why),))
    if not entries and asked.only is not None and not interrupted:
        return Replay(
            diagnostics=(finding("PM805", asked.collection, only=asked.only),)
        )
    number = len(tuple(view.operations()))
    return Replay(entries, operations=number, interrupted=interrupted)


def _by_place(api: Api, view: ApiView) -> dict[str, Operation]:
    """The operations by the pointers of their saved requests."""
    by_key = {each.key: each for each in view.operations()}
    return {
        saved.origin.pointer: by_key[operation.key]
        for group in api.root.walk()
        for operation in group.operations
        for saved in operation.requests
    }


def _not_sent(understood: Understood) -> dict[str, Diagnostic]:
    """Why requests are not sent, by the pointers that the stages know."""
    return {
        each.location.pointer: locate([each], understood.sources)[0]
        for each in understood.reported
        if each.code in ("PM203", "PM204")
    }


def _shown(sealed: Sealed, entry: Entry) -> Entry:
    """An entry as it may be shown: what was sent is what Postman wrote, credentials and all."""
    found = entry.diagnostic
    if found is not None:
        found = replace(found, message=sealed.text(found.message))
        (found,) = sealed.findings([found])
    return replace(
        entry,
        item=tuple(map(sealed.text, entry.item)),
        diagnostic=found,
        drift=tuple(map(sealed.text, entry.drift)),
    )


def _until_interrupted(entries: Iterable[Entry]) -> tuple[tuple[Entry, ...], bool]:
    """The entries up to where a person ended the run, and whether one did."""
    found: list[Entry] = []
    try:
        for entry in entries:
            found.append(entry)
    except KeyboardInterrupt:
        return tuple(found), True
    return tuple(found), False


@contextmanager
def _client_folder(client: str | None, view: ApiView) -> Generator[tuple[Path, str]]:
    """The folder of the client and the name of its package."""
    if client is not None:
        yield Path(client), package_in(Path(client))
        return
    planned = plan(view)
    files, found = client_files(planned, DEFAULT_PACKS, None)
    with ExitStack() as stack:
        try:
            folder = join(stack.enter_context(scratch()), "client")
        except OSError as error:
            reason = error.strerror or str(error)
            raise NoClient(finding("PM605", place(), reason=reason)) from error
        changes = write(files, folder)
        if found or changes.refused:
            raise NoClient(*found, *changes.diagnostics)
        yield Path(folder), planned.view.package


@contextmanager
def _transport(asked: Request) -> Generator[httpx2.BaseTransport | None]:
    if asked.connect_to is None:
        yield None
        return
    with ConnectTo(asked.connect_to) as transport:
        yield transport


class _Run:
    """The client, twice: once to see what goes out, once to send it."""

    def __init__(
        self,
        asked: Request,
        view: ApiView,
        operations: Mapping[str, Operation],
        loaded: Loaded,
        transport: httpx2.BaseTransport | None,
        values: Mapping[str, str],
    ) -> None:
        self._asked = asked
        self._files = FilesBeside(asked.collection)
        captures = DryRun()
        known = without_defaults(values, view) if asked.defaults else values

        def caller(
            told: Mapping[str, str], through: httpx2.BaseTransport | None
        ) -> Caller:
            client = http_client(through, asked.timeout)
            return Caller(loaded, view, told, client, asked.timeout)

        self._defaults: Defaults | None = None
        if asked.defaults:
            made = fixed(operations.values(), values)
            told, own = ({**each, **made} for each in (values, known))
            self._defaults = Defaults(
                caller(told, captures), caller(own, captures), captures
            )
        self._replayer = Replayer(
            caller(known, captures),
            captures,
            caller(known, transport),
            WithDynamic(values, loaded.dynamic),
            self._files,
            {"follow_redirects": asked.follow_redirects},
            asked.base_url,
            known,
            self._defaults,
        )
        self._operations = operations

    def close(self) -> None:
        """End the use of all clients."""
        if self._defaults is not None:
            self._defaults.close()
        self._replayer.dry.close()
        self._replayer.real.close()

    def entries(
        self, visits: Sequence[Visit], found: Mapping[str, Diagnostic], step: Step
    ) -> Iterator[Entry]:
        """What became of each request that was asked for, in collection order.

        `found` are the findings that say why one is not sent, by their pointer.
        """
        for index, visit in enumerate(visits):
            operation = self._operations.get(visit.location.pointer)
            if not self._is_chosen(visit, operation):
                continue
            step(index, len(visits), visit.location.trail[-1])
            request = visit.item.request
            place = request.pointer if request else visit.location.pointer
            why = found.get(place) or found.get(visit.location.pointer)
            entry = self._entry(index, visit, operation, why)
            yield entry
            if self._asked.stop_on_error and entry.outcome is Outcome.FAILED:
                return

    def _is_chosen(self, visit: Visit, operation: Operation | None) -> bool:
        pattern = self._asked.only
        names = ["/".join(visit.location.trail), visit.location.trail[-1]]
        names += [operation.dotted] if operation else []
        return pattern is None or any(
            fnmatch.fnmatchcase(name, pattern) for name in names
        )

    def _entry(
        self,
        index: int,
        visit: Visit,
        operation: Operation | None,
        why: Diagnostic | None,
    ) -> Entry:
        name = operation.dotted if operation else None
        entry = Entry(index, visit.location.trail, name, Outcome.SKIPPED)
        if operation is None:
            return replace(entry, diagnostic=why)
        place = visit.location
        try:
            fitted = self._replayer.fitted(visit, operation)
        except NotSent as reason:
            return replace(entry, diagnostic=at(place, "PM801", reason=str(reason)))
        except (UnusableClient, ValueError, OSError) as error:
            found = at(place, "PM802", reason=str(error))
            return replace(entry, outcome=Outcome.FAILED, diagnostic=found)
        options = tuple(sorted(fitted.arguments.options))
        entry = replace(entry, options=options)
        missing = ", ".join(self._files.take_missing())
        if fitted.by_defaults:
            parts = ", ".join(sorted(fitted.by_defaults))
            entry = replace(entry, diagnostic=at(place, "PM807", parts=parts))
        elif fitted.wrong:
            parts = ", ".join(sorted(fitted.wrong))
            entry = replace(entry, diagnostic=at(place, "PM803", parts=parts))
        elif missing:
            entry = replace(entry, diagnostic=at(place, "PM806", files=missing))
        try:
            answer, seconds = self._replayer.sent(operation, fitted)
        except (ConnectionError, ValueError, OSError) as error:
            found = at(place, "PM802", reason=str(error))
            return replace(entry, outcome=Outcome.FAILED, diagnostic=found)
        return replace(
            entry,
            outcome=Outcome.SENT,
            status=answer.status,
            drift=(*_unexpected(operation, answer.status), *answer.drift),
            seconds=seconds,
        )


def _unexpected(operation: Operation, status: int) -> Iterator[str]:
    """The status, where no saved example has it; without examples, that of an error."""
    known = sorted({response.status for response in operation.responses})
    if status not in known and (known or status >= 400):
        shown = ", ".join(map(str, known)) or "one below 400"
        yield f"status: expected {shown}, got {status}"
