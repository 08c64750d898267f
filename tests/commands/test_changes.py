"""`reader changes`: what it prints of the versions of an article, and how it ends."""

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
from reader.claims.correction import correct
from reader.model import Analysis, Article, Claim, Engine, Entity, Span
from reader.paths import data_dir
from reader.store.articles import ArticleTable
from reader.store.corrections import CorrectionTable
from reader.store.database import FILE_NAME, Database
from tests.store.articles import news

Run = Callable[..., tuple[int, str, str]]
_SAID = re.compile(r"(?P<content>“[^”]*”) (?P<source>\w+) (?P<cue>said)")
_ADDRESS = "https://news.example/quay"
_FIRST = "“The quay leaks,” Ann said. “Nobody knew,” Bo said. It rained."
_SECOND = "“The quay leaks badly,” Ann said. “Nobody knew,” Cy said. It rained."
_THIRD = "“The quay leaks badly,” Ann said. “Nobody knew,” Cy said. It snowed."


def analyze(extractor: object, article: Article) -> Analysis:
    """Find `“...” NAME said` and nothing else."""
    claims, names = [], dict[str, None]()
    for match in _SAID.finditer(article.text):
        content, cue, source = (Span(*match.span(part)) for part in ("content", "cue", "source"))
        claims.append(Claim("direct", (content,), (cue,), (source,), match["source"]))
        names[match["source"]] = None
    entities = tuple(Entity(name, "person", name) for name in names)
    return Analysis(article.id, tuple(claims), entities, pipeline="quick")


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Ask with a quick analysis; return status, output, complaints."""

    def load(engine: Engine) -> types.SimpleNamespace:
        return types.SimpleNamespace(finder=types.SimpleNamespace(notes=()))

    fake: Any = types.ModuleType("reader.nlp.analyze")
    fake.load, fake.analyze = load, analyze
    monkeypatch.setitem(sys.modules, "reader.nlp.analyze", fake)
    monkeypatch.setattr(reader.nlp, "analyze", fake, raising=False)

    def run(*words: str) -> tuple[int, str, str]:
        return cli.main(["changes", *words]), *capsys.readouterr()

    return run


def keep(*texts: str) -> Article:
    """Keep versions of an article in the library; return the last."""
    database = Database(data_dir() / FILE_NAME)
    for text in texts:
        ArticleTable(database).add(news("quay", text, url=_ADDRESS))
    database.close()
    return news("quay", texts[-1], url=_ADDRESS)


def test_each_step_says_what_became_of_the_claims(run: Run) -> None:
    keep(_FIRST, _SECOND, _THIRD)
    status, out, complaints = run(_ADDRESS)
    assert (status, complaints) == (0, "")
    first, *changed, second, last = re.sub(r", 20\d\d.*:", ":", out).splitlines()
    assert (first, second, last) == (
        "Version 1 → 2: 2 of 2 claims changed",
        "Version 2 → 3: no change in 2 claims",
        "",
    )
    assert changed == [
        "",
        "± reworded: Ann",
        "    − “The quay leaks,”",
        "    + “The quay leaks badly,”",
        "    + badly",
        "",
        "⇄ given to somebody else: Bo → Cy",
        "      “Nobody knew,”",
        "",
    ]


def test_the_whole_way_and_the_paragraphs_are_printed_when_asked_for(run: Run) -> None:
    keep(_FIRST, _SECOND, _THIRD)
    _, out, _ = run(_ADDRESS, "--whole", "--diff")
    assert "Version 1 → 3" in out
    assert out.splitlines()[-3:] == [
        "- “The quay leaks,” Ann said. “Nobody knew,” [Bo] said. It [rained].",
        "+ “The quay leaks [badly],” Ann said. “Nobody knew,” [Cy] said. It [snowed].",
        "",
    ]


def test_every_change_is_a_line_of_json(run: Run) -> None:
    article = keep(_FIRST, _SECOND)
    _, out, _ = run(article.id, "--format", "jsonl")
    reworded, reattributed = map(json.loads, out.splitlines())
    assert reworded == {
        "article": article.id,
        "former_version": 1,
        "version": 2,
        "kinds": ["reworded"],
        "former_claim": 1,
        "claim": 1,
        "former_speaker": "Ann",
        "speaker": "Ann",
        "former_content": "“The quay leaks,”",
        "content": "“The quay leaks badly,”",
        "rewordings": [["", "badly"]],
        "polarity": "positive",
        "denied_now": None,
    }
    assert (reattributed["former_speaker"], reattributed["speaker"]) == ("Bo", "Cy")
    assert reattributed["former_content"] == reattributed["content"] == "“Nobody knew,”"


def test_corrections_are_laid_over_every_version(run: Run) -> None:
    article = keep(_FIRST, _SECOND)
    database = Database(data_dir() / FILE_NAME)
    claim = analyze(None, article).claims[1]
    CorrectionTable(database, pytest.fail).keep(article, [correct("reject", article.text, claim)])
    database.close()
    _, out, _ = run(_ADDRESS)
    assert "given to somebody else" not in out


@pytest.mark.parametrize(
    ("texts", "name", "complaint"),
    [
        ((_FIRST,), _ADDRESS, "has one version only"),
        ((_FIRST,), "nothing.txt", "there is no such article in the library"),
    ],
)
def test_what_cannot_be_compared_is_said(
    run: Run, texts: tuple[str, ...], name: str, complaint: str, tmp_path: Path
) -> None:
    keep(*texts)
    status, out, complaints = run(name)
    assert (status, out) == (1, "")
    assert complaint in complaints
