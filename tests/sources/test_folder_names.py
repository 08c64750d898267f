"""Names of folders as parts of a path."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reader.sources.folder_names import name, path_part


@given(st.text("a/\u2215\ufe0e"))
def test_every_name_comes_back_and_parts_no_folders(text: str) -> None:
    assert "/" not in path_part(text)
    assert name(path_part(text)) == text


@given(st.text("a\u2215\ufe0e"))
def test_every_part_of_a_path_comes_back(part: str) -> None:
    assert path_part(name(part)) == part


def test_a_name_without_a_slash_stays_as_it_is() -> None:
    assert path_part("Ports & docks") == name("Ports & docks") == "Ports & docks"
