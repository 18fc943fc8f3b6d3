"""customers: what goes out, what comes back."""

from typing import Any

from billing.pytest_plugin import Saved


def test_list(saved: Saved) -> None:
    """List customers."""
    call = saved(
        lambda client: client.customers.list(
            created={"gt": 1700000000}, expand=["balance", "card"], limit=10
        )
    )
    call.sends(
        "GET https://billing.test/customers?created[gt]=1700000000&expand[0]=balance&expand[1]=card&limit=10"
    )


def test_list__customers_of_a_page(saved: Saved) -> None:
    """Customers of a page."""
    call = saved(
        lambda client: client.customers.list(
            only={"base": ["id", "na me"]}, options={"query": {"expand[1]": ["card"]}}
        )
    )
    call.sends(
        "GET https://billing.test/customers?expand[1]=card&only[base][]=id&only[base][]=na%20me"
    )


def test_create(saved: Saved) -> None:
    """Create a customer."""
    call = saved(
        lambda client: client.customers.create(
            body={
                "email": "ann@shop.test",
                "address": {"city": "Bern", "line1": "Aare 1"},
                "invoice": {
                    "custom_fields": [
                        {"name": "PO", "value": 7},
                        {"name": "VAT", "value": 8},
                    ]
                },
                "metadata": {"key_1": "value"},
                "profile": '{"a": 1}',
                "taxes": ["eu", "ch"],
                "tag": ["a", "b"],
                "source": {"api_key": "source-api-key"},
            }
        )
    )
    call.sends(
        "POST https://billing.test/customers",
        form=[
            ("email", "ann@shop.test"),
            ("address[city]", "Bern"),
            ("address[line1]", "Aare 1"),
            ("invoice[custom_fields][0][name]", "PO"),
            ("invoice[custom_fields][0][value]", "7"),
            ("invoice[custom_fields][1][name]", "VAT"),
            ("invoice[custom_fields][1][value]", "8"),
            ("metadata[key_1]", "value"),
            ("profile", '{"a": 1}'),
            ("taxes[]", "eu"),
            ("taxes[]", "ch"),
            ("tag", "a"),
            ("tag", "b"),
            ("source[api_key]", "source-api-key"),
        ],
    )


def test_create__create_another(saved: Saved) -> None:
    """Create another."""
    body: Any = [("invoice[custom_fields][1][name]", "VAT"), ("email", "bob@shop.test")]
    call = saved(lambda client: client.customers.create(body=body))
    call.sends(
        "POST https://billing.test/customers",
        form=[("invoice[custom_fields][1][name]", "VAT"), ("email", "bob@shop.test")],
    )
