"""A claim or some words of an article as one quotes them elsewhere: who says it, and where it stands."""

from __future__ import annotations

import re
from itertools import pairwise

from reader.claims.attribution import NOT_SAID, in_the_text, is_inferred, is_source_negative, stance
from reader.claims.check import UNCHECKED, Check
from reader.claims.span_words import GAP, words
from reader.claims.speaker_label import speaker_label
from reader.export.quotation_marks import in_one_line, with_partners, without_outer_marks
from reader.export.wording import check_remarks, facts
from reader.model import Analysis, Article, Claim, Span
from reader.text.moments import readable_moment
from reader.text.one_line import one_line

_PARAGRAPH_END = re.compile(r"\n\s*\n")


def quotation(article: Article, analysis: Analysis, claim: Claim) -> str:
    """Return a claim with its attribution: “We will meet again,” — Piet Vos, mayor.

    Only what was said word for word stands in quotation marks; of the rest it says that it is reported. What
    was not said is "not said by" somebody; a cue that is no plain verb of saying follows the name ("Piet Vos,
    mayor, denied"); with an inferred name come the words of the text.
    """
    return f"{quoted_words(article.text, claim)} — {attribution(article, analysis, claim)}"


def quoted_words(text: str, claim: Claim) -> str:
    """Return the words of a claim in one line, in quotation marks where they were said word for word."""
    if claim.kind == "direct":
        return f"“{_bare(text, claim.content)}”"
    return with_partners(_in_one_line(text, claim.content))


def attribution(article: Article, analysis: Analysis, claim: Claim) -> str:
    """Return who said a claim, or did not, as `quotation` has it behind the words."""
    text, speaker = article.text, analysis.entity(claim.speaker)
    who = ", ".join((speaker_label(text, claim, speaker), *facts(text, claim, speaker)))
    if is_inferred(text, claim, speaker):
        who = f"{who} ({in_the_text(text, claim)})"
    if claim.polarity == "negative":
        # "Not said by nobody" would turn it round again.
        cue = f" (in the text: “{words(text, claim.cue)}”)" if claim.cue else ""
        who = f"{who} {NOT_SAID}" if is_source_negative(text, claim) else f"not said by {who}{cue}"
    else:
        who += stance(text, claim)
    if claim.kind == "direct":
        return who
    return f"{who}, as reported by {article.outlet}" if article.outlet else f"{who}, as reported"


def citation(
    article: Article,
    analysis: Analysis,
    claim: Claim,
    *,
    line: int | None = None,
    note: str = "",
    check: Check = UNCHECKED,
) -> str:
    """Return a claim with its attribution, and below it where it stands; `line` counts from 1 in the file.

    What came out when the person checked it, its evidence and their note come last, a line each.
    """
    span = Span(claim.content[0].start, claim.content[-1].end)
    place = source(article, span, line=line)
    remarks = (*check_remarks(check), *((f"note: {one_line(note)}",) if note else ()))
    lines = (f"{remark[:1].upper()}{remark[1:]}" for remark in remarks)
    return "\n".join((quotation(article, analysis, claim), place, *lines))


def excerpt(article: Article, passage: str, span: Span, *, line: int | None = None) -> str:
    """Return words of the article in quotation marks, and below them where they stand."""
    return f"“{passage.strip()}”\n{source(article, span, line=line)}"


def source(article: Article, span: Span, *, line: int | None = None) -> str:
    """Return title and facts of an article in one line; below it address, else path and line, and offsets."""
    published = readable_moment(article.published)
    about = ", ".join(filter(None, (article.title, article.byline, article.outlet, published)))
    path = article.label if line is None else f"{article.label}:{line}"
    return f"{about}\n{article.url or path}, characters {span.start}–{span.end}".lstrip("\n")


def _bare(text: str, content: tuple[Span, ...]) -> str:
    """Return what was said without its quotation marks and the comma that led back to the sentence around."""
    bare = without_outer_marks(_paragraphs_joined(text, content[0]))
    for before, span in pairwise(content):
        bare += _between(text, before, span) + without_outer_marks(_paragraphs_joined(text, span))
    return bare.removesuffix(",")


def _in_one_line(text: str, content: tuple[Span, ...]) -> str:
    line = _paragraphs_joined(text, content[0])
    for before, span in pairwise(content):
        line += _between(text, before, span) + _paragraphs_joined(text, span)
    return line


def _between(text: str, before: Span, span: Span) -> str:
    return GAP if text[before.end : span.start].strip() else " "


def _paragraphs_joined(text: str, span: Span) -> str:
    return in_one_line([one_line(paragraph) for paragraph in _PARAGRAPH_END.split(span.of(text))])
