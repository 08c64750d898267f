"""The words of a Doc that was parted at blanks alone: "said," and "(a" become two tokens each.

What analyzes reads marks as tokens of their own. A tokenizer that knows no marks, and words that somebody
split at blanks, leave them at the words, where they hide cues and become a part of names.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import accumulate
from typing import Any, NamedTuple

from spacy.lang.en import English
from spacy.tokens import Doc, Token

from reader.nlp.tokenization import fit_to_news

_MARK_AT_WORD = re.compile(r"[^\W\d_][,;?!”»)\]]\Z|\A[“«(\[][^\W\d_]")
"""What no tokenizer of spaCy's leaves in one token."""
_NOT = frozenset({"n't", "n’t"})


class _Piece(NamedTuple):
    """A part of a token, and whether a blank is behind it there: of names that the host made one token."""

    text: str
    is_before_blank: bool = False


class _Row(NamedTuple):
    """One token, as `Doc` takes it."""

    word: str
    space: bool
    head: int
    dep: str
    pos: str
    lemma: str
    ent: str
    sent_start: bool | None
    tag: str = ""
    morph: str = ""


def has_marks_at_words(words: Sequence[str]) -> bool:
    """Tell whether marks stand in one token with words, so that these were parted at blanks."""
    return any(_MARK_AT_WORD.search(word) for word in words if not word.isalpha())


def with_marks_apart(host: Doc, words: Sequence[str]) -> Doc:
    """Return a host's Doc with marks as tokens of their own; what the host says of a word, the word keeps.

    words: those of its tokens, as the analysis reads them.
    """
    pieces = [*map(_pieces, words)]
    firsts = [*accumulate(map(len, pieces), initial=0)][:-1]
    mains = [first + _main(own) for first, own in zip(firsts, pieces, strict=True)]
    rows = [
        row
        for token, first, own in zip(host, firsts, pieces, strict=True)
        for row in _rows(token, first, own, mains)
    ]
    is_parsed = host.has_annotation("DEP")
    return Doc(
        host.vocab,
        words=[row.word for row in rows],
        spaces=[row.space for row in rows],
        tags=[row.tag for row in rows],
        pos=[row.pos for row in rows],
        morphs=[row.morph for row in rows],
        lemmas=[row.lemma for row in rows],
        heads=[row.head for row in rows] if is_parsed else None,
        deps=[row.dep for row in rows] if is_parsed else None,
        # spaCy takes the sentences from the heads where there are some.
        sent_starts=None if is_parsed else [row.sent_start for row in rows],
        ents=[row.ent for row in rows],
    )


def _pieces(word: str) -> tuple[_Piece, ...]:
    """Return what a token consists of: itself where it is a word, has marks alone, or blanks at its ends."""
    if word.isalpha() or not any(map(str.isalnum, word)) or word != word.strip():
        return (_Piece(word),)
    return tuple(_Piece(token.text, bool(token.whitespace_)) for token in _tokenizer()(word))


@cache
def _tokenizer() -> Any:
    nlp = English()
    fit_to_news(nlp)
    return nlp.tokenizer


def _main(pieces: Sequence[_Piece]) -> int:
    """Return which of the pieces of a token is the word itself."""
    texts = [piece.text for piece in pieces]
    return max(range(len(texts)), key=lambda i: (_is_word(texts[i]), len(texts[i])))


def _is_word(text: str) -> bool:
    """Tell whether a piece is a word, and no mark, "n't" or "'ll", which are longer than "do" and "I"."""
    return any(map(str.isalnum, text)) and text.lower() not in _NOT and not text.startswith(("'", "’"))


def _rows(token: Token, first: int, pieces: Sequence[_Piece], mains: Sequence[int]) -> Iterator[_Row]:
    """Yield the rows of one token of the host. first: the place of the first; mains: the words of all."""
    main, last = mains[token.i] - first, len(pieces) - 1
    is_named = token.ent_iob_ in ("B", "I")
    goes_on = is_named and token.i < len(token.doc) - 1 and token.nbor().ent_iob_ == "I"
    for place, (piece, is_before_blank) in enumerate(pieces):
        space = bool(token.whitespace_) if place == last else is_before_blank
        sent_start = token.is_sent_start if place == 0 else False
        if place != main:
            is_inside = token.ent_iob_ == "I" if place < main else goes_on
            ent = f"I-{token.ent_type_}" if is_inside else "O"
            yield _Row(piece, space, first + main, *_beside_word(piece), ent, sent_start)
            continue
        before, behind = ("".join(each.text for each in part) for part in (pieces[:main], pieces[main + 1 :]))
        lemma = token.lemma_.removeprefix(before).removesuffix(behind)
        ent = f"{token.ent_iob_}-{token.ent_type_}" if is_named else token.ent_iob_
        of_host = token.pos_, lemma, ent, sent_start, token.tag_, str(token.morph)
        yield _Row(piece, space, mains[token.head.i], token.dep_, *of_host)


def _beside_word(piece: str) -> tuple[str, str, str]:
    """Return dependency, part of speech and lemma of what a token has beside its word."""
    if piece.lower() in _NOT:
        return "neg", "PART", "not"
    return ("dep", "X", piece) if any(map(str.isalnum, piece)) else ("punct", "PUNCT", piece)
