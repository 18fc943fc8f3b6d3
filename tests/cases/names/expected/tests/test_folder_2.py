"""folder_2: what goes out, what comes back."""

from names.pytest_plugin import Saved


def test_get_emoji_rocket(saved: Saved) -> None:
    """🚀."""
    call = saved(lambda client: client.folder_2.get_emoji_rocket())
    call.sends("GET https://api.example.test/v1/emoji/rocket")


def test_get_emoji_satellite(saved: Saved) -> None:
    """🛰."""
    call = saved(lambda client: client.folder_2.get_emoji_satellite())
    call.sends("GET https://api.example.test/v1/emoji/satellite")
