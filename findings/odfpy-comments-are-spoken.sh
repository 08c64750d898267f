#!/usr/bin/env bash
# odfpy 1.4.1: what an editor notes in the margin of an ODT, and every footnote, becomes part of the quotation beside
# it: "“We will not Cy Poe2026-05-04T10:00:00He never said that.pay,” said Ann Lee." ODT keeps comments
# (<office:annotation>) and footnotes (<text:note>) inside of the paragraph, at their place in the sentence, and
# `teletype.extractText` takes all the text that is in a paragraph, author and date of the comment included, without a
# space around it. `getElementsByType(P)` has their paragraphs once more, as if they were of the article.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
python=$work/venv/bin/python
"$python" -m pip install --quiet --disable-pip-version-check odfpy==1.4.1

cat >"$work/try.py" <<'PYTHON'
import sys
from pathlib import Path
from zipfile import ZipFile

from odf import teletype, text
from odf.opendocument import load

OASIS = "urn:oasis:names:tc:opendocument:xmlns"
DC = 'xmlns:dc="http://purl.org/dc/elements/1.1/"'
COMMENT = """<office:annotation><dc:creator>Cy Poe</dc:creator><dc:date>2026-05-04T10:00:00</dc:date>
<text:p>He never said that.</text:p></office:annotation>"""
NOTE = """<text:note text:id="n1" text:note-class="footnote"><text:note-citation>1</text:note-citation>
<text:note-body><text:p>He denied it in June.</text:p></text:note-body></text:note>"""
ODT = {
    "mimetype": "application/vnd.oasis.opendocument.text",
    "META-INF/manifest.xml": f"""<manifest:manifest xmlns:manifest="{OASIS}:manifest:1.0" manifest:version="1.3">
<manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.text"/>
<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>""",
    "content.xml": f"""<office:document-content xmlns:office="{OASIS}:office:1.0" xmlns:text="{OASIS}:text:1.0" {DC}
office:version="1.3"><office:body><office:text>
<text:p>“We will not {COMMENT}pay,” said Ann Lee.</text:p>
<text:p>“They knew{NOTE},” said Ben Roe.</text:p></office:text></office:body>
</office:document-content>""".replace("\n<", "<"),
}

path = Path(sys.argv[1], "article.odt")
with ZipFile(path, "w") as archive:
    for part, content in ODT.items():
        archive.writestr(part, content)
for paragraph in load(path).getElementsByType(text.P):
    print(teletype.extractText(paragraph))
PYTHON

cat >"$work/expected" <<'TEXT'
“We will not Cy Poe2026-05-04T10:00:00He never said that.pay,” said Ann Lee.
He never said that.
“They knew1He denied it in June.,” said Ben Roe.
He denied it in June.
TEXT

"$python" "$work/try.py" "$work" | tee "$work/output"
diff "$work/expected" "$work/output" || { echo "The behaviour has changed." >&2; exit 1; }
