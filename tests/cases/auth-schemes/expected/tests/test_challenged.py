"""challenged: what goes out, what comes back."""

from gate.pytest_plugin import Saved


def test_get_digest(saved: Saved) -> None:
    """Digest."""
    call = saved(lambda client: client.challenged.get_digest())
    call.sends("GET https://gate.test/digest")


def test_get_digest_at_once(saved: Saved) -> None:
    """Digest at once."""
    call = saved(lambda client: client.challenged.get_digest_at_once())
    call.sends("GET https://gate.test/digest-at-once", signed=["Authorization"])


def test_get_ntlm(saved: Saved) -> None:
    """NTLM."""
    call = saved(lambda client: client.challenged.get_ntlm())
    call.sends("GET https://gate.test/ntlm")
