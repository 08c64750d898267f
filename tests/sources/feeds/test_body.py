"""Whether the body of an entry is all of its article."""

from __future__ import annotations

from textwrap import fill

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


def test_a_plain_text_keeps_its_lines_unless_they_are_wrapped() -> None:
    lines = "It holds.\n\n0:00 Start\n4:10 Pier"
    assert body([Candidate(lines, is_html=False)]) == "<p>It holds.</p><p>0:00 Start<br>4:10 Pier</p>"
    paragraph = (SENTENCE * 30).strip()
    wrapped = f"{fill(paragraph, 60)}\n\nIt meets again."
    assert body([Candidate(wrapped, is_html=False)]) == f"<p>{paragraph}</p><p>It meets again.</p>"


def test_in_html_a_line_end_is_a_space() -> None:
    assert body([Candidate("It\nholds.", is_html=True)]) == "<p>It\nholds.</p>"


@pytest.mark.parametrize(
    "html", ["<" * 1_000_000, "<a" * 500_000, "The post " * 100_000, "…" * 500_000], ids=range(4)
)
def test_a_body_that_was_made_to_do_harm_is_read_as_fast_as_another(html: str) -> None:
    """Some patterns would take hours for these; the test would not end."""
    is_teaser(html)
    body([Candidate(html, is_html=True)])
