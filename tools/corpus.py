"""Judges the generator on real collections: `python -m tools.corpus [FOLDERS_OR_FILES...]`.

Every collection is generated twice and the clients are put before the tools that their users have.
`tools/README.md` says what each column means.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import sys
import time
from collections.abc import Generator, Sequence
from contextlib import contextmanager
from pathlib import Path

from tools import corpus_checks as checks
from tools.corpus_client import QUICK, SLOW, Client
from tools.corpus_danger import dangers
from tools.corpus_report import as_json, report
from tools.corpus_sources import FOLDERS, Collection, Skipped, find, read
from tools.processes import working_folder
from tools.surface import surfaces
from tools.surface_report import report as report_surface
from tools.surface_report import written


def arguments(given: Sequence[str] | None) -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(
        prog="tools.corpus",
        description="Judge the generator on real collections.",
        epilog="Exit codes: 0 all checks passed, 1 some did not, 2 wrong usage.",
    )
    parser.add_argument(
        "places",
        nargs="*",
        type=Path,
        metavar="FOLDERS_OR_FILES",
        help="exported collections, or folders of them; without any: ../shared",
    )
    parser.add_argument(
        "--quick", action="store_true", help="leave out mypy, pyright and the tests"
    )
    parser.add_argument(
        "--only", default="", metavar="SUBSTRING", help="files with this in their name"
    )
    parser.add_argument("--json", type=Path, metavar="FILE", help="write all findings")
    parser.add_argument(
        "--jobs", type=int, default=os.cpu_count() or 1, metavar="N", help="processes"
    )
    parser.add_argument(
        "--keep", type=Path, metavar="DIR", help="leave the clients in this new folder"
    )
    options = parser.parse_args(given)
    for place in options.places:
        if not place.exists():
            parser.error(f"there is no {place}")
    if options.keep and options.keep.exists() and any(options.keep.iterdir()):
        parser.error(f"{options.keep} is not empty")
    return options


def clients_of(files: Sequence[Path], work: Path) -> tuple[list[Client], list[Skipped]]:
    """Look at each file: a client to be, or skipped."""
    clients: list[Client] = []
    skipped: list[Skipped] = []
    for number, file in enumerate(files):
        match read(file, work / "items"):
            case Skipped() as each:
                skipped.append(each)
            case Collection() as collection:
                name = re.sub(r"[^\w-]+", "-", collection.name, flags=re.ASCII)
                slug = f"{number:03}-{name[:60]}"
                clients.append(
                    Client(collection, work / "one" / slug, work / "two" / slug)
                )
    return clients, skipped


def judge(clients: Sequence[Client], judge: checks.Judge, quick: bool) -> None:
    """Run the checks; those of the output only where there is some."""
    if not clients:
        return
    with step(f"generate {len(clients)} collections, twice"):
        judge.each(checks.generate, clients)
    made = [client for client in clients if client.package]
    if not made:
        return
    with step("import"):
        judge.each(checks.import_everything, made)
    with step("black"):
        checks.black(judge, made)
    with step("ruff"):
        checks.ruff(judge, made)
    with step("dangers"):
        judge.each(dangers, made)
    if quick:
        return
    with step("mypy"):
        checks.mypy(judge, made)
    with step("pyright"):
        checks.pyright(judge, made)
    with step("tests"):
        judge.each(checks.tests, made)


@contextmanager
def step(name: str) -> Generator[None]:
    """Tell those who wait what is going on; the report itself is all that goes to stdout."""
    print(f"{name} ...", end=" ", file=sys.stderr, flush=True)
    started = time.perf_counter()
    yield
    print(f"{time.perf_counter() - started:.0f} s", file=sys.stderr)


def main(given: Sequence[str] | None = None) -> int:
    """Judge, print the report, and say with the exit code whether all is well."""
    options = arguments(given)
    places = options.places or [folder for folder in FOLDERS if folder.is_dir()]
    wanted = options.only.lower()
    files = [file for file in find(places) if wanted in file.name.lower()]
    if not files:
        where = ", ".join(map(str, options.places)) or "../shared, beside the project"
        named = f" with {options.only!r} in their names" if options.only else ""
        print(f"There are no collections{named} to judge in {where}.")
        return 0
    with working_folder(options.keep) as work:
        clients, skipped = clients_of(files, work)
        panel = checks.Judge(work, max(1, options.jobs))
        judge(clients, panel, options.quick)
        columns = QUICK if options.quick else QUICK + SLOW
        with step("surface"):
            found = surfaces([each.collection for each in clients], panel.jobs)
        print(report(clients, columns, skipped, panel.strays, work))
        if found:
            print("", report_surface(found, None), sep="\n")
        if options.json:
            told = as_json(clients, skipped, panel.strays)
            text = json.dumps({**told, "surface": written(found)}, indent=2)
            options.json.write_text(f"{text}\n".replace(f"{work}/", ""), "utf-8")
    return int(bool(panel.strays) or any(client.failed for client in clients))


if __name__ == "__main__":
    sys.exit(main())
