"""What fills templates, those of the package and the person's own: the one place that knows Jinja."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

from jinja2 import StrictUndefined, TemplateError, TemplateSyntaxError
from jinja2.sandbox import ImmutableSandboxedEnvironment

from reader.errors import ExportError

_BUNDLED = Path(__file__).parent / "templates"


def bundled(name: str) -> str:
    """Return the template of that name that came with the program."""
    return (_BUNDLED / name).read_text(encoding="utf-8")


def fill(
    source: str,
    values: Mapping[str, Any],
    filters: Mapping[str, Callable[[Any], str]],
    *,
    name: str,
    is_markup: bool = False,
) -> Iterator[str]:
    """Yield what a template comes to, piece by piece, as its values are drawn.

    A template can change nothing and reach nothing but the values (https://jinja.palletsprojects.com, the
    sandbox). `is_markup`: values are text, and whatever is a sign in HTML is escaped. Raises ExportError with
    the line when the template is wrong, or asks for what there is not.
    """
    environment = ImmutableSandboxedEnvironment(
        autoescape=is_markup,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters.update(filters)
    try:
        yield from environment.from_string(source).generate(values)
    except TemplateSyntaxError as error:
        raise ExportError(f"{name}: line {error.lineno} is no template: {_words(error)}.") from error
    except TemplateError as error:
        raise ExportError(f"{name}: cannot be filled: {_words(error)}.") from error


def _words(error: TemplateError) -> str:
    return (error.message or str(error)).rstrip(".")
