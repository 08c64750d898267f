"""spaCy's attribute ruler with a cache: what its rules say of a token follows from a few of its attributes.

The ruler of a language model matches some 180 patterns against every token to look up its part of speech
and morphology: a seventh of spaCy's time. Nearly all are about one token: its tag, its relation, and whether
it is one of a few words. So of tokens that are alike in these only the first is matched. Whether a pattern of
several tokens may begin with it is told and remembered as well; only there these are matched.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np
from spacy.language import Language
from spacy.matcher import Matcher
from spacy.pipeline import AttributeRuler
from spacy.tokens import Doc

from reader.nlp.accelerated.row_keys import row_keys

_SIGNATURE: list[int | str] = ["TAG", "DEP", "LOWER"]
_TOLD_ATTRIBUTES = frozenset({*_SIGNATURE, "IS_SPACE"})
"""What a signature tells of a token."""
_SET_ATTRIBUTES: list[int | str] = ["POS", "MORPH", "LEMMA"]
_SEVERAL = "several"
"""The key of the first tokens of patterns of several; a pattern of one has the number of its rule."""
_MAX_SIGNATURES = 4_000
"""Of which it is remembered what the rules say, in 1 MB; three hundred articles have 1,400."""
_MAX_WORDS = 8_000
"""Of which it is remembered whether a pattern tells them from others: those of fifty articles, in 1 MB."""

Pattern = list[dict[str, Any]]
Rule = dict[str, Any]
"""One entry of `AttributeRuler.patterns`."""
Signature = bytes
"""Tag, relation and lower-case word of a token as hashes; 0 for a word that no pattern tells from others."""


class _Told(NamedTuple):
    """What the rules say of the tokens of one signature."""

    attributes: bytes
    """Those that cached rules set, as they stand in a row of a table."""
    rules: tuple[int, ...]
    """The others that match one token, as a matcher names them."""
    may_begin: bool
    """Whether a pattern of several tokens may begin with it."""


class CachedAttributeRuler:
    """Annotates like the ruler that it replaces."""

    def __init__(self, ruler: AttributeRuler) -> None:
        """Take the rules of a loaded ruler; where a cached one and another match a token, the other holds."""
        self._ruler = ruler
        cached = [rule for rule in ruler.patterns if _is_cacheable(rule)]
        others = [rule for rule in ruler.patterns if not _is_cacheable(rule)]
        self._cached_rules, self._other_rules = _ruler_with(ruler, cached), _ruler_with(ruler, others)
        self._longest = max(map(len, _patterns(others)), default=0)
        self._first_tokens = _first_tokens(self._other_rules)
        self._words = _TellingWords.of(_patterns(ruler.patterns if self._first_tokens else cached))
        self._by_word: dict[int, int] = {}
        """A word as a hash to what stands for it in a signature."""
        self._told: dict[Signature, _Told] = {}

    def __call__(self, doc: Doc) -> Doc:
        """Set parts of speech, morphology and some lemmas of a tagged Doc."""
        if any(doc.has_annotation(name) for name in _SET_ATTRIBUTES):  # what is set already may stay
            return self._ruler(doc)
        table = doc.to_array(_SIGNATURE)
        table[:, 2] = self._words_in_signatures(doc, table[:, 2].tolist())
        signatures = row_keys(table)
        told = self._told_of(doc, signatures)
        rows = b"".join([told[signature].attributes for signature in signatures])
        attributes: Any = np.frombuffer(rows, np.uint64).reshape(-1, len(_SET_ATTRIBUTES))
        doc.from_array(_SET_ATTRIBUTES, attributes)
        if self._first_tokens is None:
            return self._other_rules(doc) if self._longest else doc
        return self._with_others(doc, signatures, told)

    def _with_others(self, doc: Doc, signatures: Sequence[Signature], told: Mapping[Signature, _Told]) -> Doc:
        """Annotate by the rules that are not cached."""
        matches: list[tuple[int, int, int, int]] = []
        number_of = doc.vocab.strings
        matched = {one for one in {*signatures} if told[one].rules or told[one].may_begin}
        for place, signature in enumerate(signatures):
            if signature not in matched:
                continue
            _, rules, may_begin = told[signature]
            matches += [(int(number_of[rule]), rule, place, place + 1) for rule in rules]
            if may_begin:
                some = doc[place : place + self._longest]
                matches += [
                    (int(number_of[rule]), rule, place, place + end)
                    for rule, start, end in self._other_rules.matcher(some, allow_missing=True)
                    if start == 0 and end > 1
                ]
        # Later rules have precedence.
        self._other_rules.set_annotations(doc, sorted(matches))  # type: ignore[no-untyped-call]
        return doc

    def _words_in_signatures(self, doc: Doc, words: list[int]) -> list[int]:
        by_word, strings = self._by_word, doc.vocab.strings
        new = {*words}.difference(by_word)
        if len(by_word) + len(new) > _MAX_WORDS:
            # A new one: another thread may be reading the old one.
            by_word, new = {}, {*words}
            self._by_word = by_word
        by_word.update((word, word if self._words.has(strings[word]) else 0) for word in new)
        return [by_word[word] for word in words]

    def _told_of(self, doc: Doc, signatures: Sequence[Signature]) -> dict[Signature, _Told]:
        """Return what is told of each signature; of those that are new, one token is matched."""
        if len(self._told) > _MAX_SIGNATURES:
            self._told = {}
        told = self._told
        places = {signature: place for place, signature in enumerate(signatures) if signature not in told}
        if places:
            sample = _sample(doc, places.values())
            rules: list[list[int]] = [[] for _ in places]
            if self._first_tokens is not None:
                for rule, place, _ in self._first_tokens(sample, allow_missing=True):
                    rules[place].append(rule)
            several = doc.vocab.strings[_SEVERAL]
            attributes = row_keys(self._cached_rules(sample).to_array(_SET_ATTRIBUTES))
            told.update(
                (signature, _Told(row, tuple(rule for rule in of_one if rule != several), several in of_one))
                for signature, row, of_one in zip(places, attributes, rules, strict=True)
            )
        return told


@dataclass(frozen=True, slots=True)
class _TellingWords:
    """The words that patterns of one token, or their first tokens, tell from others; and white space."""

    listed: frozenset[str]
    expressions: tuple[re.Pattern[str], ...]

    @classmethod
    def of(cls, patterns: Iterable[Pattern]) -> _TellingWords:
        """Return those of patterns whose first tokens ask for words as `_is_told` has it."""
        listed: set[str] = set()
        expressions = []
        for pattern in patterns:
            words = pattern[0].get("LOWER", {"IN": []})
            if isinstance(words, str):
                listed.add(words)
            elif "IN" in words:
                listed.update(words["IN"])
            else:
                expressions.append(re.compile(words["REGEX"]))
        return cls(frozenset(listed), tuple(expressions))

    def has(self, word: str) -> bool:
        """Tell whether a word in lower case is one of them."""
        return word in self.listed or word.isspace() or any(one.search(word) for one in self.expressions)


def _sample(doc: Doc, places: Iterable[int]) -> Doc:
    """Return a Doc of some tokens of another, tagged and with their relations."""
    tokens = [doc[place] for place in places]
    return Doc(
        doc.vocab,
        words=[token.text for token in tokens],
        tags=[token.tag_ for token in tokens],
        deps=[token.dep_ for token in tokens],
    )


def _first_tokens(ruler: AttributeRuler) -> Matcher | None:
    """Return what matches by patterns of one token and by the first token of those of several (`_SEVERAL`).

    None if the signature of a token does not tell what it finds.
    """
    patterns = _patterns(ruler.patterns)
    if not patterns or not all(_is_told(pattern[0]) for pattern in patterns):
        return None
    if any("OP" in token for pattern in patterns for token in pattern):
        return None
    matcher = Matcher(ruler.vocab, validate=False)  # the ruler has them in a matcher already
    for number, rule in enumerate(ruler.patterns):
        for pattern in _patterns([rule]):
            matcher.add(str(number) if len(pattern) == 1 else _SEVERAL, [pattern[:1]])
    return matcher


def _patterns(rules: Iterable[Any]) -> list[Pattern]:
    return [pattern for rule in rules for pattern in rule["patterns"]]


def can_replace(component: object) -> bool:
    """Tell whether a component is spaCy's own ruler."""
    return type(component) is AttributeRuler


def _is_cacheable(rule: Rule) -> bool:
    """Tell whether a rule looks at one token, by what its signature tells, and sets what the cache holds."""
    return set(rule["attrs"]) <= set(_SET_ATTRIBUTES) and all(
        len(pattern) == 1 and _is_told(pattern[0]) for pattern in rule["patterns"]
    )


def _is_told(token: dict[str, Any]) -> bool:
    """Tell whether it follows from the signature of a token whether one of a pattern matches it."""
    words = token.get("LOWER", "")
    asks_for_words = isinstance(words, str) or [*words] in (["IN"], ["REGEX"])
    return asks_for_words and set(token) <= _TOLD_ATTRIBUTES


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
