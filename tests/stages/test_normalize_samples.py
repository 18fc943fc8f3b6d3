"""What of a collection's values is a default, a sample, or made for each call."""

from __future__ import annotations

import importlib.util
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any, cast

import pytest
from factories import view

from postsmith.normalize.fresh import DYNAMIC, is_per_call, is_sought, template
from postsmith.normalize.identifiers import is_identifier
from postsmith.normalize.meaning import (
    is_of_one_call,
    is_one_of,
    is_place,
    is_thing,
    leads_to_one,
)
from postsmith.pipeline import inspect

DYNAMIC_FILE = (
    Path(__file__)
    .parents[2]
    .joinpath("templates/python_client/package/_runtime/dynamic.py")
)


@pytest.mark.parametrize(
    "name", ["apiVersion", "version2", "region", "languageCode", "API_PREFIX", "env"]
)
def test_places(name: str) -> None:
    assert is_place(name)
    assert not is_thing(name)


@pytest.mark.parametrize(
    "name",
    "walletId accountSid tenant environment_id customerid user_email PROJECT_ID_BASE64 accountName version_id".split(),
)
def test_things(name: str) -> None:
    assert is_thing(name)
    assert not is_place(name)


def test_behind_its_own_plural_a_place_is_a_thing() -> None:
    assert is_one_of("region", "regions")
    assert is_one_of("env", "environments")
    assert not is_one_of("version", "regions")
    assert not is_one_of("version", "version")


def test_headers_of_one_call() -> None:
    assert is_of_one_call("X-Account-Id")
    assert is_of_one_call("If-None-Match")
    assert not is_of_one_call("X-Api-Version")
    assert not is_of_one_call("Prefer")
    assert is_identifier("3f1a5f0e-6f0d-4a83-9c3a-0a3a2f9d7b11")
    assert not is_identifier("XMLHttpRequest")


def test_links_to_one_item() -> None:
    assert leads_to_one("https://api.test/jobs/7")
    assert not leads_to_one("https://api.test/v2/jobs")


@pytest.mark.parametrize(
    ("name", "in_header", "in_body"),
    [
        ("Idempotency-Key", True, True),
        ("PayPal-Request-Id", True, True),
        ("x-fapi-interaction-id", True, True),
        ("X-B3-TraceId", True, False),
        ("transaction_id", True, False),
        ("traceparent", True, False),
        ("request_date", True, False),
        ("nonce", True, True),
        ("timestamp", True, True),
        ("created_timestamp", True, False),
        ("X-Account-Id", False, False),
        ("session_id", False, False),
    ],
)
def test_what_is_another_for_each_call(
    name: str, in_header: bool, in_body: bool
) -> None:
    assert is_per_call(name, header=True) is in_header
    assert is_per_call(name) is in_body


def test_a_look_up_asks_about_the_requests_of_others() -> None:
    assert is_sought("request_id", ["request_id"])
    assert is_sought("timestamp", ["timestamp"])
    assert not is_sought("timestamp", ["timestamp", "signature"])
    assert not is_sought("nonce", ["nonce"])


@pytest.mark.parametrize(
    ("name", "saved", "made"),
    [
        ("X-Request-Id", "37ca9c97-0000-4000-8000-000000000000", "{{$fresh uuid}}"),
        ("X-Request-Id", "771", "{{$fresh digits 15}}"),
        ("X-Request-Id", "12345678901234567890", "{{$fresh digits 20}}"),
        ("X-Request-Id", "my-first-call", "{{$fresh uuid}}"),
        ("X-Request-Id", "{{$guid}}", "{{$guid}}"),
        ("X-Request-Id", "r-{{$timestamp}}", "r-{{$timestamp}}"),
        ("X-Timestamp", "1700000000", "{{$fresh seconds}}"),
        ("X-Timestamp", "1700000000000", "{{$fresh milliseconds}}"),
        ("X-Timestamp", "2024-01-02T03:04:05Z", "{{$fresh iso}}"),
        ("X-Timestamp", "2024-01-02T03:04:05.123Z", "{{$fresh iso-milliseconds}}"),
        ("X-Timestamp", "now", ""),
        ("Date", "Tue, 02 Jan 2024 03:04:05 GMT", "{{$fresh http-date}}"),
        ("nonce", "0f3c9a7b5d2e8f10", "{{$fresh hex 16}}"),
    ],
)
def test_a_fresh_value_has_the_saved_form(name: str, saved: str, made: str) -> None:
    assert template(name, saved) == made


def test_every_dynamic_variable_is_known() -> None:
    spec = importlib.util.spec_from_file_location("dynamic", DYNAMIC_FILE)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    exec(compile(DYNAMIC_FILE.read_text("utf-8"), "dynamic", "exec"), module.__dict__)
    found = cast("dict[str, Callable[[], str]]", module.__dict__["DYNAMIC"])
    assert found.keys() == DYNAMIC


def api(tmp_path: Path, variables: dict[str, str], **requests: Any) -> Any:
    items = [{"name": name, "request": found} for name, found in requests.items()]
    rows = [{"key": key, "value": value} for key, value in variables.items()]
    path = tmp_path / "c.json"
    path.write_text(
        json.dumps({"info": {"name": "C"}, "item": items, "variable": rows})
    )
    return inspect(path, "ir").value


def test_a_host_that_few_operations_need_is_not_asked_for(tmp_path: Path) -> None:
    found = api(
        tmp_path, {}, a="{{base}}/a", b="{{base}}/b", c="http{{S}}://c.test:{{port}}/c"
    )
    assert {v.name: v.required for v in found.variables} == {
        "base": True,
        "S": False,
        "port": False,
    }


def test_whole_urls_are_operations_of_their_own(tmp_path: Path) -> None:
    links = {"status_url": "https://a.test/jobs/7", "feed": "https://a.test/feed"}
    found = api(
        tmp_path, links, poll="{{status_url}}", read="{{feed}}", get="{{other}}"
    )
    assert [o.names for o in found.root.operations] == [("poll",), ("read",), ("get",)]
    defaults = {v.name: v.default for v in found.variables}
    assert defaults == {"status_url": None, "feed": links["feed"], "other": None}


def test_a_name_may_be_made_of_a_variable(tmp_path: Path) -> None:
    found = api(
        tmp_path, {"baseUrl": "https://a.test"}, a="{{baseUrl}}/{{{{BANK}}Account}}"
    )
    (operation,) = found.root.operations
    assert operation.requests[0].wire.url == "https://a.test/bank-account"
    assert [p.name for p in operation.parameters] == ["BANK"]
    assert {v.name for v in found.variables} == {"baseUrl", "bankAccount"}


@pytest.mark.parametrize(
    ("name", "package"),
    [
        ("Requests", "requests_client"),
        ("JSON", "json_client"),
        ("C#", "c_sharp"),
        ("C++ things", "cpp_things"),
        ("Zoom", "zoom"),
    ],
)
def test_no_well_known_package_is_shadowed(
    tmp_path: Path, name: str, package: str
) -> None:
    path = tmp_path / "c.json"
    path.write_text(json.dumps({"info": {"name": name}, "item": []}))
    found = cast("Any", inspect(path, "ir").value)
    assert view(found).name == package
