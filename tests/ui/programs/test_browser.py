"""Addresses of the web, and no others, reach the browser that the person has set."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.ui.programs.browser import BrowserOutcome, is_web, open_address
from tests.ui.programs.programs import only, program


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("https://post.org/quay?a=1#b", True),
        ("http://post.org", True),
        ("HTTPS://post.org", True),
        ("file:///etc/passwd", False),
        ("javascript:alert(1)", False),
        ("--help", False),
        ("post.org", False),
        ("https://", False),
        ("https://[", False),
        ("", False),
    ],
)
def test_only_addresses_of_the_web_are_opened(address: str, expected: bool) -> None:
    assert is_web(address) is expected


@pytest.mark.parametrize(
    ("setting", "expected"),
    [
        ("{browser} %s &", BrowserOutcome.SUCCESS),
        ("{browser} %s", BrowserOutcome.NEEDS_TERMINAL),
        ("", BrowserOutcome.NO_BROWSER),
    ],
)
async def test_what_came_of_it_is_known(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, setting: str, expected: BrowserOutcome
) -> None:
    only(tmp_path, monkeypatch)
    browser = program(tmp_path, "my-browser", "print('noise')")
    monkeypatch.setenv("BROWSER", setting.format(browser=browser))
    assert await open_address("https://post.org/quay") is expected
