"""Which fixed texts of a path are ids that somebody left in?

`/profiles/jack/follow` follows the sample's profile for every caller. What has the form of an id is one wherever it
stands, or behind the name of what it could be one of. What is a word is one only where the collection itself says so:
it stands where others have a parameter, the title speaks of one of those things, and nobody ever says the word.
The rule, and what was refused: docs/decisions/012-samples.md.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from postsmith import verbs
from postsmith.normalize.identifiers import (
    is_one_behind_a_noun,
    is_standard,
    is_unmistakable,
)
from postsmith.normalize.meaning import is_place, is_setting, is_thing
from postsmith.normalize.segments import Part
from postsmith.postman.model import Request, Url
from postsmith.wire.visits import Visit
from postsmith.words import singular, word_set, words

_VARIABLE = re.compile(
    r"\{\{[^{}]+\}\}|:[A-Za-z_][\w-]*|\{[^{}]+\}|[<\u2039][^<>]+[>\u203a]"
)
_VERSION = re.compile(r"v\d+([._-]?\w+)?|\d+(\.\d+){1,2}", re.IGNORECASE)
_VERSION_NUMBER = re.compile(r"\d{1,3}|(19|20)\d\d(\d\d){0,2}")
_BASE = word_set("api apis rest v version versions ver data service services ws")
"""Behind these a number or a date is a version: `/api/2/users`, `/services/data/52/query`."""
_KEY = re.compile(r'"([^"\\\s]{1,60})"\s*:')
_PLACEHOLDER = re.compile(
    r"[A-Z][A-Z0-9]*([_-][A-Z0-9]+)*[_-](ID|UUID|GUID|SLUG)|x{3,}",
)
_WITHIN = re.compile(
    r"(?:^|(?<=[;,&(]))(?P<key>[A-Za-z][\w.-]*)=(?P<value>[^=;,&(){}'\"]+)"  # RESTCONF, matrix parameters
    r"|^(?P<noun>[A-Za-z]\w*)\((?:'(?=[^']*'\))|(?=\d+\)))(?P<called>[^')(]+)"  # OData
    r"|^(?P<file>\d+)(?=\.(?:json|xml|csv|html|pdf|txt)$)"
)
_PARTED = re.compile(r"(?=.*[=(]|\d+\.)[^:{%][^{%]*$")
_ODD = re.compile(r"[={}]")
_SLUG = re.compile(r"[A-Za-z0-9]+([-_.][A-Za-z0-9]+)*")
_CAMEL = re.compile(r"[a-z][A-Z]")

_FIXED = word_set(
    # who and which
    "me self myself mine my own owned whoami current default all any each none new old last latest first next previous"
    " prev recent recently random popular trending top featured favorites favourites active inactive pending open closed"
    " archived deleted removed enabled disabled available unavailable used unused public private shared global local"
    " common general main internal external root base home admin admins guest anonymous by for with from to in of on"
    " applied stubbed today yesterday tomorrow now daily weekly monthly yearly hourly lifetime instant"
    # how many and how
    " bulk batch mass multi multiple many single one count counts total totals sum average max min stats statistics metrics"
    " statistic status statuses state states summary summaries overview detail details full basic brief short extended"
    " info information metadata meta schema schemas options option settings setting config configuration preferences"
    " permissions permission roles role rights policy policies rules rule types type categories category tags tag"
    " json xml csv pdf html htm txt text yaml yml xlsx xls zip png jpg jpeg svg gif raw async sync v1 v2"
    # what everybody has
    " password passwords passcode pin otp totp mfa 2fa sms email emails mail phone mobile avatar photo photos image images"
    " picture pictures logo icon thumbnail cover profile profiles account accounts session sessions token tokens auth"
    " oauth otc jwt sso saml ldap credentials credential key keys secret identity kyc kyb consent consents terms"
    " content contents body data file files attachment attachments media video videos audio document documents"
    " address addresses location locations geo map maps history log logs event events activity activities audit trail"
    " note notes comment comments message messages notification notifications alert alerts inbox outbox trash bin"
    " draft drafts template templates sequence order ordering position index feed timeline dashboard report reports"
    " analytics health healthcheck heartbeat ping version versions help about docs swagger openapi graphql webhook"
    " webhooks callback callbacks hook hooks job jobs queue queues task tasks worker workers schedule schedules"
    " calendar balance balances limit limits quota quotas usage price prices pricing cost costs fee fees rate rates tax"
    " taxes discount discounts coupon coupons cart carts checkout wishlist inventory stock availability shipping"
    " billing subscription subscriptions plan plans quote quotes estimate invoice invoices receipt receipts payment"
    " payments payout payouts refund refunds transfer transfers transaction transactions wallet wallets card cards"
    " bank member members group groups team teams user users customer customers client clients owner owners follower"
    " followers following friends friend parent parents child children sibling siblings ancestors descendants tree"
    " relations relationships links link related similar suggestions suggestion recommendations recommendation"
    " device devices variant variants onboarding google facebook apple twitter github linkedin whatsapp slack stripe paypal"
    " nearby nearest exists existing paginated premium vip sandbox demo simple advanced custom bestsellers bestseller"
    " page pages rss api admin"
    " filters filter facets facet autocomplete typeahead lookup availability eligibility verification validation"
)
"""Words that stand behind many things in many APIs, and are the name of none of them."""


@dataclass(frozen=True, slots=True)
class Literals:
    """What a collection tells of the fixed texts in its paths."""

    named: frozenset[tuple[str, ...]] = frozenset()
    """What many things are called, and a word behind it that is the name of one: `cocktails`, `cosmopolitan`."""
    counted: frozenset[str] = frozenset()
    """What stands before parameters, or before a number that ends a path: a number behind it is no version."""

    def name_of(self, path: Sequence[str], at: int) -> str:
        """What the id is called that stands there, `""` for a text that is none."""
        text, before = path[at], path[at - 1] if at else ""
        if not text or text[0] in ":<\u2039" or "{" in text or "%" in text:
            return ""
        if text.isascii() and text.isdigit():
            is_id = _counts(path, at) or (at > 0 and before in self.counted)
        else:
            is_id = (before, text) in self.named or _has_form(path, at)
        return _id_of(before) if is_id else ""

    def parts_of(self, path: Sequence[str], at: int) -> list[str | Part]:
        """The same of a text that has an id in it: `interface=eth2`, `Orders(10248)`, `8863.json`."""
        text, before = path[at], path[at - 1] if at else ""
        if not _PARTED.match(text):
            return []
        found: list[str | Part] = []
        end = 0
        for match in _WITHIN.finditer(text):
            name = match["key"] or _id_of(match["noun"] or before)
            is_how = match["key"] and (is_setting(name) or name in _BASE)
            if is_how or (match["file"] and not before):
                continue
            value = next(filter(None, match.group("value", "called", "file")))
            start = text.index(value, match.start() + len(match["key"] or ""))
            found += [text[end:start], Part(name, value, literal=True)]
            end = start + len(value)
        return [part for part in (*found, text[end:]) if part] if found else []


class _Survey:
    """What is known before it is decided which words are names."""

    def __init__(self) -> None:
        self.counted: set[str] = set()
        self.below: set[tuple[str, str]] = set()
        """What many things are called, and what follows the parameter behind it: `cocktails`, `favorite`."""
        self.calls: set[tuple[str, str]] = set()
        """What is called on one of many: another word there, with the same method, is a call of its own."""
        self.titles: set[str] = set()
        self.keys: set[str] = set()
        """The words of what requests send, and of what follows parameters."""

    def add(self, visit: Visit) -> None:
        for text in (*visit.trail, visit.item.name):
            self.titles.update(_said_by(text))
        request = visit.item.request
        if request is None or request.url is None:
            return
        for key in _keys(request, request.url):
            self.keys.update(words(key))
        path = request.url.path
        for at, (before, text) in enumerate(pairwise(path)):
            if text.isdigit() and _counts(path, at + 1):
                self.counted.add(before)
            is_variable = _VARIABLE.fullmatch(text) and not is_place(
                text.strip(":{}<>")
            )
            if is_variable and _is_noun(before):
                self.counted.add(before)
                after = path[at + 2] if at + 2 < len(path) else ""
                self.below.add((before, after))
                if not after and request.method != "DELETE":
                    self.calls.add((request.method, before))
                self.keys.update(words(after))

    def is_called(self, method: str, path: Sequence[str]) -> bool:
        """True for a path whose end is a call of its own: a POST, or what is called on one of many already."""
        return method == "POST" or (method, "".join(path[-2:-1])) in self.calls

    def is_named(self, path: Sequence[str], at: int, title: str) -> bool:
        """True for a word that can only be the name of one of what is called before it."""
        text, before = path[at], path[at - 1]
        many = words(before)
        if not many or singular(many[-1]) == many[-1] or not _can_be_a_name(text):
            return False
        after = path[at + 1] if at + 1 < len(path) else ""
        if after and (before, after) in self.below:
            return _is_unknown(text, self.keys)
        return (
            singular(many[-1]) in _said_by(title)
            and _is_unknown(text, self.keys | self.titles)
            and _plain(text) not in _plain(title)
        )


def _can_be_a_name(text: str) -> bool:
    """False for what is too short, a word of code, or says what is done."""
    if len(text) < 4 or not _SLUG.fullmatch(text) or _CAMEL.search(text):
        return False
    return not is_standard(text) and not verbs.is_read(words(text)[0])


def _is_unknown(text: str, said: AbstractSet[str]) -> bool:
    """True for a text with a word that is neither common nor said."""
    return any(
        word not in said and singular(word) not in said and not _is_common(word)
        for word in words(text)
    )


def _plain(text: str) -> str:
    return "".join(words(text))


@lru_cache(maxsize=4096)
def _is_common(word: str) -> bool:
    known = _FIXED | verbs.EITHER | verbs.NOUNS | verbs.LINKS | verbs.ADVERBS
    forms = (word, singular(word), *verbs.bases(word))
    return verbs.is_read(word) or is_thing(word) or not known.isdisjoint(forms)


def _said_by(title: str) -> tuple[str, ...]:
    """The words of a title, without paths in it."""
    return words(" ".join(part for part in title.split() if "/" not in part))


def _has_form(path: Sequence[str], at: int) -> bool:
    """True for a text of the form of an id, where it stands."""
    text, before = path[at], path[at - 1] if at else ""
    if text.isalpha() and text.islower() and text.strip("x"):
        return False  # as nearly all are
    if is_unmistakable(text):
        return True
    if _VERSION.fullmatch(text) or not words(before) or _is_base(before):
        return False
    return is_one_behind_a_noun(text) or _is_of(text, before)


def _counts(path: Sequence[str], at: int) -> bool:
    """True for a number that is no version: those are at the beginning, or of what cannot be counted: `/agile/1/board`."""
    if at == 0:
        return len(path) == 1 or not _VERSION_NUMBER.fullmatch(path[0])
    before = path[at - 1]
    noun = words(before)[-1:]
    if not noun or _is_base(before):
        return False
    return (
        len(path[at]) > 2
        or not any(path[at + 1 :])
        or singular(noun[0]) != noun[0]
        or is_thing(noun[0])
    )


def _is_of(text: str, before: str) -> bool:
    """True for what is named after what it is one of: `key1` of `keypairs`, `CREDENTIAL-ID`."""
    if _PLACEHOLDER.fullmatch(text):
        return True
    found = re.fullmatch(r"([A-Za-z]+)[-_]?\d{1,2}", text)
    if found:
        return _abbreviates(found[1].lower(), before.lower())
    said, one = words(text), [singular(word) for word in words(before)]
    return len(said) > 1 and said[-1] in ("id", "uuid", "slug") and said[0] == one[-1]


def _abbreviates(short: str, word: str) -> bool:
    letters = iter(word)
    return word.startswith(short[:1]) and all(letter in letters for letter in short)


def _id_of(before: str) -> str:
    """What the id of one is called, by the noun before it; behind a version or an odd text it has none."""
    noun = words(before)
    is_noun = bool(noun) and noun[-1][0].isalpha() and before.isascii()
    if not is_noun or _ODD.search(before) or _is_base(before):
        return "id"
    return f"{singular(noun[-1])}_id"


def _is_base(text: str) -> bool:
    return text.lower() in _BASE or bool(_VERSION.fullmatch(text))


def survey_literals(visits: Sequence[Visit]) -> Literals:
    """What a collection tells. What is a name for one request is one for all."""
    survey = _Survey()
    for visit in visits:
        survey.add(visit)
    asked = [
        (request.method, _ended(request.url.path), visit.item.name)
        for visit in visits
        if (request := visit.item.request) and request.url
    ]
    called = {path[-2:] for method, path, _ in asked if survey.is_called(method, path)}
    named = {
        path[at - 1 : at + 1]
        for _, path, title in asked
        for at in range(1, len(path))
        if survey.is_named(path, at, title)
    }
    return Literals(frozenset(named - called), frozenset(survey.counted))


def _ended(path: tuple[str, ...]) -> tuple[str, ...]:
    """The path without the slash at its end."""
    return path[:-1] if path[-1:] == ("",) else path


def _is_noun(text: str) -> bool:
    return bool(words(text)) and "{" not in text and not _is_base(text)


def _keys(request: Request, url: Url) -> Iterator[str]:
    """The names of all that a request sends."""
    yield from (row.key or "" for row in (*url.query, *request.header))
    if request.body is not None:
        yield from _KEY.findall(request.body.raw)
        yield from (row.key or "" for row in request.body.rows)
