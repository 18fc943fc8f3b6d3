"""crates: what goes out, what comes back."""

from warehouse import models
from warehouse.pytest_plugin import Saved


def test_list(saved: Saved) -> None:
    """Crate."""
    call = saved(lambda client: client.crates.list())
    call.sends("GET https://warehouse.example.test/crates")
    call.returns("200", list[models.Crate])


def test_get(saved: Saved) -> None:
    """Crate."""
    call = saved(lambda client: client.crates.get("id"))
    call.sends("GET https://warehouse.example.test/crates/id")
    call.returns("200", models.Crate)


def test_delete(saved: Saved) -> None:
    """Crate."""
    call = saved(lambda client: client.crates.delete("id"))
    call.sends("DELETE https://warehouse.example.test/crates/id")


def test_create(saved: Saved) -> None:
    """crate."""
    call = saved(lambda client: client.crates.create(body={"weight": 3}))
    call.sends(
        "POST https://warehouse.example.test/crates",
        headers={"Content-Type": "text/plain"},
        json={"weight": 3},
    )


def test_replace(saved: Saved) -> None:
    """Crates."""
    call = saved(
        lambda client: client.crates.replace("id", body={"weight": 4, "note": "heavy"})
    )
    call.sends(
        "PUT https://warehouse.example.test/crates/id",
        headers={"Content-Type": "text/plain"},
        json={"weight": 4, "note": "heavy"},
    )


def test_seal(saved: Saved) -> None:
    """Crates."""
    call = saved(lambda client: client.crates.seal("id"))
    call.sends("POST https://warehouse.example.test/crates/id/seal")


def test_weigh(saved: Saved) -> None:
    """Crate."""
    call = saved(lambda client: client.crates.weigh(":id"))
    call.sends("POST https://warehouse.example.test/crates/:id:weigh")


def test_list_labels(saved: Saved) -> None:
    """Labels."""
    call = saved(lambda client: client.crates.list_labels("id"))
    call.sends("GET https://warehouse.example.test/crates/id/labels")


def test_delete_label(saved: Saved) -> None:
    """Label."""
    call = saved(lambda client: client.crates.delete_label("id", "label"))
    call.sends("DELETE https://warehouse.example.test/crates/id/labels/label")
