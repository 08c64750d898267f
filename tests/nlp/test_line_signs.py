"""No sign of a list or picture before a line is part of what is said, or of who says it, by each engine."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from reader.model import Article, Span
from reader.nlp.analyze import analyze
from reader.nlp.attributions import Attribution
from reader.nlp.line_signs import without_signs_of_lines

if TYPE_CHECKING:
    from reader.nlp.analyze import Extractor


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "kinds", "contents"),
    [
        ("• The club won, Ann Berg said.", ["indirect"], ["The club won"]),
        ("✔ The club won, Ann Berg said.", ["indirect"], ["The club won"]),
        ("🎉 “We won,” said Ann Berg.", ["direct"], ["“We won,”"]),
        ("(1) “We won,” said Ann Berg.", ["direct"], ["“We won,”"]),
        ("► “We won,” Ann Berg said.", ["direct"], ["“We won,”"]),
        (
            "1) The club won, Ann Berg said.\n\n2) The pier is shut, Tom Reed said.",
            *(["indirect", "indirect"], ["The club won", "The pier is shut"]),
        ),
        ("Ann Berg said:\n\n🔵 The club won.\n\n🔵 They sang.", ["indirect"], ["The club won … They sang"]),
    ],
)
def test_content_begins_behind_them(
    extractor: Extractor, text: str, kinds: list[str], contents: list[str]
) -> None:
    claims = analyze(extractor, Article("a", text)).claims
    assert [claim.kind for claim in claims] == kinds
    assert [" … ".join(span.of(text) for span in claim.content) for claim in claims] == contents


@pytest.mark.model
@pytest.mark.parametrize("text", ["⚽ Coach Ann Berg said it rained.", "• Coach Ann Berg said it rained."])
def test_a_speaker_begins_behind_them(extractor: Extractor, text: str) -> None:
    analysis = analyze(extractor, Article("a", text))
    (claim,) = analysis.claims
    speaker = analysis.entity(claim.speaker)
    assert [span.of(text) for span in claim.source] == ["Coach Ann Berg"]
    assert speaker is not None
    assert (speaker.name, speaker.role) == ("Ann Berg", "Coach")


def test_the_dash_before_who_signs_a_quotation_stays_its_cue() -> None:
    text = "“We won.”\n— Ann Berg"
    attribution = Attribution((Span(0, 9),), cue=(Span(10, 11),), source=(Span(10, 20),))
    behind_signs = without_signs_of_lines(text, attribution)
    assert behind_signs.cue == attribution.cue
    assert [span.of(text) for span in behind_signs.source] == ["Ann Berg"]


def test_content_that_is_nothing_else_stays() -> None:
    attribution = Attribution((Span(0, 1),))
    assert without_signs_of_lines("• Berg said", attribution) == attribution
