"""Response models for `con_` of Evil \"\"\" API."""

from __future__ import annotations

from .._runtime.models import Model


class Com1(Model):
    """What `con_.aux_.get_com1` answers."""

    ok: bool
