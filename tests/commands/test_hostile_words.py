"""What commands print of a database into which somebody else wrote acts on no terminal."""

from __future__ import annotations

import re

import pytest

from reader import cli
from reader.commands import shelves
from reader.shelf.feed import Subscription
from reader.store.feeds import Feeds
from tests.commands import kept_news
from tests.ui.widgets.test_gate import HOSTILE

_PIER = kept_news.article("pier")
_ACTS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
"""What a terminal acts on, but for the tabs and line ends that the commands write."""
_FIELDS = {
    "articles": ("title", "byline", "outlet", "published", "fetched", "note"),
    "versions": ("title",),
    "feeds": ("title", "folder", "problem"),
    "claims": ("cue", "affiliation", "content"),
    "appearances": ("role", "affiliation"),
}


@pytest.fixture
def foreign_words() -> None:
    """Have in every text of the database that is printed what acts on a terminal."""
    kept_news.keep([_PIER])
    with shelves.database() as store:
        Feeds(store).add(Subscription("https://post.example/feed", "Post", "News", ("port",)))
        with store.write() as connection:
            for table, fields in _FIELDS.items():
                values = ", ".join(f"{field} = {field} || :words" for field in fields)
                connection.execute(f"UPDATE {table} SET {values}", {"words": HOSTILE})


@pytest.mark.usefixtures("foreign_words")
@pytest.mark.parametrize(
    ("command", "shown"),
    [
        (("feeds",), "Post"),
        (("feeds", "remove", "https://post.example/feed"), "Post"),
        (("library", "forget", _PIER.id), "owned"),
        (("library", "forget", HOSTILE), "owned"),
        (("library", "forget", "no\udcffne"), "no�ne: has characters that are none"),
        (("changes", "no\udcffne"), "no�ne: has characters that are none"),
        (("export", "no\udcffne"), "no�ne: has characters that are none"),
        (("who", "no\udcffne"), "nobody of that name"),
        (("library", "check"), "article"),
        (("who", "Ann Berg"), "owned"),
        (("who", "--format", "jsonl", "Ann Berg"), "owned"),
        (("changes", HOSTILE), "owned"),
        (("open", HOSTILE), "owned"),
        (("check", HOSTILE, "--against", HOSTILE), "owned"),
        (("import", HOSTILE), "owned"),
    ],
)
def test_nothing_of_the_database_or_the_command_line_acts_on_the_terminal(
    command: tuple[str, ...], shown: str, capsys: pytest.CaptureFixture[str]
) -> None:
    cli.main(list(command))
    printed = "".join(capsys.readouterr())
    assert shown in printed
    assert _ACTS.search(printed) is None
