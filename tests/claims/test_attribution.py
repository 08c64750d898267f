"""A denial says "not", and a name that the text does not give looks inferred."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reader.claims.attribution import cue_words, in_the_text, is_inferred, stance
from reader.claims.corrected import BY_HAND
from reader.model import Claim, Entity, SpeakerBasis
from tests.claims.marked import marked

LEE = Entity("lee", "person", "Ann Lee", aliases=("Lee",), role="mayor")


def only_claim(sentence: str) -> tuple[str, Claim]:
    """Return the text and the claim that is marked in it."""
    text, analysis = marked(sentence)
    return text, analysis.claims[0]


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("[Neither] {Jane Smith} [nor] {Tom O'Hara} [said] <the deal was off>.", "did not say"),
        ("[Neither] {Holt} [nor] {Dunne} [confirmed] <it>.", "did not confirm"),
        ("[Neither] {Holt} [nor] {Dunne} [hinted] that <it rained>.", "hinted (not said)"),
        ("[No] {minister} has [said] that <the port closes>.", "did not say"),
        ("[Neither] {Holt} [nor] {Dunne} [has said] <it>.", "has not said"),
        ("[Neither] of {the captains} [said] <it>.", "did not say"),
        ("[Nobody at] {the ministry} [has said] <it>.", "has not said"),
        ("[None of] {the ministers} [told] them <it>.", "did not tell"),
        ("[Not one of] {the ministers} [is saying] <it>.", "is not saying"),
        ("[Not a single] {minister} [said] <it>.", "did not say"),
        ("[Not even] {Holt} [said] <it>.", "did not say"),
        ("<It leans,> [said none of] {the ministers}.", "did not say"),
        ("<It leans,> [nobody at] {the ministry} [said].", "did not say"),
        ("[Nor did] {Holt} [say] <it>.", "did not say"),
        ("[Never has] {Holt} [said] <it>.", "has never said"),
        ("[Rarely did] {Holt} [say] <it>.", "did rarely say (not said)"),
        ("[At no time did] {Holt} [claim] <it>.", "did not claim"),
        ("It was [not] {Holt} who [said] <it>.", "did not say"),
        ("[Refusing] {Holt} [said] <it>.", "Refusing … said (not said)"),
        ("[Refusing to say] <it>, {Holt} left.", "Refusing to say (not said)"),
        ("{Hardly anybody} [said] <it>.", "said (not said)"),
        ("{Almost no minister} [has said] <it>.", "has said (not said)"),
        ("{Berg} [never claimed] that <it leaned>.", "never claimed"),
        ("{The navy} [has not] yet [confirmed] that <it was hit>.", "has not … confirmed"),
        ("{The owners} [didn’t say] that <it was old>.", "didn’t say"),
        ("{The owners} [cannot say] that <it was old>.", "cannot say"),
        ("{The bishop} [refused to say] that <it was stolen>.", "refused to say (not said)"),
        ("{The clerk} [denied saying] that <it was burnt>.", "denied saying (not said)"),
        ("{Nobody} [said] <the ferry was late>.", "said (not said)"),
        ("{Hardly anyone} [knotted] <it>.", "knotted (not said)"),
        ("{Holt} [rarely says] that <it works>.", "rarely says (not said)"),
        ("<It leans,> [said] {Holt}.", "did not say"),
        ("{Holt} and <the fair tax>.", "did not say"),
        ("{Holt} [did so]: <the fair tax>.", "did so (not said)"),
        ("{Holt} [is noting] <it>.", "is noting (not said)"),
    ],
)
def test_the_cue_of_a_denial_says_not(sentence: str, words: str) -> None:
    text, claim = only_claim(sentence)
    assert cue_words(text, replace(claim, polarity="negative")) == words


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("“<It did not rain,>” {Holt} [said] and Dunne [added].", "said … added"),
        ("{Holt}[: “]<It rained.>”", ""),
        ("{HOLT}[:] <It rained.>", ""),
        ("<It rained> [–] {Holt}", ""),
        ("[According to] {Holt}[,] <it rained>.", "according to … ,"),
        ("{Holt} [WARNS] of <rain>.", "WARNS"),
        ("{Holt} [’s op-ed said] <it rained>.", "’s op-ed said"),
    ],
)
def test_the_cue_of_a_statement_keeps_its_words_but_not_the_capital_of_a_sentence(
    sentence: str, words: str
) -> None:
    text, claim = only_claim(sentence)
    assert cue_words(text, claim) == words


@pytest.mark.parametrize(
    ("source", "basis", "confidence", "expected"),
    [
        ("Lee", "named", 0.2, False),
        ("She", "pronoun", None, False),
        ("She", "pronoun", 0.91, False),
        ("She", "pronoun", 0.89, True),
        ("who", "pronoun", 0.846, False),
        ("The patient", "description", 0.99, True),
        ("The patient", "inferred", 0.5, True),
        ("An", "inferred", 0.5, True),
        ("The lee", "description", 0.9, False),
        ("Lee", "inferred", 0.5, True),  # of several people with that surname
        ("The patient", "", 0.1, False),
    ],
)
def test_a_name_is_inferred_where_the_text_has_none(
    source: str, basis: SpeakerBasis, confidence: float | None, expected: bool
) -> None:
    text, claim = only_claim(f"{{{source}}} [said] <it rained>.")
    claim = replace(claim, speaker="lee", speaker_basis=basis, speaker_confidence=confidence)
    assert is_inferred(text, claim, LEE) is expected


def test_without_a_source_the_name_is_inferred_and_by_hand_it_is_not() -> None:
    text, claim = only_claim("<It rained.>")
    claim = replace(claim, speaker="lee", speaker_basis="inferred")
    assert is_inferred(text, claim, LEE)
    assert in_the_text(text, claim) == "the text names nobody here"
    assert not is_inferred(text, replace(claim, because=("Ann Lee", BY_HAND)), LEE)
    assert not is_inferred(text, claim, None)


def test_what_describes_an_unnamed_source_is_all_it_has() -> None:
    text, claim = only_claim("{A NATO official} [said] <it rained>.")
    official = Entity("o", "unnamed", "alliance man")
    assert not is_inferred(text, replace(claim, speaker="o", speaker_basis="description"), official)
    assert in_the_text(text, claim) == "in the text: “A NATO official”"


def test_words_that_say_how_many_speak_are_no_inferred_name() -> None:
    text, claim = only_claim("{Not all ministers} [said] <it rained>.")
    ministers = Entity("m", "group", "ministers")
    assert not is_inferred(text, replace(claim, speaker="m", speaker_basis="description"), ministers)


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("{Mary Jones} [said] <it leans>.", ""),
        ("{Mary Jones} [has told] them <it leans>.", ""),
        ("[According to] {Mary Jones}, <it leans>.", ""),
        ("{Mary Jones} [denies] <it leans>.", ", denies"),
        ("{Mary Jones} [denied] that <it leans>.", ", denied"),
        ("{Mary Jones} [rejected] the claim that <it leans>.", ", rejected"),
        ("{Mary Jones} [dismissed] reports that <it leans>.", ", dismissed"),
        ("{Mary Jones} [doubts] that <it leans>.", ", doubts"),
        ("{Mary Jones} [decided] to <move it>.", ", decided"),
        ("{Mary Jones} [asked] whether <it leans>.", ", asked"),
        ("{Mary Jones} [was wrongly quoted as saying] <it leans>.", ", was wrongly quoted as saying"),
        ("{Mary Jones} [said nothing about] <the tower>.", ", said nothing about"),
        ("{Mary Jones} [was told] that <it leans>.", ", was told"),
        ("{Mary Jones} was [told] that <it leans>.", ", was told"),
        ("{Mary Jones} falsely [said] <it leans>.", ", falsely said"),
        ("{Mary Jones} again [said] <it leans>.", ""),
        ("{Mary Jones}, who was not there, [said] <it leans>.", ""),
        ("{A man} who was there [said] <it leans>.", ""),
        ("{Mary Jones} was here. It is [said] <it leans>.", ""),
        ("<It leans>? [denied] {Mary Jones}.", " (in the text: “denied”)"),
        ("{Mary Jones}’s [denial] that <it leans> was heard.", " (in the text: “denial”)"),
        ("{Her} [denial] that <it leans> was heard.", " (in the text: “denial”)"),
        ("[It was denied] that <it leans>.", " (in the text: “It was denied”)"),
        ("Who says that <it leans>?", ""),
    ],
)
def test_a_cue_that_is_no_plain_verb_of_saying_follows_the_name(sentence: str, words: str) -> None:
    text, claim = only_claim(sentence)
    assert stance(text, replace(claim, speaker="mary")) == words


def test_a_cue_does_not_go_on_from_somebody_without_a_name() -> None:
    text, claim = only_claim("{She} was [told] that <it leans>.")
    assert stance(text, replace(claim, speaker=None)) == " (in the text: “was told”)"
