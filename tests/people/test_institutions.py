"""What names of institutions have in common."""

from __future__ import annotations

import pytest

from reader.people.institutions import InstitutionMatch, institution_key, institution_match, is_distinctive


@pytest.mark.parametrize(
    ("one", "two", "match"),
    [
        ("NATO", "NATO", "same"),
        ("Oberrheinbahn AG", "Oberrheinbahn", "same"),
        ("The Port of Varden", "Port of Varden", "same"),
        ("Ministry of Health", "Health Ministry", "common"),
        ("police", "Police", "common"),
        ("European Union", "EU", "initials"),
        ("U.N.", "United Nations", "initials"),
        ("Nordhavn Bank", "Nordhavn", "part"),
        ("Varden Police", "police", "different"),
        ("Varden Police", "Holm Police", "different"),
    ],
)
def test_two_names_have_in_common(one: str, two: str, match: InstitutionMatch) -> None:
    assert institution_match(one, two) == institution_match(two, one) == match


@pytest.mark.parametrize(
    ("name", "key"),
    [("The Port of Varden", "port varden"), ("Limited", "limited"), ("Of the", "of the"), ("", "")],
)
def test_a_name_is_compared_without_filler_but_never_without_words(name: str, key: str) -> None:
    assert institution_key(name) == key


def test_what_every_town_has_is_not_distinctive() -> None:
    assert is_distinctive("Varden Town Council")
    assert not is_distinctive("Town Council")
