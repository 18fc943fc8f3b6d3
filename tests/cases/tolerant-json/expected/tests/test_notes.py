"""notes: what goes out, what comes back."""

from notes import models, types
from notes.pytest_plugin import Saved


def test_create_with_comment(saved: Saved) -> None:
    """With comments."""
    body: types.CreateWithCommentBody = {"title": "A", "url": "https://example.test/#a"}
    call = saved(lambda client: client.notes.create_with_comment(body=body))
    call.sends(
        "POST https://api.example.test/v1/notes/comments",
        headers={"Content-Type": "application/json"},
        json=body,
    )


def test_create_with_trailing_comma(saved: Saved) -> None:
    """With trailing commas."""
    call = saved(
        lambda client: client.notes.create_with_trailing_comma(
            body={"tags": ["a", "b"], "count": 1}
        )
    )
    call.sends(
        "POST https://api.example.test/v1/notes/commas",
        headers={"Content-Type": "application/json"},
        json={"tags": ["a", "b"], "count": 1},
    )


def test_create_with_variables_without_quotes(saved: Saved) -> None:
    """With variables without quotes."""
    body: types.CreateWithVariablesWithoutQuotesBody = {
        "count": 3,
        "id": 1,
        "title": "Hello",
        "list": [1, 2],
        "text": "n 3 of 3",
    }
    call = saved(
        lambda client: client.notes.create_with_variables_without_quotes(body=body)
    )
    call.sends(
        "POST https://api.example.test/v1/notes/variables",
        headers={"Content-Type": "application/json"},
        json=body,
    )


def test_create_with_single_quote(saved: Saved) -> None:
    """With single quotes."""
    call = saved(
        lambda client: client.notes.create_with_single_quote(
            body={"title": "A", "count": 2}
        )
    )
    call.sends(
        "POST https://api.example.test/v1/notes/quotes",
        headers={"Content-Type": "application/json"},
        json={"title": "A", "count": 2},
    )


def test_create_nothing_to_be_saved(saved: Saved) -> None:
    """Nothing to be saved."""
    call = saved(
        lambda client: client.notes.create_nothing_to_be_saved(body={"title": "A"})
    )
    call.sends(
        "POST https://api.example.test/v1/notes/broken",
        headers={"Content-Type": "application/json"},
        json={"title": "A"},
    )


def test_create_lines_in_texts(saved: Saved) -> None:
    """Lines in texts."""
    call = saved(
        lambda client: client.notes.create_lines_in_texts(body={"text": "a\nb\tc"})
    )
    call.sends(
        "POST https://api.example.test/v1/notes/lines",
        headers={"Content-Type": "application/json"},
        json={"text": "a\nb\tc"},
    )


def test_create_not_declared(saved: Saved) -> None:
    """Not declared."""
    call = saved(
        lambda client: client.notes.create_not_declared(body={"a": 1, "b": [1]})
    )
    call.sends(
        "POST https://api.example.test/v1/notes/undeclared",
        headers={"Content-Type": "application/json"},
        json={"a": 1, "b": [1]},
    )


def test_create_json_as_text(saved: Saved) -> None:
    """JSON as text."""
    call = saved(lambda client: client.notes.create_json_as_text(body={"a": 1}))
    call.sends(
        "POST https://api.example.test/v1/notes/text",
        headers={"Content-Type": "text/plain"},
        json={"a": 1},
    )


def test_get(saved: Saved) -> None:
    """Read a note."""
    call = saved(lambda client: client.notes.get(1))
    call.sends("GET https://api.example.test/v1/notes/1")
    call.returns("200_commented", models.Note)
    call.returns("200_cut_off", models.Note)
