"""Where a pattern stands in a text: a regular expression, smart about case, accents and quotation marks.

Standard library only; nothing is drawn here.
"""

from __future__ import annotations

import re
import signal
import warnings
from bisect import bisect_left
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from types import FrameType
from typing import NamedTuple

from reader.model import Span
from reader.text.folding import fold

MAX_SECONDS = 0.3
"""Of processor time, at most: `(a+)+b` would take for ever. A wait of a third of a second is felt but not
disturbing, and a megabyte is searched in a tenth of it."""

_ESCAPE = re.compile(r"\\.", re.DOTALL)
_fold = lru_cache(maxsize=2)(fold)  # the same text is searched with every letter typed


class Matches(NamedTuple):
    """What a search came to."""

    spans: tuple[Span, ...] = ()
    """In text order, apart, none of them empty."""
    hint: str = ""
    """Why this is not quite what the pattern asks for, as a sentence; empty when it is."""

    def from_offset(self, offset: int) -> int | None:
        """Return the index of the first match that ends behind `offset`, else of the first one of all."""
        index = bisect_left(self.spans, offset + 1, key=lambda span: span.end)
        return (index if index < len(self.spans) else 0) if self.spans else None


def find(text: str, pattern: str, *, max_seconds: float = MAX_SECONDS) -> Matches:
    """Return where `pattern` stands in `text`. Only for the main thread, which can be interrupted.

    Without capital letters in the pattern case does not count, and without accents in it neither do those;
    quotation marks and dashes find every form of theirs. What is no regular expression (yet) is looked for as
    it stands. Never raises for any pattern.
    """
    if not pattern:
        return Matches()
    pattern = fold(pattern)
    plain_text = _fold(text, accents=pattern.isascii())
    spans: list[Span] = []
    hint = ""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", FutureWarning)  # `[[` may mean something else some day
        try:
            expression, hint = _compiled(pattern)
            with _at_most(max_seconds):
                spans.extend(_spans(expression, plain_text))
        except _OutOfTimeError:
            hint = "This pattern takes too long; the search was stopped early."
    return Matches(tuple(spans), hint)


def _compiled(pattern: str) -> tuple[re.Pattern[str], str]:
    """Return the expression, and why it only means the letters of the pattern; "" when it means more."""
    has_capital = any(letter.isupper() for letter in _ESCAPE.sub("", pattern))
    flags = re.MULTILINE if has_capital else re.MULTILINE | re.IGNORECASE
    try:
        return re.compile(pattern, flags), ""
    except (re.error, ValueError, OverflowError, RecursionError) as error:
        reason = error.msg if isinstance(error, re.error) else str(error)
        return re.compile(re.escape(pattern), flags), f"Searched as plain text: {reason}."


def _spans(expression: re.Pattern[str], text: str) -> Iterator[Span]:
    return (Span(*match.span()) for match in expression.finditer(text) if match.end() > match.start())


class _OutOfTimeError(Exception):
    """The time is up."""


@contextmanager
def _at_most(seconds: float) -> Iterator[None]:
    """Raise _OutOfTimeError inside the block once it has used so much processor time.

    A signal, because `re` holds the interpreter's lock: no thread could stop it, but it looks for signals.
    """

    def stop(number: int, frame: FrameType | None) -> None:
        raise _OutOfTimeError

    before = signal.signal(signal.SIGVTALRM, stop)
    try:
        signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
        try:
            yield
        finally:
            signal.setitimer(signal.ITIMER_VIRTUAL, 0)
    finally:
        signal.signal(signal.SIGVTALRM, before)
