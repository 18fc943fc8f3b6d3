"""What does a project call otherwise? Its choices are names that are held, of today's names or of keys.

All that it says is about the names that things have by themselves; so what one entry does never depends on another.
What a thing was called stays its alias, so that nothing else gets that name, and nothing but what is renamed moves.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from unicodedata import normalize

from postsmith.diagnostics import Diagnostic, at, suggest
from postsmith.ir.api import Api, Group, Operation
from postsmith.language import Language
from postsmith.name import Named
from postsmith.name.pins import NO_PINS, Held, Kind, Names, Pins
from postsmith.name.things import CLASSES, MEMBERS, Thing, kept, things_of
from postsmith.renaming import Rename
from postsmith.spelling import LONGEST, class_name, identifier


@dataclass(frozen=True, slots=True)
class Choices:
    """What a project chose, ready for the stage that names."""

    api: Api
    """With operations where they are called now."""
    pins: Pins
    diagnostics: tuple[Diagnostic, ...] = ()
    """What is wrong with the choices; then nothing is to be made of them."""


@dataclass(frozen=True, slots=True)
class _Choice:
    """A thing and what it is to be called."""

    rename: Rename
    thing: Thing
    name: str
    target: Thing | None = None
    """The resource that an operation goes to, where it is another."""

    @property
    def scope(self) -> tuple[str, str]:
        """What its name must differ in."""
        thing = self.thing
        if self.target:
            thing = replace(thing, inside=self.target.keys[0])
        return thing.scope


class _Wrong(Exception):
    """An entry that cannot be followed, as a finding."""

    def __init__(self, rename: Rename, reason: str, suggestion: str) -> None:
        super().__init__(reason)
        facts = {"what": rename.what, "name": rename.name, "reason": reason}
        self.found = at(rename.place, "PM707", **facts, suggestion=suggestion)


def chosen(
    renames: Sequence[Rename],
    api: Api,
    named: Named,
    language: Language,
    pins: Pins = NO_PINS,
) -> Choices:
    """The choices of a project as pins. `named`: the API with the names that it has by itself."""
    if not renames:
        return Choices(api, pins)
    things = tuple(things_of(named))
    by_name: dict[str, list[Thing]] = {}
    for thing in things:
        for text in dict.fromkeys(thing.called):
            by_name.setdefault(text, []).append(thing)
    choices: list[_Choice] = []
    wrong: list[Diagnostic] = []
    for rename in renames:
        meant = by_name.get(rename.what, [])
        if not meant:
            names = [thing.called[0] for thing in things]
            facts = {"what": rename.what, "suggestion": suggest(rename.what, names)}
            wrong.append(at(rename.place, "PM706", **facts))
            continue
        try:
            choice = _choice(rename, meant, by_name)
            _check(choice, kept(choice.thing, named, language))
        except _Wrong as error:
            wrong.append(error.found)
        else:
            choices.append(choice)
    wrong += _collisions(choices, things)
    if wrong:
        return Choices(api, pins, tuple(wrong))
    goes = {c.thing.keys[0]: c.target.keys[0] for c in choices if c.target}
    return Choices(_moved(api, goes) if goes else api, _pins(choices, pins))


def _choice(
    rename: Rename, meant: list[Thing], by_name: Mapping[str, list[Thing]]
) -> _Choice:
    if len(meant) > 1:
        ways = " or ".join(repr(_plainest(thing, rename.what)) for thing in meant)
        raise _Wrong(rename, "several things are called so", f"write {ways}")
    (thing,) = meant
    head, _, name = rename.name.rpartition(".")
    if not head or thing.kind not in MEMBERS:
        return _Choice(rename, thing, rename.name)
    if head == thing.within:
        return _Choice(rename, thing, name)
    if thing.kind is Kind.RESOURCE:
        reason = "a resource stays where it is"
        raise _Wrong(rename, reason, f"give it a name alone: {name!r}")
    targets = [each for each in by_name.get(head, ()) if each.kind is Kind.RESOURCE]
    if not targets:
        known = [
            way
            for way, found in by_name.items()
            if found[0].kind is Kind.RESOURCE and not way.startswith("/")
        ]
        raise _Wrong(rename, f"there is no resource {head!r}", suggest(head, known))
    return _Choice(rename, thing, name, targets[0])


def _plainest(thing: Thing, what: str) -> str:
    return next((way for way in thing.called if way != what), what)


def _check(choice: _Choice, words: frozenset[str]) -> None:
    """Refuse what is no name for such a thing."""
    name, rename, thing = choice.name, choice.rename, choice.thing
    is_class = thing.kind in CLASSES
    better = class_name(name, words) if is_class else identifier(name, words)
    hint = f"for example {better!r}" if better != name else "choose another name"
    if not name.isidentifier() or name[0] == "_" or normalize("NFKC", name) != name:
        reason = "a name is letters, digits and _, and begins with a letter"
        raise _Wrong(rename, reason, hint)
    if len(name) > LONGEST:
        raise _Wrong(rename, f"it is longer than {LONGEST} characters", hint)
    if is_class and name == name.lower():
        raise _Wrong(rename, "the name of a class has a capital letter", hint)
    if name in words or (thing.kind is Kind.FIELD and name.startswith("model_")):
        raise _Wrong(rename, "the client, or its language, keeps this word", hint)
    if not thing.keys:
        reason = "what it stands for stands nowhere alone"
        raise _Wrong(rename, reason, "leave this one as it is")


def _collisions(
    choices: Sequence[_Choice], things: Sequence[Thing]
) -> Iterable[Diagnostic]:
    """Names that two would have, and things that would have two."""
    of = {id(choice.thing): choice for choice in choices}
    owners: dict[tuple[tuple[str, str], str], list[Thing]] = {}
    for thing in things:
        choice = of.get(id(thing))
        scope, name = (
            (choice.scope, choice.name) if choice else (thing.scope, thing.name)
        )
        owners.setdefault((scope, name.casefold()), []).append(thing)
    for choice in choices:
        rename, thing = choice.rename, choice.thing
        if of[id(thing)] is not choice:
            reason = f"{of[id(thing)].rename.what!r} is the same thing"
            yield _Wrong(rename, reason, "take out one of the two").found
        for other in owners.get((choice.scope, choice.name.casefold()), ()):
            if other is not thing:
                reason = f"{other.called[0]!r} would be called so, too"
                hint = "choose another name, or rename that one as well"
                yield _Wrong(rename, reason, hint).found


def _pins(choices: Sequence[_Choice], before: Pins) -> Pins:
    kinds = dict(before.kinds)
    classes = {
        choice.thing.name: choice.name
        for choice in choices
        if choice.thing.kind is Kind.MODEL
    }
    for old, new in classes.items():
        if held := before.kinds.get((Kind.FIELD, old)):
            kinds[Kind.FIELD, new] = held
    for choice in choices:
        thing = choice.thing
        is_field = thing.kind is Kind.FIELD
        inside = classes.get(thing.inside, thing.inside) if is_field else thing.inside
        goes_to = choice.target.keys[0] if choice.target else inside
        was, now = (thing.kind, inside), (thing.kind, goes_to)
        names = dict.fromkeys(thing.keys, choice.name)
        kinds[was] = _with(kinds.get(was), {}, {thing.name: thing.keys[0]})
        kinds[now] = _with(kinds.get(now), names, {})
    return Pins({place: _without_led(held) for place, held in kinds.items()})


def _with(held: Held | None, names: Names, aliases: Names) -> Held:
    held = held or Held()
    return Held({**held.names, **names}, {**held.aliases, **aliases})


def _without_led(held: Held) -> Held:
    """Without aliases that are somebody's name: two that were exchanged, or one that stayed as it was."""
    own = set(held.names.values())
    return Held(held.names, {a: key for a, key in held.aliases.items() if a not in own})


def _moved(api: Api, goes: Mapping[str, str]) -> Api:
    """The API with operations in other folders, by the keys of both. A folder that is left empty is gone."""
    arriving: dict[str, list[Operation]] = {}
    for group in api.root.walk():
        for each in group.operations:
            if each.key in goes:
                arriving.setdefault(goes[each.key], []).append(each)

    def settled(group: Group) -> Group:
        stay = (each for each in group.operations if each.key not in goes)
        groups = (settled(inner) for inner in group.groups)
        return replace(
            group,
            groups=tuple(g for g in groups if g.groups or g.operations),
            operations=(*stay, *arriving.get(group.key, ())),
        )

    return replace(api, root=settled(api.root))
