"""Which words is a name made of?

Every name of the generated code starts here, so the same text must give the same words for ever: all
rules are local to a word, and none depends on what else is in the collection.
"""

from __future__ import annotations

import html
import re
import unicodedata
from functools import lru_cache

MAX_LENGTH = 60
"""Of the words joined by underscores."""
MAX_WORDS = 12
_MAX_INPUT = 1000
"""Nothing beyond could be in the result; keeps hostile names cheap."""

_BRANDS = (
    "OAuth OpenID OpenAPI GraphQL GitHub GitLab DevOps JavaScript TypeScript NoSQL MySQL PostgreSQL YouTube PayPal"
    " LinkedIn WhatsApp WebSocket WiFi IoT SaaS PaaS IaaS IPv4 IPv6 iOS iPadOS macOS iPhone iPad eTag ETag eSIM"
    " eCommerce tvOS watchOS QRCode UUIDv4 mTLS gRPC vCard vCenter vSphere vCloud vApp vCPU vMotion"
    " IdP QoS PoS ToS VoIP DDoS PCIe MongoDB DynamoDB eKYC iFrame kWh"
)
"""One word each, whatever their capitals say."""
_BRAND = re.compile(
    r"(?<![A-Z])(?:"
    + "|".join(b for b in _BRANDS.split() if b[0].isupper())
    + r")(?![a-z])"
    r"|(?<![A-Za-z])(?:"
    + "|".join(b for b in _BRANDS.split() if b[0].islower())
    + r")(?![a-z])"
)
_PART = re.compile(
    r"""
      (?<![A-Z])[A-Z]2[A-Z](?![a-z])  # B2B, C2C|Orders
    | \d+[A-Z]*(?=[A-Z][a-z])         # 3D|Secure, 24|Hour
    | \d+[A-Z]+(?![a-z])              # 2FA
    | \d+[a-z]*                       # 1st, 10
    | [A-Z]{2,}s(?![a-z])\d*          # IDs, and VMs|List
    | [A-Z]+\d+s(?![a-z])             # MP3s, K8s
    | [A-Z]{2,}(?=v\d)                # API|v2, TLS|v1
    | [A-Z]+(?=[A-Z][a-z])            # HTTP|Server
    | [A-Z]?[a-z]+(?:\d+[a-z]*)*      # User, v2, base64url
    | [A-Z]+\d*                       # ID, SHA256
    """,
    re.VERBOSE,
)
_APOSTROPHE = re.compile(r"(?<=\w)['\u2018\u2019\u02bc`\u00b4](?=\w)")
_SIGN = re.compile(r"(?:\+|(?<!\w)-)(?=\d+\s*\Z)")
"""`+1` and `-1`, which are reactions and offsets; the dash of `sha-256` is none."""
_LETTERS = str.maketrans(
    {
        "ß": "ss",
        "ẞ": "SS",
        "æ": "ae",
        "Æ": "Ae",
        "œ": "oe",
        "Œ": "Oe",
        "ø": "o",
        "Ø": "O",
        "đ": "d",
        "Đ": "D",
        "ð": "d",
        "Ð": "D",
        "þ": "th",
        "Þ": "Th",
        "ł": "l",
        "Ł": "L",
        "ħ": "h",
        "Ħ": "H",
        "ı": "i",
        "ŋ": "ng",
        "Ŋ": "Ng",
        "™": " ",
        "®": " ",
        "©": " ",
        "℠": " ",
    }
)


def word_set(text: str) -> frozenset[str]:
    """A set of words, for tables that are read and written as text."""
    return frozenset(text.split())


ENVELOPES = word_set(
    "data item result response content value entry record element object row list"
)
"""What a key is called that says nothing of what it holds: that is the thing which the path or the title names."""


@lru_cache(maxsize=65536)
def words(text: str) -> tuple[str, ...]:
    """The lower-case words of a name: `HTTPServerID` is `http server id`, `userIDs` is `user ids`.

    Accents are dropped from Latin letters; letters of other scripts stay, as Python allows them in
    names. `()` when nothing is left.
    """
    text = text[:_MAX_INPUT]
    if "&" in text:
        text = re.sub(r"\s&\s", " and ", html.unescape(text))
    if "+" in text or "-" in text:
        text = _SIGN.sub(
            lambda m: " plus " if m[0] == "+" else " minus ", text, count=1
        )
    is_ascii = text.isascii()
    if not is_ascii:
        text = _latin(text)
    if not is_ascii or "'" in text or "`" in text:
        text = _APOSTROPHE.sub("", text)
    if not text.islower():
        # Each brand has a capital.
        text = _BRAND.sub(lambda m: f" {m[0].lower().capitalize()}", text)
    if text.isascii():
        return _limited([part.lower() for part in _PART.findall(text)])
    return _limited([part for run in _runs(text) for part in _parts(run)])


def snake(text: str) -> str:
    """`Get a user's token` is `get_a_users_token`. May be empty, or start with a digit."""
    return "_".join(words(text))


def pascal(text: str) -> str:
    """`Get a user's token` is `GetAUsersToken`. May be empty, or start with a digit."""
    return "".join(word[:1].upper() + word[1:] for word in words(text))


def _latin(text: str) -> str:
    """Latin letters without their accents, however those are written; compatibility forms (`ﬁ`, `²`,
    full width) resolved; invisible characters left out."""
    out: list[str] = []
    for char in unicodedata.normalize("NFC", text.translate(_LETTERS)):
        accent = unicodedata.combining(char) and out and out[-1].isascii()
        if not accent and unicodedata.category(char) != "Cf":
            out.append(_latin_letter(char))
    return "".join(out)


def _latin_letter(char: str) -> str:
    if char.isascii():
        return char
    if char.isdigit():
        return str(unicodedata.digit(char, "")) or " "
    decomposed = unicodedata.normalize("NFKD", char)
    plain = "".join(c for c in decomposed if not unicodedata.combining(c))
    if plain.isascii() and plain:
        return plain
    return unicodedata.normalize("NFKC", char)


def _runs(text: str) -> list[str]:
    """Letters and digits that stand together; vowel signs belong to their letter."""
    spaced = "".join(c if _is_name_character(c) else " " for c in text)
    return spaced.split()


def _is_name_character(char: str) -> bool:
    if char.isascii():
        return char.isalnum()
    return f"a{char}".isidentifier() and char != "_"


def _parts(run: str) -> list[str]:
    if run.isascii():
        return [part.lower() for part in _PART.findall(run)]
    lower = unicodedata.normalize("NFKC", run.lower())
    lower = "".join(char for char in lower if _is_name_character(char))
    while lower and not f"_{lower}".isidentifier():
        lower = lower[1:]
    return [lower] if lower else []


def _limited(parts: list[str]) -> tuple[str, ...]:
    """As many words as fit; a single word that does not fit is cut."""
    if len(parts) <= MAX_WORDS and len("_".join(parts)) <= MAX_LENGTH:
        return tuple(parts)
    kept: list[str] = []
    length = -1
    for part in parts[:MAX_WORDS]:
        length += len(part) + 1
        if length > MAX_LENGTH:
            break
        kept.append(part)
    return tuple(kept) if kept or not parts else (parts[0][:MAX_LENGTH],)


_PAIRS = (
    "analyses/analysis appendices/appendix axes/axis children/child crises/crisis criteria/criterion"
    " diagnoses/diagnosis feet/foot geese/goose halves/half heroes/hero hypotheses/hypothesis indices/index"
    " knives/knife leaves/leaf lives/life loaves/loaf matrices/matrix men/man mice/mouse oxen/ox"
    " parentheses/parenthesis people/person phenomena/phenomenon potatoes/potato quizzes/quiz selves/self"
    " shelves/shelf syntheses/synthesis synopses/synopsis teeth/tooth theses/thesis thieves/thief tomatoes/tomato"
    " vertices/vertex vetoes/veto echoes/echo wives/wife wolves/wolf women/woman gases/gas aliases/alias"
    " biases/bias canvases/canvas atlases/atlas lenses/lens buses/bus bonuses/bonus campuses/campus"
    " censuses/census corpuses/corpus focuses/focus statuses/status viruses/virus menus/menu gurus/guru"
    " emus/emu cpus/cpu gpus/gpu skus/sku ious/iou caches/cache headaches/headache cookies/cookie"
    " movies/movie calories/calorie ties/tie pies/pie dies/die lies/lie selfies/selfie zombies/zombie"
    " shoes/shoe toes/toe canoes/canoe"
)
_IRREGULAR: dict[str, str] = {}
for _pair in _PAIRS.split():
    _many, _, _one = _pair.partition("/")
    _IRREGULAR[_many] = _one
_REGULAR = {one: many for many, one in _IRREGULAR.items()}
_SAME = word_set(
    "access across address aircraft alias always analysis analytics as atlas aws axis basis bias bonus bus business"
    " campus canvas cas census chaos corpus crisis css cms data diagnosis dns does economics electronics ethics express"
    " focus gas goods gps has headquarters his hls http https info information ios is its kms kubernetes lens less"
    " logistics macos mathematics means media metadata minus mms news oasis os physics plus politics pos premises"
    " previous process progress qos redis rss sales sas series settings sheep sms software species ssl status statistics"
    " success synopsis synthesis this thus tls towards us various versus virus vps was whereas whois windows wms xms"
    " yes"
)
"""One and many alike, or no plural although the end looks like one."""
_ES = ("sses", "shes", "ches", "xes", "zzes")


@lru_cache(maxsize=4096)
def singular(word: str) -> str:
    """One of what the lower-case word names: `addresses` is `address`; `settings`, `data` stay."""
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if word in _SAME or len(word) < 3 or not word.endswith("s"):
        return word
    if word.endswith(("ss", "us", "is")) and not word.endswith(
        ("apis", "taxis", "kpis", "uris")
    ):
        return word
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    return word[:-2] if word.endswith(_ES) else word[:-1]


@lru_cache(maxsize=4096)
def plural(word: str) -> str:
    """Many of what the lower-case word names; a plural is its own."""
    if word in _REGULAR:
        return _REGULAR[word]
    if word in _IRREGULAR or not word or singular(word) != word:
        return word
    if word in _ALWAYS_SAME:
        return word
    if word.endswith("is") and len(word) > 4 and word in _SAME:
        return word[:-2] + "es"
    if word.endswith("y") and word[-2:-1] not in ("", *"aeiou"):
        return word[:-1] + "ies"
    return word + ("es" if word.endswith(("s", "x", "z", "ch", "sh")) else "s")


_ALWAYS_SAME = word_set(
    "aircraft analytics aws chaos css data dns economics electronics ethics goods gps headquarters https info"
    " information ios kubernetes logistics macos mathematics means media metadata mms news physics politics"
    " premises sales series settings sheep sms software species statistics windows"
)
