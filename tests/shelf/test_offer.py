"""What an address offers is one thing or the other."""

from __future__ import annotations

import pytest

from reader.model import Article
from reader.shelf.feed import FeedCandidate
from reader.shelf.offer import Offer

_ARTICLE, _FEED = Article("pier", "The pier holds."), FeedCandidate("https://a.example/feed", "A", ())


def test_an_offer_has_an_article_or_feeds() -> None:
    assert Offer(_ARTICLE).article is _ARTICLE
    assert Offer(feeds=(_FEED,)).feeds == (_FEED,)


@pytest.mark.parametrize("offer", [{}, {"article": _ARTICLE, "feeds": (_FEED,)}], ids=["neither", "both"])
def test_neither_and_both_are_none(offer: dict[str, object]) -> None:
    with pytest.raises(ValueError, match="an offer has an article or feeds"):
        Offer(**offer)  # type: ignore[arg-type]
