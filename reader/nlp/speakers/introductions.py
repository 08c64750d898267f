"""Finds whom an opening announces by what they are: "A minister resigned", and below "Ann Roe said"."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from reader.nlp.lexicon.people import GENERIC_PEOPLE, KIN, ROLES
from reader.nlp.speakers.mentions import Candidate, CandidateMention
from reader.nlp.speakers.phrases import Phrase
from reader.nlp.speakers.token_rows import TokenRows

_LAST_OPENING_PARAGRAPH = 1
"""Last paragraph, from 0, that may announce somebody: the lead, behind a headline."""
_ROLES = ROLES - GENERIC_PEOPLE - KIN


def introduced_below(
    rows: TokenRows, phrase: Phrase, names: Sequence[CandidateMention], sources: Collection[int]
) -> Candidate | None:
    """Return the person whose full name opens the next paragraph as that of who speaks, without a role.

    names: of whom the text names, in text order. sources: the tokens that stand for who says something.
    """
    paragraph = rows.paragraph[phrase.head]
    if paragraph > _LAST_OPENING_PARAGRAPH or phrase.plural or phrase.noun not in _ROLES:
        return None
    below = next((name for name in names if rows.paragraph[name.token] > paragraph), None)
    if below is None or below.token not in sources or not _opens_paragraph(rows, below):
        return None
    person = below.candidate
    is_new = person.kind == "person" and not person.plural and not person.mentions
    is_open = not person.role and not person.nouns & ROLES and len(person.name.split()) > 1
    return person if is_new and is_open else None


def _opens_paragraph(rows: TokenRows, name: CandidateMention) -> bool:
    before = next((i for i in range(name.token, -1, -1) if rows.ends[i] <= name.span.start), None)
    return (
        before is None or rows.paragraph[before] < rows.paragraph[name.token] or rows.pos[before] == "SPACE"
    )
