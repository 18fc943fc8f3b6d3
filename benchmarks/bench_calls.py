"""What a generated method costs over the same call on bare httpx2, with a transport that needs no network.

Run with a client's folder on the path: `python bench_calls.py`. Prints, for each kind of call, the two
medians in seconds and the ratio of the pairs, as JSON. Both sides do the same work: a key is made, the request
built and sent, the status checked, the JSON read; the client also types it.
"""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median
from typing import Any
from uuid import uuid4

import bookshop
import httpx2

BLOCK = 200
"""Calls in a row; short enough that a busy moment spoils few of them."""
PAIRS = 25
BASE = "https://api.bookshop.test/v1"
FIXTURES = Path(str(bookshop.__file__)).parent / "fixtures" / "books"
READ, ADDED = (
    (FIXTURES / name).read_bytes()
    for name in ("get.200_a_classic.json", "add.201.json")
)
JSON = {"Content-Type": "application/json"}
ORDER: Any = {"isbn": "9780141439518", "title": "Emma"}


def answer(request: httpx2.Request) -> httpx2.Response:
    """Answer as the shop does."""
    if request.method == "POST":
        return httpx2.Response(201, content=ADDED, headers=JSON)
    return httpx2.Response(200, content=READ, headers=JSON)


def seconds(call: Callable[[], object]) -> float:
    """Time a block of calls, and give the seconds of one."""
    started = time.perf_counter()
    for _ in range(BLOCK):
        call()
    return (time.perf_counter() - started) / BLOCK


def compare(ours: Callable[[], object], bare: Callable[[], object]) -> list[float]:
    """The medians of both sides in turn, and of the ratio pair by pair."""
    for each in (ours, bare):
        seconds(each)
    pairs = [(seconds(ours), seconds(bare)) for _ in range(PAIRS)]
    return [
        median(one for one, _ in pairs),
        median(other for _, other in pairs),
        median(one / other for one, other in pairs),
    ]


def main() -> None:
    """Measure a call that reads and one that writes."""
    transport = httpx2.MockTransport(answer)
    shop = bookshop.Bookshop(base_url=BASE, token="token", transport=transport)
    bare = httpx2.Client(
        base_url=BASE, transport=transport, headers={"Authorization": "Bearer token"}
    )

    def read() -> object:
        return (
            bare.get("/books/9780141439518", params={"fields": "title"})
            .raise_for_status()
            .json()
        )

    def write() -> object:
        key = {"Idempotency-Key": str(uuid4())}
        return bare.post("/books", json=ORDER, headers=key).raise_for_status().json()

    found = {
        "GET": compare(lambda: shop.books.get("9780141439518", fields="title"), read),
        "POST": compare(lambda: shop.books.add(body=ORDER), write),
    }
    print(json.dumps(found))


if __name__ == "__main__":
    main()
