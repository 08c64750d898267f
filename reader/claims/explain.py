"""Why a stretch of text is a claim, and whose: everything known of it, in words. No widgets here."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from reader.claims.attribution import cue_words, has_part_of_name, in_the_text, is_inferred
from reader.claims.check import Check
from reader.claims.corrected import BY_HAND, Corrected
from reader.claims.flags import flags
from reader.claims.levels import LEVEL_WORDS, level_of
from reader.claims.shown_name import shown_name
from reader.claims.span_words import words
from reader.claims.speaker_label import NOBODY
from reader.model import Claim, Entity, EntityKind, Kind, Span, SpeakerBasis
from reader.text.one_line import one_line

_KINDS: Mapping[Kind, str] = {
    "direct": "direct quotation",
    "indirect": "indirect speech",
    "mixed": "indirect speech with quoted words in it",
}
_ENTITY_KINDS: Mapping[EntityKind, str] = {
    "person": "a person",
    "organization": "an organization",
    "place": "a place that speaks for those who run it",
    "group": "a group",
    "unnamed": "a source the article does not name",
    "document": "a document",
}
_BASES: Mapping[SpeakerBasis, str] = {
    "named": "the text names the speaker there",
    "pronoun": "the text has a pronoun there",
    "description": "the text only describes the speaker there",
    "inferred": "the text does not say for sure who speaks there",
    "": "",
}
_PART_OF_NAME = "the text has a part of the name there"
_NOTHING = "no words of the text"
_ARROW = " → "
# The words change where the odds do: nine of ten, three of four, one of two.
_SURE: Sequence[tuple[float, str]] = (
    (0.9, "very sure"),
    (0.75, "sure"),
    (0.5, "rather sure"),
    (0.0, "unsure"),
)

CONSTRUCTIONS: Mapping[str, str] = MappingProxyType(
    {
        "speech": "“{word}” stands beside quotation marks",
        "signature": "a dash or a line behind the quotation names who speaks",
        "dialogue": "the paragraph is a quotation alone, between those of people who speak in turn",
        "turn": "the quotation stands behind a sentence about somebody else than who spoke before",
        "transcript": "the paragraph begins with who speaks, as in a transcript",
        "colon": "a colon after a name opens what is said",
        "written": "a colon after a name and a verb of writing opens what is said",
        "label": "a colon after somebody's statement, advice or the like opens it",
        "headline": "the headline ends in who says it, behind a colon or a dash",
        "according": "“according to” names who says it",
        "per": "“per” names who says it",
        "viewpoint": "“{word} …” tells whose view or count it is",
        "apart": "the paragraph stands by itself below “{word}” and a colon",
        "clause": "“{word}” takes a clause: … {word} that …",
        "clause_wh": "“{word}” takes a question word: … {word} how …",
        "clause_behind_noun": "“{word}” takes a clause behind a noun: … {word} them that …",
        "clause_passive": "“{word}” in the passive takes a clause: it is … that …",
        "inserted": "“{word}” stands between the commas of what is said",
        "as": "“as … {word}” opens the sentence",
        "naming": "somebody is called something by who says it: described as … by …",
        "presented": "the sentence beside the quotation says whose words they are",
        "heard": "the sentence ends with the court or meeting that heard it",
        "shown": "a document that somebody saw or obtained is said to {word} it",
        "question": "“{word}” takes whether or if",
        "infinitive": "“{word}” takes what is to be done: … {word} to …",
        "infinitive_passive": "“{word}” in the passive takes what is to be done",
        "object_infinitive": "“{word}” takes what somebody is to do",
        "object": "“{word}” takes a thing: … {word} the …",
        "gerund": "“{word}” takes an -ing form",
        "prep": "“{word}” takes a thing with its preposition",
        "prep_passive": "“{word}” in the passive takes a thing with its preposition",
        "noun": "the noun “{word}” takes a clause: the {word} that …",
        "noun_is": "the noun “{word}” is what it says: the {word} is that …",
        "noun_to": "the noun “{word}” takes what is to be done",
        "noun_prep": "the noun takes a thing with its preposition: “{word}”",
        "adjective": "“{word}” takes a clause: to be {word} that …",
        "adjective_to": "“{word}” takes what is to be done: to be {word} to …",
        "adjective_prep": "the adjective takes a thing with its preposition: “{word}”",
    }
)
"""What each construction of the rules means; `{word}` is the word it rests on."""


class Fact(NamedTuple):
    """One thing known of a claim."""

    label: str
    words: str


def why(text: str, corrected_analysis: Corrected, index: int) -> tuple[Fact, ...]:
    """Return what is known of a claim of an analysis of `text`, the most telling first."""
    claim = corrected_analysis.analysis.claims[index]
    speaker = corrected_analysis.analysis.entity(claim.speaker)
    facts = (
        *((Fact("Your note", corrected_analysis.notes[index]),) if index in corrected_analysis.notes else ()),
        Fact("Checked", _checked(corrected_analysis.check(index))),
        Fact("Rejected", "you said that this is no claim" if index in corrected_analysis.rejected else ""),
        Fact("Not said", _not_said(text, claim, is_changed=index in corrected_analysis.corrected)),
        Fact("Kind", _KINDS[claim.kind]),
        Fact("Level", LEVEL_WORDS.get(level_of(words(text, claim.cue)), "")),
        *_speaker(text, claim, speaker, is_by_hand=index in corrected_analysis.speakers_by_hand),
        Fact("Source", _in_marks(text, claim.source)),
        Fact("Cue", _in_marks(text, claim.cue)),
        Fact("Found by", found_by(claim.found_by)),
        Fact("Certainty", f"that it is a claim: {certainty(claim.confidence)}"),
        Fact("To check", "; ".join(flag.words for flag in flags(text, claim, speaker))),
        Fact("Place", _place(text, claim)),
    )
    return tuple(fact for fact in facts if fact.words)


def found_by(name: str) -> str:
    """Return in words what found a claim, and its own name; that alone when it is not known."""
    construction, _, word = name.partition(" ")
    if name == "model":
        return "the trained model, from the whole sentence"
    if construction not in CONSTRUCTIONS:
        return name
    return f"a rule: {CONSTRUCTIONS[construction].format(word=word or construction)} ({name})"


def certainty(confidence: float) -> str:
    """Return in words how likely a claim is right, with the number."""
    return f"{_sure(confidence)}: about {round(confidence * 100)} in 100 claims found this way are right"


def _sure(confidence: float) -> str:
    return next(adjective for least, adjective in _SURE if confidence >= least)


def _speaker(text: str, claim: Claim, speaker: Entity | None, *, is_by_hand: bool) -> Iterator[Fact]:
    if speaker is None:
        yield Fact("Speaker", NOBODY)
        return
    yield Fact("Speaker", f"{shown_name(text, speaker)}, {_ENTITY_KINDS[speaker.kind]}")
    yield Fact("Whose", _speaker_certainty(text, claim, speaker))
    yield Fact("Role", one_line(speaker.role))
    yield Fact("Speaks for", one_line(speaker.affiliation))
    chain = [one_line(step) for step in claim.because if step != BY_HAND]
    yield Fact("By hand", "you said who speaks" if is_by_hand else "")
    yield Fact("Name", _ARROW.join(chain) if len(chain) > 1 else "as the source gives it")


def _checked(check: Check) -> str:
    """Return what the person found out, in words: "disputed, by minutes, page 4"; empty for nothing."""
    evidence = one_line(check.evidence)
    if not check.is_checked:
        return f"not yet; to look at: {evidence}" if evidence else ""
    return f"{check.status}, by {evidence}" if evidence else check.status


def _not_said(text: str, claim: Claim, *, is_changed: bool) -> str:
    if claim.polarity == "positive":
        return ""
    # Of a claim that a person changed it may be they who say so.
    by = "" if is_changed else "the text says that "
    return f"{by}this was not said: “{cue_words(text, claim)}”"


def _speaker_certainty(text: str, claim: Claim, speaker: Entity) -> str:
    """Return how sure the name is, and by what: 'guessed; in the text: “the patient”'; empty if unknown."""
    basis = _BASES[claim.speaker_basis]
    if is_inferred(text, claim, speaker):
        guess = "guessed" if claim.speaker_basis == "inferred" else "inferred"
        basis = f"{basis}, so the name is {guess}; {in_the_text(text, claim)}"
    elif _is_named_in_part(text, claim, speaker):
        basis = _PART_OF_NAME
    if claim.speaker_confidence is None:
        return basis
    percent = round(claim.speaker_confidence * 100)
    sure = f"{_sure(claim.speaker_confidence)}, about {percent} in 100"
    return f"{sure}: {basis}" if basis else sure


def _is_named_in_part(text: str, claim: Claim, speaker: Entity) -> bool:
    has_name = speaker.kind not in ("unnamed", "group")  # what these are called describes them
    return has_name and claim.speaker_basis == "description" and has_part_of_name(text, claim, speaker)


def _place(text: str, claim: Claim) -> str:
    line = text.count("\n", 0, claim.start) + 1
    parts = (("content", claim.content), ("cue", claim.cue), ("source", claim.source))
    offsets = (
        f"{name} {', '.join(f'{start}–{end}' for start, end in spans)}" for name, spans in parts if spans
    )
    return f"line {line}; characters: {'; '.join(offsets)}"


def _in_marks(text: str, spans: tuple[Span, ...]) -> str:
    return f"“{' … '.join(one_line(span.of(text)) for span in spans)}”" if spans else _NOTHING
