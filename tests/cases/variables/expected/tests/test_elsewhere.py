"""elsewhere: what goes out, what comes back."""

from weather.pytest_plugin import Saved


def test_other_host(saved: Saved) -> None:
    call = saved(lambda client: client.elsewhere.other_host())
    call.sends("GET https://eu.weather.example.test:8443/ping")


def test_nested(saved: Saved) -> None:
    call = saved(lambda client: client.elsewhere.nested())
    call.sends("GET https://eu.example.test/v2/nested")


def test_no_host(saved: Saved) -> None:
    call = saved(lambda client: client.elsewhere.no_host())
    call.sends("GET http://unset-url.test/nohost")
