"""Which words can be no names? Those that a language keeps, and what the clients written in it carry themselves."""

from __future__ import annotations

from dataclasses import dataclass

_NONE = frozenset[str]()


@dataclass(frozen=True, slots=True)
class Language:
    """What names stay away from, by what they are names of. A name that is none of a language's own gets an
    underscore behind it, or is another one where there is a choice."""

    members: frozenset[str] = _NONE
    """Of methods and resources."""
    modules: frozenset[str] = _NONE
    """Of resources, besides `members`, as files and folders."""
    modules_within: frozenset[str] = _NONE
    """Of resources inside of others, besides."""
    parameters: frozenset[str] = _NONE
    """Of the parameters of a method."""
    arguments: frozenset[str] = _NONE
    """Of what a client is constructed with."""
    fields: frozenset[str] = _NONE
    """Of the attributes of a model."""
    field_prefixes: tuple[str, ...] = ()
    """What no attribute of a model begins with."""
    classes: frozenset[str] = _NONE
    """Of classes."""
    packages: frozenset[str] = _NONE
    """Of the package, those that others have published included."""

    def keeps_field(self, name: str) -> bool:
        """True for what no attribute of a model is called."""
        return name in self.fields or name.startswith(self.field_prefixes)
