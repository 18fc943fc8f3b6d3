"""The generator's catalogue of auth and the runtime say the same: classes, arguments, defaults, libraries."""

from __future__ import annotations

import ast
import importlib
import inspect
import sys
from dataclasses import MISSING, fields
from pathlib import Path
from typing import Any

import pytest

from postsmith.auth import (
    ALL,
    SCHEME_CLASSES,
    AuthKind,
    AuthType,
    Role,
    SchemeClass,
    class_of,
    type_of,
)

NAME = "client_runtime"
RUNTIME = Path(__file__).parents[2] / "templates/python_client/package/_runtime"
EACH = pytest.mark.parametrize("found", SCHEME_CLASSES, ids=lambda found: found.name)
STANDARD = {"__future__", *sys.stdlib_module_names, "httpx2"}


def runtime_class(found: SchemeClass) -> Any:
    module = f"schemes.{found.module}" if found.module else "simple"
    return getattr(importlib.import_module(f"{NAME}.{module}"), found.name)


def arguments(rt: Any, found: SchemeClass) -> dict[str, Any]:
    """Those of the constructor, with their defaults, but for the one that all have."""
    kind = runtime_class(found)
    assert issubclass(kind, rt.Scheme)
    return {
        f.name: f.default if f.default_factory is MISSING else ""
        for f in fields(kind)
        if f.name != "optional"
    }


def known_arguments(kind: AuthType) -> set[str]:
    return {each.argument for each in kind.parameters if each.argument}


def test_every_kind_is_one_class() -> None:
    assert all(class_of(found.kind) is found for found in SCHEME_CLASSES)
    assert {found.kind for found in SCHEME_CLASSES} == set(AuthKind)
    assert len({each.name for each in ALL}) == len({each.helper for each in ALL})


@EACH
def test_a_class_takes_what_the_catalogue_says(rt: Any, found: SchemeClass) -> None:
    taken, kind = arguments(rt, found), type_of(found.kind)
    assert taken.keys() <= known_arguments(kind) | {*found.callers}
    assert {*found.callers} <= taken.keys()
    needed = [name for name, default in taken.items() if default is MISSING]
    always = {each.argument for each in kind.parameters if each.always}
    assert {*needed} <= always | {"token_url"}


def test_every_argument_is_one_of_a_class(rt: Any) -> None:
    for kind in ALL:
        taken = {name for found in kind.classes for name in arguments(rt, found)}
        assert known_arguments(kind) <= taken, kind.name


@EACH
def test_what_is_left_out_is_the_default(rt: Any, found: SchemeClass) -> None:
    taken = arguments(rt, found)
    for each in type_of(found.kind).parameters:
        default = taken.get(each.argument, MISSING)
        if default is MISSING:
            continue
        if each.role is Role.FLAG:
            assert default not in (each.on, each.off), each.name
        elif not any(
            f.argument == each.argument and f.role is Role.FLAG
            for f in type_of(found.kind).parameters
        ):
            assert default == each.default, each.name


def test_the_runtime_has_no_others(rt: Any) -> None:
    for file in (RUNTIME / "simple.py", *(RUNTIME / "schemes").glob("[a-z]*.py")):
        where = "simple" if file.parent == RUNTIME else f"schemes.{file.stem}"
        module = importlib.import_module(f"{NAME}.{where}")
        own = {
            name
            for name, kind in inspect.getmembers(module, inspect.isclass)
            if issubclass(kind, rt.Scheme) and kind.__module__ == module.__name__
        }
        bases = {
            base.__name__ for name in own for base in getattr(module, name).__bases__
        }
        known = {f.name for f in SCHEME_CLASSES if (f.module or "simple") == file.stem}
        assert own - bases == known, file.name


def imported(module: str) -> set[str]:
    """The libraries that a module needs at some time, by the names of their packages."""
    tree = ast.parse((RUNTIME / f"schemes/{module}.py").read_text())
    names: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and not node.level and node.module:
            names.add(node.module.split(".")[0])
        elif isinstance(node, ast.Import):
            names |= {alias.name.split(".")[0] for alias in node.names}
    return names - STANDARD


PACKAGES = {
    "spnego": "pyspnego",
    "jwt": "pyjwt[crypto]",
    "cryptography": "cryptography",
}


@pytest.mark.parametrize(
    "module", sorted({f.module for f in SCHEME_CLASSES if f.module})
)
def test_a_library_is_one_that_is_installed_for_it(module: str) -> None:
    kinds = [type_of(f.kind) for f in SCHEME_CLASSES if f.module == module]
    told = {k.library.requirement.partition(">=")[0] for k in kinds if k.library}
    needed = {PACKAGES[name] for name in imported(module)}
    # PyJWT brings cryptography along.
    assert told == needed - ({"cryptography"} if "pyjwt[crypto]" in needed else set())
