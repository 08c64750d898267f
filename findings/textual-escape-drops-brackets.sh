#!/usr/bin/env bash
# Textual 8.2.8 and Rich 15.0.0: what editors put into brackets in a quotation vanishes, letters included, though the
# text was escaped: “[W]e will pay” is “e will pay”, "[Lee]" nothing. `textual.markup.escape` escapes what begins with
# a small letter, #, / or @, and so does Rich's, where nothing else is markup. But to Textual a bracket may also begin
# with a capital, "_", "$" or a space, in whatever takes strings (`Static`, `Label`, `notify`, titles of borders);
# words that are no style are left out without an error. Lowercase is safe, so that "[sic]" in a test shows nothing of
# it (also reported in Textualize/textual#6525). `Content(text)` and `markup=False` keep all.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
python=$work/venv/bin/python
"$python" -m pip install --quiet --disable-pip-version-check textual==8.2.8 rich==15.0.0

cat >"$work/try.py" <<'PYTHON'
import rich.markup
import textual.markup
from rich.text import Text
from textual.content import Content

for text in ("“[W]e will pay”", "He [Lee] said [sic] so", "He was [not] there", "[Not] true", "[$5m] was paid"):
    print(
        text,
        f"    Textual, its own escape: {Content.from_markup(textual.markup.escape(text)).plain}",
        f"    Textual, Rich's escape: {Content.from_markup(rich.markup.escape(text)).plain}",
        f"    Rich, its own escape: {Text.from_markup(rich.markup.escape(text)).plain}",
        f"    Content: {Content(text).plain}",
        sep="\n",
    )
PYTHON

cat >"$work/expected" <<'TEXT'
“[W]e will pay”
    Textual, its own escape: “e will pay”
    Textual, Rich's escape: “e will pay”
    Rich, its own escape: “[W]e will pay”
    Content: “[W]e will pay”
He [Lee] said [sic] so
    Textual, its own escape: He  said [sic] so
    Textual, Rich's escape: He  said [sic] so
    Rich, its own escape: He [Lee] said [sic] so
    Content: He [Lee] said [sic] so
He was [not] there
    Textual, its own escape: He was [not] there
    Textual, Rich's escape: He was [not] there
    Rich, its own escape: He was [not] there
    Content: He was [not] there
[Not] true
    Textual, its own escape:  true
    Textual, Rich's escape:  true
    Rich, its own escape: [Not] true
    Content: [Not] true
[$5m] was paid
    Textual, its own escape:  was paid
    Textual, Rich's escape:  was paid
    Rich, its own escape: [$5m] was paid
    Content: [$5m] was paid
TEXT

"$python" "$work/try.py" | tee "$work/output"
diff "$work/expected" "$work/output" || { echo "The behaviour has changed." >&2; exit 1; }
