"""without_parameters: what goes out, what comes back."""

from gate.pytest_plugin import Saved


def test_get_digest_by_name(saved: Saved) -> None:
    """Digest by name."""
    call = saved(lambda client: client.without_parameters.get_digest_by_name())
    call.sends("GET https://gate.test/bare/digest")


def test_get_hawk_by_name(saved: Saved) -> None:
    """Hawk by name."""
    call = saved(lambda client: client.without_parameters.get_hawk_by_name())
    call.sends("GET https://gate.test/bare/hawk", signed=["Authorization"])


def test_get_none(saved: Saved) -> None:
    """None."""
    call = saved(lambda client: client.without_parameters.get_none())
    call.sends("GET https://gate.test/bare/none")


def test_inherit(saved: Saved) -> None:
    call = saved(lambda client: client.without_parameters.inherit())
    call.sends("GET https://gate.test/bare/inherit", signed=["Authorization"])
