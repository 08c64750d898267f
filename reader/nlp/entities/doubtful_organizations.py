"""Weighs the encoder's doubt against the hints of the rules: an organization, or a product, a work, an event.

The encoder takes for an organization what is written like one and names nobody: "Zepbound", "the Antiques
Roadshow". Where it is not sure, the words beside all mentions of the name decide. The weights were fitted on
texts that the encoder never saw (`training/name_doubts.py`).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from reader.nlp.entities.casing import is_speaking_paper
from reader.nlp.entities.names import Name
from reader.nlp.entities.no_organizations import SITE_ENDS, is_outlet
from reader.nlp.entities.nouns_beside import is_behind_company
from reader.nlp.entities.possessions import has_shares
from reader.nlp.entities.publications import is_journal, is_told_outlet, is_where_published
from reader.nlp.entities.stretches import is_local
from reader.nlp.entities.sure_organizations import is_told_beside
from reader.nlp.entities.surroundings import is_in_dateline
from reader.nlp.entities.tokens import Tokens
from reader.nlp.lexicon import lexicon, words
from reader.nlp.lexicon.organizations import KNOWN_ORGANIZATIONS
from reader.nlp.lexicon.word_forms import Key

DOUBT = "doubt"
"""The sign that is the encoder's own, beside the hints."""
_SURE = -6.0
"""Mean doubt below which the encoder is believed, without weighing: one in four hundred that it is none."""
_SURE_HINTS = frozenset(("organization noun", "organization noun of many uses"))
"""Hints that decide: a "Harbour Trust" is an organization, however even the odds."""
_GROUPS = frozenset(("cartel", "clan", "gang", "guerrillas", "mafia", "militia", "movement", "rebels"))
_POLITICIANS = frozenset(("councillor", "councilwoman", "lawmaker", "legislator", "mep", "mp", "politician"))
"""Of whom the party is told, in small letters but for those called by letters."""
_ENDS = words("name_doubts", "ends")


def is_doubtful(
    tokens: Tokens,
    names: Iterable[Name],
    key: Key,
    hints: Mapping[str, float],
    doubt: float,
    *,
    is_sport: bool,
) -> bool:
    """Tell whether what was told as an organization, with all its mentions, is likelier none.

    hints: as `hints` gives them. doubt: of `ToldName`, the mean of the mentions. is_sport: the text reports
    on sport, where plurals are teams: "the Belgians", "the Seagulls".
    """
    if doubt < _SURE or key in KNOWN_ORGANIZATIONS or key[-1] in _ENDS or is_local(key[-2:]):
        return False
    if not _SURE_HINTS.isdisjoint(hints) or (is_sport and "the, plural" in hints):
        return False
    weights: Mapping[str, float] = lexicon("name_doubts")["weights"]
    weight = doubt * weights[DOUBT] + sum(value * weights.get(hint, 0.0) for hint, value in hints.items())
    return weight > 0 and not any(_is_named_as_one(tokens, name) for name in names)


def _is_named_as_one(tokens: Tokens, name: Name) -> bool:
    """Tell whether the place of a name says that it is an organization, which no fitted hint does.

    "The Herald" with a capital inside a sentence, "The Star said", "(Tolvan) --" in a dateline, "Ann Roe of
    Tolvan", a site, "shares in Tolvan", "the Tolvan clan", "Tolvan lawmaker Ann Roe",
    "Delm-based Tolvan".
    """
    before = name.start - 1
    return (
        is_outlet(tokens, name)
        or has_shares(tokens, name)
        or is_where_published(tokens, name.start, name.key)
        or is_told_outlet(tokens, name)
        or is_journal(tokens, name)
        or is_behind_company(tokens, name)
        or is_told_beside(tokens, name)
        or _is_before_group(tokens, name)
        or is_in_dateline(tokens, name.start, name.end)
        or is_speaking_paper(tokens, name.start, name.end)
        or (tokens.norm_at(before) in ("of", "from") and before > 0 and tokens.label[before - 1] == "PERSON")
        or tokens.words[name.end - 1].casefold().endswith(SITE_ENDS)
    )


def _is_before_group(tokens: Tokens, name: Name) -> bool:
    """Tell whether what a group or its politician is stands behind: "the Tolvan clan", "Tolvan MP Roe"."""
    noun = name.end
    if tokens.norm_at(noun) in _GROUPS and tokens.words[noun].islower():
        return True
    is_politician = tokens.norm_at(noun) in _POLITICIANS
    return is_politician and noun + 1 < len(tokens) and tokens.words[noun + 1].istitle()
