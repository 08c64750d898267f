"""The address of an entry is that of the article, not one that counts who goes there."""

from __future__ import annotations

import pytest

from reader.sources.feeds.counted_links import leads_to

ARTICLE = "https://courier.example/pier?x=1"
QUOTED = "https%3A%2F%2Fcourier.example%2Fpier%3Fx%3D1"


@pytest.mark.parametrize(
    "address",
    [
        f"https://www.search.example/url?rct=j&sa=t&url={QUOTED}&ct=ga",
        f"http://www.search.example/news/apiclick.aspx?ref=Rss&aid=&url={QUOTED}&c=1",
        f"https://l.network.example/l.php?u={QUOTED}",
        f"https://mail.example/click/?q={QUOTED}",
        ARTICLE,
    ],
)
def test_an_address_that_counts_clicks_leads_to_the_one_in_it(address: str) -> None:
    assert leads_to(address) == ARTICLE


@pytest.mark.parametrize(
    "address",
    [
        "",
        "http://[",
        f"https://archive.example/save?url={QUOTED}",
        "https://search.example/url?url=pier",
        "https://search.example/url?url=file:///pier",
        "https://search.example/url?url=https%3A%2F%2Fsearch.example%2Fpier",
        "https://search.example/url",
    ],
)
def test_any_other_stays_as_it_is(address: str) -> None:
    assert leads_to(address) == address
