"""What a reader of a generated README is shown first: what the API is, and calls that somebody would write."""

from __future__ import annotations

import copy
import json
import random
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from postsmith import pipeline
from postsmith.text import opening

Readme = Callable[..., str]


def request(
    name: str,
    method: str,
    path: str,
    body: object = None,
    answer: object = None,
) -> dict[str, Any]:
    made: dict[str, Any] = {"method": method, "url": f"{{{{baseUrl}}}}{path}"}
    if body is not None:
        options = {"raw": {"language": "json"}}
        made["body"] = {"mode": "raw", "raw": json.dumps(body), "options": options}
    saved = {"name": "Good", "code": 200, "body": json.dumps(answer)}
    return {"name": name, "request": made, "response": [saved] if answer else []}


ITEMS = [
    {
        "name": "Tags",
        "item": [
            request("List tags", "GET", "/tags"),
            request("Get a tag", "GET", "/tags/7"),
            request("Create a tag", "POST", "/tags", {"name": "new"}),
        ],
    },
    {
        "name": "Orders",
        "item": [
            request("List orders", "GET", "/orders?page=2"),
            request("Get an order", "GET", "/orders/:order_id", None, {"id": "or_83"}),
            request(
                "Create an order",
                "POST",
                "/orders",
                {
                    "email": "somebody@their-mail.com",
                    "currency": "SEK",
                    "password": "hunter2hunter2",
                    "note": "string",
                    "coupon": "{{coupon}}",
                },
            ),
            request("Cancel an order", "POST", "/orders/:order_id/cancel"),
        ],
    },
]


@pytest.fixture
def readme(tmp_path: Path) -> Readme:
    """The README of a collection of these items."""

    def made(items: list[dict[str, Any]], description: str = "") -> str:
        auth = {"type": "bearer", "bearer": [{"key": "token", "value": "{{token}}"}]}
        info = {"name": "Shop", "description": description}
        file = tmp_path / "shop.json"
        file.write_text(json.dumps({"info": info, "auth": auth, "item": items}))
        return str(pipeline.generate(file).files["README.md"])

    return made


def first_example(text: str) -> str:
    return text.partition("```python\n")[2].partition("```")[0]


def test_the_first_example_lists_gets_and_creates_what_most_is_done_with(
    readme: Readme,
) -> None:
    assert first_example(readme(ITEMS)) == (
        "from shop import Shop\n"
        "\n"
        "client = Shop(\n"
        '    base_url="https://api.example.com",\n'
        '    token="YOUR_TOKEN",\n'
        ")\n"
        "orders = client.orders.list()\n"
        'order = client.orders.get("or_83")\n'
        'new_order = client.orders.create(body={"email": "ida@example.com", "currency": "SEK"})\n'
    )


def test_it_is_the_same_in_any_order(readme: Readme) -> None:
    first = first_example(readme(ITEMS))
    for seed in range(5):
        items: list[dict[str, Any]] = copy.deepcopy(ITEMS)
        mixed = random.Random(seed)
        mixed.shuffle(items)
        for each in items:
            mixed.shuffle(each["item"])
        assert first_example(readme(items)) == first


@pytest.mark.parametrize(
    "left_in", ["order-id", "{id}", "<order>", "string", "quis officia", "your_order"]
)
def test_what_stands_for_a_value_is_not_shown_as_one(
    readme: Readme, left_in: str
) -> None:
    url = {
        "raw": "http://api.test/orders/:order_id",
        "host": ["http://api.test"],
        "path": ["orders", ":order_id"],
        "variable": [{"key": "order_id", "value": left_in}],
    }
    saved = {"name": "Get an order", "request": {"method": "GET", "url": url}}
    assert 'client.get_order("1234")' in first_example(readme([saved]))


def test_an_api_without_such_a_thing_shows_one_call(readme: Readme) -> None:
    items = [
        request("Health", "GET", "/health"),
        request("Convert", "GET", "/convert?from=SEK&amount=20"),
    ]
    shown = first_example(readme(items))
    assert 'result = client.convert(from_="SEK", amount=20)' in shown
    assert shown.endswith("print(result)\n")


def test_nothing_of_the_samples_secrets_is_shown(readme: Readme) -> None:
    assert not re.search(r"hunter2|their-mail", readme(ITEMS))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Orders of a shop", ("Orders of a shop",)),
        (
            "Overview\n\nOrders of a shop, and who placed them.\n\nAuthentication\n\nSend a key.",
            ("Orders of a shop, and who placed them.",),
        ),
        (
            "Welcome! Here are requests for you to explore using Postman.\n\nOrders of a shop, all of them.",
            ("Orders of a shop, all of them.",),
        ),
        (
            "Fork the collection first.\n\nOrders of a shop, and who placed them.",
            ("Orders of a shop, and who placed them.",),
        ),
        (
            "Getting started\n\nDo this and then do that.\n\nAbout\n\nOrders of a shop, all of them.",
            ("Orders of a shop, all of them.",),
        ),
        ("Run in Postman\n\nSet the variables `a` and `b` before you begin.", ()),
        (
            "The shop has these parts:\n- orders\n- customers\n\nMore of it is told below.",
            ("The shop has these parts:", "- orders\n- customers"),
        ),
        ("You need these permissions:\n" + "- one\n" * 20, ()),
        ("https://example.com/docs", ()),
        ("", ()),
    ],
)
def test_a_description_opens_with_what_the_api_is(
    text: str, said: tuple[str, ...]
) -> None:
    assert opening(text) == said
