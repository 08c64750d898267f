"""What is done with a word is not said with it."""

from __future__ import annotations

import pytest

from reader.nlp.language.non_claims.acts import (
    is_act,
    is_proposal,
    leads_condition,
    only_delivers,
    prevents_saying,
)
from tests.nlp.language.polarity.parses import parse

CALLED = "They/they/PRON/PRP/nsubj/1 called/call/VERB/VBD/ROOT/1 {0} {1}"


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (("a/a/DET/DT/det/3", "vote/vote/NOUN/NN/dobj/1"), True),
        (("snap/snap/ADJ/JJ/amod/3", "elections/election/NOUN/NNS/dobj/1"), True),
        (("his/his/PRON/PRP$/poss/3", "bluff/bluff/NOUN/NN/dobj/1"), True),
        (("Berg/Berg/PROPN/NNP/amod/3", "racist/racist/NOUN/NN/dobj/1"), False),
        (("bluff/bluff/NOUN/NN/dobj/1", "loud/loud/ADJ/JJ/amod/2"), False),
        (("a/a/DET/DT/det/3", "vote/vote/NOUN/NN/dobj/1 “/“/PUNCT/``/punct/1"), False),
        (("votes/vote/NOUN/NNS/dobj/1", "farces/farce/NOUN/NNS/oprd/1"), False),
        (("“/“/PUNCT/``/punct/3", "vote/vote/NOUN/NN/dobj/1"), False),
    ],
)
def test_what_is_called_may_be_an_event(words: tuple[str, str], expected: bool) -> None:
    doc = parse(CALLED.format(*words))
    assert is_act(doc[1], [doc[2], doc[3]]) is expected


@pytest.mark.parametrize(
    ("verb", "noun", "expected"),
    [
        ("call", "taxi", True),
        ("answer", "phone", True),
        ("conclude", "hearing", True),
        ("conclude", "deal", False),
        ("diagnose", "patient", True),
        ("acquit", "man", True),
        ("play", "song", True),
        ("refer", "call", True),
        ("refer", "reporter", False),
        ("send", "reporter", True),
        ("send", "letter", False),
        ("answer", "critics", False),
        ("declare", "emergency", True),
        ("declare", "intention", False),
        ("issue", "permit", True),
        ("deny", "bail", True),
        ("deny", "report", False),
        ("dismiss", "appeal", True),
        ("dismiss", "idea", False),
        ("address", "crowd", True),
        ("address", "claim", False),
        ("issue", "threat", False),
        ("claim", "life", True),
        ("claim", "title", True),
        ("claim", "victory", False),
        ("argue", "case", True),
        ("argue", "point", False),
        ("declare", "mistrial", True),
    ],
)
def test_some_verbs_of_speech_do_something_to_a_thing(verb: str, noun: str, expected: bool) -> None:
    doc = parse(f"They/they/PRON/PRP/nsubj/1 did/{verb}/VERB/VBD/ROOT/1 it/{noun}/NOUN/NN/dobj/1")
    assert is_act(doc[1], [doc[2]]) is expected


@pytest.mark.parametrize(
    ("before", "expected"),
    [("its/its/PRON/PRP$/poss/3", True), ("40/40/NUM/CD/nummod/3", True), ("the/the/DET/DT/det/3", False)],
)
def test_a_firm_recalls_its_goods(before: str, expected: bool) -> None:
    verb = "They/they/PRON/PRP/nsubj/1 recalled/recall/VERB/VBD/ROOT/1"
    doc = parse(f"{verb} {before} cars/car/NOUN/NNS/dobj/1")
    assert is_act(doc[1], [doc[2], doc[3]]) is expected


@pytest.mark.parametrize(
    ("verb", "words", "expected"),
    [
        ("question", "drivers/driver/NOUN/NNS/dobj/1", True),
        ("question", "judgment/judgment/NOUN/NN/dobj/1", False),
        ("question", "drivers/driver/NOUN/NNS/dobj/1 about/about/ADP/IN/prep/1", False),
        ("grill", "drivers/driver/NOUN/NNS/dobj/1 for/for/ADP/IN/prep/1", False),
        ("accuse", "drivers/driver/NOUN/NNS/dobj/1", False),
        ("dismiss", "drivers/driver/NOUN/NNS/dobj/1", True),
        ("dismiss", "drivers/driver/NOUN/NNS/dobj/1 as/as/ADP/IN/prep/1", False),
        ("dismiss", "claims/claim/NOUN/NNS/dobj/1", False),
        ("pronounce", "him/he/PRON/PRP/nsubj/3 dead/dead/ADJ/JJ/ccomp/1", True),
        ("pronounce", "him/he/PRON/PRP/nsubj/3 guilty/guilty/ADJ/JJ/ccomp/1", False),
        ("declare", "games/game/NOUN/NNS/nsubj/3 open/open/ADJ/JJ/ccomp/1", True),
        ("declare", "Roe/Roe/PROPN/NNP/nsubj/3 winner/winner/NOUN/NN/ccomp/1", True),
        ("declare", "himself/himself/PRON/PRP/nsubj/3 winner/winner/NOUN/NN/ccomp/1", False),
        # a clause is said, whatever stands in it
        (
            "declare",
            "games/game/NOUN/NNS/nsubj/3 were/be/AUX/VBD/ccomp/1 open/open/ADJ/JJ/acomp/3",
            False,
        ),
        (
            "ask",
            "who/who/PRON/WP/nsubj/3 waited/wait/VERB/VBD/ccomp/1 for/for/ADP/IN/prep/3 "
            "comment/comment/NOUN/NN/pobj/4",
            False,
        ),
        (
            "pronounce",
            "him/he/PRON/PRP/nsubj/5 who/who/PRON/WP/nsubj/4 ran/run/VERB/VBD/relcl/2 "
            "dead/dead/ADJ/JJ/ccomp/1",
            True,
        ),
        ("ask", "them/they/PRON/PRP/dobj/1 for/for/ADP/IN/prep/1 comment/comment/NOUN/NN/pobj/3", True),
        ("ask", "them/they/PRON/PRP/dobj/1 for/for/ADP/IN/prep/1 money/money/NOUN/NN/pobj/3", False),
        ("ask", "them/they/PRON/PRP/dobj/1 about/about/ADP/IN/prep/1 comment/comment/NOUN/NN/pobj/3", False),
        ("call", "it/it/PRON/PRP/dobj/1 to/to/ADP/IN/prep/1 order/order/NOUN/NN/pobj/3", True),
        ("call", "it/it/PRON/PRP/dobj/1 to/to/ADP/IN/prep/1 account/account/NOUN/NN/pobj/3", False),
    ],
)
def test_somebody_is_questioned_pronounced_dead_dismissed_or_called_to_order(
    verb: str, words: str, expected: bool
) -> None:
    doc = parse(f"They/they/PRON/PRP/nsubj/1 did/{verb}/VERB/VBD/ROOT/1 {words}")
    assert is_act(doc[1], list(doc[2:])) is expected


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        ("a/a/DET/DT/det/5 further/further/ADJ/JJ/amod/5", True),
        ("a/a/DET/DT/det/6 very/very/ADV/RB/advmod/5 full/full/ADJ/JJ/amod/6", False),
    ],
)
def test_for_what_somebody_is_asked_stands_right_behind_it(before: str, expected: bool) -> None:
    doc = parse(
        "They/they/PRON/PRP/nsubj/1 asked/ask/VERB/VBD/ROOT/1 for/for/ADP/IN/prep/1 "
        f"{before} comment/comment/NOUN/NN/pobj/2"
    )
    assert is_act(doc[1], list(doc[2:])) is expected


@pytest.mark.parametrize(("verb", "expected"), [("appoint", True), ("elect", True), ("name", False)])
def test_an_office_is_given_with_a_word(verb: str, expected: bool) -> None:
    doc = parse(f"They/they/PRON/PRP/nsubj/1 did/{verb}/VERB/VBD/ROOT/1 her/she/PRON/PRP/dobj/1")
    assert is_act(doc[1], [doc[2]]) is expected


@pytest.mark.parametrize(
    ("verb", "noun", "expected"),
    [
        ("provide", "clarification", True),
        ("issue", "statement", True),
        ("criticize", "statement", False),
        ("issue", "bridge", False),
    ],
)
def test_to_give_words_out_is_not_to_say_which(verb: str, noun: str, expected: bool) -> None:
    subject = f"The/the/DET/DT/det/1 words/{noun}/NOUN/NN/nsubjpass/3"
    doc = parse(f"{subject} were/be/AUX/VBD/auxpass/3 given/{verb}/VERB/VBN/ROOT/3")
    assert only_delivers(doc[3], [doc[0], doc[1]]) is expected


@pytest.mark.parametrize(("verb", "expected"), [("bar", True), ("prevent", True), ("accuse", False)])
def test_what_somebody_is_kept_from_saying_is_not_said(verb: str, expected: bool) -> None:
    doc = parse(
        f"They/they/PRON/PRP/nsubj/1 barred/{verb}/VERB/VBD/ROOT/1 her/she/PRON/PRP/dobj/1 "
        "from/from/ADP/IN/prep/1 saying/say/VERB/VBG/pcomp/3 it/it/PRON/PRP/nsubj/6 "
        "rained/rain/VERB/VBD/ccomp/4"
    )
    assert prevents_saying(doc[1], [doc[5], doc[6]]) is expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Let/let/VERB/VB/ROOT/0 's/us/PRON/PRP/nsubj/2 say/say/VERB/VB/ccomp/0", True),
        (",/,/PUNCT/,/punct/1 let/let/VERB/VB/ROOT/1 us/we/PRON/PRP/nsubj/3 say/say/VERB/VB/ccomp/1", True),
        (
            "He/he/PRON/PRP/nsubj/1 let/let/VERB/VB/ROOT/1 us/we/PRON/PRP/nsubj/3 say/say/VERB/VB/ccomp/1",
            False,
        ),
        ("Let/let/VERB/VB/ROOT/0 her/she/PRON/PRP/nsubj/2 say/say/VERB/VB/ccomp/0", False),
        ("They/they/PRON/PRP/nsubj/1 say/say/VERB/VB/ROOT/1", False),
    ],
)
def test_what_is_proposed_to_be_said_is_not_said(words: str, expected: bool) -> None:
    assert is_proposal(parse(words)[-1]) is expected


@pytest.mark.parametrize(("particle", "expected"), [("back", True), ("out", False)])
def test_what_is_rolled_back_is_not_said(particle: str, expected: bool) -> None:
    doc = parse(
        f"They/they/PRON/PRP/nsubj/1 rolled/roll/VERB/VBD/ROOT/1 {particle}/{particle}/ADP/RP/prt/1 "
        "it/it/PRON/PRP/dobj/1"
    )
    assert is_act(doc[1], [doc[3]]) is expected


@pytest.mark.parametrize(("matter", "expected"), [("backup", True), ("strike", False)])
def test_who_calls_for_help_says_nothing_about_it(matter: str, expected: bool) -> None:
    doc = parse(
        "They/they/PRON/PRP/nsubj/1 called/call/VERB/VBD/ROOT/1 for/for/ADP/IN/prep/1 "
        f"{matter}/{matter}/NOUN/NN/pobj/2"
    )
    assert is_act(doc[1], [doc[3]]) is expected


@pytest.mark.parametrize(
    ("before", "dep", "expected"),
    [
        ("", "prep", True),
        ("they/they/PRON/PRP/nsubj/2 ", "advcl", False),
        ("are/be/AUX/VBP/aux/2 ", "advcl", False),
    ],
)
def test_a_participle_may_only_lead_to_a_reason(before: str, dep: str, expected: bool) -> None:
    doc = parse(
        "Much/much/ADJ/JJ/ROOT/0 "
        f"{before}considering/consider/VERB/VBG/{dep}/0 prices/price/NOUN/NNS/dobj/{1 + bool(before)}"
    )
    assert leads_condition(doc[1 + bool(before)]) is expected
