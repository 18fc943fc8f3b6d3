"""stations: what goes out, what comes back."""

from stations import NO_VALUE, Raw, models
from stations.pytest_plugin import Saved


def test_get_departure(saved: Saved) -> None:
    """Get a departure."""
    call = saved(lambda client: client.stations.get_departure("HAM", 42))
    call.sends("GET https://api.example.test/v1/stations/HAM/departures/42")
    call.returns("200", models.Departure)


def test_get_timetable(saved: Saved) -> None:
    """Get a timetable."""
    call = saved(lambda client: client.stations.get_timetable("HAM"))
    call.sends("GET https://api.example.test/v1/stations/HAM/timetable.pdf")


def test_get_logo(saved: Saved) -> None:
    """Get a logo."""
    call = saved(lambda client: client.stations.get_logo("HAM"))
    call.sends("GET https://api.example.test/v1/stations/HAM.png")


def test_search(saved: Saved) -> None:
    """Search stations."""
    call = saved(lambda client: client.stations.search(q="ham burg", limit=20))
    call.sends("GET https://api.example.test/v1/stations?q=ham%20burg&limit=20")


def test_filter(saved: Saved) -> None:
    """Filter stations."""
    call = saved(
        lambda client: client.stations.filter(
            tag=["metro", "bus"],
            ids=["1"],
            filter={"city": "Hamburg"},
            page_size=50,
            top=5,
            from_="HAM",
            if_none="x",
        )
    )
    call.sends(
        "GET https://api.example.test/v1/stations/filter?tag=metro&tag=bus&ids[]=1&filter[city]=Hamburg&page.size=50&$top=5&from=HAM&if-none=x"
    )


def test_export(saved: Saved) -> None:
    """Export stations."""
    call = saved(
        lambda client: client.stations.export(csv=NO_VALUE, empty="", text="a&b=c #1 ü")
    )
    call.sends(
        "GET https://api.example.test/v1/stations/export?csv&empty=&text=a%26b=c%20%231%20%C3%BC"
    )


def test_get_file(saved: Saved) -> None:
    """Read a file."""
    call = saved(lambda client: client.stations.get_file(Raw("a/b c.txt")))
    call.sends("GET https://api.example.test/v1/files/a/b%20c.txt")


def test_get_line_by_two_keys(saved: Saved) -> None:
    """Get a line by two keys."""
    call = saved(lambda client: client.stations.get_line_by_two_keys("HAM", "BER"))
    call.sends("GET https://api.example.test/v1/lines/HAM/BER")


def test_list_trailing_slash(saved: Saved) -> None:
    """Trailing slash."""
    call = saved(lambda client: client.stations.list_trailing_slash())
    call.sends("GET https://api.example.test/v1/stations/")


def test_cancel_colon_in_segment(saved: Saved) -> None:
    """Colon in a segment."""
    call = saved(lambda client: client.stations.cancel_colon_in_segment(7))
    call.sends("GET https://api.example.test/v1/lines/7")


def test_list_braces_for_parameter(saved: Saved) -> None:
    """Braces for a parameter."""
    call = saved(lambda client: client.stations.list_braces_for_parameter("{lineId}"))
    call.sends("GET https://api.example.test/v1/lines/%7BlineId%7D/stops")


def test_get_line_map(saved: Saved) -> None:
    """lines/{line}/map."""
    call = saved(lambda client: client.stations.get_line_map("{line}"))
    call.sends("GET https://api.example.test/v1/lines/%7Bline%7D/map")
