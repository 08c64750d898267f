"""What is said in an interview that names nobody at its turns: questions, each with an answer below or behind it.

"How did it begin?" in bold, and "I was nineteen and needed work." The layout alone tells what is an answer; whose
they are, `reader.nlp.speakers.interviewees` tells from what stands above the first question. What readers ask a
help desk is no interview: nobody says "I" in the answers. No spaCy here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reader.model import Span
from reader.nlp.attributions import FOUND_IN_INTERVIEW, FOUND_IN_TRANSCRIPT, Attribution
from reader.text.normalize import paragraphs
from reader.text.signatures import NAME

_WHOLE_QUESTION = re.compile(r"[^“”\"\n]{3,400}\?")
"""A paragraph of nothing but what is asked, and what leads to it: "You grew up here. Was it hard?" """
_LEADING_QUESTION = re.compile(r"[^“”\"?\n]{3,200}\?(?= +[A-Z])")
"""What is asked at the beginning of a paragraph, before its answer."""
_LEAST_QUESTIONS = 3
"""Two questions, one answer each, stand in many an article."""
_FIRST_PERSON = re.compile(r"\b(?:I|me|my|mine|myself)\b", re.IGNORECASE)
_SECOND_PERSON = re.compile(r"\b(?:you|your|yours|yourself)\b", re.IGNORECASE)
_LEAST_IN_FIRST_PERSON = 0.5
"""Of the answers: each of us says "I" before long, an institution never does."""
_LEAST_TO_SECOND_PERSON = 1 / 3
"""Of the questions; "What comes next?" is put to somebody as well."""
_MOST_OF_AUTHOR = 0.2
"""Of the questions may have an "I": who asks more often so asks himself, or is a reader who wants advice."""
_MOST_WITH_MARKS = 0.5
"""Of the answers may have quotation marks: where most of them do, it is those that quote."""
_FULL_NAME = re.compile(rf"\b{NAME} [^\W\d_a-zß-öø-ÿ][\w’'-]+")
_MARK = re.compile("[“”\"„«»]")
_ENDS_SENTENCE = re.compile(r"[.!?…:][’')\]”\"]*$")
_CONFIDENCE = 0.8
"""Of an answer; set by hand: the gold sets have no interviews."""


@dataclass(frozen=True, slots=True)
class _Turn:
    question: Span
    answer: tuple[Span, ...]
    """One span a paragraph; empty where another question follows."""


def with_interview(text: str, attributions: Sequence[Attribution]) -> tuple[Attribution, ...]:
    """Return the attributions in text order, the answers of an interview in place of those within.

    Where nobody is named above the first question, or somebody is at a turn, nothing changes.
    """
    if text.count("?") < _LEAST_QUESTIONS or any(one.found_by == FOUND_IN_TRANSCRIPT for one in attributions):
        return tuple(attributions)
    turns = _interview(text)
    if not turns:
        return tuple(attributions)
    answers = [turn.answer for turn in turns if turn.answer]
    within = Span(turns[0].question.start, answers[-1][-1].end)
    outside = [one for one in attributions if not any(within.overlaps(span) for span in one.content)]
    inside = [
        Attribution(answer, confidence=_CONFIDENCE, found_by=FOUND_IN_INTERVIEW) for answer in answers
    ]
    return tuple(sorted([*outside, *inside], key=lambda attribution: attribution.first_span))


def _interview(text: str) -> list[_Turn]:
    """Return the turns of the interview that the text is; none where it is no interview."""
    lines = list(paragraphs(text))
    whole = [_WHOLE_QUESTION.fullmatch(text, *line) for line in lines]
    is_apart = sum(question is not None for question in whole) >= _LEAST_QUESTIONS
    questions = [
        question or (None if is_apart else _LEADING_QUESTION.match(text, *line))
        for question, line in zip(whole, lines, strict=True)
    ]
    turns = list(_turns(text, lines, questions))
    return turns if turns and _FULL_NAME.search(text, 0, turns[0].question.start) and _is_spoken(text, turns) else []


def _turns(
    text: str, lines: Sequence[Span], questions: Sequence[re.Match[str] | None]
) -> Iterator[_Turn]:
    places = [place for place, question in enumerate(questions) if question is not None]
    for place, next_place in zip(places, [*places[1:], len(lines)], strict=True):
        question = questions[place]
        assert question is not None
        behind = Span(question.end() + 1, lines[place].end)
        answer = [behind] if behind.start < behind.end else []
        answer += [line for line in lines[place + 1 : next_place] if _ENDS_SENTENCE.search(line.of(text))]
        if next_place == len(lines):
            answer = answer[: _length_of_last(text, answer)]
        yield _Turn(Span(*question.span()), tuple(answer))


def _length_of_last(text: str, answer: Sequence[Span]) -> int:
    """Return how many paragraphs the last answer has: what follows it may say where the book is sold."""
    rest = (place for place, line in enumerate(answer[1:], 1) if not _FIRST_PERSON.search(text, *line))
    return next(rest, len(answer))


def _is_spoken(text: str, turns: Sequence[_Turn]) -> bool:
    questions = [turn.question.of(text) for turn in turns]
    answers = [" ".join(span.of(text) for span in turn.answer) for turn in turns if turn.answer]
    return (
        len(answers) >= _LEAST_QUESTIONS
        and _share(_FIRST_PERSON, answers) >= _LEAST_IN_FIRST_PERSON
        and _share(_SECOND_PERSON, questions) >= _LEAST_TO_SECOND_PERSON
        and _share(_FIRST_PERSON, questions) <= _MOST_OF_AUTHOR
        and _share(_MARK, answers) <= _MOST_WITH_MARKS
    )


def _share(pattern: re.Pattern[str], texts: Sequence[str]) -> float:
    return sum(pattern.search(text) is not None for text in texts) / len(texts)
