#!/usr/bin/env bash
# srt 3.5.3: reading a file and writing it again (`srt.compose(srt.parse(text))`) puts an answer before its question
# where two cues begin together, as they do when people talk over each other: the one that ends first comes first,
# whatever their numbers and their order in the file, and the numbers are then written anew, so that nothing tells
# of it. The documentation of `sort_and_reindex` says "sorted by start time"; `Subtitle` compares start, then end, and
# only then the number (since 2016, cdown/srt#26). pysubs2 1.8.1 and webvtt-py 0.6.0 keep the order of the file.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
python=$work/venv/bin/python
"$python" -m pip install --quiet --disable-pip-version-check srt==3.5.3 pysubs2==1.8.1 webvtt-py==0.6.0

cat >"$work/try.py" <<'PYTHON'
import io

import pysubs2
import srt
import webvtt

CAPTIONS = """1
00:00:01,000 --> 00:00:05,000
ANN: Did you ever tell the council that the pier was safe?

2
00:00:01,000 --> 00:00:03,000
BEN: Never.

3
00:00:05,000 --> 00:00:07,000
ANN: But you signed it.
"""


def words(text):
    return " / ".join(line for line in text.splitlines() if ": " in line)


print("file     ", words(CAPTIONS))
print("srt      ", words(srt.compose(srt.parse(CAPTIONS))))
print("pysubs2  ", words(pysubs2.SSAFile.from_string(CAPTIONS).to_string("srt")))
output = io.StringIO()
webvtt.from_buffer(io.StringIO(CAPTIONS), "srt").write(output, "srt")
print("webvtt-py", words(output.getvalue()))
PYTHON

cat >"$work/expected" <<'TEXT'
file      ANN: Did you ever tell the council that the pier was safe? / BEN: Never. / ANN: But you signed it.
srt       BEN: Never. / ANN: Did you ever tell the council that the pier was safe? / ANN: But you signed it.
pysubs2   ANN: Did you ever tell the council that the pier was safe? / BEN: Never. / ANN: But you signed it.
webvtt-py ANN: Did you ever tell the council that the pier was safe? / BEN: Never. / ANN: But you signed it.
TEXT

"$python" "$work/try.py" | tee "$work/output"
diff "$work/expected" "$work/output" || { echo "The behaviour has changed." >&2; exit 1; }
