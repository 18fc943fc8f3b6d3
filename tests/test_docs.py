"""What the documentation says is what the code does."""

from __future__ import annotations

import ast
import json
import re
import subprocess
from dataclasses import MISSING, fields
from itertools import pairwise
from pathlib import Path

import jinja2
import pytest

from postsmith.cli import app
from postsmith.codes_edge import EDGE_CODES
from postsmith.config import ClientConfig
from postsmith.view import SCHEMA

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "docs"
CONFIGURATION = (DOCS / "configuration.md").read_text()


def section(text: str, title: str) -> str:
    return text.split(f"\n## {title}\n")[1].split("\n## ")[0]


def docstrings_of_fields(source: str, owner: str) -> dict[str, str]:
    body = source.split(f"class {owner}")[1].split("\n@dataclass")[0]
    return dict(re.findall(r'^    (\w+): .*\n    """(.*)"""', body, re.MULTILINE))


def test_every_option_of_the_configuration_is_documented_as_in_the_code() -> None:
    rows = re.findall(r"^\| `(\w+)` \| (.*?) \| (.*?) \|$", CONFIGURATION, re.MULTILINE)
    source = (ROOT / "generator/postsmith/config.py").read_text()
    texts = docstrings_of_fields(source, "ClientConfig")
    assert [name for name, *_ in rows] == [each.name for each in fields(ClientConfig)]
    for each, (name, meaning, default) in zip(fields(ClientConfig), rows, strict=True):
        assert texts[name].split(";")[0].rstrip(".") == meaning.rstrip(".")
        assert (default == "required") == (each.default is MISSING)


def test_every_option_of_the_command_line_is_documented() -> None:
    text = section(CONFIGURATION, "The command line")
    for name, part in [("postsmith", app), *app.commands.items()]:
        table = next(
            each for each in text.split("\n\n") if f"| option of `{name}`" in each
        )
        documented = set(re.findall(r"`(--?\w[\w-]*)", table))
        options = {name for each in part.params for name in each.opts if name[0] == "-"}
        assert options - {"--help", "-h"} <= documented
        assert documented <= options | {"--help", "-h"}


def test_every_finding_is_documented() -> None:
    file = DOCS / "diagnostics.md"
    if not file.exists():
        pytest.skip("docs/diagnostics.md is not written yet")
    text = file.read_text()
    assert [code for code in EDGE_CODES if code not in text] == []


def links() -> list[tuple[Path, str]]:
    files = [*ROOT.glob("*.md"), *DOCS.rglob("*.md")]
    return [
        (file, target.split("#")[0])
        for file in files
        for target in re.findall(r"\]\(([^)\s]+)\)", file.read_text())
        if not target.startswith(("http", "#", "mailto:"))
    ]


def test_links_between_documents_lead_somewhere() -> None:
    assert [
        f"{file}: {to}" for file, to in links() if not (file.parent / to).exists()
    ] == []


POSTMAN = (DOCS / "postman.md").read_text()


def anchor(heading: str) -> str:
    return re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")


def headings() -> list[str]:
    return re.findall(r"^##+ (.+)$", POSTMAN, re.MULTILINE)


def test_sections_on_postman_can_be_linked_and_are() -> None:
    anchors = [anchor(heading) for heading in headings()]
    assert sorted(set(anchors)) == sorted(anchors)
    assert set(re.findall(r"\]\(#([^)]+)\)", POSTMAN)) <= set(anchors)


PLACES = ("generator", "tools", "benchmarks", "templates", "tests", "generated", "docs")


def texts() -> list[tuple[Path, str]]:
    return [
        (path, path.read_text())
        for place in PLACES
        for path in (ROOT / place).rglob("*")
        if path.suffix in (".py", ".jinja", ".md", ".toml") and path.is_file()
    ]


def cited(text: str) -> list[str]:
    """The sections that a text names: `docs/postman.md, Headers, Bodies`, up to a bracket, a stop or a colon."""
    flat = re.sub(r"\s+(?:# )?", " ", text)
    found = re.findall(r"docs/postman\.md\b(?!\))(?:, ([^).:;?`\"]*))?", flat)
    return [name.strip() for names in found for name in names.split(", ")]


def test_citations_are_read_as_they_are_written() -> None:
    text = '"""A rule (docs/postman.md, Raw\n    bodies, URL), docs/postman.md, Query. No more"""'
    assert cited(text) == ["Raw bodies", "URL", "Query"]
    assert cited("# as said in docs/postman.md") == [""]


def test_what_the_code_cites_of_postman_is_a_heading_there() -> None:
    here = Path(__file__)
    found = [
        (path.relative_to(ROOT).as_posix(), name)
        for path, text in texts()
        if path.suffix in (".py", ".jinja") or path.name == "case.md"
        for name in cited(text)
        if path != here
    ]
    assert len(found) > 40
    known = set(headings())
    assert [each for each in found if each[1] not in known] == []


def test_documents_that_are_not_here_are_not_cited() -> None:
    name = "POSTMAN" + ".md"
    assert [path for path, text in texts() if name in text] == []


def test_what_users_get_cites_no_document_of_ours() -> None:
    shipped = (ROOT / "templates/python_client/package").rglob("*")
    texts = {path: path.read_text() for path in shipped if path.is_file()}
    assert [path for path, text in texts.items() if "docs/" in text] == []


def test_cases_and_modules_that_illustrate_postman_exist() -> None:
    recorded = [
        str(json.loads(line)["name"])
        for file in ("cases.jsonl", "trees.jsonl")
        for line in (ROOT / "tests/wire" / file).read_text().splitlines()
    ]
    named = re.findall(r"(?<!\*)\*([a-z0-9]+(?:-[a-z0-9]+)+)\*(?!\*)", POSTMAN)
    assert len(named) > 200
    assert set(named) - set(recorded) == set()
    modules = re.findall(r"`([\w/]+\.py)`", POSTMAN)
    code = [
        path.as_posix()
        for folder in ("generator", "templates")
        for path in (ROOT / folder).rglob("*.py")
    ]
    assert [m for m in modules if not any(c.endswith(f"/{m}") for c in code)] == []


def test_decisions_are_numbered_without_gaps() -> None:
    names = sorted(path.name for path in (DOCS / "decisions").glob("*.md"))
    assert [int(name[:3]) for name in names] == list(range(1, len(names) + 1))


def test_make_explains_every_target_a_person_calls() -> None:
    text = subprocess.run(
        ["make", "--no-print-directory", "-C", str(ROOT)],
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    for target in (
        "setup",
        "samples",
        "test",
        "check",
        "corpus",
        "bench",
        "dist",
        "help",
    ):
        assert f"make {target} " in text


Rows = dict[str, list[tuple[str, str, str]]]
"""Of each class its fields, with their types and meanings."""


def documented(path: str) -> Rows:
    """The tables of fields, by the headings that they stand below."""
    sections = re.findall(
        r"^## (\w+)\n(.*?)(?=^## |\Z)", (ROOT / path).read_text(), re.M | re.S
    )
    row = re.compile(r"^\| `(\w+)` \| `([^`]+)` \| (.*) \|$", re.M)
    return {name: rows for name, body in sections if (rows := row.findall(body))}


def defined(path: str) -> Rows:
    """The fields of a module's dataclasses, each with the text below it."""
    found: Rows = {}
    for cls in ast.parse((ROOT / path).read_text()).body:
        if not isinstance(cls, ast.ClassDef):
            continue
        for part, text in pairwise(cls.body):
            if isinstance(part, ast.AnnAssign) and isinstance(part.target, ast.Name):
                assert isinstance(text, ast.Expr), f"{cls.name}.{part.target.id}"
                meaning = " ".join(str(ast.literal_eval(text.value)).split())
                annotation = ast.unparse(part.annotation)
                kind, says = (t.replace("|", "\\|") for t in (annotation, meaning))
                found.setdefault(cls.name, []).append((part.target.id, kind, says))
    return found


def test_what_templates_are_given_is_documented_as_in_the_code() -> None:
    found = defined("generator/postsmith/targets/python/views.py")
    assert len(found) > 10
    assert documented("templates/CONTEXT.md") == found


VIEW = [
    f"generator/postsmith/view/{name}.py"
    for name in ("api", "calls", "payloads", "types")
]


def test_the_view_is_documented_as_in_the_code() -> None:
    found = {name: rows for path in VIEW for name, rows in defined(path).items()}
    assert len(found) > 30
    assert documented("docs/view.md") == found


def test_each_union_of_the_view_is_documented_with_its_members() -> None:
    text = (DOCS / "view.md").read_text()
    found = {
        node.target.id: ast.unparse(node.value).split(" | ")
        for path in VIEW
        for node in ast.parse((ROOT / path).read_text()).body
        if isinstance(node, ast.AnnAssign)
        and isinstance(node.target, ast.Name)
        and ast.unparse(node.annotation) == "TypeAlias"
        and node.value
    }
    row = re.compile(r"^\| `(\w+)` \| (`\w+`(?:, `\w+`)+) \|$", re.M)
    told = {name: re.findall(r"\w+", members) for name, members in row.findall(text)}
    assert told == found
    assert f"`schema` is {SCHEMA}." in text


def test_a_template_uses_only_what_is_documented() -> None:
    known = {
        name
        for rows in documented("templates/CONTEXT.md").values()
        for name, *_ in rows
    }
    for template in (ROOT / "templates").rglob("*.jinja"):
        tree = jinja2.Environment().parse(template.read_text())
        used = {
            node.attr
            for node in tree.find_all(jinja2.nodes.Getattr)
            if isinstance(node.node, jinja2.nodes.Name)
        }
        assert used <= known, template
