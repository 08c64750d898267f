"""`reader feeds`: which feeds there are; lists of them in and out; what is wanted of one."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from reader.commands import shelves, standard_input
from reader.commands.console import INCOMPLETE, MISUSED, OK, complain
from reader.commands.inputs import STDIN, check_name
from reader.errors import SourceError
from reader.shelf.address import shown
from reader.shelf.feed import FULL_TEXTS
from reader.text.counted import counted
from reader.text.one_line import clean_line

if TYPE_CHECKING:
    from reader.shelf.feed import Subscription
    from reader.store.feeds import Feeds


_MAX_LIST_BYTES = 16 * 1024 * 1024
"""Ten thousand feeds with long titles take some 3 MB; of several times that, the reading takes minutes."""


def run(words: Sequence[str]) -> int:
    """Do what the command line says with the feeds; return the exit status."""
    if words[:1] == ["add"]:
        complain("`reader add ADDRESS` follows a feed.")
        return MISUSED
    parser = argparse.ArgumentParser(
        prog="reader feeds",
        description="The feeds that you follow. `reader add ADDRESS` follows another, `reader refresh` asks "
        "them for what is new.",
        epilog="change takes --title, --folder, --tags, --full-text (`reader feeds change --help` says how), "
        "and prints what is wanted then.",
    )
    commands = parser.add_subparsers(metavar="COMMAND", dest="command")
    commands.add_parser("list", help="print every feed, one a line (this is what `reader feeds` does)")
    command = commands.add_parser("import", help="follow the feeds in a list")
    command.add_argument("file", metavar="FILE", help="OPML, or newsboat's `urls`; - for standard input")
    command = commands.add_parser("export", help="write the feeds as OPML")
    command.add_argument("file", metavar="FILE", help="a new file; - for standard output")
    command = commands.add_parser("remove", help="follow feeds no more; their articles stay")
    command.add_argument("feeds", metavar="FEED", nargs="+", help="address or title")
    command = commands.add_parser("change", help="say what is wanted of a feed, or see it")
    command.add_argument("feed", metavar="FEED", help="address or title")
    command.add_argument("--title", help="what it is called")
    command.add_argument("--folder", help="where it stands, like News/Ports; '' for the top")
    command.add_argument("--tags", help="its tags, with commas between them; '' for none")
    command.add_argument(
        "--full-text",
        choices=FULL_TEXTS,
        help="when the page of an entry is fetched: never, when the feed has only a short text, always",
    )
    arguments = parser.parse_args(words)
    from reader.store.feeds import Feeds

    act: dict[str, Callable[[Feeds, argparse.Namespace], int]] = {
        "import": _import,
        "export": _export,
        "remove": _remove,
        "change": _change,
    }
    with shelves.database() as store:
        return act.get(arguments.command, _list)(Feeds(store), arguments)


def _list(feeds: Feeds, _: argparse.Namespace) -> int:
    subscriptions = feeds.all()
    if not subscriptions:
        complain("no feeds yet. `reader add ADDRESS` follows one, `reader feeds import FILE` many.")
    for subscription in subscriptions:
        address = shown(subscription.address)
        problem = feeds.state(subscription.address).problem.removeprefix(f"{address}: ")
        tags = " ".join(f"#{tag}" for tag in subscription.tags)
        fields = (address, subscription.title, subscription.folder, tags, problem)
        print("\t".join(fields).rstrip("\t"))
    return OK


def _import(feeds: Feeds, arguments: argparse.Namespace) -> int:
    from reader.sources import newsboat, opml

    name = "standard input" if arguments.file == STDIN else arguments.file
    data = _read(arguments.file)
    if len(data) > _MAX_LIST_BYTES:
        raise SourceError(f"{name}: is larger than {_MAX_LIST_BYTES >> 20} MB, and no list of feeds.")
    feed_list = opml.read(data, name) if opml.is_opml(data) else newsboat.read(data, name)
    for problem in feed_list.problems:
        complain(problem)
    new = feeds.add_all(feed_list.subscriptions)
    old = len(feed_list.subscriptions) - new
    followed = f"; {counted(old, 'feed')} you follow already" if old else ""
    fetched = f" `reader refresh` fetches {'it' if new == 1 else 'them'}." if new else ""
    print(f"{counted(new, 'feed').capitalize()} added{followed}.{fetched}")
    return INCOMPLETE if feed_list.problems else OK


def _export(feeds: Feeds, arguments: argparse.Namespace) -> int:
    from datetime import UTC, datetime

    from reader.export.writing import write_file
    from reader.sources import opml

    data = opml.write(feeds.all(), created=datetime.now(UTC))
    if arguments.file == STDIN:
        sys.stdout.buffer.write(data)
        return OK
    check_name(arguments.file)
    write_file(lambda file: file.write(data), Path(arguments.file))
    return OK


def _remove(feeds: Feeds, arguments: argparse.Namespace) -> int:
    for word in arguments.feeds:
        subscription = _one(feeds.all(), word)
        feeds.remove(subscription.address)
        print(f"{_label(subscription)} is followed no more; its articles stay.")
    return OK


def _change(feeds: Feeds, arguments: argparse.Namespace) -> int:
    subscription = _one(feeds.all(), arguments.feed)
    new = subscription
    if arguments.title is not None:
        new = replace(new, title=clean_line(arguments.title))
    if arguments.folder is not None:
        names = (clean_line(name) for name in arguments.folder.split("/"))
        new = replace(new, folder="/".join(filter(None, names)))
    if arguments.tags is not None:
        tags = (clean_line(tag) for tag in arguments.tags.split(","))
        new = replace(new, tags=tuple(dict.fromkeys(filter(None, tags))))
    if arguments.full_text is not None:
        new = replace(new, full_text=arguments.full_text)
    feeds.change(subscription.address, new)
    wanted = {
        "title": new.title,
        "folder": new.folder,
        "tags": ", ".join(new.tags),
        "full text": new.full_text,
    }
    print(shown(new.address))
    for name, value in wanted.items():
        print(f"  {name:<9}  {value}".rstrip())
    return OK


def _one(subscriptions: Sequence[Subscription], word: str) -> Subscription:
    """Return the feed that a word means. Raises SourceError when that is none, or several."""
    from reader.library.subscriptions import find

    matches = find(subscriptions, word)
    if len(matches) > 1:
        addresses = ", ".join(shown(each.address) for each in matches[:5])
        raise SourceError(f"{shown(word)}: are several feeds ({addresses}). Give the address of one.")
    return matches[0]


def _label(subscription: Subscription) -> str:
    return subscription.title or shown(subscription.address)


def _read(path: str) -> bytes:
    if path == STDIN:
        return standard_input.read()
    from reader.regular_file import check_input
    from reader.sources.files import reason

    check_name(path)
    try:
        check_input(Path(path))
        with Path(path).open("rb") as file:
            return file.read(_MAX_LIST_BYTES + 1)
    except OSError as error:
        raise SourceError(f"{path}: {reason(error)}.") from error
