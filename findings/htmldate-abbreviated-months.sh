#!/usr/bin/env bash
# htmldate 1.11.0 (and so the `date` of trafilatura 2.3.1): a line of a page such as "Posted: Sept. 14, 2026" is read
# as the first of January of that year. Its pattern for a date in words wants a space right behind the month, which
# "Jan.", "Aug.", "Sept." do not have, as AP style and with it most newspapers of the USA write them, nor does it know
# "Sept"; what is left is the year, and a year is answered with its first day. Nothing tells it from a date that was
# read. "June 14, 2026" in the same line is right, and so is "Sept. 14, 2026" in an element called "date", if it is
# all that the element says.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
python=$work/venv/bin/python
"$python" -m pip install --quiet --disable-pip-version-check htmldate==1.11.0 trafilatura==2.3.1 lxml-html-clean==0.4.6

cat >"$work/try.py" <<'PYTHON'
from htmldate import find_date
from trafilatura import extract_metadata

PAGE = """<html lang="en-US"><head><title>Pier</title></head><body><article><h1>The pier holds</h1>{line}
<p>The pier at Lindholm held through the storm, the harbour office said.</p></article></body></html>"""

for line in (
    "<p>Posted: June 14, 2026</p>",
    "<p>Posted: Jan. 14, 2026</p>",
    "<p>Posted: Sept. 14, 2026</p>",
    "<p>By Ann Lee | Aug. 4, 2026</p>",
    "<p>Published 14 Sept 2026</p>",
    "<time>Updated Oct. 4, 2026</time>",
    '<p class="date">Sept. 14, 2026</p>',
):
    page = PAGE.format(line=line)
    print(line, find_date(page, max_date="2026-11-28"), extract_metadata(page).date)
PYTHON

cat >"$work/expected" <<'TEXT'
<p>Posted: June 14, 2026</p> 2026-06-14 2026-06-14
<p>Posted: Jan. 14, 2026</p> 2026-01-01 2026-01-01
<p>Posted: Sept. 14, 2026</p> 2026-01-01 2026-01-01
<p>By Ann Lee | Aug. 4, 2026</p> 2026-01-01 2026-01-01
<p>Published 14 Sept 2026</p> 2026-01-01 2026-01-01
<time>Updated Oct. 4, 2026</time> 2026-01-01 2026-01-01
<p class="date">Sept. 14, 2026</p> 2026-09-14 2026-09-14
TEXT

"$python" "$work/try.py" | tee "$work/output"
diff "$work/expected" "$work/output" || { echo "The behaviour has changed." >&2; exit 1; }
