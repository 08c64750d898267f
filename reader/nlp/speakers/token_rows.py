"""The parsed article as plain columns, a row a token: all of the Doc that resolving speakers needs."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, chain, pairwise
from operator import add
from typing import TYPE_CHECKING

from reader.model import Span
from reader.nlp.doc_text import text_of
from reader.nlp.lexicon import lexicon
from reader.nlp.remembered_paragraphs import paragraphs
from reader.nlp.token_columns import (
    flags_of,
    heads_of,
    sentence_starts_of,
    starts_of,
    strings_of,
    words_of,
)
from reader.text.quotations import Quotation

if TYPE_CHECKING:
    from spacy.tokens import Doc

OUTSIDE = -1
"""The quotation of a token that stands in none."""
_VERBS = frozenset({"VERB", "AUX"})
_SHARING = frozenset({"conj", "xcomp", "advcl", "ccomp", "prep", "pcomp", "dep"})
"""Relations of a verb to one above it whose subject it may share."""
_QUANTITIES = frozenset({"many", "some", "most", "several", "few", "all", "both", "others", "those"})
"""Words for a number of people, where no noun follows."""
_PARTICIPLES_AS_NOUNS = frozenset(lexicon("sides")["participles"]["nouns"])
"""Words that are nouns where they stand like one, and parsed as verbs: "the accused"."""
_OF_NOUNS = frozenset({"nsubj", "nsubjpass", "dobj", "pobj", "poss", "dative", "agent"})
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "X"})
_BREAKS = frozenset({"ADP", "VERB", "AUX", "SCONJ", "CCONJ"})
_BREAK_MARKS = frozenset({",", "(", "–", "—", ";", ":"})
BEFORE_NOUNS = frozenset({"compound", "nmod"})
"""How a name depends on the noun behind it."""
_INNER = frozenset({"amod", "compound", "nmod"})
_MAX_CLIMB = 25
"""Steps up the parse: deeper than any sentence; bounded, so that a text without a full stop stays linear."""
_SUBJECT_BEFORE, _SUBJECT_BEHIND = 40, 20
"""Tokens before and behind a verb among which its subject is; a relative clause may lie between."""


@dataclass(frozen=True, slots=True)
class TokenRows:
    """One row a token; without a parse `dep` is empty and every token its own head."""

    text: str
    starts: Sequence[int]
    ends: list[int]
    words: Sequence[str]
    """In lower case."""
    lemmas: list[str]
    pos: list[str]
    dep: Sequence[str]
    head: Sequence[int]
    sentence: list[int]
    paragraph: list[int]
    quotation: list[int]
    """Number of the quotation that a token stands in, or OUTSIDE."""

    def __len__(self) -> int:
        return len(self.words)

    def tokens(self, span: Span) -> range:
        """Return the tokens that a span touches."""
        return range(bisect_right(self.ends, span.start), bisect_left(self.starts, span.end))

    def words_of(self, start: int, end: int) -> str:
        """Return the text of the tokens [start, end)."""
        return self.text[self.starts[start] : self.ends[end - 1]] if start < end else ""

    def root(self, tokens: range) -> int:
        """Return the head of a phrase: the governing noun before its first comma, preposition or clause."""
        words = [i for i in tokens if self.pos[i] not in ("PUNCT", "SPACE", "PART")] or list(tokens)
        if len(words) > 1 and self._is_quantity_alone(words[0]):
            return words[0]  # "Many at the meeting"
        age = next((i for i in words if self.is_age(i) and i + 1 not in words), None)
        if age is not None:
            return age
        core: list[int] = []
        for i in tokens:
            if (
                core
                and (self.pos[i] in _BREAKS or self.words[i] in _BREAK_MARKS)
                and self.dep[i] not in _INNER
                and not self._is_bracket_behind_owner(i)
            ):
                break
            if self.pos[i] in _NOMINAL:
                core.append(i)
        for i in core or words:
            if self.dep[i] and (self.head[i] not in tokens or self.head[i] == i) and self.pos[i] != "ADP":
                return i
        if core and self._is_body_before_noun(core[-1]):
            return self.head[core[-1]]  # "a Ministry of Defence spokesman"
        return core[-1] if core else words[-1]

    def _is_bracket_behind_owner(self, token: int) -> bool:
        # The noun is still to come: "Acme's (ACM.N) owner"
        return self.words[token] == "(" and self.words[token - 1] in ("'s", "’s", "'", "’")

    def _is_body_before_noun(self, token: int) -> bool:
        """Tell whether a name goes on with "of" or "for" before the noun that it stands before."""
        is_before_noun = self.dep[token] in BEFORE_NOUNS and self.pos[self.head[token]] == "NOUN"
        return is_before_noun and self.words[token + 1 : token + 2] in (["of"], ["for"])

    def _is_quantity_alone(self, token: int) -> bool:
        is_followed = self.pos[token + 1] in ("ADP", "VERB") and self.words[token + 1] != "of"
        return self.words[token] in _QUANTITIES and is_followed

    def is_beside_quotation(self, token: int) -> bool:
        """Tell whether the sentence of a token has words of a quotation."""
        first = bisect_left(self.sentence, self.sentence[token])
        last = bisect_right(self.sentence, self.sentence[token])
        return any(self.quotation[i] != OUTSIDE for i in range(first, last))

    def is_age(self, token: int) -> bool:
        """Tell whether a token ends an age: "old" in "the 42-year-old"."""
        return self.words[token] in ("old", "olds") and self.words[max(0, token - 2)] == "year"

    def verb(self, token: int) -> int:
        """Return the nearest verb above a token, or -1."""
        for _ in range(_MAX_CLIMB):
            above = self.head[token]
            if above == token:
                return -1
            token = above
            if self.pos[token] in _VERBS:
                return token
        return -1

    def is_below(self, token: int, verb: int) -> bool:
        """Tell whether a token depends on a verb, on whatever depends on it included."""
        for _ in range(_MAX_CLIMB):
            above = self.head[token]
            if above in (verb, token):
                return above == verb != token
            token = above
        return False

    def is_subject(self, token: int) -> bool:
        """Tell whether a token, or what it is conjoined with or explains, is the subject of its clause."""
        dep = self.dep[token]
        if dep in ("conj", "appos"):
            for _ in range(_MAX_CLIMB):
                token = self.head[token]
                dep = self.dep[token]
                if dep not in ("conj", "appos") or self.head[token] == token:
                    break
        return dep.startswith("nsubj")

    def is_according(self, token: int) -> bool:
        """Tell whether a token follows "according to": it speaks, though it is no subject."""
        to = self.head[token]
        return to > 0 and self.words[to] == "to" and self.words[to - 1] == "according"

    def subject(self, verb: int) -> int:
        """Return the subject of a verb, or the one it shares with the verbs above it; -1 for none."""
        for _ in range(_MAX_CLIMB):
            before = range(verb - 1, max(-1, verb - _SUBJECT_BEFORE), -1)
            behind = range(verb + 1, min(len(self), verb + _SUBJECT_BEHIND))
            for i in chain(before, behind):
                if self.head[i] == verb and self.dep[i].startswith("nsubj"):
                    return i
            above = self.head[verb]
            if above == verb or self.dep[verb] not in _SHARING:
                return -1
            verb = above
        return -1

    def children(self, token: int, dep: str, reach: int = 30) -> list[int]:
        """Return the nearby tokens right behind `token` that depend on it in this way."""
        end = min(len(self), token + 1 + reach)
        return [i for i in range(token + 1, end) if self.head[i] == token and self.dep[i] == dep]


def read_rows(doc: Doc, quotations: tuple[Quotation, ...]) -> TokenRows:
    """Return the rows of a Doc; `quotations` are those of its text, in text order."""
    text = text_of(doc)
    parsed = doc.has_annotation("DEP")
    texts, starts = words_of(doc), starts_of(doc)
    words = strings_of(doc, "LOWER")
    is_first = [True, *sentence_starts_of(doc)[1:]]
    lemma_column = strings_of(doc, "LEMMA")
    small = {lemma: lemma.lower() for lemma in set(lemma_column)}
    lemmas = [small[lemma] or word for lemma, word in zip(lemma_column, words, strict=True)]
    pos = [
        "SPACE" if is_space else pos or _guess(word)
        for is_space, pos, word in zip(flags_of(doc, "IS_SPACE"), strings_of(doc, "POS"), texts, strict=True)
    ]
    dep = strings_of(doc, "DEP") if parsed else [""] * len(doc)
    for i, word in enumerate(words):
        if word in _PARTICIPLES_AS_NOUNS and dep[i] in _OF_NOUNS:
            pos[i], lemmas[i] = "NOUN", word
    return TokenRows(
        text,
        starts,
        [*map(add, starts, map(len, texts))],
        words,
        lemmas,
        pos,
        dep,
        heads_of(doc) if parsed else [*range(len(doc))],
        [number - 1 for number in accumulate(is_first[: len(doc)])],
        _paragraphs(starts, text),
        _quotations(starts, quotations),
    )


def _paragraphs(starts: Sequence[int], text: str) -> list[int]:
    """Return the number of the paragraph of each token; white space belongs to the one before it."""
    firsts = [bisect_left(starts, paragraph.start) for paragraph in paragraphs(text)]
    column = [0] * len(starts)
    for number, (first, end) in enumerate(pairwise([*firsts, len(starts)])):
        column[first:end] = [number] * (end - first)
    return column


def _quotations(starts: Sequence[int], quotations: tuple[Quotation, ...]) -> list[int]:
    column = [OUTSIDE] * len(starts)
    for number, quotation in enumerate(quotations):
        for part in quotation.parts:
            first, end = bisect_left(starts, part.start), bisect_left(starts, part.end)
            column[first:end] = [number] * (end - first)
    return column


def _guess(word: str) -> str:
    # Without a tagger: a capital may be a name, the rest may be anything.
    return "PROPN" if word[:1].isupper() else "NOUN" if word[:1].isalpha() else "PUNCT"
