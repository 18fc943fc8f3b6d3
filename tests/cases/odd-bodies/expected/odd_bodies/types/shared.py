"""Request bodies of Odd bodies."""

from __future__ import annotations

from typing import TypedDict


class PrintReceiptBody(TypedDict, total=False):
    """Body of `print_receipt`."""

    lines: int
