"""things: what goes out, what comes back."""

from old_format.pytest_plugin import Saved


def test_delete(saved: Saved) -> None:
    """Inside."""
    call = saved(lambda client: client.things.delete("id"))
    call.sends(
        "DELETE https://api.example.test/v1/things/id",
        headers={"Authorization": "Basic dXNlcjpwYXNzd29yZA=="},
    )
