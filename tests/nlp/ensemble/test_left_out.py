"""A quotation that each side gives to another cue is nobody's only where neither reading stands."""

from __future__ import annotations

import pytest

from reader.model import Span
from reader.nlp.attributions import Attribution
from reader.nlp.ensemble.features import Candidate, words_of
from reader.nlp.ensemble.left_out import with_left_out_quotations

TEXT = (
    "“It is late,” Berg told us. “It is quite new.\n\n"
    "“We are glad,” he explained. “Very glad.” He saw “Ice Age” on “Meet the Press”."
)
PARTS = tuple(
    Span(TEXT.index(part), TEXT.index(part) + len(part))
    for part in (
        "“It is late,”",
        "“It is quite new.",
        "“We are glad,”",
        "“Very glad.”",
        "“Ice Age”",
        "“Meet the Press”",
    )
)


def _attribution(cue: str, *content: str) -> Attribution:
    def span(words: str) -> Span:
        return Span(TEXT.index(words), TEXT.index(words) + len(words))

    return Attribution(tuple(map(span, content)), cue=(span(cue),))


def _candidate(attribution: Attribution) -> Candidate:
    words = words_of(TEXT, attribution.content)
    return Candidate(attribution, words, is_from_rules=True, has_match=True, features={})


TOLD = _attribution("told", "“It is late,”")
EXPLAINED = _attribution("explained", "“We are glad,”")


@pytest.mark.parametrize(
    ("other", "told"),
    [
        (_attribution("told", "“It is late,”", "“It is quite new."), ("“It is late,”", "“It is quite new.")),
        # a closed one, that of another paragraph, what another claim has, what is no quotation, a title,
        # what has a cue of which nothing stands
        (_attribution("explained", "“We are glad,”", "“Very glad.”"), ("“It is late,”",)),
        (_attribution("explained", "“We are glad,”", "“It is quite new."), ("“It is late,”",)),
        (_attribution("told", "“It is late,”", "“We are glad,”"), ("“It is late,”",)),
        (_attribution("told", "“It is late,”", "Berg told us."), ("“It is late,”",)),
        (_attribution("told", "“It is late,”", "“Ice Age”"), ("“It is late,”",)),
        (_attribution("told", "“It is late,”", "“Meet the Press”"), ("“It is late,”",)),
        (_attribution("saw", "“It is quite new."), ("“It is late,”",)),
    ],
)
def test_what_another_reading_of_its_cue_has_comes_back(other: Attribution, told: tuple[str, ...]) -> None:
    completed = with_left_out_quotations(TEXT, (TOLD, EXPLAINED), [_candidate(other)], PARTS)
    assert tuple(span.of(TEXT) for span in completed[0].content) == told
    assert completed[1] == EXPLAINED
