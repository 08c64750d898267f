"""spaCy's attribute ruler with a cache: what its rules say of a token follows from a few of its attributes.

The ruler of a language model matches some 180 patterns against every token to look up its part of speech
and morphology: a seventh of spaCy's time. Nearly all are about one token: its tag, its relation, and whether
it is one of a few words. So of tokens that are alike in these only the first is matched. The other patterns
are matched where one may begin, which follows from tag, relation and word of a token, and is remembered too.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import numpy as np
from spacy.language import Language
from spacy.matcher import Matcher
from spacy.pipeline import AttributeRuler
from spacy.tokens import Doc

from reader.nlp.accelerated.row_keys import row_keys

_PATTERN_ATTRIBUTES = frozenset({"TAG", "DEP", "LOWER"})
_BEGINNING_ATTRIBUTES = _PATTERN_ATTRIBUTES | {"IS_SPACE"}
"""What the first token of a pattern may be asked for: it follows from tag, relation and word."""
_MAX_SIGNATURES = 8_000
"""Of tokens that may begin a pattern or not: those of fifty articles, in 1.5 MB."""
_SET_ATTRIBUTES: list[int | str] = ["POS", "MORPH", "LEMMA"]

Rule = dict[str, Any]
"""One entry of `AttributeRuler.patterns`."""
Signature = bytes
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
        self._beginnings = _beginnings(self._uncached_rules)
        self._begins: dict[Signature, bool] = {}
        self._words = np.sort(
            np.array([0, *(ruler.vocab.strings.add(word) for word in _words(cacheable))], np.uint64)
        )
        self._cache: dict[Signature, bytes] = {}
        """The attributes that are set, as they stand in a row of a table."""

    def __call__(self, doc: Doc) -> Doc:
        """Set parts of speech, morphology and some lemmas of a tagged Doc."""
        if any(doc.has_annotation(name) for name in _SET_ATTRIBUTES):  # what is set already may stay
            return self._ruler(doc)
        table = doc.to_array(["TAG", "DEP", "LOWER"])
        whole_words = row_keys(table)
        # Not np.isin, which imports numpy.ma: that would delay the first marks by a twentieth of a second.
        table[self._words[np.searchsorted(self._words, table[:, 2], "right") - 1] != table[:, 2], 2] = 0
        signatures = row_keys(table)
        self._fill_cache(doc, signatures)
        rows = b"".join([self._cache[signature] for signature in signatures])
        attributes: Any = np.frombuffer(rows, np.uint64).reshape(-1, len(_SET_ATTRIBUTES))
        doc.from_array(_SET_ATTRIBUTES, attributes)
        return self._with_uncached(doc, whole_words)

    def _with_uncached(self, doc: Doc, signatures: list[Signature]) -> Doc:
        """Annotate by the rules that are not cached; signatures: of every token, with its word."""
        rules = self._uncached_rules
        if self._beginnings is None:
            return rules(doc)
        if len(self._begins) > _MAX_SIGNATURES:
            self._begins.clear()
        places = {each: place for place, each in enumerate(signatures) if each not in self._begins}
        self._begins.update(dict.fromkeys(places, False))
        new = [*places]
        for _, place, _ in self._beginnings(_sample(doc, places.values()), allow_missing=True):
            self._begins[new[place]] = True
        longest = max(map(len, _patterns(rules)))
        matches = [
            (int(doc.vocab.strings[rule]), rule, place, place + end)
            for place, signature in enumerate(signatures)
            if self._begins[signature]
            for rule, start, end in rules.matcher(doc[place : place + longest], allow_missing=True)
            if start == 0
        ]
        # Later rules have precedence.
        rules.set_annotations(doc, sorted(matches))  # type: ignore[no-untyped-call]
        return doc

    def _fill_cache(self, doc: Doc, signatures: list[Signature]) -> None:
        """Match one token of each signature that is not in the cache."""
        places = {
            signature: place for place, signature in enumerate(signatures) if signature not in self._cache
        }
        if not places:
            return
        attributes = self._cached_rules(_sample(doc, places.values())).to_array(_SET_ATTRIBUTES)
        self._cache.update(zip(places, row_keys(attributes), strict=True))


def _sample(doc: Doc, places: Iterable[int]) -> Doc:
    """Return a Doc of some tokens of another, tagged and with their relations."""
    tokens = [doc[place] for place in places]
    return Doc(
        doc.vocab,
        words=[token.text for token in tokens],
        tags=[token.tag_ for token in tokens],
        deps=[token.dep_ for token in tokens],
    )


def _beginnings(ruler: AttributeRuler) -> Matcher | None:
    """Return what matches each token that may begin a pattern; None if its signature does not tell."""
    patterns = _patterns(ruler)
    if any("OP" in token for pattern in patterns for token in pattern):
        return None
    if not patterns or any(not set(pattern[0]) <= _BEGINNING_ATTRIBUTES for pattern in patterns):
        return None
    matcher = Matcher(ruler.vocab, validate=False)  # the ruler has them in a matcher already
    matcher.add("beginning", [pattern[:1] for pattern in patterns])
    return matcher


def _patterns(ruler: AttributeRuler) -> list[list[Rule]]:
    rules: list[Rule] = [*ruler.patterns]
    return [pattern for rule in rules for pattern in rule["patterns"]]


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
