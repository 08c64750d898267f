"""How many changes of claims are named right where the model reads both versions.

`python -m bench.version_changes`. The versions come from `tests/claims/edited_versions.py`; their edits are
known, and some make sentences that nobody would write. Their claims are found anew in either version, so what
the model misses, or reads otherwise after an edit, counts as wrong.
"""

from __future__ import annotations

import argparse
from collections import Counter

from reader.claims.corrected import Corrected
from reader.claims.version_changes import ClaimChange, VersionText, version_changes
from reader.model import Article, Span
from reader.nlp import analyze
from reader.nlp.analyze import Extractor
from tests.claims.edited_versions import EditedArticle, edited_articles

Named = tuple[str, bool, Span]
"""What became of a claim, whether it is told of the current text, and where the claim stands there."""


def main() -> None:
    """Print how many changes there were, how many were named right, and how many that are none."""
    parser = argparse.ArgumentParser(
        prog="python -m bench.version_changes", description="Count changes named right."
    )
    parser.add_argument("--pairs", type=int, default=200, help="how many pairs of versions (default: 200)")
    arguments = parser.parse_args()
    extractor = analyze.load("model")
    analyses: dict[str, VersionText] = {}
    right, total, invented = Counter[str](), Counter[str](), 0
    for edited_article in edited_articles(arguments.pairs):
        versions = (
            _analyzed(extractor, version.text, analyses)
            for version in (edited_article.former, edited_article.current)
        )
        changes = [_named(change, *pair) for pair in [tuple(versions)] for change in version_changes(*pair)]
        rest = list(changes)
        for kind, is_current, span in _expected(edited_article):
            total[kind] += 1
            match = next(
                (one for one in rest if one[:2] == (kind, is_current) and one[2].overlaps(span)), None
            )
            if match:
                rest.remove(match)
                right[kind] += 1
        invented += len(rest)
    for kind, count in total.items():
        print(f"{kind:<24} {right[kind]:>4} of {count:>4}")
    print(f"{'all':<24} {right.total():>4} of {total.total():>4} ({right.total() / total.total():.1%})")
    print(f"{'named where none was':<24} {invented:>4}")


def _analyzed(extractor: Extractor, text: str, analyses: dict[str, VersionText]) -> VersionText:
    """Return a text with the claims found in it; each text is read once."""
    if text not in analyses:
        analyses[text] = VersionText(text, Corrected(analyze.analyze(extractor, Article("edited", text))))
    return analyses[text]


def _named(change: ClaimChange, former: VersionText, current: VersionText) -> Named:
    is_current = change.current is not None
    version, index = (current, change.current) if is_current else (former, change.former)
    assert index is not None
    return "+".join(change.kinds), is_current, _extent(version, index)


def _expected(edited_article: EditedArticle) -> list[Named]:
    return [
        (
            "+".join(kinds),
            current is not None,
            _extent(edited_article.current, current)
            if current is not None
            else _extent(edited_article.former, former or 0),
        )
        for kinds, former, current in edited_article.expected
    ]


def _extent(version: VersionText, index: int) -> Span:
    content = version.corrected.analysis.claims[index].content
    return Span(content[0].start, content[-1].end)


if __name__ == "__main__":
    main()
