"""новости: what goes out, what comes back."""

from api_client.pytest_plugin import Saved


def test_get_список(saved: Saved) -> None:
    """Список."""
    call = saved(lambda client: client.новости.get_список())
    call.sends(
        "GET https://api.example.test/v1/%D0%BD%D0%BE%D0%B2%D0%BE%D1%81%D1%82%D0%B8"
    )


def test_создать_новость(saved: Saved) -> None:
    call = saved(lambda client: client.новости.создать_новость())
    call.sends(
        "POST https://api.example.test/v1/%D0%BD%D0%BE%D0%B2%D0%BE%D1%81%D1%82%D0%B8"
    )
