"""Whether two names mean the same one, as far as names can tell."""

from __future__ import annotations

import pytest

from reader.model import Entity, EntityKind
from reader.quotes.speakers import Speaker, is_same_speaker, speaker_of


@pytest.mark.parametrize(
    ("name", "other", "is_same"),
    [
        ("Ada Byrne", "Byrne", True),
        ("Mayor Ada Byrne", "Ada Byrne", True),
        ("Ada Byrne’s", "ada byrne", True),
        ("A. Byrne", "Ada Byrne", True),
        ("Ada Byrne", "Piet Byrne", False),
        ("Ada Byrne", "Ada Vos", False),
        ("Zoë Lee", "Zoe Lee", True),
        ("Bob Byrne", "Robert Byrne", True),
        ("Bob Byrne", "Bill Byrne", False),
        ("al-Rashid", "Nasser Al Rashid", True),
        ("Rashid", "Nasser al-Rashid", True),
        ("Kim Jong Un", "Kim Jong-un", True),
        ("Lin Yu-chen", "Chen", False),
        ("Lin Yu-chen", "Yu-chen", True),
        ("Jean-Luc Martin-Dubois", "Martin Dubois", True),
        ("Omar al-Rashid", "Nasser al-Rashid", False),
        ("J.P. Byrne", "John Byrne", True),
        ("", "Ada Byrne", None),
    ],
)
def test_people_are_the_same_by_their_last_names_unless_their_first_ones_differ(
    name: str, other: str, is_same: bool | None
) -> None:
    one, two = (Speaker((each,) if each else ()) for each in (name, other))
    assert is_same_speaker(one, two) is is_same
    assert is_same_speaker(two, one) is is_same


@pytest.mark.parametrize(
    ("name", "other", "is_same"),
    [
        ("Harbour Office", "Harbour Office", True),
        ("Harbour Office", "Harbour Board", False),
        ("Harbour Office", "HO", None),
        ("Harbour Office", "HB", False),
        ("Union of Nurses", "UN", None),
        ("company", "Harbour Office", None),
        ("dockers’ union", "drivers’ union", None),
        ("dockers’ union", "Dockers’ Union", True),
        ("3M", "Harbour Office", False),
        ("Ministry of Health", "Health Ministry", True),
        ("U.N. Harbour Office", "UN Harbour Office", True),
        ("Elm-Varden Line", "Elm Varden Line", True),
    ],
)
def test_organizations_with_other_names_are_others_unless_one_may_be_short_for_the_other(
    name: str, other: str, is_same: bool | None
) -> None:
    one, two = Speaker((name,), "organization"), Speaker((other,), "organization")
    assert is_same_speaker(one, two) is is_same
    assert is_same_speaker(two, one) is is_same


@pytest.mark.parametrize(
    ("kind", "other_kind"), [("person", "organization"), ("unnamed", "person"), ("group", "person")]
)
def test_whether_somebody_speaks_for_it_and_who_is_only_described_nothing_tells(
    kind: EntityKind, other_kind: EntityKind
) -> None:
    assert is_same_speaker(Speaker(("Harbour Office",), kind), Speaker(("Ada Byrne",), other_kind)) is None


@pytest.mark.parametrize("label", ["Speaker", "Q"])
def test_a_label_that_names_nobody_tells_nothing(label: str) -> None:
    assert is_same_speaker(Speaker((label,)), Speaker(("Ada Byrne",))) is None


def test_nobody_is_the_same_as_nobody_else() -> None:
    assert is_same_speaker(None, Speaker(("Ada Byrne",))) is None
    assert is_same_speaker(Speaker(("Ada Byrne",)), None) is None


def test_an_entity_speaks_under_its_name_and_its_other_names() -> None:
    speaker = speaker_of(Entity("e", "person", "Ada Byrne", ("Byrne",), affiliation="Elm"))
    assert (speaker.names, speaker.kind, speaker.affiliation) == (("Ada Byrne", "Byrne"), "person", "Elm")
    assert (speaker.label, Speaker(()).label) == ("Ada Byrne", "")


@pytest.mark.parametrize(
    ("description", "kind", "is_same"),
    [
        ("aide to Byrne", "unnamed", False),
        ("Ada Byrne’s lawyer", "unnamed", False),
        ("friends of Byrne", "group", False),
        ("aide to Vos", "unnamed", None),
        ("lawyer", "unnamed", None),
    ],
)
def test_who_is_told_by_the_name_of_somebody_is_somebody_else(
    description: str, kind: EntityKind, is_same: bool | None
) -> None:
    byrne, other = Speaker(("Ada Byrne",)), Speaker((description,), kind)
    assert is_same_speaker(byrne, other) is is_same_speaker(other, byrne) is is_same


@pytest.mark.parametrize(
    ("names", "other_names", "is_same"),
    [
        (("Seabed Council", "SC"), ("Sailing Club", "SC"), False),
        (("Seabed Council",), ("Sailing Club", "SC"), False),
        (("Council of the Seabed", "COTS"), ("Club of the Sea", "CS"), False),
        # one of them only by its letters, or words in common
        (("Seabed Council", "SC"), ("SC",), True),
        (("Rail Agency", "RA"), ("Rail Administration", "RA"), True),
        (("Rail Agency",), ("Rail Administration", "RA"), None),
        # a name of its own, and no letters
        (("Meta Platforms", "Facebook"), ("Facebook Inc", "Facebook"), True),
    ],
)
def test_of_two_that_are_spelled_out_in_other_words_the_letters_tell_nothing(
    names: tuple[str, ...], other_names: tuple[str, ...], is_same: bool | None
) -> None:
    one, two = (Speaker(each, "organization") for each in (names, other_names))
    assert is_same_speaker(one, two) is is_same
    assert is_same_speaker(two, one) is is_same


@pytest.mark.parametrize(
    ("kind", "names", "other_names", "is_same"),
    [
        ("person", ("Linda Hart", "Hart"), ("Marcus Hart",), False),
        ("person", ("Linda Hart", "Hart"), ("Marcus Hart", "Hart"), False),
        ("person", ("Linda Hart", "Linda"), ("Linda Moss", "Linda"), False),
        ("person", ("Linda Hart", "Hart"), ("Hart",), True),
        ("person", ("Elena Keller", "Keller", "Elena Ruiz"), ("Elena Ruiz",), True),
        ("person", ("Tom Krog", "Skip"), ("Skip",), True),
        ("organization", ("Delm Rovers", "Rovers"), ("Keldra Rovers",), False),
        ("organization", ("Delm Rovers", "Rovers"), ("Rovers",), True),
    ],
)
def test_what_is_short_for_a_longer_name_is_no_name_of_its_own(
    kind: EntityKind, names: tuple[str, ...], other_names: tuple[str, ...], is_same: bool
) -> None:
    one, two = (Speaker(each, kind) for each in (names, other_names))
    assert is_same_speaker(one, two) is is_same
    assert is_same_speaker(two, one) is is_same


@pytest.mark.parametrize(
    "label", ["Speaker 3", "SPEAKER_00", "Speaker2", "Unidentified Woman", "Q", "AUDIENCE MEMBER 2", "14"]
)
def test_a_label_of_a_transcript_names_nobody(label: str) -> None:
    assert is_same_speaker(Speaker((label,)), Speaker(("Ada Byrne",))) is None


@pytest.mark.parametrize("name", ["Guest Byrne", "Speaker Piet Vos", "Man Ray", "3M"])
def test_a_name_that_has_the_word_of_a_label_is_a_name(name: str) -> None:
    assert is_same_speaker(Speaker((name,)), Speaker(("Ada Lund",))) is False
