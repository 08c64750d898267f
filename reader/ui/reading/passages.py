"""What is handed to the clipboard or to a command: the selection, the current claim or the whole article."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass

from reader.claims.claim_id import claim_ids
from reader.claims.correction import extent_of
from reader.export import citation, links
from reader.model import Article, Span
from reader.shelf.link import LinkedClaim
from reader.sources.lines import line_of
from reader.text.counted import counted
from reader.ui.reading.article_file import path_of
from reader.ui.reading.open_article import OpenArticle
from reader.ui.reading.protocols import SelectableText


@dataclass(frozen=True, slots=True)
class Passage:
    """Words to hand to something else."""

    subject: str
    """What they are, as a sentence about them calls it: "claim 3"."""
    text: str
    """As they are quoted."""
    cite: Callable[[], str]
    """Returns the same with title, address and place below; may read a file for the line."""
    web_link: Callable[[], str] = str
    """Returns an address that leads a browser to the words, a line for each; empty without one."""
    file_link: Callable[[], str] = str
    """Returns what `reader open` goes to the words by, a line for each; empty where they are in no file."""


def selection_or_claims(
    open: OpenArticle, view: SelectableText, current: int | None, marked_claims: Collection[int] = ()
) -> Passage | None:
    """Return what is selected, else the marked claims, else the claim `current`; None without any.

    Marked claims follow one another in text order; one that was rejected meanwhile is left out.
    """
    indices = sorted(set(marked_claims) - open.corrected.rejected)
    claims = list(filter(None, (_claim(open, index) for index in indices)))
    return _selection(open, view) or _together(claims) or _claim(open, current)


def whole_article(open: OpenArticle) -> Passage | None:
    """Return the text of the article; None without one."""
    text = open.text
    return Passage("the article", text, lambda: text) if open.article else None


def line_in_file(article: Article, offset: int) -> int | None:
    """Return the line of the article's file on which a code point stands, from 1; None without a file."""
    path = path_of(article)
    return None if path is None else line_of(str(path), article.text, offset)


def _selection(open: OpenArticle, view: SelectableText) -> Passage | None:
    article, text, span = open.article, view.selected_text, view.selected_span
    if article is None or not text.strip():
        return None
    if span is None:  # it is selected in something beside the article
        return Passage("the selection", text, lambda: text)
    return Passage(
        "the selection",
        text,
        lambda: _excerpt(article, text, span),
        lambda: links.web_link(article, span),
        lambda: links.file_link(article, f"char={span.start},{span.end}"),
    )


def _excerpt(article: Article, text: str, span: Span) -> str:
    return citation.excerpt(article, text, span, line=line_in_file(article, span.start))


def _together(claims: Sequence[Passage]) -> Passage | None:
    if len(claims) < 2:
        return claims[0] if claims else None
    return Passage(
        counted(len(claims), "claim"),
        "\n".join(passage.text for passage in claims),
        lambda: "\n\n".join(passage.cite() for passage in claims),
        lambda: "\n".join(passage.web_link() for passage in claims).strip(),
        lambda: "\n".join(passage.file_link() for passage in claims).strip(),
    )


def _claim(open: OpenArticle, index: int | None) -> Passage | None:
    current = open.claim(index)
    if current is None or index is None:
        return None
    (article, claim), analysis = current, open.analysis

    def cite() -> str:
        line = line_in_file(article, claim.content[0].start)
        return citation.citation(
            article, analysis, claim, line=line, note=open.note(index), check=open.corrected.check(index)
        )

    def file_link() -> str:
        return links.file_link(article, str(LinkedClaim(None, claim_ids(article, analysis)[index])))

    return Passage(
        f"claim {index + 1}",
        citation.quotation(article, analysis, claim),
        cite,
        lambda: links.web_link(article, extent_of(claim)),
        file_link,
    )
