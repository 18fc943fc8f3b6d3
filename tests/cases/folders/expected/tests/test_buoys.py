"""buoys: what goes out, what comes back."""

from harbour.pytest_plugin import Saved


def test_list(saved: Saved) -> None:
    """List buoys."""
    call = saved(lambda client: client.buoys.list())
    call.sends("GET https://harbour.example.test/v1/buoys")
