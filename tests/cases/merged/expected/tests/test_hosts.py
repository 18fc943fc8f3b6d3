"""hosts: what goes out, what comes back."""

from shop.pytest_plugin import Saved


def test_get_status(saved: Saved) -> None:
    """Status."""
    call = saved(lambda client: client.hosts.get_status())
    call.sends("GET https://api.example.test/v1/status")


def test_get_status_of_search(saved: Saved) -> None:
    """Status of the search."""
    call = saved(lambda client: client.hosts.get_status_of_search())
    call.sends("GET https://search.example.test/status")


def test_get_status_of_archive(saved: Saved) -> None:
    """Status of the archive."""
    call = saved(lambda client: client.hosts.get_status_of_archive())
    call.sends("GET https://archive.example.test/status")
