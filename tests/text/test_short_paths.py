"""What an error is about is named by its last part where a line is narrow."""

from __future__ import annotations

import pytest

from reader.text.short_paths import with_short_paths


@pytest.mark.parametrize(
    ("sentence", "short"),
    [
        ("/home/ann/news/claims.csv: is empty.", "…/claims.csv: is empty."),
        ("Nothing added. /home/Ann Lee/my texts/a b.txt: is empty.", "Nothing added. …/a b.txt: is empty."),
        ("/claims.csv: is empty.", "/claims.csv: is empty."),
        ("news/claims.csv: is empty.", "news/claims.csv: is empty."),
        ("https://port.example/news/quay: not found.", "https://port.example/news/quay: not found."),
        ("1 claim written to /home/ann/claims.csv.", "1 claim written to /home/ann/claims.csv."),
    ],
)
def test_only_the_folders_of_what_an_error_is_about_are_left_out(sentence: str, short: str) -> None:
    assert with_short_paths(sentence) == short
