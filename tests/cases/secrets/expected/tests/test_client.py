"""The client itself: what goes out, what comes back."""

from bank.pytest_plugin import Saved


def test_update_marked_as_secret(saved: Saved) -> None:
    """Marked as secret."""
    call = saved(
        lambda client: client.update_marked_as_secret(
            "door", plum="plum", x_two="x-two", body={"a": "a", "f": b"file"}
        )
    )
    call.sends(
        "POST https://api.example.test/v1/plums/door?plum=plum",
        headers={"X-Two": "x-two", "Authorization": "Bearer token"},
        parts=[("a", "a"), ("f", b"file")],
    )
