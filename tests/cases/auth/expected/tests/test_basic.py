"""basic: what goes out, what comes back."""

from vault.pytest_plugin import Saved


def test_inherit_from_folder(saved: Saved) -> None:
    """Inherit from the folder."""
    call = saved(lambda client: client.basic.inherit_from_folder())
    call.sends(
        "GET https://api.example.test/v1/basic/a",
        headers={"Authorization": "Basic dXNlcjpwYXNzd29yZA=="},
    )


def test_get_own_bearer(saved: Saved) -> None:
    """Own bearer."""
    call = saved(lambda client: client.basic.get_own_bearer())
    call.sends(
        "GET https://api.example.test/v1/basic/b",
        headers={"Authorization": "Bearer other-token"},
    )
