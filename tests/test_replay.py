"""`postsmith replay`, as a user runs it, against a server on loopback."""

from __future__ import annotations

import json
import socket
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from click.testing import CliRunner

from postsmith.cli import app
from tools.capture import Server, capture

ROOT = Path(__file__).parents[1]


BOOKSHOP = ROOT / "collections/bookshop.postman_collection.json"


@pytest.fixture
def server() -> Iterator[Server]:
    with capture() as running:
        yield running


def item(name: str, url: Any, **more: Any) -> dict[str, Any]:
    return {"name": name, "request": {"method": "GET", "url": url, **more}}


def collection(tmp_path: Path, *items: dict[str, Any], **more: Any) -> str:
    path = tmp_path / "shop.json"
    path.write_text(json.dumps({"info": {"name": "Shop"}, "item": items, **more}))
    return str(path)


def variable(name: str) -> str:
    return "{{" + name + "}}"


def run(*arguments: str, code: int = 0) -> str:
    result = CliRunner().invoke(app, ["replay", *arguments])
    assert result.exit_code == code, result.output
    return result.stdout


def report(*arguments: str, code: int = 0) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(
        run(*arguments, "--format", "json", code=code)
    )["requests"]
    return found


def answer(status: str, body: str = "", *headers: str) -> bytes:
    lines = [f"HTTP/1.1 {status}", f"Content-Length: {len(body)}", *headers]
    return ("\r\n".join(lines) + "\r\n\r\n" + body).encode()


def test_every_saved_request_goes_out_in_collection_order(server: Server) -> None:
    entries = report(str(BOOKSHOP), "--connect-to", server.address)
    names = [
        (*trail, each["name"])
        for trail, each in walk(json.loads(BOOKSHOP.read_text())["item"], ())
    ]
    assert [tuple(entry["item"]) for entry in entries] == names
    assert [entry["index"] for entry in entries] == list(range(len(names)))
    assert {entry["outcome"] for entry in entries} == {"sent"}
    assert {entry["status"] for entry in entries} == {200}
    assert entries[0]["operation"] == "books.list"
    assert len(server.caught) == len(names)
    assert dict(server.caught[0].headers)["Host"] == "api.bookshop.example"


def walk(items: Any, trail: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], Any]]:
    for each in items:
        if "item" in each:
            yield from walk(each["item"], (*trail, each["name"]))
        else:
            yield trail, each


def test_a_client_on_disk_is_used(server: Server) -> None:
    arguments = (str(BOOKSHOP), "--connect-to", server.address)
    fresh = report(*arguments)
    saved = report(*arguments, "--client", str(ROOT / "generated/bookshop"))
    for entry in (*fresh, *saved):
        del entry["seconds"]
    assert saved == fresh


@pytest.mark.parametrize("folder", ["tests/cases", "generated/zoom"])
def test_a_client_of_something_else_is_refused(folder: str, server: Server) -> None:
    other = run(
        *(str(BOOKSHOP), "--client", str(ROOT / folder)),
        *("--connect-to", server.address),
        code=2 if folder == "tests/cases" else 1,
    )
    assert ("no method" in other) is (folder == "generated/zoom")
    assert server.caught == []


def test_variables_have_the_scopes_of_postman(tmp_path: Path, server: Server) -> None:
    scopes = {"globals": "ghi", "environment": "dfh", "later": "e"}
    given: list[str] = []
    for name, keys in scopes.items():
        values = [{"key": key, "value": f"{name}-{key}"} for key in keys]
        path = tmp_path / f"{name}.json"
        whole: dict[str, Any] = {"name": name, "values": values}
        if name == "globals":
            whole["_postman_variable_scope"] = "globals"
        path.write_text(json.dumps(whole))
        given += ["--variables", str(path)]
    own = [{"key": key, "value": f"collection-{key}"} for key in "fghk"]
    url = f"http://h.test/{'/'.join(map(variable, 'defghijk'))}"
    saved = collection(tmp_path, item("All", url), variable=own)
    report(saved, *given, "--connect-to", server.address)
    (caught,) = server.caught
    assert caught.target == (
        "/environment-d/later-e/environment-f/collection-g/environment-h/globals-i"
        "/%7B%7Bj%7D%7D/collection-k"
    )


def test_dynamic_variables_are_fresh_wherever_they_stand(
    tmp_path: Path, server: Server
) -> None:
    raw = {"mode": "raw", "raw": '{"at": {{$timestamp}}, "id": "{{$guid}}"}'}
    form = {"mode": "urlencoded", "urlencoded": [{"key": "k", "value": "{{$guid}}"}]}
    header = [{"key": "X-Tag", "value": "{{$guid}}"}]
    saved = collection(
        tmp_path,
        item("Body", "http://h.test/a", method="POST", body=raw),
        item("Form", "http://h.test/b", method="POST", body=form),
        item("Query", "http://h.test/c?k={{$guid}}"),
        item("Header", "http://h.test/d", header=header),
    )
    whole = json.loads(run(saved, "--connect-to", server.address, "--format", "json"))
    assert whole["diagnostics"] == []
    body, rows, query, tag = server.caught
    assert set(json.loads(body.body)) == {"at", "id"}
    assert not any("$" in str(c.body) + c.target for c in (body, rows, query))
    assert "$" not in str(tag.headers)


def test_a_blank_at_the_end_of_a_header_is_no_difference(
    tmp_path: Path, server: Server
) -> None:
    header = [{"key": "Authorization", "value": "Token {{token}}"}]
    own = [{"key": "token", "value": ""}]
    saved = collection(
        tmp_path, item("Ask", "http://h.test/a", header=header), variable=own
    )
    whole = json.loads(run(saved, "--connect-to", server.address, "--format", "json"))
    assert whole["diagnostics"] == []


def test_a_host_without_a_value_is_sent_as_its_own_text(
    tmp_path: Path, server: Server
) -> None:
    saved = collection(tmp_path, item("One", "{{baseUrl}}/a?b={{c}}"))
    report(saved, "--connect-to", server.address)
    assert dict(server.caught[0].headers)["Host"] == "{{baseurl}}"
    assert server.caught[0].target == "/a?b={{c}}"


def test_without_a_server_for_such_a_host_the_request_fails(tmp_path: Path) -> None:
    saved = collection(tmp_path, item("One", "{{baseUrl}}/a"))
    (entry,) = report(saved, "--timeout", "5", code=1)
    assert entry["outcome"] == "failed"
    assert entry["diagnostic"]["code"] == "PM802"


def test_another_server_takes_the_place_of_the_saved_one(
    tmp_path: Path, server: Server
) -> None:
    urls = (
        "https://a.test/v1/x",
        "https://b.test:81/y",
        "{{host}}/z",
        "https://{{host}}/a b",
    )
    items = [item(url, url) for url in urls]
    own = [{"key": "nothing", "value": ""}]
    items.append(
        item(
            "Empty", {"protocol": "https", "host": ["{{nothing}}"], "path": ["a", "b"]}
        )
    )
    saved = collection(tmp_path, *items, variable=own)
    report(saved, "--base-url", f"http://{server.address}/base")
    targets = ["/base/v1/x", "/base/y", "/base/z", "/base/a%20b", "/base/a/b"]
    assert [caught.target for caught in server.caught] == targets
    assert {dict(caught.headers)["Host"] for caught in server.caught} == {
        server.address
    }


def test_only_what_is_chosen_is_sent(server: Server) -> None:
    arguments = (str(BOOKSHOP), "--connect-to", server.address, "--only")
    by_item = report(*arguments, "Books/List*")
    by_method = report(*arguments, "books.lis*")
    assert [entry["operation"] for entry in by_item] == ["books.list"]
    assert by_method[0]["index"] == by_item[0]["index"]


def test_a_failure_can_end_the_run(tmp_path: Path) -> None:
    items = [item(name, "http://127.0.0.1:1/x") for name in ("One", "Two")]
    saved = collection(tmp_path, *items)
    assert len(report(saved, code=1)) == 2
    (entry,) = report(saved, "--stop-on-error", code=1)
    assert entry["item"] == ["One"]
    assert entry["outcome"] == "failed"


def test_drift_is_reported_and_can_fail_the_run(tmp_path: Path, server: Server) -> None:
    one = item("One", "http://a.test/x")
    one["response"] = [{"name": "OK", "code": 200, "body": '{"count": 1, "id": "a"}'}]
    saved = collection(tmp_path, one)
    server.answer = answer(
        "200 OK", '{"count": "many", "id": "a"}', "Content-Type: application/json"
    )
    arguments = (saved, "--connect-to", server.address)
    (entry,) = report(*arguments)
    assert len(entry["drift"]) == 1
    assert "count" in entry["drift"][0]
    assert report(*arguments, "--fail-on-drift", code=1) == [
        {**entry, "seconds": pytest.approx(entry["seconds"], abs=10)}
    ]
    assert "drift: " in run(*arguments)


def test_an_error_of_the_server_is_an_answer(tmp_path: Path, server: Server) -> None:
    server.answer = answer("503 Service Unavailable")
    saved = collection(tmp_path, item("One", "http://a.test/x"))
    (entry,) = report(saved, "--connect-to", server.address)
    assert (entry["outcome"], entry["status"]) == ("sent", 503)
    assert len(server.caught) == 1, "nothing is tried twice"


def test_redirects_are_followed_when_asked_for(tmp_path: Path, server: Server) -> None:
    server.answer = answer("302 Found", "", "Location: /x")
    saved = collection(tmp_path, item("One", "http://a.test/x"))
    (entry,) = report(saved, "--connect-to", server.address)
    assert (entry["status"], len(server.caught)) == (302, 1)
    report(saved, "--connect-to", server.address, "--follow-redirects", code=1)
    assert len(server.caught) > 2


def test_junit_has_a_case_for_each_request(tmp_path: Path, server: Server) -> None:
    items = (
        {"name": "Folder", "item": [item("Fine \u0007", "http://a.test/x")]},
        item("Nowhere", None),
    )
    saved = collection(tmp_path, *items)
    text = run(saved, "--connect-to", server.address, "--format", "junit")
    suite = ElementTree.fromstring(text)
    assert suite.attrib["tests"] == "2"
    assert suite.attrib["skipped"] == "1"
    fine, nowhere = suite
    assert fine.attrib["classname"] == "Folder"
    assert fine.attrib["name"] == "0 Fine \ufffd"
    skipped = nowhere.find("skipped")
    assert skipped is not None
    assert "PM204" in skipped.attrib["message"]


def test_what_postman_does_not_send_is_skipped_with_the_reason(
    tmp_path: Path, server: Server
) -> None:
    items = (
        item("Nowhere", None),
        item("Bad", "http://a.test/x", header=[{"key": "A B", "value": "1"}]),
        item("Raw", {"raw": "http://a.test/x"}),
    )
    entries = report(collection(tmp_path, *items), "--connect-to", server.address)
    assert [entry["outcome"] for entry in entries] == ["skipped"] * 3
    codes = [entry["diagnostic"]["code"] for entry in entries]
    assert codes == ["PM204", "PM801", "PM801"]
    assert server.caught == []


def test_files_of_a_stranger_are_not_sent(tmp_path: Path, server: Server) -> None:
    inside = tmp_path / "inside"
    inside.mkdir()
    (tmp_path / "secret.txt").write_text("secret")
    (inside / "own.txt").write_text("own")
    (inside / "link.txt").symlink_to(tmp_path / "secret.txt")
    items = [
        item(
            src,
            "http://a.test/x",
            method="POST",
            body={"mode": "file", "file": {"src": src}},
        )
        for src in (
            "own.txt",
            "../secret.txt",
            str(tmp_path / "secret.txt"),
            "link.txt",
        )
    ]
    report(collection(inside, *items), "--connect-to", server.address)
    assert [caught.body for caught in server.caught] == [b"own", b"", b"", b""]


def test_credentials_go_out_and_are_not_shown(tmp_path: Path, server: Server) -> None:
    token = "tok-0123456789abcdefghijkl"
    auth = {"type": "bearer", "bearer": [{"key": "token", "value": token}]}
    one = item("One", "http://a.test/x", auth=auth)
    two = item("Two", "http://a.test/y", header=[{"key": "X-Api-Key", "value": token}])
    saved = collection(tmp_path, one, two)
    shown = "".join(
        run(saved, "--connect-to", server.address, "--format", format)
        for format in ("text", "json", "junit")
    )
    shown += run(saved, "--connect-to", "127.0.0.1:1", "--verbose", code=1)
    sent = [dict(caught.headers) for caught in server.caught[:2]]
    assert sent[0]["Authorization"] == f"Bearer {token}"
    assert sent[1]["X-Api-Key"] == token
    assert token not in shown


def test_a_collection_comes_from_standard_input(server: Server) -> None:
    text = json.dumps({"info": {"name": "A"}, "item": [item("One", "http://a.test/x")]})
    result = CliRunner().invoke(
        app, ["replay", "-", "--connect-to", server.address], input=text
    )
    assert result.exit_code == 0, result.output
    assert server.caught[0].target == "/x"


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["missing.json"], "PM101"),
        ([str(BOOKSHOP), "--variables", str(BOOKSHOP)], "PM128"),
        ([str(BOOKSHOP), "--variables", "missing.json"], "PM101"),
        ([str(BOOKSHOP), "--connect-to", "nowhere"], "HOST:PORT"),
        ([str(BOOKSHOP), "--base-url", "nowhere"], "http://"),
        ([str(BOOKSHOP), "--timeout", "0"], "0"),
    ],
)
def test_wrong_usage_is_explained(arguments: list[str], says: str) -> None:
    result = CliRunner().invoke(app, ["replay", *arguments])
    assert result.exit_code == 2
    assert says in result.output


def test_natural_arguments_say_nearly_everything(server: Server) -> None:
    """Options are for what a dict, or a typed value, cannot say: rarely needed in a tidy collection."""
    entries = report(str(BOOKSHOP), "--connect-to", server.address)
    needing = [entry["item"][-1] for entry in entries if entry["options"]]
    assert needing == ["Change a book"], "no JSON parser takes its saved body"


@pytest.mark.parametrize(
    "name", ["json", "Secrets", "class", "日本語", "Test", "httpx2"]
)
def test_any_name_of_a_collection_will_do(
    tmp_path: Path, server: Server, name: str
) -> None:
    one = item("One", "http://a.test/x")
    saved = collection(tmp_path, one, info={"name": name})
    (entry,) = report(saved, "--connect-to", server.address)
    assert entry["outcome"] == "sent"


@pytest.mark.parametrize(("status", "drifts"), [(200, 0), (404, 0), (302, 1), (500, 1)])
def test_a_status_that_no_example_shows_is_drift(
    tmp_path: Path, server: Server, status: int, drifts: int
) -> None:
    one = item("One", "http://a.test/x")
    one["response"] = [{"name": "a", "code": 200}, {"name": "b", "code": 404}]
    server.answer = answer(f"{status} Whatever")
    saved = collection(tmp_path, one)
    code = 1 if drifts else 0
    (entry,) = report(
        saved, "--connect-to", server.address, "--fail-on-drift", code=code
    )
    assert len(entry["drift"]) == drifts
    text = run(saved, "--connect-to", server.address, "--format", "junit")
    assert ElementTree.fromstring(text).attrib["failures"] == "0"


def test_without_examples_an_error_is_drift(tmp_path: Path, server: Server) -> None:
    server.answer = answer("500 Whatever")
    saved = collection(tmp_path, item("One", "http://a.test/x"))
    (entry,) = report(saved, "--connect-to", server.address)
    assert entry["drift"] == ["status: expected one below 400, got 500"]


def test_what_a_server_sends_back_is_not_shown(tmp_path: Path, server: Server) -> None:
    token = "tok-0123456789abcdefghijkl"
    auth = {"type": "bearer", "bearer": [{"key": "token", "value": token}]}
    one = item("One", "http://a.test/x", auth=auth)
    one["response"] = [{"name": "OK", "code": 200, "body": '{"count": 1}'}]
    kind = "Content-Type: application/json"
    server.answer = answer("200 OK", json.dumps({"count": token}), kind)
    shown = run(collection(tmp_path, one), "--connect-to", server.address)
    assert "count: expected int, got str" in shown
    assert token not in shown


def test_names_cannot_reach_the_terminal(tmp_path: Path, server: Server) -> None:
    saved = collection(tmp_path, item("a\x1b]0;b\x07\nFAKE", "http://a.test/x"))
    shown = run(saved, "--connect-to", server.address)
    assert "\x1b" not in shown
    assert "\nFAKE" not in shown


def test_junit_keeps_every_character_that_xml_has(
    tmp_path: Path, server: Server
) -> None:
    saved = collection(tmp_path, item("🎉 é", "http://a.test/x"))
    text = run(saved, "--connect-to", server.address, "--format", "junit")
    assert ElementTree.fromstring(text)[0].attrib["name"] == "0 🎉 é"


def test_junit_tells_why_nothing_was_replayed() -> None:
    text = run("missing.json", "--format", "junit", code=2)
    suite = ElementTree.fromstring(text)
    assert suite.attrib["errors"] == "1"
    assert suite[0].attrib["name"] == "PM101"


def test_a_pattern_that_chooses_nothing_is_an_error(tmp_path: Path) -> None:
    saved = collection(tmp_path, item("One", "http://127.0.0.1:1/x"))
    result = CliRunner().invoke(app, ["replay", saved, "--only", "Uno"])
    assert result.exit_code == 2
    assert "PM805" in result.output


def test_what_is_not_beside_the_collection_is_named(
    tmp_path: Path, server: Server
) -> None:
    form = [
        {"key": "f", "type": "file", "src": "photo.jpg"},
        {"key": "a", "value": "1"},
    ]
    body = {"mode": "formdata", "formdata": form}
    one = item("One", "http://a.test/x", method="POST", body=body)
    saved = collection(tmp_path, one, item("Two", "http://a.test/y"))
    first, second = report(saved, "--connect-to", server.address)
    assert first["diagnostic"]["code"] == "PM806"
    assert "photo.jpg" in first["diagnostic"]["message"]
    assert second["diagnostic"] is None


def test_a_client_that_was_generated_with_environments(
    tmp_path: Path, server: Server
) -> None:
    case = ROOT / "tests/cases/environments"
    given = sorted((case / "environments").iterdir())
    arguments = [a for path in given for a in ("--environment", str(path))]
    target = ["generate", str(case / "collection.json"), "-o", str(tmp_path / "out")]
    assert CliRunner().invoke(app, [*target, *arguments]).exit_code == 0
    (entry,) = report(
        *(str(case / "collection.json"), "--client", str(tmp_path / "out")),
        *("--variables", str(given[1]), "--connect-to", server.address),
    )
    assert entry["outcome"] == "sent"
    assert server.caught[0].target.startswith("/v3/tenants/")


def test_a_response_that_has_no_end_is_given_up(tmp_path: Path) -> None:
    class Dripping(Server):
        def _serve(self, connection: socket.socket) -> None:
            with connection, suppress(OSError):
                connection.recv(65536)
                connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n")
                for _ in range(100):
                    connection.sendall(b"x")
                    time.sleep(0.1)

    server = Dripping()
    saved = collection(tmp_path, item("One", "http://a.test/x"))
    arguments = (saved, "--connect-to", server.address, "--timeout", "0.5")
    (entry,) = report(*arguments, code=1)
    server.close()
    assert entry["outcome"] == "failed"
    assert "too long" in entry["diagnostic"]["message"]


def test_an_interrupted_replay_reports_what_it_has_sent(
    tmp_path: Path, server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    from postsmith.replay import course

    items = [item(name, f"http://a.test/{name}") for name in ("one", "two", "three")]
    original = course.Replayer.sent

    def sent(self: Any, operation: Any, fitted: Any) -> Any:
        if operation.dotted == "get_two":
            raise KeyboardInterrupt
        return original(self, operation, fitted)

    monkeypatch.setattr(course.Replayer, "sent", sent)
    entries = report(
        collection(tmp_path, *items), "--connect-to", server.address, code=130
    )
    assert [entry["item"] for entry in entries] == [["one"]]


def typed_variables(tmp_path: Path) -> str:
    url = {
        "protocol": "http",
        "host": ["{{host}}"],
        "path": ["v{{version}}", "list"],
        "query": [{"key": "lang", "value": "{{language}}"}],
    }
    values = {"host": "h.test", "version": "007", "language": {"de": 1}}
    types = {"version": "number"}
    return collection(
        tmp_path,
        item("List", url, header=[{"key": "Accept-Language", "value": "{{language}}"}]),
        variable=[
            {"key": key, "value": value, "type": types.get(key, "any")}
            for key, value in values.items()
        ],
    )


def codes(entries: list[dict[str, Any]]) -> list[str | None]:
    return [each["diagnostic"] and each["diagnostic"]["code"] for each in entries]


def test_by_its_own_defaults_a_client_sends_the_same(
    tmp_path: Path, server: Server
) -> None:
    saved = typed_variables(tmp_path)
    entries = report(saved, "--connect-to", server.address, "--defaults")
    assert codes(entries) == [None]
    (caught,) = server.caught
    assert caught.target == "/v7/list?lang=[object%20Object]"
    server.caught.clear()
    cases = ROOT / "tests/cases/variables/collection.json"
    found = report(str(cases), "--connect-to", server.address, "--defaults")
    assert "PM807" not in codes(found)
    assert len(server.caught) == len(found)


@pytest.mark.parametrize(
    ("right", "wrong", "parts"),
    [
        ("version: int = 7", 'version: str = "007"', "path"),
        ('"h.test"', '"h2.test"', "origin"),
    ],
)
def test_a_wrong_default_of_a_client_is_told(
    right: str, wrong: str, parts: str, tmp_path: Path, server: Server
) -> None:
    saved, client = typed_variables(tmp_path), tmp_path / "client"
    run = CliRunner().invoke(app, ["generate", saved, "--output", str(client)])
    assert run.exit_code == 0, run.output
    module = client / "shop/client.py"
    assert right in module.read_text()
    module.write_text(module.read_text().replace(right, wrong))
    arguments = (saved, "--connect-to", server.address, "--client", str(client))
    assert codes(report(*arguments)) == [None]
    (entry,) = report(*arguments, "--defaults")
    assert entry["diagnostic"]["code"] == "PM807"
    assert entry["diagnostic"]["message"].endswith(f"other: {parts}")
    first, second = server.caught
    assert (first.target, first.headers) == (second.target, second.headers)


def test_values_that_are_made_for_each_call_are_no_wrong_defaults(
    tmp_path: Path, server: Server
) -> None:
    header = [
        {"key": "X-Request-Id", "value": "{{$guid}}"},
        {"key": "Idempotency-Key", "value": "6fa459ea-ee8a-4ca4-894e-db77e160355e"},
    ]
    body = {"mode": "raw", "raw": '{"at": "{{$timestamp}}", "who": "{{$randomWord}}"}'}
    url = "http://h.test/{{$randomInt}}"
    saved = collection(
        tmp_path, item("Make", url, method="POST", header=header, body=body)
    )
    found = report(saved, "--connect-to", server.address, "--defaults")
    assert "PM807" not in codes(found)
    assert len(server.caught) == 1


def test_no_token_is_fetched_for_a_request_that_goes_out_without(
    tmp_path: Path, server: Server
) -> None:
    """Postman sends what the variable of the token holds; a client that fetches it would ask for one first."""
    script = """pm.sendRequest({url: "http://a.test/token", method: "POST", body: {mode: "urlencoded", urlencoded:
        {grant_type: "client_credentials", client_id: "x", client_secret: "y"}}},
        (e, r) => { pm.environment.set("token", r.json().access_token) })"""
    bearer = {"type": "bearer", "bearer": [{"key": "token", "value": "{{token}}"}]}
    event = [{"listen": "prerequest", "script": {"exec": [script]}}]
    saved = collection(
        tmp_path,
        item("One", "http://a.test/x"),
        auth=bearer,
        event=event,
        variable=[{"key": "token", "value": ""}],
    )
    (entry,) = report(saved, "--connect-to", server.address)
    assert entry["outcome"] == "sent"
    assert [each.target for each in server.caught] == ["/x"]
