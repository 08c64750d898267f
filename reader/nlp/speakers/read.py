"""Reads an article once from start to end and notes who every name, description and pronoun means."""

from __future__ import annotations

from collections.abc import Iterable

from reader.model import Span
from reader.nlp.lexicon.gender import gender_of_words
from reader.nlp.lexicon.pronouns import (
    FEMALE_PRONOUNS,
    FIRST_PERSON,
    MALE_PRONOUNS,
    THING_PRONOUNS,
    THIRD_PERSON,
)
from reader.nlp.speakers.conjunctions import see_company
from reader.nlp.speakers.descriptions import known
from reader.nlp.speakers.learn_gender import learn_genders
from reader.nlp.speakers.mentions import Cast, Character
from reader.nlp.speakers.names import Names, is_predicate, said_of
from reader.nlp.speakers.naming import employer
from reader.nlp.speakers.newcomers import is_unlisted_name, newcomer
from reader.nlp.speakers.phrases import may_be_meant, phrase_at
from reader.nlp.speakers.pronouns import antecedent
from reader.nlp.speakers.titled import title_behind
from reader.nlp.speakers.token_rows import OUTSIDE, Scene

_BESIDE = frozenset({"compound", "amod", "nmod", "appos", "attr"})
"""What a noun is to the name it stands beside, where it is no mention of its own."""
_NAMES_AHEAD = 5
_NO_SPEAKERS = frozenset({"this", "that", "these", "those", "which", "what", "there", "you", "it"})


class Walk:
    """One reading of an article; afterwards `cast` knows who stands at which token."""

    def __init__(self, scene: Scene, names: Names, cast: Cast, speaking: Iterable[int]) -> None:
        self.scene = scene
        self.cast = cast
        self._names = names
        self._speaking = frozenset(speaking)
        """Tokens that stand for the source of a claim."""
        self._ahead = sorted(names.heads.values(), key=lambda seen: seen.token)

    def read(self) -> None:
        """Resolve all that stands outside quotations, and names and descriptions everywhere."""
        learn_genders(self.scene, self._names.at)
        passed = 0
        for token in range(len(self.scene)):
            while passed < len(self._ahead) and self._ahead[passed].token <= token:
                passed += 1
            if self.scene.words[token] in THIRD_PERSON and token not in self._names.at:
                if self.scene.quotation[token] == OUTSIDE:
                    self._see_pronoun(token, passed, None)
            elif token in self._names.heads:
                seen = self._names.heads[token]
                self.cast.see(seen.character, token, seen.span, seen.form)
                see_company(self.cast, self.scene, seen, self._names)
            elif token in self._names.at:
                self.cast.at.setdefault(token, self._names.at[token])
            elif token in self._speaking or may_be_meant(self.scene, token):
                self._see_noun(token)
            if token in self._speaking and token in self.cast.at:
                self.cast.speaker = self.cast.at[token]
                self.cast.speaker.speaks = True

    def listen(self, speakers: dict[int, Character]) -> None:
        """Resolve the pronouns inside quotations; `speakers` says who speaks each of them.

        "I" is the speaker, and "he" never is.
        """
        passed = 0
        self.cast.read_again()
        for token, word in enumerate(self.scene.words):
            while passed < len(self._ahead) and self._ahead[passed].token <= token:
                passed += 1
            quotation = self.scene.quotation[token]
            if quotation == OUTSIDE or token in self._names.at:
                continue
            if word in THIRD_PERSON:
                self._see_pronoun(token, passed, speakers.get(quotation))
            elif word in FIRST_PERSON and quotation in speakers:
                self.cast.see(speakers[quotation], token, self._span(token), "pronoun")

    def _see_pronoun(
        self, token: int, passed: int, speaker: Character | None, *, speaks: bool | None = None
    ) -> None:
        word = self.scene.words[token]
        speaks = token in self._speaking if speaks is None else speaks
        if word in THING_PRONOUNS and not speaks:
            return  # mostly nobody: it rains
        ahead = self._ahead[passed : passed + _NAMES_AHEAD]
        character = antecedent(
            self.cast,
            self.scene,
            token,
            never=speaker,
            previous=self.cast.speaker if speaks else None,
            ahead=ahead,
        )
        if character is None:
            return
        if not character.gender and word in MALE_PRONOUNS | FEMALE_PRONOUNS:
            character.gender = "male" if word in MALE_PRONOUNS else "female"
        self.cast.see(character, token, self._span(token), "pronoun")

    def _see_noun(self, token: int) -> None:
        scene, cast = self.scene, self.cast
        speaks = token in self._speaking
        if scene.words[token] in _NO_SPEAKERS | FIRST_PERSON or scene.pos[token] in ("VERB", "AUX", "ADP"):
            return
        phrase = phrase_at(scene, token)
        if speaks and phrase.owner is not None and scene.words[phrase.owner] == "its":
            self._see_pronoun(phrase.owner, len(self._ahead), None, speaks=True)
        is_name = is_unlisted_name(scene, phrase, speaks=speaks)
        named = None if is_name else said_of(scene, token, cast, self._names)
        if named is not None:
            cast.describe(named, phrase.noun)
            named.modifiers.update(scene.words[i] for i in phrase.modifiers)
            named.gender = named.gender or gender_of_words((phrase.noun,))
            host = employer(cast, scene, phrase)
            if host is not None and not named.affiliation:
                named.affiliation = host.name
            cast.at[token] = named
            if scene.dep[token] not in _BESIDE:
                cast.see(named, token, phrase.span(scene), "common")
            return
        if not speaks and (scene.dep[token] in _BESIDE - {"appos", "attr"} or is_predicate(scene, token)):
            return
        if not (speaks or is_name) and scene.pos[token] == "PROPN" and phrase.determiner == "bare":
            return  # a name, for all we know: "Dean", "King"
        character = known(cast, scene, phrase) or newcomer(cast, scene, phrase, speaks=speaks)
        if character is not None:
            if character.kind == "document":
                character.name = title_behind(scene, token) or character.name
            cast.see(character, token, phrase.span(scene), "common")

    def _span(self, token: int) -> Span:
        return Span(self.scene.starts[token], self.scene.ends[token])
