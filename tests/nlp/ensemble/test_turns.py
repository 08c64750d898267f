"""Where a turn ends, a claim ends. Attributions are written by hand, parses are kept."""

from __future__ import annotations

import pytest

from reader.model import Span
from reader.nlp.attributions import FOUND_AS_TURN, Attribution
from reader.nlp.ensemble.turns import Turns
from reader.nlp.language.narration import narrations
from reader.nlp.language.quotation_tokens import locate
from reader.text.quotations import quotations
from tests.nlp.parses import parse_of

Row = tuple[str, str, str]
"""Source, cue and content; the pieces of each joined by an ellipsis."""


def attribution(text: str, row: Row) -> Attribution:
    source, cue, content = (
        tuple(Span(text.index(piece), text.index(piece) + len(piece)) for piece in role.split(" … ") if piece)
        for role in row
    )
    return Attribution(content, cue, source)


def turns_of(text: str) -> Turns:
    doc, marks = parse_of(text), quotations(text)
    return Turns(text, marks, narrations(doc, locate(doc, marks)))


def rows(text: str, *given: Row) -> list[Row]:
    """Return what becomes of attributions that are cut; with "turn" as the cue of a quotation of its own."""
    turns = turns_of(text)
    kept = [one for one in (turns.cut(attribution(text, row)) for row in given) if one is not None]
    found = []
    for one in turns.with_bare_turns(kept):
        source, cue, content = (
            " … ".join(span.of(text) for span in spans) for spans in (one.source, one.cue, one.content)
        )
        found.append((source, "turn" if one.found_by == FOUND_AS_TURN else cue, content))
    return found


REED_LAUGHED = "“You lied,” said Ellen Marsh. Alan Reed laughed. “So did you.”"


@pytest.mark.parametrize(
    ("text", "given", "expected"),
    [
        (
            REED_LAUGHED,
            ("Ellen Marsh", "said", "“You lied,” … “So did you.”"),
            [("Ellen Marsh", "said", "“You lied,”"), ("", "turn", "“So did you.”")],
        ),
        (
            "“You lied,” said Ellen Marsh.\n\nAlan Reed laughed. “So did you.”",
            ("Ellen Marsh", "said", "“You lied,” … “So did you.”"),
            [("Ellen Marsh", "said", "“You lied,”"), ("", "turn", "“So did you.”")],
        ),
        (
            'Prosecutor Tom Berg: "You took it." Jane Hill shook her head. "Never."',
            ("Prosecutor Tom Berg", ":", '"You took it." Jane Hill shook her head. "Never."'),
            [("Prosecutor Tom Berg", ":", '"You took it."'), ("", "turn", '"Never."')],
        ),
        (  # before the cue, across a paragraph with a subject of its own
            "Jane Hill shook her head. “Never.”\n\n“You lied,” said Ellen Marsh.",
            ("Ellen Marsh", "said", "“Never.” … “You lied,”"),
            [("", "turn", "“Never.”"), ("Ellen Marsh", "said", "“You lied,”")],
        ),
        (  # before the cue, across a sentence of another's
            "“Never.” Jane Hill shook her head. “You lied,” said Ellen Marsh.",
            ("Ellen Marsh", "said", "“Never.” … “You lied,”"),
            [("", "turn", "“Never.”"), ("Ellen Marsh", "said", "“You lied,”")],
        ),
        (  # beside another quotation, behind a sentence of another's
            "Ann Lee looked at the letter. “It is a lie.” “It is not,” said Tom Berg.",
            ("Tom Berg", "said", "“It is a lie.” … “It is not,”"),
            [("", "turn", "“It is a lie.”"), ("Tom Berg", "said", "“It is not,”")],
        ),
        (  # a paragraph before the one that brings the speaker in
            "“We have no money.”\n\nEllen Marsh laughed. “You spent it,” she said.",
            ("she", "said", "“We have no money.” … “You spent it,”"),
            [("", "turn", "“We have no money.”"), ("she", "said", "“You spent it,”")],
        ),
        (  # a sentence without speech that was taken for a cue
            "Reed looked at Marsh. “You can have mine.” Marsh shook her head. “I couldn’t.”",
            ("", "shook her head", "“You can have mine.” … “I couldn’t.”"),
            [("", "turn", "“You can have mine.”"), ("", "turn", "“I couldn’t.”")],
        ),
        (  # led in by a cue of its own: that says whose it is, or that nobody said it
            "Petrov will say tomorrow: “We failed.” Imagine that Lewis said: “I quit.”",
            ("Petrov", "say", "“We failed.” … “I quit.”"),
            [("Petrov", "say", "“We failed.”")],
        ),
        (
            "Petrov will say tomorrow: “We failed.” Imagine that Lewis said: \n\n“I quit.”",
            ("Petrov", "say", "“We failed.” … “I quit.”"),
            [("Petrov", "say", "“We failed.”")],
        ),
    ],
)
def test_what_stands_beyond_another_persons_sentence_is_no_part_of_a_claim(
    text: str, given: Row, expected: list[Row]
) -> None:
    assert rows(text, given) == expected


@pytest.mark.parametrize(
    ("text", "row"),
    [
        (
            "“We have no money,” said mayor Alan Reed. Reed shook his head. “Not a penny.”",
            ("mayor Alan Reed", "said", "“We have no money,” … “Not a penny.”"),
        ),
        (
            "“We have no money,” said mayor Alan Reed. The mayor shook his head. “Not a penny.”",
            ("mayor Alan Reed", "said", "“We have no money,” … “Not a penny.”"),
        ),
        (
            "Alan Reed spoke last. “We are broke,” he said. Reed shook his head. “Sorry.”",
            ("he", "said", "“We are broke,” … “Sorry.”"),
        ),
        (
            "“We have no money.”\n\n“Not a penny,” said Alan Reed.",
            ("Alan Reed", "said", "“We have no money.” … “Not a penny,”"),
        ),
        (
            "Alan Reed said: “We are broke,” and went. “Sorry.”",
            ("Alan Reed", "said", "“We are broke,” … “Sorry.”"),
        ),
    ],
)
def test_the_same_person_goes_on(text: str, row: Row) -> None:
    assert rows(text, row) == [row]


def test_who_claims_a_quotation_that_was_cut_off_keeps_it() -> None:
    given = ("Ellen Marsh", "said", "“You lied,” … “So did you.”")
    assert rows(REED_LAUGHED, given, ("Alan Reed", "laughed", "“So did you.”")) == [
        ("Ellen Marsh", "said", "“You lied,”"),
        ("Alan Reed", "laughed", "“So did you.”"),
    ]


@pytest.mark.parametrize(
    ("text", "content", "expected"),
    [
        (
            "Mark Lewis disagreed: “We won.” The port is closed.",
            "“We won.” The port is closed",
            "“We won.”",
        ),
        (
            "Mark Lewis said: “We won.” and left the port.",
            "“We won.” and left the port",
            "“We won.” and left the port",
        ),
        (
            "Mark Lewis said the port is “shut.” The quay is open.",
            "the port is “shut.”",
            "the port is “shut.”",
        ),
    ],
)
def test_a_content_ends_at_the_closing_mark(text: str, content: str, expected: str) -> None:
    ((_, _, found),) = rows(text, ("Mark Lewis", "disagreed" if "disagreed" in text else "said", content))
    assert found == expected


def test_a_quotation_of_its_own_is_no_sure_claim() -> None:
    turns = turns_of(REED_LAUGHED)
    kept = turns.cut(attribution(REED_LAUGHED, ("Ellen Marsh", "said", "“You lied,” … “So did you.”")))
    assert kept is not None
    assert turns.with_bare_turns([kept])[-1].confidence <= 0.5
