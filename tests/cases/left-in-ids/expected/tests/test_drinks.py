"""drinks: what goes out, what comes back."""

from bar.pytest_plugin import Saved


def test_get_drink(saved: Saved) -> None:
    call = saved(lambda client: client.drinks.get_drink("drink-id"))
    call.sends("GET https://bar.test/api/2/drinks/drink-id")


def test_favorite_drink(saved: Saved) -> None:
    call = saved(lambda client: client.drinks.favorite_drink("drink-id"))
    call.sends("POST https://bar.test/api/2/drinks/drink-id/favorite")


def test_publish_drink(saved: Saved) -> None:
    call = saved(lambda client: client.drinks.publish_drink("negroni"))
    call.sends("POST https://bar.test/api/2/drinks/negroni/publish")


def test_delete_it(saved: Saved) -> None:
    call = saved(lambda client: client.drinks.delete_it("negroni"))
    call.sends("DELETE https://bar.test/api/2/drinks/negroni")


def test_get_random_drink(saved: Saved) -> None:
    """Random drink."""
    call = saved(lambda client: client.drinks.get_random_drink())
    call.sends("GET https://bar.test/api/2/drinks/random")


def test_get_drink_of_mine(saved: Saved) -> None:
    call = saved(lambda client: client.drinks.get_drink_of_mine())
    call.sends("GET https://bar.test/api/2/drinks/me")


def test_export_drinks(saved: Saved) -> None:
    call = saved(lambda client: client.drinks.export_drinks())
    call.sends("POST https://bar.test/api/2/drinks/export")


def test_empty_the_trash(saved: Saved) -> None:
    call = saved(lambda client: client.drinks.empty_the_trash())
    call.sends("DELETE https://bar.test/api/2/drinks/trash/favorite")
