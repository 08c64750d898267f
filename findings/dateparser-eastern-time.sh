#!/usr/bin/env bash
# dateparser 1.5.0: "July 4, 2026 10:00 a.m. ET", as AP style and with it most newspapers of the USA write a time, is
# an hour late from March to November: ET is -05:00 all the year (`timezones.py`), though it names whichever time the
# East coast has, and so it is with PT. With CT and MT there is no date at all: None, not even the day. EDT, EST and
# so on are right. Nothing tells that ET was taken for EST.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
python=$work/venv/bin/python
"$python" -m pip install --quiet --disable-pip-version-check dateparser==1.5.0

cat >"$work/try.py" <<'PYTHON'
import dateparser

for day in ("Jan. 4", "July 4"):
    for zone in ("EST", "EDT", "ET", "PT", "CT", "MT"):
        print(day, zone, dateparser.parse(f"{day}, 2026 10:00 a.m. {zone}"))
PYTHON

cat >"$work/expected" <<'TEXT'
Jan. 4 EST 2026-01-04 10:00:00-05:00
Jan. 4 EDT 2026-01-04 10:00:00-04:00
Jan. 4 ET 2026-01-04 10:00:00-05:00
Jan. 4 PT 2026-01-04 10:00:00-08:00
Jan. 4 CT None
Jan. 4 MT None
July 4 EST 2026-07-04 10:00:00-05:00
July 4 EDT 2026-07-04 10:00:00-04:00
July 4 ET 2026-07-04 10:00:00-05:00
July 4 PT 2026-07-04 10:00:00-08:00
July 4 CT None
July 4 MT None
TEXT

"$python" "$work/try.py" | tee "$work/output"
diff "$work/expected" "$work/output" || { echo "The behaviour has changed." >&2; exit 1; }
