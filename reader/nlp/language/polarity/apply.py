"""From attributions to those that stand, each with its polarity."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Doc, Token

from reader.model import Span
from reader.nlp.attributions import FOUND_BY_LAYOUT, Attribution
from reader.nlp.doc_text import text_of
from reader.nlp.language.hearers import is_passive_subject
from reader.nlp.language.polarity.clauses import clause_operators
from reader.nlp.language.polarity.contrasts import contrast_in
from reader.nlp.language.polarity.corrections import (
    before_joints,
    begins_with_rejection,
    correction_in,
    end_before_likeness,
)
from reader.nlp.language.polarity.evidence import lacks_evidence
from reader.nlp.language.polarity.imperatives import asks_to_suppose
from reader.nlp.language.polarity.inversions import inverted_negation
from reader.nlp.language.polarity.operators import Operator, Reading, combined
from reader.nlp.language.polarity.placing import with_words, without_words
from reader.nlp.language.polarity.questions import is_asked, is_echoed
from reader.nlp.language.polarity.sources import read_source
from reader.nlp.language.polarity.speech import speech_in_content
from reader.nlp.language.polarity.statements import is_finite
from reader.nlp.language.polarity.verbs import verb_behind_negator
from reader.nlp.language.polarity.windows import window_operators
from reader.nlp.language.token_spans import span_of
from reader.nlp.lexicon import words
from reader.nlp.token_columns import starts_of

_NOTHING = words("polarity", "nothing")
_NOTHING_NEXT = words("polarity", "nothing_next")
_SPEECH = words("polarity", "speech")
_NAMING = words("polarity", "naming")


def with_polarity(doc: Doc, attributions: Sequence[Attribution]) -> tuple[Attribution, ...]:
    """Return the attributions in which something is said or not said, with their polarity, in the same order.

    Of "did not say that X, but that Y" there are two. Left out are those where it stays open: "if he says",
    "might say", "Did he say ...?". Spans count in `doc.text`; where there is no parse, the order of the words
    decides.
    """
    text = text_of(doc)
    starts = starts_of(doc)
    readings = (_readings(doc, text, starts, attribution) for attribution in attributions)
    return tuple(attribution for reading in readings for attribution in reading)


def _readings(doc: Doc, text: str, starts: Sequence[int], attribution: Attribution) -> Iterator[Attribution]:
    """Yield an attribution as it stands, if it does; "did not say that X, but that Y" is two of them."""
    content = _tokens(doc, starts, attribution.content)
    end = len(content) if attribution.found_by in FOUND_BY_LAYOUT else end_before_likeness(content)
    if end < len(content):
        content = content[:end]
        attribution = replace(attribution, content=_up_to(attribution.content, content[-1]))
    judged = _judged(doc, text, starts, attribution, content)
    if judged is None:
        return
    if begins_with_rejection(content) and correction_in(content) is not None:
        # "said not that X, but that Y"; a "not" that belongs to the cue already is no part of the content
        negator, content = content[0], content[1:]
        cue = with_words(doc, text, judged.cue, {negator.i})
        outside = without_words(doc, judged.content, frozenset({negator.i}))
        judged = replace(judged, cue=cue, content=outside, polarity="negative")
    place = correction_in(content) if judged.polarity == "negative" else None
    if (
        place is None
        or read_source(_tokens(doc, starts, attribution.source)).operators
        or any(token.is_quote for token in content[:place])
    ):
        yield judged
        return
    yield replace(judged, content=_up_to(judged.content, content[before_joints(content, place) - 1]))
    anchor = _anchor(_tokens(doc, starts, attribution.cue))
    first = next(token for token in content[place:] if token.lower_ == "that")  # not "rather that"
    rest = tuple(
        Span(max(span.start, first.idx), span.end) for span in attribution.content if span.end > first.idx
    )
    yield replace(attribution, content=rest, cue=(span_of(anchor),), source=judged.source)


def _up_to(spans: Iterable[Span], token: Token) -> tuple[Span, ...]:
    end = token.idx + len(token)
    return tuple(Span(span.start, min(span.end, end)) for span in spans if span.start < end)


def _judged(
    doc: Doc, text: str, starts: Sequence[int], attribution: Attribution, content: Sequence[Token]
) -> Attribution | None:
    """Return an attribution with its polarity, if it stands; content: its tokens."""
    cue = [token for token in _tokens(doc, starts, attribution.cue) if any(map(str.isalnum, token.text))]
    if not cue:
        source = _tokens(doc, starts, attribution.source)
        return None if [token.lower_ for token in source[:2]] == ["not", "according"] else attribution
    if _is_nothing(content, cue) and _speaks(cue):
        return None
    cue, speech = _with_speech(cue, content)
    inside = frozenset(token.i for token in content) - speech
    source = _tokens(doc, starts, attribution.source)
    if is_passive_subject(source, cue, content):
        attribution, source = replace(attribution, source=()), []
    contrast = contrast_in(source, cue)
    rejected = contrast.rejected if contrast else frozenset[int]()
    of_source = read_source(contrast.affirmed if contrast else source)
    operators = [
        *of_source.operators,
        *_operators(doc, cue, of_source.source, inside | rejected | of_source.quantity),
    ]
    operators += _inversion(cue, of_source.source, operators, inside)
    reading = combined(operators)
    if _stays_open(reading, cue, source, content, inside):
        return None
    quantity = frozenset(token.i for token in of_source.source) - {token.i for token in source}
    affirmed = without_words(doc, with_words(doc, text, attribution.source, quantity), rejected)
    attribution = replace(attribution, source=affirmed)
    if content[0].is_quote and not _speaks(cue):
        return attribution  # beside a quotation an engine may have taken another verb for its cue
    return _with_reading(doc, text, attribution, reading, speech, inside)


def _with_speech(cue: list[Token], content: Sequence[Token]) -> tuple[list[Token], frozenset[int]]:
    """Return a cue with the verb of speech in which it goes on, and what is to become of it besides.

    These are indices of words that an engine left in the content, or beside it: "not" of "Not according to
    Berg", "say" of "would not say".
    """
    behind = speech_in_content(cue, content)
    cue = [*cue, *behind]
    speech = frozenset(token.i for token in (*_negator_of_according(cue), *behind))
    verb = verb_behind_negator(cue[-1])
    if verb is None or verb.i in {token.i for token in content} - speech:
        return cue, speech
    return [*cue, verb], speech | {verb.i}


def _inversion(
    cue: Sequence[Token], source: Sequence[Token], operators: Iterable[Operator], content: frozenset[int]
) -> list[Operator]:
    """Return the negation with which a sentence opens, if no other operator has it: "Neither did Berg say".

    Not where it is said itself: "Neither plan was popular, Lund said". content: indices of its tokens.
    """
    inversion = inverted_negation(source, cue)
    if inversion is None or inversion.words <= content:
        return []
    return [] if any(operator.words & inversion.words for operator in operators) else [inversion]


def _stays_open(
    reading: Reading,
    cue: Sequence[Token],
    source: Sequence[Token],
    content: Sequence[Token],
    inside: frozenset[int],
) -> bool:
    """Tell whether it is only asked, supposed or wished that somebody says it, or that nothing shows it."""
    if is_asked(cue, source, inside) or is_echoed(cue, source, content) or asks_to_suppose(cue, source):
        return True
    return _speaks(cue) and (lacks_evidence(cue) or (reading.is_open and _states(content, cue)))


def _with_reading(
    doc: Doc,
    text: str,
    attribution: Attribution,
    reading: Reading,
    speech: frozenset[int],
    content: frozenset[int],
) -> Attribution:
    """Return an attribution with its polarity; the words that negate it and its speech belong to the cue."""
    if not (reading.negators or reading.is_negated):
        return attribution
    cue_words = (reading.negators | speech) - content
    return replace(
        attribution,
        content=without_words(doc, attribution.content, speech),
        cue=with_words(doc, text, attribution.cue, cue_words),
        source=without_words(doc, attribution.source, cue_words),
        polarity="negative" if reading.is_negated else "positive",
    )


def _tokens(doc: Doc, starts: Sequence[int], spans: Iterable[Span]) -> list[Token]:
    return [
        token
        for start, end in spans
        for token in doc[max(0, bisect_right(starts, start) - 1) : bisect_left(starts, end)]
    ]


def _operators(
    doc: Doc, cue: Sequence[Token], source: Sequence[Token], content: frozenset[int]
) -> Iterable[Operator]:
    indices = [token.i for token in cue]
    if not doc.has_annotation("DEP"):
        return window_operators(doc, indices, frozenset(token.i for token in source), content)
    return clause_operators(_anchor(cue), frozenset(indices), content)


def _anchor(cue: Sequence[Token]) -> Token:
    """Return the word of a cue on which the content depends: "say" of "refused to say"; else a noun."""
    for kind in ("VERB", "AUX", "NOUN"):
        tokens = [token for token in cue if token.pos_ == kind]
        if tokens:
            return tokens[-1]
    return cue[-1]


def _negator_of_according(cue: Sequence[Token]) -> list[Token]:
    """Return the "not" of "Not according to Berg: …", which an engine may leave in the content; else none."""
    if not cue[0].i or cue[0].lower_ != "according":
        return []
    before = cue[0].nbor(-1)
    return [before] if before.lower_ == "not" else []


def _speaks(cue: Sequence[Token]) -> bool:
    # Where there is no parse there may be no dictionary forms.
    anchor = _anchor(cue)
    return not anchor.lemma_ or anchor.lemma_.lower() in _SPEECH


def _states(content: Sequence[Token], cue: Sequence[Token]) -> bool:
    """Tell whether a content is a statement, not only a topic: "if he asks him about his taxes"."""
    inside = {token.i for token in content}
    roots = [token for token in content if token.head.i not in inside or token.head.i == token.i]
    if _anchor(cue).lemma_.lower() in _NAMING or any(token.is_quote for token in content):
        return True
    return not content[0].doc.has_annotation("DEP") or any(is_finite(root) for root in roots)


def _is_nothing(content: Sequence[Token], cue: Sequence[Token]) -> bool:
    # "said nothing about the bridge", but not "said nothing would change"
    if content[0].lower_ not in _NOTHING or content[0].i < cue[-1].i:
        return False
    return len(content) == 1 or content[1].lower_ in _NOTHING_NEXT
