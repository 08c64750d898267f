"""feedparser's own test feeds, from its source package, read by `reader.sources.feeds`.

Every feed must be read without a traceback, with the entries that feedparser itself finds: as many, with the
same titles and addresses, and each entry must become an article or be refused with a sentence. Where ours is
meant to be another, `feedparser_feeds.toml` says which and why. Needs the package index.
"""

from __future__ import annotations

import re
import subprocess
import sys
import tarfile
import tempfile
from collections import Counter
from collections.abc import Iterator
from html.parser import HTMLParser
from importlib.metadata import version
from pathlib import Path
from typing import Any

import feedparser
import tomli

from reader.errors import SourceError
from reader.sources.feeds.article import entry_article
from reader.sources.feeds.parse import parse

ADDRESS = "https://example.org/feeds/feed.xml"
_HEADER = re.compile(rb"^Header:\s+content-type:\s*(.+?)\s*$", re.MULTILINE | re.IGNORECASE)
"""How a test feed says what its server would."""


class _Text(HTMLParser):
    """The text of a piece of HTML, read without what the program reads it with."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.pieces: list[str] = []
        self.feed(html)
        self.close()

    def handle_data(self, data: str) -> None:
        self.pieces.append(data)


def main() -> None:
    """Print how many feeds and entries were compared, and every difference; exit with 1 when there is one."""
    exceptions = tomli.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))
    counts: Counter[str] = Counter()
    differences: list[str] = []
    with tempfile.TemporaryDirectory() as folder:
        root = _download(Path(folder)) / "tests"
        for path in sorted((*root.glob("wellformed/**/*.xml"), *root.glob("illformed/**/*.xml"))):
            name = f"{path.relative_to(root)}"
            counts["feeds"] += 1
            feed_differences = _compare(path.read_bytes(), exceptions.get(name, {}), counts)
            differences += (f"{name}: {difference}" for difference in feed_differences)
    print(*(f"{count} {what}" for what, count in counts.items()), sep=", ", end=".\n")
    print(*differences, sep="\n")
    sys.exit(bool(differences) or not counts["feeds"])


def _download(folder: Path) -> Path:
    """Return the unpacked source package of the version that is installed."""
    requirement = f"feedparser=={version('feedparser')}"
    options = ("--quiet", "--no-deps", "--no-binary", "feedparser", "--dest", str(folder))
    subprocess.run([sys.executable, "-m", "pip", "download", *options, requirement], check=True)
    (package,) = folder.glob("*.tar.gz")
    with tarfile.open(package) as archive:
        archive.extractall(folder, filter="data")
    return folder / package.name.removesuffix(".tar.gz")


def _compare(data: bytes, exceptions: dict[str, Any], counts: Counter[str]) -> Iterator[str]:
    header = _HEADER.search(data)
    content_type = header[1].decode() if header else ""
    headers = {"content-type": content_type or "application/xml", "content-location": ADDRESS}
    theirs = feedparser.parse(data, response_headers=headers).entries
    try:
        feed = parse(data, ADDRESS, content_type=content_type)
    except SourceError as error:
        counts["refused with a sentence"] += 1
        if theirs and not exceptions.get("is_refused"):
            yield f"refused ({error}), {len(theirs)} entries there"
        return
    counts["entries"] += len(feed.entries)
    if len(feed.entries) != len(theirs):
        yield f"{len(feed.entries)} entries, {len(theirs)} there"
    for ours, other in zip(feed.entries, theirs, strict=False):
        for field, value, expected in (
            ("title", ours.title, _title(other)),
            ("address", ours.address, other.get("link", "")),
        ):
            if value == expected:
                counts[f"times the same {field}"] += 1
            elif exceptions.get(field) == [value, expected]:
                counts[f"times another {field}, as meant"] += 1
            else:
                yield f"{field} {value!r}, {expected!r} there"
        try:
            entry_article(ours, feed=ADDRESS, outlet=feed.title, fetched="")
            counts["articles"] += 1
        except SourceError:
            counts["entries without a word"] += 1


def _title(entry: dict[str, Any]) -> str:
    """Return the title as text: feedparser keeps the markup of those that are HTML."""
    title = entry.get("title", "")
    if entry.get("title_detail", {}).get("type") in ("text/html", "application/xhtml+xml"):
        title = "".join(_Text(title).pieces)
    return " ".join(title.split())


if __name__ == "__main__":
    main()
