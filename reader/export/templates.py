"""What fills templates, those of the package and the person's own: the one place that knows Jinja."""

from __future__ import annotations

import traceback
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

from jinja2 import StrictUndefined, TemplateError, TemplateSyntaxError
from jinja2.sandbox import ImmutableSandboxedEnvironment

from reader.errors import ExportError, ReaderError

_BUNDLED = Path(__file__).parent / "templates"
_SOURCE = "<template>"
"""What Jinja calls the file of a template that came as words, in tracebacks."""


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
    the line when the template is wrong, asks for what there is not, or cannot be reckoned.
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
    except ReaderError:  # of whoever draws the values
        raise
    except Exception as error:  # what an expression raises: 1 / 0, "a" + 1, a macro that calls itself
        line = _line(error)
        raise ExportError(f"{name}: {line}cannot be filled: {_words(error)}.") from error


def _words(error: Exception) -> str:
    words = error.message if isinstance(error, TemplateError) else str(error)
    return (words or type(error).__name__).rstrip(".")


def _line(error: Exception) -> str:
    """Return the line of a template at which it went wrong, where that is known."""
    frames = traceback.extract_tb(error.__traceback__)
    return next((f"line {frame.lineno} " for frame in reversed(frames) if frame.filename == _SOURCE), "")
