#!/usr/bin/env bash
# reader 3.26 (lemon24/reader, a library for feed readers): of a list of people in an entry the search finds the first
# by first name and the last by surname, and nobody else. Its HTML is made plain without a space between two elements
# (`soup.get_text()` in `_storage/_html_utils.py`), so that "<li>Ann Lee</li><li>Ben Roe</li>" is kept as "Ann LeeBen
# Roe"; the last word of every heading, item and line is lost to the search with the first one behind it. Only where a
# full stop or a mark stands between, as at the end of most paragraphs, are they two words, so that it seldom shows. A
# search for "lee" has no result and no error, and what is shown of the entry (`content`) has the words together.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
python=$work/venv/bin/python
# sgmllib3k is imported by reader and not asked for: it came with feedparser, which has another one since 6.0.14.
"$python" -m pip install --quiet --disable-pip-version-check reader==3.26 sgmllib3k==1.0.0

cat >"$work/feed.xml" <<'XML'
<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0"><channel><title>The Courier</title><link>https://example.org/</link><description>News</description>
<item><guid>1</guid><title>Who spoke</title><link>https://example.org/1</link><description><![CDATA[
<h2>Voices from Lindholm</h2><p>Three of them spoke at length.</p><p>“Never,” said the mayor.</p>
<ul><li>Ann Lee</li><li>Ben Roe</li><li>Cy Poe</li></ul>
]]></description></item></channel></rss>
XML

cat >"$work/try.py" <<'PYTHON'
import sys

from reader import make_reader

feeds = make_reader(":memory:", feed_root=sys.argv[1])
feeds.add_feed("feed.xml")
feeds.update_feeds()
feeds.enable_search()
feeds.update_search()
for query in ("lee", "roe", "poe", "ann", "ben", "lindholm", "mayor", "length"):
    print(f"{query}: {len(list(feeds.search_entries(query)))}")
(entry,) = feeds.search_entries("mayor")
print(str(entry.content[".summary"]))
PYTHON

cat >"$work/expected" <<'TEXT'
lee: 0
roe: 0
poe: 1
ann: 1
ben: 0
lindholm: 0
mayor: 1
length: 1
Voices from LindholmThree of them spoke at length.“Never,” said the mayor.
Ann LeeBen RoeCy Poe
TEXT

"$python" "$work/try.py" "$work" | tee "$work/output"
diff "$work/expected" "$work/output" || { echo "The behaviour has changed." >&2; exit 1; }
