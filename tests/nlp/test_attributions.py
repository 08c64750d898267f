"""What the stages of the analysis hand to one another."""

from __future__ import annotations

from reader.model import Span
from reader.nlp.attributions import Attribution, in_text_order

ATTRIBUTION = Attribution((Span(0, 4),), cue=(Span(5, 9),), source=(Span(10, 13),))


def test_an_attribution_with_the_content_that_it_has_is_itself() -> None:
    assert ATTRIBUTION.with_content((Span(0, 4),)) is ATTRIBUTION


def test_an_attribution_with_another_content_keeps_the_rest() -> None:
    other = ATTRIBUTION.with_content((Span(0, 2), Span(14, 20)))
    assert other == Attribution((Span(0, 2), Span(14, 20)), cue=(Span(5, 9),), source=(Span(10, 13),))


def test_the_first_span_may_be_of_any_part() -> None:
    assert ATTRIBUTION.first_span == Span(0, 4)
    assert ATTRIBUTION.with_content((Span(14, 20),)).first_span == Span(5, 9)


def test_two_of_one_source_stand_in_the_order_of_what_follows_it() -> None:
    # "Kerr denied that …, and said …"
    denied = Attribution((Span(12, 20),), (Span(5, 11),), (Span(0, 4),))
    said = Attribution((Span(30, 40),), (Span(26, 29),), (Span(0, 4),))
    before = Attribution((Span(0, 4),), (Span(50, 54),))
    assert in_text_order([said, denied, before]) == (denied, said, before)


def test_what_was_not_said_stands_before_what_was_though_its_cue_is_longer() -> None:
    # "Kerr said not that …, but that …"
    said_not = Attribution((Span(14, 20),), (Span(5, 13),), (Span(0, 4),))
    said = Attribution((Span(26, 40),), (Span(5, 9),), (Span(0, 4),))
    assert in_text_order([said, said_not]) == (said_not, said)
