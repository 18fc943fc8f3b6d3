"""The result as text and as JSON."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from tools.corpus_client import Client, Finding
from tools.corpus_sources import Skipped
from tools.tables import shorten, table

DETAILS = 3


def report(
    clients: Sequence[Client],
    checks: Sequence[str],
    skipped: Sequence[Skipped],
    strays: Mapping[str, Sequence[Finding]],
    work: Path,
) -> str:
    """Give the whole report; no path in it names the folder that was worked in."""
    parts = [
        summary_table(clients, checks) if clients else "",
        kinds(clients, checks, strays),
        details(clients),
        left_out(skipped),
    ]
    text = "\n\n".join(part for part in parts if part)
    return text.replace(f"{work}/", "")


def summary_table(clients: Sequence[Client], checks: Sequence[str]) -> str:
    """Give a row for each collection, and the totals."""
    head = ("collection", "KB", "requests", "operations", "files", "lines", "seconds")
    rows = [[*head, *checks]]
    rows += [_row(client, checks) for client in clients]
    rows.append(_totals(clients, checks))
    return table(rows)


def _row(client: Client, checks: Iterable[str]) -> list[str]:
    collection = client.collection
    return [
        shorten(collection.name),
        f"{collection.size / 1024:.0f}",
        f"{len(collection.requests)}/{client.called}",
        str(client.operations),
        str(client.files),
        str(client.lines),
        f"{client.seconds:.2f}",
        *(_cell(client.findings.get(check)) for check in checks),
    ]


def _cell(findings: Sequence[Finding] | None) -> str:
    if findings is None:
        return "-"
    return str(len(findings)) if findings else "ok"


def _totals(clients: Sequence[Client], checks: Iterable[str]) -> list[str]:
    given = sum(len(client.collection.requests) for client in clients)
    return [
        f"total: {len(clients)}",
        f"{sum(client.collection.size for client in clients) / 1024:.0f}",
        f"{given}/{sum(client.called for client in clients)}",
        str(sum(client.operations for client in clients)),
        str(sum(client.files for client in clients)),
        str(sum(client.lines for client in clients)),
        f"{sum(client.seconds for client in clients):.1f}",
        *(_cell(_all(clients, check)) for check in checks),
    ]


def _all(clients: Iterable[Client], check: str) -> list[Finding] | None:
    judged = [client.findings[check] for client in clients if check in client.findings]
    return [finding for each in judged for finding in each] if judged else None


def kinds(
    clients: Sequence[Client],
    checks: Iterable[str],
    strays: Mapping[str, Sequence[Finding]],
) -> str:
    """Count what is wrong by its kind, with one example each: what to mend first."""
    rows: list[list[str]] = []
    for check in checks:
        found: dict[str, list[tuple[str, str]]] = defaultdict(list)
        for client in clients:
            for finding in client.findings.get(check, ()):
                name = shorten(client.collection.name)
                found[finding.kind].append((name, relative(finding, client)))
        for finding in strays.get(check, ()):
            found[finding.kind].append(("the tool itself", finding.text))
        for kind, each in sorted(found.items(), key=lambda item: -len(item[1])):
            owners = str(len({name for name, _ in each}))
            rows.append([check, kind, str(len(each)), owners, ": ".join(each[0])])
    if not rows:
        return ""
    head = ["check", "kind", "findings", "clients", "for example"]
    return table([head, *rows], left=5)


def relative(finding: Finding, client: Client) -> str:
    """Give the text with places as they are inside the client."""
    return finding.text.replace(f"{client.folder}/", "")


def details(clients: Iterable[Client]) -> str:
    """Give the first findings of each client that has any."""
    return "\n\n".join(
        "\n".join(_details(client)) for client in clients if client.failed
    )


def _details(client: Client) -> Iterator[str]:
    yield client.collection.file.name
    for check, findings in client.findings.items():
        for finding in findings[:DETAILS]:
            yield f"  {check}: {relative(finding, client)}"
        if len(findings) > DETAILS:
            yield f"  {check}: {len(findings) - DETAILS} more"


def left_out(skipped: Sequence[Skipped]) -> str:
    """Name the files that were skipped, by reason."""
    reasons: dict[str, list[str]] = defaultdict(list)
    for each in skipped:
        reasons[each.reason].append(each.file.name)
    lines: list[str] = []
    for reason, names in sorted(reasons.items()):
        lines.append(f"skipped, {reason}: {len(names)}")
        lines += [f"  {name}" for name in names]
    return "\n".join(lines)


def as_json(
    clients: Iterable[Client],
    skipped: Iterable[Skipped],
    strays: Mapping[str, Sequence[Finding]],
) -> dict[str, object]:
    """Give everything, for a tool that compares two runs."""
    return {
        "collections": [
            {
                "name": client.collection.name,
                "bytes": client.collection.size,
                "requests": len(client.collection.requests),
                "reachable": client.called,
                "operations": client.operations,
                "files": client.files,
                "lines": client.lines,
                "seconds": round(client.seconds, 3),
                "findings": {
                    check: [{"kind": each.kind, "text": each.text} for each in found]
                    for check, found in client.findings.items()
                },
            }
            for client in clients
        ],
        "skipped": [
            {"file": each.file.name, "reason": each.reason} for each in skipped
        ],
        "tools": {
            check: [each.text for each in found] for check, found in strays.items()
        },
    }
