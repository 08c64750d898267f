"""Who is whose, told from the other side: "Tulloch's daughter, Inga, is a doctor. Her father snorts."."""

from __future__ import annotations

from collections.abc import Mapping

from reader.nlp.lexicon import lexicon
from reader.nlp.lexicon.gender import gender_of_words
from reader.nlp.speakers.mentions import Candidate
from reader.nlp.speakers.phrases import Phrase

_OTHER_SIDE: Mapping[str, tuple[str, ...]] = {
    noun: tuple(others) for noun, others in lexicon("kin")["other_side"].items()
}


def child_or_parent(owner: Candidate | None, phrase: Phrase) -> Candidate | None:
    """Return of whom the owner of a phrase was said to be the other side: the father of whose son he is.

    None where the gender speaks against it.
    """
    if owner is None or owner.owner is None or phrase.plural or not owner.owner.is_somebody:
        return None
    if owner.nouns.isdisjoint(_OTHER_SIDE.get(phrase.noun, ())):
        return None
    gender = gender_of_words((phrase.noun,))
    return owner.owner if owner.owner.gender in ("", gender or owner.owner.gender) else None
