"""Measures speed, memory and size, also against another generator: `python -m benchmarks.bench`.

`benchmarks/README.md` says what each row means.
"""

from __future__ import annotations

import argparse
import json
import shutil
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from benchmarks.bench_inputs import PEER, Inputs, find_inputs, find_peer, run_peer
from benchmarks.bench_measure import (
    HEAD,
    CouldNotRun,
    Row,
    Runs,
    compare_times,
    megabytes,
    seconds,
    take_turns,
)
from benchmarks.bench_reading import measure_reading
from benchmarks.bench_texts import measure_texts
from tools.corpus_sources import Collection
from tools.processes import (
    MEGABYTE,
    ROOT,
    Done,
    generator_environment,
    postsmith,
    python,
    run,
    working_folder,
)
from tools.tables import table

TIME_LIMIT = 0.5
LARGEST_LIMIT = 3.0
IMPORT_LIMIT = 1.3
CALL_LIMIT = 1.5
LINES_LIMIT = 1 / 3
MEMORY_PER_BYTE = 10
MEMORY_AT_LEAST = 100 * MEGABYTE
STARTS = 15
"""Turns at least, of what takes a fraction of a second."""

BASELINE = "import httpx2; httpx2.Client()"
REQUIRED = """
import importlib, inspect, json, sys
client = getattr(importlib.import_module(sys.argv[1]), sys.argv[2])
parameters = inspect.signature(client).parameters.values()
required = [p.name for p in parameters if p.default is p.empty and p.kind is p.KEYWORD_ONLY]
print(json.dumps(required))
"""


@dataclass(slots=True)
class Bench:
    """One run: what it works with, and what it has found so far."""

    inputs: Inputs
    work: Path
    repeats: int
    peer: Path | None
    rows: list[Row] = field(default_factory=list[Row])

    def client(self, collection: Collection) -> Path:
        """Give the folder of the client that the last turn wrote."""
        return self.work / f"ours-{collection.name}"

    def ours(self, collection: Collection) -> Done:
        """Generate from nothing, with the command that a user types."""
        target = self.client(collection)
        shutil.rmtree(target, ignore_errors=True)
        file = collection.file
        command = postsmith("generate", file.name, "--output", target)
        return run(
            [*command, "--format", "json"],
            cwd=file.parent,
            env=generator_environment(),
        )

    def theirs(self) -> Done:
        """Let the peer do the same."""
        assert self.peer is not None and self.inputs.openapi is not None
        target = self.work / "theirs"
        shutil.rmtree(target, ignore_errors=True)
        return run_peer(self.peer, self.inputs.openapi, target)


def measure_generation(bench: Bench) -> None:
    """Time, memory and lines of whole runs, all generators in turn."""
    common, largest = bench.inputs.common, bench.inputs.largest
    commands: dict[str, Callable[[], Done]] = {
        f"postsmith on {collection.name}": partial(bench.ours, collection)
        for collection in (common, largest)
    }
    if bench.peer:
        commands[PEER] = bench.theirs
    runs = take_turns(commands, bench.repeats)
    common_runs, largest_runs, *others = runs.values()
    for theirs in others:
        what = f"generate {_title(common)}, against {PEER}"
        bench.rows.append(compare_times(what, common_runs, theirs, TIME_LIMIT))
    bench.rows += _cost(common, common_runs, largest, largest_runs)
    bench.rows += [_memory(common, common_runs), _memory(largest, largest_runs)]
    if others:
        bench.rows.append(_lines(bench))


def _title(collection: Collection) -> str:
    name = collection.name.rpartition("__")[2].partition(".")[0]
    return f"{name} ({len(collection.requests)} requests)"


def _cost(
    common: Collection, common_runs: Runs, largest: Collection, largest_runs: Runs
) -> Iterator[Row]:
    each = common_runs.middle / max(1, len(common.requests)) * 1000
    of_largest = largest_runs.middle / max(1, len(largest.requests)) * 1000
    yield Row(
        f"a request of {_title(largest)}, against one of {_title(common)}",
        f"{of_largest:.2f} ms",
        f"{each:.2f} ms",
        of_largest / each,
    )
    yield Row(
        f"generate {_title(largest)}",
        seconds(largest_runs),
        f"{LARGEST_LIMIT:.0f} s",
        largest_runs.middle / LARGEST_LIMIT,
        1.0,
    )


def _memory(collection: Collection, runs: Runs) -> Row:
    allowed = MEMORY_PER_BYTE * collection.size + MEMORY_AT_LEAST
    return Row(
        f"peak memory on {_title(collection)}",
        megabytes(runs.peak),
        megabytes(allowed),
        runs.peak / allowed,
        1.0,
    )


def _lines(bench: Bench) -> Row:
    ours = lines_of(bench.client(bench.inputs.common))
    theirs = lines_of(bench.work / "theirs")
    if not theirs:
        raise CouldNotRun(f"{PEER} wrote no Python")
    what = f"lines of Python for {_title(bench.inputs.common)}"
    return Row(what, str(ours), str(theirs), ours / theirs, LINES_LIMIT)


def lines_of(folder: Path) -> int:
    """Count the lines of all Python files."""
    return sum(file.read_bytes().count(b"\n") for file in folder.rglob("*.py"))


def measure_start(bench: Bench) -> None:
    """Time from the start of Python to a client in hand, against the transport alone."""
    commands: dict[str, Callable[[], Done]] = {
        "httpx2": lambda: run(python("-P", "-c", BASELINE))
    }
    titles: list[str] = []
    for collection in (bench.inputs.small, bench.inputs.largest):
        start = _start(bench, collection)
        titles.append(_title(collection))
        commands[titles[-1]] = start
    runs = take_turns(commands, max(STARTS, bench.repeats))
    for title in titles:
        what = f"import and construct {title}, against httpx2"
        bench.rows.append(
            compare_times(what, runs[title], runs["httpx2"], IMPORT_LIMIT)
        )


def measure_the_reading(bench: Bench) -> None:
    """Time of the stages that know of files, in the two forms that a team may have."""
    turns = max(STARTS, bench.repeats)
    bench.rows += measure_reading(bench.inputs.common, bench.work, turns)


def measure_descriptions(bench: Bench) -> None:
    """Time of descriptions that are written to take long."""
    bench.rows += measure_texts()


def _start(bench: Bench, collection: Collection) -> Callable[[], Done]:
    made = bench.ours(collection)
    if made.code:
        raise CouldNotRun(f"postsmith on {collection.name}: {made.last}")
    summary = json.loads(made.out)
    package, client = str(summary["package"]), str(summary["client"])
    env = {"PYTHONPATH": str(bench.client(collection))}
    asked = run(python("-P", "-c", REQUIRED, package, client), env=env)
    if asked.code:
        raise CouldNotRun(f"import {package}: {asked.last}")
    given = ", ".join(f"{name}='http://127.0.0.1'" for name in json.loads(asked.out))
    code = f"import {package}; {package}.{client}({given})"
    return lambda: run(python("-P", "-c", code), env=env)


def measure_calls(bench: Bench) -> None:
    """What a method costs over the same call on the transport's library, in one process."""
    target = bench.work / "bookshop"
    collection = ROOT / "collections" / "bookshop.postman_collection.json"
    made = run(postsmith("generate", collection, "--output", target))
    if made.code:
        raise CouldNotRun(f"postsmith on bookshop: {made.last}")
    script = Path(__file__).with_name("bench_calls.py")
    done = run(python("-P", script), env={"PYTHONPATH": str(target)})
    if done.code:
        raise CouldNotRun(f"bench_calls.py: {done.last}")
    for method, (ours, bare, ratio) in json.loads(done.out).items():
        what = f"a {method} through a method, against httpx2 alone"
        cells = f"{ours * 1e6:.0f} µs", f"{bare * 1e6:.0f} µs"
        bench.rows.append(Row(what, *cells, ratio, CALL_LIMIT))


def arguments(given: Sequence[str] | None) -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(
        prog="benchmarks.bench",
        description="Measure speed, memory and size of the generator and of its clients.",
        epilog="Exit codes: 0 measured, whatever the figures; 1 something could not run.",
    )
    parser.add_argument(
        "--peer",
        type=Path,
        metavar="PATH",
        help=f"{PEER}'s program; without it, one is installed into .venv-peer",
    )
    parser.add_argument(
        "--repeats", type=int, default=5, metavar="N", help="turns of each (5)"
    )
    return parser.parse_args(given)


def main(given: Sequence[str] | None = None) -> int:
    """Measure what can be measured, and print the table."""
    options = arguments(given)
    failures: list[str] = []
    with working_folder(None) as work:
        found = find_inputs(work)
        bench = Bench(found, work, max(1, options.repeats), None)
        if found.openapi:
            try:
                bench.peer = find_peer(options.peer)
            except CouldNotRun as error:
                failures.append(str(error))
        for measure in (
            measure_generation,
            measure_start,
            measure_calls,
            measure_the_reading,
            measure_descriptions,
        ):
            print(f"{measure.__name__.replace('_', ' ')} ...", file=sys.stderr)
            try:
                measure(bench)
            except CouldNotRun as error:
                failures.append(str(error))
    if bench.rows:
        print(table([HEAD, *(row.cells() for row in bench.rows)]))
    for line in found.left_out:
        print(f"left out: {line}")
    for line in failures:
        print(f"could not run: {line}")
    return int(bool(failures))


if __name__ == "__main__":
    sys.exit(main())
