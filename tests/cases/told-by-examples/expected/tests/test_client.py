"""The client itself: what goes out, what comes back."""

from typing import Any

from greenhouse import (
    NotFoundError,
    ServerError,
    UnprocessableEntityError,
    models,
    types,
)
from greenhouse.pytest_plugin import Saved


def test_sow_bed(saved: Saved) -> None:
    """Sow a bed."""
    call = saved(lambda client: client.sow_bed())
    call.sends("POST https://api.greenhouse.test/beds")
    call.returns("201_sown", models.Bed)
    call.returns("201_sown_with_water", models.Bed)
    call.raises("422", UnprocessableEntityError)


def test_weigh_harvest(saved: Saved) -> None:
    """Weigh a harvest."""
    call = saved(lambda client: client.weigh_harvest("bed"))
    call.sends("PATCH https://api.greenhouse.test/beds/bed/harvest")
    call.returns("200", models.Harvest)


def test_get_frost_log(saved: Saved) -> None:
    """Read the frost log."""
    call = saved(lambda client: client.get_frost_log())
    call.sends("GET https://api.greenhouse.test/frost")
    call.raises("500", ServerError)


def test_list_failed_sensors(saved: Saved) -> None:
    call = saved(lambda client: client.list_failed_sensors())
    call.sends("GET https://api.greenhouse.test/sensors")
    call.returns("200", list[models.FailedSensor])
    call.raises("404", NotFoundError)


def test_water_all(saved: Saved) -> None:
    call = saved(lambda client: client.water_all())
    call.sends("POST https://api.greenhouse.test/water")


def test_stop_all(saved: Saved) -> None:
    call = saved(lambda client: client.stop_all())
    call.sends(
        "PUT https://api.greenhouse.test/stop", headers={"Content-Type": "text/plain"}
    )


def test_map_beds(saved: Saved) -> None:
    """Map the beds."""
    body: types.MapBedsBody = {
        "beds": {"BED-1": {"crop": "kale"}, "BED-2": {"crop": "leek"}},
        "names": {"en": "Beds", "de": "Beete"},
        "parent": None,
        "notes": [None],
        "lines": {"line1": "a", "line2": "b"},
    }
    call = saved(lambda client: client.map_beds(body=body))
    call.sends(
        "PUT https://api.greenhouse.test/map",
        headers={"Content-Type": "application/json"},
        json=body,
    )
    call.returns("200_mapped", models.MapBed)
    call.returns("200_mapped_again", models.MapBed)


def test_get_grow(saved: Saved) -> None:
    """Grow from."""
    call = saved(lambda client: client.get_grow(after="", limit=1))
    call.sends("GET https://api.greenhouse.test/from?after=&limit=1")
    call.returns("200", Any)


def test_send_whatever(saved: Saved) -> None:
    call = saved(lambda client: client.send_whatever(body="payload"))
    call.sends(
        "POST https://api.greenhouse.test/any",
        headers={"Content-Type": "application/json"},
        body="payload",
    )
