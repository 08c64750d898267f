"""Which words of a claim stand inside quotation marks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reader.model import Claim, Span

# An unclosed mark runs to the end.
_QUOTED = re.compile(r"“[^”]*”?|\"[^\"]*\"?|«[^»]*»?|„[^“”]*[“”]?")


def quoted(claim: Claim, text: str) -> Iterator[Span]:
    """Yield the stretches of a claim's content that are its speaker's own words, marks included."""
    for span in claim.content:
        if claim.kind == "direct":
            yield span
        elif claim.kind == "mixed":
            yield from quotations_in(text, span)


def quotations_in(text: str, span: Span) -> Iterator[Span]:
    """Yield the stretches of `span` between quotation marks, marks included, in text order."""
    yield from (Span(*found.span()) for found in _QUOTED.finditer(text, *span))
