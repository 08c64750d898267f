"""What displaCy draws, and what a DocBin gives back: tried with spaCy itself."""

from __future__ import annotations

import io
import json
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import spacy
from spacy import displacy
from spacy.tokens import Doc, DocBin
from spacy.training import Corpus

from reader.export import displacy as displacy_export
from reader.export import doc_bin
from reader.export.analyzed_article import AnalyzedArticle
from reader.export.rows import rows
from reader.model import Article, Origin
from tests.export.quayside import ARTICLE, CORRECTED, TEXT

SAMPLE = AnalyzedArticle(ARTICLE, CORRECTED)
ROWS = rows(ARTICLE, CORRECTED)


def drawings(*articles: AnalyzedArticle) -> list[dict[str, Any]]:
    """Return what is written of articles."""
    file = io.BytesIO()
    displacy_export.write(articles, file)
    content: list[dict[str, Any]] = json.loads(file.getvalue())
    return content


def docs(*articles: AnalyzedArticle) -> list[Doc]:
    """Return the Docs that are written of articles."""
    file = io.BytesIO()
    doc_bin.write(articles, file)
    return list(DocBin().from_bytes(file.getvalue()).get_docs(spacy.blank("en").vocab))


def test_displacy_draws_every_claim() -> None:
    markup = displacy.render(drawings(SAMPLE, SAMPLE), style="span", manual=True, page=True)
    assert markup.count("INDIRECT") == 2 * sum(row.kind == "indirect" for row in ROWS)
    assert markup.count("CUE") == 2 * sum(bool(row.cue) for row in ROWS)
    assert "everywhere" in markup


def test_tokens_of_a_drawing_are_those_of_the_words() -> None:
    (drawing,) = drawings(SAMPLE)
    words = [
        "".join(drawing["tokens"][span["start_token"] : span["end_token"]])
        for span in drawing["spans"]
        if span["label"] not in ("CUE", "SOURCE")
    ]
    assert words == ["".join(span.of(TEXT) for span in row.content).replace(" ", "") for row in ROWS]
    assert drawings() == []


def test_a_doc_has_the_words_of_every_claim_with_its_id() -> None:
    (doc,) = docs(SAMPLE)
    assert doc.text == TEXT
    claims = [(span.text, span.label_, span.id_) for span in doc.spans["claims"]]
    assert claims == [(row.exact, row.kind, row.id) for row in ROWS]
    assert [span.text for span in doc.spans["cues"]] == [row.cue for row in ROWS if row.cue]
    assert [span.text for span in doc.spans["sources"]] == [row.source for row in ROWS if row.source]


_BEHIND_AN_ANALYSIS = """
from reader.nlp.light_spacy import import_spacy
assert import_spacy()
import io
from reader.export import doc_bin
from reader.export.analyzed_article import AnalyzedArticle
from tests.export.quayside import ARTICLE, CORRECTED
doc_bin.write([AnalyzedArticle(ARTICLE, CORRECTED)], file := io.BytesIO())
from spacy.tokens import DocBin
print(len(DocBin().from_bytes(file.getvalue())))
"""


def test_docs_are_written_where_spacy_was_imported_without_its_schemas() -> None:
    done = subprocess.run([sys.executable, "-c", _BEHIND_AN_ANALYSIS], capture_output=True, text=True)
    assert (done.stdout, done.stderr) == ("1\n", "")


def test_a_training_of_spacy_is_given_every_claim(tmp_path: Path) -> None:
    path = tmp_path / "claims.spacy"
    with path.open("wb") as file:
        doc_bin.write([SAMPLE], file)
    (example,) = Corpus(path)(spacy.blank("en"))
    claims = [(span.text, span.label_) for span in example.reference.spans["claims"]]
    assert claims == [(row.exact, row.kind) for row in ROWS]


def test_a_doc_knows_its_article_and_the_rows() -> None:
    first, second = docs(SAMPLE, AnalyzedArticle(Article("b", TEXT, title="Two"), CORRECTED))
    assert first.user_data["article"]["address"] == ARTICLE.url
    assert second.user_data["article"]["title"] == "Two"
    assert [claim["note"] for claim in first.user_data["claims"]] == [row.note for row in ROWS]
    assert first.user_data["claims"][0]["content"] == ROWS[0].content


def test_the_name_of_a_file_in_another_encoding_is_packed() -> None:
    named = replace(ARTICLE, origin=Origin("path", "/news/caf\udce9.txt"))
    (doc,) = docs(AnalyzedArticle(named, CORRECTED))
    assert {claim["file"] for claim in doc.user_data["claims"]} == {"/news/caf?.txt"}
