"""Sources that the parse corrects: who was brought to say something, and no clause.

Of "The inquiry led the mayor to concede that" the model takes the inquiry for the source, and of "after he
built a house, saying" the whole clause. It may take who speaks in the paragraph above, too.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from spacy.tokens import Doc, Token

from reader.model import Span
from reader.nlp.attributions import Attribution
from reader.nlp.doc_text import text_of
from reader.nlp.language.control import controlled_subject
from reader.nlp.language.syntax import FINITE, own_subject, phrase
from reader.nlp.lexicon.people import TITLES


def with_subjects(
    doc: Doc, attributions: Sequence[Attribution], rules: Sequence[Attribution]
) -> tuple[Attribution, ...]:
    """Return the attributions in their order; `rules` are what the rules find in the Doc."""
    by_cue = {span: rule for rule in rules if rule.source for span in rule.cue}
    text = text_of(doc)
    return tuple(
        _with_subject(doc, _in_own_paragraph(doc, text, attribution), by_cue) for attribution in attributions
    )


def _in_own_paragraph(doc: Doc, text: str, attribution: Attribution) -> Attribution:
    """Return an attribution with the subject of its cue for a source, not who stands in a paragraph above.

    Of "Roe wrote on X." and below it "Lind, a spokesman, said on Monday" the model takes Roe for both.
    """
    if not attribution.cue or not attribution.source:
        return attribution
    above, start = attribution.source[-1].end, attribution.cue[0].start
    if above > start or "\n" not in text[above:start]:
        return attribution
    for verb in _tokens(doc, attribution.cue):
        subject = own_subject(verb)
        if subject is not None and "\n" not in text[subject.idx : start]:
            return _with_source(attribution, phrase(subject, verb))
    return attribution


def _with_subject(doc: Doc, attribution: Attribution, rules: Mapping[Span, Attribution]) -> Attribution:
    for verb in _tokens(doc, attribution.cue):
        subject = controlled_subject(verb)
        if subject is not None:
            return _with_source(attribution, phrase(subject, verb))
        subject = own_subject(verb) if _is_only_title(doc, attribution.source) else None
        if subject is not None:
            return _with_source(attribution, phrase(subject, verb))
    clause = _verb_of_clause(doc, attribution.source)
    if clause is None:
        return attribution
    reading = next((rules[span] for span in attribution.cue if span in rules), None)
    if reading is not None and _verb_of_clause(doc, reading.source) is None:
        return _with_source(attribution, reading.source)
    subject = own_subject(clause)
    return attribution if subject is None else _with_source(attribution, phrase(subject, clause))


def _is_only_title(doc: Doc, source: Sequence[Span]) -> bool:
    """Tell whether a source ends before the name: "Msgr." of "Msgr. Joseph Tan said"."""
    words = [token.lower_ for token in _tokens(doc, source) if not token.is_punct]
    return bool(words) and TITLES.issuperset(words)


def _with_source(attribution: Attribution, source: tuple[Span, ...]) -> Attribution:
    is_free = source and not _share(source, attribution.content) and not _share(source, attribution.cue)
    return replace(attribution, source=source) if is_free else attribution


def _verb_of_clause(doc: Doc, source: Sequence[Span]) -> Token | None:
    """Return the finite verb on which all of a source hangs; None when it hangs on a noun."""
    tokens = list(_tokens(doc, source))
    inside = {token.i for token in tokens}
    heads = [token for token in tokens if token.head.i not in inside or token.head.i == token.i]
    verb = heads[0] if len(heads) == 1 else None
    return verb if verb is not None and verb.tag_ in FINITE and own_subject(verb) in tokens else None


def _tokens(doc: Doc, spans: Sequence[Span]) -> Iterator[Token]:
    for span in spans:
        words = doc.char_span(span.start, span.end, alignment_mode="expand")
        yield from words or ()


def _share(spans: Sequence[Span], others: Sequence[Span]) -> bool:
    return any(span.overlaps(other) for span in spans for other in others)
