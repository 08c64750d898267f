#!/usr/bin/env bash
# feedparser 6.0.14: of the named time zones in a feed's dates only GMT, UT and those of the USA are read. The
# others count as UTC, without a sign: `published_parsed`, which is in UTC, is wrong by up to ten hours, and `bozo`,
# which tells of errors in a feed, stays False. RFC 2822 (4.3) allows this for zones it does not know, but whoever
# sorts or compares articles cannot see that it happened; the zone is left in `published` only.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
python=$work/venv/bin/python
"$python" -m pip install --quiet --disable-pip-version-check feedparser==6.0.14

cat >"$work/try.py" <<'PYTHON'
import feedparser

FEED = """<rss version="2.0"><channel><title>Harbour news</title><item><title>Ferry</title>
<pubDate>Mon, 04 May 2026 10:00:00 {zone}</pubDate></item></channel></rss>"""

for zone, hour in [
    ("GMT", 10), ("EST", 15), ("PDT", 17), ("+0200", 8),
    ("CET", 9), ("CEST", 8), ("BST", 9), ("IST", 4.5), ("JST", 1), ("AEST", 0), ("MSK", 7),
]:
    feed = feedparser.parse(FEED.format(zone=zone))
    read = feed.entries[0].published_parsed
    hours = read.tm_hour + read.tm_min / 60
    print(f"10:00 {zone}: read as {hours:g} UTC, is {hour:g}; off by {hours - hour:g}; bozo {feed.bozo}")
PYTHON

cat >"$work/expected" <<'TEXT'
10:00 GMT: read as 10 UTC, is 10; off by 0; bozo False
10:00 EST: read as 15 UTC, is 15; off by 0; bozo False
10:00 PDT: read as 17 UTC, is 17; off by 0; bozo False
10:00 +0200: read as 8 UTC, is 8; off by 0; bozo False
10:00 CET: read as 10 UTC, is 9; off by 1; bozo False
10:00 CEST: read as 10 UTC, is 8; off by 2; bozo False
10:00 BST: read as 10 UTC, is 9; off by 1; bozo False
10:00 IST: read as 10 UTC, is 4.5; off by 5.5; bozo False
10:00 JST: read as 10 UTC, is 1; off by 9; bozo False
10:00 AEST: read as 10 UTC, is 0; off by 10; bozo False
10:00 MSK: read as 10 UTC, is 7; off by 3; bozo False
TEXT

"$python" "$work/try.py" | tee "$work/output"
diff "$work/expected" "$work/output" || { echo "The behaviour has changed." >&2; exit 1; }
