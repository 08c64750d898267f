"""The page of somebody who speaks in two articles, in one of which it is not certain that it is them."""

from __future__ import annotations

from reader.model import Kind
from reader.people.linking import LinkedPerson, LinkedProfile
from reader.people.profile import Profile
from reader.shelf.search import SearchHit
from reader.shelf.speaker_page import SpeakerPage, Statement

MAYOR = Profile("person", "Ann Berg", "mayor", "Elm", 2026, 2026, 3)
PARTY = Profile("person", "A. Berg", "treasurer", "", 2025, 2025)


def _statement(
    claim: int,
    words: str,
    kind: Kind,
    *,
    speaker: str = "Ann Berg",
    role: str = "",
    affiliation: str = "",
    cue: str = "said",
    is_negative: bool = False,
    is_certain: bool = True,
) -> Statement:
    article, title, outlet, published = (
        ("quay", "Quay", "Post", "2026-03-01T09:00+01:00")
        if is_certain
        else ("pier", "Pier", "", "2025-01-02")
    )
    hit = SearchHit(
        *(article, 9, words),
        claim=claim,
        speaker=speaker,
        cue=cue,
        is_negative=is_negative,
        title=title,
        outlet=outlet,
        published=published,
    )
    profile = MAYOR.key if is_certain else PARTY.key
    reasons = () if is_certain else ("the same name", "another role")
    return Statement(hit, kind, role, affiliation, profile, 1.0 if is_certain else 0.55, reasons)


PAGE = SpeakerPage(
    LinkedPerson((LinkedProfile(MAYOR, 1.0, ()), LinkedProfile(PARTY, 0.55, ("the same name",), 1))),
    (
        _statement(
            0, "It leaks", "indirect", role="mayor", affiliation="Elm", cue="denied", is_negative=True
        ),
        _statement(2, "It holds", "direct"),
        _statement(0, "Nobody asked", "mixed", speaker="A. Berg", cue="", is_certain=False),
        _statement(1, "All went", "indirect", is_certain=False),
    ),
    5,
)
