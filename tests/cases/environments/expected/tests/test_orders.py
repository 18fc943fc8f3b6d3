"""orders: what goes out, what comes back."""

from canteen import models
from canteen.pytest_plugin import Saved


def test_list(saved: Saved) -> None:
    """List orders."""
    call = saved(lambda client: client.orders.list("main", currency="GBP"))
    call.sends(
        "GET http://127.0.0.1:8080/v2/tenants/main/orders?locale=en&currency=GBP",
        headers={"Authorization": "Bearer token"},
    )
    call.returns("200", models.OrderList)
