"""Format 1: flat lists of folders and requests become the model, as newman upgrades them (docs/postman.md, Format 1)."""

from __future__ import annotations

from collections.abc import Iterator

from postsmith.auth.catalog import NOAUTH
from postsmith.diagnostics import Report
from postsmith.documents import Source
from postsmith.kinds import Json, is_list, is_object
from postsmith.postman.model import Auth, Collection, Event, Item, ItemGroup, Variable
from postsmith.postman.parts import read_behavior, read_events, script_lines
from postsmith.postman.rows import read_variables
from postsmith.postman.shapes import Site, described, listed, text_of
from postsmith.postman.v1_auth import read_helper
from postsmith.postman.v1_requests import read_request, read_responses


def read_version_1(source: Source, root: dict[str, Json], report: Report) -> Collection:
    """The whole collection."""
    at = source.pointer
    site = Site(report, source.name)
    return Collection(
        name=text_of(root.get("name")),
        item=_Reading(site, root, at).items(),
        variable=_variables(site, root, at),
        auth=_collection_auth(site, root, at),
        event=_events(site, root, at),
        protocol_profile_behavior=read_behavior(site, root, at),
        description=described(root),
        file=source.name,
        pointer=at,
    )


class _Reading:
    """The folders and requests by their id, and which of them have found their place."""

    def __init__(self, site: Site, root: dict[str, Json], at: str) -> None:
        self.site = site
        self.root = root
        self.folders = _by_id(site, root.get("folders"), f"{at}/folders")
        self.requests = _by_id(site, root.get("requests"), f"{at}/requests")
        self.placed: set[str] = set()
        """The pointers of those that have."""

    def items(self) -> tuple[Item | ItemGroup, ...]:
        """Folders come before requests at every level, and what no order names is lost (docs/postman.md, Order).

        When the orders name no request at all, they are of no use: all are at the top, as in the file.
        """
        folders = [entry for _, entry in self.folders.values()]
        inner = {each for folder in folders for each in _ids(folder, "folders_order")}
        order = _ids(self.root, "folders_order") or list(self.folders)
        items: list[Item | ItemGroup] = []
        for identity in order:
            if identity not in inner:
                items += self.folder(self.site, identity)
        wanted = _ids(self.root, "order")
        ordered = {each for entry in (self.root, *folders) for each in _ids(entry)}
        if ordered.isdisjoint(self.requests):
            wanted = list(self.requests)
        for identity in dict.fromkeys(wanted):
            items += self.request(self.site, identity)
        self.report_lost()
        return tuple(items)

    def folder(self, site: Site, identity: str) -> Iterator[ItemGroup]:
        """A folder, unless there is none of this id, or it has its place: orders may go in circles."""
        at, entry = self.folders.get(identity, ("", {}))
        if not at or at in self.placed:
            return
        self.placed.add(at)
        name = text_of(entry.get("name"))
        inside = site.inside(name) if name else site
        items: list[Item | ItemGroup] = []
        for inner in _ids(entry, "folders_order"):
            items += self.folder(inside, inner)
        for inner in _ids(entry):
            items += self.request(inside, inner)
        yield ItemGroup(
            name=name,
            item=tuple(items),
            auth=read_helper(inside, entry, at),
            event=_events(inside, entry, at),
            variable=_variables(inside, entry, at, unused="a folder's `variables`"),
            protocol_profile_behavior=read_behavior(inside, entry, at),
            id=identity,
            description=described(entry),
            pointer=at,
        )

    def request(self, site: Site, identity: str) -> Iterator[Item]:
        """A request, unless there is none of this id."""
        at, entry = self.requests.get(identity, ("", {}))
        if not at:
            return
        self.placed.add(at)
        name = text_of(entry.get("name"))
        inside = site.inside(name) if name else site
        yield Item(
            name=name,
            request=read_request(inside, entry, at),
            response=read_responses(inside, entry, at, self.requests),
            event=_events(inside, entry, at),
            protocol_profile_behavior=read_behavior(inside, entry, at),
            id=identity,
            pointer=at,
        )

    def report_lost(self) -> None:
        """Name the requests that Postman does not find either."""
        for at, entry in self.requests.values():
            if at not in self.placed:
                name = text_of(entry.get("name"))
                site = self.site.inside(name) if name else self.site
                site.add("PM226", at)


def _by_id(site: Site, value: Json, at: str) -> dict[str, tuple[str, dict[str, Json]]]:
    """The entries of a list by their id; one without, or with that of another, keeps its place in the list."""
    entries: dict[str, tuple[str, dict[str, Json]]] = {}
    for place, entry in listed(site, value, at, "items"):
        if not is_object(entry):
            site.impossible("an entry", place, entry, "item")
            continue
        identity = text_of(entry.get("id"))
        if not identity or identity in entries:
            identity = place
        entries[identity] = (place, entry)
    return entries


def _ids(entry: dict[str, Json], key: str = "order") -> list[str]:
    value = entry.get(key)
    return [text_of(each) for each in value] if is_list(value) else []


def _collection_auth(site: Site, root: dict[str, Json], at: str) -> Auth | None:
    """newman's upgrade leaves a collection's `noauth` out: there is nothing above to keep out."""
    auth = read_helper(site, root, at)
    return None if auth and auth.type == NOAUTH.name else auth


def _variables(
    site: Site, entry: dict[str, Json], at: str, unused: str = ""
) -> tuple[Variable, ...]:
    """`key` or `id` names one; the type `text` is `string` (docs/postman.md, Format 1). `unused`: what has no effect."""
    key = "variables" if entry.get("variables") else "variable"
    value = entry.get(key)
    if is_list(value):
        value = [_variable(each) if is_object(each) else each for each in value]
    variables = read_variables(site, value, f"{at}/{key}")
    if variables and unused:
        advice = "move the variables to the collection or to an environment"
        site.add("PM213", f"{at}/{key}", what=unused, advice=advice)
    return variables


def _variable(entry: dict[str, Json]) -> dict[str, Json]:
    named = {**entry, "key": entry.get("key") or entry.get("id")}
    return {**named, "type": "string"} if entry.get("type") == "text" else named


def _events(site: Site, entry: dict[str, Json], at: str) -> tuple[Event, ...]:
    """`events`, unless there are scripts of the older kind, which then are all there is."""
    if not entry.get("tests") and not entry.get("preRequestScript"):
        return read_events(site, entry.get("events"), f"{at}/events", "test")
    events: list[Event] = []
    for key, listen in (("tests", "test"), ("preRequestScript", "prerequest")):
        lines = script_lines(site, entry.get(key), f"{at}/{key}")
        if any(lines):
            events.append(Event(listen, "\n".join(lines), f"{at}/{key}"))
    return tuple(events)
