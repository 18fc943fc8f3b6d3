"""photos: what goes out, what comes back."""

from billing.pytest_plugin import Saved


def test_upload(saved: Saved) -> None:
    """Upload photos."""
    call = saved(
        lambda client: client.photos.upload(
            body={"photos": [{"file": b"file", "title": "A"}]}
        )
    )
    call.sends(
        "POST https://billing.test/photos",
        parts=[("photos[0][file]", b"file"), ("photos[0][title]", "A")],
    )


def test_close_photos(saved: Saved) -> None:
    """Close."""
    call = saved(lambda client: client.photos.close_photos(body={"reason": "done"}))
    call.sends("POST https://billing.test/photos/close", form=[("reason", "done")])
