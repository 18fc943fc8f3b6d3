"""The signing schemes against the vectors that their standards publish."""

from __future__ import annotations

import base64
import hashlib
import importlib
import json
from typing import Any

import httpx2
import pytest
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa, utils

NAME = "client_runtime"


def scheme(module: str, name: str) -> Any:
    return getattr(importlib.import_module(f"{NAME}.schemes.{module}"), name)


def outgoing(
    rt: Any,
    method: str,
    url: str,
    *headers: tuple[str, str],
    body: bytes = b"",
) -> Any:
    """A request, complete but for its signature."""
    request = importlib.import_module(f"{NAME}.request")
    bodies = importlib.import_module(f"{NAME}.bodies")
    parsed = httpx2.URL(url)
    rest = url.split("://")[1].partition("/")[2]
    return request.Outgoing(
        "things.call",
        method,
        f"{parsed.scheme}://{parsed.netloc.decode()}",
        f"/{rest}",
        headers,
        frozenset(),
        frozenset(),
        bodies.Content("", body) if body else bodies.NO_CONTENT,
    )


def authorization(signed: Any) -> str:
    value = dict(signed.headers)["Authorization"]
    assert isinstance(value, str)
    return value


MUFASA = {
    "realm": "http-auth@example.org",
    "nonce": "7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v",
    "qop": "auth",
    "nonce_count": "00000001",
    "client_nonce": "f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ",
}


@pytest.mark.parametrize(
    ("algorithm", "response"),
    [
        ("MD5", "8ca523f5e9506fed4657c9700eebdbec"),
        ("SHA-256", "753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1"),
    ],
)
def test_digest_of_rfc_7616(rt: Any, algorithm: str, response: str) -> None:
    digest = scheme("digest", "Digest")
    auth = digest("Mufasa", "Circle of Life", algorithm=algorithm, **MUFASA)
    request = outgoing(rt, "GET", "http://www.example.org/dir/index.html")
    assert f'response="{response}"' in authorization(auth.sign(request))


def test_digest_of_rfc_2617(rt: Any) -> None:
    auth = scheme("digest", "Digest")(
        "Mufasa",
        "Circle Of Life",
        realm="testrealm@host.com",
        nonce="dcd98b7102dd2f0e8b11d0f600bfb0c093",
        qop="auth",
        nonce_count="00000001",
        client_nonce="0a4f113b",
    )
    request = outgoing(rt, "GET", "http://www.nowhere.org/dir/index.html")
    found = authorization(auth.sign(request))
    assert 'response="6629fae49393a05397450978507c4ef1"' in found


PHOTOS = (
    "dpf43f3p2l4k3l03",
    "kd94hf93k423kf44",
    "nnch734d00sl2jdk",
    "pfkkdhi9sl3r4s00",
)


def test_oauth1_of_rfc_5849(rt: Any) -> None:
    auth = scheme("oauth1", "OAuth1")(*PHOTOS, timestamp="137131202", nonce="chapoH")
    url = "http://photos.example.net/photos?file=vacation.jpg&size=original"
    found = authorization(auth.sign(outgoing(rt, "GET", url)))
    assert 'oauth_signature="MdpQcU8iPSUjWoN%2FUDMsK2sui9I%3D"' in found


def test_the_base_string_of_rfc_5849(rt: Any) -> None:
    base_string = scheme("oauth1", "base_string")
    found = base_string(
        "POST",
        "http://EXAMPLE.COM:80/request?b5=%3D%253D&a3=a&c%40=&a2=r%20b",
        [
            ("oauth_consumer_key", "9djdj82h48djs9d2"),
            ("oauth_token", "kkk9d7dh3k39sjv7"),
            ("oauth_signature_method", "HMAC-SHA1"),
            ("oauth_timestamp", "137131201"),
            ("oauth_nonce", "7d8f3e4a"),
            ("c2", ""),
            ("a3", "2 q"),
        ],
    )
    assert found == (
        "POST&http%3A%2F%2Fexample.com%2Frequest&a2%3Dr%2520b%26a3%3D2%2520q%26a3%3Da"
        "%26b5%3D%253D%25253D%26c%2540%3D%26c2%3D%26oauth_consumer_key%3D9djdj82h48djs9d2"
        "%26oauth_nonce%3D7d8f3e4a%26oauth_signature_method%3DHMAC-SHA1"
        "%26oauth_timestamp%3D137131201%26oauth_token%3Dkkk9d7dh3k39sjv7"
    )


HAWK = ("dh37fgj492je", "werxhqb98rpaxn39848xrunpaw3489ruxnpa98w4rxn")


@pytest.mark.parametrize(
    ("method", "body", "more"),
    [
        ("GET", b"", 'mac="6R4rV5iE+NPoym+WwjeHzjAGXUtLNIxmo1vpMofpLAE="'),
        (
            "POST",
            b"Thank you for flying Hawk",
            'hash="Yi9LfIIFRtBEPt74PVmbTF/xVAwPn7ub15ePICfgnuY=", ext="some-app-ext-data", '
            'mac="aSe1DERmZuRl3pI36/9BdZmnErTw3sNzOOAUlfeKjVw="',
        ),
    ],
)
def test_hawk_of_its_description(rt: Any, method: str, body: bytes, more: str) -> None:
    auth = scheme("hawk", "Hawk")(
        *HAWK,
        timestamp="1353832234",
        nonce="j4h3g2",
        ext="some-app-ext-data",
        payload_hash=True,
    )
    url = "http://example.com:8000/resource/1?b=1&a=2"
    request = outgoing(rt, method, url, ("Content-Type", "text/plain"), body=body)
    assert more in authorization(auth.sign(request))


AKAMAI = "https://akaa-baseurl-xxxxxxxxxxx-xxxxxxxxxxxxx.luna.akamaiapis.net"


@pytest.mark.parametrize(
    ("method", "target", "body", "signature"),
    [
        ("GET", "/", b"", "tL+y4hxyHxgWVD30X3pWnGKHcPzmrIF+LThiAOhMxYU="),
        (
            *("GET", "/testapi/v1/t1?p1=1&p2=2", b""),
            "hKDH1UlnQySSHjvIcZpDMbQHihTQ0XyVAKZaApabdeA=",
        ),
        (
            *("POST", "/testapi/v1/t3", b"datadatadatadatadatadatadatadata"),
            "hXm4iCxtpN22m4cbZb4lVLW5rhX8Ca82vCFqXzSTPe4=",
        ),
    ],
)
def test_edgegrid_of_akamais_test_data(
    rt: Any, method: str, target: str, body: bytes, signature: str
) -> None:
    auth = scheme("edgegrid", "EdgeGrid")(
        "akab-access-token-xxx-xxxxxxxxxxxxxxxx",
        "akab-client-token-xxx-xxxxxxxxxxxxxxxx",
        "x" * 43 + "=",
        timestamp="20140321T19:34:21+0000",
        nonce="nonce-xx-xxxx-xxxx-xxxx-xxxxxxxxxxxx",
    )
    request = outgoing(rt, method, AKAMAI + target, body=body)
    assert authorization(auth.sign(request)).endswith(f";signature={signature}")


AWS_DATE = ("X-Amz-Date", "20150830T123600Z")
AWS = [
    (
        "GET",
        "/",
        (),
        b"",
        "5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31",
    ),
    (
        *("GET", "/?Param1=value2&Param1=Value1", (), b""),
        "eedbc4e291e521cf13422ffca22be7d2eb8146eecf653089df300a15b2382bd1",
    ),
    (
        *("GET", "/?Param2=value2&Param1=value1", (), b""),
        "b97d918cfa904a5beff61c982a1b6f458b799221646efd99d3219ec94cdf2500",
    ),
    (
        *("GET", "//example//", (), b""),
        "9a624bd73a37c9a373b5312afbebe7a714a789de108f0bdfe846570885f57e84",
    ),
    (
        *("GET", "/example1/example2/../..", (), b""),
        "5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31",
    ),
    (
        *("GET", "/", (("My-Header1", " value1"), ("My-Header2", ' "a   b   c"')), b""),
        "acc3ed3afb60bb290fc8d2dd0098b9911fcaa05412b367055dee359757a9c736",
    ),
    (
        "POST",
        "/",
        (),
        b"",
        "5da7c1a2acd57cee7505fc6676e4e544621c30862966e37dddb68e92efbe5d6b",
    ),
    (
        "POST",
        "/",
        (("Content-Type", "application/x-www-form-urlencoded"),),
        b"Param1=value1",
        "ff11897932ad3f4e8b18135d722051e5ac45fc38421b1da7b9d196a0fe09473a",
    ),
]


@pytest.mark.parametrize(
    ("method", "target", "headers", "body", "signature"),
    AWS,
    ids=[
        *(
            "get-vanilla",
            "get-vanilla-query-order-value",
            "get-vanilla-query-order-key-case",
        ),
        *("get-slashes", "get-relative-relative", "get-header-value-trim"),
        *("post-vanilla", "post-x-www-form-urlencoded"),
    ],
)
def test_aws_of_its_test_suite(
    rt: Any, method: str, target: str, headers: Any, body: bytes, signature: str
) -> None:
    auth = scheme("awsv4", "AwsSigV4")(
        "AKIDEXAMPLE", "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY", service="service"
    )
    url = f"https://example.amazonaws.com{target}"
    request = outgoing(rt, method, url, *headers, AWS_DATE, body=body)
    assert auth.signature(request, AWS_DATE[1])[1] == signature


def test_the_token_that_introductions_to_jwt_show(rt: Any) -> None:
    auth = scheme("jwt", "JwtBearer")(
        "your-256-bit-secret",
        '{"sub":"1234567890","name":"John Doe","iat":1516239022}',
        header='{"alg":"HS256","typ":"JWT"}',
    )
    found = authorization(auth.sign(outgoing(rt, "GET", "http://h.test/")))
    assert found.endswith(".SflKxwRJSMeKKF2QT4fwpMeJf36POk6yJV_adQssw5c")


def pem(key: Any) -> str:
    text: bytes = key.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    )
    return text.decode()


@pytest.fixture(scope="module")
def rsa_key() -> rsa.RSAPrivateKey:
    return rsa.generate_private_key(65537, 2048)


def parts(token: str) -> tuple[bytes, dict[str, Any], dict[str, Any], bytes]:
    """What is signed, header, payload and signature of a token (RFC 7515, 3.1)."""
    head, payload, signature = token.split(".")

    def raw(text: str) -> bytes:
        return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))

    signed = f"{head}.{payload}".encode()
    return signed, json.loads(raw(head)), json.loads(raw(payload)), raw(signature)


@pytest.mark.parametrize("size", [256, 384, 512])
@pytest.mark.parametrize("kind", ["RS", "PS"])
def test_tokens_by_an_rsa_key_verify(
    rt: Any, rsa_key: rsa.RSAPrivateKey, kind: str, size: int
) -> None:
    auth = scheme("jwt", "JwtBearer")(pem(rsa_key), algorithm=f"{kind}{size}")
    found = authorization(auth.sign(outgoing(rt, "GET", "http://h.test/")))
    signed, header, _, signature = parts(found.removeprefix("Bearer "))
    assert header == {"alg": f"{kind}{size}"}
    digest: Any = getattr(hashes, f"SHA{size}")()
    pad: Any = padding.PKCS1v15()
    if kind == "PS":  # RFC 7518, 3.5: the salt is as long as the hash
        pad = padding.PSS(padding.MGF1(digest), digest.digest_size)
    rsa_key.public_key().verify(signature, signed, pad, digest)


@pytest.mark.parametrize(
    ("algorithm", "curve", "digest"),
    [
        ("ES256", ec.SECP256R1(), hashes.SHA256()),
        ("ES384", ec.SECP384R1(), hashes.SHA384()),
        ("ES512", ec.SECP521R1(), hashes.SHA512()),
    ],
)
def test_tokens_by_a_curve_verify(
    rt: Any, algorithm: str, curve: Any, digest: Any
) -> None:
    key = ec.generate_private_key(curve)
    # A PEM text that has lost its line breaks on the way through an environment variable.
    text = pem(key).replace("\n", "\\n")
    auth = scheme("jwt", "JwtBearer")(text, algorithm=algorithm)
    found = authorization(auth.sign(outgoing(rt, "GET", "http://h.test/")))
    signed, _, _, signature = parts(found.removeprefix("Bearer "))
    half = len(signature) // 2
    r, s = (int.from_bytes(x, "big") for x in (signature[:half], signature[half:]))
    der = utils.encode_dss_signature(r, s)
    key.public_key().verify(der, signed, ec.ECDSA(digest))


@pytest.mark.parametrize("form", ["pem", "data"])
def test_an_asap_token_has_all_claims(
    rt: Any, rsa_key: rsa.RSAPrivateKey, form: str
) -> None:
    key = pem(rsa_key)
    if form == "data":
        der = rsa_key.private_bytes(
            serialization.Encoding.DER,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
        key = f"data:application/pkcs8;kid=k/1;base64,{base64.b64encode(der).decode()}"
    auth = scheme("jwt", "Asap")("me", "them", "k/1", key, expiry="60")
    found = authorization(auth.sign(outgoing(rt, "GET", "http://h.test/")))
    signed, header, claims, signature = parts(found.removeprefix("Bearer "))
    rsa_key.public_key().verify(signature, signed, padding.PKCS1v15(), hashes.SHA256())
    assert header == {"alg": "RS256", "kid": "k/1"}
    assert list(claims) == ["iat", "iss", "sub", "jti", "aud", "exp"]
    assert (claims["iss"], claims["sub"], claims["aud"]) == ("me", "me", "them")
    assert claims["exp"] - claims["iat"] == 60


@pytest.mark.parametrize("name", ["SHA1", "SHA256", "SHA512"])
def test_oauth1_by_an_rsa_key_verifies(
    rt: Any, rsa_key: rsa.RSAPrivateKey, name: str
) -> None:
    method = f"RSA-{name}"
    auth = scheme("oauth1", "OAuth1")(
        "ck",
        private_key=pem(rsa_key),
        signature_method=method,
        timestamp="1",
        nonce="n",
    )
    signed = auth.sign(outgoing(rt, "GET", "http://h.test/a?z=1"))
    text = authorization(signed).rpartition('oauth_signature="')[2].rstrip('"')
    base = scheme("oauth1", "base_string")(
        "GET",
        "http://h.test/a?z=1",
        [
            *(("oauth_consumer_key", "ck"), ("oauth_nonce", "n")),
            *(("oauth_signature_method", method), ("oauth_timestamp", "1")),
        ],
    )
    algorithm: Any = getattr(hashes, name)()
    signature = base64.b64decode(httpx2.URL(f"http://h/?s={text}").params["s"])
    public = rsa_key.public_key()
    public.verify(signature, base.encode(), padding.PKCS1v15(), algorithm)


def test_aws_hashes_the_body_and_edgegrid_its_beginning(rt: Any) -> None:
    request = outgoing(rt, "POST", "https://h.test/", body=b"abcdef")
    parts = importlib.import_module(f"{NAME}.schemes.parts")
    whole, start = hashlib.sha256(b"abcdef"), hashlib.sha256(b"abc")
    assert parts.digest_of(request, "sha256").digest() == whole.digest()
    assert parts.digest_of(request, "sha256", 3).digest() == start.digest()
