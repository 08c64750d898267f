"""What a reader is told of the blocks that were cut."""

from __future__ import annotations

import pytest

from reader.shelf.removal import Removal
from reader.ui.view.removal_words import removed_blocks, removed_count


@pytest.mark.parametrize(("count", "words"), [(1, "Removed 1 block"), (14, "Removed 14 blocks")])
def test_the_blocks_are_counted(count: int, words: str) -> None:
    assert removed_count(count) == words


def test_every_block_stands_below_its_reason_and_is_no_markup() -> None:
    cut = (
        Removal("Two boats [b]sank[/b].", "related"),
        Removal("The pier.\nPhoto: Lee", "caption"),
        Removal("Correction", "editorial"),
    )
    assert removed_blocks(cut).plain == (
        "another story\nTwo boats [b]sank[/b].\n\ncaption\nThe pier.\nPhoto: Lee\n\n"
        "the editors speak of the article\nCorrection"
    )
