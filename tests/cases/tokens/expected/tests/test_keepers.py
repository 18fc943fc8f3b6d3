"""keepers: what goes out, what comes back."""

from lighthouse.pytest_plugin import Saved


def test_get_watch(saved: Saved) -> None:
    """Get my watch."""
    call = saved(lambda client: client.keepers.get_watch())
    call.sends(
        "GET https://lighthouse.example/watch",
        headers={"Authorization": "Token keeper-token"},
    )


def test_list_partners(saved: Saved) -> None:
    call = saved(lambda client: client.keepers.list_partners())
    call.sends(
        "GET https://lighthouse.example/partners",
        headers={"X-Partner-Token": "partner-token"},
    )
