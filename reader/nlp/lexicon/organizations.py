"""Words for organizations: the nouns of their names by class, and those that stand for one named before."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from reader.nlp.lexicon import lexicon, words
from reader.nlp.lexicon.word_forms import Key, head_of, key_of

_ORGANIZATIONS = lexicon("organization_nouns")
_BY_CLASS: Mapping[str, str] = lexicon("known_organizations")


def _classes() -> Mapping[str, frozenset[str]]:
    classes: defaultdict[str, set[str]] = defaultdict(set)
    for name, nouns in _ORGANIZATIONS["classes"].items():
        for noun in nouns:
            classes[noun].add(name)
    return {noun: frozenset(names) for noun, names in classes.items()}


CLASSES = _classes()
"""A noun for a kind of organization, and the classes it may name."""
_ONLY_OF_NAMES: Mapping[str, frozenset[str]] = {
    "directorate": frozenset({"agency"}),
    "trust": frozenset({"organization"}),
}
"""Classes of what ends in a noun, of which no other is called so: a trust is a charity, Oxfam is no trust."""
APART_FROM_PLACES = frozenset(
    noun for noun, names in CLASSES.items() if names == {"company"} and noun not in ("company", "corporation")
)
"""Nouns behind which "of" a place only says where a company is: "Tolvan Therapeutics of Delm"."""
LEGAL_FORMS = frozenset(_ORGANIZATIONS["legal"]["forms"])
KNOWN_ORGANIZATIONS: Mapping[Key, str] = {
    key_of(name): class_
    for class_, names in _BY_CLASS.items()
    for name in " ".join(names.split()).split(", ")
} | {key_of(name): class_ for class_, names in _ORGANIZATIONS["names"].items() for name in names}
"""Organizations of general knowledge, each with its class."""
BANKS = frozenset(key_of(name) for name in _ORGANIZATIONS["banks"]["names"])
"""Companies that are called "the bank" too, though their names do not say so."""
FOUNDERS = frozenset(key_of(name) for name in _ORGANIZATIONS["founders"]["names"])
"""Companies that are called like somebody who is in the news as well."""
SCHOOLS_ABROAD = frozenset(_ORGANIZATIONS["abroad"]["schools"])
"""First words of the names of schools in other languages, with which people's names go on."""
STARTS_ABROAD = SCHOOLS_ABROAD.union(_ORGANIZATIONS["abroad"]["first"])
"""First words of the names of parties and unions in other languages."""
ENDS_ABROAD = frozenset(_ORGANIZATIONS["abroad"]["last"])
"""Last words of the same."""
ORGANIZATION_PARTS = frozenset(_ORGANIZATIONS["parts"]["nouns"])
"""What an organization has and a person or place seldom."""
SUBSIDIARIES = frozenset(_ORGANIZATIONS["subsidiaries"]["nouns"])
"""What an organization may be of its parent."""
DESCRIPTION_NOUNS = frozenset(_ORGANIZATIONS["described"]["nouns"])
"""Nouns that with "the" stand for an organization named before."""
ANY_CLASS_NOUNS = frozenset(_ORGANIZATIONS["described"]["any"])
"""Of those, the ones that stand for an organization of any class."""
COMPANY_NOUNS = frozenset(_ORGANIZATIONS["no_companies"]["instead"])
"""Nouns that stand for companies alone."""
NO_COMPANIES = frozenset(_ORGANIZATIONS["no_companies"]["nouns"])
"""Nouns by which a name tells that it is that of no company."""
COMPANY_PARTS = frozenset(_ORGANIZATIONS["company_parts"]["nouns"])
"""What only a company has."""
SHARE_MOVES = frozenset(_ORGANIZATIONS["company_parts"]["share_moves"])
"""What is said of a company whose share is meant, before the percents."""
PARTS_OF_PERIODS = frozenset(_ORGANIZATIONS["company_parts"]["of_periods"])
"""What a company has of a quarter or a year."""
TRADERS = frozenset(_ORGANIZATIONS["described"]["traders"])
"""Nouns for people, which with "the" stand for a company that was called so: "the brewer Tolley"."""
NAME_NOUNS = frozenset(_ORGANIZATIONS["described"]["names"])
"""Of those, the ones that with a capital are names: "the Senate"."""
PLATFORMS = frozenset(_ORGANIZATIONS["platforms"]["names"])
"""Where others publish: "on Twitter" names no party to what is said."""
FACT_CHECKERS = frozenset(key_of(name) for name in _ORGANIZATIONS["fact_checkers"]["names"])
"""Outlets that call themselves "we" in what they find."""
PAPER_NAMES = frozenset(_ORGANIZATIONS["paper_names"]["nouns"])
"""By which a newspaper is called next: "the Post" after "The New York Post"."""
FIRM_ENDS = frozenset(_ORGANIZATIONS["firm_ends"]["nouns"])
"""What ends the name of a firm and nobody's: "Hale Research"."""
BEHIND_NAMES = frozenset(_ORGANIZATIONS["behind_names"]["nouns"])
"""What stands behind a name and is the same: "the Unity party"."""
SPEAKING_BODIES = words("groups", "any_organization")
"""Nouns by which any organization but a government may be called in the source of a claim."""
HEARING_BODIES = words("no_cues", "hearing_bodies")
"""Where evidence is given: what they hear is said there."""


def may_stand_for(noun: str, name: Key) -> bool:
    """Tell whether "the" and a noun may mean a body of one of its classes, by what kind its name tells.

    No other body is a trust for being a charity; an authority may be a council, but is no parliament.
    """
    head = head_of(name)
    if noun == head or noun not in CLASSES:
        return True
    of_noun = CLASSES[noun] - _ONLY_OF_NAMES.get(noun, frozenset())
    known = KNOWN_ORGANIZATIONS.get(name)
    of_name = CLASSES.get(head) or (frozenset({known}) if known else of_noun)
    shared = of_noun & of_name
    if noun in _ONLY_OF_NAMES:
        return bool(shared)
    return shared != {"parliament"} or "authority" not in (noun, head) or "council" in (noun, head)
