"""Ids as they are typed: those of a path beside those of the models. Read from the models' text."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from tools.judge_calls import Method
from tools.judge_values import singular, words

_KINDS = frozenset({"str", "int", "float", "UUID"})


def fields(package: str) -> dict[str, dict[str, str]]:
    """Give the annotation of each field by class; a class's name is its words, singular."""
    found: dict[str, dict[str, str]] = {}
    for file in sorted(Path(package, "models").rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_bytes())):
            if isinstance(node, ast.ClassDef):
                found[" ".join(words(node.name))] = {
                    each.target.id: ast.unparse(each.annotation)
                    for each in node.body
                    if isinstance(each, ast.AnnAssign)
                    and isinstance(each.target, ast.Name)
                }
    return found


def kinds(annotation: str) -> set[str]:
    """Give the plain types that an annotation names."""
    return set(re.findall(r"\w+", annotation)) & _KINDS


def ids(made: Sequence[Method], package: str) -> Iterator[tuple[str, str]]:
    """Path ids whose type is not the one of the entity's own field."""
    models = fields(package)
    for method in made:
        if not method.sent:
            continue
        segments = [each for each in method.sent[0].url.path.split("/") if each]
        for name, value in method.given.items():
            if str(value) not in segments[1:] or not isinstance(value, str | int):
                continue
            noun = words(segments[segments.index(str(value)) - 1])
            typed = str(method.signature.parameters[name].annotation)
            for field, own in _own(models.get(" ".join(noun), {}), name, noun):
                one, other = kinds(typed), kinds(own)
                if one and other and not one & other:
                    yield (
                        f"{'|'.join(sorted(one))} and {'|'.join(sorted(other))}",
                        f"{method.name}({name}: {typed}), {' '.join(noun)}.{field}: {own}",
                    )


def _own(
    model: dict[str, str], name: str, noun: list[str]
) -> Iterator[tuple[str, Any]]:
    """Give the field of an entity that a path's id names: by its name, or without the entity's."""
    short = "_".join(each for each in name.split("_") if singular(each) not in noun)
    for field in dict.fromkeys((name, short)):
        if field in model:
            yield field, model[field]
            return
