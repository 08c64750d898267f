"""spaCy's attribute ruler with a cache: what its rules say of a token follows from a few of its attributes.

The ruler of a language model matches some 180 patterns against every token to look up its part of speech
and morphology: a seventh of spaCy's time. Nearly all are about one token: its tag, its relation, and whether
it is one of a few words. So of tokens that are alike in these only the first is matched. The other patterns
are matched as spaCy does.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import numpy as np
from spacy.language import Language
from spacy.pipeline import AttributeRuler
from spacy.tokens import Doc

_PATTERN_ATTRIBUTES = frozenset({"TAG", "DEP", "LOWER"})
_SET_ATTRIBUTES: list[int | str] = ["POS", "MORPH", "LEMMA"]

Rule = dict[str, Any]
"""One entry of `AttributeRuler.patterns`."""
Signature = tuple[int, int, int]
"""Tag, relation and lower-case word of a token as hashes; the word is 0 when no pattern names it."""


class CachedAttributeRuler:
    """Annotates like the ruler that it replaces."""

    def __init__(self, ruler: AttributeRuler) -> None:
        """Take the rules of a loaded ruler; where a cached one and another match a token, the other holds."""
        self._ruler = ruler
        cacheable = [rule for rule in ruler.patterns if _is_cacheable(rule)]
        self._cached_rules = _ruler_with(ruler, cacheable)
        self._uncached_rules = _ruler_with(
            ruler, [rule for rule in ruler.patterns if not _is_cacheable(rule)]
        )
        self._words = np.sort(
            np.array([0, *(ruler.vocab.strings.add(word) for word in _words(cacheable))], np.uint64)
        )
        self._cache: dict[Signature, tuple[int, ...]] = {}

    def __call__(self, doc: Doc) -> Doc:
        """Set parts of speech, morphology and some lemmas of a tagged Doc."""
        if any(doc.has_annotation(name) for name in _SET_ATTRIBUTES):  # what is set already may stay
            return self._ruler(doc)
        table = doc.to_array(["TAG", "DEP", "LOWER"])
        # Not np.isin, which imports numpy.ma: that would delay the first marks by a twentieth of a second.
        table[self._words[np.searchsorted(self._words, table[:, 2], "right") - 1] != table[:, 2], 2] = 0
        signatures = [tuple(row) for row in table.tolist()]
        self._fill_cache(doc, signatures)
        attributes: Any = np.array([self._cache[signature] for signature in signatures], np.uint64)
        doc.from_array(_SET_ATTRIBUTES, attributes)
        return self._uncached_rules(doc)

    def _fill_cache(self, doc: Doc, signatures: list[Signature]) -> None:
        """Match one token of each signature that is not in the cache."""
        places = {
            signature: place for place, signature in enumerate(signatures) if signature not in self._cache
        }
        if not places:
            return
        tokens = [doc[place] for place in places.values()]
        sample = Doc(
            doc.vocab,
            words=[token.text for token in tokens],
            tags=[token.tag_ for token in tokens],
            deps=[token.dep_ for token in tokens],
        )
        attributes = self._cached_rules(sample).to_array(_SET_ATTRIBUTES)
        self._cache.update(zip(places, map(tuple, attributes.tolist()), strict=True))


def can_replace(component: object) -> bool:
    """Tell whether a component is spaCy's own ruler."""
    return type(component) is AttributeRuler


def _is_cacheable(rule: Rule) -> bool:
    """Tell whether a rule looks at one token, by what is in its signature, and sets what the cache holds."""
    return set(rule["attrs"]) <= set(_SET_ATTRIBUTES) and all(
        len(pattern) == 1
        and set(pattern[0]) <= _PATTERN_ATTRIBUTES
        and (isinstance(word := pattern[0].get("LOWER", ""), str) or set(word) == {"IN"})
        for pattern in rule["patterns"]
    )


def _words(rules: Iterable[Rule]) -> Iterator[str]:
    """Yield every word that a pattern names."""
    for rule in rules:
        for pattern in rule["patterns"]:
            words = pattern[0].get("LOWER", {"IN": []})
            yield from [words] if isinstance(words, str) else words["IN"]


def _ruler_with(ruler: AttributeRuler, rules: list[Rule]) -> AttributeRuler:
    copy = AttributeRuler(ruler.vocab)
    copy.add_patterns(rules)
    return copy


@Language.factory("reader_attribute_ruler")
def create(nlp: Language, name: str) -> CachedAttributeRuler:
    """Return the component that replaces the ruler of a pipeline."""
    ruler = nlp.get_pipe("attribute_ruler")
    assert isinstance(ruler, AttributeRuler)
    return CachedAttributeRuler(ruler)
