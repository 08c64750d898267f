#!/usr/bin/env bash
# pysubs2 1.8.1 and ttconv 1.2.3: captions in WebVTT lose whoever speaks in them. `<v Ann Lee>` is dropped as if it
# were a tag of looks; pysubs2 drops it though each of its events has a field for who speaks (`name`), which stays
# empty. To read such a file and save it again takes the speakers out of it, and nothing tells. From SSA, where `name`
# is read, pysubs2 writes WebVTT without it too. pycaption 2.3.14 sets "Ann Lee: " before the words. In TTML, which
# names who speaks by `ttm:agent`, all three lose them.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
python=$work/venv/bin/python
"$python" -m pip install --quiet --disable-pip-version-check pysubs2==1.8.1 ttconv==1.2.3 pycaption==2.3.14

cat >"$work/try.py" <<'PYTHON'
import io
from xml.etree import ElementTree

import pycaption
import pysubs2
from ttconv.imsc import reader as ttml_reader
from ttconv.vtt import reader, writer

VTT = """WEBVTT

00:01.000 --> 00:03.000
<v Ann Lee>Will it hold?</v>

00:03.000 --> 00:05.000
<v Kim Poe>No.</v>
"""
SSA = """[Script Info]
ScriptType: v4.00+

[V4+ Styles]
Format: Name, Fontname
Style: Default,Arial

[Events]
Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text
Dialogue: 0,0:00:01.00,0:00:03.00,Default,Ann Lee,0,0,0,,Will it hold?
"""
TTML = """<tt xmlns="http://www.w3.org/ns/ttml" xmlns:ttm="http://www.w3.org/ns/ttml#metadata" xml:lang="en"><head>
<metadata><ttm:agent xml:id="ann" type="person"><ttm:name type="full">Ann Lee</ttm:name></ttm:agent></metadata></head>
<body><div><p begin="1s" end="3s" ttm:agent="ann">Will it hold?</p></div></body></tt>"""


def words(text):
    return " / ".join(line for line in text.splitlines() if "?" in line or "No" in line)


subs = pysubs2.SSAFile.from_string(VTT)
print("file:", words(VTT))
print("pysubs2:", [(event.name, event.plaintext) for event in subs])
print("pysubs2, written again:", words(subs.to_string("vtt")))
ssa = pysubs2.SSAFile.from_string(SSA)
print("pysubs2, SSA:", [(event.name, event.plaintext) for event in ssa])
print("pysubs2, SSA to WebVTT:", words(ssa.to_string("vtt")))
print("ttconv, written again:", words(writer.from_model(reader.to_model(io.StringIO(VTT)))))
print("pycaption, written again:", words(pycaption.WebVTTWriter().write(pycaption.WebVTTReader().read(VTT))))
print("pysubs2, TTML:", [(event.name, event.plaintext) for event in pysubs2.SSAFile.from_string(TTML)])
document = ttml_reader.to_model(ElementTree.ElementTree(ElementTree.fromstring(TTML)))
print("ttconv, TTML to WebVTT:", words(writer.from_model(document)))
print("pycaption, TTML to WebVTT:", words(pycaption.WebVTTWriter().write(pycaption.DFXPReader().read(TTML))))
PYTHON

cat >"$work/expected" <<'TEXT'
file: <v Ann Lee>Will it hold?</v> / <v Kim Poe>No.</v>
pysubs2: [('', 'Will it hold?'), ('', 'No.')]
pysubs2, written again: Will it hold? / No.
pysubs2, SSA: [('Ann Lee', 'Will it hold?')]
pysubs2, SSA to WebVTT: Will it hold?
ttconv, written again: Will it hold? / No.
pycaption, written again: Ann Lee: Will it hold? / Kim Poe: No.
pysubs2, TTML: [('', 'Will it hold?')]
ttconv, TTML to WebVTT: Will it hold?
pycaption, TTML to WebVTT: Will it hold?
TEXT

"$python" "$work/try.py" | tee "$work/output"
diff "$work/expected" "$work/output" || { echo "The behaviour has changed." >&2; exit 1; }
