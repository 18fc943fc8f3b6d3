"""users: what goes out, what comes back."""

from zoom import NotFoundError, models
from zoom.pytest_plugin import Saved


def test_get_token(saved: Saved) -> None:
    """Get a user token."""
    call = saved(
        lambda client: client.users.get_token(
            "quis officia in reprehenderit", type="zak", ttl=68423085
        )
    )
    call.sends(
        "GET https://api.zoom.us/v2/users/quis%20officia%20in%20reprehenderit/token?type=zak&ttl=68423085",
        headers={"Authorization": "Bearer token"},
    )
    call.returns("200", models.UserToken)
    call.raises("404", NotFoundError)
