"""What is taken for front matter, and what stays text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.sources.front_matter import FIELDS, split


@pytest.mark.parametrize(
    ("head", "fields"),
    [
        ("title: NATO: no plans", {"title": "NATO: no plans"}),
        ("TITLE:NATO", {"title": "NATO"}),
        ('title: "He said \\"no\\""', {"title": 'He said "no"'}),
        ("title: 'It''s over'", {"title": "It's over"}),
        ("title: 'Over' is over", {"title": "'Over' is over"}),
        ("title: 5 > 4 and 3 >", {"title": "5 > 4 and 3 >"}),
        ("title: >-\n  A long\n  headline", {"title": "A long headline"}),
        ("author:\n- Ann Lee\n- Bo Ek", {"byline": "Ann Lee, Bo Ek"}),
        ("source: The Courier", {"outlet": "The Courier"}),
        ("publisher: The Courier", {"outlet": "The Courier"}),
        ("outlet: A\nsource: B", {"outlet": "A"}),
        (
            "date: 2026-09-15\nurl: https://example.org/a:b",
            {"published": "2026-09-15", "url": "https://example.org/a:b"},
        ),
        ("# made by hand\n\nnote: Invented.\nlayout: wide\ntags:\n  - a", {"note": "Invented."}),
        ("title:\nbyline: Ann", {"byline": "Ann"}),
        ("authors: [Ann Lee, \"Ek, Bo\", 'Al''s']", {"byline": "Ann Lee, Ek, Bo, Al's"}),
        ("authors: []\ntitle: [A] and [B]", {"title": "[A] and [B]"}),
        (
            'title: "Pier"\nsource: "https://courier.example/pier"\n'
            'author:\n  - "[[Ann Lee]]"\n  - "[[people/bo|Bo Ek]]"',
            {"title": "Pier", "url": "https://courier.example/pier", "byline": "Ann Lee, Bo Ek"},
        ),
        (
            "source: The Courier\nlink: https://a.example/",
            {"outlet": "The Courier", "url": "https://a.example/"},
        ),
        ("url: https://a.example/\nsource: https://b.example/", {"url": "https://a.example/"}),
        ("source: https://b.example/\nurl: https://a.example/", {"url": "https://a.example/"}),
        (
            "source: https://b.example/\npublisher: The Courier\nsite: https://c.example/",
            {"outlet": "The Courier", "url": "https://b.example/"},
        ),
    ],
)
def test_known_keys_become_fields(head: str, fields: dict[str, str]) -> None:
    assert split(f"---\n{head}\n--- \n\nBody.\n") == (fields, "\nBody.\n")


@pytest.mark.parametrize(
    ("head", "fields"),
    [
        ('title = "Pier"\ndate = 2026-05-04', {"title": "Pier", "published": "2026-05-04"}),
        ("Title = 'Pier'\ndraft = false\n[params]\nauthor = 'Eve'", {"title": "Pier"}),
        ("title = 'Pier'\nauthors = ['Ann Lee', 'Bo Ek']", {"title": "Pier", "byline": "Ann Lee, Bo Ek"}),
        (
            "title = 'Pier'\ndate = 2026-05-04T10:00:00Z",
            {"title": "Pier", "published": "2026-05-04 10:00:00+00:00"},
        ),
    ],
)
def test_front_matter_may_be_toml(head: str, fields: dict[str, str]) -> None:
    assert split(f"+++\n{head}\n+++\n\nBody.\n") == (fields, "\nBody.\n")


@pytest.mark.parametrize(
    "text",
    [
        "+++\ntitle = never closed\n\nBody.",
        "+++\ntitle = no TOML\n+++\nBody.",
        "+++\nlayout = 'wide'\n+++\nBody.",
        "---\ntitle: A\n+++\nBody.",
        "---\ntitle: never closed\n\nBody.",
        "---\ntitle: A\nThis line is no pair\n---\nBody.",
        "---\nKuleba: we will win\n---\nBody.",
        "---\nhttps://example.org\n---\nBody.",
        "---\n---\nBody.",
        "---\n  title: A\n---\nBody.",
        "\n---\ntitle: not at the top\n---\nBody.",
        "title: A\n---\nBody.",
        "--- title: A ---",
        "----\ntitle: A\n----\nBody.",
        "",
    ],
)
def test_what_is_not_front_matter_from_end_to_end_stays_text(text: str) -> None:
    assert split(text) == ({}, text)


lines = st.sampled_from(["---\n", "title: A\n", "other: B\n", "- C\n", "  D\n", "E\n", "\n", "# F\n", ":\n"])


@given(st.lists(lines).map("".join) | st.text())
def test_nothing_below_the_front_matter_is_lost(text: str) -> None:
    fields, body = split(text)
    assert text.endswith(body)
    assert fields.keys() <= set(FIELDS.values())
    if not fields and body != text:
        assert "title:" in text or "title" in text.casefold()


def test_three_points_end_front_matter_too() -> None:
    assert split("---\ntitle: A\n...\nBody.") == ({"title": "A"}, "Body.")
