"""What the layout tells takes work in proportion to the length of a text: functions called are counted."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import pairwise

import pytest

from reader.model import Entity, Mention, Span
from reader.nlp.attributions import Attribution
from reader.nlp.dialogue import with_dialogue
from reader.nlp.ensemble.turns import Turns
from reader.nlp.far_sources import with_near_sources
from reader.nlp.headings import ended_in_heading, without_headings
from reader.nlp.language.narration import Narration
from reader.nlp.signatures import with_signatures
from reader.nlp.speakers.labelled_people import with_labelled_people
from reader.nlp.transcript import with_transcript
from reader.text.normalize import paragraphs
from reader.text.quotations import quotations
from tests.work import calls

LEAST, TIMES = 60, 4
"""Repetitions of the shorter text, and how many times as many the longer one has."""
SAID = re.compile(r"(“[^”]*”)[ \n]?(said|asked)? ?(Ann|Bo)?")


def attributions_of(text: str) -> list[Attribution]:
    """Return a claim for each quotation in double marks, with the cue and the name behind it."""
    return [
        Attribution(
            (Span(*match.span(1)),),
            (Span(*match.span(2)),) if match[2] else (),
            (Span(*match.span(3)),) if match[3] else (),
        )
        for match in SAID.finditer(text)
    ]


def dialogue(text: str) -> object:
    return with_dialogue(text, attributions_of(text), quotations(text))


def signatures(text: str) -> object:
    return with_signatures(text, attributions_of(text), quotations(text))


def headings(text: str) -> object:
    """Give each claim the line above for its source, as the model does, and the rules its words alone."""
    above = [Span(*line) for line in paragraphs(text)][::2]
    claims = attributions_of(text)
    model = [
        Attribution(claim.content, claim.cue, (line,)) for claim, line in zip(claims, above, strict=True)
    ]
    return without_headings(text, model, claims), ended_in_heading(text, model)


def far_sources(text: str) -> object:
    """Give each claim the source of the one behind it."""
    rules = attributions_of(text)
    model = [Attribution(one.content, one.cue, other.source) for one, other in pairwise(rules)]
    return with_near_sources(model, rules, quotations(text))


def turns(text: str) -> object:
    """Cut what "he" says behind sentences about somebody who has no name."""
    about = [
        Narration(Span(*match.span()), frozenset(), frozenset({"mayor"}), speaks=False)
        for match in re.finditer(r"The mayor wept\.", text)
    ]
    cutting = Turns(text, quotations(text), about)
    he = [Span(*match.span()) for match in re.finditer("He", text)]
    return [
        cutting.cut(Attribution(one.content, source=(source,)))
        for one, source in zip(attributions_of(text), he, strict=True)
    ]


def labels(text: str) -> object:
    names = [Span(*match.span()) for match in re.finditer(r"[A-Z]+(?=:)", text)]
    people = [
        Entity(str(name.start), "person", name.of(text).title(), mentions=(Mention(name),)) for name in names
    ]
    return with_labelled_people(text, with_transcript(text, ()), people)


def of_number(template: str, number: int) -> str:
    """Return a template with letters for N that stand for a number."""
    return template.replace("N", "".join("ABCDEFGHIJ"[int(digit)] for digit in f"{number:04}"))


@pytest.mark.parametrize(
    ("work", "template"),
    [
        pytest.param(dialogue, "“So?” asked Ann.\n\n“No,” said Bo.\n\n“It is.”\n\n", id="dialogue"),
        pytest.param(signatures, "“It is late.”\n\n– Ann Lee, Delm\n\nIt is.\n\n", id="signatures"),
        pytest.param(headings, "Storm in Delm\n“It is late,” said Ann, who left.\n", id="headings"),
        pytest.param(far_sources, "“Why?” asked Ann. “It is late,” said Bo. ", id="far sources"),
        pytest.param(turns, "He said so. The mayor wept. “Go.” ", id="turns"),
        pytest.param(labels, "XN: Do you go?\n\nXN: I do.\n\n", id="labels"),
    ],
)
def test_a_text_of_four_times_the_length_takes_no_more_than_some_four_times_the_work(
    work: Callable[[str], object], template: str
) -> None:
    short, long = (
        "".join(of_number(template, number) for number in range(count)) for count in (LEAST, TIMES * LEAST)
    )
    assert calls(lambda: work(long)) < 1.5 * TIMES * calls(lambda: work(short))
