"""elsewhere: what goes out, what comes back."""

from weather.pytest_plugin import Saved


def test_ping_other_host(saved: Saved) -> None:
    """Other host."""
    call = saved(lambda client: client.elsewhere.ping_other_host())
    call.sends("GET https://eu.weather.example.test:8443/ping")


def test_get_nested(saved: Saved) -> None:
    """Nested."""
    call = saved(lambda client: client.elsewhere.get_nested())
    call.sends("GET https://eu.example.test/v2/nested")


def test_get_no_host(saved: Saved) -> None:
    """No host."""
    call = saved(lambda client: client.elsewhere.get_no_host())
    call.sends("GET http://unset-url.test/nohost")
