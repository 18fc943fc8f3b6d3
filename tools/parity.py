"""Compares what newman and generated clients send: `python -m tools.parity [FOLDERS_OR_FILES...]`.

Every saved request goes out twice on loopback: from Postman's own runner, and from the client that
Postsmith generates, by `postsmith replay`. Needs Node.js; `tools/README.md` says what counts as equal.
"""

from __future__ import annotations

import argparse
import base64
import json
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, TypedDict

from postsmith.replay.course import Outcome
from postsmith.replay.run import Request, replay
from postsmith.wire.compare import difference
from tools.capture import Caught, capture

HERE = Path(__file__).resolve().parent
SHARED = HERE.parents[1] / "shared"
ORACLE = HERE.parent / ".oracle"
DYNAMIC = re.compile(r"\{\{(\$\w+)\}\}")


class Sent(TypedDict):
    """A request that newman sent."""

    method: str
    target: str
    headers: list[tuple[str, str]]
    body_base64: str


class Item(TypedDict, total=False):
    """What newman made of a saved request."""

    requests: list[Sent]
    error: str | None


@dataclass
class Result:
    """The comparison of one collection."""

    name: str
    identical: int = 0
    not_sent: int = 0
    """Neither side sends it."""
    different: list[dict[str, Any]] = field(default_factory=list[dict[str, Any]])
    error: str = ""


def install(oracle: Path) -> Path:
    """Copy the oracle, and install what it needs, once."""
    if not (ORACLE / "node_modules").is_dir():
        shutil.copytree(oracle, ORACLE, dirs_exist_ok=True)
        command = ["npm", "install", "--silent", "--no-audit", "--no-fund"]
        subprocess.run(command, cwd=ORACLE, check=True, stdout=subprocess.DEVNULL)
    return ORACLE


def fixed_values(text: str, path: Path) -> Path:
    """An environment that fixes the dynamic variables of a collection for both sides."""
    values = [
        {"key": name, "value": f"fixed-{name[1:]}", "enabled": True}
        for name in sorted(set(DYNAMIC.findall(text)))
    ]
    path.write_text(json.dumps({"name": "fixed", "values": values}))
    return path


def newman(file: Path, environment: Path, oracle: Path, work: Path) -> list[Item]:
    """What newman sends: an object for each saved request, in document order.

    On a busy machine it may give up before its first request, and tell no reason: then it is asked again.
    """
    items = _newman(file, environment, oracle, work)
    if all(item.get("requests") or item.get("error") for item in items):
        return items
    return _newman(file, environment, oracle, work)


def _newman(file: Path, environment: Path, oracle: Path, work: Path) -> list[Item]:
    out = work / "newman.json"
    out.unlink(missing_ok=True)
    command = ["node", "capture.js", str(file), "-o", str(out), "-e", str(environment)]
    command += ["--working-dir", str(file.parent)]
    done = subprocess.run(command, cwd=oracle, capture_output=True, text=True)
    if not out.is_file():
        raise RuntimeError(f"newman: {(done.stderr or done.stdout).strip()[-300:]}")
    captured = json.loads(out.read_text())
    items: list[Item] = captured["items"]
    if captured.get("error") and not items:
        raise RuntimeError(f"newman: {captured['error']}")
    return items


def as_caught(request: Sent) -> Caught:
    """A request of newman's as the server on our side keeps them."""
    return Caught(
        request["method"],
        request["target"],
        tuple((name, value) for name, value in request["headers"]),
        base64.b64decode(request["body_base64"]),
    )


def compare(file: Path, oracle: Path, work: Path) -> Result:
    """Send a collection from both sides."""
    result = Result(file.stem)
    text = file.read_text(encoding="utf-8-sig", errors="replace")
    environment = fixed_values(text, work / "environment.json")
    try:
        theirs = newman(file, environment, oracle, work)
    except RuntimeError as error:
        result.error = str(error)
        return result
    with capture() as server:
        asked = Request(
            str(file),
            variables=(str(environment),),
            connect_to=server.address,
            timeout=10,
        )
        ours = replay(asked, lambda number, total, name: None)
        caught = iter(list(server.caught))
    if ours.diagnostics or len(ours.entries) != len(theirs):
        said = "; ".join(found.message for found in ours.diagnostics)
        counts = f"{len(ours.entries)} requests here, {len(theirs)} in newman"
        result.error = said or counts
        return result
    for entry, their in zip(ours.entries, theirs, strict=True):
        mine = next(caught, None) if entry.outcome is Outcome.SENT else None
        sent = their.get("requests") or []
        if mine is None and not sent:
            result.not_sent += 1
            continue
        said = entry.diagnostic.message if entry.diagnostic else ""
        if mine is None or not sent:
            who = "newman" if sent else "the client"
            found = {"sent by": f"{who} alone", "why": said or str(their.get("error"))}
        else:
            found = difference(mine, as_caught(sent[0]), signed=True)
        if not found:
            result.identical += 1
            continue
        result.different.append(
            {"index": entry.index, "item": " / ".join(entry.item), **found}
        )
    return result


def collections(places: Sequence[Path], only: str) -> Iterator[Path]:
    """The files to compare."""
    for place in places:
        files = sorted(place.glob("*.json")) if place.is_dir() else [place]
        yield from (file for file in files if only in file.name)


def main() -> int:
    """Compare, print, and exit 1 when something is different."""
    parser = argparse.ArgumentParser(
        prog="tools.parity",
        description="Compare what newman and generated clients send.",
    )
    parser.add_argument("places", nargs="*", type=Path, metavar="FOLDERS_OR_FILES")
    parser.add_argument("--oracle", type=Path, default=SHARED / "oracle", metavar="DIR")
    parser.add_argument("--only", default="", metavar="SUBSTRING")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write all findings")
    options = parser.parse_args()
    if shutil.which("node") is None:
        parser.error("Node.js is needed")
    oracle = install(options.oracle)
    results: list[Result] = []
    with tempfile.TemporaryDirectory() as folder:
        for file in collections(
            options.places or [SHARED / "collections"], options.only
        ):
            result = compare(file.resolve(), oracle, Path(folder))
            results.append(result)
            show(result)
    if options.json:
        options.json.write_text(
            json.dumps([asdict(each) for each in results], indent=1)
        )
    identical = sum(each.identical for each in results)
    different = sum(len(each.different) for each in results)
    not_sent = sum(each.not_sent for each in results)
    sent = identical + different
    share = 100 * identical / sent if sent else 100.0
    print(
        f"{len(results)} collections: {identical} identical, {different} different, "
        f"{not_sent} not sent; {share:.2f} % of {sent}"
    )
    return 1 if different or any(each.error for each in results) else 0


def show(result: Result) -> None:
    """A line for a collection, and one for each difference."""
    counts = f"{result.identical:>5} {len(result.different):>5} {result.not_sent:>5}"
    print(f"{counts}  {result.name}  {result.error}".rstrip())
    for found in result.different:
        print(f"        {found['index']} {found['item']}")
        for part, text in found.items():
            if part not in ("index", "item"):
                print(f"            {part}: {text}")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
