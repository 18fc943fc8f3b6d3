"""Données météo."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import models
from .._runtime import AsyncResource, Operation, Resource

if TYPE_CHECKING:
    from .._runtime import RequestOptions

RECUPERER_LETE: Operation[models.Lete] = Operation(
    "donnees_meteo.recuperer_lete",
    "GET",
    "/été/naïve",
    responses={200: lambda: models.Lete},
)


class DonneesMeteo(Resource):
    """Données météo."""

    def recuperer_lete(self, *, options: RequestOptions | None = None) -> models.Lete:
        """Récupérer l'été."""
        return self._call(RECUPERER_LETE, options=options)


class AsyncDonneesMeteo(AsyncResource):
    """Données météo."""

    async def recuperer_lete(
        self, *, options: RequestOptions | None = None
    ) -> models.Lete:
        """Récupérer l'été."""
        return await self._call(RECUPERER_LETE, options=options)
