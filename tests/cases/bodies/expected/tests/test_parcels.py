"""parcels: what goes out, what comes back."""

from collections.abc import Sequence

from parcels import models, types
from parcels.pytest_plugin import Saved


def test_send(saved: Saved) -> None:
    """Send a parcel."""
    body: types.SendParcelBody = {
        "weight": 1.5,
        "to": {"name": "Ada", "street": None},
        "notes": ["fragile"],
        "insured": True,
    }
    call = saved(lambda client: client.parcels.send(body=body))
    call.sends(
        "POST https://api.example.test/v1/parcels",
        headers={"Content-Type": "application/json"},
        json=body,
    )
    call.returns("201", models.Parcel)


def test_send_many_parcels(saved: Saved) -> None:
    body: Sequence[types.SendManyParcelsBody] = [
        {"weight": 1},
        {"weight": 2.5, "express": True},
    ]
    call = saved(lambda client: client.parcels.send_many_parcels(body=body))
    call.sends(
        "POST https://api.example.test/v1/parcels/batch",
        headers={"Content-Type": "application/json"},
        json=body,
    )


def test_rename(saved: Saved) -> None:
    """Rename a parcel."""
    call = saved(lambda client: client.parcels.rename("p1", body="Birthday"))
    call.sends(
        "PATCH https://api.example.test/v1/parcels/p1/name",
        headers={"Content-Type": "application/json"},
        json="Birthday",
    )


def test_calculate_price(saved: Saved) -> None:
    """Calculate the price."""
    call = saved(
        lambda client: client.parcels.calculate_price(
            body={"weight": 2, "country": "DE", "zone": [1, 2], "class": "a b&c"}
        )
    )
    call.sends(
        "POST https://api.example.test/v1/price",
        form=[
            ("weight", "2"),
            ("country", "DE"),
            ("zone", "1"),
            ("zone", "2"),
            ("class", "a b&c"),
        ],
    )


def test_upload_label(saved: Saved) -> None:
    """Upload a label."""
    call = saved(
        lambda client: client.parcels.upload_label(
            "p1",
            body={
                "label": b"file",
                "photos": [b"file", b"file"],
                "caption": "Front",
                "copies": 2,
                "meta": '{"a": 1}',
            },
        )
    )
    call.sends(
        "POST https://api.example.test/v1/parcels/p1/label",
        parts=[
            ("label", b"file"),
            ("photos", b"file"),
            ("photos", b"file"),
            ("caption", "Front"),
            ("copies", "2"),
            ("meta", '{"a": 1}', "application/json"),
        ],
    )


def test_add_note(saved: Saved) -> None:
    """Add a note."""
    call = saved(
        lambda client: client.parcels.add_note("p1", body="Ring twice.\nThen wait.")
    )
    call.sends(
        "POST https://api.example.test/v1/parcels/p1/notes",
        headers={"Content-Type": "text/plain"},
        body="Ring twice.\nThen wait.",
    )


def test_import_manifest(saved: Saved) -> None:
    """Import a manifest."""
    body = '<?xml version="1.0"?>\n<manifest><parcel id="p1"/></manifest>'
    call = saved(lambda client: client.parcels.import_manifest(body=body))
    call.sends(
        "POST https://api.example.test/v1/manifests",
        headers={"Content-Type": "application/xml"},
        body=body,
    )
    call.returns("200", str)


def test_replace_photo(saved: Saved) -> None:
    """Replace the photo."""
    call = saved(lambda client: client.parcels.replace_photo("p1", body=b"file"))
    call.sends(
        "PUT https://api.example.test/v1/parcels/p1/photo",
        headers={"Content-Type": "image/png"},
        body=b"file",
    )


def test_find(saved: Saved) -> None:
    """Find parcels."""
    call = saved(lambda client: client.parcels.find(variables={"first": 10}))
    call.sends(
        "POST https://api.example.test/v1/graphql",
        headers={"Content-Type": "application/json"},
        json={
            "query": "query Parcels($first: Int!, $after: String) {\n  parcels(first: $first, after: $after) {\n    id\n  }\n}",
            "operationName": "Parcels",
            "variables": {"first": 10},
        },
    )
    call.returns("200", models.ParcelResponse)


def test_cancel(saved: Saved) -> None:
    """Cancel a parcel."""
    call = saved(lambda client: client.parcels.cancel("p1", body={"reason": "lost"}))
    call.sends(
        "DELETE https://api.example.test/v1/parcels/p1",
        headers={"Content-Type": "application/json"},
        json={"reason": "lost"},
    )
    call.returns("204", None)


def test_track(saved: Saved) -> None:
    """Track a parcel."""
    call = saved(lambda client: client.parcels.track("p1"))
    call.sends("GET https://api.example.test/v1/parcels/p1")


def test_touch(saved: Saved) -> None:
    """Touch a parcel."""
    call = saved(lambda client: client.parcels.touch("p1"))
    call.sends("POST https://api.example.test/v1/parcels/p1/touch")


def test_patch(saved: Saved) -> None:
    """Patch a parcel."""
    call = saved(lambda client: client.parcels.patch("p1", body={"weight": None}))
    call.sends(
        "PATCH https://api.example.test/v1/parcels/p1",
        headers={"Content-Type": "application/merge-patch+json"},
        json={"weight": None},
    )
