"""Request bodies of Payouts."""

from __future__ import annotations

from typing import TypedDict


class CreateNoteBody(TypedDict, total=False):
    """Body of `create_note`."""

    nonce: str
    text: str


class PayOutBody(TypedDict, total=False):
    """Body of `pay_out`."""

    amount: int
    client: ClientInput


class ClientInput(TypedDict, total=False):
    """`client` of `PayOutBody`."""

    request_id: str
    timestamp: int


class CreateRefundBody(TypedDict, total=False):
    """Body of `create_refund`."""

    transaction_id: str
    nonce: str
    reason: str
