"""Opens the page of an export in Chromium: what its script does, and that it loads nothing.

`python -m tests.browser.claims_page [CHROMIUM]`. The exit status is 1 where something is not as it should be.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from reader.export.analyzed_article import AnalyzedArticle
from reader.export.html import write
from tests.browser.chromium import Browser, chromium
from tests.export.quayside import ARTICLE, CORRECTED

_PRESS = "document.dispatchEvent(new KeyboardEvent('keydown', {key: '%s', bubbles: true}))"
_CURRENT = "[...document.querySelectorAll('.current')].map(element => element.id).join()"
_FOCUS = "document.activeElement.getAttribute('href')"
_BACKGROUND = "getComputedStyle(document.body).backgroundColor"


def main(program: str = "chromium") -> int:
    """Print what was tried and what came out; return the exit status."""
    failures = 0
    with tempfile.TemporaryDirectory() as folder, chromium(program) as browser:
        page = Path(folder, "claims.html")
        with page.open("wb") as file:
            write([AnalyzedArticle(ARTICLE, CORRECTED)], file)
        browser.open(page.as_uri())
        for name, value, wanted in _trials(browser):
            failures += value != wanted
            print(f"{'ok' if value == wanted else 'WRONG'}  {name}: {value}")
    return 1 if failures else 0


def _trials(browser: Browser) -> list[tuple[str, object, object]]:
    """Return what was tried, what came of it, and what should have."""
    trials: list[tuple[str, object, object]] = []

    def press(key: str, wanted: str) -> None:
        browser.evaluate(_PRESS % key)
        trials.append((f"{key} goes to", browser.evaluate(_CURRENT), wanted))

    loaded = browser.evaluate("performance.getEntriesByType('resource').length")
    trials.append(("loaded beside the page", loaded, 0))
    press("j", "a1t1,a1c1")
    press("j", "a1t3,a1c3")
    press("k", "a1t1,a1c1")
    trials.append(("the focus is at", browser.evaluate(_FOCUS), "#a1c1"))  # narrow: in the text
    browser.evaluate("document.querySelector('#a1t4').click()")
    trials.append(("a click goes to", browser.evaluate("location.hash"), "#a1c4"))
    trials.append(("and chooses", browser.evaluate(_CURRENT), "a1t4,a1c4"))
    injected = (
        "document.body.append(Object.assign(document.createElement('script'), {text: 'window.ran = 1'}))"
    )
    browser.evaluate(injected)
    trials.append(("a script that was put in ran", browser.evaluate("window.ran === 1"), False))
    backgrounds = []
    for scheme in ("light", "dark"):
        feature = {"name": "prefers-color-scheme", "value": scheme}
        browser.call("Emulation.setEmulatedMedia", features=[feature])
        backgrounds.append(browser.evaluate(_BACKGROUND))
    trials.append(("light and dark", backgrounds, ["rgb(246, 240, 226)", "rgb(28, 26, 23)"]))
    browser.call(
        "Emulation.setDeviceMetricsOverride", width=1300, height=700, deviceScaleFactor=1, mobile=False
    )
    press("j", "a1t5,a1c5")
    trials.append(("on a wide screen the focus is at", browser.evaluate(_FOCUS), "#a1t5"))
    return trials


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
