"""Names of people and bodies from everywhere, through the whole analysis, each engine in turn."""

from __future__ import annotations

import pytest

from reader.model import Article
from reader.nlp.analyze import Extractor, analyze

pytestmark = pytest.mark.model

NAMES: list[tuple[str, str, str]] = [
    # people behind what only people are, and whom a body has
    ("Pupils met. Mayor Yerbol Dossanov said schools would be checked.", "Yerbol Dossanov", "person"),
    ("The Seabed Council's Daulen Sarsenov said it was likely.", "Daulen Sarsenov", "person"),
    ("It was told by the broadcaster Radio Tolvan on Monday.", "Radio Tolvan", "organization"),
    # an apostrophe that ends a given name
    ("Governor Anyang' Olwal told reporters that it was late.", "Anyang' Olwal", "person"),
    # a given name that is a club's elsewhere
    ("Everton “Fishy” Roe, a vendor, left. It rained.", "Everton “Fishy” Roe", "person"),
    # bodies without a given name, by what stands beside them
    ("The owner, Genoa-based Linea Tolvan, thanked the crew.", "Linea Tolvan", "organization"),
    ("Rostekhnadzor, the industrial watchdog, has opened an inquiry.", "Rostekhnadzor", "organization"),
    ("The insurer, Denko Tolvan, said it was late.", "Denko Tolvan", "organization"),
    ("The tenant, Denko Tolvan, said it was late.", "Denko Tolvan", "person"),
    # one body with two matters
    (
        "They marched to the Delm Water and Sanitation Company on Tuesday.",
        "Delm Water and Sanitation Company",
        "organization",
    ),
    (
        "The Ada Roe Film and Television Institute will keep his papers.",
        "Ada Roe Film and Television Institute",
        "organization",
    ),
    # known bodies of every country
    ("Fidesz said it was late.", "Fidesz", "organization"),
    ("It rained, said Rosstat. They left.", "Rosstat", "organization"),
    ("Frelimo was ahead on Friday. It rained.", "Frelimo", "organization"),
    # titles and offices in letters
    ("Coun. Josh Matwell accused the board of delay.", "Josh Matwell", "person"),
]


def kinds(extractor: Extractor, text: str) -> dict[str, str]:
    """Return what each name of a text names."""
    return {entity.name: entity.kind for entity in analyze(extractor, Article("a", text)).entities}


@pytest.mark.parametrize(("text", "name", "kind"), NAMES)
def test_names_are_whole_and_name_what_they_are(
    extractor: Extractor, text: str, name: str, kind: str
) -> None:
    assert kinds(extractor, text).get(name, "") == kind


@pytest.mark.parametrize("extractor", ["model"], indirect=True)
@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("It was for peace. Israel Ramos Pineda was less hopeful.", "Israel Ramos Pineda", "person"),
        ("The gun had belonged to the Mazzarotta clan.", "Mazzarotta", "organization"),
        ("Deputies met. Fidelz lawmaker Zsolt Nemes said it was late.", "Fidelz", "organization"),
        ("The Member of Parliament for Okaiwei North, Theresa Roe, left.", "Okaiwei North", "place"),
        ("They met Mariza dos Reis Nunes on Friday. It rained.", "Mariza dos Reis Nunes", "person"),
        ("Mariza dos Reis Nunes sang on Friday. It rained.", "Mariza dos Reis Nunes", "person"),
    ],
)
def test_the_model_is_told_by_what_stands_beside_a_name(
    extractor: Extractor, text: str, name: str, kind: str
) -> None:
    assert kinds(extractor, text).get(name, "") == kind
