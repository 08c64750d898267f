#!/usr/bin/env bash
# python-docx 1.2.0, mammoth 1.13.0 and docx2txt 0.9, and in PDF pypdf 7.1.1 and PyMuPDF 2.0: an article that begins
# with a dropped capital (in Word: Insert, Drop Cap) begins with a paragraph, or line, of that letter and the mark
# before it: “W, and then "e will not pay,” said the mayor." The quotation opens in one paragraph and closes in
# another, and its first word is "e". Word keeps such a letter in a paragraph of its own, in a frame (`w:framePr
# w:dropCap`), which the three do not look at; to the two readers of PDF it stands on a lower line. pdfminer.six
# 20260107 has the word whole.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
python=$work/venv/bin/python
"$python" -m pip install --quiet --disable-pip-version-check \
    python-docx==1.2.0 mammoth==1.13.0 docx2txt==0.9 pypdf==7.1.1 pymupdf==2.0 pdfminer.six==20260107

cat >"$work/try.py" <<'PYTHON'
import sys
from pathlib import Path
from zipfile import ZipFile

import docx
import docx2txt
import mammoth
import pymupdf
import pypdf
from pdfminer.high_level import extract_text

folder = Path(sys.argv[1])

OPEN = "http://schemas.openxmlformats.org"
FRAME = '<w:framePr w:dropCap="drop" w:lines="3" w:wrap="around" w:vAnchor="text" w:hAnchor="text"/>'
DOCX = {
    "[Content_Types].xml": f"""<Types xmlns="{OPEN}/package/2006/content-types"><Default Extension="rels"
ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml"
ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>""",
    "_rels/.rels": f"""<Relationships xmlns="{OPEN}/package/2006/relationships"><Relationship Id="r1"
Type="{OPEN}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>""",
    "word/document.xml": f"""<w:document xmlns:w="{OPEN}/wordprocessingml/2006/main"><w:body>
<w:p><w:pPr>{FRAME}</w:pPr><w:r><w:rPr><w:sz w:val="96"/></w:rPr><w:t>“W</w:t></w:r></w:p>
<w:p><w:r><w:t>e will not pay,” said the mayor.</w:t></w:r></w:p></w:body></w:document>""",
}
# In the encoding of Windows, as most writers of PDF have it, “ is 223 and ” is 224 in octal.
DRAWN = rb"""BT /F1 30 Tf 20 180 Td (\223W) Tj ET
BT /F1 10 Tf 62 194 Td (e will not pay,\224 said) Tj ET
BT /F1 10 Tf 62 182 Td (the mayor.) Tj ET
BT /F1 10 Tf 20 170 Td (The council left.) Tj ET"""
OBJECTS = (
    b"<</Type/Catalog/Pages 2 0 R>>",
    b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
    b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
    b"<</Length %d>>stream\n%s\nendstream" % (len(DRAWN), DRAWN),
    b"<</Type/Font/Subtype/Type1/BaseFont/Times-Roman/Encoding/WinAnsiEncoding>>",
)


def write_docx(path):
    with ZipFile(path, "w") as archive:
        for part, content in DOCX.items():
            archive.writestr(part, content)


def write_pdf(path):
    data, places = b"%PDF-1.4\n", []
    for number, content in enumerate(OBJECTS, start=1):
        places.append(b"%010d 00000 n \n" % len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    size = len(OBJECTS) + 1
    table = b"xref\n0 %d\n0000000000 65535 f \n%s" % (size, b"".join(places))
    path.write_bytes(data + table + b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (size, len(data)))


word, pdf = folder / "article.docx", folder / "article.pdf"
write_docx(word)
write_pdf(pdf)
print("python-docx:", [paragraph.text for paragraph in docx.Document(word).paragraphs])
with word.open("rb") as file:
    print("mammoth:", mammoth.convert_to_html(file).value)
print("docx2txt:", docx2txt.process(word).split("\n\n"))
print("pypdf:", pypdf.PdfReader(pdf).pages[0].extract_text().splitlines())
print("PyMuPDF:", pymupdf.open(pdf)[0].get_text().splitlines())
print("pdfminer.six:", extract_text(pdf).split("\n\n"))
PYTHON

cat >"$work/expected" <<'TEXT'
python-docx: ['“W', 'e will not pay,” said the mayor.']
mammoth: <p>“W</p><p>e will not pay,” said the mayor.</p>
docx2txt: ['“W', 'e will not pay,” said the mayor.']
pypdf: ['“W', 'e will not pay,” said', 'the mayor.', 'The council left.']
PyMuPDF: ['“W', 'e will not pay,” said', 'the mayor.', 'The council left.']
pdfminer.six: ['“We will not pay,” said', 'the mayor.', 'The council left.', '\x0c']
TEXT

"$python" "$work/try.py" "$work" | tee "$work/output"
diff "$work/expected" "$work/output" || { echo "The behaviour has changed." >&2; exit 1; }
