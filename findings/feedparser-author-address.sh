#!/usr/bin/env bash
# feedparser 6.0.14: of an author as RSS writes one, "ann@courier.media (Ann Lee)", the address is cut where its last
# part has more than four letters, and what is left over becomes the beginning of the name: "a (Ann Lee". The rule
# (`[a-zA-Z]{2,4}` in `mixin.py`) is older than domains like .media, .press, .online or .london. `bozo` stays
# False; only `author` still has the whole text, and only that of the last author.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
python=$work/venv/bin/python
"$python" -m pip install --quiet --disable-pip-version-check feedparser==6.0.14

cat >"$work/try.py" <<'PYTHON'
import feedparser

for author in (
    "ann@courier.org (Ann Lee)",
    "ann@courier.media (Ann Lee)",
    "ann@courier.london (Ann Lee)",
    "ann@courier.press",
    "Ann Lee, ann@courier.online",
):
    feed = feedparser.parse(f"<rss version='2.0'><channel><item><author>{author}</author></item></channel></rss>")
    detail = feed.entries[0].author_detail
    print(f"{author}: name {detail.get('name')!r}, email {detail.email!r}; bozo {feed.bozo}")
PYTHON

cat >"$work/expected" <<'TEXT'
ann@courier.org (Ann Lee): name 'Ann Lee', email 'ann@courier.org'; bozo False
ann@courier.media (Ann Lee): name 'a (Ann Lee', email 'ann@courier.medi'; bozo False
ann@courier.london (Ann Lee): name 'on (Ann Lee', email 'ann@courier.lond'; bozo False
ann@courier.press: name 's', email 'ann@courier.pres'; bozo False
Ann Lee, ann@courier.online: name 'Ann Lee, ne', email 'ann@courier.onli'; bozo False
TEXT

"$python" "$work/try.py" | tee "$work/output"
diff "$work/expected" "$work/output" || { echo "The behaviour has changed." >&2; exit 1; }
