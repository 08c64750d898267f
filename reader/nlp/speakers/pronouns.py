"""Finds whom a pronoun means."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from reader.nlp.lexicon.pronouns import (
    FEMALE_PRONOUNS,
    MALE_PRONOUNS,
    PLURAL_PRONOUNS,
    POSSESSIVES,
    REFLEXIVES,
    THING_PRONOUNS,
)
from reader.nlp.speakers.mentions import Cast, Character, Seen
from reader.nlp.speakers.salience import PREVIOUS_SPEAKER, salience
from reader.nlp.speakers.token_rows import OUTSIDE, Scene

KNOWN_GENDER = 1.0
"""For somebody known to be a he or a she, before whoever might be either."""
SINGULAR_THEY = -0.5
"""For "they" meaning one unnamed person, or an organization."""
SINGULAR_THEY_NAMED = -2.0
"""For "they" meaning one person whose name is known."""
SPEAKING_DOCUMENT = 0.5
SILENT_DOCUMENT = -1.5
"""For "it" meaning a document: likely only when it has spoken before."""
PLACE = -1.0
_REACH_AHEAD = 60  # tokens: "When he arrived, Mr Smith said ..."


def antecedent(
    cast: Cast,
    scene: Scene,
    token: int,
    *,
    never: Character | None = None,
    previous: Character | None = None,
    ahead: Iterable[Seen] = (),
) -> Character | None:
    """Return whom the pronoun at `token` means, or None.

    `never` is whoever says it (a speaker is no "he" in his own mouth), `previous` spoke last, `ahead` are the
    names that follow, asked only when nothing before the pronoun fits.
    """
    word = scene.words[token]
    fits = _agreement(word)
    near = [seen for seen in cast.before(token) if _is_heard(scene, seen, token)]
    barred = _barred(cast, scene, token, near)
    leading = next(
        (seen.character for seen in near if seen.character is previous or _leads(scene, seen)), None
    )
    best: tuple[float, Character] | None = None
    for seen in near:
        character = seen.character
        if character is never or character in barred or not fits(character):
            continue
        if word in REFLEXIVES and not _share_clause(scene, seen.token, token):
            continue
        weight = salience(scene, seen, token)
        if character.gender and character.is_somebody:
            weight += KNOWN_GENDER
        if character is previous is leading:
            weight += PREVIOUS_SPEAKER
        if word in PLURAL_PRONOUNS and (character.is_somebody or character.kind == "organization"):
            weight += SINGULAR_THEY_NAMED if character.kind == "person" else SINGULAR_THEY
        if character.kind == "place":
            weight += PLACE
        if word in THING_PRONOUNS and character.kind == "document":
            weight += SPEAKING_DOCUMENT if character.speaks else SILENT_DOCUMENT
        if best is None or weight > best[0]:
            best = weight, character
    if best is not None:
        return best[1]
    for seen in ahead:
        if seen.token > token + _REACH_AHEAD:
            break
        if seen.character is not never and fits(seen.character) and _is_heard(scene, seen, token):
            return seen.character
    return None


def _agreement(word: str) -> Callable[[Character], bool]:
    if word in MALE_PRONOUNS:
        return lambda character: character.is_somebody and character.gender != "female"
    if word in FEMALE_PRONOUNS:
        return lambda character: character.is_somebody and character.gender != "male"
    if word in THING_PRONOUNS:
        return lambda character: (
            character.kind in ("organization", "document", "place") and not character.plural
        )
    return lambda character: (
        character.kind in ("group", "organization")
        or (character.plural and (character.kind != "document" or character.speaks))
        or (character.is_somebody and not character.gender)
    )


def _is_heard(scene: Scene, seen: Seen, token: int) -> bool:
    # What is said inside somebody's quotation is no part of the story around it.
    quotation = scene.quotation[seen.token]
    return quotation in (OUTSIDE, scene.quotation[token])


def _leads(scene: Scene, seen: Seen) -> bool:
    """Tell whether a sentence is about somebody: the story has moved on from whoever spoke before."""
    verb = scene.verb(seen.token)
    return (
        seen.character.kind != "document"
        and verb >= 0
        and scene.dep[verb] == "ROOT"
        and scene.is_subject(seen.token)
    )


def _barred(cast: Cast, scene: Scene, token: int, near: list[Seen]) -> set[Character]:
    """Return whom grammar rules out: who does something to "him" is somebody else."""
    if scene.words[token] in POSSESSIVES | REFLEXIVES or not scene.dep[token]:
        return set()
    barred = {seen.character for seen in near if _share_clause(scene, seen.token, token)}
    verb = scene.verb(token)
    doer = scene.subject(verb) if verb >= 0 and not scene.is_subject(token) else -1
    if doer in cast.at:
        barred.add(cast.at[doer])
    return barred


def _share_clause(scene: Scene, one: int, other: int) -> bool:
    if scene.sentence[one] != scene.sentence[other] or scene.dep[one] == "poss":
        return False
    return scene.verb(one) == scene.verb(other) != -1
