"""The one Jinja environment: undefined names are errors, blocks leave no blank lines."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from jinja2 import (
    DictLoader,
    Environment,
    StrictUndefined,
    TemplateError,
    TemplateSyntaxError,
)

from postsmith.render.packs import Pack


class RenderError(Exception):
    """A template could not be rendered: which one, where, and why."""

    def __init__(self, template: str, line: int, reason: str) -> None:
        super().__init__(f"{template}:{line}: {reason}")
        self.template, self.line, self.reason = template, line, reason


@dataclass(frozen=True, slots=True)
class Planned:
    """A file to render: the template and what it is given."""

    template: str
    path: str
    context: Mapping[str, object]


@lru_cache(maxsize=8)
def _environment(templates: tuple[tuple[str, str], ...]) -> Environment:
    """The environment of these texts; compiled templates serve for all collections of a run."""
    return Environment(
        loader=DictLoader(dict(templates)),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        autoescape=False,
    )


class Renderer:
    """Renders the files of one pack."""

    def __init__(self, pack: Pack) -> None:
        self._environment = _environment(tuple(pack.templates.items()))

    def render(self, planned: Planned) -> str:
        """The text of one file.

        Raises:
            RenderError: the template has an error, or asks for what the view does not have.
        """
        try:
            template = self._environment.get_template(planned.template)
            return template.render(planned.context)
        except TemplateSyntaxError as error:
            raise RenderError(
                error.name or planned.template, error.lineno, str(error)
            ) from error
        except TemplateError as error:
            raise RenderError(planned.template, 0, str(error)) from error
