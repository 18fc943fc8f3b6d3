"""ships: what goes out, what comes back."""

from harbour.pytest_plugin import Saved


def test_list(saved: Saved) -> None:
    """List ships."""
    call = saved(lambda client: client.ships.list())
    call.sends("GET https://harbour.example.test/v1/ships")


def test_get(saved: Saved) -> None:
    """Get a ship."""
    call = saved(lambda client: client.ships.get("id"))
    call.sends("GET https://harbour.example.test/v1/ships/id")


def test_list_v2(saved: Saved) -> None:
    """List ships."""
    call = saved(lambda client: client.ships.list_v2())
    call.sends("GET https://harbour.example.test/v2/ships")


def test_get_v2(saved: Saved) -> None:
    """Get a ship."""
    call = saved(lambda client: client.ships.get_v2("id"))
    call.sends("GET https://harbour.example.test/v2/ships/id")


def test_get_is_gone(saved: Saved) -> None:
    """Get a ship that is gone."""
    call = saved(lambda client: client.ships.get_is_gone("id"))
    call.sends("GET https://harbour.example.test/v1/ships/id/log")
