"""forms: what goes out, what comes back."""

from typing import Any

from hub.pytest_plugin import Saved


def test_search(saved: Saved) -> None:
    call = saved(lambda client: client.forms.search(text="red"))
    call.sends("GET https://hub.test/search?text=red&=")


def test_create_tag(saved: Saved) -> None:
    """Tag."""
    body: Any = {"tag": "new", "": "", "undefined": "x"}
    call = saved(lambda client: client.forms.create_tag(body=body))
    call.sends(
        "POST https://hub.test/tags",
        form=[("tag", "new"), ("", ""), ("undefined", "x")],
    )


def test_import_file(saved: Saved) -> None:
    """Import a file."""
    body: Any = {"about": '{"v": 1}', "note": "first", "file": b"file", "": ""}
    call = saved(lambda client: client.forms.import_file(body=body))
    call.sends(
        "POST https://hub.test/imports",
        parts=[
            ("about", '{"v": 1}', "application/json"),
            ("note", "first"),
            ("file", b"file", "text/csv"),
            ("", ""),
        ],
    )


def test_import_file__import_another_file(saved: Saved) -> None:
    """Import another file."""
    call = saved(
        lambda client: client.forms.import_file(
            body={
                "about": '{"v": 2}',
                "note": (None, "next", "text/markdown"),
                "file": b"file",
            }
        )
    )
    call.sends(
        "POST https://hub.test/imports",
        parts=[
            ("about", '{"v": 2}', "application/json"),
            ("note", "next", "text/markdown"),
            ("file", b"file", "text/csv"),
        ],
    )


def test_rename(saved: Saved) -> None:
    call = saved(lambda client: client.forms.rename(dry=True, body={"name": "b"}))
    call.sends(
        "PATCH https://hub.test/names?dry=true",
        headers={"X-Reason": "typo", "Content-Type": "application/json"},
        json={"name": "b"},
    )
