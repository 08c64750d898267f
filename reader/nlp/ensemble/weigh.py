"""Two readings of one text made one: the model's and the rules'.

The two read differently, the model words in a window, the rules a parse, so that they are seldom wrong alike.
Every attribution that one of them finds is judged by what both say; where two are about the same words, the
likelier one stands. No spaCy here.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import replace
from math import exp

from reader.model import Span
from reader.nlp.attributions import Attribution, Opinion, in_text_order
from reader.nlp.ensemble.features import Candidate, candidates
from reader.nlp.ensemble.left_out import with_left_out_quotations
from reader.nlp.lexicon.organizations import HEARING_BODIES

# On 70 articles of PolNeAR's dev set F1 of claims hardly moves from 0.1 to 0.25, and falls from 0.35 on. The
# lower end keeps most claims, each with its confidence, by which a reader may leave out more.
LEAST = 0.15
"""Confidence below which nothing is a claim."""
LEAST_OF_PHRASES = 0.3
"""The same for what only the rules find and no clause or quotation states, "he rejected the plan": a verb
before a thing says something only now and then. F1 on PolNeAR is level from 0.15 to 0.3 and falls from 0.35
on; on other news it rises to 0.35."""
LEAST_ALONE = 0.43
"""The same for what only the model finds: away from the politics that it learned from, it is too sure. F1 of
PolNeAR is highest at 0.4, that of other news at 0.45; each loses 0.1 here."""
LEAST_OF_NOBODY = 0.5
"""The same for what only the model finds and nobody says, "the tickets had been promised". PolNeAR's F1 is
level up to here and loses 0.1 at 0.55; on other news every step upwards gains 0.2."""

_TO_BODY = re.compile(rf", (?:an?|the) (?:\w+ )?(?:{'|'.join(sorted(HEARING_BODIES))}) (?:was|were) ")
"""What stands between what a court is told and "told"."""
_STATED = "that "
"""How a clause begins that hardly any verb of speech has without saying it."""
_QUOTED = "as saying"
"""How a cue ends that leaves no doubt either: "was quoted as saying"."""
_PASSIVE = "clause_passive "
"""How the rules call "it is understood that": nobody says who says it, of which the model is seldom sure."""
_CLAUSE, _SPEECH, _HEADLINE = "clause ", "speech ", "headline"
"""How the rules call what they read off a clause, off a quotation with its cue, and off a headline."""
_REQUESTS = frozenset(
    f"object_infinitive {word}" for word in ("appeal for", "call for", "call on", "call upon", "urge")
)
"""How they call what somebody is called on to do: whoever calls on somebody says so. In "has called on both
sides to talk" the model overlooks half, and is sure of none."""
_ESTIMATES = frozenset({"object peg at", "object put at"})
"""How they call an estimate: "put the turnout at 18,000" says so with a number. The model has seen few."""
_SURE_OBJECTS = _REQUESTS | _ESTIMATES
"""By which they are sure, of objects that hold no clause."""
_INSERTED = "inserted "
"""How they call a clause with who says it behind a comma: "The road is shut, Ann Bell said in an email". It
goes before a reading in which nobody says it, and behind nearly all others."""
_SET_APART, _PRESENTED, _HEARD = "apart", "presented", "heard"
_SURE = frozenset(
    {_SET_APART, _HEARD, "as", "naming", "noun_is", "per", _PRESENTED, "shown", "viewpoint", "written"}
)
"""How they call a paragraph set apart, "…, the court heard", "As Kerr said, …", "was branded a lie by Kerr",
"his fear is that", "per ESPN", “…,” came the reply from Kerr, "in his view" and "Kerr emails: …". The model
has hardly seen any: they are as likely right as they were in PolNeAR's training part."""
_PHRASES = frozenset(
    {
        "adjective_prep",
        "adjective_to",
        "gerund",
        "infinitive",
        "infinitive_passive",
        "noun_prep",
        "noun_to",
        "object",
        "object_infinitive",
        "prep",
        "prep_passive",
    }
)
"""How they call what they read off a verb or noun without a finite clause (`reader.nlp.rules.phrases`)."""


def weigh(
    text: str,
    model: Sequence[Opinion],
    rules: Sequence[Opinion],
    parts: Sequence[Span],
    weights: Mapping[str, float],
    curve: Sequence[tuple[float, float]] = ((0, 0), (1, 1)),
) -> tuple[Attribution, ...]:
    """Return the attributions that stand, in text order, no two over the same words.

    parts: those of all quotations of the text, in order. weights: log-odds for each of a candidate's features
    and "bias". curve: points (confidence, share that is right), both rising, of attributions that stand; the
    share is the confidence they get.
    """
    found = candidates(text, _with_sources(model, rules), rules, parts)
    ranking = [(max(confidence(candidate, weights), _sureness(candidate)), candidate) for candidate in found]
    words_in_use: set[int] = set()
    presenting: set[Span] = set()
    """Words that have presented something, as "described" of “A shambles” was how Kerr described it."""
    attributions: list[Attribution] = []
    for probability, candidate in sorted(ranking, key=lambda pair: (not _is_told_whose(pair[1]), -pair[0])):
        probability = max(probability, LEAST) if _is_stated(text, candidate) else probability
        is_free = words_in_use.isdisjoint(candidate.words) and presenting.isdisjoint(
            candidate.attribution.cue
        )
        if candidate.words and probability >= _least(candidate) and is_free:
            attributions.append(replace(candidate.attribution, confidence=on_curve(probability, curve)))
            words_in_use |= candidate.words
            presenting.update(candidate.attribution.cue if _rule_of(candidate) == _PRESENTED else ())
    attributions = with_left_out_quotations(text, attributions, found, parts)
    return in_text_order(attributions)


def _with_sources(model: Sequence[Opinion], rules: Sequence[Opinion]) -> list[Opinion]:
    """Return the model's opinions; one without a source has the rules' for the same cue and content."""
    sourced = {
        one.attribution.cue: one.attribution
        for one in rules
        if one.attribution.cue and one.attribution.found_by.startswith((_CLAUSE, _SPEECH))
    }
    return [_with_source(opinion, sourced.get(opinion.attribution.cue)) for opinion in model]


def _with_source(opinion: Opinion, sourced: Attribution | None) -> Opinion:
    attribution = opinion.attribution
    if sourced is None or attribution.source or attribution.content != sourced.content:
        return opinion
    return replace(opinion, attribution=replace(attribution, source=sourced.source))


def _is_told_whose(candidate: Candidate) -> bool:
    """Tell whether a sentence says whose all the words are, what others say in them too."""
    return candidate.is_from_rules and _rule_of(candidate) in (_SET_APART, _PRESENTED, _HEARD)


def _sureness(candidate: Candidate) -> float:
    """Return how likely a candidate is right whatever the model says of it; 0 for most."""
    if not candidate.is_from_rules:
        return 0.0
    if candidate.attribution.found_by.startswith(_INSERTED):
        return LEAST_OF_NOBODY
    is_sure = _rule_of(candidate) in _SURE or candidate.attribution.found_by in _SURE_OBJECTS
    return candidate.attribution.confidence if is_sure else 0.0


def _rule_of(candidate: Candidate) -> str:
    """Return the construction that a rule read, without the word that it rests on."""
    return candidate.attribution.found_by.partition(" ")[0]


def _is_stated(text: str, candidate: Candidate) -> bool:
    """Tell whether the rules read "Berg says that", or a quotation with who says it.

    Of a negated cue, of a few words ("Berg: “We won.”") and of headlines the model is seldom sure.
    """
    attribution = candidate.attribution
    if candidate.is_from_rules and _is_told_to_body(text, attribution):
        return True
    if candidate.is_from_rules and attribution.found_by.startswith(_PASSIVE):
        return True
    if not candidate.is_from_rules or not attribution.source:
        return False
    if attribution.found_by == _HEADLINE:
        return True
    if attribution.found_by.startswith(_SPEECH):
        return candidate.features["direct"] > 0
    start = attribution.content[0].start
    is_clause = attribution.found_by.startswith(_CLAUSE)
    is_quoted = bool(attribution.cue) and attribution.cue[-1].of(text).endswith(_QUOTED)
    return is_clause and (is_quoted or text[start : start + len(_STATED)].lower() == _STATED)


def _is_told_to_body(text: str, attribution: Attribution) -> bool:
    """Tell whether a court or the like is told it, as reports of trials say: "…, the jury was told"."""
    if not attribution.cue or attribution.source:
        return False
    return _TO_BODY.fullmatch(text, attribution.content[-1].end, attribution.cue[0].start) is not None


def confidence(candidate: Candidate, weights: Mapping[str, float]) -> float:
    """Return how likely an attribution is right, 0 to 1."""
    total = weights["bias"] + sum(weights[name] * value for name, value in candidate.features.items())
    return 1 / (1 + exp(-total))


def on_curve(probability: float, curve: Sequence[tuple[float, float]]) -> float:
    """Return the height of a curve of straight lines, level beyond its ends."""
    place = bisect_right(curve, probability, key=lambda point: point[0])
    if place in (0, len(curve)):
        return curve[min(place, len(curve) - 1)][1]
    (start, low), (end, high) = curve[place - 1], curve[place]
    return low + (high - low) * (probability - start) / (end - start)


def _least(candidate: Candidate) -> float:
    if candidate.has_match:
        return LEAST
    if candidate.is_from_rules:
        return LEAST_OF_PHRASES if _rule_of(candidate) in _PHRASES else LEAST
    return LEAST_ALONE if candidate.attribution.source else LEAST_OF_NOBODY
