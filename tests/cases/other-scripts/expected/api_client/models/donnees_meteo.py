"""Response models for `donnees_meteo` of 天气 API."""

from __future__ import annotations

from pydantic import Field

from .._runtime.models import Model


class Lete(Model):
    """What `donnees_meteo.recuperer_lete` answers."""

    ete_2: bool = Field(alias="été")
    ete: bool = Field(alias="été")
    fin: int = Field(alias="ﬁn")
    s: int = Field(alias="ſ")
