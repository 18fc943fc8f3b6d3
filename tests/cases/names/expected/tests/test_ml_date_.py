"""ml.date_: what goes out, what comes back."""

from names.pytest_plugin import Saved


def test_get_b(saved: Saved) -> None:
    call = saved(lambda client: client.ml.date_.get_b())
    call.sends("GET https://api.example.test/v1/ml/date/b")


def test_get_c(saved: Saved) -> None:
    call = saved(lambda client: client.ml.date_.get_c())
    call.sends("GET https://api.example.test/v1/ml/date/c")
