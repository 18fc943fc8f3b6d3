"""basic.deeper: what goes out, what comes back."""

from vault.pytest_plugin import Saved


def test_inherit_through_two_folders(saved: Saved) -> None:
    call = saved(lambda client: client.basic.deeper.inherit_through_two_folders())
    call.sends(
        "GET https://api.example.test/v1/basic/c",
        headers={"Authorization": "Basic dXNlcjpwYXNzd29yZA=="},
    )


def test_get_nothing(saved: Saved) -> None:
    """Nothing."""
    call = saved(lambda client: client.basic.deeper.get_nothing())
    call.sends("GET https://api.example.test/v1/basic/d")
