#!/usr/bin/env bash
# atoma 0.0.17: an Atom entry whose text is XHTML (`type="xhtml"`, beside "text" and "html" the third kind that RFC
# 4287 has, in 3.1.1) has no text: `content` and `summary` are None, and "" where the feed has the <div> on a line of
# its own, without an error. Only what stands before the first element is taken (`child.text` in `atom.py`), and in
# XHTML that is always the <div>. To who lists such a feed every entry is a teaser without a word.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
python=$work/venv/bin/python
"$python" -m pip install --quiet --disable-pip-version-check atoma==0.0.17 feedparser==6.0.14

cat >"$work/try.py" <<'PYTHON'
import atoma
import feedparser

FEED = """<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom"><title>The Courier</title><id>urn:x:1</id>
<updated>2026-05-04T10:00:00Z</updated><author><name>Ann Lee</name></author><entry><title>The pier</title>
<id>urn:x:2</id><updated>2026-05-04T10:00:00Z</updated>{text}</entry></feed>"""
WORDS = "<p>“We won’t <b>pay</b>,” said Roe.</p>"
DIV = f'<div xmlns="http://www.w3.org/1999/xhtml">{WORDS}</div>'
ESCAPED = WORDS.replace("<", "&lt;")

for name, text in {
    "html": f'<summary type="html">{ESCAPED}</summary><content type="html">{ESCAPED}</content>',
    "xhtml": f'<summary type="xhtml">{DIV}</summary><content type="xhtml">{DIV}</content>',
    "xhtml, on lines": f'<summary type="xhtml">\n{DIV}\n</summary><content type="xhtml">\n{DIV}\n</content>',
}.items():
    feed = FEED.format(text=text)
    (entry,) = atoma.parse_atom_bytes(feed.encode()).entries
    print(f"{name}, atoma:", *(part and part.value for part in (entry.summary, entry.content)), sep=" | ")
    (entry,) = feedparser.parse(feed).entries
    print(f"{name}, feedparser:", entry.summary, entry.content[0].value, sep=" | ")
PYTHON

cat >"$work/expected" <<'TEXT'
html, atoma: | <p>“We won’t <b>pay</b>,” said Roe.</p> | <p>“We won’t <b>pay</b>,” said Roe.</p>
html, feedparser: | <p>“We won’t <b>pay</b>,” said Roe.</p> | <p>“We won’t <b>pay</b>,” said Roe.</p>
xhtml, atoma: | None | None
xhtml, feedparser: | <p>“We won’t <b>pay</b>,” said Roe.</p> | <p>“We won’t <b>pay</b>,” said Roe.</p>
xhtml, on lines, atoma: |  | 
xhtml, on lines, feedparser: | <p>“We won’t <b>pay</b>,” said Roe.</p> | <p>“We won’t <b>pay</b>,” said Roe.</p>
TEXT

"$python" "$work/try.py" | tee "$work/output"
diff "$work/expected" "$work/output" || { echo "The behaviour has changed." >&2; exit 1; }
