"""The feeds of newsboat, from its file `urls`: an address a line, then tags; "~..." is a title."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from reader.errors import FetchError, SourceError
from reader.shelf.address import identity
from reader.shelf.feed import Subscription
from reader.sources.decoding import decode
from reader.sources.http.address import parse
from reader.sources.opml import FeedList, in_both, tags_in
from reader.text.normalize import normalize
from reader.text.one_line import one_line

_WORD = re.compile(r'"(?P<quoted>(?:\\.|[^"\\])*)"?|(?P<bare>\S+)')
_ESCAPE = re.compile(r"\\(.)")
_KINDS = {
    "query": "is a search of newsboat",
    "filter": "hands a feed to a program",
    "exec": "runs a program",
    "file": "reads a file",
}
"""What lines stand for that are no addresses of the web."""


def read(data: bytes, name: str) -> FeedList:
    """Return the feeds in a file `urls`.

    Raises SourceError, which calls it `name`, when it is no text, or a text in which no line has an address.
    """
    subscriptions: dict[str, Subscription] = {}
    problems: list[str] = []
    is_list = True
    for number, line in enumerate(normalize(decode(data, name)).split("\n"), 1):
        words = list(_words(line))
        if not words:
            continue
        address, tags = one_line(words[0]), words[1:]
        kind = address.partition(":")[0]
        if kind in _KINDS:
            problems.append(f"{name}: line {number} {_KINDS[kind]}; it was not taken over.")
            continue
        if not _may_be_address(words):
            is_list = False
            problems.append(f"{name}: line {number}: begins with no address.")
            continue
        try:
            parse(address)
        except FetchError as error:
            problems.append(f"{name}: line {number}: {error}")
            continue
        title = next((one_line(tag[1:]) for tag in tags if tag.startswith("~")), "")
        # "!" hides a feed in newsboat's list.
        names = (one_line(tag.removeprefix("!")) for tag in tags if not tag.startswith("~"))
        subscription = Subscription(address, title, tags=tags_in(",".join(names)))
        earlier = subscriptions.get(identity(address))
        subscriptions[identity(address)] = in_both(earlier, subscription) if earlier else subscription
    if not subscriptions and not is_list:
        raise SourceError(
            f"{name}: is no list of feeds, neither OPML nor one address a line. Have the program that you "
            "read feeds with export them as OPML."
        )
    return FeedList(tuple(subscriptions.values()), tuple(problems))


def _may_be_address(words: Sequence[str]) -> bool:
    """Tell whether a line begins with an address: without a scheme it stands alone, and names a server."""
    address = words[0]
    return "://" in address or (len(words) == 1 and "." in address.partition("/")[0].strip("."))


def _words(line: str) -> Iterator[str]:
    """Yield the words of a line; one in quotation marks may have spaces, and "#" begins a comment."""
    for word in _WORD.finditer(line):
        if word["bare"] is not None:
            if word["bare"].startswith("#"):
                return
            yield word["bare"]
        elif word["quoted"]:
            yield _ESCAPE.sub(r"\1", word["quoted"])
