"""drinks: what goes out, what comes back."""

from bar.pytest_plugin import Saved


def test_get(saved: Saved) -> None:
    """Get drink."""
    call = saved(lambda client: client.drinks.get("drink-id"))
    call.sends("GET https://bar.test/api/2/drinks/drink-id")


def test_favorite(saved: Saved) -> None:
    """Favorite drink."""
    call = saved(lambda client: client.drinks.favorite("drink-id"))
    call.sends("POST https://bar.test/api/2/drinks/drink-id/favorite")


def test_publish(saved: Saved) -> None:
    """Publish drink."""
    call = saved(lambda client: client.drinks.publish("negroni"))
    call.sends("POST https://bar.test/api/2/drinks/negroni/publish")


def test_delete(saved: Saved) -> None:
    """Delete it."""
    call = saved(lambda client: client.drinks.delete("negroni"))
    call.sends("DELETE https://bar.test/api/2/drinks/negroni")


def test_get_random_drink(saved: Saved) -> None:
    """Random drink."""
    call = saved(lambda client: client.drinks.get_random_drink())
    call.sends("GET https://bar.test/api/2/drinks/random")


def test_get_drink_of_mine(saved: Saved) -> None:
    call = saved(lambda client: client.drinks.get_drink_of_mine())
    call.sends("GET https://bar.test/api/2/drinks/me")


def test_export(saved: Saved) -> None:
    """Export drinks."""
    call = saved(lambda client: client.drinks.export())
    call.sends("POST https://bar.test/api/2/drinks/export")


def test_empty_trash(saved: Saved) -> None:
    """Empty the trash."""
    call = saved(lambda client: client.drinks.empty_trash())
    call.sends("DELETE https://bar.test/api/2/drinks/trash/favorite")
