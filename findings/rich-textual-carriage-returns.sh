#!/usr/bin/env bash
# Rich 15.0.0 and Textual 8.2.8: in a text with the line ends of Windows (CR LF) each mark lies one character too late
# for every line above it. `Text` and `Content` drop carriage returns when they are made, but the positions that they
# are given, even in the same call (`spans`), are taken as they are: a quotation is marked beside its words, without
# an error. The documentation of `Text` does not say that anything is dropped, that of `Content`
# (`strip_control_codes`) not that its spans stay.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
python=$work/venv/bin/python
"$python" -m pip install --quiet --disable-pip-version-check rich==15.0.0 textual==8.2.8

cat >"$work/try.py" <<'PYTHON'
from rich.text import Text
from textual.content import Content, Span

for name, end in (("LF", "\n"), ("CR LF", "\r\n")):
    article = end.join(("The pier holds.", "The boats are safe.", "The storm is over.", "“We won,” said Ann Lee."))
    start = article.index("“We won,”")
    stop = article.index(" said")
    text = Text(article)
    text.stylize("bold", start, stop)
    contents = (Content(article, [Span(start, stop, "bold")]), Content(article).stylize("bold", start, stop))
    print(f"{name}: meant {article[start:stop]!r}")
    print("    Rich", *(repr(text.plain[span.start : span.end]) for span in text.spans))
    for content in contents:
        print("    Textual", *(repr(content.plain[span.start : span.end]) for span in content.spans))
PYTHON

cat >"$work/expected" <<'TEXT'
LF: meant '“We won,”'
    Rich '“We won,”'
    Textual '“We won,”'
    Textual '“We won,”'
CR LF: meant '“We won,”'
    Rich ' won,” sa'
    Textual ' won,” sa'
    Textual ' won,” sa'
TEXT

"$python" "$work/try.py" | tee "$work/output"
diff "$work/expected" "$work/output" || { echo "The behaviour has changed." >&2; exit 1; }
