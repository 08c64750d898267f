"""Splits what stands around "according to" into its source and one sentence of content."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Doc

from reader.nlp.encoder.draft import Draft, Part
from reader.nlp.encoder.inputs import HEADLINE, OUTSIDE, PARAGRAPH, Words
from reader.nlp.language.according import begins_comparison, end_of_source, leads_clause
from reader.nlp.language.syntax import FINITE

_CUE = ("according", "to")
_SENTENCE_ENDS = frozenset({".", "!", "?"})
"""Not the semicolon: what stands before it is often said by the same source."""
_MAX_SENTENCE = 200
"""Words before the cue: in a text without a full stop nothing is looked for to its beginning."""
_MAX_GAP = 12
"""Words between source and content that are content all the same: a subject with its apposition."""


def split_according(draft: Draft, doc: Doc, words: Words) -> Draft:
    """Return a draft of "according to" with its source and content apart; every other draft as it is."""
    first = draft.cue[1]
    if tuple(text.lower() for text in words.texts[first - 2 : first]) != _CUE or first == len(words):
        return draft
    cue = doc[words.tokens[draft.cue[0]]]
    end = end_of_source(doc, words.tokens[first]) if leads_clause(cue) else None
    if end is not None:
        draft = _split(draft, words.at(end), words)
    elif draft.source is None and any(part.start == first for part in draft.content):
        draft = _take_name(draft, words.at(_name_end(doc, words.tokens[first])), words)
    return _with_verb(_in_sentence(_until_comparison(draft, doc, words), words), doc, words)


def _split(draft: Draft, end: int, words: Words) -> Draft:
    """Give the words from the cue to `end` to the source, and a few words behind them to the content."""
    if end <= draft.cue[1]:
        return draft
    behind = _behind_comma(end, words)
    content = _without_source(draft, behind)
    start = min((part.start for part in content if part.start >= behind), default=None)
    if start is not None and start - behind <= _MAX_GAP:
        content = [part.at(behind, part.end) if part.start == start else part for part in content]
    return replace(draft, source=(draft.cue[1], end), content=tuple(content)) if content else draft


def _until_comparison(draft: Draft, doc: Doc, words: Words) -> Draft:
    """Leave out of the source behind the cue what is told beside it: "according to Ada, up from 3%"."""
    if draft.source is None:
        return draft
    start, end = draft.source
    behind = (word for word in range(start + 2, end) if words.texts[word - 1] == ",")
    comparison = next((word for word in behind if begins_comparison(doc[words.tokens[word]])), None)
    return draft if comparison is None else replace(draft, source=(start, comparison - 1))


def _take_name(draft: Draft, end: int, words: Words) -> Draft:
    """Give the words from the cue to `end`, which are content so far, to the source."""
    if end <= draft.cue[1]:
        return draft
    content = _without_source(draft, _behind_comma(end, words))
    return replace(draft, source=(draft.cue[1], end), content=tuple(content))


def _behind_comma(end: int, words: Words) -> int:
    return end + 1 if end < len(words) and words.texts[end] == "," else end


def _without_source(draft: Draft, behind: int) -> list[Part]:
    first = draft.cue[1]
    parts = (
        part.at(max(part.start, behind), part.end) if first <= part.start < behind else part
        for part in draft.content
    )
    return [part for part in parts if part.start < part.end]


def _in_sentence(draft: Draft, words: Words) -> Draft:
    """Leave out what stands in a sentence or paragraph before that of the cue, unless it is quoted."""
    start = draft.cue[0]
    while start > max(0, draft.cue[0] - _MAX_SENTENCE) and not _begins_sentence(start, words):
        start -= 1
    content = []
    for part in draft.content:
        is_quoted = any(
            words.features[word].quotation != OUTSIDE for word in range(part.start, min(part.end, start))
        )
        part = part if is_quoted else part.at(max(part.start, start), part.end)
        if part.start < part.end:
            content.append(part)
    return replace(draft, content=tuple(content)) if content else draft


def _begins_sentence(word: int, words: Words) -> bool:
    place, place_before = words.features[word].place, words.features[word - 1].place
    if words.texts[word - 1] in _SENTENCE_ENDS or place == PARAGRAPH:
        return True
    return place_before == HEADLINE != place


def _with_verb(draft: Draft, doc: Doc, words: Words) -> Draft:
    """Give the verb behind the source to the content: "Fights, according to the head, have fallen"."""
    if draft.source is None or all(part.end > draft.cue[0] for part in draft.content):
        return draft
    start, end = draft.source
    comma = next((word for word in range(start, end) if _is_verb_behind(word, doc, words)), end)
    if not _is_verb_behind(comma, doc, words) or any(part.end > comma for part in draft.content):
        return draft
    verb = doc[words.tokens[comma + 1]]
    verb = verb.head if verb.dep_ in ("aux", "auxpass") else verb
    # Behind the last token, not behind its word: it may be the white space between two paragraphs.
    last = words.at(max(verb.right_edge.i, words.tokens[end - 1]) + 1)
    while last > comma + 1 and words.texts[last - 1] in (*_SENTENCE_ENDS, ","):
        last -= 1
    return replace(draft, source=(start, comma), content=(*draft.content, Part(comma + 1, last, draft.link)))


def _is_verb_behind(comma: int, doc: Doc, words: Words) -> bool:
    if comma + 1 >= len(words) or words.texts[comma] != ",":
        return False
    verb = doc[words.tokens[comma + 1]]
    return verb.tag_ in FINITE and verb.pos_ in ("AUX", "VERB")


def _name_end(doc: Doc, token: int) -> int:
    """Where the name or noun phrase ends that begins at a token; the token itself when none does."""
    ends: Sequence[int] = [
        phrase.end
        for phrase in (*doc[token].sent.ents, *doc[token].sent.noun_chunks)
        if phrase.start == token
    ]
    return min(ends, default=token)
