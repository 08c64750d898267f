"""A page that shows article and claims linked both ways, and loads nothing."""

from __future__ import annotations

import base64
import hashlib
import io
import re
from html.parser import HTMLParser

import pytest

from reader.claims.corrected import Corrected
from reader.export.analyzed_article import AnalyzedArticle
from reader.export.html import write
from reader.export.html_text import marked_paragraphs
from reader.export.rows import rows
from reader.model import Analysis, Article, Block, Claim, Span
from tests.export.quayside import ANALYSIS, ARTICLE, CORRECTED
from tests.work import calls

SAMPLE = AnalyzedArticle(ARTICLE, CORRECTED)


class Page(HTMLParser):
    """What a page is made of."""

    def __init__(self, markup: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.targets: list[str] = []
        self.loaded: list[tuple[str, str]] = []
        self.texts: list[str] = []
        self.contents: dict[str, str] = {"style": "", "script": "", "title": ""}
        self.open: list[str] = []
        self.policy = ""
        self.feed(markup)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Remember names, links and what would be loaded."""
        values = {name: value or "" for name, value in attrs}
        if values.get("http-equiv") == "Content-Security-Policy":
            self.policy = values["content"]
        if tag not in ("meta", "hr"):
            self.open.append(tag)
        if "id" in values:
            self.ids.append(values["id"])
        if values.get("href", "").startswith("#"):
            self.targets.append(values["href"][1:])
        self.loaded += [(tag, values[name]) for name in ("src", "srcset", "data", "style") if name in values]
        self.loaded += [(tag, name) for name in values if name.startswith("on")]
        if tag in ("p", "h2", "h3", "blockquote", "pre"):
            self.texts.append("")

    def handle_endtag(self, tag: str) -> None:
        """Leave an element. Raises AssertionError when another one is open."""
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        """Remember words by the paragraph that they stand in."""
        if self.open and self.open[-1] in self.contents:
            self.contents[self.open[-1]] += data
        elif {"p", "h2", "h3", "blockquote", "pre"}.intersection(self.open):
            self.texts[-1] += data


def page(*articles: AnalyzedArticle) -> Page:
    """Return the page that is written of articles."""
    file = io.BytesIO()
    write(articles, file)
    return Page(file.getvalue().decode("utf-8"))


def test_every_link_has_one_target_and_words_and_claims_link_to_each_other() -> None:
    sample = page(SAMPLE, SAMPLE)
    assert len(set(sample.ids)) == len(sample.ids)
    assert set(sample.targets) == set(sample.ids)
    assert {
        f"a{article}{sign}{number}" for article in (1, 2) for sign in "tc" for number in (1, 3, 4, 5)
    } == set(sample.ids)


def test_every_word_of_the_article_stands_as_it_was() -> None:
    blocks = [block.span.of(ARTICLE.text) for block in ARTICLE.blocks]
    assert [text for text in page(SAMPLE).texts if text in blocks] == blocks


def test_nothing_is_loaded_and_nothing_runs_but_what_the_policy_names() -> None:
    sample = page(SAMPLE)
    assert sample.loaded == []
    hashes = {
        name: base64.b64encode(hashlib.sha256(sample.contents[name].encode()).digest()).decode()
        for name in ("style", "script")
    }
    assert sample.policy.split("; ") == [
        "default-src 'none'",
        f"style-src 'sha256-{hashes['style']}'",
        f"script-src 'sha256-{hashes['script']}'",
        "base-uri 'none'",
        "form-action 'none'",
    ]
    assert not re.search(r"url\(|@import", sample.contents["style"])


@pytest.mark.parametrize("claims", [(1, 0), (0, 1)])
def test_a_claim_in_a_claim_has_its_own_place(claims: tuple[int, ...]) -> None:
    text = "Ann says that Bo said it rains."
    outer, inner = Span(9, 30), Span(22, 30)
    spans = (outer, inner)
    analysis = Analysis("a", tuple(Claim("indirect", (spans[index],)) for index in claims))
    sample = page(AnalyzedArticle(Article("a", text, blocks=(Block(Span(0, 31)),)), Corrected(analysis)))
    assert text in sample.texts
    assert sorted(sample.ids) == ["a1c1", "a1c2", "a1t1", "a1t2"]


def test_two_claims_that_begin_together_have_a_place_each() -> None:
    text = "It rains, says Ann."
    analysis = Analysis("a", (Claim("indirect", (Span(0, 8),)), Claim("indirect", (Span(0, 2),))))
    sample = page(AnalyzedArticle(Article("a", text), Corrected(analysis)))
    assert sorted(sample.ids) == ["a1c1", "a1c2", "a1t1", "a1t2"]


def test_what_the_person_found_out_stands_below_the_claim() -> None:
    texts = page(SAMPLE).texts
    assert "checked: disputed" in texts
    assert "note: ask, again; soon" in texts


def test_the_page_is_called_after_its_one_article() -> None:
    assert page(SAMPLE).contents["title"] == ARTICLE.title
    assert page(SAMPLE, SAMPLE).contents["title"] == "Claims"
    assert page().contents["title"] == "Claims"


def test_an_address_that_is_no_page_is_no_link() -> None:
    article = Article("a", ARTICLE.text, url="javascript:alert(1)")
    file = io.BytesIO()
    write([AnalyzedArticle(article, Corrected(ANALYSIS))], file)
    assert b"javascript:" not in file.getvalue()


def test_a_paragraph_of_four_times_as_many_claims_takes_no_more_than_some_four_times_the_work() -> None:
    def work(count: int) -> int:
        text = "".join(f"Ann said {number} no. " for number in range(count))
        starts = [match.start() for match in re.finditer("Ann", text)]
        claims = [
            Claim(
                "indirect",
                (Span(start + 9, text.index(".", start)),),
                (Span(start + 4, start + 8),),
                (Span(start, start + 3),),
            )
            for start in starts
        ]
        article = Article("a", text, blocks=(Block(Span(0, len(text))),))
        rows_of_claims = tuple(rows(article, Corrected(Analysis("a", tuple(claims)))))
        return calls(lambda: list(marked_paragraphs(article, rows_of_claims)))

    assert work(200) < 6 * work(50)
