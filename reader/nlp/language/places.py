"""Where words of a kind stand in a Doc, in order: read once, a stretch is then asked with a bisection.

Without a full stop the content of each cue goes on for a hundred words and more, with a cue every few words.
To go over all of them for each takes ten times what news does.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from spacy.tokens import Doc

from reader.nlp.language.cues import load_cues
from reader.nlp.language.syntax import FINITE
from reader.nlp.token_columns import column_of, strings_of


def within(places: Sequence[int], start: int, end: int) -> Sequence[int]:
    """Return those of the places in order that lie in [start, end)."""
    return places[bisect_left(places, start) : bisect_left(places, end)]


def has_any(places: Sequence[int], start: int, end: int) -> bool:
    """Tell whether one of the places in order lies in [start, end)."""
    place = bisect_left(places, start)
    return place < len(places) and places[place] < end


def finite_places(doc: Doc) -> Sequence[int]:
    """Return the places of the verbs that can head a sentence."""
    return column_of(
        doc, "finite", lambda doc: [i for i, tag in enumerate(strings_of(doc, "TAG")) if tag in FINITE]
    )


def saying_places(doc: Doc, *, with_auxiliaries: bool) -> Sequence[int]:
    """Return the places of the verbs with which a clause is said; some are auxiliaries to the tagger."""
    parts_of_speech = ("VERB", "AUX") if with_auxiliaries else ("VERB",)

    def read(doc: Doc) -> list[int]:
        frames = load_cues().frames["clause"]
        pairs = zip(strings_of(doc, "POS"), strings_of(doc, "LEMMA"), strict=True)
        return [
            place
            for place, (pos, lemma) in enumerate(pairs)
            if pos in parts_of_speech and lemma.lower() in frames
        ]

    return column_of(doc, f"saying {parts_of_speech}", read)
