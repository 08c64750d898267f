"""Articles from lines of JSON, and which lines are refused."""

from __future__ import annotations

import gzip
import io
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.errors import SourceError
from reader.model import Article
from reader.sources import json_lines
from reader.sources.json_lines import articles


def line(text: str) -> bytes:
    return json.dumps({"id": "a", "text": text}).encode()


@pytest.mark.parametrize(
    ("given_text", "text"),
    [
        ("One.\nTwo.", "One.\nTwo."),
        ("One.\r\nTwo.\rThree.", "One. \nTwo.\nThree."),
        ("\x1b[31m\x9b \x07\t\x85", "␛[31m\ufffd ␇ \n"),
        ("---\ntitle: A\n---\n# B *c*\n", "---\ntitle: A\n---\n# B *c*\n"),
        ("  \n x \n\n", "  \n x \n\n"),
        ("\ud800 \U0001f600", "\ufffd \U0001f600"),
        ("", ""),
    ],
)
def test_text_keeps_its_length_and_its_markup(given_text: str, text: str) -> None:
    (article,) = articles([line(given_text)], "in")
    assert isinstance(article, Article)
    assert article.text == text
    assert len(article.text) == len(given_text)


@pytest.mark.parametrize(
    ("bad", "words"),
    [
        (b"nonsense", "not JSON (Expecting value at column 1)"),
        (b'{"id": "a"', "not JSON"),
        (b"\xff\xfe", "not UTF-8"),
        (b"[" * 100_000, "not JSON"),
        (b"[1]", "not an object"),
        (b'{"id": "a"}', '"text" is missing'),
        (b'{"text": "a"}', '"id" is missing'),
        (b'{"id": "a", "text": null}', '"text" is not a text'),
        (b'{"id": 7.5, "text": "a"}', '"id" is not a text'),
        (b'{"id": true, "text": "a"}', '"id" is not a text'),
        (b'{"id": "a",\r\n', "not JSON (Expecting property name enclosed in double quotes at column 12)"),
    ],
)
def test_bad_line_is_named_by_number_and_the_rest_is_read(bad: bytes, words: str) -> None:
    first, refused, last = articles([line("One."), bad, line("Two.")], "in.jsonl")
    assert isinstance(first, Article)
    assert isinstance(last, Article)
    assert str(refused).startswith("in.jsonl, line 2: ")
    assert words in str(refused)


def test_blank_lines_are_skipped_but_counted() -> None:
    found = list(articles([b"\n", line("One.") + b"\r\n", b" \n", b"bad"], "in"))
    assert [type(article) for article in found] == [Article, SourceError]
    assert str(found[1]).startswith("in, line 4")


def test_byte_order_mark_and_other_keys_do_no_harm() -> None:
    (article,) = articles([b'\xef\xbb\xbf{"title": 5, "id": "a", "text": "x", "claims": []}'], "in")
    assert article == Article("a", "x", blocks=article.blocks if isinstance(article, Article) else ())


@given(st.binary())
def test_any_line_is_an_article_or_a_source_error(data: bytes) -> None:
    assert all(isinstance(found, Article | SourceError) for found in articles([data], "in"))


def test_a_line_without_an_end_is_left_with_what_follows(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(json_lines, "_MAX_LINE_BYTES", 100)
    file = io.BytesIO(line("One.") + b"\n" + b"x" * 400 + b"\n" + line("Two."))
    first, refused = articles(json_lines.lines(file, "in.jsonl"), "in.jsonl")
    assert isinstance(first, Article)
    assert str(refused).startswith("in.jsonl, line 2: is longer than")


def test_packed_lines_are_unpacked(tmp_path: Path) -> None:
    path = tmp_path / "news"
    path.write_bytes(gzip.compress(line("One.") + b"\n") + gzip.compress(line("Two.") + b"\n"))
    with path.open("rb") as file:
        found = list(articles(json_lines.lines(file, "news"), "news"))
    assert [article.text for article in found if isinstance(article, Article)] == ["One.", "Two."]


def test_what_was_before_the_damage_of_packed_lines_is_taken() -> None:
    file = io.BytesIO(gzip.compress(line("One.") + b"\n") + gzip.compress(line("Two.") + b"\n")[:-9])
    found = articles(json_lines.lines(file, "news"), "news")
    assert isinstance(next(found), Article)
    with pytest.raises(SourceError, match=r"^news: is damaged from here on \("):
        list(found)


def test_of_a_file_that_grows_while_it_is_read_what_it_had_is_read(tmp_path: Path) -> None:
    path, line = tmp_path / "news.jsonl", b'{"id": "a", "text": "It held."}\n'
    path.write_bytes(line * 3)
    count = 0
    with path.open("rb") as file, path.open("ab") as growing:
        for _ in articles(json_lines.lines(file, "in.jsonl"), path.name):
            count += 1
            growing.write(line * 2)
            growing.flush()
    assert count == 3


def test_an_id_may_be_a_whole_number() -> None:
    assert json_lines.article(b'{"id": 7, "text": "a"}', "few").id == "7"
