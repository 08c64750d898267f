"""What somebody pays for says so in its first line."""

from __future__ import annotations

import pytest

from tests.sources.page.samples import choose, html, words

TEXT = f"<p>{words(100)}</p><p>{words(100, 100)}</p>"
OFFER = "<p>Save in three minutes with the bank of the whole coast. {}</p>"


@pytest.mark.parametrize(
    ("box", "is_paid"),
    [
        ("<p>A MESSAGE FROM KOLM BANK</p>" + OFFER.format(""), True),
        ("<p>A message from Kolm Bank:</p>" + OFFER.format("<a href=x>See how.</a>"), True),
        ("<p>Presented by Kolm Bank</p><h3>Save</h3>" + OFFER.format("<a href=x>See how.</a>"), True),
        ("<p>Our sponsor</p>" + OFFER.format("<a href=x>See how.</a>"), True),
        ("<h3>Presented by Kolm Bank</h3>" + OFFER.format("") + "<p><a href=x>See how</a></p>", True),
        ("<h3>Presented by night</h3>" + OFFER.format("<a href=x>See how.</a>"), False),
        ("<h3>Partners</h3>" + OFFER.format("The <a href=x>town</a> has six."), False),
        ("<p>Word from Moscow</p>" + OFFER.format("<a href=x>See how.</a>"), False),
        ("<p>A WORD FROM THE MAYOR</p>" + OFFER.format("It is time, she told the hall."), False),
        ("<h3>A message from the mayor</h3>" + OFFER.format(""), False),
        ("<h3>Kolm Bank</h3>" + OFFER.format("<a href=x>See how.</a>"), False),
        (f"<p>OUR SPONSOR</p>{OFFER.format('')}<p>{words(139, 500)}</p>", True),
        (f"<p>OUR SPONSOR</p>{OFFER.format('')}<p>{words(140, 500)}</p>", False),
        (f"<p>OUR SPONSOR</p>{OFFER.format('')}{'<p>Save.</p>' * 8}", True),
        (f"<p>OUR SPONSOR</p>{OFFER.format('')}{'<p>Save.</p>' * 9}", False),
    ],
)
def test_what_a_sponsor_says_is_no_part_of_the_text(box: str, is_paid: bool) -> None:
    texts = choose(html(f"<h1>Pier</h1><div>{TEXT}<div>{box}</div>{TEXT.replace('w', 'v')}</div>"))
    assert any(text.startswith("Save in three minutes") for text in texts) is not is_paid


def test_a_page_of_which_most_is_paid_for_is_that() -> None:
    box = f"<div><p>OUR SPONSOR</p><p>{words(60)}</p></div>"
    assert words(60) in choose(html(f"<h1>Pier</h1>{box}<p>{words(59, 100)}</p>"))
    assert words(60) not in choose(html(f"<h1>Pier</h1>{box}<p>{words(60, 100)}</p>"))
