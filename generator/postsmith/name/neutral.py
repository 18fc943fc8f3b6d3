"""What is a class called that stands at places which disagree? By its own keys, or by what its places share.

A shape of few keys is seen all over an API: what holds a link, an id, an amount. The name of one place would be a
stranger's at the others: `taxCategory: Customer`, an `ErrorLink` in an order.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from postsmith.ir.types import Choice, ListOf, Record, Scalar, Unknown
from postsmith.ir.walk import bare
from postsmith.name.hints import EMPTY_HINTS, VAGUE_HINTS
from postsmith.verbs import past_of
from postsmith.words import ENVELOPES, singular, word_set, words


@dataclass(frozen=True, slots=True)
class Stand:
    """A place, as far as its name goes."""

    noun: str
    """The best words for what stands there."""
    nouns: tuple[str, ...]
    key: str
    """The field that holds it; `""` for what an operation gives."""
    owner: str
    """The key of the object with that field, where there is one."""


def certain_noun(record: Record) -> str:
    """What a shape is wherever it stands, because its keys say nothing else: a link, a reference; `""` for others."""
    keys = _keys(record)
    if "href" in keys and keys <= _LINK:
        return "link"
    if keys & _ID and keys <= _ID | _KIND:
        return "reference"
    if "data" in keys and keys <= _RELATION:
        data = next(f.type for f in record.fields if f.name.lower() == "data")
        inner = bare(data)
        item = bare(inner.item) if isinstance(inner, ListOf) else inner
        is_one = isinstance(item, Record) and certain_noun(item) == "reference"
        if is_one or isinstance(item, Unknown):
            return "relationship list" if item is not inner else "relationship"
    return ""


def neutral_words(record: Record, stands: Sequence[Stand]) -> tuple[str, ...]:
    """Words for a class that say too little at none of its places, best first; none where these agree."""
    roots = [stand for stand in stands if not stand.key]
    if not roots:
        return _of_fields(record, stands)
    if any(stand.noun.split()[-1:] == ["body"] for stand in roots):
        return ()
    if len({_head(stand) for stand in roots}) > 1:
        return _of_answers(record, roots)
    things = {head for stand in stands if not is_role(head := _head(stand))}
    said = _by_keys(record) if len(things) > _SEVERAL else ""
    return (said,) if said else ()


def _of_answers(record: Record, roots: Sequence[Stand]) -> tuple[str, ...]:
    said = roots[0].noun.split()
    if said[-1:] == ["list"]:
        return ()
    if len(record.fields) < _MANY:
        keys = _keys(record)
        if keys & _ID and keys <= _ID | _KIND:
            return ("reference response",)
        own = [word for field in record.fields for word in words(field.name)]
        is_id = bool(keys & _ID)
        if (
            len(record.fields) < 3
            and own
            and not is_id
            and not ENVELOPES.intersection(own)
        ):
            return (" ".join(own),)
    if len({_head(stand) for stand in roots}) < 3 or _keys(record) & _ID:
        return ()
    every: list[set[str]] = [
        {w for noun in root.nouns for w in noun.split()} for root in roots
    ]
    shared = every[0].intersection(*every[1:])
    common = [w for w in said if w in shared and w not in _ENVELOPE]
    return (f"{' '.join(common)} response",) if common else ()


def _of_fields(record: Record, stands: Sequence[Stand]) -> tuple[str, ...]:
    heads = {_head(stand) for stand in stands}
    if len(heads) < 2:
        keys = {
            words(stand.key if stand.key not in EMPTY_HINTS else stand.noun)
            for stand in stands
        }
        is_one = len(keys) < 2 or heads & (EMPTY_HINTS | VAGUE_HINTS)
        if is_one or any(map(is_role, heads)):
            return ()
        shared = _common(sorted(keys))
        return (" ".join(shared),) if shared else ()
    if said := _by_keys(record):
        return (said,)
    plain = {head for head in heads if not is_role(head)}
    if len(plain) == 1:
        (head,) = plain
        phrases = [s.noun.split() for s in stands if _head(s) == head]
        return (" ".join(_common(phrases)) or head, head)
    own = [words(field.name) for field in record.fields]
    joined = [word for found in own for word in found]
    is_pair = len(own) == len(joined) == 2 and all(
        isinstance(bare(field.type), Scalar | Choice) for field in record.fields
    )
    return (
        *_of_most(stands),
        *_of_owner(stands),
        *((" ".join(joined),) if is_pair else ()),
    )


def _of_most(stands: Sequence[Stand]) -> tuple[str, ...]:
    """`eapCaCert`, `eapClientCert`, `eapClientKey` hold an `EapCert`."""
    keys = sorted({tuple(words(s.key)) for s in stands if s.key})
    counts = Counter(singular(key[-1]) for key in keys if key)
    head, number = max(sorted(counts.items()), key=lambda found: found[1])
    if number < 2 or 2 * number <= len(keys) or is_role(head):
        return ()
    shared = _common([key for key in keys if key and singular(key[-1]) == head])
    return (" ".join(shared),)


def _of_owner(stands: Sequence[Stand]) -> tuple[str, ...]:
    """What is held by the keys of `capabilities` is a `Capability`."""
    owners = {stand.owner for stand in stands}
    if len(owners) != 1:
        return ()
    own = list(words(owners.pop()))
    if not own or singular(own[-1]) == own[-1] or own[-1] in EMPTY_HINTS:
        return ()
    return (" ".join([*own[:-1], singular(own[-1])]),)


def _common(phrases: Iterable[Sequence[str]]) -> list[str]:
    every = [[singular(word) for word in phrase] for phrase in phrases]
    return [word for word in every[0] if all(word in other for other in every)]


def _head(stand: Stand) -> str:
    """The last word of what a place says, which is the thing."""
    own = [singular(word) for word in words(stand.key)]
    if not own or own[-1] in EMPTY_HINTS | VAGUE_HINTS or " ".join(own) in VAGUE_HINTS:
        own = [singular(word) for word in stand.noun.split()]
    while len(own) > 1 and own[-1] in _ENVELOPE:
        own.pop()
    return own[-1] if own else ""


def is_role(word: str) -> bool:
    """True for what says which one it is, and not what."""
    return word in _ROLES or bool(past_of(word)) or not word


def _by_keys(record: Record) -> str:
    """The thing that has just these keys."""
    keys = _keys(record)
    for noun, all_of, any_of in _SHAPES:
        if keys <= all_of and keys & any_of:
            return noun
    if keys and all(key.endswith("url") for key in keys):
        return "link" if len(keys) == 1 else "links"
    return _PAIRS.get(tuple(sorted(keys)), "")


def _keys(record: Record) -> frozenset[str]:
    return frozenset("".join(words(field.name)) for field in record.fields)


_SEVERAL = 2
"""What so many things are, and no more, is called as the answer is."""
_MANY = 4
"""An answer of fewer keys says that something was done, not what."""
_LINK = word_set(
    "href rel method type title templated name enctype mediatype hreflang deprecation id action"
)
_ID = word_set("id uuid guid gid")
_KIND = word_set("type typeid objecttype resourcetype object kind")
_RELATION = word_set("data links meta")
_SHAPES: tuple[tuple[str, frozenset[str], frozenset[str]], ...] = (
    ("reference", _ID | _KIND, _ID),
    ("named reference", _ID | _KIND | {"name"}, _ID),
    (
        "person",
        word_set("name email date username firstname lastname"),
        frozenset({"email"}),
    ),
    (
        "coordinates",
        word_set("lat lng lon long latitude longitude alt altitude elevation accuracy"),
        word_set("lat latitude"),
    ),
    (
        "amount",
        word_set(
            "amount value cents centamount currency currencycode fractiondigits formatted precision"
        ),
        word_set("currency currencycode"),
    ),
)
"""A noun; all keys that such a thing may have; those of which it has one."""
_PAIRS: dict[tuple[str, ...], str] = {
    ("height", "width"): "size",
    ("end", "start"): "range",
    ("from", "to"): "range",
    ("max", "min"): "range",
    ("maximum", "minimum"): "range",
    ("enabled",): "enabled",
    ("sha", "url"): "reference",
}
_ENVELOPE = word_set("response list result body page data item")
_ROLES = word_set(
    "by to from for in at of on with next previous prev first last self parent child source target owner author creator"
    " old new original default current template head base primary secondary start end min max origin destination before"
    " after left right top bottom northeast southwest assignee actor inviter invitee reviewer committer tagger uploader"
    " sender receiver recipient approver requester submitter reporter initiator"
)
