"""The program as a library, in this process and in fresh ones."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import fields
from pathlib import Path
from typing import Any, get_args

import pytest

import reader
from reader.claims.claim_id import claim_ids
from reader.cli import main
from reader.errors import AnalysisError, SourceError
from reader.formats.record import to_record
from reader.model import ENTITY_KINDS, KINDS, Claim, Entity, Form, Mention
from tests.sources.http.server import ok, serving

WORDS = "“The pier is safe,” said Ann Lee."
PAGE = f"<html><head><title>Pier</title></head><body><article><p>{WORDS}</p></article></body></html>"
FEED = "<rss version='2.0'><channel><title>Pier</title><item><title>Safe</title></item></channel></rss>"
DOCUMENT = Path(__file__).parent.parent / "docs" / "library_api.md"


def test_a_file_is_read_by_its_path(tmp_path: Path) -> None:
    path = tmp_path / "pier.txt"
    path.write_text(WORDS, encoding="utf-8")
    assert reader.read(path).text == reader.read(str(path)).text == WORDS


def test_a_page_is_read_by_its_address() -> None:
    with serving({"/pier": ok(PAGE), "/robots.txt": b""}) as server:
        article = reader.read(server.address("/pier"), allow=server.allow)
    assert (article.title, article.url) == ("Pier", server.address("/pier"))
    assert WORDS in article.text


def test_the_address_of_a_feed_is_no_article() -> None:
    with serving({"/feed": ok(FEED, "application/rss+xml")}) as server, pytest.raises(SourceError) as error:
        reader.read(server.address("/feed"), allow=server.allow)
    assert "is a feed, not an article" in str(error.value)


def test_a_private_address_is_not_asked_unless_it_is_allowed() -> None:
    with serving({"/pier": ok(PAGE)}) as server:
        with pytest.raises(SourceError) as error:
            reader.read(server.address("/pier"))
        assert str(error.value).endswith(f'call read with allow=["{server.allow[0]}"].')
    assert server.requests == []


def test_what_is_no_file_raises_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match=r"pier\.txt: could not be read"):
        reader.read(tmp_path / "pier.txt")


def test_a_notebook_is_offered_what_there_is() -> None:
    assert {"extract", "read"} <= set(dir(reader))


def test_a_path_is_no_text(tmp_path: Path) -> None:
    path: Any = tmp_path / "pier.txt"
    with pytest.raises(TypeError, match=rf"not {type(path).__name__}; reader\.read gives that of a file"):
        reader.extract(path)


def test_a_path_may_be_bytes_and_nothing_that_is_no_path(tmp_path: Path) -> None:
    path = tmp_path / "pier.txt"
    path.write_text(WORDS, encoding="utf-8")
    assert reader.read(os.fsencode(path)) == reader.read(path)
    nothing: Any = None
    with pytest.raises(TypeError, match="read takes a path or an address, not NoneType"):
        reader.read(nothing)


def test_one_host_is_not_taken_for_a_list_of_letters() -> None:
    with pytest.raises(TypeError, match=r"allow takes a list of hosts: allow=\['localhost:8000'\]"):
        reader.read("http://localhost:8000/pier", allow="localhost:8000")


def test_what_is_no_name_and_no_engine_raises_a_sentence() -> None:
    with pytest.raises(SourceError, match="An empty name"):
        reader.read("")
    engine: Any = "modle"
    with pytest.raises(AnalysisError, match="'modle' is no engine: there are model, rules"):
        reader.extract(WORDS, engine=engine)


@pytest.mark.model
def test_offsets_count_in_the_text_that_was_given() -> None:
    text = f"Good morning.\x07\r\n\r\n{WORDS}\r\n"
    (claim,) = reader.extract(text).claims
    assert [span.of(text) for span in claim.content] == ["“The pier is safe,”"]


@pytest.mark.model
def test_an_article_gives_what_its_text_gives(tmp_path: Path) -> None:
    path = tmp_path / "pier.txt"
    path.write_text(WORDS, encoding="utf-8")
    analysis = reader.extract(reader.read(path), engine="rules")
    assert analysis.claims == reader.extract(WORDS, engine="rules").claims
    assert "rules" in analysis.pipeline


@pytest.mark.model
def test_a_line_of_the_command_is_the_record_with_ids_and_places(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "pier.txt"
    path.write_text(WORDS, encoding="utf-8")
    analysis = reader.extract(article := reader.read(path))
    assert main(["extract", "--format", "jsonl", str(path)]) == 0
    line = json.loads(capsys.readouterr().out)
    record = to_record(article, analysis)
    ((claim, of_line),) = zip(record["claims"], line["claims"], strict=True)
    assert claim.items() <= of_line.items()
    assert [of_line["id"]] == [*claim_ids(article, analysis)]
    assert {key: line[key] for key in record} | {"claims": [claim]} == record


FRESH = """
import sys, reader
heavy = {"spacy", "textual", "numpy", "urllib3", "lxml", "rich", "asyncio"}
assert not heavy & sys.modules.keys(), heavy & sys.modules.keys()
assert reader.extract("“The pier is safe,” said Ann Lee.").claims
assert "textual" not in sys.modules
"""


@pytest.mark.model
def test_a_fresh_process_loads_what_analyzes_with_the_first_text() -> None:
    subprocess.run([sys.executable, "-c", FRESH], check=True)


@pytest.mark.model
def test_the_lines_of_the_documentation_run(tmp_path: Path) -> None:
    lines = DOCUMENT.read_text(encoding="utf-8").split("```python\n")[1].split("```")[0]
    (tmp_path / "harbour.txt").write_text(WORDS, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-c", lines], cwd=tmp_path, check=True, capture_output=True, text=True
    )
    assert done.stdout == "Ann Lee: “The pier is safe,”\n"


@pytest.mark.parametrize(
    "name",
    [
        *(field.name for of in (Claim, Entity) for field in fields(of)),
        *Mention._fields,
    ],
)
def test_every_field_of_a_claim_and_an_entity_is_documented(name: str) -> None:
    assert f"`{name}`" in DOCUMENT.read_text(encoding="utf-8")


@pytest.mark.parametrize("word", [*KINDS, *ENTITY_KINDS, *get_args(Form), "negative"])
def test_every_kind_is_documented(word: str) -> None:
    assert word in DOCUMENT.read_text(encoding="utf-8")


def test_the_types_ship_with_the_package() -> None:
    assert (Path(reader.__file__).parent / "py.typed").is_file()
