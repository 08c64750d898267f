"""Finds the outlet that an article calls "we" outside quotations: whoever was told, whoever checks facts."""

from __future__ import annotations

from reader.nlp.lexicon.organizations import FACT_CHECKERS
from reader.nlp.lexicon.word_forms import key_of
from reader.nlp.speakers.mentions import Candidate
from reader.nlp.speakers.names import Names
from reader.nlp.speakers.token_rows import OUTSIDE, TokenRows

NARRATORS = frozenset({"we"})
"""The pronouns for an outlet; "I" is its author, whom the text does not name."""
_TOLD = frozenset({"tell", "provide", "give", "send", "inform", "email", "answer", "contact"})
"""Verbs, as lemmas, of which the object is who asked: "told PolitiFact"."""
_OBJECTS = frozenset({"dobj", "obj", "iobj", "dative"})


def outlet(rows: TokenRows, names: Names) -> Candidate | None:
    """Return the organization for which an article speaks; None where its words name none, or several."""
    organizations = {
        token: mention.candidate
        for token, mention in names.heads.items()
        if mention.candidate.kind == "organization" and rows.quotation[token] == OUTSIDE
    }
    checkers = {one for one in organizations.values() if key_of(one.name) in FACT_CHECKERS}
    told = {one for token, one in organizations.items() if _is_told(rows, token)}
    return next((next(iter(ones)) for ones in (checkers, told) if len(ones) == 1), None)


def _is_told(rows: TokenRows, token: int) -> bool:
    return rows.dep[token] in _OBJECTS and rows.lemmas[rows.head[token]] in _TOLD
