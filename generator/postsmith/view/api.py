"""The whole API, as the view has it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from postsmith.view.calls import Auth, Operation, Pair
from postsmith.view.types import Model, Type

SCHEMA: Final = 1
"""What the view looks like. It rises where something is taken away, is named anew or means another thing."""


class Server(NamedTuple):
    """Where requests go."""

    key: str
    """By what operations know it."""
    url: str
    """Scheme, host and port as the collection writes them, possibly with a path: a template; `""` for none."""
    variable: str | None
    """The variable that is the whole of the URL, where one is."""
    argument: str | None
    """The name in code of what a client is given to go elsewhere; `null` where the variables in the URL tell."""


class Variable(NamedTuple):
    """A `{{name}}` of the collection."""

    key: str
    """By what it is known from run to run."""
    name: str
    """In Postman: any text."""
    argument: str | None
    """The name in code of what a client is given for it; `null` for what is no argument of its own."""
    type: Type
    """What Postman was told that it is: a text, a number or a boolean."""
    default: str | None
    """The collection's value; `null` for none, and for secrets."""
    secret: bool
    """True for what must not be shown."""
    required: bool
    """True where nothing can be sent without it and no value is known: a host."""
    description: str
    """Plain text; `""` for none."""
    sample: str
    """The value in what is sent for saved requests."""


class Environment(NamedTuple):
    """A named set of values, such as those of a staging server."""

    name: str
    """The name in code: `staging`."""
    title: str
    """As Postman has it."""
    values: tuple[Pair, ...]
    """Variable and value: those that operations refer to and that may be shown."""


class Resource(NamedTuple):
    """A folder with the operations in it. The root is the API itself."""

    key: str
    """The names from the root down to it, as a JSON pointer: `/Orders/Refunds`; `""` for the root."""
    name: str
    """The name in code; `""` for the root."""
    dotted: str
    """The name with those of the resources that it is in: `orders.refunds`."""
    title: str
    """The folder's name on one line."""
    description: str
    """Plain text; `""` for none."""
    resources: tuple[Resource, ...]
    """The folders in it, in the order of the collection."""
    operations: tuple[Operation, ...]
    """The operations in it, in the order of the collection."""

    def walk(self) -> Iterator[Resource]:
        """This resource and all below it."""
        yield self
        for child in self.resources:
            yield from child.walk()


class ApiView(NamedTuple):
    """An API and what everything in it is called."""

    name: str
    """The name in code: `zoom`."""
    class_name: str
    """The same for a class: `Zoom`."""
    title: str
    """The collection's name on one line."""
    description: str
    """Plain text; `""` for none."""
    servers: tuple[Server, ...]
    """Those used most come first."""
    variables: tuple[Variable, ...]
    """In the order of first use."""
    environments: tuple[Environment, ...]
    """Several to choose from; the values of a single one are the defaults of the variables."""
    auth: Auth | None
    """How most operations say who is calling; `null` for not at all."""
    root: Resource
    """What is at the root, and all below it."""
    models: tuple[Model, ...]
    """What answers hold, in the order in which the collection shows it."""
    bodies: tuple[Model, ...]
    """What callers give, likewise."""
    schema: int = SCHEMA
    """The version of the view."""

    def operations(self) -> Iterator[Operation]:
        """All that there is to call, resource by resource."""
        return (each for found in self.root.walk() for each in found.operations)
