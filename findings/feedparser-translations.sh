#!/usr/bin/env bash
# feedparser 6.0.14: an Atom entry may have an alternate link for each language (RFC 4287, 4.1.2, wants only the
# pairs of `type` and `hreflang` to differ). `entry.link` is the last of them, whatever the language of the feed and
# though the first says nothing of a language: who opens an English entry gets the page of its French translation.
# `bozo` stays False, and `entry.links` has them all.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
python=$work/venv/bin/python
"$python" -m pip install --quiet --disable-pip-version-check feedparser==6.0.14

cat >"$work/try.py" <<'PYTHON'
import feedparser

FEED = """<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Harbour news</title><id>urn:f</id>
<updated>2026-05-04T10:00:00Z</updated><entry><title>The pier holds</title><id>urn:1</id>
<updated>2026-05-04T10:00:00Z</updated><author><name>Ann Lee</name></author><summary>It does.</summary>
{links}</entry></feed>"""
ENGLISH = '<link rel="alternate" href="https://example.org/en/pier"/>'
MARKED = '<link rel="alternate" hreflang="en" href="https://example.org/en/pier"/>'
FRENCH = '<link rel="alternate" hreflang="fr" href="https://example.org/fr/quai"/>'

for name, links in (("plain, fr", ENGLISH + FRENCH), ("en, fr", MARKED + FRENCH), ("fr, en", FRENCH + MARKED)):
    feed = feedparser.parse(FEED.format(links=links))
    print(f"{name}: {feed.entries[0].link}; bozo {feed.bozo}")
PYTHON

cat >"$work/expected" <<'TEXT'
plain, fr: https://example.org/fr/quai; bozo False
en, fr: https://example.org/fr/quai; bozo False
fr, en: https://example.org/en/pier; bozo False
TEXT

"$python" "$work/try.py" | tee "$work/output"
diff "$work/expected" "$work/output" || { echo "The behaviour has changed." >&2; exit 1; }
