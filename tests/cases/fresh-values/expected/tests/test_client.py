"""The client itself: what goes out, what comes back."""

from payouts import types
from payouts.pytest_plugin import Saved


def test_pay_out(saved: Saved) -> None:
    body: types.PayOutBody = {
        "amount": 5,
        "client": {"request_id": "r-1", "timestamp": 1700000000},
    }
    call = saved(
        lambda client: client.pay_out(
            at=1,
            request_id="7d2c1b1e-0f39-4bb7-9d0e-5f6b64a3a0c1",
            idempotency_key="3f1a5f0e-6f0d-4a83-9c3a-0a3a2f9d7b11",
            x_request_id="771",
            x_trace_id="4bf92f3577b34da6a3ce929d0e0e4736",
            x_timestamp=1700000000000,
            x_caller="job-d0e77f83-58b6-57c0-bf19-0830d26b2a20",
            body=body,
        )
    )
    call.sends(
        "POST https://payouts.test/payouts?at=1&requestId=7d2c1b1e-0f39-4bb7-9d0e-5f6b64a3a0c1",
        headers={
            "Idempotency-Key": "3f1a5f0e-6f0d-4a83-9c3a-0a3a2f9d7b11",
            "X-Request-Id": "771",
            "X-Trace-Id": "4bf92f3577b34da6a3ce929d0e0e4736",
            "X-Timestamp": "1700000000000",
            "X-Caller": "job-d0e77f83-58b6-57c0-bf19-0830d26b2a20",
            "Content-Type": "text/plain",
        },
        json=body,
    )


def test_create_refund(saved: Saved) -> None:
    """Refund."""
    call = saved(
        lambda client: client.create_refund(
            body={
                "transaction_id": "tx1",
                "nonce": "0f3c9a7b5d2e8f10",
                "reason": "late",
            }
        )
    )
    call.sends(
        "POST https://payouts.test/refunds",
        form=[
            ("transaction_id", "tx1"),
            ("nonce", "0f3c9a7b5d2e8f10"),
            ("reason", "late"),
        ],
    )


def test_list_events(saved: Saved) -> None:
    call = saved(
        lambda client: client.list_events(request_id="771", x_tag="unheard-of")
    )
    call.sends(
        "GET https://payouts.test/events?request_id=771",
        headers={"X-Tag": "unheard-of"},
    )


def test_create_note(saved: Saved) -> None:
    """Note."""
    call = saved(lambda client: client.create_note(body={"nonce": "n1", "text": "a"}))
    call.sends(
        "POST https://payouts.test/notes",
        headers={"Content-Type": "application/json"},
        json={"nonce": "n1", "text": "a"},
    )


def test_create_note__note_without(saved: Saved) -> None:
    """Note without."""
    call = saved(lambda client: client.create_note(body={"text": "b"}))
    call.sends(
        "POST https://payouts.test/notes",
        headers={"Content-Type": "application/json"},
        json={"text": "b"},
    )
