"""Who says what stands in quotation marks, read off the words beside the marks.

`“…,” said Kerr`, `Kerr told reporters: “…”`, `“…” — Moira Kerr`.
"""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Doc, Token

from reader.model import Span
from reader.nlp.language.cues import Cues
from reader.nlp.language.located import (
    SENTENCE_ENDS,
    Quoted,
    ends_sentence,
    is_break,
    words_after,
    words_before,
)
from reader.nlp.language.quoted_as import whole_cue
from reader.nlp.language.syntax import FINITE, is_passive, own_subject, phrase, spans_of, subject_of
from reader.nlp.lexicon import words as words_of
from reader.nlp.rules.candidate import span_of

_VERBS = frozenset({"VBD", "VBZ", "VBP", "VB", "VBN", "VBG"})
_INVERTED = frozenset({"VBD", "VBZ", "VBP", "VBN"})
_DASHES = frozenset({"—", "–", "-", "--", "―"})
_RELATIVES = frozenset({"who", "which", "that", "whose", "whom"})
_JOINTS = frozenset({"that", "and", "but"})
_NOUNS = frozenset({"NOUN", "PROPN", "PRON", "NUM"})
_GESTURES = words_of("no_cues", "gestures")
_MAX_NAME = 14
_MAX_LABEL = 8
_MAX_LINE_ENDS = 2
"""Between a quotation and its signature: they may be two paragraphs."""


@dataclass(frozen=True, slots=True)
class Cue:
    """What stands beside a quotation and says whose it is."""

    anchor: int
    word: str
    """Lemma of the verb, or the sign."""
    source: tuple[Span, ...]
    span: Span
    lead: tuple[Span, ...] = ()
    """What is said of the same sentence before the quotation: `The plan “is dead,” he said`."""
    ends_speech: bool = False
    """A name behind a dash signs off: the next quotation is somebody else's."""


def cue_beside(quoted: Quoted, doc: Doc, cues: Cues) -> Cue | None:
    """Return the nearest cue of a quotation; None when no word beside it attributes."""
    return sign_off(quoted, doc) or _behind(quoted, doc, cues) or _in_front(quoted, doc, cues)


def sign_off(quoted: Quoted, doc: Doc) -> Cue | None:
    """Return the dash behind a quotation with the name that ends the line; None when none does."""
    index, line_ends = quoted.end, 0
    while index < len(doc) and doc[index].is_space:
        line_ends += doc[index].text.count("\n")
        index += 1
    if index >= len(doc) or line_ends > _MAX_LINE_ENDS or doc[index].text not in _DASHES:
        return None
    end = index + 1
    while end < len(doc) and not is_break(doc[end]) and end - index <= _MAX_NAME:
        end += 1
    name = [token for token in doc[index + 1 : end] if not token.is_space]
    if end - index > _MAX_NAME or not name or not name[0].text[:1].isupper():
        return None
    if any(token.tag_ in FINITE for token in name):
        return None
    source = spans_of(doc, name[0].i, name[-1].i + (name[-1].text not in SENTENCE_ENDS))
    return Cue(index, doc[index].text, source, span_of(doc[index]), ends_speech=True) if source else None


def _behind(quoted: Quoted, doc: Doc, cues: Cues) -> Cue | None:
    words = words_after(quoted, doc)
    if not words or not (quoted.last_inside in tuple(",?!…—–-") or words[0].text in {",", *_DASHES}):
        return None
    start = next((n for n, t in enumerate(words) if not (t.is_punct or t.pos_ == "ADV")), len(words))
    relative = False
    for place in range(start, len(words)):
        token = words[place]
        relative = relative or token.lower_ in _RELATIVES
        if token.tag_ not in _VERBS:
            continue
        if not cues.speaks(token.lemma_.lower()) or is_passive(token):
            if token.tag_ in FINITE and token.pos_ != "AUX" and not relative:
                return None
            continue
        if place and words[place - 1].lower_ in _RELATIVES:
            continue
        source = _speaker_behind(words, place) if place == start else _speaker_before(words, start, place)
        if place == start and (not source or token.tag_ not in _INVERTED):
            continue
        if any(c.dep_ in ("ccomp", "xcomp") and c.left_edge.i == token.i + 1 for c in token.rights):
            return None  # `“Right?” She said it was.`
        return Cue(token.i, token.lemma_.lower(), source, _cue_span(token), _lead(quoted, doc, cues))
    return None


def is_gesture(token: Token) -> bool:
    """Tell whether a participle says what a speaker does: `he said, smiling, “but not today.”`."""
    return token.tag_ == "VBG" and token.dep_ == "advcl" and token.lemma_.lower() in _GESTURES


def _cue_span(verb: Token) -> Span:
    cue = whole_cue(verb)
    return Span(span_of(cue[0]).start, span_of(cue[-1]).end)


def _lead(quoted: Quoted, doc: Doc, cues: Cues) -> tuple[Span, ...]:
    words = words_before(quoted, doc)
    if not words or (words[-1].text in {":", ","} and doc[quoted.start + 1].is_title):
        return ()
    if any(token.text in {";", ":", *_DASHES} for token in words):
        return ()
    if any(token.tag_ in _VERBS and cues.speaks(token.lemma_.lower()) for token in words):
        return ()
    return spans_of(doc, words[0].i, words[-1].i + 1)


def _speaker_behind(words: list[Token], place: int) -> tuple[Span, ...]:
    # `said Moira Kerr, the council leader`: the parser often takes her for the object.
    verb, rest = words[place], words[place + 1 :]
    if not rest or rest[0].pos_ in ("ADP", "SCONJ") or rest[0].text == ",":
        return ()
    heads = [token for token in rest[:_MAX_NAME] if token.pos_ in _NOUNS]
    if not heads or heads[0].i > verb.i + _MAX_LABEL:
        return ()
    head = next((t for t in heads if t.head.i == verb.i and t.left_edge.i <= verb.i + 2), heads[0])
    while head.head.i > head.i and head.head.pos_ in ("NOUN", "PROPN") and head.head.i <= heads[-1].i:
        head = head.head
    end = min(head.right_edge.i, rest[-1].i) + 1
    return spans_of(verb.doc, verb.i + 1, max(end, head.i + 1))


def _speaker_before(words: list[Token], start: int, place: int) -> tuple[Span, ...]:
    verb, doc = words[place], words[place].doc
    first = words[start].i
    for subject in (own_subject(verb), subject_of(verb)):
        if subject is not None and first <= subject.i < verb.i:
            return tuple(Span(max(span.start, doc[first].idx), span.end) for span in phrase(subject, verb))
    end = place
    while end > start and words[end - 1].pos_ in ("ADV", "AUX", "PUNCT"):
        end -= 1
    return spans_of(doc, first, words[end - 1].i + 1) if end > start else ()


def _in_front(quoted: Quoted, doc: Doc, cues: Cues) -> Cue | None:
    words = words_before(quoted, doc)
    sign = words[-1].text if words else ""
    words = [token for token in words if not token.is_punct]
    if not words or (sign != ":" and not ends_sentence(quoted, doc)):
        return None
    tail = [token for token in words if token.pos_ != "ADV" and token.lower_ not in _JOINTS]
    is_led_in = sign == ":" or (sign == "," and words[-1].lower_ not in _JOINTS)
    if not is_led_in and not (tail and cues.speaks(tail[-1].lemma_.lower())):
        return None
    for place in range(len(words) - 1, -1, -1):
        token = words[place]
        if token.tag_ not in _VERBS:
            continue
        if is_gesture(token):
            continue
        if cues.speaks(token.lemma_.lower()):
            if sign == "," and any(t.tag_ in FINITE for t in words[place + 1 :]):
                return None
            return Cue(token.i, token.lemma_.lower(), _speaker_of(token), _cue_span(token))
        if token.tag_ in FINITE and token.pos_ != "AUX" and sign != ":":
            return None
    return _lead_in(words, doc, cues) if sign == ":" else None


def _lead_in(words: list[Token], doc: Doc, cues: Cues) -> Cue | None:
    # `Kerr: “…”`, `Her verdict was short: “…”`
    colon = next((doc[i] for i in range(words[-1].i + 1, len(doc)) if doc[i].text == ":"), None)
    if colon is None:
        return None
    if len(words) <= _MAX_LABEL and not any(token.tag_ in FINITE for token in words):
        source = spans_of(doc, words[0].i, words[-1].i + 1)
        label = doc[words[0].i : words[-1].i + 1].text.casefold()
        if not source or label in cues.labels:
            return None
        return Cue(colon.i, ":", source, span_of(colon))
    verb = next((t for t in words if t.dep_ == "ROOT" and t.pos_ in ("VERB", "AUX")), None)
    return None if verb is None else Cue(verb.i, ":", _speaker_of(verb), span_of(verb))


def _speaker_of(verb: Token) -> tuple[Span, ...]:
    if is_passive(verb):
        agents = (a for c in verb.children if c.dep_ == "agent" for a in c.children if a.dep_ == "pobj")
        return next((phrase(agent) for agent in agents), ())
    subject = subject_of(verb)
    return phrase(subject, verb) if subject is not None and subject.i < verb.i else ()
