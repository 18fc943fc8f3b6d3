"""donnees_meteo: what goes out, what comes back."""

from api_client import models
from api_client.pytest_plugin import Saved


def test_recuperer_lete(saved: Saved) -> None:
    call = saved(lambda client: client.donnees_meteo.recuperer_lete())
    call.sends("GET https://api.example.test/v1/%C3%A9t%C3%A9/na%C3%AFve")
    call.returns("200", models.Lete)
