"""books: what goes out, what comes back."""

from bookshop import NotFoundError, UnprocessableEntityError, models, types
from bookshop.pytest_plugin import Saved


def test_list(saved: Saved) -> None:
    """List books."""
    call = saved(lambda client: client.books.list(page=1, limit=20))
    call.sends("GET https://api.bookshop.example/v1/books?page=1&limit=20")
    call.returns("200_two_books", models.BookList)
    call.returns("200_nothing_found", models.BookList)


def test_get(saved: Saved) -> None:
    """Get a book."""
    call = saved(lambda client: client.books.get("9780141439600"))
    call.sends(
        "GET https://api.bookshop.example/v1/books/9780141439600",
        headers={"Authorization": "Bearer token"},
    )
    call.returns("200_a_classic", models.Book)
    call.returns("200_out_of_stock", models.Book)
    call.raises("404", NotFoundError)


def test_add(saved: Saved) -> None:
    """Add a book."""
    body: types.AddBookBody = {
        "isbn": "9780141439600",
        "title": "A Tale of Two Cities",
        "price": {"amount": 8.99, "currency": "GBP"},
        "published_on": "1859-11-26",
        "tags": ["classic"],
        "authors": [{"name": "Charles Dickens"}],
    }
    call = saved(
        lambda client: client.books.add(
            idempotency_key="d0e77f83-58b6-57c0-bf19-0830d26b2a20", body=body
        )
    )
    call.sends(
        "POST https://api.bookshop.example/v1/books",
        headers={
            "Content-Type": "application/json",
            "Idempotency-Key": "d0e77f83-58b6-57c0-bf19-0830d26b2a20",
            "Authorization": "Bearer token",
        },
        json=body,
    )
    call.returns("201", models.Book)
    call.raises("422", UnprocessableEntityError)


def test_change(saved: Saved) -> None:
    """Change a book."""
    body: types.ChangeBookBody = {
        "price": {"amount": 1, "currency": "GBP"},
        "series": None,
    }
    call = saved(lambda client: client.books.change("9780141439600", body=body))
    call.sends(
        "PATCH https://api.bookshop.example/v1/books/9780141439600",
        headers={"Content-Type": "application/json", "Authorization": "Bearer token"},
        json=body,
    )
    call.returns("200", models.Book)


def test_remove(saved: Saved) -> None:
    """Remove a book."""
    call = saved(lambda client: client.books.remove("9780141439600"))
    call.sends(
        "DELETE https://api.bookshop.example/v1/books/9780141439600",
        headers={"Authorization": "Bearer token"},
    )
    call.returns("204", None)


def test_upload_cover(saved: Saved) -> None:
    """Upload a cover."""
    call = saved(
        lambda client: client.books.upload_cover(
            "9780141439600", body={"image": b"file", "caption": "The first edition"}
        )
    )
    call.sends(
        "POST https://api.bookshop.example/v1/books/9780141439600/cover",
        headers={"Authorization": "Bearer token"},
        parts=[("image", b"file"), ("caption", "The first edition")],
    )
    call.returns("200", models.Cover)


def test_replace_manuscript(saved: Saved) -> None:
    """Replace the manuscript."""
    call = saved(
        lambda client: client.books.replace_manuscript("9780141439600", body=b"file")
    )
    call.sends(
        "PUT https://api.bookshop.example/v1/books/9780141439600/manuscript",
        headers={"Content-Type": "application/pdf", "Authorization": "Bearer token"},
        body=b"file",
    )
    call.returns("202", models.Manuscript)


def test_import_books(saved: Saved) -> None:
    """Import."""
    body = '<ONIXMessage release="3.0">\n  <Product><RecordReference>r1</RecordReference></Product>\n</ONIXMessage>'
    call = saved(lambda client: client.books.import_books(body=body))
    call.sends(
        "POST https://api.bookshop.example/v1/books/import",
        headers={"Content-Type": "application/xml", "Authorization": "Bearer token"},
        body=body,
    )
    call.returns("200", str)
