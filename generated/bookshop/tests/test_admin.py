"""admin: what goes out for saved requests, what comes back for saved examples."""

from bookshop import models
from bookshop.pytest_plugin import Saved


def test_get_sales(saved: Saved) -> None:
    """Get sales."""
    call = saved(lambda client: client.admin.get_sales())
    call.sends(
        "GET",
        "https://api.bookshop.example/v1/admin/sales",
        headers={"X-Admin-Key": "admin-key"},
    )
    call.returns("200", dict[str, models.Sales])


def test_set_a_stock_level(saved: Saved) -> None:
    """Set a stock level."""
    call = saved(
        lambda client: client.admin.set_a_stock_level(
            "9780141439600",
            body={
                "copies": 12,
                "shelf": "B-4",
                "reorder": {"below": 3, "supplier": None},
            },
        )
    )
    call.sends(
        "PUT",
        "https://api.bookshop.example/v1/admin/stock/9780141439600",
        headers={"Content-Type": "application/json", "X-Admin-Key": "admin-key"},
        json={"copies": 12, "shelf": "B-4", "reorder": {"below": 3, "supplier": None}},
    )
    call.returns("200", models.StockLevel)
