"""Finds whom a pronoun means."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from reader.nlp.speakers.cast import Cast, Character, Seen
from reader.nlp.speakers.salience import salience
from reader.nlp.speakers.scene import OUTSIDE, Scene
from reader.nlp.speakers.words import HE, IT, POSSESSIVE, REFLEXIVE, SHE, THEY

KNOWN_GENDER = 0.8
PREVIOUS_SPEAKER = 0.8
SINGULAR_THEY = -0.5
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
    best: tuple[float, Character] | None = None
    for seen in cast.before(token):
        character = seen.character
        if (
            character is never
            or not fits(character)
            or not _is_heard(scene, seen, token)
            or _clashes(scene, seen, token, word)
        ):
            continue
        weight = salience(scene, seen, token)
        if character.gender and character.is_somebody:
            weight += KNOWN_GENDER
        if character is previous:
            weight += PREVIOUS_SPEAKER
        if word in THEY and character.is_somebody:
            weight += SINGULAR_THEY
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
    if word in HE:
        return lambda character: character.is_somebody and character.gender != "female"
    if word in SHE:
        return lambda character: character.is_somebody and character.gender != "male"
    if word in IT:
        return lambda character: (
            character.kind in ("organization", "document", "place") and not character.plural
        )
    return lambda character: (
        character.plural
        or character.kind in ("group", "organization")
        or (character.is_somebody and not character.gender)
    )


def _is_heard(scene: Scene, seen: Seen, token: int) -> bool:
    # What is said inside somebody's quotation is no part of the story around it.
    quotation = scene.quotation[seen.token]
    return quotation in (OUTSIDE, scene.quotation[token])


def _clashes(scene: Scene, seen: Seen, token: int, word: str) -> bool:
    """Tell whether grammar keeps the two apart: subject and object of one verb are two, unless reflexive."""
    if not scene.dep[token] or scene.sentence[token] != scene.sentence[seen.token]:
        return False
    same_clause = scene.verb(token) == scene.verb(seen.token) != -1
    if word in REFLEXIVE:
        return not same_clause
    return same_clause and word not in POSSESSIVE
