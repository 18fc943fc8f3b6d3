"""forecasts: what goes out, what comes back."""

from weather import types
from weather.pytest_plugin import Saved


def test_get_by_city(saved: Saved) -> None:
    """By city."""
    call = saved(
        lambda client: client.forecasts.get_by_city(
            "hamburg",
            units="units",
            day="2024-05-01",
            x_tenant="acme",
            x_request_id="d0e77f83-58b6-57c0-bf19-0830d26b2a20",
        )
    )
    call.sends(
        "GET https://api.example.test/v2/forecasts/hamburg?lang=en&units=units&day=2024-05-01",
        headers={
            "X-Tenant": "acme",
            "X-Request-Id": "d0e77f83-58b6-57c0-bf19-0830d26b2a20",
        },
    )


def test_get_by_path_variable(saved: Saved) -> None:
    """By a path variable."""
    call = saved(lambda client: client.forecasts.get_by_path_variable("s-1"))
    call.sends("GET https://api.example.test/v2/stations/s-1")


def test_create(saved: Saved) -> None:
    body: types.CreateBody = {
        "city": "hamburg",
        "id": "d0e77f83-58b6-57c0-bf19-0830d26b2a20",
        "at": "1",
        "n": 1,
        "who": "random-first-name nobody",
    }
    call = saved(lambda client: client.forecasts.create(body=body))
    call.sends(
        "POST https://api.example.test/v2/forecasts",
        headers={"Content-Type": "application/json"},
        json=body,
    )


def test_get_part_of_segment(saved: Saved) -> None:
    """Part of a segment."""
    call = saved(lambda client: client.forecasts.get_part_of_segment("hamburg"))
    call.sends("GET https://api.example.test/v2/maps/map-hamburg.png")


def test_get_variable_of_nothing(saved: Saved) -> None:
    """Variable of nothing."""
    call = saved(
        lambda client: client.forecasts.get_variable_of_nothing(
            "unknown", q="unknown-too"
        )
    )
    call.sends("GET https://api.example.test/v2/unknown/x?q=unknown-too")


def test_get_whole_query_in_variable(saved: Saved) -> None:
    """Whole query in a variable."""
    call = saved(lambda client: client.forecasts.get_whole_query_in_variable(verbose=1))
    call.sends("GET https://api.example.test/v2/raw?verbose=1")
