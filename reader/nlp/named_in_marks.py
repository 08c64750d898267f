"""A nickname within a name is nothing that is quoted: the marks of `Ann “Bud” Ames` open no quotation.

For the rules what stands behind them belongs to the sentence that the name is in. No spaCy here.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.nlp.lexicon.given_names import GIVEN_NAMES
from reader.text.quotations import Quotation

_GIVEN_NAME = re.compile(r"(?<!\w)(?P<name>[A-Z]\w+)(?: [A-Z]\.)? \Z")
_NICKNAME = re.compile(r"\W+(?:(?:[A-Z]\.){2,}|[A-Z][\w’'-]*(?: [A-Z][\w’'-]*){0,2})\W\Z")
"""One to three words with capitals, nothing behind them but the closing mark."""
_SURNAME = re.compile(r" (?:(?:van|von|de|del|der|di|da|la|al) )*[A-Z][a-zà-ž’'-]")
_LOOK_BACK = 40
"""Code points: longer than given names are."""


def without_nicknames(text: str, quotations: Sequence[Quotation]) -> tuple[Quotation, ...]:
    """Return the quotations in order, without nicknames that stand between a given name and a surname."""
    return tuple(quotation for quotation in quotations if not _is_within_name(text, quotation))


def _is_within_name(text: str, quotation: Quotation) -> bool:
    start, end = quotation.start, quotation.end
    given = _GIVEN_NAME.search(text, max(0, start - _LOOK_BACK), start)
    return (
        len(quotation.parts) == 1
        and given is not None
        and given["name"].lower() in GIVEN_NAMES
        and _NICKNAME.match(text[start:end]) is not None
        and _SURNAME.match(text, end) is not None
    )
