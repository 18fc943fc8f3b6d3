"""Postman's dynamic variables: `{{$guid}}`, `{{$randomCity}}` and the rest, each time a fresh value.

Names and forms are Postman's; the words are our own. Imported when the first one is needed.
"""

from __future__ import annotations

import random
import string
import time
from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta
from uuid import uuid4


def _pool(words: str) -> list[str]:
    return words.split()


_FIRST = _pool("Ada Grace Alan Edsger Barbara Donald Frances Dennis Radia Niklaus")
_LAST = _pool(
    "Lovelace Hopper Turing Dijkstra Liskov Knuth Allen Ritchie Perlman Wirth"
)
_ADJECTIVES = _pool("small bright quiet solid open quick steady round blue plain")
_NOUNS = _pool("river table engine garden bridge letter signal market window harbour")
_VERBS = _pool("carry open write count measure send read build join sort")
_LOREM = _pool(
    "lorem ipsum dolor sit amet consectetur adipiscing elit sed do eiusmod tempor "
    "incididunt ut labore et dolore magna aliqua"
)
_MATERIALS = _pool("Wooden Steel Cotton Rubber Granite Plastic")
_PRODUCTS = _pool("Chair Table Lamp Keyboard Shirt Ball Bike Soap")
_STATES = _pool("Norway Kenya Chile Japan Canada Portugal Vietnam Ghana")
_TOWNS = _pool("Lake North Port East New South")
_SUFFIXES = _pool("Inc LLC Group")
_CATCH = (
    _pool("Adaptive Balanced Focused Managed"),
    _pool("modular local dynamic neutral"),
    _pool("interface archive network analyzer"),
)
_BUSINESS = (
    _pool("deliver extend scale connect"),
    _pool("open robust simple global"),
    _pool("markets channels networks services"),
)
_JOBS = (
    _pool("Senior Lead Chief Regional"),
    _pool("Research Security Data Web"),
    _pool("Engineer Analyst Designer Manager"),
)
_FOLDERS = _pool("/usr/lib /usr/share /var/log /home /opt/bin /etc")
_EXTENSIONS = _pool("png pdf txt csv mp4 json zip")
_TYPES = {
    "image/png": "png",
    "application/pdf": "pdf",
    "text/csv": "csv",
    "audio/mpeg": "mp3",
    "video/mp4": "mp4",
}
_SUBJECTS = _pool(
    "Abstract Animals Business Cats City Food Nightlife Fashion People Nature Sports Transport"
)
_CURRENCIES = (("EUR", "Euro", "€"), ("USD", "US Dollar", "$"), ("JPY", "Yen", "¥"))
_COUNTRIES = _pool("NO KE CL JP CA PT VN GH")
_pick = random.choice


def _any(*texts: str) -> Callable[[], str]:
    return lambda: _pick(texts)


def _digits(pattern: str) -> str:
    """The pattern with each `#` replaced by a digit."""
    return "".join(_pick(string.digits) if c == "#" else c for c in pattern)


def _letters(count: int, letters: str = string.ascii_letters + string.digits) -> str:
    return "".join(random.choices(letters, k=count))


def _joined(*pools: list[str]) -> str:
    return " ".join(map(_pick, pools))


def _name() -> str:
    return _joined(_FIRST, _LAST)


def _user() -> str:
    return f"{_pick(_FIRST)}.{_pick(_LAST)}{random.randint(1, 999)}"


def _domain() -> str:
    return f"{_pick(_NOUNS)}.{_pick(('com', 'net', 'org', 'info'))}"


def _sentence() -> str:
    return f"{' '.join(random.choices(_LOREM, k=8)).capitalize()}."


def _sentences(count: int) -> str:
    return " ".join(_sentence() for _ in range(count))


def _paragraphs() -> str:
    return "\n \r".join(_sentences(3) for _ in range(3))


def _lines() -> str:
    return "\n".join(_sentence() for _ in range(random.randint(1, 5)))


def _file(extension: str = "") -> str:
    return f"{_pick(_ADJECTIVES)}_{_pick(_NOUNS)}.{extension or _pick(_EXTENSIONS)}"


def _day(first: int, last: int) -> str:
    """A moment between so many days from now, as JavaScript writes a `Date`."""
    moment = datetime.now(UTC) + timedelta(days=random.uniform(first, last))
    return f"{moment:%a %b %d %Y %H:%M:%S} GMT+0000 (Coordinated Universal Time)"


def _iso_now() -> str:
    now = datetime.now(UTC).isoformat(timespec="milliseconds")
    return now.replace("+00:00", "Z")


def _address() -> str:
    return f"{random.randint(1, 9999)} {_pick(_LAST)} {_pick(('Park', 'Road', 'Way'))}"


def _degrees(most: int) -> str:
    return f"{random.uniform(-most, most):.4f}"


def _hexadecimal(groups: int, width: int, separator: str) -> str:
    return separator.join(
        f"{random.getrandbits(4 * width):0{width}x}" for _ in range(groups)
    )


def _iban() -> str:
    return f"{_pick(_COUNTRIES)}{_digits('####################')}"


def _phrase() -> str:
    return f"We {_pick(_VERBS)} the {_joined(_ADJECTIVES, _NOUNS)}!"


def _slug() -> str:
    return "-".join(random.choices(_LOREM, k=3))


def _lorem(count: int) -> Callable[[], str]:
    return lambda: " ".join(random.choices(_LOREM, k=count))


def _of(pool: list[str]) -> Callable[[], str]:
    return lambda: _pick(pool)


def _image(subject: str) -> Callable[[], str]:
    return lambda: f"http://images.test/640/480/{subject.lower()}"


def _uuid() -> str:
    return str(uuid4())


DYNAMIC: Mapping[str, Callable[[], str]] = {
    "$guid": _uuid,
    "$timestamp": lambda: str(int(time.time())),
    "$isoTimestamp": _iso_now,
    "$randomUUID": _uuid,
    "$randomAlphaNumeric": lambda: _letters(1, string.ascii_lowercase + string.digits),
    "$randomBoolean": _any("true", "false"),
    "$randomInt": lambda: str(random.randint(0, 1000)),
    "$randomColor": _any("red", "green", "blue", "black", "white", "teal"),
    "$randomHexColor": lambda: f"#{random.getrandbits(24):06x}",
    "$randomAbbreviation": _any("TCP", "HTTP", "JSON", "SQL", "XML", "RAM"),
    "$randomIP": lambda: ".".join(str(random.randint(1, 254)) for _ in range(4)),
    "$randomIPV6": lambda: _hexadecimal(8, 4, ":"),
    "$randomMACAddress": lambda: _hexadecimal(6, 2, ":"),
    "$randomPassword": lambda: _letters(15),
    "$randomLocale": _any("en", "de", "fr", "nb", "pt", "ja"),
    "$randomUserAgent": lambda: _digits(
        "Mozilla/5.0 (X11; Linux x86_64) Browser/1##.0"
    ),
    "$randomProtocol": _any("http", "https"),
    "$randomSemver": lambda: ".".join(str(random.randint(0, 9)) for _ in range(3)),
    "$randomFirstName": _of(_FIRST),
    "$randomLastName": _of(_LAST),
    "$randomFullName": _name,
    "$randomNamePrefix": _any("Mr.", "Mrs.", "Ms.", "Dr."),
    "$randomNameSuffix": _any("Jr.", "Sr.", "MD", "PhD"),
    "$randomJobArea": _of(_JOBS[1]),
    "$randomJobDescriptor": _of(_JOBS[0]),
    "$randomJobTitle": lambda: _joined(*_JOBS),
    "$randomJobType": _of(_JOBS[2]),
    "$randomPhoneNumber": lambda: _digits("###-###-####"),
    "$randomPhoneNumberExt": lambda: _digits("##-###-###-####"),
    "$randomCity": lambda: f"{_pick(_TOWNS)} {_pick(_LAST)}",
    "$randomStreetName": lambda: f"{_pick(_LAST)} Road",
    "$randomStreetAddress": _address,
    "$randomCountry": _of(_STATES),
    "$randomCountryCode": _of(_COUNTRIES),
    "$randomLatitude": lambda: _degrees(90),
    "$randomLongitude": lambda: _degrees(180),
    "$randomAvatarImage": lambda: (
        f"https://images.test/avatars/{random.randint(1, 999)}"
    ),
    "$randomImageUrl": lambda: "http://images.test/640/480",
    **{f"$random{subject}Image": _image(subject) for subject in _SUBJECTS},
    "$randomImageDataUri": lambda: "data:image/svg+xml;charset=UTF-8,%3Csvg%2F%3E",
    "$randomBankAccount": lambda: _digits("########"),
    "$randomBankAccountName": _any("Savings Account", "Checking Account"),
    "$randomCreditCardMask": lambda: _digits("####"),
    "$randomBankAccountBic": lambda: f"{_letters(4, string.ascii_uppercase)}NO22",
    "$randomBankAccountIban": _iban,
    "$randomTransactionType": _any("payment", "invoice", "deposit", "withdrawal"),
    "$randomCurrencyCode": lambda: _pick(_CURRENCIES)[0],
    "$randomCurrencyName": lambda: _pick(_CURRENCIES)[1],
    "$randomCurrencySymbol": lambda: _pick(_CURRENCIES)[2],
    "$randomBitcoin": lambda: f"1{_letters(30)}",
    "$randomPrice": lambda: f"{random.uniform(0, 1000):.2f}",
    "$randomCompanyName": lambda: _joined(_LAST, _SUFFIXES),
    "$randomCompanySuffix": _of(_SUFFIXES),
    "$randomBs": lambda: _joined(*_BUSINESS),
    "$randomBsAdjective": _of(_BUSINESS[1]),
    "$randomBsBuzz": _of(_BUSINESS[0]),
    "$randomBsNoun": _of(_BUSINESS[2]),
    "$randomCatchPhrase": lambda: _joined(*_CATCH),
    "$randomCatchPhraseAdjective": _of(_CATCH[0]),
    "$randomCatchPhraseDescriptor": _of(_CATCH[1]),
    "$randomCatchPhraseNoun": _of(_CATCH[2]),
    "$randomDatabaseColumn": _any("id", "name", "email", "status", "created_at"),
    "$randomDatabaseType": _any("int", "varchar", "text", "date", "real"),
    "$randomDatabaseCollation": _any("utf8_bin", "utf8_unicode_ci", "ascii_bin"),
    "$randomDatabaseEngine": _any("InnoDB", "MyISAM", "MEMORY"),
    "$randomDateFuture": lambda: _day(1, 365),
    "$randomDatePast": lambda: _day(-365, -1),
    "$randomDateRecent": lambda: _day(-1, 0),
    "$randomMonth": lambda: f"{datetime(2000, random.randint(1, 12), 1):%B}",
    "$randomWeekday": lambda: f"{datetime(2000, 1, random.randint(1, 7)):%A}",
    "$randomDomainName": _domain,
    "$randomDomainSuffix": _any("com", "net", "org", "info"),
    "$randomDomainWord": _of(_NOUNS),
    "$randomEmail": lambda: f"{_user()}@{_domain()}",
    "$randomExampleEmail": lambda: f"{_user()}@example.com",
    "$randomUserName": _user,
    "$randomUrl": lambda: f"https://{_domain()}",
    "$randomFileName": _file,
    "$randomFileType": _any("image", "text", "audio", "video"),
    "$randomFileExt": _of(_EXTENSIONS),
    "$randomCommonFileName": _file,
    "$randomCommonFileType": _any("image", "text", "audio", "video"),
    "$randomCommonFileExt": _of(_EXTENSIONS),
    "$randomFilePath": lambda: f"{_pick(_FOLDERS)}/{_file()}",
    "$randomDirectoryPath": _of(_FOLDERS),
    "$randomMimeType": _of(list(_TYPES)),
    "$randomDepartment": _any("Books", "Garden", "Music", "Toys"),
    "$randomProduct": _of(_PRODUCTS),
    "$randomProductAdjective": lambda: _pick(_ADJECTIVES).capitalize(),
    "$randomProductMaterial": _of(_MATERIALS),
    "$randomProductName": lambda: (
        f"{_pick(_ADJECTIVES).capitalize()} {_joined(_MATERIALS, _PRODUCTS)}"
    ),
    "$randomNoun": _of(_NOUNS),
    "$randomVerb": _of(_VERBS),
    "$randomIngverb": _any("carrying", "opening", "sending", "reading", "building"),
    "$randomAdjective": _of(_ADJECTIVES),
    "$randomWord": _of(_NOUNS),
    "$randomWords": lambda: _joined(_ADJECTIVES, _NOUNS, _NOUNS),
    "$randomPhrase": _phrase,
    "$randomLoremWord": _of(_LOREM),
    "$randomLoremWords": _lorem(3),
    "$randomLoremSentence": _sentence,
    "$randomLoremSentences": lambda: _sentences(3),
    "$randomLoremParagraph": lambda: _sentences(3),
    "$randomLoremParagraphs": _paragraphs,
    "$randomLoremText": lambda: _sentences(2),
    "$randomLoremSlug": _slug,
    "$randomLoremLines": _lines,
}
"""Name to a function that makes a value."""
