"""models: what goes out, what comes back."""

from names.pytest_plugin import Saved


def test_models(saved: Saved) -> None:
    call = saved(lambda client: client.models.models())
    call.sends("GET https://api.example.test/v1/models")
