"""What makes a claim worth a check is told by its words, with the words that say so."""

from __future__ import annotations

import pytest

from reader.claims.flags import FLAG_NAMES, FLAG_WORDS, Flag, flags
from reader.model import Claim, Entity, EntityKind, Kind, Mention, Span


def flagged(
    content: str,
    *,
    kind: Kind = "direct",
    cue: str = "said",
    speaker: Entity | None = None,
    source: str = "Ann",
) -> dict[str, str]:
    """Return the reasons for the flags of a claim that Ann makes, by their names."""
    text = f"{source} {cue} {content}"
    start = len(source)
    claim = Claim(
        kind,
        (Span(len(text) - len(content), len(text)),),
        (Span(start + 1, start + 1 + len(cue)),) if cue else (),
        (Span(0, start),) if source else (),
    )
    return {flag.name: flag.reason for flag in flags(text, claim, speaker)}


ANN = Entity("ann", "person", "Ann")

ROWS: list[tuple[str, dict[str, str]]] = [
    ("“The quay is closed.”", {}),
    ("“We lost forty shifts.”", {"number": "forty", "experience": "We lost"}),
    ("“It cost $1,200,000 in all.”", {"number": "$1,200,000"}),
    ("“It is 4.5 percent of all.”", {"number": "4.5 percent"}),
    ("“They paid 12% of it.”", {"number": "12%"}),
    ("“No one asked one of us.”", {}),
    ("“It opened in 1998.”", {"date": "1998"}),
    ("“It opened on 3 March 1998.”", {"date": "3 March 1998"}),
    ("“It opened on March 3.”", {"date": "March 3"}),
    ("“It opened on 2026-03-01.”", {"date": "2026-03-01"}),
    ("“Two crews came on Tuesday.”", {"number": "Two", "date": "Tuesday"}),
    ("“It may be. They march on.”", {}),
    ("“It closes in May.”", {"date": "in May"}),
    ("“It closed last week.”", {"date": "last week"}),
    ("“It closed two years ago.”", {"date": "two years ago"}),
    ("“It closes at 10:30.”", {"date": "10:30"}),
    ("“The 1,998 crates are here.”", {"number": "1,998"}),
    ("“The bank paid $2000.”", {"number": "$2000"}),
    ("“It is older than the town.”", {"comparison": "older"}),
    ("“It is taller than the town.”", {"comparison": "taller than"}),
    ("“It is as old as the town.”", {"comparison": "as old as"}),
    ("“It is the oldest quay.”", {"comparison": "the oldest"}),
    ("“It is the largest known quay.”", {"comparison": "the largest"}),
    ("“It is the forest and the west.”", {}),
    ("“Shifts fell.”", {"comparison": "fell"}),
    ("“At least it is dry, no more rain.”", {}),
    ("“It is as soon as it is, and rather dry than wet.”", {}),
    ("“It will close.”", {"prediction": "will"}),
    ("“We’ll close it.”", {"prediction": "We'll"}),
    ("“It is going to close.”", {"prediction": "going to"}),
    ("“It would close if it leaked.”", {}),
    ("“I saw it go.”", {"experience": "I saw"}),
    ("“I have never once seen it.”", {"experience": "I have never once seen"}),
    ("“I know that the men from Hull saw it.”", {}),
    ("“She saw it go.”", {}),
    ("“This is a disgrace.”", {"opinion": "disgrace"}),
    ("“They should go.”", {"opinion": "should"}),
    ("“I think it is dry.”", {"opinion": "I think"}),
]


@pytest.mark.parametrize(("content", "reasons"), ROWS)
def test_the_words_of_a_claim_raise_its_flags(content: str, reasons: dict[str, str]) -> None:
    assert flagged(content, speaker=ANN) == reasons


@pytest.mark.parametrize(
    ("content", "reasons"),
    [
        ("that it would close", {"prediction": "would"}),
        ("that she saw it go", {"experience": "she saw"}),
    ],
)
def test_in_other_words_the_speaker_is_she_and_will_is_would(content: str, reasons: dict[str, str]) -> None:
    assert flagged(content, kind="indirect", speaker=ANN) == reasons


@pytest.mark.parametrize(
    ("cue", "reasons"),
    [
        ("believes", {"opinion": "believes"}),
        ("predicted", {"prediction": "predicted"}),
        ("has promised", {"prediction": "promised"}),
        ("announced", {}),
    ],
)
def test_a_cue_tells_of_opinions_and_predictions(cue: str, reasons: dict[str, str]) -> None:
    assert flagged("that it is dry", kind="indirect", cue=cue, speaker=ANN) == reasons


@pytest.mark.parametrize(
    ("kind", "mentions", "reasons"),
    [
        ("person", (), {}),
        ("organization", (), {}),
        ("unnamed", (), {"described": "Ann"}),
        ("group", (), {"described": "Ann"}),
        ("group", (Mention(Span(0, 3), "name"),), {}),
        ("group", (Mention(Span(0, 3), "common"),), {"described": "Ann"}),
    ],
)
def test_a_source_that_has_no_name_is_only_described(
    kind: EntityKind, mentions: tuple[Mention, ...], reasons: dict[str, str]
) -> None:
    assert flagged("“It is dry.”", speaker=Entity("x", kind, "Ann", mentions=mentions)) == reasons


def test_without_a_source_that_is_said_and_one_that_nobody_knows_is_described() -> None:
    assert flagged("“It is dry.”", source="", cue="") == {"unsourced": ""}
    assert flagged("“It is dry.”", source="She") == {"described": "She"}


def test_an_organization_lives_through_nothing() -> None:
    bank = Entity("bank", "organization", "Bank")
    assert flagged("“We saw it.”", speaker=bank) == {}


def test_every_flag_has_words_that_say_why() -> None:
    assert set(FLAG_WORDS) == set(FLAG_NAMES)
    assert Flag("number", "forty").words == "a number: “forty”"
    assert Flag("unsourced", "").words == "no source"
