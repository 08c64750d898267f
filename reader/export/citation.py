"""A claim or some words of an article as one quotes them elsewhere: who says it, and where it stands."""

from __future__ import annotations

from itertools import pairwise

from reader.export.wording import facts, name, words
from reader.model import Analysis, Article, Claim, Span

_OPENING, _CLOSING = "“\"„«‘'", "”\"“»’'"


def quotation(article: Article, analysis: Analysis, claim: Claim) -> str:
    """Return a claim with its attribution: “We will meet again,” — Piet Vos, mayor.

    Only what was said word for word stands in quotation marks; of the rest it says that it is reported.
    """
    speaker = analysis.entity(claim.speaker)
    who = ", ".join((name(article.text, claim, speaker), *facts(speaker)))
    if claim.kind == "direct":
        return f"“{_bare(article.text, claim.content)}” — {who}"
    reported = f"as reported by {article.outlet}" if article.outlet else "as reported"
    return f"{words(article.text, claim.content)} — {who}, {reported}"


def citation(article: Article, analysis: Analysis, claim: Claim, *, line: int | None = None) -> str:
    """Return a claim with its attribution, and below it where it stands; `line` counts from 1 in the file."""
    span = Span(claim.content[0].start, claim.content[-1].end)
    return f"{quotation(article, analysis, claim)}\n{source(article, span, line=line)}"


def excerpt(article: Article, passage: str, span: Span, *, line: int | None = None) -> str:
    """Return words of the article in quotation marks, and below them where they stand."""
    return f"“{passage.strip()}”\n{source(article, span, line=line)}"


def source(article: Article, span: Span, *, line: int | None = None) -> str:
    """Return title and facts of an article in one line; below it address, else path and line, and offsets."""
    about = ", ".join(filter(None, (article.title, article.byline, article.outlet, article.published)))
    path = article.label if line is None else f"{article.label}:{line}"
    return f"{about}\n{article.url or path}, characters {span.start}–{span.end}".lstrip("\n")


def _bare(text: str, content: tuple[Span, ...]) -> str:
    """Return what was said without its quotation marks and the comma that led back to the sentence around."""
    bare = words(text, (_without_marks(text, content[0]),))
    for before, span in pairwise(content):
        gap = " … " if text[before.end : span.start].strip() else " "
        bare += gap + words(text, (_without_marks(text, span),))
    return bare.removesuffix(",")


def _without_marks(text: str, span: Span) -> Span:
    start = span.start + (text[span.start] in _OPENING)
    end = span.end - (text[span.end - 1] in _CLOSING)
    return Span(start, end) if start < end else span
