"""The words that attribute: which ones, in which construction, and how often they are right."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from reader.nlp.lexicon import lexicon, words


class Cues(NamedTuple):
    """Cue words by construction, and the labels that are none."""

    frames: Mapping[str, Mapping[str, float]]
    """Construction ("clause", "object" ...) to lemma to confidence."""
    labels: frozenset[str]
    """What stands before a colon without speaking, in lower case: "editor's note"."""

    def confidence(self, frame: str, word: str) -> float | None:
        """Tell how often `word` attributes in that construction; None when it does not."""
        return self.frames.get(frame, {}).get(word)

    def speaks(self, lemma: str) -> bool:
        """Tell whether a verb can introduce a quotation."""
        return lemma in self.frames.get("speech", {})


@cache
def load_cues() -> Cues:
    """Read the cue words that ship with the program."""
    return Cues({**lexicon("cue_verbs"), **lexicon("cue_nouns")}, words("no_cues", "labels"))
