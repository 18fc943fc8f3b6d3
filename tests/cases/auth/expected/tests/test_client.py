"""The client itself: what goes out, what comes back."""

from vault.pytest_plugin import Saved


def test_inherit_from_the_collection(saved: Saved) -> None:
    call = saved(lambda client: client.inherit_from_the_collection())
    call.sends(
        "GET https://api.example.test/v1/a", headers={"Authorization": "Bearer token"}
    )


def test_public(saved: Saved) -> None:
    call = saved(lambda client: client.public())
    call.sends("GET https://api.example.test/v1/b")


def test_empty_block_inherits(saved: Saved) -> None:
    call = saved(lambda client: client.empty_block_inherits())
    call.sends(
        "GET https://api.example.test/v1/c", headers={"Authorization": "Bearer token"}
    )


def test_null_inherits(saved: Saved) -> None:
    call = saved(lambda client: client.null_inherits())
    call.sends(
        "GET https://api.example.test/v1/d", headers={"Authorization": "Bearer token"}
    )


def test_of_an_unknown_kind(saved: Saved) -> None:
    call = saved(lambda client: client.of_an_unknown_kind())
    call.sends("GET https://api.example.test/v1/e")


def test_by_a_signature(saved: Saved) -> None:
    call = saved(lambda client: client.by_a_signature())
    call.sends("GET https://api.example.test/v1/f", signed=["Authorization"])


def test_by_a_header(saved: Saved) -> None:
    call = saved(lambda client: client.by_a_header())
    call.sends(
        "GET https://api.example.test/v1/g",
        headers={"Authorization": "Token legacy-token"},
    )
