"""The client itself: what goes out, what comes back."""

from vault.pytest_plugin import Saved


def test_inherit_from_collection(saved: Saved) -> None:
    """Inherit from the collection."""
    call = saved(lambda client: client.inherit_from_collection())
    call.sends(
        "GET https://api.example.test/v1/a", headers={"Authorization": "Bearer token"}
    )


def test_get_public(saved: Saved) -> None:
    """Public."""
    call = saved(lambda client: client.get_public())
    call.sends("GET https://api.example.test/v1/b")


def test_list_empty_block_inherits(saved: Saved) -> None:
    """Empty block inherits."""
    call = saved(lambda client: client.list_empty_block_inherits())
    call.sends(
        "GET https://api.example.test/v1/c", headers={"Authorization": "Bearer token"}
    )


def test_list_null_inherits(saved: Saved) -> None:
    """Null inherits."""
    call = saved(lambda client: client.list_null_inherits())
    call.sends(
        "GET https://api.example.test/v1/d", headers={"Authorization": "Bearer token"}
    )


def test_get_of_unknown_kind(saved: Saved) -> None:
    """Of an unknown kind."""
    call = saved(lambda client: client.get_of_unknown_kind())
    call.sends("GET https://api.example.test/v1/e")


def test_get_by_signature(saved: Saved) -> None:
    """By a signature."""
    call = saved(lambda client: client.get_by_signature())
    call.sends("GET https://api.example.test/v1/f", signed=["Authorization"])


def test_get_by_header(saved: Saved) -> None:
    """By a header."""
    call = saved(lambda client: client.get_by_header())
    call.sends(
        "GET https://api.example.test/v1/g",
        headers={"Authorization": "Token legacy-token"},
    )
