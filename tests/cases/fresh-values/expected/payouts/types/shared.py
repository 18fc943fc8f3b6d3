"""Request bodies of Payouts."""

from __future__ import annotations

from typing import TypedDict


class PayOutBody(TypedDict, total=False):
    """Body of `pay_out`."""

    amount: int
    client: ClientInput


class ClientInput(TypedDict, total=False):
    """`client` of `PayOutBody`."""

    request_id: str
    timestamp: int


class RefundBody(TypedDict, total=False):
    """Body of `refund`."""

    transaction_id: str
    nonce: str
    reason: str


class NoteBody(TypedDict, total=False):
    """Body of `note`."""

    nonce: str
    text: str
