"""hosts: what goes out, what comes back."""

from shop.pytest_plugin import Saved


def test_status(saved: Saved) -> None:
    call = saved(lambda client: client.hosts.status())
    call.sends("GET https://api.example.test/v1/status")


def test_status_of_the_search(saved: Saved) -> None:
    call = saved(lambda client: client.hosts.status_of_the_search())
    call.sends("GET https://search.example.test/status")


def test_status_of_the_archive(saved: Saved) -> None:
    call = saved(lambda client: client.hosts.status_of_the_archive())
    call.sends("GET https://archive.example.test/status")
