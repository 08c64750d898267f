"""Makes the mentions of a name agree on what it names: the encoder decides for every mention by itself."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from reader.nlp.entities.causes import is_called_after_cause
from reader.nlp.entities.doubtful_organizations import is_doubtful
from reader.nlp.entities.hinted_odds import HintedOdds
from reader.nlp.entities.kinds import NameKind, longest_first
from reader.nlp.entities.likeliest_kinds import likeliest, likeliest_kind
from reader.nlp.entities.longer_names import LongerNames
from reader.nlp.entities.names import Name
from reader.nlp.entities.names_of_bodies import is_party_abroad
from reader.nlp.entities.spelled_out import is_spelled_out
from reader.nlp.entities.states import is_state
from reader.nlp.entities.sure_people import signs_quotation
from reader.nlp.entities.sure_places import is_surely_place, opens_report, places_of_dateline
from reader.nlp.entities.taken_for_organizations import is_given_name_with, kind_beside_people
from reader.nlp.entities.taken_for_people import is_organization_alone, kind_beside_others
from reader.nlp.entities.taken_for_places import is_short_for_body
from reader.nlp.entities.things import is_one_of_many
from reader.nlp.entities.tokens import Tokens
from reader.nlp.entities.told import KINDS, ToldName
from reader.nlp.entities.told_text import ToldText, read_told_text
from reader.nlp.lexicon.organizations import KNOWN_ORGANIZATIONS
from reader.nlp.lexicon.people import PARTIES
from reader.nlp.lexicon.places import PLACES
from reader.nlp.lexicon.word_forms import Key, singular


def agreed_kinds(tokens: Tokens, parts: Sequence[tuple[Name, ToldName]]) -> dict[int, NameKind]:
    """Return by its start what each name names, all mentions of a name taken together.

    A word that is an adjective wherever it stands names nothing: "a Democratic rival".
    """
    text = read_told_text(tokens, parts)
    hinted = HintedOdds(tokens, text.names)
    longer = LongerNames()
    kinds: dict[int, NameKind] = places_of_dateline(tokens, [name for name, _ in parts])
    for key in longest_first(text.names):
        of_key = text.told[key]
        if _is_open(key) and all(tokens.pos[told.start] == "ADJ" for told in of_key):
            kinds |= {told.start: "other" for told in of_key if told.kind != "person"}
        odds = [sum(told.odds[place] for told in of_key) / len(of_key) for place in range(len(KINDS))]
        kind = _agreed_kind(text, key, odds, hinted, longer)
        if kind == "person":
            longer.note_person(key)
        hinted.note(key, kind)
        for start, own in _kinds_of_mentions(text, key, kind, odds):
            kinds.setdefault(start, own)
    return kinds


def _is_open(key: Key) -> bool:
    """Tell whether one word may be a word of the language as well."""
    return len(key) == 1 and key not in KNOWN_ORGANIZATIONS


def _agreed_kind(
    text: ToldText, key: Key, odds: Sequence[float], hinted: HintedOdds, longer: LongerNames
) -> NameKind:
    """Return what a name names in the whole text, by the mean odds of its mentions and all that tells more.

    What is decided last is surest. Notes in `longer` what an organization may be called for short.
    """
    tokens, names = text.tokens, text.names[key]
    hints = hinted.hints_of(key)
    kind = likeliest_kind(tokens, names, hinted.of(hints, odds), longer.surnames)
    if (kind == "person" and is_organization_alone(text, names, longer)) or (
        kind == "place" and is_short_for_body(text, names, longer.beginnings)
    ):
        kind = "organization"
    if kind == "organization":
        longer.note_organization(key)
    if _is_ordinary(text, key, kind) or (kind == "organization" and key in text.versions):
        kind = "other"
    if kind == "organization":
        kind = kind_beside_people(text, names)
    elif kind != "person" and is_given_name_with(key, text.people_alone):
        kind = "person"
    if is_state(tokens, names, key):
        kind = "place"
    if kind == "organization" and _is_nothing(text, key, hints):
        kind = "other"
    if (
        key in text.in_brackets
        or is_party_abroad(key)
        or is_called_after_cause(key)
        or is_spelled_out(tokens, names, kind, text.organizations)
    ):
        kind = "organization"
    if any(signs_quotation(tokens, name) for name in names):
        kind = "person"
    return kind_beside_others(text, names, longer.surnames) if kind == "person" else kind


def _is_ordinary(text: ToldText, key: Key, kind: NameKind) -> bool:
    """Tell whether a word has its capital from the start of its sentence alone: "Mosses drink fog".

    Somebody may be called like a thing, but hardly like several.
    """
    tokens, names = text.tokens, text.names[key]
    if not _is_open(key) or not all(tokens.initial[name.start] for name in names):
        return False
    if kind == "organization":
        is_noun = all(tokens.pos[told.start] == "NOUN" for told in text.told[key])
        is_word = is_noun and not text.is_sport and singular(key[0]) not in PARTIES  # "Democrats disagreed"
    else:
        is_word = key[0] in text.small_words
    return is_word and (kind == "place" or (key[0].endswith("s") and not key[0].endswith("ss")))


def _is_nothing(text: ToldText, key: Key, hints: Mapping[str, float]) -> bool:
    """Tell whether what was told as an organization is likelier a product, a work or an event."""
    doubts = [told.doubt for told in text.told[key]]
    doubt = sum(doubts) / len(doubts)
    return is_doubtful(text.tokens, text.names[key], key, hints, doubt, is_sport=text.is_sport)


def _kinds_of_mentions(
    text: ToldText, key: Key, kind: NameKind, odds: Sequence[float]
) -> Iterator[tuple[int, NameKind]]:
    """Yield where each mention of a name begins, and what it names there.

    kind: what the name names in the whole text. odds: the mean of its mentions.
    """
    tokens = text.tokens
    for name, told in zip(text.names[key], text.told[key], strict=True):
        own = likeliest([one + mean for one, mean in zip(told.odds, odds, strict=True)])
        is_team_or_place = text.is_sport and key in PLACES and {kind, own} == {"place", "organization"}
        if opens_report(tokens, name) or (kind != "person" and is_surely_place(tokens, name)):
            yield told.start, "place"
        elif kind == "organization" and is_one_of_many(tokens, name):
            yield told.start, "other"
        else:
            yield told.start, own if is_team_or_place else kind
