"""`reader library`: where the library lies, whether it is well, a copy of it, and forgetting articles."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from reader.commands import shelves
from reader.commands.console import INCOMPLETE, OK, complain
from reader.commands.inputs import check_file_name
from reader.errors import StoreError
from reader.shelf.address import shown
from reader.text.normalize import replace_controls

if TYPE_CHECKING:
    from reader.store.database import Database

_MAX_TITLES = 10
"""So many of the articles that would be forgotten are printed: they tell whether it is the right ones."""


def run(words: Sequence[str]) -> int:
    """Do what the command line says with the library; return the exit status."""
    parser = argparse.ArgumentParser(
        prog="reader library",
        description="The library is one SQLite file with every article that you added or opened, what was "
        "found in it, and what you made of it. docs/library.md describes its tables.",
    )
    commands = parser.add_subparsers(metavar="COMMAND", dest="command")
    commands.add_parser("where", help="print the path of the file (this is what `reader library` does)")
    commands.add_parser(
        "check",
        help="look whether the library is as it should be, count what is in it, mend what can be mended",
        description="Look at every page of the file, at what its rows refer to, at its counts and at the "
        "index of the search. Counts and index are made anew where they are wrong. A file that is damaged "
        "is set aside at the next start, and what can still be read of it is taken over into a new one.",
    )
    backup = commands.add_parser(
        "backup",
        help="write a complete copy to a new file, even while reader runs",
        description="Write a complete copy of the library to a new file, even while reader runs. No file is "
        "overwritten. To go back to the copy, quit reader and put it in the place of the library.",
    )
    backup.add_argument("file", metavar="FILE", help="a file that does not exist yet")
    _add_forget(commands)
    arguments = parser.parse_args(words)
    command: dict[str, Callable[[argparse.Namespace], int]] = {
        "check": _check,
        "backup": _backup,
        "forget": _forget,
    }
    return command.get(arguments.command, _where)(arguments)


def _add_forget(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = commands.add_parser(
        "forget",
        help="drop articles, with their texts and what was found in them",
        usage="reader library forget [--corrections] [--yes] ARTICLE ...\n"
        "       reader library forget [--corrections] [--yes] --read [--before DATE]",
        description="Drop articles with their texts, earlier versions, analyses, tags and places. Without "
        "--yes nothing is dropped, and it is said what would be. Files on your disk are never touched. An "
        "article that its feed still has does not come back by itself; `reader add ADDRESS` brings it back.",
    )
    parser.add_argument("articles", metavar="ARTICLE", nargs="*", help="path, address or id")
    parser.add_argument(
        "--read",
        action="store_true",
        help="everything that you have read, but for what has a star or a tag",
    )
    parser.add_argument("--before", metavar="DATE", type=_date, help="only what is older, like 2026-01-31")
    parser.add_argument("--corrections", action="store_true", help="drop your corrections and notes as well")
    parser.add_argument("--yes", action="store_true", help="do it")
    parser.set_defaults(misuse=parser.error)


def _date(text: str) -> datetime:
    try:
        date = datetime.fromisoformat(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"{text!r} is no date like 2026-01-31") from error
    return date if date.tzinfo else date.astimezone()


@contextmanager
def _database() -> Iterator[Database]:
    """Give the library that there is. Raises StoreError without one."""
    if not _path().exists():
        raise StoreError(f"{_path()}: there is no library yet. It begins with what you add or open.")
    with shelves.database() as database:
        yield database


def _path() -> Path:
    from reader.paths import data_dir
    from reader.store.database import FILE_NAME

    return data_dir() / FILE_NAME


def _where(_: argparse.Namespace) -> int:
    print(replace_controls(str(_path())))
    return OK


def _check(_: argparse.Namespace) -> int:
    from reader.store import check
    from reader.store.sqlite_errors import Damaged

    with _database() as database:
        health = check.check(database)
        with suppress(Damaged):  # then there is no saying how much is in it
            for count, words in check.counts(database):
                print(f"{count:>9,} {words}")
        print(f"{database.path.stat().st_size / 1e6:>9,.1f} MB")
    for repair in health.repairs:
        complain(f"{database.path}: {repair} did not fit the articles. They were made anew.")
    if health.damage:
        damage = "; ".join(health.damage)
        complain(
            f"{database.path}: is damaged: {damage}. The next start of `reader` sets the file aside, and "
            "takes over what can still be read into a new one."
        )
    print("damaged" if health.damage else "mended" if health.repairs else "ok")
    return INCOMPLETE if health.damage else OK


def _backup(arguments: argparse.Namespace) -> int:
    from reader.store.backup import back_up

    check_file_name(arguments.file, "a copy of the library")
    target = Path(arguments.file)
    with _database() as database:
        back_up(database, target)
    print(f"{replace_controls(arguments.file)}: {target.stat().st_size / 1e6:,.1f} MB")
    return OK


def _forget(arguments: argparse.Namespace) -> int:
    from reader.store import forgetting

    if bool(arguments.articles) == arguments.read:
        arguments.misuse("name articles, or say --read")
    if arguments.before and not arguments.read:
        arguments.misuse("--before goes with --read")
    status = OK
    with _database() as database:
        ids: dict[str, None] = {}
        if arguments.read:
            ids.update(dict.fromkeys(forgetting.read_before(database, arguments.before)))
        for name in arguments.articles:
            ids_of_name = forgetting.find(database, name)
            ids.update(dict.fromkeys(ids_of_name))
            if not ids_of_name:
                complain(f"{shown(name)}: there is no such article in the library.")
                status = INCOMPLETE
        if not arguments.yes:
            _say_what_would_be(database, tuple(ids), arguments)
            return INCOMPLETE if ids else status
        count = forgetting.forget(database, tuple(ids), with_corrections=arguments.corrections)
        print(f"{count} {_articles(count)} forgotten")
    return status


def _say_what_would_be(database: Database, ids: Sequence[str], arguments: argparse.Namespace) -> None:
    from reader.store import forgetting

    for title in forgetting.titles(database, ids[:_MAX_TITLES]):
        print(title)
    if len(ids) > _MAX_TITLES:
        print(f"… and {len(ids) - _MAX_TITLES} more")
    if ids:
        corrections = "with your corrections" if arguments.corrections else "your corrections stay"
        complain(
            f"{len(ids)} {_articles(len(ids))} would be forgotten, {corrections}. Nothing was done: "
            "--yes does it."
        )
    else:
        complain("nothing to forget.")


def _articles(count: int) -> str:
    return "article" if count == 1 else "articles"
