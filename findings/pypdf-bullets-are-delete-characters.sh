#!/usr/bin/env bash
# pypdf 7.1.1: the bullets of a list that ReportLab 5.1.0 has set in Helvetica come out as DELETE (U+007F), a control
# character, each in a line of its own. ReportLab writes a bullet as the code 127 of WinAnsiEncoding, as ISO 32000-1
# has it (annex D.2: all unused codes of that encoding greater than octal 40 are bullets); PDFium reads one. A text
# cleaned of control characters has no items any more. Make 0x7F a bullet again, and join it with the line behind it.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
python=$work/venv/bin/python
"$python" -m pip install --quiet --disable-pip-version-check pypdf==7.1.1 reportlab==5.1.0 pypdfium2==5.15.2

cat >"$work/try.py" <<'PYTHON'
import io

import pypdfium2
from pypdf import PdfReader
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.platypus import ListFlowable, Paragraph, SimpleDocTemplate

style = getSampleStyleSheet()["Normal"]
file = io.BytesIO()
items = [Paragraph(words, style) for words in ("Tickets are paid back.", "Medicine is flown.")]
SimpleDocTemplate(file).build([ListFlowable(items, bulletType="bullet")])

print("pypdf ", repr(PdfReader(file).pages[0].extract_text()))
print("PDFium", repr(pypdfium2.PdfDocument(file.getvalue())[0].get_textpage().get_text_range()))
PYTHON

cat >"$work/expected" <<'TEXT'
pypdf  '\x7f\nTickets are paid back.\n\x7f\nMedicine is flown.\n'
PDFium '• Tickets are paid back.\r\n• Medicine is flown.'
TEXT

"$python" "$work/try.py" | tee "$work/output"
diff "$work/expected" "$work/output" || { echo "The behaviour has changed." >&2; exit 1; }
