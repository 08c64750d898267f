"""Who speaks at the end of a headline: `“It is a barn”: mayor defends hall`, "Dam is safe – minister".

And where it was said, "Nurse lied, court hears", or by whom without a verb: "Bridge unsafe, police warn".
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set

from spacy.tokens import Doc, Token

from reader.nlp.language.cues import load_cues
from reader.nlp.language.quotation_tokens import QuotationTokens
from reader.nlp.language.sentences import SENTENCE_ENDS, paragraphs_of
from reader.nlp.language.syntax import DASHES, FINITE
from reader.nlp.language.token_spans import span_of, spans_of
from reader.nlp.lexicon.documents import DOCUMENTS, GROUPS
from reader.nlp.lexicon.organizations import CLASSES, HEARING_BODIES
from reader.nlp.lexicon.people import PEOPLE
from reader.nlp.rules.candidate import Candidate

_SPEAKING = PEOPLE | GROUPS | DOCUMENTS | frozenset(CLASSES)
_NAMES = frozenset({"ORG", "PERSON"})
_NOUNS = frozenset({"NOUN", "PROPN"})
_MAX_TOKENS = 24
"""Of a headline; what is longer is a sentence that goes on behind a dash."""
_MAX_SPEAKER = 6
"""Tokens of whoever speaks: "former Nordbank chief Ulla Brix"."""
_CONFIDENCE = 0.5
"""Too rare to count in news articles; set like that of other signs."""
_CONFIDENCE_OF_HEARD = 0.85
"""Nothing else ends so; above that of a clause, of which a headline may be read as one."""
_CONFIDENCE_OF_STATED = 0.88
"""Just above that of a clause with "say", for the same reason."""
_SAYING = frozenset({"say", "says"})
_HEARING = frozenset({"hears", "hear", "heard", "told"})


def headline_candidates(doc: Doc, quotations: Sequence[QuotationTokens]) -> Iterator[Candidate]:
    """Yield what headlines say before they name who says it. quotations: those of the Doc, in order.

    A headline is the first paragraph; with who speaks behind a colon or a comma any without a full stop.
    """
    ends = {quotation.start: quotation.end for quotation in quotations}
    for number, (start, end) in enumerate(paragraphs_of(doc)):
        if end - start > _MAX_TOKENS or doc[end - 1].text in SENTENCE_ENDS:
            continue
        candidate = (
            _behind_colon(doc, start, end, ends)
            or (None if number else _behind_dash(doc, start, end, frozenset(ends.values())))
            or _behind_comma(doc, start, end)
        )
        if candidate is not None:
            yield candidate


def _behind_colon(doc: Doc, start: int, end: int, ends: Mapping[int, int]) -> Candidate | None:
    colon = ends.get(start, end)
    if colon >= end - 1 or doc[colon].text != ":":
        return None
    last = next((i for i in range(colon + 1, end) if not _may_be_of_name(doc[i])), end)
    is_name = all(token.text[:1].isupper() and token.pos_ in _NOUNS for token in doc[colon + 1 : last])
    if not is_name and not _speaks(doc[last - 1]):
        return None  # "“We are in shock”: a town mourns"
    return _candidate(doc, (start, colon), colon, (colon + 1, last))


def _behind_dash(doc: Doc, start: int, end: int, quotation_ends: Set[int]) -> Candidate | None:
    dash = next((i for i in range(end - 2, start, -1) if doc[i].text in DASHES), None)
    is_said = dash in quotation_ends  # "‘Not my fault’ – captain"
    if dash is None or not (is_said or any(token.tag_ in FINITE for token in doc[start:dash])):
        return None
    if not all(map(_may_be_of_name, doc[dash + 1 : end])) or not _speaks(doc[end - 1]):
        return None
    return _candidate(doc, (start, dash), dash, (dash + 1, end))


def _behind_comma(doc: Doc, start: int, end: int) -> Candidate | None:
    comma = next((i for i in range(end - 3, start, -1) if doc[i].text == ","), start)
    if comma == start:
        return None
    # "Walkout over onions; bill is ready, says minister": what stands before the semicolon is news
    start = next((i + 1 for i in range(comma - 1, start, -1) if doc[i].text == ";"), start)
    if _says(doc[comma + 1]) and end - comma - 2 <= _MAX_SPEAKER:  # "Bridge is unsafe, say police"
        is_name = all(map(_may_be_of_name, doc[comma + 2 : end])) and _speaks(doc[end - 1])
        content, source = spans_of(doc, start, comma), spans_of(doc, comma + 2, end)
        cue = doc[comma + 1]
        is_stated = is_name and any(token.tag_ in FINITE for token in doc[start:comma])
        return (
            Candidate(cue.i, (span_of(cue),), source, content, "headline", _CONFIDENCE_OF_STATED)
            if is_stated
            else None
        )
    verb = doc[end - 1]
    if comma != end - 3:
        return None
    is_heard = verb.lower_ in _HEARING and doc[end - 2].lemma_.lower() in HEARING_BODIES
    # "Power back by midnight, grid says": whatever a noun names, it says so
    is_said = verb.lower_ in _SAYING and doc[end - 2].pos_ in _NOUNS
    if not (is_heard or is_said or (_says(verb) and _speaks(doc[end - 2]))):
        return None
    content, source = spans_of(doc, start, comma), spans_of(doc, comma + 1, end - 1)
    return Candidate(verb.i, (span_of(verb),), source, content, "headline", _CONFIDENCE_OF_HEARD)


def _says(verb: Token) -> bool:
    is_cue = load_cues().confidence("inserted", verb.lemma_.lower()) is not None
    return verb.pos_ == "VERB" and is_cue and verb.lower_ not in _HEARING


def _candidate(doc: Doc, content: tuple[int, int], sign: int, speaker: tuple[int, int]) -> Candidate | None:
    first, behind = speaker
    if not 0 < behind - first <= _MAX_SPEAKER:
        return None
    source, spans = spans_of(doc, first, behind), spans_of(doc, *content)
    if not source or not spans:
        return None
    return Candidate(sign, (span_of(doc[sign]),), source, spans, "headline", _CONFIDENCE)


def _may_be_of_name(token: Token) -> bool:
    return token.tag_ not in FINITE and token.pos_ not in ("ADP", "PUNCT", "SCONJ", "VERB")


def _speaks(noun: Token) -> bool:
    is_named = noun.ent_type_ in _NAMES or noun.lemma_.lower() in _SPEAKING or noun.lower_ in _SPEAKING
    return noun.pos_ in _NOUNS and is_named
