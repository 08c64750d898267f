"""Opens the pages of tests/text/fragments/pages.toml in Chromium at the words that our directives name.

`python -m tests.browser.text_fragments [CHROMIUM]`. For each page two pictures are compared, byte by byte: of
the page opened with the directive, and of the same page without one, where a script has painted exactly the
wanted words in the colour of what a directive leads to. A page that is painted the same, and not like an
unpainted one, is confirmed. The exit status is 1 where one is not.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from reader.text.fragments.create import create_directive
from reader.text.fragments.text_directive import with_directive
from tests.browser.chromium import Browser, chromium
from tests.text.fragments.pages import PageCase, page_cases

_PAINT = """(() => {
    const [from, to] = ['from', 'to'].map(id => document.getElementById(id));
    const range = new Range();
    range.setStartAfter(from);
    range.setEndBefore(to);
    from.remove();
    to.remove();
    document.body.normalize();
    CSS.highlights.set('wanted', new Highlight(range));
})()"""
"""The anchors go, because letters stand otherwise beside them; the range stays."""


def main(program: str = "chromium") -> int:
    """Print the directive of each page and what the browser made of it; return the exit status."""
    failures = 0
    with tempfile.TemporaryDirectory() as folder, chromium(program) as browser:
        for number, case in enumerate(page_cases()):
            verdict, directive = _verdict(browser, case, Path(folder, f"{number}.html"))
            recorded = "" if directive == case.directive else "  (not the recorded one)"
            print(f"{verdict:12} {case.name}\n             {directive}{recorded}")
            failures += verdict != "confirmed" or bool(recorded)
    print(f"{failures} failed")
    return 1 if failures else 0


def _verdict(browser: Browser, case: PageCase, file: Path) -> tuple[str, str]:
    article, span = case.article()
    directive = create_directive(article, span)
    if directive is None:
        return "no directive", ""
    file.write_text(case.html, encoding="utf-8")
    browser.open(with_directive(file.as_uri(), directive))
    top, led_there = browser.evaluate("scrollY"), browser.picture()
    file.write_text(case.html_with_anchors, encoding="utf-8")
    browser.open(file.as_uri())
    browser.evaluate(f"scrollTo(0, {top})")
    unpainted = browser.picture()
    browser.evaluate(_PAINT)
    if led_there == unpainted:
        return "not found" if not top else "not painted", str(directive)
    return ("confirmed" if led_there == browser.picture() else "other words"), str(directive)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
