"""Who is who in the library: across articles, by hand, and after whatever becomes of the articles."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from reader.claims.correction import correct
from reader.people.decision import Decision, DecisionKind
from reader.people.linking import LinkedPerson
from reader.people.profile import CERTAIN, Appearance
from reader.store import appearances, check, forgetting
from reader.store.analyses import Analyses
from reader.store.backup import back_up
from reader.store.corrections import CorrectionTable
from reader.store.database import Database
from reader.store.people import People
from reader.store.salvage import save_rows
from reader.store.search.search import LibrarySearch
from tests.store.articles import database
from tests.store.speaking import keep, people, said_by, speaker

MAYOR = speaker("Ann Holm", "mayor of Varden", "Coastal Party")
MAYOR_LATER = speaker("Ann Holm", "Mayor of Varden")
SURNAME = speaker("Holm")
JUDGE = speaker("John Smith", "judge", "Court of Elm")
KEEPER = speaker("John Smith", "goalkeeper", "Varden Rovers")


def the_only(tmp_path: Path, name: str) -> LinkedPerson:
    """Return the one person who has that name."""
    (person,) = people(tmp_path).by_name(name)
    return person


def articles(tmp_path: Path, name: str) -> list[list[str]]:
    """Return for each person of that name the articles in which they speak, the newest first."""
    pages = (people(tmp_path).page(person.key) for person in people(tmp_path).by_name(name))
    return [
        [statement.hit.article for statement in page.statements] if page is not None else [] for page in pages
    ]


def decide(tmp_path: Path, kind: DecisionKind, one: LinkedPerson, other: LinkedPerson) -> None:
    """Say that two people are one, or are two."""
    one_keys, other_keys = (tuple(each.profile.key for each in person.profiles) for person in (one, other))
    people(tmp_path).decide(Decision(kind, one_keys, other_keys, one.name, other.name))


def test_what_somebody_said_is_there_newest_first_with_role_and_article(tmp_path: Path) -> None:
    old = keep(tmp_path, "old", MAYOR, JUDGE, published="2025-01-01", outlet="Elm Echo")
    new = keep(tmp_path, "new", JUDGE, MAYOR_LATER)
    page = people(tmp_path).page(the_only(tmp_path, "Ann Holm").key)
    assert page is not None
    assert [(each.hit.article, each.hit.claim, each.role, each.hit.outlet) for each in page.statements] == [
        (new.id, 1, "Mayor of Varden", "Varden Post"),
        (old.id, 0, "mayor of Varden", "Elm Echo"),
    ]
    assert [(each.words, each.articles, each.statement.hit.article) for each in page.roles] == [
        ("Mayor of Varden", 2, new.id)
    ]
    assert [(each.words, each.statement.hit.article) for each in page.affiliations] == [
        ("Coastal Party", old.id)
    ]
    assert (page.total, page.articles) == (2, 2)
    assert all(statement.is_certain for statement in page.statements)


def test_who_speaks_is_known_by_the_article_or_by_what_another_says_of_them(tmp_path: Path) -> None:
    article = keep(tmp_path, "one", MAYOR)
    for appearance, role in (
        (Appearance(article.id, "person", "Ann Holm"), "mayor of Varden"),
        (Appearance("a file", "person", "Ann Holm", "Mayor of Varden"), "mayor of Varden"),
        (Appearance("a file", "person", "Bo Vik", "baker"), "baker"),
    ):
        person = people(tmp_path).speaker(appearance)
        assert person is not None
        assert person.profiles[0].profile.role.casefold() == role.casefold()
    assert people(tmp_path).speaker(Appearance(article.id, "group", "officials")) is None


def test_a_surname_alone_is_nobody_and_namesakes_are_two(tmp_path: Path) -> None:
    keep(tmp_path, "one", MAYOR, JUDGE)
    keep(tmp_path, "two", SURNAME, KEEPER)
    assert [person.articles for person in people(tmp_path).by_name("Holm")] == [1, 1]
    judge, keeper = people(tmp_path).by_name("John Smith")
    assert people(tmp_path).namesakes(judge.key) == (keeper,)


def test_an_uncertain_statement_says_why(tmp_path: Path) -> None:
    keep(tmp_path, "one", MAYOR)
    keep(tmp_path, "two", speaker("Ann Holm", "judge"), published="2026-04-01")
    page = people(tmp_path).page(the_only(tmp_path, "Ann Holm").key)
    assert page is not None
    unsure, sure = page.statements
    assert unsure.certainty < CERTAIN <= sure.certainty
    assert "another role" in unsure.reasons


@pytest.mark.parametrize("takes_back", [False, True])
def test_people_are_merged_by_hand_across_surnames_until_that_is_undone(
    tmp_path: Path, takes_back: bool
) -> None:
    first = keep(tmp_path, "one", MAYOR, published="2025-01-01")
    second = keep(tmp_path, "two", speaker("Ann Berg", "governor"))
    decide(tmp_path, "same", the_only(tmp_path, "Ann Holm"), the_only(tmp_path, "Ann Berg"))
    assert articles(tmp_path, "Ann Berg") == articles(tmp_path, "Ann Holm") == [[second.id, first.id]]
    (decision,) = people(tmp_path).decisions(the_only(tmp_path, "Ann Berg"))
    assert (decision.one_name, decision.other_name, decision.moment[:2]) == ("Ann Holm", "Ann Berg", "20")
    if takes_back:
        people(tmp_path).take_back(decision)
        assert articles(tmp_path, "Ann Berg") == [[second.id]]


def test_one_article_is_split_from_the_others_of_the_same_profile(tmp_path: Path) -> None:
    bare = speaker("Ann Holm")
    kept = [keep(tmp_path, name, bare) for name in ("one", "two", "three")]
    person = the_only(tmp_path, "Ann Holm")
    kind, name, role, affiliation, _ = person.key
    apart = Decision("apart", ((kind, name, role, affiliation, kept[1].id),), (person.key,))
    people(tmp_path).decide(apart)
    assert sorted(map(sorted, articles(tmp_path, "Ann Holm"))) == sorted(
        [[kept[1].id], sorted([kept[0].id, kept[2].id])]
    )
    # A newer analysis that knows the role leaves that article apart.
    Analyses(database(tmp_path)).keep(kept[1], said_by(kept[1], MAYOR))
    assert [kept[1].id] in articles(tmp_path, "Ann Holm")


def test_a_rejected_claim_and_a_forgotten_article_are_gone(tmp_path: Path) -> None:
    first = keep(tmp_path, "one", MAYOR, MAYOR)
    second = keep(tmp_path, "two", MAYOR)
    claim = said_by(first, MAYOR).claims[0]
    CorrectionTable(database(tmp_path), lambda _: None).keep(first, [correct("reject", first.text, claim)])
    page = people(tmp_path).page(the_only(tmp_path, "Ann Holm").key)
    assert page is not None
    assert [each.hit.claim for each in page.statements if each.hit.article == first.id] == [1]
    assert page.total == 2
    forgetting.forget(database(tmp_path), [second.id], with_corrections=False)
    assert articles(tmp_path, "Ann Holm") == [[first.id]]


def test_an_older_library_knows_who_speaks_after_the_step(tmp_path: Path) -> None:
    article = keep(tmp_path, "one", MAYOR)
    with database(tmp_path).write() as connection:
        connection.execute("DELETE FROM appearances")
        appearances.write_all(connection)
    page = people(tmp_path).page(the_only(tmp_path, "Ann Holm").key)
    assert page is not None
    assert [(each.hit.article, each.role) for each in page.statements] == [(article.id, "mayor of Varden")]


def test_decisions_are_in_a_backup_and_are_read_out_of_a_damaged_file(tmp_path: Path) -> None:
    keep(tmp_path, "one", MAYOR, speaker("Ann Berg"))
    decide(tmp_path, "same", the_only(tmp_path, "Ann Holm"), the_only(tmp_path, "Ann Berg"))
    back_up(database(tmp_path), tmp_path / "copy.sqlite")
    saved = Database(tmp_path / "saved.sqlite")
    save_rows(tmp_path / "library.sqlite", saved)
    for data in (Database(tmp_path / "copy.sqlite"), saved):
        (person,) = People(data).by_name("Ann Berg")
        assert person.name in ("Ann Berg", "Ann Holm")
        assert len(person.profiles) == 2
        data.close()


@pytest.mark.parametrize(
    "damage",
    [
        "DELETE FROM appearances",
        "UPDATE appearances SET claims = 7",
        "INSERT INTO appearances SELECT article, kind, 'X', role, '', bucket, claims FROM appearances",
    ],
)
def test_a_check_makes_those_who_speak_anew(tmp_path: Path, damage: str) -> None:
    article = keep(tmp_path, "one", MAYOR)
    with database(tmp_path).write() as connection:
        connection.execute(damage)
    assert check.check(database(tmp_path)).repairs == ("who speaks in some articles",)
    assert check.check(database(tmp_path)).repairs == ()
    assert articles(tmp_path, "Ann Holm") == [[article.id]]


@pytest.mark.parametrize("keys", ["nonsense", "[]", "[[1, 2]]", '[["ghost", "a", "", "", ""]]', "[[]]"])
def test_a_decision_that_nobody_understands_is_left_out(tmp_path: Path, keys: str) -> None:
    keep(tmp_path, "one", MAYOR)
    with database(tmp_path).write() as connection:
        connection.execute(
            "INSERT INTO person_decisions (kind, one, other, one_name, other_name, moment) "
            "VALUES ('same', ?, ?, '', '', '')",
            (keys, keys),
        )
    assert people(tmp_path).decisions(the_only(tmp_path, "Ann Holm")) == ()


def test_a_search_for_a_speaker_finds_every_name_of_one_person(tmp_path: Path) -> None:
    union = speaker("European Union", kind="organization")
    keep(tmp_path, "one", union, speaker("William Lie", "mayor of Elm"), published="2026-03-03")
    keep(tmp_path, "two", speaker("EU", kind="organization"), published="2026-03-02")
    keep(tmp_path, "three", speaker("Bill Lie", "mayor of Elm"), speaker("Bill Berg"), published="2026-03-01")
    search = LibrarySearch(database(tmp_path))
    for query, speakers in (
        ("speaker:eu", ["European Union", "EU"]),
        ('speaker:"european union"', ["European Union", "EU"]),
        ('speaker:="eu"', ["EU"]),
        ('speaker:"bill lie"', ["William Lie", "Bill Lie"]),
        ('-speaker:"bill lie" -speaker:eu', ["Bill Berg"]),
        ("speaker:nobody", []),
    ):
        assert [hit.speaker for hit in search.page(query, kind="claims").hits] == speakers
    decide(tmp_path, "same", the_only(tmp_path, "Bill Berg"), the_only(tmp_path, "EU"))
    page = search.page("speaker:berg", kind="claims")
    assert [hit.speaker for hit in page.hits] == ["European Union", "EU", "Bill Berg"]


def test_of_a_name_with_very_many_profiles_no_others_are_looked_for_while_typing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    one = keep(tmp_path, "one", speaker("Bill Lie", "mayor"))
    keep(tmp_path, "two", speaker("William Lie", "mayor"))
    assert people(tmp_path).other_names("Bill Lie", one.id) == ("William Lie",)
    monkeypatch.setattr("reader.store.other_names._MAX_PROFILES_WHILE_TYPING", 1)
    assert people(tmp_path).other_names("Bill Lie", one.id) == ()


def keep_namesakes(tmp_path: Path) -> Mapping[str, str]:
    """Keep articles of a mayor under three names, and of three people who share two of these; return ids."""
    speakers = {
        "bill": (speaker("Bill Lie", "mayor of Elm"),),
        "william": (speaker("William Lie", "mayor of Elm"),),
        "surname": (speaker("Lie", "mayor of Elm"),),
        "judge": (speaker("William Lie", "judge", "Court of Varden"),),
        "coach": (speaker("Per Lie", "coach"), speaker("Joan Bill Lie", "baker")),
        "other": (speaker("Lie Kuan", "skipper"),),
    }
    return {name: keep(tmp_path, name, *each).id for name, each in speakers.items()}


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ('speaker:"bill lie" -speaker:joan', {"bill", "william", "surname"}),
        ('speaker:"bill lie",per -speaker:joan', {"bill", "william", "surname", "coach"}),
        ('speaker:"per lie"', {"coach"}),
        ("speaker:lie", {"bill", "william", "surname", "judge", "coach", "other"}),
        ('-speaker:"bill lie"', {"william", "surname", "judge", "coach", "other"}),
    ],
)
def test_a_name_that_others_have_too_finds_only_whom_it_was_another_name_of(
    tmp_path: Path, query: str, found: set[str]
) -> None:
    ids = keep_namesakes(tmp_path)
    page = LibrarySearch(database(tmp_path)).page(query, kind="claims")
    assert {hit.article for hit in page.hits} == {ids[name] for name in found}


def test_in_an_article_a_name_that_others_have_too_counts_only_where_it_is_theirs(tmp_path: Path) -> None:
    ids = keep_namesakes(tmp_path)
    found = {name: people(tmp_path).other_names("Bill Lie", id) for name, id in ids.items()}
    assert found == {
        **dict.fromkeys(ids, ()),
        "william": ("William Lie",),
        "surname": ("Lie",),
    }


def test_of_very_many_claims_the_newest_articles_are_listed_and_all_are_counted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep(tmp_path, "old", MAYOR, published="2025-01-01")
    newer = keep(tmp_path, "new", MAYOR, MAYOR)
    monkeypatch.setattr("reader.store.statements._MAX_STATEMENTS", 1)
    page = people(tmp_path).page(the_only(tmp_path, "Ann Holm").key)
    assert page is not None
    assert ([each.hit.article for each in page.statements], page.total) == ([newer.id, newer.id], 3)


def test_whom_an_article_calls_so_and_lists_by_another_name_comes_behind(tmp_path: Path) -> None:
    keep(tmp_path, "before", speaker("Ragna Ruiz"))
    keep(tmp_path, "since", replace(speaker("Ragna Lund"), aliases=("Ragna Ruiz",)))
    keep(tmp_path, "later", speaker("Ragna Lund"))
    keep(tmp_path, "others", replace(speaker("Eva Moss"), aliases=("Ragna", "Ruiz")))
    found = people(tmp_path).by_name("Ragna Ruiz")
    assert [(person.name, person.articles) for person in found] == [("Ragna Ruiz", 1), ("Ragna Lund", 2)]
    assert [person.name for person in people(tmp_path).by_name("Ruiz")] == [
        "Ragna Ruiz",
        "Ragna Lund",
        "Eva Moss",
    ]


def test_a_body_is_found_by_the_letters_that_an_article_calls_it_by(tmp_path: Path) -> None:
    keep(tmp_path, "seabed", replace(speaker("Seabed Council", kind="organization"), aliases=("ISC",)))
    assert [person.name for person in people(tmp_path).by_name("isc")] == ["Seabed Council"]
    assert people(tmp_path).by_name('"') == people(tmp_path).by_name("is") == ()


def test_a_group_that_is_called_so_is_nobody(tmp_path: Path) -> None:
    keep(tmp_path, "group", replace(speaker("nurses", kind="group"), aliases=("Ragna Ruiz",)))
    assert people(tmp_path).by_name("Ragna Ruiz") == ()


def test_a_name_with_an_umlaut_is_found_in_either_spelling(tmp_path: Path) -> None:
    keep(tmp_path, "with", speaker("Ragna Müller"))
    keep(tmp_path, "without", speaker("Eva Mueller"))
    for name, found in (
        ("Mueller", ["Eva Mueller", "Ragna Müller"]),
        ("müller", ["Ragna Müller", "Eva Mueller"]),
    ):
        assert [person.name for person in people(tmp_path).by_name(name)] == found
    search = LibrarySearch(database(tmp_path))
    for query in ("speaker:mueller", "speaker:Müller"):
        assert {hit.speaker for hit in search.page(query).hits} == {"Eva Mueller", "Ragna Müller"}
