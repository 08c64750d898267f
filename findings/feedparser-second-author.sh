#!/usr/bin/env bash
# feedparser 6.0.14: in a valid Atom entry with two authors, of whom the first has an address of e-mail, the second is
# given the first one's address: "Cy Roe (ann@example.org)". The other way round a name is lost: behind `dc:creator`,
# an `atom:author` also takes the name of the author before it, so that a feed with both kinds has one author twice and
# the other nowhere. `bozo` stays False.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
python=$work/venv/bin/python
"$python" -m pip install --quiet --disable-pip-version-check feedparser==6.0.14

cat >"$work/try.py" <<'PYTHON'
import feedparser

ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>Courier</title><id>urn:f</id>
<updated>2026-05-04T10:00:00Z</updated><entry><title>Pier</title><id>urn:1</id><updated>2026-05-04T10:00:00Z</updated>
<author><name>Ann Lee</name><email>ann@example.org</email></author>
<author><name>Cy Roe</name></author></entry></feed>"""
RSS = """<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom">
<channel><title>Courier</title><link>https://courier.example</link><description>News</description>
<item><title>Pier</title><dc:creator>Ann Lee</dc:creator>
<atom:author><atom:name>Cy Roe</atom:name></atom:author></item></channel></rss>"""

for name, text in (("Atom", ATOM), ("RSS", RSS)):
    feed = feedparser.parse(text)
    entry = feed.entries[0]
    print(name, *map(dict, entry.authors), repr(entry.author), f"bozo {feed.bozo}", sep="\n    ")
PYTHON

cat >"$work/expected" <<'TEXT'
Atom
    {'name': 'Ann Lee', 'email': 'ann@example.org'}
    {'name': 'Cy Roe', 'email': 'ann@example.org'}
    'Cy Roe (ann@example.org)'
    bozo False
RSS
    {'name': 'Cy Roe'}
    {'name': 'Cy Roe'}
    'Cy Roe'
    bozo False
TEXT

"$python" "$work/try.py" | tee "$work/output"
diff "$work/expected" "$work/output" || { echo "The behaviour has changed." >&2; exit 1; }
