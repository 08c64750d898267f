"""Quotations that only repeat the text, and who is named below them."""

from __future__ import annotations

import pytest

from tests.sources.page.samples import ABOVE, BELOW, choose, html, is_kept, words


@pytest.mark.parametrize(("count", "expected"), [(2, True), (6, False)])
def test_a_pulled_quotation_has_some_words(count: int, expected: bool) -> None:
    quotation = " ".join(words(150).split()[5 : 5 + count])
    texts = choose(html(f"<div>{ABOVE}<blockquote>{quotation}</blockquote>{BELOW}</div>"))
    assert (quotation in texts) is expected


@pytest.mark.parametrize(("count", "expected"), [(8, False), (30, True)])
def test_who_said_a_pulled_quotation_goes_with_it(count: int, expected: bool) -> None:
    quotation = " ".join(words(150).split()[5:15])
    markup = f"<blockquote><p>{quotation}</p><footer>{words(count, 500)}</footer></blockquote>"
    assert is_kept(markup, words(count, 500)) is expected


@pytest.mark.parametrize(
    ("quotation", "expected"),
    [
        ("w5 w6 w7 … w20 w21", False),
        ("w5 w6 w7 [...] w20 w21", False),
        ("w20 w21 … w5 w6 w7", True),
        ("w5 w6 w7 … w20 w400", True),
        ("w5 w6 … w190 w200", True),
    ],
)
def test_a_pulled_quotation_may_leave_words_out(quotation: str, expected: bool) -> None:
    assert is_kept(f"<blockquote>{quotation}</blockquote>", quotation) is expected


@pytest.mark.parametrize("rest", ["", "<p>And more.</p>"])
def test_who_said_a_pulled_quotation_may_stand_below_it_alone(rest: str) -> None:
    quotation = " ".join(words(150).split()[5:15])
    attribution = "— Ann Lee, of the council"
    markup = f"<div><blockquote><p>{quotation}</p></blockquote><p>{attribution}</p>{rest}</div>"
    assert is_kept(markup, attribution) is bool(rest)
