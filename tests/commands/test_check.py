"""`reader check`: what it prints of a draft, and how it ends."""

from __future__ import annotations

import json
import re
import sys
import types
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import reader.nlp
from reader import cli
from reader.model import Analysis, Article, Claim, Engine, Entity, Span
from reader.paths import data_dir
from reader.store.articles import ArticleTable
from reader.store.database import FILE_NAME, Database
from tests.store.articles import news

Run = Callable[..., tuple[int, str, str]]
_SAID = re.compile(r"(?P<content>“[^”]*”) (?P<source>\w+) (?P<cue>said)")
_SOURCE = "“The pier is sound, but only in summer,” Ann said. “The boat comes first,” Bob said. So?\n"


def analyze(extractor: object, article: Article) -> Analysis:
    """Find `“...” NAME said` and nothing else."""
    matches = tuple(_SAID.finditer(article.text))
    claims = tuple(
        Claim("direct", (Span(*match.span("content")),), speaker=match["source"]) for match in matches
    )
    names = dict.fromkeys(match["source"] for match in matches)
    return Analysis(article.id, claims, tuple(Entity(name, "person", name) for name in names))


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Run:
    """Check a draft with a quick analysis, in a folder with a source; return status, output, complaints."""

    def load(engine: Engine) -> types.SimpleNamespace:
        return types.SimpleNamespace(finder=types.SimpleNamespace(notes=()))

    fake: Any = types.ModuleType("reader.nlp.analyze")
    fake.load, fake.analyze = load, analyze
    monkeypatch.setitem(sys.modules, "reader.nlp.analyze", fake)
    monkeypatch.setattr(reader.nlp, "analyze", fake, raising=False)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "100")
    (tmp_path / "sources").mkdir()
    (tmp_path / "sources" / "hearing.txt").write_text(_SOURCE, "utf-8")

    def run(draft: str, *words: str) -> tuple[int, str, str]:
        Path("draft.txt").write_text(draft, "utf-8")
        return cli.main(["check", "draft.txt", *words]), *capsys.readouterr()

    return run


@pytest.mark.parametrize(
    ("draft", "status", "verdict"),
    [
        ("“The boat comes first,” Bob said.", 0, "✓ verbatim  Bob"),
        ("“The boat comes last,” Bob said.", 1, "± edited  Bob"),
        ("“The boat comes first,” Ann said.", 1, "⇄ said by somebody else  Ann"),
        ("“The pier is sound,” Ann said.", 1, "✂ cut so that the sense may turn  Ann"),
        ("“Herring is dear,” Ann said.", 1, "✗ not found  Ann"),
    ],
)
def test_it_ends_well_only_when_every_quotation_is_right(
    run: Run, draft: str, status: int, verdict: str
) -> None:
    ended, out, complaints = run(draft, "--against", "sources")
    assert (ended, complaints) == (status, "")
    assert verdict in out
    assert "this check cannot know" in " ".join(out.split())


def test_the_listing_tells_the_words_and_where_they_stand(run: Run) -> None:
    _, out, _ = run("Pier\n\n“The boat comes last,” Bob said.", "--against", "sources")
    assert out.splitlines()[1:5] == [
        "   3  ± edited  Bob",
        "        “The boat comes last,”",
        "        “last” in the draft, “first” in the source",
        "        sources/hearing.txt, line 1, Bob: The boat comes first",
    ]


def test_json_lines_have_a_line_for_each_passage_and_one_for_all(run: Run) -> None:
    _, out, _ = run("“The boat comes last,” Bob said.", "--against", "sources", "--format", "jsonl")
    finding, total = map(json.loads, out.splitlines())
    assert (finding["verdict"], finding["differences"]) == ("edited", [["last", "first"]])
    assert finding["places"][0]["span"] == [52, 72]
    assert (total["right"], total["counts"], total["sources"]) == (False, {"edited": 1}, 1)


def test_the_table_in_markdown_links_sources_that_have_an_address(run: Run) -> None:
    page = "---\ntitle: A | B\nurl: https://a.example/a(1)\n---\n\n“The boat comes first,” Bob said. So?\n"
    Path("sources/page.md").write_text(page, "utf-8")
    _, out, _ = run(
        "“The boat comes first,” Bob said.", "--against", "sources/page.md", "--format", "markdown"
    )
    assert "| 1 | ✓ verbatim | “The boat comes first,” | Bob |" in out
    assert r"[A \| B](https://a.example/a%281%29)" in out


def test_accepted_quotations_are_no_fault(run: Run) -> None:
    Path("accepted.txt").write_text("# checked by telephone\nHerring is dear\n", "utf-8")
    status, out, _ = run("“Herring is dear,” Ann said.", "--against", "sources", "--accept", "accepted.txt")
    assert status == 0
    assert "not found, accepted" in out


def test_what_is_accepted_beside_the_draft_is_no_fault(run: Run) -> None:
    draft = "“Herring is dear,” Ann said. “Cod is cheap,” Bob said."
    Path("draft.txt.accepted").write_text("“Herring is dear”\n", "utf-8")
    status, out, _ = run(draft, "--against", "sources")
    assert status == 1
    assert "2 not found (1 accepted) · 1 source" in out
    Path("accepted.txt").write_text("Cod is cheap\n", "utf-8")
    assert run(draft, "--against", "sources", "--accept", "accepted.txt")[0] == 0


def test_strict_takes_another_mark_for_an_edit(run: Run) -> None:
    draft = "“The boat – comes first,” Bob said."
    assert run(draft, "--against", "sources")[0] == 0
    assert run(draft, "--against", "sources", "--strict")[0] == 1


def test_a_source_that_cannot_be_read_is_said_and_ends_with_1(run: Run) -> None:
    status, out, complaints = run("“The boat comes first,” Bob said.", "--against", "sources", "gone.txt")
    assert status == 1
    assert "✓ verbatim" in out
    assert "gone.txt" in complaints


def test_the_library_is_a_source(run: Run) -> None:
    data_dir().mkdir(parents=True)
    library = Database(data_dir() / FILE_NAME)
    ArticleTable(library).add(news("hearing", _SOURCE))
    library.close()
    status, out, _ = run("“The boat comes first,” Bob said.", "--against", "library")
    assert status == 0
    assert "https://news.example/hearing" in out


def test_the_library_is_the_source_where_none_is_named(run: Run) -> None:
    data_dir().mkdir(parents=True)
    library = Database(data_dir() / FILE_NAME)
    ArticleTable(library).add(news("hearing", _SOURCE))
    library.close()
    status, out, _ = run("“The boat comes first,” Bob said.")
    assert (status, "https://news.example/hearing" in out) == (0, True)


@pytest.mark.parametrize("sources", ["gone.txt", "draft.txt"])
def test_without_any_source_no_quotation_is_judged(run: Run, sources: str) -> None:
    status, out, complaints = run("“The boat comes first,” Bob said.", "--against", sources)
    assert (status, out) == (1, "")
    assert complaints.endswith(
        "reader: draft.txt: was not checked, as there is no source to hold it against.\n"
    )


@pytest.mark.parametrize(
    ("words", "complaint"),
    [
        (["--against", "library"], "there is no library yet"),
        ([], "Sources that are not in it are named with --against."),
        (["--against", "sources", "--accept", "gone.txt"], "gone.txt: no such file or directory."),
    ],
)
def test_what_is_missing_is_said(run: Run, words: list[str], complaint: str) -> None:
    status, out, complaints = run("“The boat comes first,” Bob said.", *words)
    assert (status, out) == (1, "")
    assert complaint in complaints


def test_a_library_that_cannot_be_read_is_no_source_without_the_quotation(run: Run) -> None:
    (data_dir() / FILE_NAME).mkdir(parents=True)
    status, out, complaints = run("“The boat comes first,” Bob said.", "--against", "library")
    assert (status, out) == (1, "")
    assert complaints.endswith("library.sqlite: could not be read, so nothing was looked for in it.\n")
    assert "until you quit" not in complaints


def test_the_draft_among_its_sources_is_said_to_be_none(run: Run) -> None:
    status, out, complaints = run("“The boat comes first,” Bob said.", "--against", "draft.txt", "sources")
    assert (status, "1 verbatim · 1 source" in out) == (0, True)
    assert complaints == "reader: draft.txt: is the draft itself, which is no source of its quotations.\n"
