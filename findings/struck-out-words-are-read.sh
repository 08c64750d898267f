#!/usr/bin/env bash
# odfpy 1.4.1, striprtf 0.0.35 and docx2txt 0.9: an article that is still being edited, with its changes tracked, is
# read with the words that the editor took out. odfpy's `getElementsByType(text.P)` answers with the deleted
# paragraphs first, since an ODT keeps them in front of the text; striprtf does not know \deleted, so that the old
# word and the new one stand together; docx2txt has a quotation that was moved in both places, and so with both
# speakers. None says so, and none has an option.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
python=$work/venv/bin/python
"$python" -m pip install --quiet --disable-pip-version-check odfpy==1.4.1 striprtf==0.0.35 docx2txt==0.9

cat >"$work/try.py" <<'PYTHON'
import sys
from pathlib import Path
from zipfile import ZipFile

import docx2txt
from odf import teletype, text
from odf.opendocument import load
from striprtf.striprtf import rtf_to_text

folder = Path(sys.argv[1])

OASIS = "urn:oasis:names:tc:opendocument:xmlns"
DC = 'xmlns:dc="http://purl.org/dc/elements/1.1/"'
ODT = {
    "mimetype": "application/vnd.oasis.opendocument.text",
    "META-INF/manifest.xml": f"""<manifest:manifest xmlns:manifest="{OASIS}:manifest:1.0" manifest:version="1.3">
<manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.text"/>
<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>""",
    "content.xml": f"""<office:document-content xmlns:office="{OASIS}:office:1.0" xmlns:text="{OASIS}:text:1.0" {DC}
office:version="1.3"><office:body><office:text><text:tracked-changes>
<text:changed-region text:id="c1"><text:deletion><office:change-info><dc:creator>Cy Poe</dc:creator>
<dc:date>2026-05-04T10:00:00</dc:date></office:change-info><text:p>“It will fall,” said Ann Lee.</text:p>
</text:deletion></text:changed-region></text:tracked-changes><text:p>The pier holds.</text:p>
<text:p><text:change text:change-id="c1"/>“It may fall,” said Ann Lee.</text:p></office:text></office:body>
</office:document-content>""",
}
RTF = r"""{\rtf1\ansi\deff0{\fonttbl{\f0 Arial;}}{\*\revtbl{Unknown;}{Cy Poe;}}The pier holds.\par
\ldblquote It {\deleted\revauthdel1\revdttmdel1305773720 will}{\revised\revauth1\revdttm1305773720 may}
 fall,\rdblquote  said Ann Lee.\par}"""
OPEN = "http://schemas.openxmlformats.org"
MOVE = 'w:author="Cy Poe" w:date="2026-05-04T10:00:00Z"'
DOCX = {
    "[Content_Types].xml": f"""<Types xmlns="{OPEN}/package/2006/content-types"><Default Extension="rels"
ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml"
ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>""",
    "_rels/.rels": f"""<Relationships xmlns="{OPEN}/package/2006/relationships"><Relationship Id="r1"
Type="{OPEN}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>""",
    "word/document.xml": f"""<w:document xmlns:w="{OPEN}/wordprocessingml/2006/main"><w:body>
<w:p><w:r><w:t>The mayor spoke first. </w:t></w:r><w:moveFrom w:id="1" {MOVE}><w:r><w:t>“It may fall.”</w:t></w:r>
</w:moveFrom></w:p><w:p><w:r><w:t>Then Ann Lee spoke. </w:t></w:r><w:moveTo w:id="2" {MOVE}><w:r>
<w:t>“It may fall.”</w:t></w:r></w:moveTo></w:p></w:body></w:document>""",
}


def written(name, parts):
    path = folder / name
    with ZipFile(path, "w") as archive:
        for part, content in parts.items():
            archive.writestr(part, content)
    return path


document = load(written("article.odt", ODT))
print("odfpy", *(teletype.extractText(paragraph) for paragraph in document.getElementsByType(text.P)), sep="\n    ")
print("striprtf", *rtf_to_text(RTF).splitlines(), sep="\n    ")
print("docx2txt", *docx2txt.process(written("article.docx", DOCX)).split("\n\n"), sep="\n    ")
PYTHON

cat >"$work/expected" <<'TEXT'
odfpy
    “It will fall,” said Ann Lee.
    The pier holds.
    “It may fall,” said Ann Lee.
striprtf
    The pier holds.
    “It willmay fall,” said Ann Lee.
docx2txt
    The mayor spoke first. “It may fall.”
    Then Ann Lee spoke. “It may fall.”
TEXT

"$python" "$work/try.py" "$work" | tee "$work/output"
diff "$work/expected" "$work/output" || { echo "The behaviour has changed." >&2; exit 1; }
