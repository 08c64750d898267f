"""A source stands beside its cue, and not behind what somebody else says. No model."""

from __future__ import annotations

import pytest

from reader.model import Span
from reader.nlp.attributions import Attribution
from reader.nlp.far_sources import with_near_sources
from reader.text.quotations import quotations

_TEXT = "“Why?” asked Holt. “It is late,” Roe replied."


def _of(text: str, content: str, cue: str, source: str) -> Attribution:
    def span(words: str) -> tuple[Span, ...]:
        start = text.index(words)
        return (Span(start, start + len(words)),) if words else ()

    return Attribution(span(content), span(cue), span(source), 0.7)


def _sources(text: str, attribution: Attribution, *rules: Attribution) -> list[str]:
    (found,) = with_near_sources([attribution], rules, quotations(text))
    return [span.of(text) for span in (*found.cue, *found.source)]


@pytest.mark.parametrize(
    ("rules", "expected"),
    [
        ([("“Why?”", "asked", "Holt")], ["asked", "Holt"]),
        ([], ["asked"]),
        ([("“It is late,”", "replied", "Roe")], ["asked"]),
        ([("“Why?”", "asked", "Roe")], ["asked"]),
    ],
)
def test_who_answers_did_not_ask(rules: list[tuple[str, str, str]], expected: list[str]) -> None:
    read = _of(_TEXT, "“Why?”", "asked", "Roe")
    assert _sources(_TEXT, read, *(_of(_TEXT, *rule) for rule in rules)) == expected


@pytest.mark.parametrize(
    ("text", "content", "cue", "source"),
    [
        (_TEXT, "“It is late,”", "replied", "Roe"),
        ("“Why?” asked Holt.", "“Why?”", "asked", "Holt"),
        # between a cue and its source stands what is said
        ("So asked, “Why?”, the old man Holt.", "“Why?”", "asked", "Holt"),
        # a nickname in the source
        ("“Why?” asked Tom “Skip” Holt.", "“Why?”", "asked", "Tom “Skip” Holt"),
    ],
)
def test_other_sources_stay(text: str, content: str, cue: str, source: str) -> None:
    assert _sources(text, _of(text, content, cue, source)) == [cue, source]


@pytest.mark.parametrize(
    ("rule", "source"),
    [
        (("“A joy,”", "wrote", "the Post"), "the Post"),
        # not right behind the cue, or of another cue
        (("“A joy,”", "wrote", "Tuesday"), "The Argus"),
        (("“A joy,”", "called", "the Post"), "The Argus"),
        (("“A joy,”", "wrote", ""), "The Argus"),
    ],
)
def test_who_spoke_before_another_quotation_did_not_write_this_one(
    rule: tuple[str, str, str], source: str
) -> None:
    text = "The Argus called it “dull.” “A joy,” wrote the Post on Tuesday."
    assert _sources(text, _of(text, "“A joy,”", "wrote", "The Argus"), _of(text, *rule))[-1] == source


def test_who_is_named_further_on_did_not_write_this_one() -> None:
    text = "“Her best,” wrote the Post. “By far.” The Argus was cooler."
    rule = _of(text, "“Her best,”", "wrote", "the Post")
    assert _sources(text, _of(text, "“Her best,”", "wrote", "The Argus"), rule)[-1] == "the Post"


def test_who_spoke_right_before_may_have_written_it() -> None:
    text = "The Argus was late. “A joy,” wrote the Post on Tuesday."
    rule = _of(text, "“A joy,”", "wrote", "the Post")
    assert _sources(text, _of(text, "“A joy,”", "wrote", "The Argus"), rule)[-1] == "The Argus"


_TWO_TURNS = "“We won,” Senator Ann Hart said.\n\n“It was green,” driver Otto Beck said."


@pytest.mark.parametrize(
    ("rule", "source"),
    [
        (("“It was green,”", "said.", "driver Otto Beck"), "driver Otto Beck"),
        # not right before the cue, or before the content itself
        (("“It was green,”", "said.", "driver"), "Senator Ann Hart"),
        (("“It was green,”", "said.", "Senator Ann Hart"), "Senator Ann Hart"),
        (("“It was green,”", "said.", ""), "Senator Ann Hart"),
    ],
)
def test_who_spoke_in_the_paragraph_before_did_not_say_what_somebody_named_said(
    rule: tuple[str, str, str], source: str
) -> None:
    end = len(_TWO_TURNS)

    def read(words: tuple[str, str, str]) -> Attribution:
        found = _of(_TWO_TURNS, *words)
        return Attribution(found.content, (Span(end - 5, end - 1),), found.source, 0.7)

    far = read(("“It was green,”", "said.", "Senator Ann Hart"))
    assert _sources(_TWO_TURNS, far, read(rule))[-1] == source
