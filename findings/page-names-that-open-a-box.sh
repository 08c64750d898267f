#!/usr/bin/env bash
# trafilatura 2.3.1, newspaper4k 0.9.6, goose3 3.1.22, Resiliparse 2.0.1 and jusText 3.0.2: where the name in a
# sentence opens a box that tells who somebody is, the name is cut out, and what the closed box holds stands in its
# place: "said Lee’s lawyer". HTML has such boxes built in (`popovertarget` of a <button>; `popover`, which no browser
# shows before it is asked for). The five leave out every <button>, as if all of them sent forms, and none knows
# `popover`. readability-lxml 0.9 runs the two together: "Kim PoeLee’s lawyer". Nothing tells.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
python=$work/venv/bin/python
"$python" -m pip install --quiet --disable-pip-version-check pip==26.3 # 23.2.1 fails at the extra of lxml
"$python" -m pip install --quiet --disable-pip-version-check trafilatura==2.3.1 lxml==6.1.3 lxml-html-clean==0.4.6 \
    newspaper4k==0.9.6 goose3==3.1.22 readability-lxml==0.9 resiliparse==2.0.1 justext==3.0.2

cat >"$work/try.py" <<'PYTHON'
import logging

import justext
import newspaper  # warns of nltk, which nothing here needs
import readability
import trafilatura
from goose3 import Goose
from lxml.html import fromstring
from resiliparse.extract.html2text import extract_plain_text

logging.disable()
PAGE = """<!DOCTYPE html><html lang="en"><head><title>Pier</title></head><body><article><h1>The pier holds</h1>
<p>The pier at Lindholm held through the storm on Monday night, the harbour office said, and boats are safe for now.</p>
<p>The harbour council wants to spend four million on the pier, and meets again in June to hear of the first offers.</p>
<p>“It will not hold, and they knew that it would not,” said
<button popovertarget="kim">Kim Poe</button><span popover id="kim">Lee’s lawyer</span> on Monday, in the hall.</p>
<p>Many of the people in the town had moved their boats to the river, and some had slept there until the morning.</p>
</article></body></html>"""


def newspaper4k(page):
    article = newspaper.Article("https://example.org/pier", language="en")
    article.download(input_html=page)
    article.parse()
    return article.text


def justext_paragraphs(page):
    return "\n".join(paragraph.text for paragraph in justext.justext(page, justext.get_stoplist("English")))


EXTRACTORS = {
    "trafilatura": trafilatura.extract,
    "newspaper4k": newspaper4k,
    "goose3": lambda page: Goose().extract(raw_html=page).cleaned_text,
    "resiliparse": lambda page: extract_plain_text(page, main_content=True),
    "readability": lambda page: fromstring(readability.Document(page).summary()).text_content(),
    "justext": justext_paragraphs,
}

for name, extract in EXTRACTORS.items():
    words = " ".join(extract(PAGE).split())
    start = words.index("would not")
    print(f"{name}: {words[start : words.index('Monday,', start)].strip()}")
PYTHON

cat >"$work/expected" <<'TEXT'
trafilatura: would not,” said Lee’s lawyer on
newspaper4k: would not,” said Lee’s lawyer on
goose3: would not,” said Lee’s lawyer on
resiliparse: would not,” said Lee’s lawyer on
readability: would not,” said Kim PoeLee’s lawyer on
justext: would not,” said Lee’s lawyer on
TEXT

"$python" "$work/try.py" | tee "$work/output"
diff "$work/expected" "$work/output" || { echo "The behaviour has changed." >&2; exit 1; }
