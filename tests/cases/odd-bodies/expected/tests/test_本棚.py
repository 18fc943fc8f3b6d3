"""本棚: what goes out, what comes back."""

from odd_bodies.pytest_plugin import Saved


def test_find(saved: Saved) -> None:
    call = saved(lambda client: client.本棚.find("area-17", q="x"))
    call.sends("GET https://odd.test/area-17/books?q=x")


def test_find__find_nothing(saved: Saved) -> None:
    """Find nothing."""
    call = saved(lambda client: client.本棚.find("area-17"))
    call.sends("GET https://odd.test/area-17/books")


def test_add(saved: Saved) -> None:
    call = saved(lambda client: client.本棚.add(body={"title": "T"}))
    call.sends(
        "POST https://odd.test/books",
        headers={"Content-Type": "application/json"},
        json={"title": "T"},
    )


def test_add__add_nothing(saved: Saved) -> None:
    """Add nothing."""
    call = saved(lambda client: client.本棚.add())
    call.sends(
        "POST https://odd.test/books", headers={"Content-Type": "application/json"}
    )
