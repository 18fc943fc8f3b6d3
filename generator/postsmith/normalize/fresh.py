"""Which values tell one call from another, and how is one made that looks like the saved one?

An idempotency key, a request id, a nonce or the time of a request that is the same for all calls is wrong
for all but one. What is made is a template for the runtime: Postman's own `{{$guid}}` where it is saved,
else `{{$fresh …}}` of the saved value's form.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import TypeAlias

from postsmith.infer.placeholders import placeholder_type
from postsmith.ir.types import DATE, DATE_TIME, INTEGER, Type
from postsmith.json_value import Readable, VariableRef
from postsmith.normalize.forms import FormRow
from postsmith.wire.variables import names
from postsmith.words import word_set, words

Keys: TypeAlias = tuple[str, ...]
"""From the whole body to a member of it."""

_CALLS = word_set("request correlation interaction invocation")
_IN_HEADERS = word_set("trace span message call transaction") | _CALLS
"""What is called so in a header is the call; in a body it may be a thing: a refund names a transaction."""
_IDS = word_set("id uuid guid key")
_TIMES = word_set("timestamp date time")
_ALONE = re.compile(r"(request|correlation|trace|interaction|transaction)(id|uuid)")

_RANDOM = (
    "UUID AlphaNumeric Boolean Int Color HexColor Abbreviation IP IPV6 MACAddress Password Locale UserAgent"
    " Protocol Semver FirstName LastName FullName NamePrefix NameSuffix JobArea JobDescriptor JobTitle JobType"
    " PhoneNumber PhoneNumberExt City StreetName StreetAddress Country CountryCode Latitude Longitude"
    " AvatarImage ImageUrl AbstractImage AnimalsImage BusinessImage CatsImage CityImage FoodImage"
    " NightlifeImage FashionImage PeopleImage NatureImage SportsImage TransportImage ImageDataUri BankAccount"
    " BankAccountName CreditCardMask BankAccountBic BankAccountIban TransactionType CurrencyCode CurrencyName"
    " CurrencySymbol Bitcoin Price CompanyName CompanySuffix Bs BsAdjective BsBuzz BsNoun CatchPhrase"
    " CatchPhraseAdjective CatchPhraseDescriptor CatchPhraseNoun DatabaseColumn DatabaseType DatabaseCollation"
    " DatabaseEngine DateFuture DatePast DateRecent Month Weekday DomainName DomainSuffix DomainWord Email"
    " ExampleEmail UserName Url FileName FileType FileExt CommonFileName CommonFileType CommonFileExt FilePath"
    " DirectoryPath MimeType Department Product ProductAdjective ProductMaterial ProductName Noun Verb Ingverb"
    " Adjective Word Words Phrase LoremWord LoremWords LoremSentence LoremSentences LoremParagraph"
    " LoremParagraphs LoremText LoremSlug LoremLines"
)
DYNAMIC = frozenset({"$guid", "$timestamp", "$isoTimestamp"}) | {
    f"$random{name}" for name in _RANDOM.split()
}
"""Postman's dynamic variables; any other `{{$name}}` goes out as it is written."""

_NUMBERS = frozenset({"{{$timestamp}}", "{{$randomInt}}"})

_MINIMUM = 15
"""Digits of a made-up number: fewer would come again, more are no exact number in JavaScript."""

_FORMS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (form, re.compile(pattern, re.IGNORECASE))
    for form, pattern in (
        ("uuid", r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"),
        ("traceparent", r"00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}"),
        ("seconds", r"1\d{9}"),
        ("milliseconds", r"1\d{12}"),
        ("microseconds", r"1\d{15}"),
        ("nanoseconds", r"1\d{18}"),
        ("iso-milliseconds", r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d+Z"),
        ("iso", r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:?\d\d)?"),
        ("basic", r"\d{8}T\d{6}Z"),
        ("date", r"\d{4}-\d\d-\d\d"),
        ("http-date", r"[a-z]{3}, \d\d [a-z]{3} \d{4} \d\d:\d\d:\d\d GMT"),
    )
)
_BY_TYPE: Mapping[Type, str] = {DATE: "date", DATE_TIME: "iso", INTEGER: "digits 15"}


@lru_cache(maxsize=4096)
def is_per_call(name: str, header: bool = False) -> bool:
    """True for a name of what is another for each call."""
    parts = [part for part in words(name) if part != "x"]
    if not parts:
        return False
    last, before = parts[-1], parts[-2] if len(parts) > 1 else ""
    if any(part.startswith("idempoten") for part in parts) or last == "nonce":
        return True
    if header and (last == "traceparent" or (parts == ["date"])):
        return True
    if last == "timestamp":
        return header or len(parts) == 1 or before in _CALLS
    if _ALONE.fullmatch(last):
        return header or not last.startswith(("trace", "transaction"))
    known = _IN_HEADERS if header else _CALLS
    return before in known and (
        last in _IDS or (header and last in _TIMES and before in _CALLS)
    )


def is_sought(name: str, keys: Iterable[str]) -> bool:
    """True for what a look-up asks about by its query: the request of somebody else, or a day.

    Beside a signature, the time is that of the call.
    """
    parts = words(name)
    if parts[-1:] == ("nonce",) or any(p.startswith("idempoten") for p in parts):
        return False
    signed = any(_SIGNED & set(words(key)[-1:]) for key in keys)
    return not (signed and _TIMES & set(parts[-1:]))


_SIGNED = word_set("signature sign sig hmac nonce")


def dynamic(text: str) -> str:
    """The text, where it gets a fresh value in Postman itself and nothing else is in it; else `""`."""
    found = names(text)
    return text if found and DYNAMIC.issuperset(found) else ""


def template(name: str, text: str) -> str:
    """What is sent for a value of a call: of the saved form; `""` where none can be made up."""
    if "{{" in text and (own := dynamic(text)):
        return own
    timely = bool(_TIMES & set(words(name)[-1:]))
    form = _form(text, timely)
    return f"{{{{$fresh {form}}}}}" if form else ""


def _form(text: str, timely: bool) -> str:
    text = text.strip()
    for form, pattern in _FORMS:
        if pattern.fullmatch(text) and (timely or not form.endswith("seconds")):
            return form
    if kind := placeholder_type(text):
        return _BY_TYPE.get(kind, "" if timely else "uuid")
    if timely:
        return ""
    if text.isascii() and text.isdigit():
        return f"digits {max(len(text), _MINIMUM)}"
    if re.fullmatch(r"(?=.*\d)[0-9a-f]{16,64}", text):
        return f"hex {len(text)}"
    return "uuid"


def in_body(values: Iterable[Readable]) -> dict[Keys, str]:
    """The members of a JSON body that are values of a call, wherever all saved bodies have them.

    Each with what is filled in, as JSON.
    """
    return _in_all(dict(_members(value, ())) for value in values)


def in_form(forms: Iterable[Sequence[FormRow]]) -> dict[Keys, str]:
    """The same of forms; a field that is there more than once is a list, and no value of a call."""
    return _in_all(dict(_fields(rows)) for rows in forms)


def _in_all(bodies: Iterable[dict[Keys, str]]) -> dict[Keys, str]:
    """What the first body has, where all others have it, too."""
    found = list(bodies)
    first = found[0] if found else {}
    return {
        keys: made for keys, made in first.items() if all(keys in own for own in found)
    }


def _fields(rows: Sequence[FormRow]) -> Iterable[tuple[Keys, str]]:
    counts = Counter(row.name for row in rows)
    for row in rows:
        alone = counts[row.name] == 1 and not row.row.disabled and not row.file
        if alone and is_per_call(row.name):
            made = template(row.name, dynamic(row.evidence) or row.value)
            if made:
                yield (row.name,), _quoted(made)


def _quoted(made: str) -> str:
    return json.dumps(made, ensure_ascii=False) if made else ""


def _members(value: Readable, path: Keys) -> Iterable[tuple[Keys, str]]:
    if not isinstance(value, Mapping):
        return
    for name, item in value.items():
        if isinstance(item, Mapping):
            yield from _members(item, (*path, name))
        elif is_per_call(name) and (made := _json(name, item)):
            yield (*path, name), made


def _json(name: str, value: Readable) -> str:
    """JSON of what is filled in for a saved value: a number for a number."""
    match value:
        case bool() | None:
            return ""
        case int():
            return template(name, str(value)) if value >= 0 else ""
        case VariableRef():
            return value.text if value.text in _NUMBERS else ""
        case str():
            return _quoted(template(name, value))
        case _:
            return ""
