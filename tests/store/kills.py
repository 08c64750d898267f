"""Kills writers of a library at random moments: `python -m tests.store.kills FOLDER SEED`.

A process of its own, so that a writer is a fork that has everything imported. It writes how often it killed,
and what the writers had been told was kept. It fails when any of that is missing.
"""

from __future__ import annotations

import json
import os
import random
import shutil
import signal
import sys
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from unittest.mock import patch

from reader.claims.correction import correct
from reader.formats.web_annotation import to_annotation
from reader.model import Article, Claim, Span
from reader.shelf.feed import FetchState, Subscription
from reader.store import adding
from reader.store import database as database_module
from reader.store.analyses import Analyses
from reader.store.articles import ArticleTable
from reader.store.check import Health, check
from reader.store.corrections import page_key
from reader.store.database import FILE_NAME, Database
from reader.store.feeds import Feeds
from reader.store.keeper import DatabaseKeeper, open_keeper
from reader.store.listing import Listing
from reader.store.migrations import MIGRATIONS
from reader.store.opening import open_database
from reader.store.reading import ReadingState
from tests.store.articles import analysis, news

FOLDERS, KILLS_OF_WRITERS, KILLS_OF_MIGRATIONS = 10, 14, 60
"""A folder for every 14 writers, and one for every migration: 200 in all."""
MAX_ACKNOWLEDGEMENTS = 5
MAX_SECONDS_OF_WRITERS, MAX_SECONDS_OF_MIGRATIONS = 0.004, 0.06
"""How long a process is left after its last acknowledgement: as long as what it does next takes."""
FEED = "https://news.example/feed"
CLAIM = Claim("direct", (Span(0, 4),))

Tell = Callable[[str, int], None]


@dataclass(slots=True)
class Promises:
    """What writers were told is kept: a number for each thing, which only ever grows."""

    numbers: Counter[str] = field(default_factory=Counter)

    def take(self, line: bytes) -> None:
        """Remember an acknowledgement."""
        thing, number = json.loads(line)
        self.numbers[thing] = max(self.numbers[thing], number)


def note(number: int) -> str:
    """Return the note that is made of an article for the n-th time."""
    return f"note {number}"


def write(folder: Path, seed: int, tell: Tell) -> None:
    """Add, refresh, analyse, correct and read articles until somebody ends it."""
    chance = random.Random(seed)
    database = Database(folder / FILE_NAME)
    articles, feeds, analyses = ArticleTable(database), Feeds(database), Analyses(database)
    keeper = DatabaseKeeper(database, data=folder, state=folder)
    feeds.add(Subscription(FEED))
    while True:
        name = f"{chance.randrange(30)}"
        edition = len(articles.versions(news(name).id)) + 1
        article = edited(name, edition)
        match chance.randrange(4):
            case 0:
                articles.add(article, feed=FEED, guid=name)
                tell(f"version {name}", edition)
            case 1:
                fetches = int(feeds.state(FEED).etag or 0) + 1
                with database.write():
                    articles.add(article, feed=FEED, guid=name)
                    feeds.keep_state(FEED, FetchState(f"{fetches}"))
                tell(f"version {name}", edition)
                tell("fetch", fetches)
            case 2:
                notes = keeper.corrections(article)
                value = note(len(notes))
                keeper.keep_corrections(article, (*notes, correct("note", article.text, CLAIM, value=value)))
                tell(f"notes {name}", len(notes) + 1)
            case _:
                if (kept := articles.article(news(name).id)) is not None:
                    analyses.keep(kept, analysis(kept))
                    ReadingState(database).set_read([kept.id], True)
                    tell(f"read {name}", 1)


def migrate(folder: Path, tell: Tell) -> None:
    """Bring a library, and the files of earlier versions beside it, to the newest form."""
    if open_keeper(data=folder, state=folder).problems() == ():
        tell("migration", 1)


def edited(name: str, edition: int) -> Article:
    """Return the n-th edition of an article."""
    article = news(name)
    return replace(article, text=f"Edition {edition}. {article.text}")


def is_kept(database: Database, folder: Path, thing: str, number: int) -> bool:
    """Tell whether what a writer was told is kept is there."""
    kind, _, name = thing.partition(" ")
    id = news(name).id
    match kind:
        case "version":
            return ArticleTable(database).version(id, number) == edited(name, number)
        case "fetch":
            return int(Feeds(database).state(FEED).etag) >= number
        case "notes":
            keeper = DatabaseKeeper(database, data=folder, state=folder)
            values = [correction.value for correction in keeper.corrections(news(name))]
            return values[:number] == [note(place) for place in range(number)]
        case "migration":
            return True
        case _:
            row = Listing(database).row(id)
            return row is not None and row.is_read


def kill(work: Callable[[Tell], None], promises: Promises, *, acknowledgements: int, seconds: float) -> None:
    """Let another process work, and kill it so many seconds after so many acknowledgements."""
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        os.close(reading)
        work(lambda thing, number: _write_line(writing, thing, number))
        os._exit(0)
    os.close(writing)
    with os.fdopen(reading, "rb") as lines:
        for _ in range(acknowledgements):
            if line := lines.readline():
                promises.take(line)
        time.sleep(seconds)
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        for line in lines:
            promises.take(line)


def _write_line(pipe: int, thing: str, number: int) -> None:
    os.write(pipe, json.dumps([thing, number]).encode() + b"\n")


def look_at(folder: Path, promises: Promises) -> None:
    """Fail when anything that was promised is missing, or when the library is not as it should be."""
    problems: list[str] = []
    database = open_database(folder, problems.append)
    missing = [
        (thing, number)
        for thing, number in promises.numbers.items()
        if not is_kept(database, folder, thing, number)
    ]
    health = check(database)
    database.close()
    assert (problems, missing, health) == ([], [], Health()), (problems, missing, health)


def kill_writers(folder: Path, chance: random.Random) -> Promises:
    """Kill writers of one library, one after the other."""
    promises = Promises()
    for _ in range(KILLS_OF_WRITERS):
        kill(
            partial(write, folder, chance.randrange(10**9)),
            promises,
            acknowledgements=chance.randrange(MAX_ACKNOWLEDGEMENTS + 1),
            seconds=chance.random() * MAX_SECONDS_OF_WRITERS,
        )
        look_at(folder, promises)
    return promises


def kill_migrations(folder: Path, chance: random.Random) -> Promises:
    """Kill programs that bring a library, and the files of earlier versions, to the newest form."""
    promises = Promises()
    (folder / "corrections").mkdir(parents=True)
    old = Database(folder / "old.sqlite", migrations=MIGRATIONS[:1])
    for name in ("0", "1"):
        article = edited(name, 1)
        with patch.object(adding, "attach"):  # fills tables that the oldest form does not have
            ArticleTable(old).add(article)
        annotation = to_annotation(correct("note", article.text, CLAIM, value=note(0)), article.label)
        record = {
            "version": 1,
            "article": article.label,
            "text_sha256": article.sha256,
            "items": [annotation],
        }
        path = folder / "corrections" / f"{name}-{page_key(article.label)}.json"
        path.write_text(json.dumps(record))
        promises.numbers |= {f"version {name}": 1, f"notes {name}": 1}
    old.close()
    for _ in range(KILLS_OF_MIGRATIONS):
        for path in folder.glob(f"{FILE_NAME}*"):
            path.unlink()
        shutil.copy(folder / "old.sqlite", folder / FILE_NAME)
        seconds = chance.random() * MAX_SECONDS_OF_MIGRATIONS
        kill(partial(migrate, folder), promises, acknowledgements=0, seconds=seconds)
        keeper = open_keeper(data=folder, state=folder)
        assert keeper.problems() == ()
        del keeper
        look_at(folder, promises)
    return promises


def main(folder: Path, seed: int) -> None:
    """Kill, look, and print what was promised and kept."""
    # What the system has taken but not yet written to the disk only a power cut loses.
    database_module._SYNCHRONOUS = "OFF"
    chance = random.Random(seed)
    promises = sum(
        (kill_writers(folder / f"{number}", chance).numbers for number in range(FOLDERS)), Counter[str]()
    )
    kill_migrations(folder / "migrations", chance)
    kinds = Counter({thing.split()[0] for thing in promises})
    kills = FOLDERS * KILLS_OF_WRITERS + KILLS_OF_MIGRATIONS
    sys.stdout.write(json.dumps({"kills": kills, "promises": sorted(kinds)}))


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
