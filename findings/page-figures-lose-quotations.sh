#!/usr/bin/env bash
# trafilatura 2.3.1, newspaper4k 0.9.6 and goose3 3.1.22: a quotation in a <figure> is lost, words and speaker. That is
# how the HTML standard ties a quotation to who said it (its chapters on blockquote and figcaption), how Bootstrap 5
# writes one, and how WordPress writes a pull quote. The three take every <figure> for a picture and leave it out with
# all that it holds: of an article that gathers what people say, each in a figure, only what stands between is left,
# and nothing tells. The same <blockquote> without a <figure> is kept. Resiliparse 2.0.1 keeps all; readability-lxml
# 0.9 keeps the words, and of Bootstrap's loses the speaker, whose line is called "blockquote-footer".
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
python=$work/venv/bin/python
"$python" -m pip install --quiet --disable-pip-version-check pip==26.3 # 23.2.1 fails at the extra of lxml
"$python" -m pip install --quiet --disable-pip-version-check trafilatura==2.3.1 lxml==6.1.3 lxml-html-clean==0.4.6 \
    newspaper4k==0.9.6 goose3==3.1.22 readability-lxml==0.9 resiliparse==2.0.1

cat >"$work/try.py" <<'PYTHON'
import logging

import newspaper  # warns of nltk, which nothing here needs
import readability
import trafilatura
from goose3 import Goose
from resiliparse.extract.html2text import extract_plain_text

logging.disable()
PAGE = """<!DOCTYPE html><html lang="en"><head><title>Pier</title></head><body><article><h1>The pier holds</h1>
<p>The pier at Lindholm held through the storm on Monday night, the harbour office said, and boats are safe for now.</p>
<p>The harbour council wants to spend four million on the pier, and meets again in June to hear of the first offers.</p>
{quotation}
<p>Many of the people in the town had moved their boats to the river, and some had slept there until the morning.</p>
</article></body></html>"""
WORDS = "<p>We were afraid that night, and we still are, because nobody tells us what comes next.</p>"
WRITTEN = {
    "blockquote": f"<blockquote>{WORDS}</blockquote><p>Kim Poe, who has a boat at the pier, said so.</p>",
    "HTML standard": f"<figure><blockquote>{WORDS}</blockquote><figcaption>Kim Poe, fisher</figcaption></figure>",
    "Bootstrap": f"""<figure><blockquote class="blockquote">{WORDS}</blockquote>
        <figcaption class="blockquote-footer">Kim Poe, fisher</figcaption></figure>""",
    "WordPress": f"""<figure class="wp-block-pullquote"><blockquote>{WORDS}
        <cite>Kim Poe</cite></blockquote></figure>""",
}


def newspaper4k(page):
    article = newspaper.Article("https://example.org/pier", language="en")
    article.download(input_html=page)
    article.parse()
    return article.text


EXTRACTORS = {
    "trafilatura": trafilatura.extract,
    "newspaper4k": newspaper4k,
    "goose3": lambda page: Goose().extract(raw_html=page).cleaned_text,
    "readability": lambda page: readability.Document(page).summary(),
    "resiliparse": lambda page: extract_plain_text(page, main_content=True),
}

for name, quotation in WRITTEN.items():
    page = PAGE.format(quotation=quotation)
    texts = {library: extract(page) for library, extract in EXTRACTORS.items()}
    for part, words in (("words", "afraid that night"), ("speaker", "Kim Poe"), ("rest", "slept there")):
        lost = [library for library, text in texts.items() if words not in text]
        print(f"{name}, {part}: lost by {', '.join(lost) or 'none'}")
PYTHON

cat >"$work/expected" <<'TEXT'
blockquote, words: lost by none
blockquote, speaker: lost by none
blockquote, rest: lost by none
HTML standard, words: lost by trafilatura, newspaper4k, goose3
HTML standard, speaker: lost by trafilatura, newspaper4k, goose3
HTML standard, rest: lost by none
Bootstrap, words: lost by trafilatura, newspaper4k, goose3
Bootstrap, speaker: lost by trafilatura, newspaper4k, goose3, readability
Bootstrap, rest: lost by none
WordPress, words: lost by trafilatura, newspaper4k, goose3
WordPress, speaker: lost by trafilatura, newspaper4k, goose3
WordPress, rest: lost by none
TEXT

"$python" "$work/try.py" | tee "$work/output"
diff "$work/expected" "$work/output" || { echo "The behaviour has changed." >&2; exit 1; }
