#!/usr/bin/env bash
# pypdf 7.1.1: in a document of TeX with bitmap fonts in the T1 encoding (Type 3, glyphs named by their numbers,
# without ToUnicode) a ligature comes out as its code: ff U+001B, fi U+001C, fl U+001D, ffi U+001E, ffl U+001F. To
# Python four of the five are white space (str.isspace: U+001C to U+001F), so the usual " ".join(text.split()) makes
# "rst" of "first" and "o ce" of "office", and nothing is left to mend it by. Replace them before anything is split.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
python=$work/venv/bin/python
"$python" -m pip install --quiet --disable-pip-version-check pypdf==7.1.1

cat >"$work/try.py" <<'PYTHON'
import io

from pypdf import PdfReader

numbers = range(256)
FONT = (
    "<</Type/Font/Subtype/Type3/FontBBox[0 0 10 10]/FontMatrix[.1 0 0 .1 0 0]/FirstChar 0/LastChar 255"
    f"/Widths[{'5 ' * 256}]/CharProcs<<{' '.join(f'/a{number} 6 0 R' for number in numbers)}>>/Resources<<>>"
    f"/Encoding<</Type/Encoding/Differences[0 {' '.join(f'/a{number}' for number in numbers)}]>>>>"
)


def stream(content):
    return f"<</Length {len(content)}>>\nstream\n{content}\nendstream"


objects = [
    "<</Type/Catalog/Pages 2 0 R>>",
    "<</Type/Pages/Count 1/Kids[3 0 R]>>",
    "<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 100]/Resources<</Font<</F1 4 0 R>>>>/Contents 5 0 R>>",
    FONT,
    stream(r"BT /F1 10 Tf 20 50 Td (The o\036ce was \034rst to \035y, without e\033ort.) Tj ET"),
    stream("5 0 0 0 5 5 d1 0 0 5 5 re f"),
]
document, offsets = "%PDF-1.4\n", []
for number, content in enumerate(objects, 1):
    offsets.append(len(document))
    document += f"{number} 0 obj\n{content}\nendobj\n"
table = "".join(f"{offset:010} 00000 n \n" for offset in offsets)
document += (
    f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}"
    f"trailer\n<</Size {len(objects) + 1}/Root 1 0 R>>\nstartxref\n{len(document)}\n%%EOF\n"
)

text = PdfReader(io.BytesIO(document.encode("ascii"))).pages[0].extract_text()
print(repr(text))
print(repr(" ".join(text.split())))
PYTHON

cat >"$work/expected" <<'TEXT'
'The o\x1ece was \x1crst to \x1dy, without e\x1bort.'
'The o ce was rst to y, without e\x1bort.'
TEXT

"$python" "$work/try.py" | tee "$work/output"
diff "$work/expected" "$work/output" || { echo "The behaviour has changed." >&2; exit 1; }
