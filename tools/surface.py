"""How does the surface of generated clients read? `python -m tools.surface [FOLDERS_OR_FILES...]`.

Names, results, arguments and models of all clients in figures, beside what they should be. `tools/README.md` says what
each figure is. Each collection is looked at in a process of its own: what dies there is one line of the report.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from tools.corpus_sources import FOLDERS, Collection, find, read
from tools.processes import (
    ROOT,
    generator_environment,
    python,
    run,
    working_folder,
)
from tools.surface_measure import Surface, nothing
from tools.surface_report import Total, Written, report, written

TIMEOUT = 120.0


def arguments(given: Sequence[str] | None) -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(
        prog="tools.surface",
        description="Say in figures how the surface of generated clients reads.",
    )
    parser.add_argument(
        "places",
        nargs="*",
        type=Path,
        metavar="FOLDERS_OR_FILES",
        help="exported collections, or folders of them; without any: ../shared",
    )
    parser.add_argument(
        "--only", default="", metavar="SUBSTRING", help="files with this in their name"
    )
    parser.add_argument("--json", type=Path, metavar="FILE", help="write everything")
    parser.add_argument(
        "--before", type=Path, metavar="FILE", help="such a file of another run"
    )
    parser.add_argument(
        "--jobs", type=int, default=os.cpu_count() or 1, metavar="N", help="processes"
    )
    options = parser.parse_args(given)
    for place in (*options.places, *([options.before] if options.before else [])):
        if not place.exists():
            parser.error(f"there is no {place}")
    return options


def surfaces(collections: Sequence[Collection], jobs: int) -> list[Surface]:
    """Look at each collection, in their order; the largest first so that none is left alone at the end."""
    order = sorted(collections, key=lambda each: -each.size)
    with ThreadPoolExecutor(max(1, jobs)) as pool:
        found = dict(zip(order, pool.map(surface, order), strict=True))
    return [found[each] for each in collections]


def surface(collection: Collection) -> Surface:
    """Look at one collection, in a process of its own."""
    path = {**generator_environment()}
    path["PYTHONPATH"] = os.pathsep.join(
        filter(None, (path.get("PYTHONPATH"), str(ROOT)))
    )
    command = python("-m", "tools.surface_measure", collection.file)
    done = run(command, env=path, timeout=TIMEOUT)
    if done.code:
        return nothing(collection.name, "died", done.last)
    found: Surface = json.loads(done.out)
    found["name"] = collection.name
    return found


def figures_of(file: Path) -> Mapping[str, Total]:
    """The figures of another run."""
    known: Written = json.loads(file.read_bytes())
    return known["figures"]


def main(given: Sequence[str] | None = None) -> int:
    """Look at all and print the report."""
    options = arguments(given)
    places = options.places or [folder for folder in FOLDERS if folder.is_dir()]
    wanted = options.only.lower()
    files = [file for file in find(places) if wanted in file.name.lower()]
    before = figures_of(options.before) if options.before else None
    with working_folder(None) as work:
        known = [read(file, work) for file in files]
        collections = [each for each in known if isinstance(each, Collection)]
        found = surfaces(collections, options.jobs)
    if not found:
        print("There are no collections to look at.")
        return 0
    print(report(found, before))
    if options.json:
        text = json.dumps(written(found), indent=1)
        options.json.write_text(f"{text}\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
