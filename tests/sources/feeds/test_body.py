"""Whether the body of an entry is all of its article."""

from __future__ import annotations

import pytest

from reader.sources.feeds.body import is_teaser

SENTENCE = "The pier holds, they said. "  # five words


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("", True),
        (f"<p>{SENTENCE * 11}</p>", True),  # 55 words, as WordPress cuts
        (f"<p>{SENTENCE * 30}</p>", False),
        (f"<p>{SENTENCE * 30} And then […]</p>", True),
        (f"<p>{SENTENCE * 30} And then&#8230;</p>", True),
        (f'<p>{SENTENCE * 30}</p><a href="/1">Continue reading →</a>', True),
        (
            f'<p>{SENTENCE * 30} And […]</p><p>The post <a href="/1">One</a> appeared first on <a>C</a>.</p>',
            True,
        ),
        (f"<p>{SENTENCE * 30}</p><p>The post One appeared first on C.</p>", False),
        (f"<p>{SENTENCE * 20}</p>" + '<img src="data:,a b c">' * 50, True),
    ],
)
def test_a_short_or_broken_off_body_is_a_teaser(html: str, expected: bool) -> None:
    assert is_teaser(html) == expected
