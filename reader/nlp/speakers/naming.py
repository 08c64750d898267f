"""What to call somebody without a name: "NATO official", "people familiar with the matter", "police"."""

from __future__ import annotations

from dataclasses import dataclass

from reader.nlp.lexicon.people import SPOKESPEOPLE
from reader.nlp.lexicon.places import NATIONALITIES
from reader.nlp.lexicon.pronouns import POSSESSIVES
from reader.nlp.lexicon.word_forms import key_of
from reader.nlp.speakers.mentions import Cast, Character
from reader.nlp.speakers.phrases import Phrase
from reader.nlp.speakers.token_rows import OUTSIDE, Scene

_MAX_AFTER = 8
_LINKS = frozenset(
    {"for", "from", "of", "at", "with", "in", "inside", "within", "on", "to", "by", "behind", "close"}
)
_FAMILIAR = frozenset({"familiar", "close", "briefed", "aware"})
_ENDS = frozenset({"PUNCT", "VERB", "AUX", "SCONJ", "CCONJ", "SPACE", "PRON"})
_INSIDE_NAMES = frozenset({"'", "’", "-", "&"})
_FROM = frozenset({"from", "of", "at", "by", "in"})
_OPENING_REACH = 12
_REACH = 15


@dataclass(frozen=True, slots=True)
class Description:
    """How an unnamed character is called, and for whom it speaks."""

    name: str
    affiliation: str = ""


def describe(cast: Cast, scene: Scene, phrase: Phrase) -> Description:
    """Return what a phrase calls somebody who has no name."""
    words = _before(scene, phrase)
    name = _with_owner(cast, scene, phrase, words) or f"{words}{_after(scene, phrase)}"
    host = employer(cast, scene, phrase)
    if host is not None:
        return Description(name, host.name)
    host = _opening(cast, scene, phrase)
    return Description(name) if host is None else Description(f"{host.name} {name}", host.name)


def _before(scene: Scene, phrase: Phrase) -> str:
    start = min(phrase.modifiers, default=phrase.head)
    words = scene.words_of(start, phrase.head + 1)
    opens = start == 0 or scene.sentence[start] != scene.sentence[start - 1]
    if (
        not opens
        or scene.pos[start] == "PROPN"
        or words[:2].isupper()
        or key_of(scene.words[start]) in NATIONALITIES
    ):
        return words
    return words[:1].lower() + words[1:]


def employer(cast: Cast, scene: Scene, phrase: Phrase) -> Character | None:
    """Return the organization that a phrase names as somebody's: "a NATO official", "its lawyers"."""
    owner = () if phrase.owner is None else (phrase.owner,)
    for i in (*owner, *phrase.modifiers, *_inside_after(scene, phrase)):
        known = cast.at.get(i)
        if known is not None and known.kind == "organization":
            return known
    if phrase.noun not in SPOKESPEOPLE:
        return None
    called = [character for i in phrase.modifiers for character in cast.described_as(scene.words[i])]
    found = (character for character in called if character.kind == "organization" and character.seen)
    return next(found, None) or (None if phrase.modifiers or owner else _latest(cast, scene, phrase))


def _latest(cast: Cast, scene: Scene, phrase: Phrase) -> Character | None:
    """Return for whom "a spokesman" speaks: the organization named last, in the paragraph before at most."""
    for seen in cast.before(phrase.start):
        if scene.paragraph[phrase.head] - scene.paragraph[seen.token] > 1:
            return None
        if seen.character.kind == "organization" and scene.quotation[seen.token] == OUTSIDE:
            return seen.character
    return None


def _opening(cast: Cast, scene: Scene, phrase: Phrase) -> Character | None:
    """Return whose officials "officials" are in "In an update from NATO, officials said"."""
    if phrase.modifiers or phrase.owner is not None or not phrase.plural or phrase.determiner != "bare":
        return None
    for i in range(phrase.start - 1, max(-1, phrase.start - _OPENING_REACH), -1):
        if scene.sentence[i] != scene.sentence[phrase.head] or scene.pos[i] == "VERB":
            break
        known = cast.at.get(i)
        if known is not None and known.kind == "organization":
            return known if scene.words[_first_of_name(cast, i) - 1] in _FROM | {"the"} else None
    return None


def _first_of_name(cast: Cast, token: int) -> int:
    while cast.at.get(token - 1) is cast.at[token]:
        token -= 1
    return token


def _inside_after(scene: Scene, phrase: Phrase) -> range:
    """Return the tokens of a short "at the ministry" or "familiar with the matter" behind the head."""
    start = phrase.head + 1
    if start >= len(scene) or scene.words[start] not in _LINKS | _FAMILIAR:
        return range(start, start)
    end = start + 1
    while end < min(len(scene), start + _REACH) and scene.sentence[end] == scene.sentence[phrase.head]:
        link = scene.pos[end] == "ADP" and scene.words[end] != "of" and scene.words[start] not in _FAMILIAR
        if (
            link
            or scene.words[end] == "to"
            or (scene.pos[end] in _ENDS and scene.words[end] not in _INSIDE_NAMES)
        ):
            break
        end += 1
    return range(start, end)


def _after(scene: Scene, phrase: Phrase) -> str:
    tokens = _inside_after(scene, phrase)
    return f" {scene.words_of(tokens.start, tokens.stop)}" if 1 < len(tokens) <= _MAX_AFTER else ""


def _with_owner(cast: Cast, scene: Scene, phrase: Phrase, words: str) -> str:
    if phrase.owner is None:
        return ""
    owner = cast.at.get(phrase.owner)
    if owner is not None:
        return f"{owner.name}’s {words}"
    if scene.words[phrase.owner] in POSSESSIVES:
        return words
    return f"{scene.words_of(phrase.owner, phrase.owner + 1)}’s {words}"
