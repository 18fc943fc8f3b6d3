"""The rules of the code base that a reader relies on: which way imports point, and how big things get."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "generator/postsmith"
MODULES = sorted(PACKAGE.rglob("*.py"))

LAYERS = (
    # Findings and pure helpers: these know nothing of collections.
    (
        "codes",
        "json_value",
        "paths",
        "scratch",
        "toml_text",
        "text",
        "words",
        "verbs",
        "syntax",
        "positions",
        "jsonable",
        "encoding",
        "patterns",
        "json_pointer",
        "language",
        "spelling",
        "assign",
        "numerals",
        "xml_text",
        "headings",
        "nested",
    ),
    ("yaml_core",),
    ("codes_edge", "codes_reading", "codes_types"),
    ("diagnostics",),
    ("renaming",),
    ("config", "result"),
    # The stages, in the order in which a collection goes through them.
    ("kinds", "files"),
    ("documents", "archive"),
    ("tree",),
    ("discover",),
    ("load",),
    ("auth",),
    ("postman",),
    ("seal",),
    ("ir",),
    ("evidence",),
    ("infer",),
    ("wire",),
    ("normalize",),
    ("name",),
    ("view",),
    ("targets",),
    ("render",),
    ("format",),
    ("owned", "merged", "swap", "write", "check"),
    ("outline", "name_list"),
    ("pipeline",),
    # The edge.
    ("replay",),
    ("run",),
    ("show", "show_check"),
    ("printed",),
    ("jobs",),
    ("options",),
    ("cli",),
    ("__main__",),
)
"""A module imports from its own layer and the ones above; `__init__` may name what is public."""

UNSEEN = {
    "evidence": {"postman", "seal"},
    "view": {"postman"},
    "targets": {
        *("postman", "seal", "ir", "evidence", "infer", "wire", "normalize", "name")
    },
    "render": {"postman", "normalize", "infer"},
    "ir": {"postman"},
}
"""What a stage must not see, although it comes earlier."""

ONLY_IN = {
    "jinja2": ("render/",),
    "black": ("format.py",),
    "ruff": ("format.py",),
    "subprocess": ("format.py", "merged.py"),
    "tempfile": ("scratch.py",),
    "httpx2": ("replay/",),
    "click": ("cli.py", "options.py", "printed.py", "jobs.py"),
    "rich": ("cli.py", "printed.py"),
    "yaml": ("yaml_core.py",),
    "zipfile": ("archive.py",),
}
"""The one place that knows each of these."""

MAY_READ = (
    "files.py",
    "archive.py",
    "config.py",
    "postman/explain.py",
    "render/folders.py",
    "replay/client.py",
    "replay/files.py",
    "write.py",
    "swap.py",
    "scratch.py",
    "format.py",
)
MAY_WRITE = ("write.py", "swap.py", "scratch.py", "format.py")
READING = {
    "open",
    "read_text",
    "read_bytes",
    "iterdir",
    "listdir",
    "scandir",
    "glob",
    "rglob",
}
WRITING = {
    *(
        "write_text",
        "write_bytes",
        "mkdir",
        "makedirs",
        "unlink",
        "rmdir",
        "rmtree",
        "replace_file",
    ),
    *("rename", "renames", "symlink", "link", "copy2", "copyfile", "copytree", "move"),
}


def name_of(module: Path) -> str:
    return module.relative_to(PACKAGE).as_posix()


def layer_of(name: str) -> str:
    """Give the first part of a module's name below the package: its stage or helper."""
    return name.split("/")[0].split(".")[0]


def imports(module: Path) -> Iterator[str]:
    """Give the dotted names that a module imports, `from` imports with what they take."""
    for node in ast.walk(ast.parse(module.read_text())):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{name_of(module)}: imports are absolute"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def calls(module: Path) -> Iterator[str]:
    """Give the names of the functions and methods that a module calls."""
    for node in ast.walk(ast.parse(module.read_text())):
        if isinstance(node, ast.Call):
            if isinstance(node.func, ast.Attribute):
                yield node.func.attr
            elif isinstance(node.func, ast.Name):
                yield node.func.id


each_module = pytest.mark.parametrize("module", MODULES, ids=name_of)


def test_every_module_has_a_layer() -> None:
    known = {name for layer in LAYERS for name in layer} | {"__init__"}
    assert {layer_of(name_of(module)) for module in MODULES} <= known


@each_module
def test_imports_point_one_way(module: Path) -> None:
    name = name_of(module)
    if name == "__init__.py":
        return
    rank = {each: number for number, layer in enumerate(LAYERS) for each in layer}
    own = layer_of(name)
    for imported in imports(module):
        parts = imported.split(".")
        if parts[0] == "postsmith" and len(parts) > 1 and parts[1] in rank:
            assert rank[parts[1]] <= rank[own], f"{name} must not import {imported}"
            assert parts[1] not in UNSEEN.get(own, ()), (
                f"{name} must not see {imported}"
            )


@each_module
def test_each_library_is_known_in_one_place(module: Path) -> None:
    name = name_of(module)
    for imported in imports(module):
        places = ONLY_IN.get(imported.split(".")[0])
        assert not places or name.startswith(places), (
            f"{name} must not import {imported}"
        )


def test_every_command_begins_with_understanding() -> None:
    """What leads to the typed API is put together once, in `pipeline.understand`."""
    steps = {
        "postsmith.infer.infer",
        "postsmith.normalize.normalize",
        "postsmith.seal.seal",
        "postsmith.postman.reader.read",
        "postsmith.postman.environment.read_environments",
    }
    users = {
        name_of(module) for module in MODULES if steps.intersection(imports(module))
    }
    assert users == {"pipeline.py"}


PRINTING = {"source", "sources", "listed", "parameter", "parameters"}
"""What makes text of expressions (`targets/python/expressions.py`)."""
PLACING = (ast.Return, ast.IfExp, ast.Starred, ast.keyword)


def placed(parent: ast.AST) -> bool:
    """Whether printed text goes on as it is, into a view: nothing holds it, compares it, cuts it or looks into it."""
    if isinstance(parent, ast.Call):
        return ast.unparse(parent.func).endswith("View")
    return isinstance(parent, PLACING)


@pytest.mark.parametrize(
    "module", sorted(PACKAGE.glob("targets/python/*.py")), ids=name_of
)
def test_source_text_is_placed_and_never_read_back(module: Path) -> None:
    """Text comes about in one module; whoever wants to know something asks the expression."""
    if module.name == "expressions.py":
        return
    for parent in ast.walk(ast.parse(module.read_text())):
        for node in ast.iter_child_nodes(parent):
            if not isinstance(node, ast.Call):
                continue
            if isinstance(node.func, ast.Name) and node.func.id in PRINTING:
                assert placed(parent), f"line {node.lineno}: {ast.unparse(parent)}"
            func = ast.unparse(node.func)
            assert func not in ("literals.value", "literals.text"), (
                f"line {node.lineno}: expressions write values"
            )


@each_module
def test_the_disk_is_touched_in_few_places(module: Path) -> None:
    name, called = name_of(module), set(calls(module))
    assert name in MAY_READ or not called & READING, called & READING
    assert name in MAY_WRITE or not called & WRITING, called & WRITING


@each_module
def test_modules_and_functions_stay_small(module: Path) -> None:
    text = module.read_text()
    assert text.count("\n") <= 400
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            size = (node.end_lineno or 0) - node.lineno + 1
            assert size <= 60, f"{node.name}: {size} lines"


def test_most_functions_are_very_small() -> None:
    sizes = sorted(
        (node.end_lineno or 0) - node.lineno + 1
        for module in MODULES
        for node in ast.walk(ast.parse(module.read_text()))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    )
    assert sizes[len(sizes) // 2] <= 12
    assert sizes[len(sizes) * 9 // 10] <= 30


@each_module
def test_every_module_says_what_it_is_for(module: Path) -> None:
    tree = ast.parse(module.read_text())
    assert not tree.body or ast.get_docstring(tree)


def test_templates_stay_small() -> None:
    for template in (ROOT / "templates").rglob("*.jinja"):
        text = template.read_text()
        assert text.count("\n") <= 150, template
        assert "namespace(" not in text, f"{template}: decide in Python, place in Jinja"


def test_no_python_among_the_collections() -> None:
    """A module there would shadow the standard library's `collections`."""
    assert not list((ROOT / "collections").rglob("*.py"))


def test_nothing_is_left_for_later() -> None:
    word = re.compile(r"\b(" + "|".join(("TO" + "DO", "FIX" + "ME", "X" * 3)) + r")\b")
    folders = ("generator", "tests", "templates", "docs")
    for folder in folders:
        for file in (ROOT / folder).rglob("*"):
            if (
                file.suffix in (".py", ".jinja", ".toml", ".md")
                and "cases" not in file.parts
            ):
                assert not word.search(file.read_text()), file


OPEN_MATCHES = {
    # JSON, and what else is a value of many kinds: the rest is treated alike.
    "infer/tolerant.py:_plain",
    "normalize/bodies.py:concrete",
    "normalize/bodies.py:_known",
    "normalize/examples.py:_plain_json",
    "normalize/fresh.py:_json",
    "replay/client.py:_made",
    "targets/python/arguments.py:expression_of",
    "targets/python/literals.py:value",
    "wire/body.py:field_texts",
    "wire/variables.py:deep",
    # Texts: what Postman, or a person, may write.
    "normalize/auth.py:_from_block",
    "normalize/expected.py:block_of",
    "normalize/merged_bodies.py:_unknown",
    "normalize/schemes.py:scheme_of",
    "pipeline.py:inspect",
    "wire/auth.py:_oauth2",
    "wire/auth.py:auth_effect",
    "wire/values.py:variable_text",
    # What a script says is read as far as it is understood.
    "normalize/asked.py:_basic",
    "normalize/asked.py:_templates",
    "normalize/snippets.py:_called",
    "normalize/snippets.py:_joined",
    "normalize/snippets.py:_member",
    "normalize/snippets.py:_postfix",
    "normalize/snippets.py:_primary",
    "normalize/snippets.py:plain_of",
    "normalize/tokens.py:_carried",
    # One kind of many is what it is about.
    "targets/python/methods.py:_opened",
    "infer/conflicts.py:compare",
    "infer/unify.py:_members",
    "infer/whole.py:_put",
    "name/classes.py:_walk",
}
"""Where the last case of a `match` takes whatever there is; all others name each case, and checkers see that."""


def test_a_new_kind_of_thing_falls_through_nowhere() -> None:
    found = {
        f"{module.relative_to(PACKAGE).as_posix()}:{function.name}"
        for module in MODULES
        for function in ast.walk(ast.parse(module.read_text()))
        if isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef)
        for match in ast.walk(function)
        if isinstance(match, ast.Match) and _takes_the_rest(match.cases[-1])
    }
    assert found == OPEN_MATCHES


def _takes_the_rest(case: ast.match_case) -> bool:
    first = case.body[0]
    never = (
        isinstance(first, ast.Expr)
        and isinstance(first.value, ast.Call)
        and ast.unparse(first.value.func) == "assert_never"
    )
    pattern = case.pattern
    wild = isinstance(pattern, ast.MatchAs) and pattern.pattern is None
    return wild and case.guard is None and not never
