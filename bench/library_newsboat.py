"""newsboat (a Debian package) opening a feed that it has kept, beside the list of a library as large."""

from __future__ import annotations

import shutil
import subprocess
from datetime import datetime
from email.utils import format_datetime
from pathlib import Path
from xml.sax.saxutils import escape

from bench import generated_news
from bench.start import Reached, reach

_FEED = "feed.xml"


def opening(folder: Path, count: int) -> Reached | None:
    """Return what newsboat takes until the items of a kept feed can be read; None where there is none."""
    newsboat = shutil.which("newsboat")
    if newsboat is None:
        return None
    place = folder / f"newsboat-{count}"
    place.mkdir(parents=True, exist_ok=True)
    feed = place / _FEED
    command = (
        newsboat,
        "-u",
        str(place / "urls"),
        "-c",
        str(place / "cache.db"),
        "-C",
        str(place / "config"),
    )
    if not (place / "cache.db").exists():
        _write(feed, count)
        (place / "urls").write_text(f"file://{feed}\n")
        # The feed's items at the start, as ours are; and nothing is fetched.
        (place / "config").write_text("refresh-on-startup no\nrun-on-startup open\ngoto-first-unread no\n")
        subprocess.run((*command, "-x", "reload"), check=True)
    newest = generated_news.article(count - 1)[0]
    return reach(command, newest.title[:12].encode())[0]


def _write(feed: Path, count: int) -> None:
    """Write the feed, the newest item first."""
    items = (generated_news.article(number)[0] for number in reversed(range(count)))
    with feed.open("w") as file:
        file.write('<rss version="2.0"><channel><title>Bench</title><link>http://bench.example/</link>\n')
        for article in items:
            moment = format_datetime(datetime.fromisoformat(article.published))
            file.write(
                f"<item><title>{escape(article.title)}</title><link>{article.url}</link>"
                f"<guid>{article.id}</guid><pubDate>{moment}</pubDate>"
                f"<description>{escape(article.text)}</description></item>\n"
            )
        file.write("</channel></rss>\n")
