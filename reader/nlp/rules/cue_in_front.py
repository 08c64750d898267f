"""The cue in front of a quotation: `Kerr said, “…”`, `Kerr: “…”`, `Her verdict was short: “…”`."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc, Token

from reader.model import Span
from reader.nlp.language.cues import Cues
from reader.nlp.language.gestures import is_gesture
from reader.nlp.language.quotation_tokens import QuotationTokens, ends_sentence, words_before
from reader.nlp.language.quoted_as import quoted_before
from reader.nlp.language.syntax import FINITE, is_passive, phrase, subject_of
from reader.nlp.language.token_spans import span_of, spans_of
from reader.nlp.rules.presentations import presentation_in_front
from reader.nlp.rules.quotation_cue import VERB_TAGS, QuotationCue, as_somebody_put_it, span_of_cue

_JOINTS = frozenset({"that", "and", "but"})
_SAYING = frozenset({"said", "says"})
_IN_WORDS_OF = ["in", "the", "words", "of"]
_INVERTED = FINITE | {"VBN"}
"""Tags of a verb before who speaks; the tagger takes some for participles."""
_MAX_LABEL = 8
"""Words of a name and role before a colon; longer ones are clauses whose verb the tagger missed."""


def cue_in_front(quotation: QuotationTokens, doc: Doc, cues: Cues) -> QuotationCue | None:
    """Return what attributes a quotation before it, in its sentence or before a colon; None: nothing."""
    clause = _last_clause(words_before(quotation, doc))
    words = [token for token in clause if not token.is_punct]
    if not words:
        return None
    sign = clause[-1].text
    if sign != ":" and not ends_sentence(quotation, doc):
        return None
    phrase_cue = _put_it(clause) or _set_phrase(clause, doc) or presentation_in_front(clause)
    if phrase_cue is not None:
        return phrase_cue
    if not _leads_in(words, sign, cues):
        return None
    for place in range(len(words) - 1, -1, -1):
        verb = words[place]
        if verb.tag_ not in VERB_TAGS or is_gesture(verb):
            continue
        if cues.speaks(verb.lemma_.lower()):
            if sign == "," and any(t.tag_ in FINITE for t in words[place + 1 :]):
                return None
            return _inserted(verb, words[0], quotation) or QuotationCue(
                verb.i, verb.lemma_.lower(), _speaker_of(verb), span_of_cue(verb)
            )
        if verb.tag_ in FINITE and verb.pos_ != "AUX" and sign != ":":
            return None
    return _lead_in(words, doc, cues) if sign == ":" else None


def _last_clause(words: list[Token]) -> list[Token]:
    # Before a semicolon somebody else may speak: `“A mess,” wrote Kerr; for Roe it was “a joy”.`
    return words[next((n for n in range(len(words), 0, -1) if words[n - 1].text == ";"), 0) :]


def _leads_in(words: Sequence[Token], sign: str, cues: Cues) -> bool:
    """Tell whether a colon or comma leads to a quotation, or a verb that speaks stands right before it."""
    if sign == ":" or (sign == "," and words[-1].lower_ not in _JOINTS):
        return True
    tail = [token for token in words if token.pos_ != "ADV" and token.lower_ not in _JOINTS]
    # "described a roar “like a jet”": "roar" is no verb there
    return bool(tail) and tail[-1].pos_ != "NOUN" and cues.speaks(tail[-1].lemma_.lower())


def _inserted(verb: Token, first: Token, quotation: QuotationTokens) -> QuotationCue | None:
    # `The dollar, says Rita Moss of Hale, “has nowhere to hide”.`
    doc, end = verb.doc, quotation.start - 1
    name = doc[verb.i + 1 : end]
    is_aside = first.i < verb.i - 1 and doc[verb.i - 1].text == doc[end].text == ","
    if not is_aside or verb.tag_ not in _INVERTED:
        return None
    if not 0 < len(name) <= _MAX_LABEL or any(token.tag_ in FINITE for token in name):
        return None
    first_said = quotation.start + 1  # there is none where the text ends in the mark
    is_going_on = first_said < quotation.end and doc[first_said].is_lower
    is_going_on = is_going_on and name[0].pos_ in ("DET", "NOUN", "PRON", "PROPN")
    source, lead = spans_of(doc, verb.i + 1, end), spans_of(doc, first.i, verb.i - 1)
    if not is_going_on or not source:
        return None
    word, cue = verb.lemma_.lower(), span_of_cue(verb)
    return QuotationCue(verb.i, word, source, cue, lead, is_presentation=True)


def _put_it(words: list[Token]) -> QuotationCue | None:
    # `The plan is, as Kerr put it, “a gift.”`
    place = next((n for n in range(len(words) - 1, -1, -1) if words[n].lower_ == "as"), len(words))
    cue = as_somebody_put_it(words[place:])
    is_beside = cue is not None and all(token.is_punct for token in words if token.idx >= cue.span.end)
    return cue if is_beside else None


def _set_phrase(words: list[Token], doc: Doc) -> QuotationCue | None:
    # `In the words of Kerr, “…”`, `It is, in the words of Kerr, “…”`, `Said Kerr: “…”`
    lower = [token.lower_ for token in words]
    if lower[0] in _SAYING and lower[-1] == ":" and words[-2].pos_ in ("NOUN", "PROPN"):
        is_name = 2 < len(words) <= _MAX_LABEL and not any(token.tag_ in FINITE for token in words[1:])
        source = spans_of(doc, words[1].i, words[-1].i) if is_name else ()
        return QuotationCue(words[0].i, "say", source, span_of(words[0])) if source else None
    place = next(
        (n for n in range(1, len(lower)) if lower[n - 1] == "," and lower[n : n + 4] == _IN_WORDS_OF), 0
    )
    words, lower = words[place:], lower[place:]
    last = len(words) - (lower[-1:] == [","])
    if lower[: len(_IN_WORDS_OF)] != _IN_WORDS_OF or not 0 < last - len(_IN_WORDS_OF) <= _MAX_LABEL:
        return None
    noun, source = words[2], spans_of(doc, words[len(_IN_WORDS_OF)].i, words[last - 1].i + 1)
    cue = Span(span_of(words[0]).start, span_of(words[3]).end)
    return QuotationCue(noun.i, "say", source, cue) if source else None


def _lead_in(words: list[Token], doc: Doc, cues: Cues) -> QuotationCue | None:
    # `Kerr: “…”`, `Her verdict was short: “…”`
    colon = next((doc[i] for i in range(words[-1].i + 1, len(doc)) if doc[i].text == ":"), None)
    if colon is None:
        return None
    if len(words) <= _MAX_LABEL and not any(token.tag_ in FINITE for token in words):
        source = spans_of(doc, words[0].i, words[-1].i + 1)
        label = doc[words[0].i : words[-1].i + 1].text.casefold()
        if not source or label in cues.labels:
            return None
        return QuotationCue(colon.i, ":", source, span_of(colon))
    verbs = [token for token in words if token.pos_ in ("VERB", "AUX")]
    # Of `Kerr was clear: “It is cold.”` the parser may hang "was" on the verb in the quotation.
    verb = next((t for t in verbs if t.dep_ == "ROOT" or t.head.i > colon.i), None)
    return None if verb is None else QuotationCue(verb.i, ":", _speaker_of(verb), span_of(verb))


def _speaker_of(verb: Token) -> tuple[Span, ...]:
    if is_passive(verb):
        agents = (a for c in verb.children if c.dep_ == "agent" for a in c.children if a.dep_ == "pobj")
        return next((phrase(agent) for agent in agents), ())
    if quoted := quoted_before(verb):
        return spans_of(verb.doc, quoted[0].i, quoted[-1].i + 1)
    subject = subject_of(verb)
    return phrase(subject, verb) if subject is not None and subject.i < verb.i else ()
