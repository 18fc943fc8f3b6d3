"""What does an operation do? A title that does not say it gets its verb from method and path.

Teams title requests with the noun alone and tell them apart by method: `Users`, five times. A deletion
says so in any case, whatever its title says.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TypeVar

from postsmith import verbs
from postsmith.headings import without_heading
from postsmith.ir.api import Operation
from postsmith.ir.bodies import GraphQlBody
from postsmith.name.phrases import Deed, Place
from postsmith.name.vocabulary import READS, VERBS
from postsmith.words import plural, singular, words

_UNSAID = re.compile(r"v\d+(\.\d+)*|\d+(\.\d+)+|api|rest|json|xml")
_ITEM = re.compile(r"\d+|[0-9a-f]{8}-[0-9a-f-]{27}|[0-9a-f]{16,}", re.I)
_CUSTOM = re.compile(r"(?<=[^:]):{1,2}([A-Za-z][A-Za-z_-]*)$")
"""The verb behind a colon: `/pallets/:id:seal`."""
_LABEL = re.compile(r"[\])}:|]\s+|\s[-\u2013\u2014]\s")
"""What ends a label before a title: `[admin] List users`, `Users: find one`."""
_ASIDE = re.compile(r"\(([^()]*)\)|\[([^\[\]]*)\]")
"""What is said in passing: `Create a card (with image)`."""
_FIELD = re.compile(r"\{\s*(?:\w+\s*:\s*)?(\w+)")
"""The first field of a GraphQL document, which is what it calls."""

_Words = TypeVar("_Words", list[str], tuple[str, ...])


def is_parameter(segment: str) -> bool:
    """True for a segment that callers fill in."""
    return segment.startswith(":") or "{{" in segment


@dataclass(frozen=True, slots=True)
class _Scene:
    """What is known of an operation without its title."""

    method: str
    """What it does by itself, as a method."""
    action: str
    """The verb that the path says, or another mark of the call: `seal` of `/pallets/:id/seal`."""
    nouns: tuple[tuple[str, ...], ...]
    """The words of each constant segment but the action."""
    on_item: bool
    """True where what is left of the path ends in a parameter."""
    parameter: tuple[str, ...]
    """The words of the last parameter."""
    folder: tuple[str, ...]
    """The words of the folder, singular."""

    @property
    def last(self) -> str:
        """The last word of the last noun."""
        return self.nouns[-1][-1] if self.nouns else ""

    @property
    def is_own(self) -> bool:
        """True where the path ends in one of the folder's things: `/pallets/:id` of `Pallets`."""
        return self.on_item and self.folder[-1:] == (singular(self.last),)

    def owns(self, word: str, alone: bool) -> bool:
        """True when the path has things of this name: `stores`, or `store` where nothing says better."""
        found = [part for noun in self.nouns for part in noun]
        if (alone or self.method == "GET") and word in found:
            return True
        if not alone and self.method == "POST" and singular(self.last) == word:
            return False
        return self.has_many(word)

    def has_many(self, word: str) -> bool:
        """True when the path has the word as a plural: `/uploads`."""
        found = (part for noun in self.nouns for part in noun)
        return any(part != word and singular(part) == word for part in found)

    def further(self, many: bool) -> tuple[str, ...]:
        """What the path goes on to below the folder's thing: `labels` of `/pallets/:id/labels`.

        `many` is what the title says: one of `/profiles/jane` is a profile, no `jane`.
        """
        own = [singular(noun[-1]) for noun in self.nouns]
        if not self.folder or self.folder[-1] not in own[:-1]:
            return ()
        if own[-1] == self.folder[-1]:
            return ()
        return self.nouns[-1] if many or self.parameter else ()


def _scene(operation: Operation, folder: str) -> _Scene:
    method, mark = _call(operation)
    segments = [s for s in operation.path.split("/") if s and not _UNSAID.fullmatch(s)]
    custom = _CUSTOM.search(segments[-1]) if segments else None
    says = words(custom[1]) if custom else mark
    if segments and not says and not _is_item(segments[-1]):
        says = words(segments[-1])
    of_one = len(segments) > 1 and _is_item(segments[-2])
    action = _action(_without_adverbs(says), method, of_one or bool(custom))
    if action and not custom and not mark:
        segments = segments[:-1]
    constant = [s for s in segments if not _is_item(s)]
    parameters = [s for s in segments if is_parameter(s)]
    return _Scene(
        method,
        action,
        tuple(filter(None, map(words, constant))),
        bool(segments) and _is_item(segments[-1]),
        words(parameters[-1]) if parameters else (),
        tuple(map(singular, words(folder))),
    )


def _is_item(segment: str) -> bool:
    return is_parameter(segment) or _ITEM.fullmatch(segment) is not None


def _call(operation: Operation) -> tuple[str, tuple[str, ...]]:
    """The method that a call amounts to, and what names it where one address is for all."""
    body = operation.body
    if isinstance(body, GraphQlBody):
        field = _FIELD.search(body.document)
        changes = body.document.lstrip().startswith("mutation")
        return "MUTATE" if changes else "GET", words(field[1]) if field else ()
    mark = words(operation.discriminator.rpartition("|")[0].partition(" ")[2])
    return "CALL" if mark else operation.method, mark


def _without_adverbs(found: _Words) -> _Words:
    start = 0
    while start < len(found) - 1 and found[start] in verbs.ADVERBS:
        start += 1
    return found[start:]


def _action(says: tuple[str, ...], method: str, of_one: bool) -> str:
    """The verb that these words of a path begin with, `""` for none; `of_one` when they follow an id."""
    if not says or method in ("HEAD", "OPTIONS"):
        return ""
    verb, after = says[0], "".join(says[1:2])
    known = verbs.is_plain(verb) or verb in verbs.EITHER
    if after in verbs.PARTICLES and known:
        return f"{verb} {after}"
    if after:
        reads = method != "GET" or verb not in verbs.EITHER - verbs.READING
        is_verb = reads and verb in verbs.CALLS
        is_verb = is_verb and (after == "by" or after not in verbs.HEADS)
    elif method == "GET":
        reads = verbs.is_plain(verb) or verb in verbs.READING
        is_verb = reads or (of_one and verb in verbs.EITHER & verbs.REMOVING)
    else:
        is_verb = known
    return verb if is_verb and (method != "DELETE" or verbs.removes(verb)) else ""


def read(
    title: str, operation: Operation, folders: Sequence[str], labels: Sequence[str] = ()
) -> tuple[Deed, Place]:
    """What an operation does, by its title, or by method and path; and what is known where it is called.

    `folders` are those down to the operation: the last is the resource itself. `labels`: what else their names say.
    """
    scene = _scene(operation, folders[-1] if folders else "")
    deed = _deed_of(title, scene, list(map(words, folders)))
    return deed, _place_of(operation, scene, folders, labels, deed)


def _deed_of(title: str, scene: _Scene, folders: list[tuple[str, ...]]) -> Deed:
    aside = " ".join("".join(found) for found in _ASIDE.findall(title))
    plain = _ASIDE.sub(" ", title)
    if len(words(plain)) < 2:
        aside, plain = "", title
    found = without_heading(plain)
    start = _verb_at(plain, found, scene, folders)
    if start is None:
        given, rest = _given_verb(found, scene)
        said = _trimmed(given, rest, scene) or rest
        return Deed(words(given), tuple(said), (), words(aside), is_said=False)
    if start and start == len(found) - 1 and verbs.is_foreign(found[start]):
        return Deed(tuple(found), (), (), words(aside))
    verb: tuple[str, ...] = (found[start],)
    rest, label = found[start + 1 :], found[:start]
    while label and label[-1] in verbs.ADVERBS:
        verb, label = (label[-1], *verb), label[:-1]
    if rest and rest[0] in verbs.PARTICLES:
        verb, rest = (*verb, rest[0]), rest[1:]
    if scene.method == "DELETE" and not _says_removal(found, start):
        if not verbs.is_read(verb[0]):
            rest = [*verb, *rest]
        verb = ("delete",)
    return Deed(verb, tuple(rest), tuple(label), words(aside))


def _place_of(
    operation: Operation,
    scene: _Scene,
    folders: Sequence[str],
    labels: Sequence[str],
    deed: Deed,
) -> Place:
    many = bool(deed.rest) and deed.rest[-1] != singular(deed.rest[-1])
    parameters = (words(s) for s in operation.path.split("/") if is_parameter(s))
    return Place(
        scene.method,
        scene.on_item,
        tuple(tuple(map(singular, words(folder))) for folder in folders),
        words(folders[-1]) if folders else (),
        frozenset(singular(word) for noun in scene.nouns[:-1] for word in noun),
        frozenset(singular(word) for found in parameters for word in found),
        tuple(tuple(map(singular, words(label))) for label in labels),
        scene.is_own,
        scene.further(many),
    )


def _verb_at(
    title: str, found: list[str], scene: _Scene, folders: list[tuple[str, ...]]
) -> int | None:
    """Where the verb of a title stands: in front, behind an adverb or a label, or before its object."""
    for folder in folders:
        size = len(folder)
        if tuple(found[:size]) == folder and verbs.is_plain(
            "".join(found[size : size + 1])
        ):
            # The folder stands before each title: `Backup Servers Create Backup Server`.
            return size
    starts = [0, *(len(words(title[: m.end()])) for m in _LABEL.finditer(title))]
    if scene.method == "GET":
        starts.sort(key=lambda at: "".join(found[at : at + 1]) not in READS)
    for start in starts:
        part = _without_adverbs(found[start:])
        if part and (len(part) > 1 or not start) and _leads(part, scene):
            return len(found) - len(part)
    for position, (word, after) in enumerate(pairwise(found)):
        within = scene.method != "GET" and word in verbs.WITHIN
        is_verb = within or (verbs.is_plain(word) and word not in verbs.UNSURE)
        if is_verb and after != "of" and found[position - 1] not in verbs.ARTICLES:
            return position
    return len(found) - 1 if verbs.is_foreign(found[-1]) else None


def _leads(found: list[str], scene: _Scene) -> bool:
    """True when the words begin with a verb."""
    word, after = found[0], "".join(found[1:2])
    verb = verbs.of_plain(word)
    is_thing = after == "of" or (not after and scene.has_many(word))
    if verb and (verb not in verbs.COMPOUNDS or (word == verb and not is_thing)):
        return True
    if verbs.is_foreign(word) or _is_sentence(found):
        return True
    if word in verbs.EITHER | verbs.NOUNS and after in verbs.PARTICLES:
        return True
    if word in (scene.method.lower(), scene.action) or _does_all(found, scene):
        return True
    deed = _without_request(found, scene)[-1]
    if len(found) > 1 and _is_deed(deed, scene) and _is_done_to(word, deed, scene):
        return False
    if after in verbs.HEADS or scene.owns(word, alone=not after):
        return False
    if word in verbs.EITHER:
        return scene.method != "GET" or word in verbs.READING
    if verb:
        return bool(after) and scene.method != "GET"
    is_doing = word.endswith("ing") and not verbs.READING.isdisjoint(verbs.bases(word))
    return bool(after) and (is_doing or word in verbs.SENTENCES)


def _is_sentence(found: list[str]) -> bool:
    """True for a word before an article: `order a pizza`."""
    word = found[0]
    if len(found) < 3 or word in verbs.SMALL | verbs.ARTICLES:
        return False
    if {word, *verbs.bases(word)} & (verbs.EITHER | verbs.NOUNS):
        return found[1] in verbs.ARTICLES
    return found[1] in ("a", "an", "the", "your")


def _does_all(found: list[str], scene: _Scene) -> bool:
    """True for `water all` where the path says `water`, which may be a verb that nobody knows."""
    if scene.method == "GET" or found[1:2] != ["all"]:
        return False
    known = scene.nouns and found[0] == scene.nouns[-1][0]
    is_many = singular(found[0]) != found[0]
    return not is_many and bool(known or found[0] in verbs.EITHER | verbs.NOUNS)


def _is_done_to(word: str, deed: str, scene: _Scene) -> bool:
    """True for a noun before a deed: `order cancellation`, `order cancelled` of orders."""
    nouns = (part for noun in scene.nouns for part in noun)
    is_said = word in scene.folder or word in map(singular, nouns)
    return is_said or (deed in verbs.DEEDS and word in verbs.OBJECTS)


def _without_request(found: list[str], scene: _Scene) -> list[str]:
    """`cancellation request` without the request, where the path knows of none."""
    is_said = found[-1] != "request" or singular(scene.last) == "request"
    return (
        found if is_said or not _is_deed("".join(found[-2:-1]), scene) else found[:-1]
    )


def _is_deed(word: str, scene: _Scene) -> bool:
    return word in verbs.DEEDS or bool(_deed(word, scene))


def _deed(word: str, scene: _Scene) -> str:
    """The verb that a noun at the end of a title stands for: `cancel` of `cancellation`, or what the path says of it."""
    verb = verbs.DEEDS.get(word, "")
    if verb and not scene.has_many(word):
        return verb if scene.method != "GET" or verb == scene.action else ""
    if scene.action == word and scene.on_item and word in verbs.EITHER:
        return word
    if not word.endswith(("ing", "ed")):
        return ""
    changes = scene.method != "GET"
    plain = changes and word.endswith("ing") and word not in verbs.NOUN_FORMS
    said = (scene.action, scene.nouns[-1][0] if changes and scene.nouns else "")
    return next(
        (b for b in verbs.bases(word) if b in said or (plain and b in verbs.PLAIN)), ""
    )


def _says_removal(found: list[str], start: int) -> bool:
    if verbs.removes(found[start], "".join(found[start + 1 : start + 2])):
        return True
    return any(
        verbs.removes(word) and (verbs.is_plain(word) or verbs.is_foreign(word))
        for word in found
    )


def _given_verb(found: list[str], scene: _Scene) -> tuple[str, list[str]]:
    """The verb for a title without one in front, and what is left of the title."""
    past, last = verbs.past_of(found[0]), found[-1]
    if past and past == VERBS.get(scene.method) and len(found) > 1:
        return past, found[1:]
    if found[:2] == ["list", "of"] and len(found) > 2:
        return "list", found[2:]
    if last == scene.method.lower():
        return _by_method(found[:-1] or found, scene), found[:-1]
    found = _without_request(found, scene)
    last = found[-1]
    verb = _deed(last, scene)
    if len(found) > 1 and verbs.LINKS.isdisjoint(found) and _ends(last, scene):
        verb = last
    if verb and (scene.method != "DELETE" or verbs.removes(verb)):
        return verb, found[:-1]
    said = scene.action if scene.action not in found else ""
    return said or _by_method(found, scene), found


def _ends(word: str, scene: _Scene) -> bool:
    """True for a verb behind its object: `file upload` uploads, unless it makes one of many uploads."""
    if word in verbs.ENDS:
        if word in ("lookup", scene.action):
            return True
        nouns = (part for noun in scene.nouns for part in noun)
        return scene.method != "GET" and word not in map(singular, nouns)
    return verbs.is_plain(word) and word not in verbs.UNSURE


def _by_method(found: list[str], scene: _Scene) -> str:
    if scene.method == "GET" and not scene.on_item:
        many = any(map(_is_many, (scene.last, found[-1])))
        return "list" if many or found[-1] in ("list", "listing") else "get"
    if scene.method == "POST" and scene.on_item:
        return "update"
    method = "".join(words(scene.method)[:1])
    return VERBS.get(scene.method, "") or method or "call"


def _is_many(word: str) -> bool:
    return word.endswith("s") and word not in (singular(word), "stats")


def _trimmed(verb: str, rest: list[str], scene: _Scene) -> list[str]:
    """What an action is done to, without what verb and arguments say, as one or many."""
    found = rest
    while found and found[0] in ("a", "an", "the"):
        found = found[1:]
    if verb == "create" and found[:1] == ["new"]:
        found = found[1:]
    if verb == "list" and found[-1:] in (["list"], ["listing"]):
        found = found[:-1]
    if "by" in found and scene.on_item:
        position = found.index("by")
        said = {*found[:position], *scene.parameter, "id", "ids"}
        if said.issuperset(found[position + 1 :]):
            found = found[:position]
    if not found or singular(found[-1]) != singular(scene.last):
        return found
    if verb == "list":
        return [*found[:-1], plural(found[-1])]
    is_one = scene.on_item or verb == "create"
    return [*found[:-1], singular(found[-1])] if is_one else found
