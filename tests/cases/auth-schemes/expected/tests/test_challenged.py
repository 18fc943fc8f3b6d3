"""challenged: what goes out, what comes back."""

from gate.pytest_plugin import Saved


def test_digest(saved: Saved) -> None:
    call = saved(lambda client: client.challenged.digest())
    call.sends("GET https://gate.test/digest")


def test_digest_at_once(saved: Saved) -> None:
    call = saved(lambda client: client.challenged.digest_at_once())
    call.sends("GET https://gate.test/digest-at-once", signed=["Authorization"])


def test_ntlm(saved: Saved) -> None:
    call = saved(lambda client: client.challenged.ntlm())
    call.sends("GET https://gate.test/ntlm")
