"""The odds of a name, with what the words beside it say for a person or an organization.

The encoder sees each mention by itself, and knows given names, titles and roles only as far as it met them.
The hints that the rules go by (`hints`) are taken together over all mentions of a name.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from reader.nlp.entities.hints import hints
from reader.nlp.entities.kinds import NameKind, note_short_forms
from reader.nlp.entities.names import Name
from reader.nlp.entities.tokens import Tokens
from reader.nlp.entities.told import KINDS
from reader.nlp.lexicon import lexicon
from reader.nlp.lexicon.word_forms import Key

_SHARE = 0.5
"""What a hint is worth beside the encoder. On our own reports 1 made as many right; on news 0.5 kept more."""
_OF_RECOGNIZER = "label "
"""How hints begin that spaCy's recognizer gives; there is none beside the encoder."""
_PERSON, _ORGANIZATION = KINDS.index("person"), KINDS.index("organization")


class HintedOdds:
    """Weighs the hints of the names of one text; the names must come longest first."""

    def __init__(self, tokens: Tokens, names: Mapping[Key, Sequence[Name]]) -> None:
        self._tokens = tokens
        self._names = names
        self._parts: dict[str, set[Key]] = defaultdict(set)
        self._alone = {key for key in names if len(key) == 1}
        self._weights: Mapping[str, Mapping[str, float]] = lexicon("name_kinds")["weights"]

    def hints_of(self, key: Key) -> Mapping[str, float]:
        """Return the hints of a name, all its mentions taken together."""
        return hints(self._tokens, key, [*self._names[key]], self._parts, self._alone)

    def of(self, values: Mapping[str, float], odds: Sequence[float]) -> list[float]:
        """Return the odds of KINDS, that of a person raised or lowered by the hints of a name."""
        weighted = [
            (value, self._weights[hint])
            for hint, value in values.items()
            if hint in self._weights and not hint.startswith(_OF_RECOGNIZER)
        ]
        person, organization = (
            sum(value * weights[kind] for value, weights in weighted)
            for kind in (KINDS[_PERSON], KINDS[_ORGANIZATION])
        )
        hinted = list(odds)
        hinted[_PERSON] += _SHARE * (person - organization)
        return hinted

    def note(self, key: Key, kind: NameKind) -> None:
        """Remember what a name names, for those that are short for it."""
        note_short_forms(key, kind, self._parts)
