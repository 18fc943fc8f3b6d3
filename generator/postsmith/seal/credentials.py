"""Is this text a credential that must not reach any output?

Names say it (`client_secret`, `X-Api-Key`), or the text itself does (a JWT, a known vendor's prefix, a
private key). Placeholders and `{{variables}}` are not credentials: nothing is lost by showing them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from postsmith.patterns import late
from postsmith.words import word_set, words

_NAME = re.compile(
    r"passw|pass[-_ ]word|passphrase|passcode|secret|credential|private[-_ ]?key|api[-_ ]?key|apikey|access[-_ ]?key|"
    r"auth[-_ ]?key|subscription[-_ ]?key|token|bearer|jwt|authorization|session[-_ ]?id|"
    r"session[-_ ]?key|sessid|cookie|signature|^sig$|^pwd$|(?:^|[-_ ])(?:pass|pw|psk)$|(?-i:[a-z0-9](?:Pass|Pw|Psk)$)|"
    r"^pin$|^otp$|senha|contrase[nñ]a|kennwort|wachtwoord|mot[-_ ]?de[-_ ]?passe|пароль|密码|recovery[-_ ]?code|"
    r"seed[-_ ]?phrase|mnemonic|security[-_ ]?answer|mfa[-_ ]?code|code[-_ ]?verifier|client[-_ ]?assertion|"
    r"(?:^|[-_ ])creds?$|(?-i:[a-z]Creds?$)|basic[-_ ]?auth$",
    re.IGNORECASE,
)
_NOT_SECRET_NAME = re.compile(
    r"token[-_ ]?(type|url|uri|name|endpoint|expir|ttl|count|limit|iz|is[ei]|id$)|next|page|sync|continuation|"
    r"idempotency|cursor|max[-_ ]?token|(url|uri|path|type|name|header|expires?|expiry|length|policy|hint|method|algorithm|version|key[-_ ]?id)$|"
    r"(_at|[a-z]At|date|alias)$|^date[-_ ]?of|(authorization|credential)s?[-_ ]?id$",
    re.IGNORECASE,
)
_KEY_NAME = re.compile(
    r"(?:^|[-_. ]|(?-i:(?<=[a-z])(?=[A-Z])))(?:app|application|account|client|consumer|encryption|signing|master|"
    r"shared|storage|license|service|integration|merchant|functions|function|admin|write|server|gateway|partner|vendor|"
    r"developer|activation|hmac|primary|secondary)[-_ ]?key$|^(?:x-)?(?:key|auth|session|csrf|xsrf|access|refresh)$|^sid$|"
    r"^(?:saml[-_ ]?)?assertion$|^hmac$|(?:auth|device)[-_ ]?code$|oauth[-_ ]?verifier$|^saml[-_ ]?response$|"
    r"(?:^|[-_])(?:auth|pat)$|connection[-_ ]?string$",
    re.IGNORECASE,
)
"""What is named so may be anything: a credential is what looks made up."""
_CODE = re.compile(
    r"(?=[^a-z]*[a-z])(?=[^A-Z]*[A-Z])(?=\D*\d)[\w/.~-]{16,}={0,2}|(?=\D*\d)(?=\d*[a-z])[a-z0-9]{20,}"
)
"""What an answer of OAuth, or a function of Azure, calls its `code`; those of errors and goods are words."""
_NUMBER_NAME = re.compile(r"passw|passcode|secret|^pin$|^otp$", re.IGNORECASE)
"""Numbers under these are no counts, as those under `tokens` are."""
_STRONG_NAME = re.compile(_NUMBER_NAME.pattern + "|pass[-_ ]word|cred", re.IGNORECASE)

_FORMS = tuple(
    (mark, late(pattern))
    for mark, pattern in (
        ("eyJ", r"(?<![\w-])eyJ[\w-]{8,}\.[\w-]{8,}(?:\.[\w-]*)?"),
        ("_live_", r"\b(?:sk|pk|rk)_live_\w{8,}"),
        ("_test_", r"\b(?:sk|pk|rk)_test_\w{8,}"),
        ("sk-", r"\bsk-[A-Za-z0-9_-]{20,}"),
        ("AKIA", r"\bAKIA[0-9A-Z]{16}\b"),
        ("ASIA", r"\bASIA[0-9A-Z]{16}\b"),
        *((f"gh{kind}_", rf"\bgh{kind}_\w{{20,}}") for kind in "oprsu"),
        ("github_pat_", r"\bgithub_pat_\w{20,}"),
        ("glpat-", r"\bglpat-[\w-]{16,}"),
        ("glrt-", r"\bglrt-[\w-]{16,}"),
        ("xox", r"\bxox[abeoprs]-[\w-]{10,}"),
        ("xapp-", r"\bxapp-\d-[\w-]{16,}"),
        ("AIza", r"\bAIza[\w-]{30,}"),
        ("ya29.", r"\bya29\.[\w-]{20,}"),
        ("PMAK-", r"\bPMAK-[\w-]{20,}"),
        ("npm_", r"\bnpm_\w{30,}"),
        ("whsec_", r"\bwhsec_\w{20,}"),
        ("dop_v1_", r"\bdop_v1_\w{30,}"),
        ("hf_", r"\bhf_\w{30,}"),
        ("SG.", r"\bSG\.[\w-]{16,}\.[\w-]{16,}"),
        *(
            (f"shp{kind}_", rf"\bshp{kind}_\w{{20,}}")
            for kind in ("at", "ca", "pa", "ss")
        ),
        ("xkeysib-", r"\bxkeysib-\w{40,}(?:-\w+)?"),
        ("sq0", r"\bsq0[a-z]{3}-[\w-]{20,}"),
        ("pypi-", r"\bpypi-AgE[\w-]{40,}"),
        ("dckr_pat_", r"\bdckr_pat_[\w-]{20,}"),
        ("figd_", r"\bfigd_[\w-]{20,}"),
        ("lin_api_", r"\blin_api_\w{30,}"),
        ("EAACEdEose0cBA", r"\bEAACEdEose0cBA\w{20,}"),
        ("dapi", r"\bdapi[0-9a-f]{32}\w*"),
        ("pat-", r"\bpat-(?:na|eu)\d-[0-9a-f-]{36}"),
        ("AGE-SECRET-KEY-", r"\bAGE-SECRET-KEY-1\w{50,}"),
        ("sntrys_", r"\bsntrys_[\w=-]{20,}"),
        ("NRAK-", r"\bNRAK-\w{20,}"),
        ("key-", r"\bkey-[0-9a-z]{32}\w*"),
        (":AA", r"(?<!\d)\d{8,10}:AA[\w-]{30,}"),
        ("services/T", r"(?:\bhooks\.slack\.com/)?\bservices/T\w{6,}/B\w{6,}/\w{16,}"),
        ("webhooks/", r"\bwebhooks/\d{17,20}/[\w-]{60,}"),
        (
            "PRIVATE KEY",
            r"-----BEGIN [A-Z ]*PRIVATE KEY(?: BLOCK)?-----(?s:.*?)"
            r"(?:-----END [A-Z ]*PRIVATE KEY(?: BLOCK)?-----|\Z)",
        ),
    )
)
"""What credentials of known makers look like, each behind a text that is in all of its kind."""
SCHEMES = ("Bearer ", "Basic ", "Token ")
_BEHIND_SCHEME = late(r"\b(?:Bearer|Basic|Token)\s+(?![Tt]oken\b|<)([\w+/=.~-]{16,})")
MARKS = (*(mark for mark, _ in _FORMS), *SCHEMES)
"""One of these is in each text of a known form: looking for them is quick."""
_PLACEHOLDER = re.compile(
    r"\s*(?:<[^<>]*>|\[[^\[\]\x22]*\]|\{[^{}\x22]*\}|%[^%]*%|\$\w+|\.{3,}|x{3,}|X{3,}|\*{3,}|•+|"
    r"(?:your|my|the|some|insert|enter|put|replace|example|sample|dummy|todo|changeme)(?:\b|_).*)?\s*",
    re.IGNORECASE | re.DOTALL,
)
_ADDRESS = re.compile(r"\s*(?:(?:https?|ftp|wss?)://|(?:about|mailto|tel):)[^\s?]*\s*")
"""Says where something is; what is secret in it is found in it."""
_VARIABLE = re.compile(r"\{\{[^{}]*\}\}")

_RANDOM = re.compile(r"(?=[^\s]*[0-9])(?=[^\s]*[A-Za-z])[\w+/=.~-]{16,}")
"""What a made-up key looks like; many keys are named `key`, and most things named `key` are none."""

COMMON = word_set(
    "a access account admin api apikey app application auth authentication authorization base64 basic bearer body bot "
    "client code comment consumer cookie credential credentials data default demo description dev development "
    "digest email empty encoded encrypted environment error example expired false field file first foo bar "
    "fooled for from generated get global guest hash header hello here id in int integer invalid is item jwt key "
    "last live local localhost login main manager me message my name new nil no none not null number oauth object "
    "of old on one optional order page param parameter pass passphrase password path pin placeholder plain please "
    "post postman private prod production project public qwerty random raw read refresh request required response "
    "result role root sample sandbox secret security server service session set shared sid signature signed some "
    "staging status string success system team temp temporary test testing text the this to token tokens true two "
    "type undefined unknown update user username user's users valid value values variable vendor webhook with "
    "world write x xxx your "
    # What converters from OpenAPI make up.
    "lorem ipsum dolor sit amet consectetur adipisicing elit sed do eiusmod tempor incididunt ut labore et dolore "
    "magna aliqua enim ad minim veniam quis nostrud exercitation ullamco laboris nisi aliquip ex ea commodo "
    "consequat duis aute irure reprehenderit voluptate velit esse cillum eu fugiat nulla pariatur excepteur sint "
    "occaecat cupidatat non proident sunt culpa qui officia deserunt mollit anim est laborum"
)  # fmt: skip
"""What people write where a credential belongs, and everywhere else."""
_TECHNICAL = re.compile(
    r"(?:sha|md|hs|rs|es|ps|aes|base|utf|iso|ipv|http|oauth|tls|ssl|v|ver|version)[-_ ]?[\d.]+(?:-\w+)?"
    r"|(?:abc|test|user|admin|demo|foo|bar|sample|example|id|item|name|value|key|token|string|text)[-_ ]?\d{1,5}"
    r"|\d{4}-\d\d-\d\d(?:[T ][\d:.]+(?:Z|[+-][\d:]+)?)?|https?://\S*|[\w.+-]+@[\w.-]+|[a-z]+/[\w.+-]+",
    re.IGNORECASE,
)
_CODES = frozenset(("code", "Code"))
_SHORTEST, _SHORTEST_NUMBER, _SHORTEST_WORD = 6, 9, 9


@lru_cache(maxsize=8192)
def is_secret_name(name: str) -> bool:
    """True for names of things that grant access."""
    return bool(_NAME.search(name)) and not _NOT_SECRET_NAME.search(name)


def is_literal(text: str) -> bool:
    """True when the text is a value of its own: no variable, no placeholder, not empty."""
    if "{{" in text:
        # What is glued to a variable may be one all the same.
        return bool(_RANDOM.fullmatch(_VARIABLE.sub("", text)))
    return not (
        _PLACEHOLDER.fullmatch(text) or _ADDRESS.fullmatch(text) or _is_common(text)
    )


@lru_cache(maxsize=8192)
def _is_common(text: str) -> bool:
    return len(text) < 60 and COMMON.issuperset(words(text))


def is_made_up(text: str) -> bool:
    """No code, no word: letters with digits, and neither a call nor a path of names."""
    return (
        is_telling(text) and any(map(str.isdigit, text)) and not _DOTTED.fullmatch(text)
    )


_DOTTED = re.compile(r"[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)+")


def known_forms(text: str) -> Iterator[tuple[int, int]]:
    """Where in a text something stands that tells by itself that it is a credential."""
    for mark, form in _FORMS:
        if mark in text:
            for match in form.finditer(text):
                yield match.span()
    if holds_any(text, SCHEMES):
        for match in _BEHIND_SCHEME.finditer(text):
            if is_literal(match[1]) and not match[1].isalpha():
                yield match.span(1)


@lru_cache(maxsize=32768)
def looks_secret(text: str) -> bool:
    """True when the text itself is, or holds, a credential of a known form."""
    if len(text) < 12:
        return False
    return any(mark in text and form.search(text) for mark, form in _FORMS) or (
        holds_any(text, SCHEMES) and bool(_BEHIND_SCHEME.search(text))
    )


def holds_any(text: str, marks: tuple[str, ...]) -> bool:
    """Whether one of these stands in a text. A loop: each text of a collection comes through here."""
    for mark in marks:  # noqa: SIM110
        if mark in text:
            return True
    return False


def is_key_name(name: str) -> bool:
    """True for names under which a made-up text is a credential, and most other texts are none."""
    return bool(_KEY_NAME.search(name))


def is_credential(name: str, text: str) -> bool:
    """True when a value under this name must not be written."""
    if looks_secret(text):
        return True
    if is_secret_name(name):
        return is_literal(text)
    if name in _CODES:
        return bool(_CODE.fullmatch(text))
    return is_key_name(name) and bool(_RANDOM.fullmatch(text))


def is_random(text: str) -> bool:
    """True for what looks like a made-up key."""
    return bool(_RANDOM.fullmatch(text))


def is_strong_name(name: str) -> bool:
    """True for names that speak of nothing else: a token may be a thing of many parts."""
    return bool(_STRONG_NAME.search(name))


def is_secret_number(name: str, digits: str) -> bool:
    """The same for a number; one under `tokens` counts."""
    return bool(_NUMBER_NAME.search(name)) and len(digits) > 2 and is_secret_name(name)


def is_setting(name: str, text: str) -> bool:
    """True for what an auth of a type that nobody knows says of where and how: all else in it is who and proof."""
    if _NOT_SECRET_NAME.search(name) or not _SETTINGS.isdisjoint(words(name)[-1:]):
        return True
    return is_standard(text)


def is_standard(text: str) -> bool:
    """True for what names a standard or a sample: `HMAC-SHA256`, `user1`."""
    return bool(_TECHNICAL.fullmatch(text) or _STANDARD.fullmatch(text))


_SETTINGS = word_set(
    "in location scheme prefix realm region service audience scope scopes domain host grant enabled placement mode "
    "username user email login id issuer format encoding"
)
_STANDARD = re.compile(
    r"[A-Z]{2,6}|(?:hmac|rsa\w*|ecdsa|aes)[-_ ]?[\w-]{1,16}", re.IGNORECASE
)


@lru_cache(maxsize=8192)
def is_telling(text: str) -> bool:
    """True for a text that is so long and so odd that it is the same thing wherever it stands.

    Letters with digits from 6 characters, digits alone from 9, letters alone from 9 when one of their words
    is no common one; nothing that names a standard, a sample, a date, an address or a media type.
    """
    if len(text) < _SHORTEST or _TECHNICAL.fullmatch(text) or not is_literal(text):
        return False
    digits = sum(map(str.isdigit, text))
    letters = sum(map(str.isalpha, text))
    if digits and letters:
        return True
    if digits:
        return digits >= _SHORTEST_NUMBER
    return letters >= _SHORTEST_WORD
