"""Measures how long reading takes: one collection as a tree of format 3, and as one file of format 2.1."""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator
from pathlib import Path

from benchmarks.bench_measure import CouldNotRun, Row, Runs, compare_times
from tools.as_tree import text_of_url, write_tree
from tools.corpus_sources import Collection, collection_of
from tools.loose import Json, Record, parsed, record, records
from tools.processes import python, run

REQUESTS = 1000
LIMIT = 2.0
_READ = """
import json, sys, time
from postsmith.diagnostics import Report
from postsmith.load import load_collection
from postsmith.postman.reader import read

def seconds(path):
    started = time.perf_counter()
    report = Report()
    source = load_collection(path, report)
    assert source and read(source, report) and not report.has_errors, report.diagnostics
    return time.perf_counter() - started

seen = [[seconds(path) for path in sys.argv[2:]] for _ in range(int(sys.argv[1]) + 1)]
print(json.dumps(list(zip(*seen[1:]))))
"""
"""Both in turn, in one process; the first turn, which imports and fills caches, does not count."""


def measure_reading(collection: Collection, work: Path, repeats: int) -> Iterator[Row]:
    """The collection, repeated until it has a thousand requests, with and without its saved examples."""
    document = collection_of(record(parsed(collection.file.read_bytes())))
    for kind in ("", " without examples"):
        if kind:
            _without_examples(document["item"])
        large = _repeated(document, max(1, REQUESTS // len(collection.requests) + 1))
        count = sum(1 for _ in _requests(large["item"]))
        place = work / f"reading{kind.replace(' ', '-')}"
        place.mkdir()
        write_tree(large, place / "tree")
        file = place / "collection.json"
        file.write_text(json.dumps(large, indent=2), encoding="utf-8")
        done = run(python("-P", "-c", _READ, str(repeats), place / "tree", file))
        if done.code:
            raise CouldNotRun(f"reading: {done.last}")
        tree, one = (Runs(tuple(times), 0) for times in json.loads(done.out))
        what = f"read {count} requests{kind} as a tree, against one file"
        yield compare_times(what, tree, one, LIMIT)


def _requests(items: Json) -> Iterator[Record]:
    for item in records(items):
        if "item" in item:
            yield from _requests(item["item"])
        else:
            yield item


def _without_examples(items: Json) -> None:
    for item in _requests(items):
        item.pop("response", None)


def _repeated(document: Record, times: int) -> Record:
    """Folder beside folder, with the text that Postman writes beside the parts of every URL."""
    folders: list[Json] = []
    for number in range(times):
        folder: Record = {
            "name": f"Part {number}",
            "item": copy.deepcopy(document["item"]),
        }
        for item in _requests(folder["item"]):
            examples = records(item.get("response"))
            saved = (each.get("originalRequest") for each in examples)
            for request in map(record, (item["request"], *saved)):
                url = request.get("url")
                if isinstance(url, dict):
                    request["url"] = {"raw": text_of_url(url), **url}
        folders.append(folder)
    return {**document, "item": folders}
