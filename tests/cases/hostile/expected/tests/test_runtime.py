"""runtime: what goes out, what comes back."""

from evil.pytest_plugin import Saved


def test_get_call(saved: Saved) -> None:
    """_call."""
    call = saved(
        lambda client: client.runtime.get_call(
            client="a", self_="b", call="c", class_="d", options_="e"
        )
    )
    call.sends(
        "GET https://api.example.test/v1/call?client=a&self=b&_call=c&__class__=d&options=e"
    )
