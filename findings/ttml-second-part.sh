#!/usr/bin/env bash
# pycaption 2.3.14 and ttconv 1.2.3: of captions in TTML with two parts (<div>, as a programme may have them) each loses
# what was said in the other one, without an error. pycaption takes a <div> for a language (`caption_dict[lang] = ...`
# in `dfxp/reader.py`), so that of two the second replaces the first, and leaves its `begin` out of account: the words
# come a minute early. ttconv adds `begin`, but ends a part that has no `end` as if it had begun at nought: cues behind
# that moment are gone. (In TTML a part without `end` lasts as long as what is in it.)
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
python=$work/venv/bin/python
"$python" -m pip install --quiet --disable-pip-version-check pycaption==2.3.14 ttconv==1.2.3

cat >"$work/try.py" <<'PYTHON'
import xml.etree.ElementTree as ElementTree

import ttconv.imsc.reader
import ttconv.srt.writer
from pycaption import DFXPReader, SRTWriter

CAPTIONS = """<tt xmlns="http://www.w3.org/ns/ttml" xml:lang="en"><body>
<div><p begin="00:00:01.000" end="00:00:03.000">Did the mayor resign?</p>
<p begin="00:00:03.000" end="00:00:05.000">She did not.</p></div>
<div begin="00:01:00.000"><p begin="00:00:02.000" end="00:00:04.000">She resigned later.</p></div>
</body></tt>"""

print("pycaption", SRTWriter().write(DFXPReader().read(CAPTIONS)).strip(), sep="\n")
model = ttconv.imsc.reader.to_model(ElementTree.ElementTree(ElementTree.fromstring(CAPTIONS)))
print("ttconv", ttconv.srt.writer.from_model(model).strip(), sep="\n")
PYTHON

cat >"$work/expected" <<'TEXT'
pycaption
1
00:00:02,000 --> 00:00:04,000
She resigned later.
ttconv
1
00:00:01,000 --> 00:00:03,000
Did the mayor resign?

2
00:00:03,000 --> 00:00:05,000
She did not.
TEXT

"$python" "$work/try.py" | tee "$work/output"
diff "$work/expected" "$work/output" || { echo "The behaviour has changed." >&2; exit 1; }
