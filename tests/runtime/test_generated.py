"""A whole client, generated from a small collection: its mock, its fixtures, its types, its imports."""

from __future__ import annotations

import asyncio
import copy
import importlib
import json
import pickle
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx2
import pytest

import postsmith

URL = {"raw": "{{baseUrl}}/books", "host": ["{{baseUrl}}"], "path": ["books"]}
PING = {"raw": "{{baseUrl}}/examples", "host": ["{{baseUrl}}"], "path": ["examples"]}
ONE = {
    "raw": "{{baseUrl}}/books/:id",
    "host": ["{{baseUrl}}"],
    "path": ["books", ":id"],
    "variable": [{"key": "id", "value": "b1"}],
}
HEADER = [{"key": "Content-Type", "value": "application/json"}]


def example(name: str, code: int, body: Any) -> dict[str, Any]:
    text = json.dumps(body)
    return {"name": name, "code": code, "header": HEADER, "body": text}


SHOP_INFO = {
    "name": "Book Shop",
    "schema": "https://schema.getpostman.com/json/collection/v2.1.0/collection.json",
}
COLLECTION = {
    "info": SHOP_INFO,
    "variable": [{"key": "baseUrl", "value": "https://books.test/v1"}],
    "auth": {"type": "bearer", "bearer": [{"key": "token", "value": "{{token}}"}]},
    "item": [
        {
            "name": "Books",
            "item": [
                {
                    "name": "Get a book",
                    "request": {"method": "GET", "url": ONE},
                    "response": [
                        example("A book", 200, {"id": "b1", "pages": 7}),
                        example("A thin book", 200, {"id": "b2", "pages": 1}),
                        example("No such book", 404, {"error": "none"}),
                    ],
                },
                {
                    "name": "Add a book",
                    "request": {
                        "method": "POST",
                        "url": URL,
                        "header": HEADER,
                        "body": {"mode": "raw", "raw": '{"id": "b1"}'},
                    },
                    "response": [example("Added", 201, {"id": "b1"})],
                },
            ],
        },
        {
            "name": "Examples",
            "item": [{"name": "Ping", "request": {"method": "HEAD", "url": PING}}],
        },
    ],
}


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the client."""
    root = tmp_path_factory.mktemp("client")
    source = root / "book-shop.postman_collection.json"
    source.write_text(json.dumps(COLLECTION))
    result = postsmith.generate(source)
    for name, content in result.files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        data = content.encode() if isinstance(content, str) else content
        path.write_bytes(data)
    return root


@pytest.fixture(scope="session")
def shop(folder: Path) -> Iterator[Any]:
    """The package."""
    sys.path.insert(0, str(folder))
    yield importlib.import_module("book_shop")
    sys.path.remove(str(folder))


@pytest.fixture
def mock(shop: Any) -> Any:
    """A mock of it."""
    return importlib.import_module("book_shop.testing").BookShopMock()


def test_examples_by_default(shop: Any, mock: Any) -> None:
    with mock.client() as client:
        book = client.books.get("b9")
    assert (type(book).__name__, book.id, book.pages) == ("Book", "b1", 7)
    (call,) = mock.books.get.calls
    assert (call.method, call.target) == ("GET", "/v1/books/b9")
    assert call.operation == "books.get"
    assert mock.calls == [call]


def test_examples_by_status_name_and_slug(shop: Any, mock: Any) -> None:
    route, client = mock.books.get, mock.client()
    route.returns("A thin book")
    assert client.books.get("b1").pages == 1
    route.returns(route.examples[1].slug)
    assert client.books.get("b1").pages == 1
    route.returns(404)
    with pytest.raises(shop.NotFoundError) as caught:
        client.books.get("b1")
    assert caught.value.body.error == "none"
    with pytest.raises(LookupError, match=r"'A thik book'; .*200 A thin book"):
        route.returns("A thik book")
    with pytest.raises(LookupError, match="no saved example 202"):
        route.returns(202)
    mock.reset()
    assert client.books.get("b1").pages == 7
    assert len(mock.calls) == 1


def test_bodies_of_ones_own(shop: Any, mock: Any) -> None:
    route, client = mock.books.get, mock.client()
    route.returns(json={"id": "x", "pages": 3})
    assert client.books.get("b1").pages == 3
    route.returns(json=None)
    assert client.books.get("b1") is None
    route.returns(text="plain")
    assert client.books.get("b1") == "plain"
    route.returns(content=b"\x89", headers={"content-type": "image/png", "X-A": "1"})
    response = client.full_response(client.books.get, "b1")
    assert response.body == b"\x89"
    assert response.headers.get_list("content-type") == ["image/png"]
    assert response.headers["x-a"] == "1"
    route.returns(410, json={"error": "sold"})
    with pytest.raises(shop.GoneError, match="sold"):
        client.books.get("b1")


@pytest.fixture
def no_waits(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody may wait."""

    def wait(seconds: float) -> None:
        raise AssertionError(f"{seconds} s")

    monkeypatch.setattr("time.sleep", wait)
    monkeypatch.setattr("anyio.sleep", wait)


@pytest.mark.usefixtures("no_waits")
def test_sequences(shop: Any, mock: Any) -> None:
    route = mock.books.get
    route.returns(429, headers={"Retry-After": "1"}).then(503).then(200)
    client = mock.client(max_retries=2)
    assert client.books.get("b1").pages == 7
    assert len(route.calls) == 3
    assert client.books.get("b1").pages == 7
    route.raises(httpx2.ConnectError("refused")).then("A thin book")
    assert client.books.get("b1").pages == 1
    route.raises(httpx2.ReadTimeout("late"))
    with pytest.raises(shop.RequestTimeoutError):
        mock.client().books.get("b1")


@pytest.mark.usefixtures("no_waits")
def test_the_asynchronous_flavour(mock: Any) -> None:
    mock.books.get.returns(429).then(200)

    async def calls() -> Any:
        async with mock.async_client(max_retries=1) as client:
            added = await client.full_response(client.books.add, body={"id": "n"})
            return added, await client.books.get("b1")

    added, book = asyncio.run(calls())
    assert (added.status_code, added.body.id, book.pages) == (201, "b1", 7)
    assert [call.operation for call in mock.calls] == [
        "books.add",
        "books.get",
        "books.get",
    ]
    assert mock.calls[0].json() == {"id": "n"}


def test_a_folder_may_have_any_name(mock: Any) -> None:
    """`examples` is a name of the collection here, and none of the mock's own."""
    assert mock.client().examples.ping() is None
    assert mock.books.get.examples[0].json() == {"id": "b1", "pages": 7}


def test_other_clients_of_httpx(mock: Any) -> None:
    with httpx2.Client(transport=mock, base_url="https://x.test/v1") as http:
        assert http.get("/books/a%2Fb").json()["pages"] == 7
        assert http.post("/b%6Foks", json={}).status_code == 201
    assert [c.operation for c in mock.calls] == ["books.get", "books.add"]
    assert mock.calls[0].target == "/v1/books/a%2Fb"


def test_the_order_of_a_query_counts_within_a_name(shop: Any, mock: Any) -> None:
    del shop
    saved = importlib.import_module("book_shop._runtime.saved").SavedRequests
    query = {"b": "1", "a": ["2", "3"]}
    call = saved(mock, mock.client(), [])(
        lambda client: client.books.get("b1", options={"query": query})
    )
    url = "GET https://books.test/v1/books/b1"
    call.sends(f"{url}?b=1&a=2&a=3")
    call.sends(f"{url}?a=2&a=3&b=1")
    for other in ("a=3&a=2&b=1", "a=2&b=1", "a=2&a=3&b=1&b=1", "a=2&a=3&b=2"):
        with pytest.raises(AssertionError, match="was expected"):
            call.sends(f"{url}?{other}")


def test_the_order_of_a_form_counts_within_a_name(shop: Any, mock: Any) -> None:
    del shop
    saved = importlib.import_module("book_shop._runtime.saved").SavedRequests
    call = saved(mock, mock.client(), [])(
        lambda client: client.books.get("b1", options={"content": "b=1&a=3&a=2"})
    )
    line = "GET https://books.test/v1/books/b1"
    call.sends(line, form=[("a", "3"), ("b", "1"), ("a", "2")])
    with pytest.raises(AssertionError, match="was expected"):
        call.sends(line, form=[("a", "2"), ("b", "1"), ("a", "3")])


def test_an_unexpected_call_says_what_there_is(mock: Any) -> None:
    error = importlib.import_module("book_shop.testing").UnexpectedCallError
    with httpx2.Client(transport=mock) as http:
        with pytest.raises(error, match=r"answers GET /book/1; nearest: .*books/:id"):
            http.get("https://x.test/book/1")
        with pytest.raises(error, match="DELETE /v1/books/1"):
            http.delete("https://x.test/v1/books/1")
    mock.books.get.returns(302, headers={"Location": "/elsewhere"})
    with pytest.raises(AssertionError, match="GET /elsewhere"):
        mock.client().books.get("b1")


def test_a_mock_in_many_threads(mock: Any) -> None:
    route = mock.books.get
    for n in range(4000):
        (route.then if n else route.returns)(text=str(n))
    request, found = httpx2.Request("GET", "https://x.test"), list[str]()
    switch = sys.getswitchinterval()

    def call() -> None:
        for _ in range(1000):
            found.append(route.answer(request).text)

    threads = [threading.Thread(target=call) for _ in range(4)]
    sys.setswitchinterval(1e-6)
    try:
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    finally:
        sys.setswitchinterval(switch)
    assert sorted(found) == sorted(map(str, range(4000)))
    assert len(route.calls) == len(mock.calls) == 4000


def test_its_own_tests_pass(folder: Path) -> None:
    run = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", folder],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stdout


TYPED = """
from typing import assert_type
from book_shop import AsyncBookShop, BookShop, Response, models

def sync(client: BookShop) -> None:
    response = client.full_response(client.books.get, "b1")
    assert_type(response, Response[models.Book])
    client.full_response(client.books.get, 1.5, nonsense=1)  # expected
    with client.stream(client.books.get, "b1") as stream:
        assert_type(stream.status_code, int)

async def both(client: AsyncBookShop) -> None:
    response = await client.full_response(client.books.get, "b1")
    assert_type(response.body, models.Book)
"""


def test_the_full_response_is_typed(folder: Path) -> None:
    api = pytest.importorskip("mypy.api")
    file = folder / "typed.py"
    file.write_text(TYPED)
    cache = str(folder / ".mypy_cache")
    output, _, _ = api.run(
        ["--strict", "--cache-dir", cache, "--no-error-summary", str(file)]
    )
    file.unlink()
    lines = {line.split(":")[1] for line in output.splitlines()}
    assert lines == {"8"}, output


def test_little_is_imported(folder: Path) -> None:
    """`import` and a client cost little more than those of httpx2."""
    code = (
        "import sys, httpx2; httpx2.Client().close(); before = set(sys.modules)\n"
        "from book_shop import BookShop; BookShop(token='x').close()\n"
        "print(*sorted(m for m in set(sys.modules) - before if '_runtime' not in m))"
    )
    run = subprocess.run(
        [sys.executable, "-c", code], cwd=folder, capture_output=True, text=True
    )
    assert run.stdout.split() == ["book_shop", "book_shop.client", "book_shop.errors"]


def test_what_the_readme_says_of_ending_a_client(
    folder: Path, shop: Any, mock: Any
) -> None:
    text = (folder / "README.md").read_text(encoding="utf-8")
    says = text.partition("Both are context managers;")[2].partition("One")[0]
    plain, awaited = says.split("`")[1::2]
    client = mock.client()
    exec(plain, {"client": client})
    with pytest.raises(RuntimeError, match="closed"):
        client.books.get("b1")
    names: dict[str, Any] = {}
    exec(f"async def end(client):\n    {awaited}\n", names)

    async def ends() -> None:
        client = mock.async_client()
        await client.books.get("b1")
        await names["end"](client)
        with pytest.raises(RuntimeError, match="closed"):
            await client.books.get("b1")
        async with mock.async_client() as client:
            await client.books.get("b1")

    asyncio.run(ends())


def test_a_model_is_copied_and_pickled(shop: Any, mock: Any) -> None:
    book = mock.client().books.get("b1")
    for again in (
        copy.copy(book),
        copy.deepcopy(book),
        pickle.loads(pickle.dumps(book)),
    ):
        assert again == book
        assert again.model_dump(mode="json") == {"id": "b1", "pages": 7}


def test_the_slash_of_a_base_url(tmp_path: Path) -> None:
    """Saved it is sent, as Postman does; given by hand it is not, also by a class on top of the client."""
    saved = {"key": "baseUrl", "value": "https://books.test/v1/"}
    source = tmp_path / "slashes.postman_collection.json"
    info = {**SHOP_INFO, "name": "Slashes"}
    source.write_text(json.dumps({**COLLECTION, "info": info, "variable": [saved]}))
    for name, content in postsmith.generate(source).files.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
    sys.path.insert(0, str(tmp_path))
    try:
        client_class = importlib.import_module("slashes").Slashes
        mock_class = importlib.import_module("slashes.testing").SlashesMock
    finally:
        sys.path.remove(str(tmp_path))

    class Mine(client_class):  # type: ignore[misc, valid-type]
        def __init__(self, **more: Any) -> None:
            super().__init__(token="t", **more)

    for more, target in (
        ({}, "/v1//books/b1"),
        ({"base_url": "https://books.test/v2/"}, "/v2/books/b1"),
    ):
        mock = mock_class()
        Mine(transport=mock, **more).books.get("b1")
        assert mock.calls[0].target == target
