"""piers.crane_logs: what goes out, what comes back."""

from harbour.pytest_plugin import Saved


def test_list(saved: Saved) -> None:
    """List logs."""
    call = saved(lambda client: client.piers.crane_logs.list("pier", "crane"))
    call.sends("GET https://harbour.example.test/piers/pier/cranes/crane/logs.json")
