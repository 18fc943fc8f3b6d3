"""Does a text look like the name of one thing? All forms that ids have are here."""

from __future__ import annotations

import re

from postsmith.words import word_set

_LONGEST = 200
"""Characters of an id; what is longer is a text."""
_ONE = re.compile(
    r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"  # UUID
    r"|[0-9a-f]{24,64}"  # ObjectId, digests
    r"|[0-7][0-9a-hjkmnp-tv-z]{25}"  # ULID
    r"|[A-Za-z]{2,5}_?[0-9a-f]{32}"
    r"|[^\s@/=]+@[^\s@/]+\.[a-z]+"  # e-mail
    r"|\w+=https?://.+",  # one link of a header
    re.IGNORECASE,
)
_URN = re.compile(r"urn:[a-z0-9][a-z0-9-]+:.+", re.IGNORECASE)
_LONG_NUMBER = re.compile(r"\+?\d{6,}")
_TOKEN = re.compile(r"(?=.*\d.*\d)(?=.*[A-Za-z])[A-Za-z0-9]{11,}={0,2}")
_PREFIX = re.compile(r"[a-z]{2,8}_(?=[A-Za-z0-9]{8})")
"""`cus_9s6XKzkNRiz8i3`"""
_RUN = re.compile(r"[A-Z]?[a-z]+|[A-Z]+|\d+")
_NUMBERED = re.compile(
    r"[A-Z]{2,10}[-_]?\d{2,}(-\d+)*|[A-Za-z]+[-_]?\d{3,}|\d{2,}(-\d+)+"
)
"""`INV-0012`, `room101`, `100-2000`"""
_ADDRESS = re.compile(
    r"\d+(\.\d+){3}|([0-9a-f]{2}[:-]){5}[0-9a-f]{2}|-?\d+(\.\d+)?,-?\d+(\.\d+)?",
    re.IGNORECASE,
)
"""Of a host, a device, a place on a map."""
_HEX = re.compile(r"(?=(.*\d){2})(?=.*[a-f])[0-9a-f]{7,23}")
_CODE = re.compile(r"(?=(.*\d){3})(?=.*[A-Za-z])[A-Za-z0-9]{10,}")
_DATE = re.compile(r"(19|20)\d\d(-\d\d){1,2}")
_HOST = re.compile(r"([a-z0-9-]+\.)+(com|net|org|io|dev|test|example|local)")
_FORMS = (_LONG_NUMBER, _NUMBERED, _ADDRESS, _HEX, _CODE, _DATE, _HOST)
_STANDARDS = word_set(
    "sha1 sha224 sha256 sha384 sha512 md5 utf8 utf16 base32 base58 base64 oauth1 oauth2 http2 http3 ipv4 ipv6 iso8601"
    " iso3166 iso4217 iso639 iso20022 covid19 web3 o365 office365 m365 d365 dynamics365 h264 h265 x509 rfc3339 rfc6902"
    " rfc7807 fips140 pkcs12 pkcs7 tls12 tls13 ed25519 rs256 hs256 aes256 top10 top100 utf32 win32 win64 x64 x86"
    " epsg4326 e164 mt940 camt053 pain001 3166 8601"
)
"""Words with digits that name a thing of the world."""


def is_unmistakable(text: str) -> bool:
    """True for a text that can only be the name of one thing, wherever it stands."""
    if len(text) > _LONGEST:
        return False
    return bool(_ONE.fullmatch(text) or _URN.fullmatch(text)) or _is_token(text)


def is_identifier(text: str) -> bool:
    """The same, a long number among them."""
    text = text.strip()
    return is_unmistakable(text) or bool(_LONG_NUMBER.fullmatch(text))


def is_one_behind_a_noun(text: str) -> bool:
    """True for a text that is an id where it stands behind the name of what it could be one of."""
    if len(text) > _LONGEST or is_standard(text):
        return False
    return any(form.fullmatch(text) for form in _FORMS)


def is_standard(text: str) -> bool:
    """True for a word with digits that is known to the world: `sha256`, `ISO-8601`."""
    return text.lower().replace("-", "").replace("_", "") in _STANDARDS


def _is_token(text: str) -> bool:
    """True for what is drawn at random: letters, capitals and digits change more often than in words."""
    text = _PREFIX.sub("", text, count=1)
    if not _TOKEN.fullmatch(text):
        return False
    most = 3.5 if text.islower() and len(text) > 15 else 2.45
    return len(text) < most * len(_RUN.findall(text))
