"""The one Jinja environment: undefined names are errors, blocks leave no blank lines, faults have their own place."""

from __future__ import annotations

import difflib
import re
import traceback
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from jinja2 import (
    Environment,
    FunctionLoader,
    StrictUndefined,
    TemplateError,
    TemplateNotFound,
    TemplateSyntaxError,
)
from jinja2.ext import Extension
from jinja2.lexer import Token, TokenStream
from jinja2.meta import find_referenced_templates
from jinja2.parser import Parser

from postsmith.diagnostics import suggest
from postsmith.render.packs import Pack

_GIVEN = ("client", "item")
_LONGEST = 200


class RenderError(Exception):
    """A template could not be rendered: which file, where, and why."""

    def __init__(self, file: str, line: int, reason: str) -> None:
        super().__init__(f"{file}:{line}: {reason}")
        self.file, self.line = file, line
        self.reason = reason.rstrip(".")[:_LONGEST]


@dataclass(frozen=True, slots=True)
class Planned:
    """A file to render: the template and what it is given."""

    template: str
    path: str
    context: Mapping[str, object]


class _Missing(StrictUndefined):
    """What a view does not have, with the name that was probably meant."""

    __slots__ = ()

    @property
    def _undefined_message(self) -> str:
        view, name = self._undefined_obj, str(self._undefined_name)
        fields = getattr(view, "_fields", ())
        near = difflib.get_close_matches(name, fields or _GIVEN, n=1)
        meant = f"; did you mean {near[0]!r}?" if near else ""
        if fields:
            return f"a {type(view).__name__} has no {name!r}{meant}"
        return f"{super()._undefined_message}{meant}"


class _Marked(Extension):
    """Writes before each piece of text where in which template it stands."""

    def filter_stream(self, stream: TokenStream) -> Iterable[Token]:
        for token in stream:
            if token.type != "data":
                yield token
                continue
            marked = "\n".join(
                f"\ue000{stream.name}:{token.lineno + number}\ue001{line}"
                for number, line in enumerate(token.value.split("\n"))
            )
            yield Token(token.lineno, token.type, marked)


_MARK = re.compile("\ue000([^\ue000\ue001]*):(\\d+)\ue001")


@lru_cache(maxsize=8)
def _environment(templates: tuple[tuple[str, str, str], ...]) -> Environment:
    """The environment of these texts; compiled templates serve for all collections of a run."""
    known = {name: (text, file) for name, text, file in templates}
    return Environment(
        loader=FunctionLoader(
            lambda name: (*known[name], lambda: True) if name in known else None
        ),
        undefined=_Missing,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        autoescape=False,
        # Folding constants costs more than it saves: there are few, and a template is rendered a few times.
        optimized=False,
    )


class Renderer:
    """Renders the files of one pack."""

    def __init__(self, pack: Pack) -> None:
        self._pack = pack
        self._environment = _environment(
            tuple(
                (name, text, pack.places[name]) for name, text in pack.templates.items()
            )
        )

    def check(self, template: str) -> None:
        """Read a template that may be rendered for nothing.

        Raises:
            RenderError: it is no Jinja.
        """
        try:
            self._environment.get_template(template)
        except Exception as error:
            raise self._blamed(error, template) from error

    def render(self, planned: Planned) -> str:
        """The text of one file.

        Raises:
            RenderError: the template has an error, or asks for what the view does not have.
        """
        try:
            template = self._environment.get_template(planned.template)
            text = template.render(planned.context)
        except Exception as error:
            raise self._blamed(error, planned.template) from error
        try:
            text.encode()
        except UnicodeEncodeError as error:
            before = text[: error.start]
            line, column = before.count("\n") + 1, len(before.rpartition("\n")[2]) + 1
            file, number = self.line_of(planned, line, column)
            raise RenderError(file, number, "it makes half of a character") from error
        return text

    def line_of(self, planned: Planned, line: int, column: int) -> tuple[str, int]:
        """The file and line of the template that a place of the output comes from."""
        marked = self._environment.overlay(extensions=[_Marked])
        try:
            text = marked.get_template(planned.template).render(planned.context)
        except Exception:
            return self._pack.places[planned.template], 1
        name, number = planned.template, "1"
        for count, content in enumerate(text.split("\n")[:line], 1):
            first, *rest = _MARK.split(content)
            left = column - len(first)
            # `split` gives name, number and text of each mark in turn.
            for at in range(0, len(rest), 3):
                if count == line and left <= 0:
                    break
                name, number = rest[at], rest[at + 1]
                left -= len(rest[at + 2])
        return self._pack.places[name], int(number)

    def reachable(self, templates: Iterable[str]) -> set[str]:
        """These templates and all that they name; every one there is, where a name is made up or cannot be read."""
        found, waiting = set[str](), list(templates)
        while waiting:
            name = waiting.pop()
            if name in found or name not in self._pack.templates:
                continue
            found.add(name)
            try:
                tree = self._environment.parse(self._pack.templates[name])
                named = list(find_referenced_templates(tree))
            except (TemplateError, RecursionError):
                named = [None]
            waiting += self._pack.templates if None in named else filter(None, named)
        return found

    def _blamed(self, error: Exception, template: str) -> RenderError:
        """The error at its own place: the innermost template that was at work, macros and included ones, too."""
        if isinstance(error, TemplateSyntaxError) and error.filename:
            return RenderError(error.filename, error.lineno, str(error.message))
        files = set(self._pack.places.values())
        places: list[tuple[str, int]] = []
        for frame, line in traceback.walk_tb(error.__traceback__):
            reader = frame.f_locals.get("self")
            if frame.f_code.co_filename in files:
                places.append((frame.f_code.co_filename, line))
            elif isinstance(reader, Parser) and reader.filename:
                places.append((reader.filename, reader.stream.current.lineno))
        file, line = places[-1] if places else (self._pack.places[template], 1)
        return RenderError(file, line or 1, self._reason(error))

    def _reason(self, error: Exception) -> str:
        if isinstance(error, TemplateNotFound):
            hint = suggest(str(error.name), tuple(self._pack.templates))
            return f"there is no template {str(error.name)!r} ({hint})"
        if isinstance(error, TemplateError):
            return str(error)
        return f"{type(error).__name__}: {error}"
