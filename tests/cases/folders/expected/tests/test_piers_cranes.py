"""piers.cranes: what goes out, what comes back."""

from harbour.pytest_plugin import Saved


def test_list(saved: Saved) -> None:
    """List cranes."""
    call = saved(lambda client: client.piers.cranes.list("pier"))
    call.sends("GET https://harbour.example.test/piers/pier/cranes.json")
