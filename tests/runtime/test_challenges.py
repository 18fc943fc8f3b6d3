"""Schemes that a server asks for: digest and NTLM, against servers that check what they are sent."""

from __future__ import annotations

import base64
import hashlib
import hmac
import importlib
import re
import struct
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import httpx2
import pytest

NAME = "client_runtime"


def scheme(module: str, name: str) -> Any:
    return getattr(importlib.import_module(f"{NAME}.schemes.{module}"), name)


class DigestServer:
    """Checks what it is sent by RFC 7616, and that no count is used twice."""

    def __init__(self, offer: str = 'algorithm=SHA-256, qop="auth"') -> None:
        self.offer = offer
        self.nonce = "n0"
        self.requests: list[str] = []
        self.counts: set[tuple[str, str]] = set()

    def __call__(self, request: httpx2.Request) -> httpx2.Response:
        request.read()
        header = request.headers.get("authorization", "")
        self.requests.append(header)
        if header and self.is_right(request, header):
            return httpx2.Response(204)
        challenge = f'Basic realm="b", Digest realm="r \\"q\\"", nonce="{self.nonce}", {self.offer}, opaque="o"'
        return httpx2.Response(401, headers={"WWW-Authenticate": challenge})

    def is_right(self, request: httpx2.Request, header: str) -> bool:
        pairs = re.findall(r'(\w+)=(?:"((?:[^"\\]|\\.)*)"|([^\s,]+))', header)
        said = {name: quoted or plain for name, quoted, plain in pairs}
        if said["nonce"] != self.nonce:
            return False
        name = {"MD5": "md5", "SHA-256": "sha256"}[
            said["algorithm"].removesuffix("-sess")
        ]

        def h(text: str) -> str:
            return hashlib.new(name, text.encode()).hexdigest()

        a1 = h('ada:r "q":pass')
        if said["algorithm"].endswith("-sess"):
            a1 = h(f"{a1}:{said['nonce']}:{said['cnonce']}")
        target = request.extensions["target"].decode()
        a2 = f"{request.method}:{target}"
        if said.get("qop") == "auth-int":
            a2 += f":{hashlib.new(name, request.content).hexdigest()}"
        middle = f"{said['nonce']}:"
        if "qop" in said:
            use = (said["nonce"], said["nc"])
            assert use not in self.counts, "a count is used once (RFC 7616, 3.4)"
            self.counts.add(use)
            middle += f"{said['nc']}:{said['cnonce']}:{said['qop']}:"
        assert said["opaque"] == "o"
        assert said["uri"] == target
        return bool(said["response"] == h(f"{a1}:{middle}{h(a2)}"))


OFFERS = [
    "algorithm=MD5",
    'qop="auth"',
    'algorithm=MD5, qop="auth,auth-int"',
    'algorithm=SHA-256, qop="auth"',
    'algorithm=SHA-256-sess, qop="auth-int"',
    'algorithm=MD5-sess, qop="auth"',
]


@pytest.mark.parametrize("offer", OFFERS)
def test_a_digest_challenge_is_answered_and_remembered(api: Any, offer: str) -> None:
    server = DigestServer(offer)
    auth = scheme("digest", "Digest")("{{user}}", "{{password}}")
    given = {"user": "ada", "password": "pass"}
    client = api.client(server, auth=auth, given=given)
    for _ in range(3):
        api.call(client, api.operation("PUT", "/a b", body="json"), body={"a": 1})
    assert [bool(header) for header in server.requests] == [False, True, True, True]


def test_a_stale_nonce_is_replaced(api: Any) -> None:
    server = DigestServer()
    client = api.client(server, auth=scheme("digest", "Digest")("ada", "pass"))
    api.call(client, api.operation())
    server.nonce = "n1"
    api.call(client, api.operation())
    assert [bool(header) for header in server.requests] == [False, True, True, True]


def test_a_wrong_password_is_tried_once(api: Any) -> None:
    server = DigestServer()
    client = api.client(server, auth=scheme("digest", "Digest")("ada", "wrong"))
    with pytest.raises(api.errors.client) as caught:
        api.call(client, api.operation())
    assert len(server.requests) == 2
    assert "wrong" not in str(caught.value)


def test_a_digest_challenge_may_be_left_unanswered(api: Any) -> None:
    server = DigestServer()
    auth = scheme("digest", "Digest")("ada", "pass", answers=False)
    with pytest.raises(api.errors.client):
        api.call(api.client(server, auth=auth), api.operation())
    assert server.requests == [""]


def test_many_threads_never_use_a_count_twice(api_of: Any) -> None:
    api, server = api_of("sync"), DigestServer()
    client = api.client(server, auth=scheme("digest", "Digest")("ada", "pass"))
    api.call(client, api.operation())
    with ThreadPoolExecutor(8) as pool:
        calls = [pool.submit(client._call, api.operation()) for _ in range(40)]
        for call in calls:
            call.result(timeout=10)
    assert len(server.counts) == 41


NTOWFV2 = bytes.fromhex("0c868a403bfd7a93a3001ef22ef02e3f")
"""Of `User`, `Password` and `Domain` (MS-NLMP, 4.2.4.1.1)."""
CHALLENGE = bytes.fromhex("0123456789abcdef")
FLAGS = 0x00000001 | 0x00000200 | 0x00008000 | 0x00080000 | 0x00800000
"""Unicode, NTLM, always sign, extended session security, target info."""


def challenge() -> bytes:
    """A CHALLENGE_MESSAGE (MS-NLMP, 2.2.1.2)."""
    domain = "Domain".encode("utf-16-le")
    info = struct.pack("<HH", 2, len(domain)) + domain + struct.pack("<HH", 0, 0)
    head = 48
    return (
        b"NTLMSSP\0"
        + struct.pack("<I", 2)
        + struct.pack("<HHI", len(domain), len(domain), head)
        + struct.pack("<I", FLAGS)
        + CHALLENGE
        + bytes(8)
        + struct.pack("<HHI", len(info), len(info), head + len(domain))
        + domain
        + info
    )


def is_right(message: bytes) -> bool:
    """Whether an AUTHENTICATE_MESSAGE proves the password (MS-NLMP, 3.3.2)."""
    length, _, offset = struct.unpack_from("<HHI", message, 20)
    response = message[offset : offset + length]
    proof = hmac.digest(NTOWFV2, CHALLENGE + response[16:], "md5")
    return len(response) > 16 and hmac.compare_digest(proof, response[:16])


class NtlmHandler(BaseHTTPRequestHandler):
    """A connection: it is authenticated as a whole, or it is not."""

    protocol_version = "HTTP/1.1"
    log: list[str]
    known = False
    asked = False

    def do_POST(self) -> None:
        length = int(self.headers.get("content-length", 0))
        body = self.rfile.read(length)
        text = self.headers.get("authorization", "")
        message = base64.b64decode(text.removeprefix("NTLM "))
        kind = struct.unpack_from("<I", message, 8)[0] if message else 0
        self.log.append("open" if self.known else str(kind))
        if kind == 3 and self.asked and is_right(message):
            type(self).known, self.known = False, True
        if self.known:
            self.answer(200, "", body)
        elif kind == 1:
            self.asked = True
            self.answer(401, f"NTLM {base64.b64encode(challenge()).decode()}", b"")
        else:
            self.answer(401, "Negotiate, NTLM", b"")

    do_GET = do_POST

    def answer(self, status: int, asks: str, body: bytes) -> None:
        self.send_response(status)
        if asks:
            self.send_header("WWW-Authenticate", asks)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: Any) -> None:
        """Nothing is written to the terminal."""


@contextmanager
def ntlm_server() -> Iterator[tuple[str, list[str]]]:
    """A server on loopback, and what it got: the kinds of messages, `open` on a connection it knows."""
    log: list[str] = []
    handler = type("Handler", (NtlmHandler,), {"log": log, "timeout": 10})
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}", log
    finally:
        server.shutdown()
        server.server_close()
        thread.join(10)


async def several(client: Any, operation: Any) -> None:
    async with client:
        for number in range(3):
            assert await client._call(operation, body={"n": number}) == {"n": number}


@pytest.mark.parametrize("flavour", ["sync", "async"])
def test_ntlm_authenticates_a_connection_and_uses_it(api_of: Any, flavour: str) -> None:
    api = api_of(flavour)
    auth = scheme("ntlm", "Ntlm")("{{user}}", "Password", domain="Domain")
    operation = api.operation("POST", "/a", body="json")
    with ntlm_server() as (url, log):
        settings = api.settings(servers={"": url})
        kind = api.rt.Client if flavour == "sync" else api.rt.AsyncClient
        client = kind(settings, {"user": "User"}, auth=auth)
        if flavour == "async":
            api.run(several(client, operation))
        else:
            with client:
                for n in range(3):
                    assert client._call(operation, body={"n": n}) == {"n": n}
    assert log == ["0", "1", "3", "open", "open"]


def test_many_threads_share_an_ntlm_connection(api_of: Any) -> None:
    api = api_of("sync")
    auth = scheme("ntlm", "Ntlm")("Domain\\User", "Password")
    with ntlm_server() as (url, log):
        client = api.rt.Client(api.settings(servers={"": url}), {}, auth=auth)
        with client, ThreadPoolExecutor(6) as pool:
            calls = [pool.submit(client._call, api.operation()) for _ in range(12)]
            for call in calls:
                call.result(timeout=10)
    assert log == ["0", "1", "3", *["open"] * 11]


def test_a_wrong_ntlm_password_ends_with_the_refusal(api_of: Any) -> None:
    api = api_of("sync")
    auth = scheme("ntlm", "Ntlm")("User", "nonsense", domain="Domain")
    with ntlm_server() as (url, log):
        client = api.rt.Client(api.settings(servers={"": url}), {}, auth=auth)
        with client, pytest.raises(api.errors.client) as caught:
            client._call(api.operation())
    assert log == ["0", "1", "3"]
    assert "nonsense" not in str(caught.value)


def test_an_ntlm_challenge_that_can_not_be_read_is_an_error(api: Any) -> None:
    answers = [
        httpx2.Response(401, headers={"WWW-Authenticate": "NTLM"}),
        httpx2.Response(401, headers={"WWW-Authenticate": "NTLM bm9uc2Vuc2U="}),
    ]
    auth = scheme("ntlm", "Ntlm")("User", "Password")
    client = api.client(api.answering([], *answers), auth=auth)
    for _ in range(2):  # whoever comes next finds nothing locked
        with pytest.raises(api.errors.missing, match="challenge can not be read"):
            api.call(client, api.operation())
