"""What every export is made of: an article with the claims that are to go out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain, islice
from typing import NamedTuple

from reader.claims.corrected import Corrected
from reader.model import Article


class AnalyzedArticle(NamedTuple):
    """An article, and what was found in it as the person left it."""

    article: Article
    corrected_analysis: Corrected


def only(corrected_analysis: Corrected, indices: Iterable[int]) -> Corrected:
    """Return the same with all claims but those at `indices` rejected, so that numbers and ids stay."""
    others = set(range(len(corrected_analysis.analysis.claims))).difference(indices)
    return corrected_analysis._replace(rejected=corrected_analysis.rejected | others)


def is_alone(articles: Iterable[AnalyzedArticle]) -> tuple[bool, Iterator[AnalyzedArticle]]:
    """Return whether there is one article only, and all of them, of which no more than two were drawn."""
    iterator = iter(articles)
    first_two = tuple(islice(iterator, 2))
    return len(first_two) == 1, chain(first_two, iterator)
