"""What is measured with: collections, the same API for the other generator, and that generator."""

from __future__ import annotations

import os
import shutil
import sys
from dataclasses import dataclass
from pathlib import Path

from benchmarks.bench_measure import CouldNotRun
from tools.corpus_sources import SHARED, Collection, find, read
from tools.processes import ROOT, Done, run

PEER = "openapi-python-client"
PEER_VENV = ROOT / ".venv-peer"
SUFFIX = ".postman_collection.json"


@dataclass(frozen=True, slots=True)
class Inputs:
    """The collections of one run."""

    small: Collection
    """One request: the least that a client can be."""
    common: Collection
    """The API that the peer reads, too."""
    largest: Collection
    openapi: Path | None
    """The API of `common` as the peer reads it; without it, nothing is compared with the peer."""
    left_out: tuple[str, ...]


def find_inputs(work: Path, shared: Path = SHARED) -> Inputs:
    """Take the large collections where there are some, and the project's samples otherwise."""
    samples = _collections(ROOT / "collections", work)
    if not samples:
        raise CouldNotRun("there are no samples in collections/")
    small = min(samples, key=lambda each: each.size)
    bench = shared / "bench"
    common = _collections(bench / f"zoom{SUFFIX}", work)
    openapi = bench / "zoom.openapi.json"
    large = _collections(shared / "collections", work)
    compared = bool(common) and openapi.is_file()
    left_out: list[str] = []
    if not compared:
        left_out.append(f"{PEER}: no ../shared/bench with one API in both forms")
    if not large:
        left_out.append("the largest collection is a sample: no ../shared/collections")
    return Inputs(
        small,
        common[0] if common else small,
        max(large or samples, key=lambda each: each.size),
        openapi if compared else None,
        tuple(left_out),
    )


def _collections(place: Path, work: Path) -> list[Collection]:
    if not place.exists():
        return []
    seen = (read(file, work) for file in find([place]))
    return [each for each in seen if isinstance(each, Collection)]


def find_peer(named: Path | None) -> Path:
    """Give the other generator's program, installed apart from our own tools when nobody names one."""
    if named is not None:
        found = shutil.which(named)
        if not found:
            raise CouldNotRun(f"{PEER}: there is no program {named}")
        return Path(found).absolute()
    program = PEER_VENV / ("Scripts" if os.name == "nt" else "bin") / PEER
    if not program.exists():
        print(f"installing {PEER} into {PEER_VENV.name} ...", file=sys.stderr)
        _install(program.parent)
    return program


def _install(folder: Path) -> None:
    pip = (folder / "python", "-m", "pip", "install", "--quiet", PEER)
    for command in (
        [sys.executable, "-m", "venv", str(PEER_VENV)],
        [str(part) for part in pip],
    ):
        done = run(command)
        if done.code:
            raise CouldNotRun(f"{PEER} cannot be installed: {done.last}")


def run_peer(program: Path, document: Path, target: Path) -> Done:
    """Let the peer write a client, with its own formatter on the path as in an activated venv."""
    path = os.pathsep.join((str(program.parent), os.environ.get("PATH", "")))
    command = [str(program), "generate", "--path", str(document)]
    return run([*command, "--output-path", str(target)], env={"PATH": path})
