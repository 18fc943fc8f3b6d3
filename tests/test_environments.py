"""Environments and globals: what a client knows of them, and what it never learns."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import httpx2
import pytest

import postsmith
from postsmith.replay.client import imported
from postsmith.write import write

SECRET = "live-7f3a9c2e5b8d1f6a0c4e"
URL = "{{baseUrl}}/{{apiVersion}}/orders?language={{language}}"

Make = Callable[..., tuple[Any, postsmith.Result]]


def environment(name: str, is_globals: bool = False, **values: str) -> dict[str, Any]:
    rows = [{"key": key, "value": value} for key, value in values.items()]
    scope = "globals" if is_globals else "environment"
    return {"name": name, "values": rows, "_postman_variable_scope": scope}


@pytest.fixture
def make(tmp_path: Path) -> Iterator[Make]:
    """Generates and imports a client; gives its class, and the result."""
    opened: list[Any] = []

    def made(*environments: Any) -> tuple[Any, postsmith.Result]:
        auth = {"type": "bearer", "bearer": [{"key": "token", "value": "{{token}}"}]}
        saved = {"name": "List orders", "request": {"url": URL, "auth": auth}}
        own = [{"key": "baseUrl", "value": "http://own.test"}]
        collection = tmp_path / "shop.json"
        whole = {"info": {"name": "Shop"}, "item": [saved], "variable": own}
        collection.write_text(json.dumps(whole))
        paths: list[Path] = []
        for number, each in enumerate(environments):
            paths.append(tmp_path / f"{number}.json")
            paths[-1].write_text(json.dumps(each))
        result = postsmith.generate(collection, environments=paths)
        write(result.files, str(tmp_path / "out"))
        client = imported(tmp_path / "out", "shop")
        opened.append(client)
        return client.__enter__().package.Shop, result

    yield made
    for client in opened:
        client.__exit__(None, None, None)


def sent(shop: Any, **arguments: Any) -> str:
    """The URL that a call goes to."""
    seen: list[str] = []

    def answer(request: httpx2.Request) -> httpx2.Response:
        seen.append(str(request.url))
        return httpx2.Response(204)

    shop(transport=httpx2.MockTransport(answer), **arguments).list_orders()
    return seen[0]


def test_the_values_of_one_environment_are_defaults(make: Make) -> None:
    live = environment(
        "Live", baseUrl="https://live.test", apiVersion="v2", token=SECRET
    )
    shop, _ = make(
        live, environment("G", True, language="EUR", baseUrl="https://g.test")
    )
    assert sent(shop, token="t") == "https://live.test/v2/orders?language=EUR"
    assert sent(shop, token="t", base_url="http://x.test").startswith(
        "http://x.test/v2"
    )


def test_several_environments_are_chosen_from(make: Make) -> None:
    live = environment(
        "Shop Live", baseUrl="https://live.test", apiVersion="v2", language="EUR"
    )
    test = environment(
        "Shop Test",
        baseUrl="https://{{region}}.test",
        region="eu",
        apiVersion="v3",
        language="USD",
    )
    shop, _ = make(live, test)
    given = {"token": "t"}
    assert (
        sent(shop, environment="live", **given)
        == "https://live.test/v2/orders?language=EUR"
    )
    assert (
        sent(shop, environment="test", **given)
        == "https://eu.test/v3/orders?language=USD"
    )
    us = sent(shop, environment="test", region="us", **given)
    assert us == "https://us.test/v3/orders?language=USD"
    with pytest.raises(ValueError, match=r"'prod'.*live, test"):
        shop(environment="prod")
    with pytest.raises(ValueError, match="api_version"):
        sent(shop, **given)


def test_secrets_of_environments_are_never_written(make: Make) -> None:
    rows = [{"key": "apiVersion", "value": SECRET, "type": "secret"}]
    live = environment("Live", token=SECRET)
    _, result = make({**live, "values": [*live["values"], *rows]}, environment("Other"))
    for path, content in result.files.items():
        text = content if isinstance(content, str) else content.decode("latin-1")
        assert SECRET not in text, path
    found = [each for each in result.diagnostics if each.code == "PM301"]
    assert {each.location.file.rpartition("/")[2] for each in found} == {"0.json"}
    assert {each.location.line for each in found} != {0}


def test_a_mark_of_its_own_makes_a_secret(tmp_path: Path) -> None:
    """`secret: true`, which the app writes beside `type: default`, in an environment and in a collection."""
    environment = tmp_path / "live.environment.yaml"
    row = f"\n  - {{key: KEY, value: {SECRET}, type: default, secret: true}}\n"
    environment.write_text(f"name: Live\nvalues:{row.replace('KEY', 'region')}")
    tree = tmp_path / "Shop"
    (tree / ".resources").mkdir(parents=True)
    (tree / ".resources/definition.yaml").write_text(
        f"$kind: collection\nvariables:{row.replace('KEY', 'language')}"
    )
    (tree / "List.request.yaml").write_text(
        "$kind: http-request\nurl: 'http://{{region}}.test/{{language}}'\n"
    )
    result = postsmith.generate(tree, environments=[environment])
    assert [each.code for each in result.diagnostics] == ["PM301"] * 2
    assert not any(SECRET in str(content) for content in result.files.values())


@pytest.mark.parametrize(
    ("scope", "host"), [("environment", "live"), ("globals", "own")]
)
def test_an_answer_of_postmans_own_api(make: Make, scope: str, host: str) -> None:
    live = environment("Live", baseUrl="http://live.test", apiVersion="v", language="e")
    del live["_postman_variable_scope"]
    shop, result = make({scope: live})
    assert sent(shop, token="t") == f"http://{host}.test/v/orders?language=e"
    assert not result.diagnostics


def test_globals_of_the_first_format(make: Make) -> None:
    values = {"baseUrl": "http://old.test", "apiVersion": "v1", "language": "EUR"}
    rows = [
        {"key": key, "value": value, "type": "text", "enabled": True}
        for key, value in values.items()
    ]
    shop, _ = make(rows)
    assert sent(shop, token="t") == "http://own.test/v1/orders?language=EUR"


def test_values_that_no_request_uses_are_not_written(make: Make) -> None:
    sets = [
        environment(name, baseUrl="https://a.test", internalNote="for nobody")
        for name in "AB"
    ]
    _, result = make(*sets)
    assert not any("for nobody" in str(content) for content in result.files.values())


def test_what_is_no_environment_is_an_error(tmp_path: Path) -> None:
    path = tmp_path / "shop.json"
    path.write_text(json.dumps({"info": {"name": "Shop"}, "item": []}))
    result = postsmith.generate(path, environments=[path])
    assert [
        each.code for each in result.diagnostics if each.severity.value == "error"
    ] == ["PM128"]
    assert result.files == {}


def test_the_configuration_names_environments(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from postsmith.config import read_config

    (tmp_path / "postsmith.toml").write_text(
        '[[client]]\ncollection = "a.json"\noutput = "out"\nenvironments = ["env/live.json"]\n'
    )
    monkeypatch.chdir(tmp_path)
    (client,) = read_config().clients
    assert client.environments == ("env/live.json",)


def test_environments_of_one_name_are_two(make: Make) -> None:
    sets = [
        environment("Prod", baseUrl=f"https://{n}.test", apiVersion="v1", language="x")
        for n in "ab"
    ]
    shop, _ = make(*sets)
    assert sent(shop, token="t", environment="prod").startswith("https://a.test")
    assert sent(shop, token="t", environment="prod_2").startswith("https://b.test")


@pytest.mark.parametrize(
    "value",
    [
        "https://u:hunter3pw@r.test/?api_key=AKLITERAL99",
        "https://r.test/?a=1&access_token=zzzLITERALzzz",
        "https://hooks.slack.com/services/T0AAAAAAA/B0AAAAAAA/aaaaaaaaaaaaaaaaaaaaaaaa",
        '{"password": "zzzLITERALzzz"}',
    ],
)
def test_a_value_with_a_credential_in_it_is_not_written(make: Make, value: str) -> None:
    _, result = make(environment("Live", baseUrl=value))
    for path, content in result.files.items():
        text = content if isinstance(content, str) else content.decode("latin-1")
        for secret in ("AKLITERAL99", "hunter3pw", "zzzLITERALzzz", "a" * 24):
            assert secret not in text, path
    assert {each.code for each in result.diagnostics} == {"PM301"}
