"""The words that attribute: which ones, in which construction, and how often they are right."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from reader.nlp.lexicon import lexicon


@dataclass(frozen=True, slots=True)
class Cues:
    """Cue words by construction, and the words that keep a rule from firing."""

    frames: Mapping[str, Mapping[str, float]]
    """Construction ("clause", "object" ...) to lemma to confidence."""
    refusals: frozenset[str]
    """Verbs that say somebody does not speak: "decline"."""
    question_nouns: frozenset[str]
    """Nouns of asking or debating: what they are about, nobody claims."""
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
    stops = lexicon("no_cues")
    return Cues(
        frames={**lexicon("cue_verbs"), **lexicon("cue_nouns")},
        refusals=frozenset(stops["refusals"]),
        question_nouns=frozenset(stops["question_nouns"]),
        labels=frozenset(stops["labels"]),
    )
