"""What became of the articles that somebody added, in words. No widgets here."""

from __future__ import annotations

from collections.abc import Collection

from reader.shelf.versions import Outcome
from reader.text.counted import counted

_EDITED = "Edited since it came: {versions} shows what changed"


def added_words(outcomes: Collection[Outcome], where: str) -> str:
    """Return what became of articles: "2 articles added, 1 updated, 3 in your library already".

    `where` stands behind what was added, and says where that can be seen.
    """
    count = len(outcomes)
    new_count, updated_count, same_count = (
        sum(outcome == kind for outcome in outcomes) for kind in ("new", "updated", "same")
    )
    if same_count == count:
        return ("The article is" if count == 1 else "Those articles are") + " in your library already"
    if updated_count == count == 1:
        return _EDITED
    parts = (
        f"{counted(new_count, 'article')} added",
        f"{updated_count:,} updated" if updated_count else "",
        f"{same_count:,} in your library already" if same_count else "",
    )
    return ", ".join(filter(None, parts)) + where
