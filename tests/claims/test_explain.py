"""Why a claim is one, in words."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
import tomli

import reader
from reader.claims.attribution import is_inferred
from reader.claims.corrected import Corrected
from reader.claims.correction import correct
from reader.claims.corrections import apply
from reader.claims.explain import CONSTRUCTIONS, certainty, found_by, why
from reader.model import Analysis, Claim, Entity, Span, SpeakerBasis

TEXT = "Talks began.\n\n“We go,” he said. Macron left.\n"
CLAIM = Claim(
    "direct",
    (Span(14, 22),),
    (Span(26, 30),),
    (Span(23, 25),),
    "macron",
    0.93,
    "speech say",
    ("he", "Macron", "French President Emmanuel Macron"),
)
MACRON = Entity("macron", "person", "Emmanuel Macron", role="French President", affiliation="Élysée")
FOUND = Analysis("a", (CLAIM,), (MACRON,))


def facts(analysis: Analysis) -> dict[str, str]:
    """Return what is known of the only claim, by label."""
    return {fact.label: fact.words for fact in why(TEXT, Corrected(analysis), 0)}


def test_everything_known_of_a_claim_is_said() -> None:
    assert facts(FOUND) == {
        "Kind": "direct quotation",
        "Speaker": "Emmanuel Macron, a person",
        "Role": "French President",
        "Speaks for": "Élysée",
        "Name": "he → Macron → French President Emmanuel Macron",
        "Source": "“he”",
        "Cue": "“said”",
        "Found by": "a rule: “say” stands beside quotation marks (speech say)",
        "Certainty": "that it is a claim: very sure: about 93 in 100 claims found this way are right",
        "Place": "line 3; characters: content 14–22; cue 26–30; source 23–25",
    }


def test_what_is_not_known_is_said_or_left_out() -> None:
    nobody = facts(replace(FOUND, claims=(replace(CLAIM, speaker=None, source=(), because=()),)))
    assert nobody["Speaker"] == "nobody named"
    assert nobody["Source"] == "no words of the text"
    assert not {"Role", "Speaks for", "Name", "Your note", "By hand"} & set(nobody)


def test_what_was_not_said_is_said_first() -> None:
    denial = facts(replace(FOUND, claims=(replace(CLAIM, polarity="negative"),)))
    assert next(iter(denial)) == "Not said"
    assert denial["Not said"] == "the text says that this was not said: “did not say”"


@pytest.mark.parametrize(
    ("basis", "confidence", "words"),
    [
        ("named", 0.97, "very sure, about 97 in 100: the text names the speaker there"),
        ("pronoun", 0.95, "very sure, about 95 in 100: the text has a pronoun there"),
        (
            "pronoun",
            0.8,
            "sure, about 80 in 100: the text has a pronoun there, so the name is inferred; in the text: “he”",
        ),
        (
            "description",
            0.6,
            "rather sure, about 60 in 100: the text only describes the speaker there, so the name is inferred"
            "; in the text: “he”",
        ),
        (
            "inferred",
            None,
            "the text does not say for sure who speaks there, so the name is guessed; in the text: “he”",
        ),
        ("", 0.3, "unsure, about 30 in 100"),
    ],
)
def test_whose_it_is_has_a_certainty_of_its_own(
    basis: SpeakerBasis, confidence: float | None, words: str
) -> None:
    claim = replace(CLAIM, speaker_basis=basis, speaker_confidence=confidence)
    assert facts(replace(FOUND, claims=(claim,)))["Whose"] == words


@pytest.mark.parametrize(
    ("speaker", "basis", "words"),
    [
        (Entity("s", "unnamed", "man he met"), "description", "the text only describes the speaker there"),
        (Entity("s", "unnamed", "aide"), "inferred", "the text does not say for sure who speaks there"),
        (Entity("s", "group", "men he met"), "description", "the text only describes the speaker there"),
        (Entity("s", "organization", "Men He Met"), "description", "the text has a part of the name there"),
    ],
)
def test_a_name_is_called_inferred_only_where_the_row_shows_its_sign(
    speaker: Entity, basis: SpeakerBasis, words: str
) -> None:
    claim = replace(CLAIM, speaker="s", speaker_basis=basis)
    corrected_analysis = Corrected(Analysis("a", (claim,), (speaker,)))
    assert not is_inferred(TEXT, claim, speaker)
    assert facts(corrected_analysis.analysis)["Whose"] == words


def test_what_is_done_or_believed_is_not_called_said() -> None:
    text = TEXT.replace("he said", "he hope")
    believed = {fact.label: fact.words for fact in why(text, Corrected(FOUND), 0)}
    assert believed["Level"] == "believed or wanted, not said"
    assert "Level" not in facts(FOUND)


def test_a_rejected_claim_says_so() -> None:
    rejected = {fact.label: fact.words for fact in why(TEXT, Corrected(FOUND, frozenset({0})), 0)}
    assert rejected["Rejected"] == "you said that this is no claim"


def test_what_the_person_noted_and_corrected_is_said() -> None:
    corrections = (
        correct("note", TEXT, CLAIM, value="Check this."),
        correct("speaker", TEXT, CLAIM, value="Ann Lee"),
    )
    said = {fact.label: fact.words for fact in why(TEXT, apply(FOUND, corrections, TEXT), 0)}
    assert said["Your note"] == "Check this."
    assert (said["Speaker"], said["By hand"]) == ("Ann Lee, a person", "you said who speaks")
    assert said["Name"] == "he → Ann Lee"


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("according to", "a rule: “according to” names who says it (according to)"),
        ("prep call for", "a rule: “call for” takes a thing with its preposition (prep call for)"),
        ("colon", "a rule: a colon after a name opens what is said (colon)"),
        ("label", "a rule: a colon after somebody's statement, advice or the like opens it (label)"),
        ("model", "the trained model, from the whole sentence"),
        ("by hand", "by hand"),
        ("", ""),
    ],
)
def test_what_found_a_claim_is_put_in_words(name: str, words: str) -> None:
    assert found_by(name) == words


@pytest.mark.parametrize(
    ("confidence", "words"),
    [
        (0.9, "very sure: about 90 in"),
        (0.75, "sure: about 75"),
        (0.5, "rather sure"),
        (0.2, "unsure: about 20"),
        (0.89, "sure: about 89"),
        (0.74, "rather sure: about 74"),
        (0.49, "unsure: about 49"),
    ],
)
def test_confidence_is_put_in_words(confidence: float, words: str) -> None:
    assert certainty(confidence).startswith(words)


@pytest.mark.parametrize("file", ["cue_verbs.toml", "cue_nouns.toml"])
def test_every_construction_of_the_lexicon_has_words(file: str) -> None:
    lexicon = Path(reader.__file__).parent / "nlp" / "lexicon" / file
    assert set(tomli.loads(lexicon.read_text(encoding="utf-8"))) <= set(CONSTRUCTIONS)


def _strings(path: Path) -> Iterator[str]:
    """Yield the strings that a module of the rules names claims by, each up to its first inserted value."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            for argument in (*node.args, *(keyword.value for keyword in node.keywords)):
                choices = (argument.body, argument.orelse) if isinstance(argument, ast.IfExp) else (argument,)
                for choice in choices:
                    first = choice.values[0] if isinstance(choice, ast.JoinedStr) else choice
                    if node.func.id in ("Candidate", "Frame") and isinstance(first, ast.Constant):
                        yield from (
                            [first.value] if isinstance(first.value, str) and first.value.strip() else []
                        )


def test_whatever_finds_a_claim_is_put_in_words() -> None:
    rules = Path(reader.__file__).parent / "nlp" / "rules"
    names = {name.split()[0] for path in rules.glob("*.py") for name in _strings(path)}
    assert {"label", "colon", "according", "speech", "noun_to"} <= names
    for name in (*sorted(names), *CONSTRUCTIONS, "model", "transcript"):
        assert found_by(f"{name} x" if name in CONSTRUCTIONS else name) not in (name, f"{name} x"), name
