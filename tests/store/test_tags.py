"""Tags come and go, and stand in the tree while an article has them."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.errors import StoreError
from reader.shelf.view import Scope, View
from reader.store.articles import ArticleTable
from reader.store.listing import Listing
from reader.store.tags import Tags
from tests.store.articles import database, news

QUAY, DOCK = news("quay").id, news("dock").id


@pytest.fixture
def tags(tmp_path: Path) -> Tags:
    """The tags of two articles, which have none yet."""
    for name in ("quay", "dock"):
        ArticleTable(database(tmp_path)).add(news(name))
    return Tags(database(tmp_path))


def test_only_what_changed_is_returned(tags: Tags, tmp_path: Path) -> None:
    assert tags.tag([QUAY], "later") == (QUAY,)
    assert tags.tag([QUAY, DOCK, "never there"], " later ") == (DOCK,)
    assert tags.tag([QUAY], "ports") == (QUAY,)
    assert tags.tags(QUAY) == ("later", "ports")
    assert Listing(database(tmp_path)).count(View(Scope("tag", "later"))) == 2
    assert tags.untag([QUAY, DOCK], "ports") == (QUAY,)
    assert tags.untag([QUAY], "ports") == ()
    assert [row.title for row in Listing(database(tmp_path)).scopes() if row.scope.kind == "tag"] == ["later"]


@pytest.mark.parametrize("name", ["", " ", "\n"])
def test_a_tag_needs_a_name(tags: Tags, name: str) -> None:
    with pytest.raises(StoreError, match="needs a name"):
        tags.tag([QUAY], name)


def test_a_tag_cannot_act_on_the_terminal(tags: Tags) -> None:
    tags.tag([QUAY], "\x1b[31mred")
    assert tags.tags(QUAY) == ("␛[31mred",)
