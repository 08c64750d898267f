"""What the rules' second opinion does to the model's claims."""

from __future__ import annotations

import pytest

from reader.model import Span
from reader.nlp.agreement import LEAST, agreed, seconded
from reader.nlp.values import Attribution

TEXT = "Berg said that the old dam is safe. Lund hopes to see it rebuilt soon. The box was blue, said Ito."


def found(content: str, source: str = "", confidence: float = 0.6) -> Attribution:
    def span(words: str) -> Span:
        start = TEXT.index(words)
        return Span(start, start + len(words))

    return Attribution((span(content),), source=(span(source),) if source else (), confidence=confidence)


BERG = found("that the old dam is safe", "Berg")
LUND = found("to see it rebuilt soon", "Lund")
ITO = found("The box was blue,", "Ito")


@pytest.mark.parametrize(
    ("rules", "expected"),
    [
        ([], (False, False)),
        ([LUND], (False, False)),
        ([BERG], (True, True)),
        ([found("the old dam is safe", "Berg")], (True, True)),
        ([found("safe", "Berg")], (False, False)),
        ([found("that the old dam is safe", "Lund")], (True, False)),
        ([found("that the old dam is safe")], (True, False)),
    ],
)
def test_the_rules_second_a_claim_of_the_same_words_and_its_source(
    rules: list[Attribution], expected: tuple[bool, bool]
) -> None:
    assert seconded(TEXT, [BERG], rules) == [expected]


def test_a_claim_is_the_surer_the_more_the_rules_agree() -> None:
    alone, other_source, same = (
        agreed(TEXT, [BERG], rules)[0].confidence
        for rules in ([], [found("that the old dam is safe", "Lund")], [BERG])
    )
    assert alone < other_source < same


def test_a_doubtful_claim_falls_unless_the_rules_second_it() -> None:
    doubtful = found("to see it rebuilt soon", "Lund", LEAST)
    assert agreed(TEXT, [doubtful], []) == ()
    assert [claim.content for claim in agreed(TEXT, [doubtful], [LUND])] == [LUND.content]


def test_what_only_the_rules_find_is_kept_when_they_are_sure_and_the_model_says_nothing_there() -> None:
    sure, unsure = found("The box was blue,", "Ito", 0.9), found("The box was blue,", "Ito", 0.6)
    over = found("box was blue, said Ito", "", 0.9)
    assert [claim.content for claim in agreed(TEXT, [BERG], [sure])] == [BERG.content, ITO.content]
    assert len(agreed(TEXT, [BERG], [unsure])) == 1
    assert len(agreed(TEXT, [BERG, ITO], [over])) == 2
