#!/usr/bin/env bash
# trafilatura 2.3.1 and newspaper4k 0.9.6: whoever is quoted becomes the author of the article, where the page calls
# the person below a quotation "author". trafilatura puts such a name in the place of the byline, which names somebody
# else; newspaper4k puts it in front. The words in the <blockquote> lose their speaker at the same time: trafilatura's
# text has the quotation without the name.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
python=$work/venv/bin/python
"$python" -m pip install --quiet --disable-pip-version-check pip==26.3 # 23.2.1 fails at the extra of lxml
"$python" -m pip install --quiet --disable-pip-version-check \
    trafilatura==2.3.1 lxml==6.1.3 lxml-html-clean==0.4.6 newspaper4k==0.9.6

cat >"$work/try.py" <<'PYTHON'
import trafilatura
from newspaper import Article  # warns of nltk, which nothing here needs

PAGE = """<html lang="en"><head><title>Pier</title></head><body><article><h1>The pier holds</h1>
<p class="byline">By Ann Lee</p>
<p>The pier at Lindholm held through the storm on Monday night, the harbour office said, and boats are safe.</p>
{quotation}
<p>The harbour council wants to spend four million on the pier, and meets again in June to hear of offers.</p>
</article></body></html>"""
WORDS = "<p>We were afraid of losing it all that night.</p>"

for quotation in (
    f"<blockquote>{WORDS}<p>Per Holm</p></blockquote>",
    f'<blockquote>{WORDS}<span class="author">Per Holm</span></blockquote>',
    f'<blockquote>{WORDS}<cite class="author">Per Holm</cite></blockquote>',
):
    page = PAGE.format(quotation=quotation)
    article = Article("https://example.org/pier", language="en")
    article.download(input_html=page)
    article.parse()
    text = trafilatura.extract(page)
    print(quotation.replace(WORDS, "..."))
    print("    trafilatura:", trafilatura.extract_metadata(page).author, "| Per Holm is in the text:", "Per" in text)
    print("    newspaper4k:", article.authors)
PYTHON

cat >"$work/expected" <<'TEXT'
<blockquote>...<p>Per Holm</p></blockquote>
    trafilatura: Ann Lee | Per Holm is in the text: True
    newspaper4k: ['Ann Lee']
<blockquote>...<span class="author">Per Holm</span></blockquote>
    trafilatura: Per Holm | Per Holm is in the text: False
    newspaper4k: ['Per Holm', 'Ann Lee']
<blockquote>...<cite class="author">Per Holm</cite></blockquote>
    trafilatura: Ann Lee | Per Holm is in the text: True
    newspaper4k: ['Per Holm', 'Ann Lee']
TEXT

"$python" "$work/try.py" | tee "$work/output"
diff "$work/expected" "$work/output" || { echo "The behaviour has changed." >&2; exit 1; }
