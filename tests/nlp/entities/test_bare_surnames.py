"""Surnames that are words or places, where they stand alone and speak."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reader.nlp.entities.bare_surnames import with_bare_surnames
from reader.nlp.entities.kinds import NameKind
from reader.nlp.entities.names import name_at
from tests.nlp.entities.columns import columns

_SAID = "said/VERB it/PRON was/AUX late/ADJ"


def _people(text: str, given_name: str = "Tom", place: int | None = None) -> list[str]:
    """Return the people in a text behind "Tom Law left.", where another name is told as a place, if any."""
    tokens = columns(f"{given_name} Law left/VERB ./PUNCT {text}")
    lemmas = {"said": "say", "told": "tell", "left": "leave"}
    tokens = replace(tokens, lemmas=[lemmas.get(one, one) for one in tokens.norms])
    names = [name_at(tokens, 0, 2)]
    kinds: dict[int, NameKind] = {0: "person"}
    if place is not None:
        names.append(name_at(tokens, place, place + 1))
        kinds[place] = "place"
    names, kinds = with_bare_surnames(tokens, names, kinds)
    return [tokens.words_of(name.start, name.end) for name in names if kinds[name.start] == "person"]


@pytest.mark.parametrize(
    ("text", "people"),
    [
        (f"Law {_SAID}", ["Tom Law", "Law"]),
        ("“It/PRON was/AUX late/ADJ ,/PUNCT ” said/VERB Law ./PUNCT", ["Tom Law", "Law"]),
        # an ordinary word, what stands beside it, and another verb
        (f"law {_SAID}", ["Tom Law"]),
        (f"The/DET Law {_SAID}", ["Tom Law"]),
        (f"Court Law {_SAID}", ["Tom Law"]),
        ("Law left/VERB", ["Tom Law"]),
    ],
)
def test_the_surname_of_somebody_speaks_though_it_is_a_word(text: str, people: list[str]) -> None:
    assert _people(text) == people


def test_a_place_that_speaks_is_somebody_with_that_surname() -> None:
    assert _people(f"Law {_SAID}", place=4) == ["Tom Law", "Law"]
    assert _people("Law left/VERB", place=4) == ["Tom Law"]


def test_the_given_name_of_somebody_speaks_though_it_is_a_word() -> None:
    assert _people(f"Will {_SAID}", given_name="Will") == ["Will Law", "Will"]
    assert _people(f"Mark {_SAID}", given_name="Will") == ["Will Law"]
    assert _people(f"Will {_SAID}", given_name="Will", place=4) == ["Will Law", "Will"]


def test_behind_a_title_the_surname_of_somebody_speaks() -> None:
    assert _people(f"Judge Law {_SAID}") == ["Tom Law", "Law"]
    tokens = columns(f"Tom Hill left/VERB ./PUNCT President Hill {_SAID}")
    tokens = replace(tokens, lemmas=["say" if one == "said" else one for one in tokens.norms])
    names = [name_at(tokens, 0, 2), name_at(tokens, 4, 6)]
    kinds: list[NameKind] = ["person", "place", "other"]
    for kind in kinds:
        found, _ = with_bare_surnames(tokens, names, {0: "person", 4: kind})
        assert [tokens.words_of(name.start, name.end) for name in found] == ["Tom Hill", "Hill"]


def _is_somebody(text: str, *, dep: str = "nsubj", start: int = 3) -> bool:
    """Tell whether "Chad" at `start`, told as a place, is somebody, in a text with "Tom Chad"."""
    tokens = columns(text)
    heads = [start + 1 if i == start else i for i in range(len(tokens))]
    deps = [dep if i == start else "ROOT" for i in range(len(tokens))]
    tokens = replace(tokens, head=heads, dep=deps)
    full = next(i for i, word in enumerate(tokens.words) if word == "Tom")
    alone = [i for i, word in enumerate(tokens.words) if word == "Chad" and i != full + 1]
    names = [name_at(tokens, full, full + 2), *(name_at(tokens, i, i + 1) for i in alone)]
    kinds: dict[int, NameKind] = {full: "person", **dict.fromkeys(alone, "place")}
    return with_bare_surnames(tokens, names, kinds)[1][start] == "person"


def test_a_place_that_does_something_is_somebody_named_in_full_before() -> None:
    assert _is_somebody("Tom Chad left/VERB Chad had/VERB money/NOUN", start=3)
    # where it is: as an object of a preposition, before the full name, and a country that is spoken of
    assert not _is_somebody("Tom Chad left/VERB Chad had/VERB money/NOUN", dep="pobj", start=3)
    assert not _is_somebody("Chad had/VERB Tom Chad sent/VERB", start=0)
    assert not _is_somebody("Tom Chad left/VERB Chad had/VERB friends in/ADP Chad", start=3)
    assert _is_somebody("Tom Chad left/VERB Chad had/VERB friends like/ADP Chad", start=3)
    assert _is_somebody("Tom Chad met/VERB Mr Chad here/ADV", dep="dobj", start=4)


def test_behind_a_rare_given_name_the_text_must_not_have_the_word() -> None:
    assert _people(f"Law {_SAID}", given_name="Tamala") == ["Tamala Law", "Law"]
    text = f"Law {_SAID} ./PUNCT The/DET law/NOUN was/AUX old/ADJ"
    assert _people(text, given_name="Zoning") == ["Zoning Law"]
    assert _people(text) == ["Tom Law", "Law"]


def test_an_office_is_no_surname() -> None:
    tokens = columns("Deputy Mayor left/VERB ./PUNCT Mayor said/VERB it/PRON")
    names = [name_at(tokens, 0, 2)]
    assert with_bare_surnames(tokens, names, {0: "person"})[0] == names


def _alone(text: str, other: tuple[int, int] | None = None, *, headline: bool = False) -> list[str]:
    """Return the people in a text that names nobody in full, but perhaps an organization somewhere."""
    tokens = columns(text)
    lemmas = {"said": "say", "left": "leave"}
    tokens = replace(tokens, lemmas=[lemmas.get(one, one) for one in tokens.norms])
    tokens = replace(tokens, headline=[headline] * len(tokens))
    names = [] if other is None else [name_at(tokens, *other)]
    kinds: dict[int, NameKind] = {name.start: "organization" for name in names}
    names, kinds = with_bare_surnames(tokens, names, kinds)
    return [tokens.words_of(name.start, name.end) for name in names if kinds[name.start] == "person"]


@pytest.mark.parametrize(
    ("text", "people"),
    [
        (f"Page {_SAID}", ["Page"]),
        ("“It/PRON was/AUX ” ,/PUNCT said/VERB Law ./PUNCT", ["Law"]),
        (f"then/ADV Banks {_SAID}", ["Banks"]),
        # at the start of a sentence several may speak, and with an article it is a thing
        (f"Banks {_SAID}", []),
        (f"The/DET Page {_SAID}", []),
        (f"Report {_SAID}", []),
        ("Page left/VERB", []),
    ],
)
def test_a_listed_word_that_speaks_without_an_article_is_a_surname(text: str, people: list[str]) -> None:
    assert _alone(text) == people


def test_in_a_headline_every_noun_may_lack_its_article() -> None:
    assert _alone(f"Page {_SAID}", headline=True) == []


def test_a_listed_word_that_speaks_is_somebody_everywhere() -> None:
    text = f"we/PRON saw/VERB Rock ./PUNCT Rock {_SAID}"
    assert _alone(text, other=(2, 3)) == ["Rock", "Rock"]


def test_a_listed_word_is_no_surname_beside_an_organization_with_it() -> None:
    text = f"Northern Rock left/VERB ./PUNCT “it/PRON was/AUX ” Rock {_SAID}"
    assert _alone(text, other=(0, 2)) == []
    # but what was told as one may be the full name
    text = f"Lena Rock left/VERB ./PUNCT “it/PRON was/AUX ” Rock {_SAID}"
    assert _alone(text, other=(0, 2)) == ["Lena Rock", "Rock"]
