#!/usr/bin/env bash
# newspaper4k 0.9.6, goose3 3.1.22, readability-lxml 0.9 and jusText 3.0.2: of a page that calls itself ISO 8859-1 (in
# its `<meta charset>`) every curly quotation mark, apostrophe and dash is lost. HTML has windows-1252 read under that
# name (encoding.spec.whatwg.org), as browsers do and as such pages are written, and there 0x93 and 0x94 are “ and ”.
# libxml2 and Python take the name by its word and make control characters of them, which no terminal shows and
# nothing takes for marks. trafilatura 2.3.1 guesses (charset-normalizer 3.5.3): where there are few marks the same,
# and then it removes them, so that nobody said what was said, and "we'll" is "well"; where there are many,
# windows-1250, and Ibañez is Ibańez. Under the name windows-1252 the same bytes are read rightly by all.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
python=$work/venv/bin/python
"$python" -m pip install --quiet --disable-pip-version-check pip==26.3 # 23.2.1 fails at the extra of lxml
"$python" -m pip install --quiet --disable-pip-version-check \
    trafilatura==2.3.1 lxml==6.1.3 lxml-html-clean==0.4.6 newspaper4k==0.9.6 goose3==3.1.22 \
    readability-lxml==0.9 justext==3.0.2 charset-normalizer==3.5.3

cat >"$work/try.py" <<'PYTHON'
import goose3
import justext
import newspaper
import readability
import trafilatura
from lxml import html

PAGE = """<html lang="en"><head><meta charset="{encoding}"><title>Ferry</title></head><body><article><h1>Ferry</h1>
<p>The ferry to Lindholm sails again from Monday, the harbour office said, after weeks of repairs to its engine,
and people were glad of it. The office said that it would take a month until all of the boats could sail again.</p>
{quotations}
<p>The people who live on the island had waited for it since the storm that broke the pier in March, and some of them
had moved to the town for the time being, because there was no other way for them to get to work and to school.</p>
</article></body></html>"""


def newspaper_text(page):
    article = newspaper.Article("https://example.org/ferry", language="en")
    article.download(input_html=page)
    article.parse()
    return article.text


def justext_text(page):
    return "\n".join(part.text for part in justext.justext(page, justext.get_stoplist("English")))


readers = {
    "trafilatura": trafilatura.extract,
    "newspaper4k": newspaper_text,
    "goose3": lambda page: goose3.Goose().extract(raw_html=page).cleaned_text,
    "readability": lambda page: html.fromstring(readability.Document(page).summary()).text_content(),
    "jusText": justext_text,
}
one = "<p>“We paid for it,” said Ida Ibañez of the town – “and we’ll do so again if the storm comes back.”</p>"
for encoding, count in (("windows-1252", 1), ("iso-8859-1", 1), ("iso-8859-1", 3)):
    print(encoding, count)
    for name, read in readers.items():
        text = read(PAGE.format(encoding=encoding, quotations=one * count).encode("windows-1252"))
        print("   ", name, next(ascii(line) for line in text.splitlines() if "Ida" in line))
PYTHON

cat >"$work/expected" <<'TEXT'
windows-1252 1
    trafilatura '\u201cWe paid for it,\u201d said Ida Iba\xf1ez of the town \u2013 \u201cand we\u2019ll do so again if the storm comes back.\u201d'
    newspaper4k '\u201cWe paid for it,\u201d said Ida Iba\xf1ez of the town \u2013 \u201cand we\u2019ll do so again if the storm comes back.\u201d'
    goose3 '\u201cWe paid for it,\u201d said Ida Iba\xf1ez of the town \u2013 \u201cand we\u2019ll do so again if the storm comes back.\u201d'
    readability '\u201cWe paid for it,\u201d said Ida Iba\xf1ez of the town \u2013 \u201cand we\u2019ll do so again if the storm comes back.\u201d'
    jusText '\u201cWe paid for it,\u201d said Ida Iba\xf1ez of the town \u2013 \u201cand we\u2019ll do so again if the storm comes back.\u201d'
iso-8859-1 1
    trafilatura 'We paid for it, said Ida Iba\xf1ez of the town  and well do so again if the storm comes back.'
    newspaper4k '\x93We paid for it,\x94 said Ida Iba\xf1ez of the town \x96 \x93and we\x92ll do so again if the storm comes back.\x94'
    goose3 '\x93We paid for it,\x94 said Ida Iba\xf1ez of the town \x96 \x93and we\x92ll do so again if the storm comes back.\x94'
    readability '\x93We paid for it,\x94 said Ida Iba\xf1ez of the town \x96 \x93and we\x92ll do so again if the storm comes back.\x94'
    jusText '\x93We paid for it,\x94 said Ida Iba\xf1ez of the town \x96 \x93and we\x92ll do so again if the storm comes back.\x94'
iso-8859-1 3
    trafilatura '\u201cWe paid for it,\u201d said Ida Iba\u0144ez of the town \u2013 \u201cand we\u2019ll do so again if the storm comes back.\u201d'
    newspaper4k '\x93We paid for it,\x94 said Ida Iba\xf1ez of the town \x96 \x93and we\x92ll do so again if the storm comes back.\x94'
    goose3 '\x93We paid for it,\x94 said Ida Iba\xf1ez of the town \x96 \x93and we\x92ll do so again if the storm comes back.\x94'
    readability '\x93We paid for it,\x94 said Ida Iba\xf1ez of the town \x96 \x93and we\x92ll do so again if the storm comes back.\x94\x93We paid for it,\x94 said Ida Iba\xf1ez of the town \x96 \x93and we\x92ll do so again if the storm comes back.\x94\x93We paid for it,\x94 said Ida Iba\xf1ez of the town \x96 \x93and we\x92ll do so again if the storm comes back.\x94'
    jusText '\x93We paid for it,\x94 said Ida Iba\xf1ez of the town \x96 \x93and we\x92ll do so again if the storm comes back.\x94'
TEXT

"$python" "$work/try.py" | tee "$work/output"
diff "$work/expected" "$work/output" || { echo "The behaviour has changed." >&2; exit 1; }
