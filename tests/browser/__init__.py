"""Checks in a real browser, by hand: `apt install chromium`; each module says how it is started."""
