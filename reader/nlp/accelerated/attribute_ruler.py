"""spaCy's attribute ruler, remembered: what its rules say of a token follows from a few of its attributes.

The ruler of a language model matches some 180 patterns against every token to look up its part of speech
and morphology: a seventh of spaCy's time. Nearly all are about one token: its tag, its relation, and whether
it is one of a few words. So of tokens alike in these only the first is matched. The other patterns go on as
before.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import numpy as np
from spacy.language import Language
from spacy.pipeline import AttributeRuler
from spacy.tokens import Doc

_LOOKED_AT = frozenset({"TAG", "DEP", "LOWER"})
_SET: list[int | str] = ["POS", "MORPH", "LEMMA"]

Rule = dict[str, Any]
Kind = tuple[int, int, int]
"""Tag, relation and word of a token; the word is 0 when no pattern names it."""


class RuledAttributes:
    """Stands in for a loaded ruler."""

    def __init__(self, ruler: AttributeRuler) -> None:
        """Take over from a ruler; of several rules for one token a remembered one gives way."""
        self._ruler = ruler
        plain = [rule for rule in ruler.patterns if _is_plain(rule)]
        self._plain = _ruler_of(ruler, plain)
        self._rest = _ruler_of(ruler, [rule for rule in ruler.patterns if not _is_plain(rule)])
        self._words = np.array([ruler.vocab.strings.add(word) for word in _words(plain)], np.uint64)
        self._known: dict[Kind, tuple[int, ...]] = {}

    def __call__(self, doc: Doc) -> Doc:
        """Set parts of speech, morphology and some lemmas of a tagged Doc."""
        if any(doc.has_annotation(name) for name in _SET):  # what is set already may stay
            return self._ruler(doc)
        table = doc.to_array(["TAG", "DEP", "LOWER"])
        table[~np.isin(table[:, 2], self._words), 2] = 0
        kinds = [tuple(row) for row in table.tolist()]
        self._learn(doc, kinds)
        given: Any = np.array([self._known[kind] for kind in kinds], np.uint64)
        doc.from_array(_SET, given)
        return self._rest(doc)

    def _learn(self, doc: Doc, kinds: list[Kind]) -> None:
        """Match the first token of each new kind."""
        fresh = {kind: place for place, kind in enumerate(kinds) if kind not in self._known}
        if not fresh:
            return
        tokens = [doc[place] for place in fresh.values()]
        alike = Doc(
            doc.vocab,
            words=[token.text for token in tokens],
            tags=[token.tag_ for token in tokens],
            deps=[token.dep_ for token in tokens],
        )
        given = self._plain(alike).to_array(_SET)
        self._known.update(zip(fresh, map(tuple, given.tolist()), strict=True))


def can_stand_in(ruler: object) -> bool:
    """Tell whether a component is spaCy's own ruler."""
    return type(ruler) is AttributeRuler


def _is_plain(rule: Rule) -> bool:
    """Tell whether a rule looks at one token, through what makes up its kind, and sets what is remembered."""
    return set(rule["attrs"]) <= set(_SET) and all(
        len(pattern) == 1
        and set(pattern[0]) <= _LOOKED_AT
        and (isinstance(word := pattern[0].get("LOWER", ""), str) or set(word) == {"IN"})
        for pattern in rule["patterns"]
    )


def _words(rules: Iterable[Rule]) -> Iterator[str]:
    for rule in rules:
        for pattern in rule["patterns"]:
            named = pattern[0].get("LOWER", {"IN": []})
            yield from [named] if isinstance(named, str) else named["IN"]


def _ruler_of(ruler: AttributeRuler, rules: list[Rule]) -> AttributeRuler:
    made = AttributeRuler(ruler.vocab)
    made.add_patterns(rules)
    return made


@Language.factory("reader_ruled_attributes")
def create(nlp: Language, name: str) -> RuledAttributes:
    """Stand in for the ruler of a pipeline."""
    ruler = nlp.get_pipe("attribute_ruler")
    assert isinstance(ruler, AttributeRuler)
    return RuledAttributes(ruler)
