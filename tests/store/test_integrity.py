"""What SQLite says of damage, in words."""

from __future__ import annotations

import pytest

from reader.store.integrity import UNREADABLE, in_words


@pytest.mark.parametrize(
    ("messages", "words"),
    [
        (["ok"], ()),
        (["*** in database main ***\nOn tree page 5 cell 3: Extends off end of page"], (UNREADABLE,)),
        (["*** in database main ***", "Page 7: never used", "Freelist: size is 1"], (UNREADABLE,)),
        (["Tree 4 page 9: btreeInitPage() returns error code 11"], (UNREADABLE,)),
        (["database disk image is malformed"], (UNREADABLE,)),
        (
            ["row 1 missing from index by_date", "row 2 missing from index by_date"],
            ("the index by_date does not have the rows of its table",),
        ),
        (["wrong # of entries in index by_date"], ("the index by_date does not have the rows of its table",)),
        (["non-unique entry in index by_id"], ("the index by_id does not have the rows of its table",)),
        (["row 3 values differ from index by_id"], ("the index by_id says other than its table",)),
        (["NULL value in texts.text"], ("a value is missing in texts.text",)),
        (["TEXT value in texts.number"], ("a value is of the wrong kind in texts.number",)),
        (["CHECK constraint failed in feeds"], ("a value is not allowed in feeds",)),
    ],
)
def test_damage_is_named_once_and_without_headings(messages: list[str], words: tuple[str, ...]) -> None:
    assert in_words(messages) == words
