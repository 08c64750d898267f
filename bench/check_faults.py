"""How many faults planted in drafts `reader check` names right, and how often it is wrong about right ones.

`python -m bench.check_faults [--drafts N] [--seed N]` makes drafts over the sample articles and transcripts
of our own (`bench/faults.py`), analyses drafts and sources with the model, and counts.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from bench.draft_faults import Draft, Planted, drafts
from bench.faults import FAULTS
from bench.said_sentences import quotes, sources
from reader.claims.corrected import Corrected
from reader.model import DEFAULT_ENGINE, Article
from reader.nlp import analyze
from reader.quotes.check import judged, shortlisted
from reader.quotes.findings import Finding
from reader.quotes.source_claims import SourceClaims

_FAULTS_OF_DRAFT, _RIGHT_OF_DRAFT = 10, 12


def main() -> None:
    """Print the shares."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--drafts", type=int, default=100, help="with 10 faults each (default 100)")
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--show", action="store_true", help="print what was named wrong")
    options = parser.parse_args()
    articles = sources()
    extractor = analyze.load(DEFAULT_ENGINE)
    analyses = {article.id: Corrected(analyze.analyze(extractor, article)) for article in articles}
    pool = quotes(articles)
    counts: Counter[tuple[str, str]] = Counter()
    for number, draft in enumerate(
        drafts(pool, count=options.drafts, faults=_FAULTS_OF_DRAFT, right=_RIGHT_OF_DRAFT, seed=options.seed)
    ):
        article = Article(f"draft {number}", draft.text)
        corrected = Corrected(analyze.analyze(extractor, article))
        findings = check(article, corrected, articles, analyses)
        for planted, verdict in verdicts(draft, findings):
            counts[planted.kind, verdict] += 1
            if options.show and verdict != planted.kind:
                print(f"{number}: {planted.kind} -> {verdict}: {planted.words}")
    print(f"{len(pool)} quotations of {len(articles)} texts; {options.drafts} drafts, seed {options.seed}")
    for line in report(counts):
        print(line)


def check(
    draft: Article, corrected: Corrected, articles: Sequence[Article], analyses: Mapping[str, Corrected]
) -> tuple[Finding, ...]:
    """Return the findings of a draft against articles that are all analyzed."""
    return judged(shortlisted(draft, corrected, articles), SourceClaims(analyses))


def verdicts(draft: Draft, findings: Iterable[Finding]) -> Iterable[tuple[Planted, str]]:
    """Yield every planted quotation with what the check says of it; "missed" where it saw no quotation."""
    quoted = [finding for finding in findings if finding.passage.is_quoted]
    for planted in draft.planted:
        span = range(planted.start, planted.start + len(planted.words))
        own = [finding for finding in quoted if finding.passage.start in span]
        wrong = [finding.verdict for finding in own if finding.is_fault]
        yield planted, next(iter((*wrong, *(finding.verdict for finding in own), "missed")))


def report(counts: Mapping[tuple[str, str], int]) -> Iterable[str]:
    """Yield a line for each kind of fault, for all of them, and for the right quotations."""
    for kind in FAULTS:
        total = sum(count for (planted, _), count in counts.items() if planted == kind)
        yield f"  {kind:<14} {counts.get((kind, kind), 0):>5} of {total:>5} named right"
    total = sum(count for (planted, _), count in counts.items() if planted in FAULTS)
    right = sum(
        count for (planted, verdict), count in counts.items() if planted in FAULTS and planted == verdict
    )
    untouched = sum(count for (planted, _), count in counts.items() if planted == "verbatim")
    alarms = untouched - counts.get(("verbatim", "verbatim"), 0)
    yield f"  all faults     {right:>5} of {total:>5}   {right / max(1, total):.2%}   (wanted: 99 %)"
    share = alarms / max(1, untouched)
    yield f"  false alarms   {alarms:>5} of {untouched:>5}   {share:.2%}   (at most 0.5 %)"


if __name__ == "__main__":
    main()
