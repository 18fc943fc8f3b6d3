"""What does the source of a client say that the neutral view does not: results of methods, arguments of the constructor.

It is read as it is written, without importing it.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Source:
    """What was read."""

    returns: Mapping[str, str]
    """The annotation of a method's result by its dotted path: `users.get_token`."""
    arguments: tuple[str, ...]
    """Of the constructor: those of this API, in order."""


def read(files: Mapping[str, str], package: str) -> Source:
    """Read the modules of a client that have methods: `client.py`, and those of the resources."""
    returns: dict[str, str] = {}
    client = ast.parse(files[f"{package}/client.py"])
    for name, text in files.items():
        if name.startswith(f"{package}/resources/") and name.endswith(".py"):
            returns |= results(ast.parse(text))
    return Source(returns | results(client), tuple(arguments(client)))


def results(module: ast.Module) -> dict[str, str]:
    """The results of the methods of a module, by the dotted paths that its operations say."""
    paths = dict(_operations(module))
    return {
        paths[function.name]: ast.unparse(function.returns)
        for kind in _classes(module)
        for function in kind.body
        if isinstance(function, ast.FunctionDef) and function.name in paths
        if function.returns
    }


def _operations(module: ast.Module) -> Iterator[tuple[str, str]]:
    """Method and dotted path of each `NAME: Operation[…] = Operation("users.get_token", …)`."""
    for node in module.body:
        match node:
            case ast.AnnAssign(
                value=ast.Call(
                    func=ast.Name("Operation"),
                    args=[ast.Constant(value=str() as dotted), *_],
                )
            ):
                yield dotted.rpartition(".")[2], dotted
            case _:
                pass


def _classes(module: ast.Module) -> Iterator[ast.ClassDef]:
    """The classes that are called without `await`."""
    for node in module.body:
        if isinstance(node, ast.ClassDef) and not node.name.startswith("Async"):
            yield node


def arguments(module: ast.Module) -> Iterator[str]:
    """The arguments of a client's constructor that are this API's own.

    Every client takes some (`variables`, `timeout`, `environment`, …), which it hands on under their own names; the others
    are values of the API's variables, secrets and hosts.
    """
    for kind in _classes(module):
        for function in kind.body:
            if isinstance(function, ast.FunctionDef) and function.name == "__init__":
                passed = {
                    keyword.arg
                    for call in ast.walk(function)
                    if isinstance(call, ast.Call)
                    for keyword in call.keywords
                }
                taken = (*function.args.args[1:], *function.args.kwonlyargs)
                yield from (each.arg for each in taken if each.arg not in passed)
                return
