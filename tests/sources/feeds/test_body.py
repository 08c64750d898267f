"""Whether the body of an entry is all of its article."""

from __future__ import annotations

import pytest

from reader.sources.feeds.body import Candidate, body, is_teaser

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


@pytest.mark.parametrize(
    "html", ["<" * 1_000_000, "<a" * 500_000, "The post " * 100_000, "…" * 500_000], ids=range(4)
)
def test_a_body_that_was_made_to_do_harm_is_read_as_fast_as_another(html: str) -> None:
    """Some patterns would take hours for these; the test would not end."""
    is_teaser(html)
    body([Candidate(html, is_html=True)])
