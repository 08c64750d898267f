"""What names of people have in common."""

from __future__ import annotations

import pytest

from reader.people.names import NameMatch, PersonName, is_in_capitals, name_match


@pytest.mark.parametrize(
    ("one", "two", "match"),
    [
        ("Ann Berg", "Ann Berg", "same"),
        ("Ann Berg", "ANN BERG", "same"),
        ("Marc-André Gagnon", "Marc André Gagnon", "same"),
        ("Þóra Strøm", "Thora Strom", "same"),
        ("Ann Berg", "Ann K. Berg", "fuller"),
        ("Ann Karen Berg", "Ann K. Berg", "fuller"),
        ("Ann Berg", "Ann Berg Jr.", "fuller"),
        ("Mohammed bin Salim", "bin Salim", "fuller"),
        ("Ann K. Berg", "Ann L. Berg", "different"),
        ("Ann Karen Berg", "Ann Kirsten Berg", "different"),
        ("Ann Berg Jr", "Ann Berg Sr", "different"),
        ("Ann Berg Jr", "Ann Berg Junior", "same"),
        ("A. Berg", "Ann Berg", "short"),
        ("Bill Holm", "William Holm", "short"),
        ("Bill Holm", "Billy Holm", "short"),
        ("Bill Holm", "Bob Holm", "different"),
        ("Alex Holm", "Alexander Holm", "short"),
        ("Alex Holm", "Alexandra Holm", "short"),
        ("Alexander Holm", "Alexandra Holm", "different"),
        ("Ted Holm", "Edward Holm", "short"),
        ("Sam Holm", "Samantha Holm", "short"),
        ("Mohamed Salim", "Muhammad Salim", "short"),
        ("Ann Berg", "Anna Berg", "different"),
        ("Berg", "Ann Berg", "surname"),
        ("Berg", "Berg", "surname"),
        ("Ann", "Ann Berg", "different"),
        ("Ann Berg", "Ann Holm", "different"),
        ("", "", "different"),
        ("Jr", "Jr", "surname"),
    ],
)
def test_two_names_have_in_common(one: str, two: str, match: NameMatch) -> None:
    assert name_match(one, two) == name_match(two, one) == match


@pytest.mark.parametrize(
    ("name", "is_common"),
    [
        ("John Smith", True),
        ("José García", True),
        ("Ann Lee", True),
        ("Bob Wilson", True),
        ("Alex Wilson", True),
        ("Ragna Lund", False),
        ("Smith", False),
    ],
)
def test_a_name_is_common_when_given_name_and_surname_are(name: str, is_common: bool) -> None:
    assert PersonName.of(name).is_common is is_common


@pytest.mark.parametrize(
    ("name", "is_so"),
    [("ANN BERG", True), ("Ann Berg", False), ("Ann BERG", False), ("NATO", False), ("", False)],
)
def test_the_label_of_a_speaker_is_in_capitals_and_an_acronym_is_no_label(name: str, is_so: bool) -> None:
    assert is_in_capitals(name) is is_so
