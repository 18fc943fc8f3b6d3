"""shelf: what goes out, what comes back."""

from bar.pytest_plugin import Saved


def test_clear(saved: Saved) -> None:
    """Clear shelf."""
    call = saved(lambda client: client.shelf.clear("1"))
    call.sends("DELETE https://bar.test/shelf/1/bottles")


def test_put(saved: Saved) -> None:
    """Put on shelf."""
    call = saved(lambda client: client.shelf.put("1"))
    call.sends("POST https://bar.test/shelf/1")


def test_rotate_key(saved: Saved) -> None:
    call = saved(lambda client: client.shelf.rotate_key("key1"))
    call.sends("POST https://bar.test/keypairs/key1/rotate")


def test_get_digest(saved: Saved) -> None:
    call = saved(lambda client: client.shelf.get_digest())
    call.sends("GET https://bar.test/digests/sha256")


def test_get_tap(saved: Saved) -> None:
    call = saved(lambda client: client.shelf.get_tap("urn:bar:Tap:001"))
    call.sends("GET https://bar.test/taps/urn:bar:Tap:001/state")


def test_stop_pump(saved: Saved) -> None:
    call = saved(lambda client: client.shelf.stop_pump("eth2"))
    call.sends("DELETE https://bar.test/data/interface=eth2")


def test_get_note(saved: Saved) -> None:
    call = saved(lambda client: client.shelf.get_note("12"))
    call.sends("GET https://bar.test/Notes(12)/text")


def test_get_receipt(saved: Saved) -> None:
    call = saved(lambda client: client.shelf.get_receipt("88"))
    call.sends("GET https://bar.test/v0/receipt/88.json")


def test_get_result(saved: Saved) -> None:
    call = saved(lambda client: client.shelf.get_result("puwWrv32YOU24y8MNoUr793c"))
    call.sends("GET https://bar.test/job/puwWrv32YOU24y8MNoUr793c/result")
