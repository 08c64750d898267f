#!/usr/bin/env bash
# webvtt-py 0.6.0: where two people speak in one cue, as in a dialogue, `voice` is the first of them and `text` has
# the words of both, so the second one's words go to the first. Only `raw_text` tells. Entities such as &amp; stay
# in `text` as they are.
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

00:00:01.000 --> 00:00:04.000
<v Ada>Is the bridge open?</v>
<v Ben>Since noon, Ada &amp; friends.</v>
"""

for caption in webvtt.from_buffer(io.StringIO(CAPTIONS)):
    print(f"voice {caption.voice!r}", f"text {caption.text!r}", f"raw_text {caption.raw_text!r}", sep="\n")
PYTHON

cat >"$work/expected" <<'TEXT'
voice 'Ada'
text 'Is the bridge open?\nSince noon, Ada &amp; friends.'
raw_text '<v Ada>Is the bridge open?</v>\n<v Ben>Since noon, Ada &amp; friends.</v>'
TEXT

"$python" "$work/try.py" | tee "$work/output"
diff "$work/expected" "$work/output" || { echo "The behaviour has changed." >&2; exit 1; }
