"""admin: what goes out, what comes back."""

from bookshop import models, types
from bookshop.pytest_plugin import Saved


def test_get_sales(saved: Saved) -> None:
    call = saved(lambda client: client.admin.get_sales())
    call.sends(
        "GET https://api.bookshop.example/v1/admin/sales",
        headers={"X-Admin-Key": "admin-key"},
    )
    call.returns("200", dict[str, models.Sales])


def test_set_stock_level(saved: Saved) -> None:
    """Set a stock level."""
    body: types.SetStockLevelBody = {
        "copies": 12,
        "shelf": "B-4",
        "reorder": {"below": 3, "supplier": None},
    }
    call = saved(
        lambda client: client.admin.set_stock_level("9780141439600", body=body)
    )
    call.sends(
        "PUT https://api.bookshop.example/v1/admin/stock/9780141439600",
        headers={"Content-Type": "application/json", "X-Admin-Key": "admin-key"},
        json=body,
    )
    call.returns("200", models.StockLevel)
