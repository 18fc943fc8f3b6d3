"""books: what goes out, what comes back."""

from names import models, types
from names.pytest_plugin import Saved


def test_list(saved: Saved) -> None:
    call = saved(lambda client: client.books.list())
    call.sends("GET https://api.example.test/v1/books")
    call.returns("200", list[models.Book])


def test_find_all(saved: Saved) -> None:
    call = saved(lambda client: client.books.find_all())
    call.sends("GET https://api.example.test/v1/books/all")
    call.returns("200", list[models.Book])


def test_get_dict(saved: Saved) -> None:
    """Dict."""
    call = saved(lambda client: client.books.get_dict())
    call.sends("GET https://api.example.test/v1/books/dict")
    call.returns("200", dict[str, models.ReferenceResponse])


def test_list_books(saved: Saved) -> None:
    """list."""
    call = saved(lambda client: client.books.list_books())
    call.sends("GET https://api.example.test/v1/books/again")


def test_get_book_thrice(saved: Saved) -> None:
    """LIST."""
    call = saved(lambda client: client.books.get_book_thrice())
    call.sends("GET https://api.example.test/v1/books/thrice")


def test_get_type(saved: Saved) -> None:
    """Type."""
    call = saved(lambda client: client.books.get_type())
    call.sends("GET https://api.example.test/v1/books/type")


def test_get(saved: Saved) -> None:
    call = saved(lambda client: client.books.get("id"))
    call.sends("GET https://api.example.test/v1/books/id")


def test_get_class(saved: Saved) -> None:
    """class."""
    call = saved(lambda client: client.books.get_class())
    call.sends("GET https://api.example.test/v1/books/class")


def test_import_books(saved: Saved) -> None:
    """import."""
    call = saved(lambda client: client.books.import_books())
    call.sends("GET https://api.example.test/v1/books/import")


def test_get_none(saved: Saved) -> None:
    """None."""
    call = saved(lambda client: client.books.get_none())
    call.sends("GET https://api.example.test/v1/books/none")


def test_get_self(saved: Saved) -> None:
    """self."""
    call = saved(lambda client: client.books.get_self())
    call.sends("GET https://api.example.test/v1/books/self")


def test_init(saved: Saved) -> None:
    call = saved(lambda client: client.books.init())
    call.sends("GET https://api.example.test/v1/books/init")


def test_create(saved: Saved) -> None:
    body: types.CreateBody = {
        "list": [1],
        "type": "a",
        "dict": {"str": "b"},
        "class": "c",
        "first-name": {"x": 1},
    }
    call = saved(lambda client: client.books.create(body=body))
    call.sends(
        "POST https://api.example.test/v1/books",
        headers={"Content-Type": "application/json"},
        json=body,
    )


def test_find_by_odd_names(saved: Saved) -> None:
    call = saved(
        lambda client: client.books.find_by_odd_names(
            class_="a",
            id="1",
            type="b",
            self_="c",
            options_="d",
            body_="e",
            list="f",
            user_id_query="1",
            user_id="2",
            user_id_2="3",
            n1st="x",
            ключ="y",
        )
    )
    call.sends(
        "GET https://api.example.test/v1/books/find?class=a&id=1&type=b&self=c&options=d&body=e&list=f&user-id=1&user_id=2&userId=3&1st=x&%D0%BA%D0%BB%D1%8E%D1%87=y"
    )


def test_list_book_books(saved: Saved) -> None:
    """List."""
    call = saved(lambda client: client.books.list_book_books())
    call.sends("GET https://api.example.test/v1/books/books")


def test_list_get(saved: Saved) -> None:
    """List."""
    call = saved(lambda client: client.books.list_get())
    call.sends("GET https://api.example.test/v1/books/books/books")


def test_get_second_folder(saved: Saved) -> None:
    """A second folder of the name."""
    call = saved(lambda client: client.books.get_second_folder())
    call.sends("GET https://api.example.test/v1/books/second")
