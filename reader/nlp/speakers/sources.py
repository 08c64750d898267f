"""Which token of a source phrase stands for the one who speaks."""

from __future__ import annotations

from collections.abc import Callable

from reader.model import Span
from reader.nlp.lexicon.documents import CHANNELS, UTTERANCES
from reader.nlp.lexicon.given_names import GENDERS
from reader.nlp.lexicon.people import KIN, PEOPLE, ROLES, TITLES
from reader.nlp.lexicon.pronouns import RELATIVE_PRONOUNS
from reader.nlp.speakers.names import Names
from reader.nlp.speakers.partitives import behind
from reader.nlp.speakers.phrases import noun_of, phrase_at
from reader.nlp.speakers.relative_pronouns import antecedent_noun
from reader.nlp.speakers.token_rows import Scene

_OWNERS = frozenset({"of", "from", "by"})
_ROLES_AND_TITLES = ROLES | TITLES


def speaking_token(scene: Scene, source: tuple[Span, ...], names: Names) -> int | None:
    """Return the token that stands for the speaker; None when the source holds no word.

    A relative pronoun gives the noun it hangs on, an utterance ("Macron's remarks") its owner, a role with a
    name behind it ("coach Jane Roe") the name.
    """
    tokens = next((found for span in source if len(found := scene.tokens(span))), None)
    if tokens is None:
        return None
    token = behind(scene, scene.root(tokens), tokens, names)
    if names.is_person(token):
        return token
    if scene.words[token] in RELATIVE_PRONOUNS and token not in names.at:
        return antecedent_noun(scene, token, names)
    named = _person_behind(scene, tokens, names.is_person)
    if named is not None and not (named < token and scene.pos[token] == "NOUN"):
        return named  # and not the "Roe" of "the Roe campaign"
    unlisted = _unlisted_behind(scene, token, tokens, names)
    if unlisted is not None:
        return unlisted
    if scene.pos[token] == "NOUN" and token + 1 in tokens and scene.pos[token + 1] == "PROPN":
        return _end_of_name(scene, token + 1, tokens)  # "the security firm Acme"
    if noun_of(scene, token) in UTTERANCES and scene.pos[token] == "NOUN":
        phrase = phrase_at(scene, token)
        if phrase.owner is not None:
            return phrase.owner
    if noun_of(scene, token) in CHANNELS and token + 1 in tokens and scene.words[token + 1] in _OWNERS:
        owner = scene.root(range(token + 2, tokens.stop)) if token + 2 < tokens.stop else token
        return owner if scene.pos[owner] == "PROPN" else token
    return token


def _unlisted_behind(scene: Scene, token: int, tokens: range, names: Names) -> int | None:
    """Return the end of a name that nobody recognized in "an old man near the gate, John Roe"."""
    if noun_of(scene, token) not in PEOPLE or scene.pos[token] != "NOUN":
        return None
    for comma in range(token + 1, tokens.stop - 2):
        if scene.words[comma] == "," and scene.pos[comma + 1] == "PROPN" and comma + 1 not in names.at:
            end = _end_of_name(scene, comma + 1, tokens)
            closes = end + 1 == tokens.stop or scene.words[end + 1] == ","
            return end if closes and end > comma + 1 else None
    given, last = tokens.stop - 2, tokens.stop - 1
    if given > token and scene.words[given] in GENDERS and scene.pos[last] == "PROPN":
        return last if last not in names.at else None  # "director of the Peace Council Alia Salem"
    return None


def _end_of_name(scene: Scene, token: int, tokens: range) -> int:
    while token + 1 in tokens and scene.pos[token + 1] == "PROPN":
        token += 1
    return token


def _person_behind(scene: Scene, tokens: range, is_person: Callable[[int], bool]) -> int | None:
    """Return the last token of the first name that is the head of the phrase, whatever the parse says."""
    i = tokens.start
    while i < tokens.stop:
        if not is_person(i):
            i += 1
            continue
        end = i
        while end + 1 < tokens.stop and is_person(end + 1):
            end += 1
        if not _is_dependent(scene, tokens.start, i, end):
            return end
        i = end + 1
    return None


def _is_dependent(scene: Scene, first: int, start: int, end: int) -> bool:
    """Tell whether a name only belongs to the phrase: "a lawyer for Mr Smith", "Smith's lawyer"."""
    if end + 1 < len(scene) and scene.words[end + 1] in ("'s", "’s", "'", "’"):
        return True
    i = start - 1
    while i >= first and (
        scene.words[i].rstrip(".") in _ROLES_AND_TITLES or scene.pos[i] == "ADJ" or scene.pos[i] == "PROPN"
    ):
        if scene.words[i].rstrip(".") not in _ROLES_AND_TITLES and scene.pos[i] == "PROPN":
            return False  # part of another name: "CEO of the Refugee Council Enver Solomon"
        i -= 1
    if i > first and scene.words[i] == "and" and scene.words[i - 1] in ROLES | KIN and i + 1 < start:
        return False  # one person who is both: "academic and professor Jane Roe"
    if i > first and scene.pos[i] == "DET":
        i -= 1
    return i >= first and (scene.pos[i] in ("ADP", "CCONJ", "VERB") or scene.words[i] == "to")
