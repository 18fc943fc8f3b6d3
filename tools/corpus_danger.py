"""What can hurt somebody: samples as defaults, frozen keys, leaks, wrong answers. A column for each kind."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from tools.corpus_client import DANGERS, Client, Finding
from tools.corpus_parse import LOST
from tools.corpus_samples import Saved, samples, secrets
from tools.processes import ROOT, Done, generator_environment, postsmith, python, run

JUDGE = "tools.judge_client"
STAGES, FORMATS = (
    ("api", "ir", "collection", "environments"),
    ("text", "json", "github"),
)
_SCHEME = re.compile(r"^\s*([a-z][a-z0-9+.-]*):(?!\d)", re.I)


def dangers(client: Client) -> None:
    """Judge the client in a process of its own, and look for the collection's secrets in all that is told."""
    facts = samples(client.collection.file)
    given = client.twin.parent / f"{client.twin.name}.samples.json"
    given.write_text(json.dumps(facts), encoding="utf-8")
    done = run(
        python("-m", JUDGE, client.package, given),
        cwd=client.folder,
        env={"PYTHONPATH": str(ROOT)},
    )
    for column in DANGERS:
        client.findings[column] = []
    for column, finding in findings(done):
        client.findings[column].append(finding)
    told = client.summary.get("diagnostics", [])
    client.findings["calls"] += unreachable(facts["requests"], told)
    client.findings["leaks"] += leaks(client)


def findings(done: Done) -> Iterator[tuple[str, Finding]]:
    """Read the judge's lines: `column<TAB>kind<TAB>text`."""
    for line in done.out.splitlines():
        if line.count("\t") == 2:
            column, kind, text = line.split("\t")
            yield column, Finding(kind, text)
    if done.code:
        yield "calls", Finding("judge died", done.last)


def unreachable(
    requests: Iterable[Saved], told: Iterable[Mapping[str, Any]]
) -> list[Finding]:
    """Give the requests whose URL cannot be one of HTTP, and that no finding leaves out."""
    left_out = [one for one in told if one["code"] in LOST]
    places = [str(one.get("pointer", "")) for one in left_out]
    return [
        Finding("no HTTP", f"{each['name']!r}: {each['url'][:80]}")
        for each in requests
        if (scheme := _SCHEME.match(each["url"]))
        and scheme[1].lower() not in {"http", "https", "localhost"}
        and "." not in scheme[1]
        and not any(place.startswith(each["pointer"]) for place in places)
    ]


def leaks(client: Client) -> Iterator[Finding]:
    """Look for every secret of the collection in every file, and in what `inspect` prints."""
    known = secrets(client.collection.file)
    if not known:
        return
    for name, text in _texts(client):
        yield from found_in(name, text, known)


def found_in(name: str, text: str, known: Mapping[str, str]) -> Iterator[Finding]:
    """Give the secrets that a text holds, themselves not shown."""
    for secret, where in known.items():
        if secret in text:
            kind = "inspect" if name.startswith("inspect") else "file"
            yield Finding(kind, f"{name}: {secret[:4]}… of {where!r}")


def _texts(client: Client) -> Iterator[tuple[str, str]]:
    for path in sorted(client.folder.rglob("*")):
        if path.is_file() and "_runtime" not in path.parts and path.suffix != ".pyc":
            name = path.relative_to(client.folder).as_posix()
            yield name, path.read_text("utf-8", errors="replace")
    file = client.collection.file
    yield "diagnostics", json.dumps(client.summary, ensure_ascii=False)
    for stage in STAGES:
        for form in FORMATS:
            options = ("--stage", stage, "--format", form, "--verbose")
            done = run(
                postsmith("inspect", file.name, *options),
                cwd=file.parent,
                env=generator_environment(),
            )
            yield f"inspect --stage {stage} --format {form}", done.text
