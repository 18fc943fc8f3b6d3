"""What all schemes have in common: what they show, what they load, and where they do not go."""

from __future__ import annotations

import base64
import importlib
import io
import json
import logging
import subprocess
import sys
import traceback
from pathlib import Path
from typing import Any

import httpx2
import pytest

SECRET = "0-most-secret-0"
SCHEMES: dict[tuple[str, str], dict[str, Any]] = {
    ("digest", "Digest"): {
        "username": "u",
        "password": SECRET,
        "realm": "r",
        "nonce": "n",
    },
    ("oauth1", "OAuth1"): {
        "consumer_key": "k",
        "consumer_secret": SECRET,
        "signature_method": "PLAINTEXT",
    },
    ("hawk", "Hawk"): {"id": "i", "key": SECRET},
    ("awsv4", "AwsSigV4"): {
        "access_key": "AK",
        "secret_key": "sk",
        "session_token": SECRET,
    },
    ("edgegrid", "EdgeGrid"): {
        "access_token": SECRET,
        "client_token": "ct",
        "client_secret": "cs",
    },
    ("jwt", "JwtBearer"): {"key": SECRET},
    ("oauth2", "OAuth2ClientCredentials"): {
        "token_url": "https://id.test/",
        "token": SECRET,
    },
}
ALL = pytest.mark.parametrize(
    ("where", "arguments"), SCHEMES.items(), ids=[n for _, n in SCHEMES]
)


def made(where: tuple[str, str], arguments: dict[str, Any]) -> Any:
    module = importlib.import_module(f"{NAME}.schemes.{where[0]}")
    return getattr(module, where[1])(**arguments)


@ALL
def test_a_secret_shows_in_no_log_line_repr_or_error(
    api: Any, where: tuple[str, str], arguments: dict[str, Any], caplog: Any
) -> None:
    caplog.set_level(logging.DEBUG)
    auth = made(where, arguments)
    seen: list[httpx2.Request] = []
    answer = httpx2.Response(400, content=f"you sent {SECRET}".encode())
    client = api.client(api.answering(seen, answer), auth=auth)
    with pytest.raises(api.errors.client) as caught:
        api.call(client, api.operation())
    assert "Authorization" in seen[0].headers
    text = "".join(traceback.format_exception(caught.value))
    assert "you sent [redacted]" in text
    assert SECRET not in text + caplog.text + repr(auth) + repr(seen[0]) + repr(client)
    assert repr(auth) == f"{where[1]}(…)"


@pytest.mark.parametrize("name", ["Bearer", "OAuth2"])
def test_a_token_shows_in_no_repr(rt: Any, name: str) -> None:
    assert repr(getattr(rt, name)(SECRET)) == f"{name}(…)"
    assert SECRET not in repr(rt.Basic("u", SECRET)) + repr(rt.ApiKey("X-Key", SECRET))


@ALL
def test_no_signature_follows_to_another_host(
    api: Any, where: tuple[str, str], arguments: dict[str, Any]
) -> None:
    seen: list[httpx2.Request] = []
    away = httpx2.Response(307, headers={"Location": "https://other.test/b"})
    client = api.client(
        api.answering(seen, away, httpx2.Response(204)), auth=made(where, arguments)
    )
    api.call(client, api.operation())
    assert "authorization" in seen[0].headers
    own = {name for name in seen[1].headers if name.startswith(("authoriz", "x-amz"))}
    assert (seen[1].url.host, own) == ("other.test", set())
    assert SECRET not in str(seen[1].headers.raw)


@ALL
def test_a_redirect_on_the_same_host_is_signed_anew(
    api: Any, where: tuple[str, str], arguments: dict[str, Any]
) -> None:
    seen: list[httpx2.Request] = []
    near = httpx2.Response(307, headers={"Location": "/b?c=1"})
    client = api.client(
        api.answering(seen, near, httpx2.Response(204)), auth=made(where, arguments)
    )
    api.call(client, api.operation())
    assert seen[1].url.path == "/b"
    assert len(seen[1].headers.get_list("authorization")) == 1
    if where[0] in ("hawk", "digest", "edgegrid"):
        # These sign the target, which is another one.
        first, second = (each.headers["authorization"] for each in seen)
        assert first != second


@ALL
def test_every_attempt_is_signed(
    api: Any, where: tuple[str, str], arguments: dict[str, Any]
) -> None:
    seen: list[httpx2.Request] = []
    answers = (httpx2.Response(503), httpx2.Response(204))
    client = api.client(api.answering(seen, *answers), auth=made(where, arguments))
    api.call(client, api.operation())
    assert all("authorization" in each.headers for each in seen)
    assert len(seen) == 2


@ALL
@pytest.mark.parametrize("value", ["mine", None])
def test_the_options_of_a_call_have_the_last_word(
    api: Any, where: tuple[str, str], arguments: dict[str, Any], value: str | None
) -> None:
    client = {"auth": made(where, arguments)}
    request = api.sent(client=client, options={"headers": {"authorization": value}})
    assert request.headers.get("authorization") == value
    assert "x-amz-date" not in request.headers


def test_what_the_http_client_adds_to_the_query_is_signed(api: Any) -> None:
    seen: list[httpx2.Request] = []
    http = api.http_client(api.answering(seen), params={"tenant": "t"})
    auth = made(
        ("hawk", "Hawk"), {"id": "i", "key": "k", "nonce": "n", "timestamp": "1"}
    )
    api.call(api.client(http_client=http, auth=auth), api.operation(path="/a"))
    direct = api.sent(
        api.operation(path="/a", query={"tenant": "t"}), client={"auth": auth}
    )
    assert seen[0].extensions["target"] == b"/v1/a?tenant=t"
    assert seen[0].headers["authorization"] == direct.headers["authorization"]


def test_a_file_is_read_for_its_signature_and_sent(api: Any) -> None:
    auth = made(("awsv4", "AwsSigV4"), {"access_key": "AK", "secret_key": "sk"})
    file = io.BytesIO(b"content")
    request = api.sent(
        api.operation("PUT", body="file"), body=file, client={"auth": auth}
    )
    digest = "ed7002b439e9ac845f22357d822bac1444730fbdb6016d3ec9432297b9ec9f73"
    assert request.headers["x-amz-content-sha256"] == digest
    assert request.content == b"content"


class Pipe(io.RawIOBase):
    """What can be read once."""

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        return 0


def test_a_body_that_can_be_read_once_is_not_signed(api: Any) -> None:
    auth = made(("awsv4", "AwsSigV4"), {"access_key": "AK", "secret_key": "sk"})
    with pytest.raises(api.errors.missing, match="can not be signed"):
        api.sent(api.operation("PUT", body="file"), body=Pipe(), client={"auth": auth})


def test_variables_that_are_not_needed_may_be_missing(api: Any) -> None:
    auth = made(
        ("digest", "Digest"), {"username": "u", "password": "p", "realm": "{{realm}}"}
    )
    assert "authorization" not in api.sent(client={"auth": auth}).headers
    with pytest.raises(api.errors.missing, match="needs a value"):
        api.sent(client={"auth": made(("hawk", "Hawk"), {"id": "{{id}}", "key": "k"})})
    optional = {"id": "{{id}}", "key": "k", "optional": True}
    auth = made(("hawk", "Hawk"), optional)
    assert "authorization" not in api.sent(client={"auth": auth}).headers


@pytest.mark.parametrize("name", ["a\r\nX-Evil: 1", "a\nb", "a\0b"])
def test_a_value_does_not_end_its_header(api: Any, name: str) -> None:
    for where, first in ((("hawk", "Hawk"), "id"), (("digest", "Digest"), "username")):
        arguments = {**SCHEMES[where], first: name}
        with pytest.raises(api.errors.missing, match="line break") as caught:
            api.sent(client={"auth": made(where, arguments)})
        assert "Evil" not in str(caught.value)


def test_names_beyond_latin_1_go_out_as_utf_8(api: Any) -> None:
    arguments = {**SCHEMES["digest", "Digest"], "username": "Łukasz"}
    request = api.sent(client={"auth": made(("digest", "Digest"), arguments)})
    raw = dict(request.headers.raw)[b"Authorization"]
    assert 'username="Łukasz"'.encode() in raw


def test_a_client_remembers_only_so_many_schemes(one: Any) -> None:
    client = one.client(one.answering([]))
    for number in range(250):
        auth = made(("hawk", "Hawk"), {"id": str(number), "key": "k"})
        one.call(client, one.operation(), options={"auth": auth})
    assert len(client._memories) <= 100


LOADED = """
import sys
sys.path.insert(0, {folder!r})
sys.dont_write_bytecode = True
import _runtime
before = sorted(name for name in sys.modules if name.startswith("_runtime.schemes"))
from _runtime.schemes import awsv4, digest, edgegrid, hawk, jwt, ntlm, oauth1, oauth2
heavy = ("jwt", "cryptography", "spnego", "pydantic")
print(before, sorted(name for name in heavy if name in sys.modules))
"""

NAME = "client_runtime"


def test_no_scheme_is_loaded_by_itself_and_no_library_by_a_scheme(rt: Any) -> None:
    code = LOADED.format(folder=str(Path(rt.__file__).parents[1]))
    found = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, timeout=60
    )
    assert found.stdout == "[] []\n", found.stderr


@pytest.mark.parametrize(
    ("where", "arguments", "library"),
    [
        (("jwt", "JwtBearer"), {"key": "k", "algorithm": "RS256"}, "pyjwt[crypto]"),
        (
            ("oauth1", "OAuth1"),
            {"consumer_key": "k", "private_key": "p", "signature_method": "RSA-SHA1"},
            "cryptography",
        ),
        (("ntlm", "Ntlm"), {"username": "u", "password": "p"}, "pyspnego"),
    ],
)
def test_a_library_that_is_not_there_is_named(
    api: Any,
    monkeypatch: pytest.MonkeyPatch,
    where: tuple[str, str],
    arguments: dict[str, Any],
    library: str,
) -> None:
    for name in ("jwt.algorithms", "cryptography.hazmat.primitives", "spnego"):
        monkeypatch.setitem(sys.modules, name, None)
    asks = httpx2.Response(401, headers={"WWW-Authenticate": "NTLM"})
    client = api.client(api.answering([], asks), auth=made(where, arguments))
    with pytest.raises(ModuleNotFoundError) as caught:
        api.call(client, api.operation())
    assert f"pip install '{library}'" in str(caught.value)


@pytest.mark.parametrize(
    ("where", "arguments", "reason"),
    [
        (
            ("jwt", "JwtBearer"),
            {"key": "not a key", "algorithm": "RS256"},
            "no PEM text",
        ),
        (("jwt", "JwtBearer"), {"key": ""}, "no key"),
        (("jwt", "JwtBearer"), {"key": "k", "payload": "[1]"}, "no JSON object"),
        (("jwt", "JwtBearer"), {"key": "k", "algorithm": "none"}, "algorithm 'none'"),
        (
            ("oauth1", "OAuth1"),
            {"consumer_key": "k", "private_key": "p", "signature_method": "RSA-SHA1"},
            "private key can not be used",
        ),
        (
            ("digest", "Digest"),
            {
                "username": "u",
                "password": "p",
                "realm": "r",
                "nonce": "n",
                "algorithm": "X",
            },
            "algorithm 'X'",
        ),
    ],
)
def test_what_can_not_be_used_is_said_in_the_log(
    api: Any,
    caplog: Any,
    where: tuple[str, str],
    arguments: dict[str, Any],
    reason: str,
) -> None:
    request = api.sent(client={"auth": made(where, arguments)})
    assert "authorization" not in request.headers
    assert reason in caplog.text


def test_numbers_in_a_payload_are_written_as_javascript_does(one: Any) -> None:
    payload = '{"a": 1.0, "b": 1.5, "c": "\u00e9", "d": [true, null]}'
    auth = made(("jwt", "JwtBearer"), {"key": "k", "payload": payload})
    token = one.sent(client={"auth": auth}).headers["authorization"].split(".")[1]

    text = base64.urlsafe_b64decode(token + "=" * (-len(token) % 4)).decode()
    assert text == '{"a":1,"b":1.5,"c":"\u00e9","d":[true,null]}'
    assert json.loads(text)["a"] == 1
