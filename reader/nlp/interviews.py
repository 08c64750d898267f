"""What is said in an interview that names nobody at its turns: an answer below each question, or behind it.

"How did it begin?" in bold, and "I was nineteen and needed work." The layout alone tells what is an answer;
whose they are, `reader.nlp.speakers.interviewees` tells from what stands above the first question. What
readers ask a help desk is no interview: nobody says "I" in the answers. No spaCy here.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from typing import NamedTuple

from reader.model import Span
from reader.nlp.attributions import FOUND_IN_INTERVIEW, FOUND_IN_TRANSCRIPT, Attribution, in_text_order
from reader.nlp.remembered_paragraphs import paragraphs
from reader.text.signatures import NAME

_WHOLE_QUESTION = r"[^“”\"\n][^\n]{2,600}\?"
"""A paragraph of nothing but what is asked, and what leads to it: "You grew up here. Was it hard?" """
_LEADING_QUESTION = r"[^“”\"?\n]{3,200}\?(?= +[A-Z])"
"""What is asked at the beginning of a paragraph, before its answer."""
_LEAST_QUESTIONS = 3
"""Two questions, one answer each, stand in many an article."""
_FIRST_PERSON = r"(?i)\b(?:I|me|my|mine|myself)\b"
_SECOND_PERSON = r"(?i)\b(?:you|your|yours|yourself)\b"
_LEAST_IN_FIRST_PERSON = 0.5
"""Of the answers: each of us says "I" before long, an institution never does."""
_LEAST_TO_SECOND_PERSON = 1 / 3
"""Of the questions; "What comes next?" is put to somebody as well."""
_MOST_OF_AUTHOR = 0.2
"""Of the questions may have an "I": who asks more often so asks himself, or is a reader who wants advice."""
_MOST_WITH_MARKS = 0.5
"""Of the answers may have quotation marks: where most of them do, it is those that quote."""
_ASKING, _ANSWERING = "Q", "A"
_MOST_WORDS_OF_PROMPT = 25
_FULL_NAME = rf"\b{NAME}"
_STANDFIRST_CODE_POINTS = 4_000
"""Longer than what leads to the first question; it is searched once for each name in it."""
_MOST_NAMING = 1 / 3
"""Of the answers may name the person of the standfirst: nobody speaks of himself by his name."""
_MARK = '[“”"„«»]'
_ENDS_SENTENCE = r"[.!?…:][’')\]”\"]*$"
_compiled = cache(re.compile)
"""When it is first asked: hardly any text is an interview, and this is loaded at every start."""
_CONFIDENCE = 0.8
"""Of an answer; set by hand: the gold sets have no interviews."""


class _Turn(NamedTuple):
    question: Span
    answer: tuple[Span, ...]
    """One span a paragraph; empty where another question follows."""


def with_interview(text: str, attributions: Sequence[Attribution]) -> tuple[Attribution, ...]:
    """Return the attributions in text order, the answers of an interview in place of those within.

    Where nobody is named above the first question, or somebody is at a turn, nothing changes. Behind "Q:" and
    "A:" the turns of a transcript are there already; those of "A" become answers.
    """
    labelled = [one for one in attributions if one.found_by == FOUND_IN_TRANSCRIPT]
    if labelled:
        return _with_labelled_answers(text, attributions, labelled)
    turns = _interview(text) if text.count("?") >= _LEAST_QUESTIONS else []
    if not turns:
        return tuple(attributions)
    answers = [turn.answer for turn in turns if turn.answer]
    within = Span(turns[0].question.start, answers[-1][-1].end)
    outside = [one for one in attributions if not any(within.overlaps(span) for span in one.content)]
    inside = [Attribution(answer, confidence=_CONFIDENCE, found_by=FOUND_IN_INTERVIEW) for answer in answers]
    return in_text_order([*outside, *inside])


def _with_labelled_answers(
    text: str, attributions: Sequence[Attribution], labelled: Sequence[Attribution]
) -> tuple[Attribution, ...]:
    labels = {span.of(text) for one in labelled for span in one.source}
    if labels != {_ASKING, _ANSWERING} or not _surname_above(text, labelled[0].first_span.start):
        return tuple(attributions)
    return tuple(
        replace(one, found_by=FOUND_IN_INTERVIEW)
        if one.found_by == FOUND_IN_TRANSCRIPT and one.source[0].of(text) == _ANSWERING
        else one
        for one in attributions
    )


def _interview(text: str) -> list[_Turn]:
    """Return the turns of the interview that the text is; none where it is no interview."""
    lines = paragraphs(text)
    whole = [_compiled(_WHOLE_QUESTION).fullmatch(text, *line) for line in lines]
    is_apart = sum(question is not None for question in whole) >= _LEAST_QUESTIONS
    questions = [
        question or (None if is_apart else _compiled(_LEADING_QUESTION).match(text, *line))
        for question, line in zip(whole, lines, strict=True)
    ]
    if sum(question is not None for question in questions) < _LEAST_QUESTIONS:
        return []
    turns = list(_turns(text, lines, questions))
    surname = _surname_above(text, turns[0].question.start)
    return turns if surname and _is_spoken(text, turns, surname) else []


def _turns(text: str, lines: Sequence[Span], questions: Sequence[re.Match[str] | None]) -> Iterator[_Turn]:
    places = [place for place, question in enumerate(questions) if question is not None]
    for place, next_place in zip(places, [*places[1:], len(lines)], strict=True):
        question = questions[place]
        assert question is not None
        behind = Span(question.end() + 1, lines[place].end)
        answer = [behind] if behind.start < behind.end else []
        below = lines[place + 1 : next_place]
        answer += [
            line
            for number, line in enumerate(below)
            if _compiled(_ENDS_SENTENCE).search(line.of(text))
            and not ((number or answer) and _is_prompt(line.of(text)))
        ]
        if next_place == len(lines):
            answer = answer[: _length_of_last(text, answer)]
        yield _Turn(Span(*question.span()), tuple(answer))


def _is_prompt(line: str) -> bool:
    """Tell whether a paragraph within an answer may be what asks for more: "Tell me about your father." """
    return len(line.split()) <= _MOST_WORDS_OF_PROMPT and _compiled(_SECOND_PERSON).search(line) is not None


def _surname_above(text: str, end: int) -> str:
    """Return the last word of the full name that comes most often above a place; empty without any."""
    standfirst = text[max(0, end - _STANDFIRST_CODE_POINTS) : end]
    names = [match["name"].split() for match in _compiled(_FULL_NAME).finditer(standfirst)]
    surnames = Counter(words[-1] for words in names if len(words) > 1)
    return max(surnames, key=lambda surname: standfirst.count(surname), default="")


def _length_of_last(text: str, answer: Sequence[Span]) -> int:
    """Return how many paragraphs the last answer has: what follows it may say where the book is sold."""
    rest = (
        place for place, line in enumerate(answer[1:], 1) if not _compiled(_FIRST_PERSON).search(text, *line)
    )
    return next(rest, len(answer))


def _is_spoken(text: str, turns: Sequence[_Turn], surname: str) -> bool:
    questions = [turn.question.of(text) for turn in turns]
    answers = [" ".join(span.of(text) for span in turn.answer) for turn in turns if turn.answer]
    return (
        len(answers) >= _LEAST_QUESTIONS
        and _share(_FIRST_PERSON, answers) >= _LEAST_IN_FIRST_PERSON
        and _share(_SECOND_PERSON, questions) >= _LEAST_TO_SECOND_PERSON
        and _share(_FIRST_PERSON, questions) <= _MOST_OF_AUTHOR
        and _share(_MARK, answers) <= _MOST_WITH_MARKS
        and _share(rf"\b{re.escape(surname)}\b", answers) <= _MOST_NAMING
    )


def _share(pattern: str, texts: Sequence[str]) -> float:
    return sum(re.search(pattern, text) is not None for text in texts) / len(texts)
