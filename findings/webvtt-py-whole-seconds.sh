#!/usr/bin/env bash
# webvtt-py 0.6.0: `start_in_seconds` and `end_in_seconds` drop the milliseconds: a cue from 00:00:03.500 to
# 00:00:03.900 begins and ends at 3, so it lasts no time, and two cues in one second begin together. Only the string
# `start`, or `start_time`, tells.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
python=$work/venv/bin/python
"$python" -m pip install --quiet --disable-pip-version-check webvtt-py==0.6.0

cat >"$work/try.py" <<'PYTHON'
import io

import webvtt

CAPTIONS = """WEBVTT

00:00:03.000 --> 00:00:03.500
Is the bridge open?

00:00:03.500 --> 00:00:03.900
Since noon.
"""

for caption in webvtt.from_buffer(io.StringIO(CAPTIONS)):
    print(caption.start, caption.start_in_seconds, caption.end, caption.end_in_seconds, caption.start_time)
PYTHON

cat >"$work/expected" <<'TEXT'
00:00:03.000 3 00:00:03.500 3 00:00:03.000
00:00:03.500 3 00:00:03.900 3 00:00:03.500
TEXT

"$python" "$work/try.py" | tee "$work/output"
diff "$work/expected" "$work/output" || { echo "The behaviour has changed." >&2; exit 1; }
