"""The same rules for what is no part of the generator: the runtime of generated clients, and the tools."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PACK = ROOT / "templates/python_client"
RUNTIME = PACK / "package/_runtime"
PARTS = sorted(RUNTIME.rglob("*.py"))
TOOLS = sorted([*(ROOT / "tools").glob("*.py"), *(ROOT / "benchmarks").glob("*.py")])
PRODUCT = sorted((ROOT / "generator").rglob("*.py"))

SCHEMES = sorted(path.name for path in (RUNTIME / "schemes").glob("[a-z]*.py"))
ORDER = [
    part
    for row in re.findall(
        r"^\| (`[^|]+) \|", (PACK / "RUNTIME.md").read_text("utf-8"), re.MULTILINE
    )
    for each in re.findall(r"`(\w+\.py|schemes/)`", row)
    for part in (
        [f"schemes/{name}" for name in sorted(SCHEMES, key="parts.py".__ne__)]
        if each == "schemes/"
        else [each]
    )
]
"""The modules of the runtime in the order of its contract."""

ONLY_IN = {
    "pydantic": ("models.py", "exact.py", "decode.py", "saved.py"),
    "pydantic_core": ("models.py", "exact.py"),
    "anyio": ("async_client.py", "loops.py"),
    "asyncio": ("loops.py",),
    "jwt": ("schemes/jwt.py",),
    "spnego": ("schemes/ntlm.py",),
    "logging": ("logs.py",),
    "pathlib": ("mock.py", "saved.py"),
}
"""The one place, or few, that know each of these."""
MAY_TOUCH_THE_DISK = ("bodies.py", "download.py", "mock.py", "saved.py")
TOUCHING = {"open", "read_text", "read_bytes", "write_text", "write_bytes", "iterdir"}
MAY_WAIT_OR_SEND = ("sync_client.py", "async_client.py", "saved.py")
WAITING = {"sleep", "send"}


def name_of(module: Path) -> str:
    return module.relative_to(RUNTIME).as_posix()


def tree_of(module: Path) -> ast.Module:
    return ast.parse(module.read_text(encoding="utf-8"))


def of_type_checkers(tree: ast.Module) -> set[ast.stmt]:
    """What stands under `if TYPE_CHECKING`."""
    return {
        inner
        for node in ast.walk(tree)
        if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING"
        for inner in node.body
    }


def imports(module: Path) -> Iterator[tuple[str, int, bool]]:
    """The modules that one imports with the level of relative ones, and whether as it is imported itself."""
    tree = tree_of(module)
    unseen = of_type_checkers(tree)
    late = {
        node
        for function in ast.walk(tree)
        if isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef)
        for node in ast.walk(function)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.stmt) and node in unseen:
            continue
        if isinstance(node, ast.Import):
            yield from ((alias.name, 0, node not in late) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module or "", node.level, node not in late


def called(module: Path) -> set[str]:
    return {
        node.func.attr if isinstance(node.func, ast.Attribute) else node.func.id
        for node in ast.walk(tree_of(module))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute | ast.Name)
    }


each_part = pytest.mark.parametrize("module", PARTS, ids=name_of)
each_module = pytest.mark.parametrize(
    "module", [*PARTS, *TOOLS], ids=lambda path: path.relative_to(ROOT).as_posix()
)


def test_the_contract_names_every_module_once() -> None:
    found = [name_of(each) for each in PARTS if each.name != "__init__.py"]
    assert sorted(ORDER) == sorted(found)


@each_part
def test_imports_of_the_runtime_point_one_way(module: Path) -> None:
    name = name_of(module)
    if name.endswith("__init__.py"):
        return
    above = ORDER[: ORDER.index(name)]
    inside = "schemes/" if name.startswith("schemes/") else ""
    for imported, level, at_once in imports(module):
        if level and at_once:
            folder = inside if level == 1 else ""
            assert f"{folder}{imported}.py" in above, imported


@each_part
def test_each_library_of_the_runtime_is_known_in_one_place(module: Path) -> None:
    for imported, level, _ in imports(module):
        places = ONLY_IN.get(imported.split(".")[0]) if not level else None
        assert places is None or name_of(module) in places, imported


@each_part
def test_the_runtime_touches_no_disk_and_does_not_wait(module: Path) -> None:
    name, names = name_of(module), called(module)
    assert name in MAY_TOUCH_THE_DISK or not names & TOUCHING, names & TOUCHING
    assert name in MAY_WAIT_OR_SEND or not names & WAITING, names & WAITING


@each_module
def test_modules_and_functions_stay_small(module: Path) -> None:
    assert module.read_text(encoding="utf-8").count("\n") <= 400
    for node in ast.walk(tree_of(module)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            size = (node.end_lineno or 0) - node.lineno + 1
            assert size <= 60, f"{node.name}: {size} lines"


@pytest.mark.parametrize("module", PRODUCT, ids=lambda path: path.name)
def test_the_product_knows_nothing_of_the_tools(module: Path) -> None:
    for imported, _, _ in imports(module):
        assert imported.split(".")[0] not in ("tools", "benchmarks", "tests")


@pytest.mark.parametrize("module", TOOLS, ids=lambda path: path.name)
def test_the_tools_know_nothing_of_tests_and_benchmarks(module: Path) -> None:
    for imported, level, _ in imports(module):
        assert not level, "imports are absolute"
        assert imported.split(".")[0] != "tests"
        assert module.parent.name == "benchmarks" or not imported.startswith("bench")


def test_tools_do_not_import_in_circles() -> None:
    known = {module.stem: module for module in TOOLS if module.parent.name == "tools"}
    beneath = {
        name: {
            part
            for imported, _, _ in imports(module)
            if imported.startswith("tools.")
            for part in [imported.split(".")[1]]
        }
        for name, module in known.items()
    }
    while beneath:
        free = {name for name, uses in beneath.items() if not uses & beneath.keys()}
        assert free, beneath
        beneath = {name: uses for name, uses in beneath.items() if name not in free}
