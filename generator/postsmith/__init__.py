"""Postsmith: a Postman collection goes in, a typed Python client comes out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from postsmith.diagnostics import Diagnostic, Severity
from postsmith.result import Result, Summary

if TYPE_CHECKING:
    from postsmith.pipeline import generate

__version__ = "0.1.0"
"""The version of the package, too: the build reads it here."""

__all__ = ["Diagnostic", "Result", "Severity", "Summary", "generate"]


def __getattr__(name: str) -> Any:
    # The pipeline is loaded when it is used: the command line answers `--help` without it.
    if name == "generate":
        from postsmith.pipeline import generate

        return generate
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
