"""Where do credentials stand in a collection? Every node of Postman's model, and what is secret in it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import count
from typing import Final
from urllib.parse import unquote

from postsmith.auth import TYPES, Role, any_parameters
from postsmith.json_value import JsonValue
from postsmith.postman.masking import masked
from postsmith.postman.model import (
    Auth,
    Body,
    Collection,
    Environment,
    Event,
    GraphQl,
    Item,
    ItemGroup,
    Request,
    Response,
    Row,
    Url,
)
from postsmith.seal.credentials import is_literal, is_setting, looks_secret
from postsmith.seal.ledger import Ledger, Place, changed, each
from postsmith.seal.standins import word_of
from postsmith.seal.texts import variables_under_secrets
from postsmith.seal.variables import Variables

_WHO: Final = any_parameters(Role.WHO)
"""Parameters of auth blocks that say who is calling."""
_PROOF: Final = any_parameters(Role.PROOF)
"""Parameters in which nothing but a credential stands."""
_CLAIMS: Final = any_parameters(Role.JSON)
"""JSON of which a client is made: what is secret in it, a caller gives."""


@dataclass(frozen=True, slots=True)
class Places:
    """Leads through a collection, once to learn and once to replace."""

    ledger: Ledger
    variables: Variables
    quiet: dict[str, slice] = field(default_factory=dict[str, slice])
    """Which of the texts that were met are those of an item, by pointer; for items with nothing else to tell."""

    def collection(self, found: Collection) -> Collection:
        """The collection with everything in it."""
        place = Place(found.file, found.pointer)
        return changed(
            found,
            name=self._prose(found.name, place, "name"),
            description=self._prose(found.description, place, "description"),
            variable=each(found.variable, lambda v: self.variables.sealed(v, place)),
            auth=self.auth(found.auth, place),
            event=self._events(found.event, place),
            protocol_profile_behavior=self._behavior(
                found.protocol_profile_behavior, place
            ),
            item=each(found.item, lambda one: self._entry(one, place)),
        )

    def environment(self, found: Environment) -> Environment:
        """An environment, or globals."""
        place = Place(found.file)
        return changed(
            found,
            name=self._prose(found.name, place, "name"),
            values=each(found.values, lambda v: self.variables.sealed(v, place)),
        )

    def _prose(self, text: str, place: Place, what: str) -> str:
        if not text:
            return text
        return self.ledger.inside(
            text, place.shown, f"“{{name}}” in the {what}", prose=True
        )

    def _behavior(
        self, found: Mapping[str, JsonValue], place: Place
    ) -> Mapping[str, JsonValue]:
        if not found:
            return found
        sealed = {key: self.ledger.json(v, place, key) for key, v in found.items()}
        return sealed if sealed != found else found

    def _events(self, events: tuple[Event, ...], place: Place) -> tuple[Event, ...]:
        return each(events, lambda event: self._event(event, place))

    def _event(self, event: Event, place: Place) -> Event:
        text = self._prose(event.exec, place.at(event.pointer), "script")
        return changed(event, exec=text)

    def _entry(self, item: Item | ItemGroup, place: Place) -> Item | ItemGroup:
        if isinstance(item, ItemGroup):
            return self._folder(item, place)
        ledger = self.ledger
        if ledger.report is None:
            met, before = len(ledger.seen), ledger.learned
            self._item(item, place)
            if ledger.learned == before:
                self.quiet[item.pointer] = slice(met, len(ledger.seen))
            return item
        met_there = self.quiet.get(item.pointer)
        quiet = met_there is not None and ledger.is_quiet(ledger.seen[met_there])
        return item if quiet else self._item(item, place)

    def _item(self, item: Item, place: Place) -> Item:
        inside = Place(place.file, item.pointer, (*place.trail, item.name))
        return changed(
            item,
            name=self._prose(item.name, inside, "name"),
            description=self._prose(item.description, inside, "description"),
            event=self._events(item.event, inside),
            protocol_profile_behavior=self._behavior(
                item.protocol_profile_behavior, inside
            ),
            request=item.request and self._request(item.request, inside),
            response=each(item.response, lambda r: self._response(r, inside)),
        )

    def _folder(self, item: ItemGroup, place: Place) -> ItemGroup:
        inside = Place(place.file, item.pointer, (*place.trail, item.name))
        behavior = self._behavior(item.protocol_profile_behavior, inside)
        unused = inside.shown
        return changed(
            item,
            name=self._prose(item.name, inside, "name"),
            description=self._prose(item.description, inside, "description"),
            event=self._events(item.event, inside),
            protocol_profile_behavior=behavior,
            variable=each(item.variable, lambda v: self.variables.sealed(v, unused)),
            auth=self.auth(item.auth, inside),
            item=each(item.item, lambda one: self._entry(one, inside)),
        )

    def _request(self, request: Request, place: Place) -> Request:
        place = place.at(request.pointer)
        return changed(
            request,
            url=request.url and self._url(request.url, place),
            header=self.ledger.rows(request.header, place),
            body=request.body and self._body(request.body, place),
            auth=self.auth(request.auth, place),
            description=self._prose(request.description, place, "description"),
        )

    def _response(self, response: Response, place: Place) -> Response:
        trail = (*place.trail, response.name)
        place = Place(place.file, response.pointer, trail, sent=False)
        original = response.original_request
        body = response.body
        return changed(
            response,
            name=self._prose(response.name, place, "name"),
            status=self._prose(response.status, place, "status"),
            header=self.ledger.rows(
                response.header, place, "“{name}” of an example", halves=False
            ),
            body=body and self.ledger.inside(body, place, "“{name}” in an example"),
            original_request=original and self._request(original, place),
        )

    def auth(self, auth: Auth | None, place: Place) -> Auth | None:
        """Who is calling, and how that is proved."""
        if auth is None or not auth.params:
            return auth
        place = place.at(auth.pointer)
        said = auth.params.get("key")
        named = said if isinstance(said, str) and said else "apiKey"
        params = {
            name: self._parameter(
                named if name == "value" else name, name, value, auth.type, place
            )
            for name, value in auth.params.items()
        }
        if params != auth.params:
            for name in _WHO & params.keys():
                text = params[name]
                if isinstance(text, str) and is_literal(text):
                    params[name] = self.ledger.known.stand_in(text, name)
        return changed(auth, params=params if params != auth.params else auth.params)

    def _parameter(
        self, name: str, key: str, value: JsonValue, kind: str, place: Place
    ) -> JsonValue:
        if not isinstance(value, str):
            return self.ledger.json(value, place, name)
        if key in _CLAIMS and value.lstrip().startswith("{"):
            what = "“{name}” of the auth block"
            return self.ledger.inside(value, place, what, reference=True)
        what = f"{name} of the auth block"
        if key in _PROOF:
            self.ledger.learn_variables(value)
            return self.ledger.value(name, value, place, what, told=True)
        if kind not in TYPES:
            told = not is_setting(key, value)
            return self.ledger.value(name, value, place, what, told=told)
        if TYPES[kind].parameter(key):
            return self.ledger.inside(value, place, what)
        return self.ledger.value(name, value, place, what)

    def _url(self, url: Url, place: Place) -> Url:
        place = place.at(url.pointer)
        ledger = self.ledger
        user, host = _user_and_host(url)
        user = self._user_info(user, place)
        host = ledger.inside(host, place, "host of the URL")
        path, more = self._path(url, place)
        variable = ledger.rows(url.variable, place, "path variable “{name}”")
        return changed(
            url,
            # The parts of it are told.
            raw=ledger.inside(url.raw, place, ""),
            host=host if url.user_info or not user else f"{user}@{host}",
            user_info=user if url.user_info else url.user_info,
            path=path,
            query=ledger.rows(url.query, place),
            variable=(*variable, *more) if more else variable,
            hash=ledger.inside(url.hash, place),
        )

    def _user_info(self, text: str, place: Place) -> str:
        """`user:password`: both are given by the caller when one of them is written out."""
        if not text:
            return text
        user, colon, password = text.partition(":")
        self.ledger.learn_variables(password)
        if not (_is_written(password) or _is_written(user)):
            return text
        what = "user and password of the URL"
        if _is_written(password):
            password = self.ledger.whole("password", _decoded(password), place, what)
        if _is_written(user) and self.ledger.report is None:
            self.ledger.learned += 1
            self.ledger.known.add(_decoded(user), "username", weak=bool(password))
        elif _is_written(user):
            if not _is_written(password):
                self.ledger.say(place, what)
            user = word_of("username")
        return f"{user}{colon}{password}"

    def _path(self, url: Url, place: Place) -> tuple[tuple[str, ...], tuple[Row, ...]]:
        """The segments, and the variables for those that are credentials from end to end."""
        # One that holds a slash is several segments.
        whole = "/".join(url.path)
        sealed = self.ledger.inside(whole, place, "path of the URL")
        if sealed == whole:
            return url.path, ()
        segments: list[str] = []
        more: list[Row] = []
        taken = {row.key for row in url.variable} | {s[1:] for s in url.path}
        several = sealed.count("/") != whole.count("/")
        for segment in sealed.split("/") if several else url.path:
            sealed = self.ledger.inside(segment, place, "path of the URL")
            is_whole = looks_secret(segment) or self.ledger.known.is_one(segment)
            if sealed != segment and is_whole:
                name = _free("token", taken)
                taken.add(name)
                more.append(Row(name, word_of("token"), sealed=True))
                sealed = f":{name}"
            segments.append(sealed)
        return tuple(segments), tuple(more)

    def _body(self, body: Body, place: Place) -> Body:
        place = place.at(body.pointer, sent=not body.disabled)
        ledger = self.ledger
        for text in variables_under_secrets(body.raw):
            ledger.learn_variables(text)
        return changed(
            body,
            raw=ledger.inside(body.raw, place, "“{name}” in the body", halves=True),
            rows=ledger.rows(body.rows, place, "form field “{name}”"),
            src=ledger.inside(body.src, place),
            content=ledger.inside(body.content, place),
            graphql=body.graphql and self._graphql(body.graphql, place),
        )

    def _graphql(self, graphql: GraphQl, place: Place) -> GraphQl:
        ledger, variables = self.ledger, graphql.variables
        what = "“{name}” in the body"
        return changed(
            graphql,
            query=graphql.query
            and ledger.inside(graphql.query, place, "GraphQL document"),
            variables=ledger.inside(variables, place, what, halves=True)
            if isinstance(variables, str)
            else ledger.json(variables, place),
            operation_name=graphql.operation_name
            and ledger.inside(graphql.operation_name, place),
            other=self._behavior(graphql.other, place),
        )


def _free(name: str, taken: set[str | None]) -> str:
    numbered = (f"{name}{number}" for number in count(2))
    return name if name not in taken else next(n for n in numbered if n not in taken)


def _is_written(text: str) -> bool:
    """Also for a common word: nothing else can stand there."""
    return is_literal(text) or (text.isalnum() and "{{" not in text)


def _decoded(text: str) -> str:
    return text if "{{" in text else unquote(text)


def _user_and_host(url: Url) -> tuple[str, str]:
    """`user:password`, which some write into the host, and the host itself."""
    if url.user_info:
        return url.user_info, url.host
    at = masked(url.host).rfind("@")
    return url.host[: max(at, 0)], url.host[at + 1 :]
