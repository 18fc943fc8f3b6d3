"""bookings: what goes out, what comes back."""

from harbour.pytest_plugin import Saved


def test_create(saved: Saved) -> None:
    """Create a booking."""
    call = saved(lambda client: client.bookings.create("berth", body={"ship": "s1"}))
    call.sends(
        "POST https://harbour.example.test/v1/berths/berth/bookings",
        headers={"Content-Type": "application/json"},
        json={"ship": "s1"},
    )


def test_confirm(saved: Saved) -> None:
    """Confirm a booking."""
    call = saved(lambda client: client.bookings.confirm("id"))
    call.sends("PUT https://harbour.example.test/v1/bookings/id/confirm")
