"""Generating the clients and judging them with the tools that their users have."""

from __future__ import annotations

import json
import queue
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

from tools import corpus_parse as parse
from tools.corpus_client import Client, Finding, attribute
from tools.processes import Done, generator_environment, postsmith, python, run

IMPORTER = Path(__file__).with_name("import_all.py")
PER_RUN = 20
"""Clients in one run of pyright: more save little time and need gigabytes."""

NO_TESTS = 5
"""Pytest's exit code when it has found none."""

OTHER_WORLD = {"PYTHONHASHSEED": "1", "LC_ALL": "C", "TZ": "Asia/Tokyo"}
"""What the second run sees differently; the bytes must not."""


@dataclass(slots=True)
class Judge:
    """Runs the checks below one working folder, `jobs` processes at a time."""

    work: Path
    jobs: int
    strays: dict[str, list[Finding]] = field(default_factory=dict[str, list[Finding]])
    """Findings of a tool that belong to no client: the tool itself failed."""

    def each(self, check: Callable[[Client], None], clients: Iterable[Client]) -> None:
        """Run a check on every client, the largest first so that none is left alone at the end."""
        order = sorted(clients, key=lambda client: -client.collection.size)
        with ThreadPoolExecutor(self.jobs) as pool:
            list(pool.map(check, order))

    def batch(
        self,
        check: str,
        done: Done,
        read: Callable[[str], Iterator[tuple[Path, Finding]]],
        clients: Sequence[Client],
    ) -> None:
        """Hand a tool's findings to the clients; when it died, that is a finding of its own."""
        try:
            text = done.text if check == "black" else done.out
            strays = attribute(check, read(text), clients)
        except (ValueError, KeyError, TypeError):
            strays = [Finding("died", done.last)]
        found = any(client.findings.get(check) for client in clients)
        if done.code and not found and not strays:
            strays = [Finding(f"exit {done.code}", done.last)]
        if strays:
            self.strays.setdefault(check, []).extend(strays)


def generate(client: Client) -> None:
    """Run the generator twice in different surroundings and compare what it wrote."""
    first = _generate(client, client.folder, {"PYTHONHASHSEED": "0"})
    client.findings["crash"] = parse.crash(first)
    client.summary = parse.summary(first)
    client.seconds = first.seconds
    if client.findings["crash"] or not client.package:
        client.summary = {}
        return
    client.called = parse.calls(client.folder)
    requests = client.collection.requests
    client.findings["lost"] = parse.lost(requests, client.called, client.summary)
    second = _generate(client, client.twin, OTHER_WORLD)
    client.seconds = min(first.seconds, second.seconds)
    client.findings["same"] = _differences(client, second)
    client.files = sum(path.is_file() for path in client.folder.rglob("*"))
    client.lines = sum(path.read_bytes().count(b"\n") for path in client.python_files())


def _generate(client: Client, target: Path, extra: dict[str, str]) -> Done:
    file = client.collection.file
    command = postsmith("generate", file.name, "--output", target, "--format", "json")
    # The name of the file as it is given stands in the output: no folder of this machine in it.
    return run(command, cwd=file.parent, env={**generator_environment(), **extra})


def _differences(client: Client, second: Done) -> list[Finding]:
    if second.code:
        return [Finding("second run", second.last)]
    one, two = _contents(client.folder), _contents(client.twin)
    return [
        Finding("bytes differ", path)
        for path in sorted(one.keys() | two.keys())
        if one.get(path) != two.get(path)
    ]


def _contents(folder: Path) -> dict[str, bytes]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def import_everything(client: Client) -> None:
    """Compile all files and import all modules, with every warning an error."""
    command = python("-P", "-W", "error", IMPORTER, client.package)
    client.findings["import"] = parse.imports(run(command, cwd=client.folder))


def black(judge: Judge, clients: Sequence[Client]) -> None:
    """Ask Black whether it would change anything, once for all clients."""
    config = judge.work / "black.toml"
    config.write_text("", encoding="utf-8")
    options = ("--check", "--config", config, f"--workers={judge.jobs}")
    folders = [client.folder for client in clients]
    done = run(
        python("-m", "black", *options, *folders),
        cwd=judge.work,
        env={"BLACK_CACHE_DIR": str(judge.work / "black")},
    )
    judge.batch("black", done, parse.black, clients)


def ruff(judge: Judge, clients: Sequence[Client]) -> None:
    """Lint with ruff's own defaults, once for all clients."""
    options = ("--isolated", "--no-cache", "--output-format", "json")
    folders = [client.folder for client in clients]
    done = run(python("-m", "ruff", "check", *options, *folders), cwd=judge.work)
    judge.batch("ruff", done, parse.ruff, clients)


def mypy(judge: Judge, clients: Sequence[Client]) -> None:
    """Check types per client: two clients may have one name, and then mypy would refuse."""
    # Two processes must not write one cache; what a cache is for is to hold the dependencies.
    caches: queue.Queue[Path] = queue.Queue()
    for number in range(judge.jobs):
        caches.put(judge.work / f"mypy-{number}")

    def check(client: Client) -> None:
        cache = caches.get()
        options = ("--strict", "--config-file=", "--no-error-summary")
        try:
            done = run(
                python("-m", "mypy", *options, "--cache-dir", cache, *_parts(client)),
                cwd=client.folder,
                env={"PYTHONPATH": str(client.folder)},
            )
        finally:
            caches.put(cache)
        client.findings["mypy"] = parse.mypy(done)

    judge.each(check, clients)


def _parts(client: Client) -> list[str]:
    """Give the package, and the tests where there is anything to test."""
    return [
        client.package,
        *(["tests"] if any(client.folder.glob("tests/*.py")) else []),
    ]


def pyright(judge: Judge, clients: Sequence[Client]) -> None:
    """Check types in strict mode, many clients in one run: each is a root of its own."""
    piles = [clients[at : at + PER_RUN] for at in range(0, len(clients), PER_RUN)]

    def check(number: int) -> Done:
        config = judge.work / f"pyright-{number}.json"
        folders = [client.folder for client in piles[number]]
        roots = [folder.relative_to(judge.work).as_posix() for folder in folders]
        settings = {
            "typeCheckingMode": "strict",
            "pythonVersion": "3.11",
            "include": roots,
            "executionEnvironments": [{"root": root} for root in roots],
        }
        config.write_text(json.dumps(settings, indent=2), encoding="utf-8")
        options = ("--outputjson", "--pythonpath", sys.executable, "--project", config)
        return run(python("-m", "pyright", *options), cwd=judge.work)

    with ThreadPoolExecutor(judge.jobs) as pool:
        for pile, done in zip(piles, pool.map(check, range(len(piles))), strict=True):
            judge.batch("pyright", done, parse.pyright, pile)


def tests(client: Client) -> None:
    """Run the generated tests as a user would, without network."""
    record = client.twin.parent / f"{client.twin.name}.xml"
    options = ("-q", "--tb=short", f"--junitxml={record}", "-p", "no:cacheprovider")
    socket = ("-p", "pytest_socket", "--disable-socket", "--allow-unix-socket")
    done = run(
        python("-m", "pytest", *options, *socket),
        cwd=client.folder,
        # What else is installed here must have no say.
        env={"PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"},
    )
    nothing_to_test = done.code == NO_TESTS and not client.operations
    client.findings["tests"] = [] if nothing_to_test else parse.pytest(done, record)
