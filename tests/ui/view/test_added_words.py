"""What became of the articles that somebody added."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from reader.shelf.versions import Outcome
from reader.ui.view.added_words import added_words


@pytest.mark.parametrize(
    ("outcomes", "words"),
    [
        (["new"], "1 article added."),
        (["same"], "The article is in your library already"),
        (["same", "same"], "Those articles are in your library already"),
        (["new", "new", "updated"], "2 articles added, 1 updated."),
        (["new", "same", "same"], "1 article added, 2 in your library already."),
        (["updated", "updated", "same"], "no articles added, 2 updated, 1 in your library already."),
    ],
)
def test_what_is_new_edited_or_known_is_counted(outcomes: Sequence[Outcome], words: str) -> None:
    assert added_words(outcomes, ".") == words


def test_an_edited_article_is_told_with_the_key_that_shows_the_edit() -> None:
    assert added_words(["updated"], ".") == "Edited since it came: {versions} shows what changed"
