"""Libraries of generated news, built once into a folder and kept there, with what adding to them cost."""

from __future__ import annotations

import itertools
import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from time import process_time
from typing import Any

from bench import generated_news
from reader.model import DEFAULT_ENGINE, Article, Origin
from reader.nlp.fingerprint import fingerprint
from reader.sources import json_lines
from reader.store.analyses import Analyses
from reader.store.articles import ArticleTable
from reader.store.database import FILE_NAME, Database

_AT_ONCE = 100
"""Articles in one transaction, as `reader add` keeps the lines of a file."""
_TENTHS = 10
_COSTS = "costs.json"
_KEYS = ("title", "outlet", "published", "fetched", "url")


def library(folder: Path, count: int) -> Path:
    """Return the folder with the library of so many articles, all analysed; it is built unless it is there.

    `costs.json` beside it has what was measured then. Its analyses count as made by the program as it is now.
    """
    place = folder / f"{count}-articles"
    if not (place / _COSTS).exists():
        _build(place, count)
    database = Database(place / FILE_NAME)
    with database.write() as connection:
        connection.execute("UPDATE pipelines SET fingerprint = ?", (fingerprint(DEFAULT_ENGINE),))
    database.close()
    return place


def _build(place: Path, count: int) -> None:
    place.mkdir(parents=True, exist_ok=True)
    for left in place.glob(f"{FILE_NAME}*"):  # of a build that was broken off
        left.unlink()
    print(f"building a library of {count} articles in {place} ...", flush=True)
    lines = place / "articles.jsonl"
    with lines.open("w") as file:
        for article, _ in generated_news.articles(count):
            file.write(json.dumps(_record(article)) + "\n")
    database = Database(place / FILE_NAME)
    costs = {"adding": _add(database, lines, count), "keeping": _keep_analyses(database, count)}
    database.close()
    lines.unlink()
    (place / _COSTS).write_text(json.dumps(costs))


def costs(place: Path) -> dict[str, Any]:
    """Return what was measured while a library was built: CPU seconds of each tenth."""
    record: dict[str, Any] = json.loads((place / _COSTS).read_text())
    return record


def _add(database: Database, lines: Path, count: int) -> list[float]:
    """Add the articles of a file of JSON lines; return the CPU seconds of each tenth, with reading."""
    table = ArticleTable(database)
    seconds: list[float] = []
    with lines.open("rb") as file:
        for _ in range(_TENTHS):
            start = process_time()
            for batch in _batches(itertools.islice(file, count // _TENTHS)):
                with database.write():
                    for line in batch:
                        table.add(_article(line))
            seconds.append(process_time() - start)
            print(f"  added a tenth in {seconds[-1]:.1f} s", flush=True)
    return seconds


def _keep_analyses(database: Database, count: int) -> list[float]:
    """Keep the analysis of every article; return the CPU seconds of each tenth, making it up not included."""
    analyses = Analyses(database)
    seconds: list[float] = []
    news = generated_news.articles(count)
    for _ in range(_TENTHS):
        spent = 0.0
        for batch in _batches(itertools.islice(news, count // _TENTHS)):
            start = process_time()
            with database.write():
                for article, analysis in batch:
                    analyses.keep(article, analysis)
            spent += process_time() - start
        seconds.append(spent)
        print(f"  kept the analyses of a tenth in {seconds[-1]:.1f} s", flush=True)
    return seconds


def _batches(items: Iterator[Any]) -> Iterator[list[Any]]:
    while batch := list(itertools.islice(items, _AT_ONCE)):
        yield batch


def _record(article: Article) -> dict[str, str]:
    return {"id": article.id, "text": article.text, **{key: getattr(article, key) for key in _KEYS}}


def _article(line: bytes) -> Article:
    """Return the article of a line with all that the line knows of it."""
    (article,) = json_lines.articles((line,), "articles.jsonl")
    assert isinstance(article, Article)
    record = json.loads(line)
    known = {key: record[key] for key in _KEYS}
    return replace(article, **known, origin=Origin("address", record["url"]))
