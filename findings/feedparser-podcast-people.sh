#!/usr/bin/env bash
# feedparser 6.0.14: who speaks in a podcast is lost. A feed tells it with `podcast:person`, a guest or a host each;
# of several only the attributes of the last are kept, and no name at all. This is so with each element that
# feedparser does not know: where it has an attribute, its attributes become a dictionary and its text goes nowhere
# (`unknown_starttag` in `mixin.py`), and the next of the same name takes its place (the latter is
# kurtmckee/feedparser#301). Only an element without attributes has its text read. `bozo` stays False.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
python=$work/venv/bin/python
"$python" -m pip install --quiet --disable-pip-version-check feedparser==6.0.14

cat >"$work/try.py" <<'PYTHON'
import feedparser

FEED = """<rss version="2.0" xmlns:podcast="https://podcastindex.org/namespace/1.0">
<channel><title>Harbour talk</title><link>https://example.org</link><description>Talk</description>
<item><title>Who pays for the pier?</title>{people}</item></channel></rss>"""

for people in (
    "<podcast:person>Ann Lee</podcast:person>",
    '<podcast:person role="host">Ann Lee</podcast:person>',
    '<podcast:person role="host">Ann Lee</podcast:person><podcast:person role="guest">Ben Roe</podcast:person>',
):
    feed = feedparser.parse(FEED.format(people=people))
    print(people, f"    {feed.entries[0].podcast_person!r}; bozo {feed.bozo}", sep="\n")
    print("    a name is somewhere:", "Ann Lee" in str(feed) or "Ben Roe" in str(feed))
PYTHON

cat >"$work/expected" <<'TEXT'
<podcast:person>Ann Lee</podcast:person>
    'Ann Lee'; bozo False
    a name is somewhere: True
<podcast:person role="host">Ann Lee</podcast:person>
    {'role': 'host'}; bozo False
    a name is somewhere: False
<podcast:person role="host">Ann Lee</podcast:person><podcast:person role="guest">Ben Roe</podcast:person>
    {'role': 'guest'}; bozo False
    a name is somewhere: False
TEXT

"$python" "$work/try.py" | tee "$work/output"
diff "$work/expected" "$work/output" || { echo "The behaviour has changed." >&2; exit 1; }
