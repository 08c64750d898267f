"""Whether a draft quotes right: every quotation and claim of it against many texts. Pure.

`shortlisted` reads every text once and keeps those that may have the words of something; `judged` says what
each passage is, and tells whose analysis it missed, so that only those few sources are analyzed.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

from reader.claims.corrected import Corrected
from reader.model import Article
from reader.quotes.candidates import PassagePairs, PassageStems
from reader.quotes.findings import Difference, DraftCheck, Finding
from reader.quotes.judging import judge
from reader.quotes.paraphrases import match
from reader.quotes.passages import Passage, is_open, passages
from reader.quotes.source_claims import SourceClaims
from reader.quotes.source_texts import SourceText
from reader.text.alignment.numerals import with_numerals
from reader.text.alignment.strict import strict_differences
from reader.text.alignment.words import comparable, rough_keys

_LAST_MARKS = ".,;:"
"""Those at the end of a quotation are the draft's own: “We stay,” he said."""
_NO_FINDINGS: Mapping[int, Finding] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Shortlist:
    """What a draft has people say, each with the sources that may have it."""

    draft: Article
    passages: tuple[Passage, ...]
    sources: Mapping[int, Sequence[SourceText]]
    """By the index of the passage; one without any is missing."""
    source_count: int
    """How many texts were looked at."""


def shortlisted(draft: Article, corrected: Corrected, sources: Iterable[Article]) -> Shortlist:
    """Return the passages of a draft with the sources that may have them; the draft itself is no source."""
    draft_passages = passages(draft.text, corrected)
    passage_pairs = PassagePairs(
        {n: passage.text for n, passage in enumerate(draft_passages)},
        indirect={n for n, passage in enumerate(draft_passages) if not passage.is_quoted},
    )
    reported_passages = PassageStems(
        {n: rough_keys(passage.text) for n, passage in enumerate(draft_passages) if not passage.is_quoted}
    )
    sources_of: defaultdict[int, list[SourceText]] = defaultdict(list)
    texts = {draft.sha256}
    for article in sources:
        if article.sha256 in texts:
            continue  # a copy says nothing that the other one does not
        texts.add(article.sha256)
        keys = rough_keys(article.text)
        numbers = {*passage_pairs.passages_in(keys), *reported_passages.passages_in(keys)}
        source = SourceText(article) if numbers else None
        for number in sorted(numbers):
            if source is not None:
                sources_of[number].append(source)
    return Shortlist(draft, draft_passages, sources_of, len(texts) - 1)


def judged(
    shortlist: Shortlist,
    claims: SourceClaims,
    *,
    before: Mapping[int, Finding] = _NO_FINDINGS,
    accepted: Collection[int] = (),
    is_strict: bool = False,
) -> tuple[Finding, ...]:
    """Return what each passage is, in the order of the draft; `accepted` are those the person takes as right.

    `before` has findings that need no other look, by the index of the passage. When strict, every mark that
    is another one is an edit.
    """
    findings = []
    for number, passage in enumerate(shortlist.passages):
        if number in before:
            findings.append(before[number])
            continue
        claims.passage = number
        sources = shortlist.sources.get(number, ())
        if is_open(passage):
            finding = Finding(passage, "open", remarks=("Words in marks that nobody is said to have said.",))
        elif passage.is_quoted:
            finding = judge(passage, sources, claims.at)
        else:
            finding = match(passage, sources, claims.at)
        if is_strict:
            finding = _strict(finding)
        findings.append(replace(finding, is_accepted=number in accepted))
    return tuple(findings)


def accepted_numbers(passages: Sequence[Passage], lines: Iterable[str]) -> frozenset[int]:
    """Return the indices of the passages that a list of quotations has.

    Each line is one quotation; empty ones, and those that begin with "#", count for nothing.
    """
    word_lists = {
        tuple(with_numerals(comparable(line)).keys) for line in lines if not line.lstrip().startswith("#")
    } - {()}
    return frozenset(
        number for number, passage in enumerate(passages) if tuple(passage.words.keys) in word_lists
    )


def with_accepted(check: DraftCheck, lines: Iterable[str]) -> DraftCheck:
    """Return a check in which those passages are accepted that a list of quotations has."""
    numbers = accepted_numbers([finding.passage for finding in check.findings], lines)
    findings = tuple(
        replace(finding, is_accepted=number in numbers) for number, finding in enumerate(check.findings)
    )
    return replace(check, findings=findings)


def _strict(finding: Finding) -> Finding:
    """Return a verbatim finding as edited where any mark of it is another one in the source."""
    if finding.verdict != "verbatim" or not finding.places:
        return finding
    differences = tuple(
        Difference(draft, source)
        for draft, source in strict_differences(
            finding.passage.text.rstrip(_LAST_MARKS), finding.places[0].said_words.rstrip(_LAST_MARKS)
        )
    )
    return replace(finding, verdict="edited", differences=differences) if differences else finding
