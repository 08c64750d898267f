"""The answers of interviews that name nobody at their turns."""

from __future__ import annotations

import pytest

from reader.model import ENGINES, Article, Engine, Span
from reader.nlp.analyze import analyze, load
from reader.nlp.attributions import FOUND_IN_INTERVIEW, FOUND_IN_TRANSCRIPT, Attribution
from reader.nlp.interviews import with_interview
from reader.nlp.transcript import with_transcript

ABOVE = "Ann Bell ran the harbour of Delm for thirty years."
APART = [
    ("How did it begin?", "I was nineteen and poor."),
    ("Were you afraid?", "Always. I still am."),
    ("You left in May. Why?", "Bad weather."),
]


def text_of(above: str, turns: list[tuple[str, str]], between: str = "\n\n") -> str:
    """Return an interview: what stands above it, and its questions, each before its answer."""
    return "\n\n".join([above, *(f"{question}{between}{answer}" for question, answer in turns)])


def answers(text: str, *attributions: Attribution) -> list[list[str]]:
    """Return the paragraphs of each answer."""
    found = with_interview(text, attributions)
    return [[span.of(text) for span in one.content] for one in found if one.found_by == FOUND_IN_INTERVIEW]


@pytest.mark.parametrize("between", ["\n\n", " "])
def test_an_answer_stands_below_its_question_or_behind_it(between: str) -> None:
    assert answers(text_of(ABOVE, APART, between)) == [[answer] for _, answer in APART]


def test_a_question_that_opens_an_answer_is_part_of_it_where_questions_are_paragraphs() -> None:
    turns = [*APART, ("And now?", "Why ask? I rest.")]
    assert answers(text_of(ABOVE, turns))[-1] == ["Why ask? I rest."]


def test_what_asks_for_more_without_a_question_mark_is_no_part_of_the_answer() -> None:
    first, *rest = APART
    turns = [(first[0], f"{first[1]}\n\nTell me about your father.\n\nHe never swam."), *rest]
    assert answers(text_of(ABOVE, turns))[0] == [first[1], "He never swam."]


def test_a_heading_is_no_part_of_the_answer_and_the_last_one_ends_with_who_speaks() -> None:
    *first, last = APART
    turns = [
        (first[0][0], f"{first[0][1]}\n\nA life at sea\n\nIt was cold."),
        first[1],
        (last[0], "My knee.\n\nI had fallen.\n\nThe book is out on Monday.\n\nI am its author."),
    ]
    found = answers(text_of(ABOVE, turns))
    assert (found[0], found[-1]) == (
        ["I was nineteen and poor.", "It was cold."],
        ["My knee.", "I had fallen."],
    )


@pytest.mark.parametrize(
    ("above", "turns"),
    [
        pytest.param("She ran the harbour for years.", APART, id="nobody is named above"),
        pytest.param(ABOVE, APART[:2], id="two questions"),
        pytest.param(
            ABOVE,
            [(question, "The harbour pays. You need a form.") for question, _ in APART],
            id="a help desk, where nobody says I",
        ),
        pytest.param(
            ABOVE,
            [(f"Should I sell boat {number}, or would you?", "You should. I would.") for number in range(4)],
            id="readers who want advice",
        ),
        pytest.param(
            ABOVE,
            [("What now?", answer) for _, answer in APART],
            id="nobody is asked",
        ),
        pytest.param(
            ABOVE,
            [(question, f"Mr. Bell was silent, I think. {answer}") for question, answer in APART],
            id="an author who asks somebody in public",
        ),
        pytest.param(
            ABOVE,
            [(question, f"“It rains,” I heard. {answer}") for question, answer in APART],
            id="a report with questions between its quotations",
        ),
    ],
)
def test_what_is_no_interview_stays_as_it_is(above: str, turns: list[tuple[str, str]]) -> None:
    said = Attribution((Span(0, 3),))
    assert with_interview(text_of(above, turns), [said]) == (said,)


def test_claims_within_give_way_and_those_above_stay() -> None:
    text = text_of(ABOVE, APART)
    above, within = Attribution((Span(0, 8),)), Attribution((Span(text.index("nineteen"), len(text) - 9),))
    found = with_interview(text, [above, within])
    assert found[0] is above
    assert within not in found
    assert len(found) == 1 + len(APART)


@pytest.mark.parametrize("sign", [":", "."])
def test_behind_q_and_a_the_answers_are_those_of_the_transcript(sign: str) -> None:
    text = "\n\n".join([ABOVE, *(f"Q{sign} {question}\n\nA{sign} {answer}" for question, answer in APART)])
    transcript = with_transcript(text, ())
    assert answers(text, *transcript) == [[answer] for _, answer in APART]
    assert [one.source[0].of(text) for one in with_interview(text, transcript)] == ["Q", "A"] * len(APART)


def test_a_transcript_with_names_stays_as_it_is() -> None:
    text = f"{ABOVE}\n\nLUND: Are you leaving?\n\nKROG: I am.\n\nLUND: When?\n\nKROG: Why do you ask?"
    transcript = with_transcript(text, ())
    assert {one.found_by for one in with_interview(text, transcript)} == {FOUND_IN_TRANSCRIPT}


@pytest.mark.model
@pytest.mark.parametrize("engine", ENGINES)
def test_the_answers_are_those_of_who_is_named_above_and_the_name_is_inferred(engine: Engine) -> None:
    analysis = analyze(load(engine), Article("x", text_of(ABOVE, APART)))
    claims = [claim for claim in analysis.claims if claim.found_by == FOUND_IN_INTERVIEW]
    speakers = [analysis.entity(claim.speaker) for claim in claims]
    assert [speaker and speaker.name for speaker in speakers] == ["Ann Bell"] * len(APART)
    assert {(claim.speaker_basis, claim.speaker_confidence) for claim in claims} == {("inferred", 0.846)}
