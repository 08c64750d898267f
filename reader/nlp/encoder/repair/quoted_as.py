"""Who "was quoted as saying" it is the source; the encoder often takes the subject for content."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Doc

from reader.model import Span
from reader.nlp.encoder.decode import Draft, Range
from reader.nlp.encoder.inputs import Words
from reader.nlp.language.quoted_as import first_of_cue, said_of
from reader.nlp.language.syntax import own_subject, phrase

_EDGE = frozenset({",", ":", ";"})


def with_quoted_source(draft: Draft, doc: Doc, seen: Words) -> Draft:
    """Return the draft with subject, "was quoted as saying" and the rest as source, cue and content."""
    for verb in (doc[token] for token in seen.tokens[slice(*draft.cue)]):
        saying, subject = said_of(verb), own_subject(verb)
        if saying is not None and subject is not None:
            start, end = (bisect_left(seen.tokens, token.i) for token in (first_of_cue(verb), saying))
            return _apart(draft, (start, end + 1), _range(phrase(subject), seen), seen)
    return draft


def _apart(draft: Draft, cue: Range, source: Range, seen: Words) -> Draft:
    taken = {*range(*cue), *range(*source)}
    said = [word for part in sorted(draft.content) for word in range(*part) if word not in taken]
    content = list(_runs(said, seen))
    if not content:
        return draft
    return replace(draft, cue=cue, source=source, content=content, links=[min(draft.links)] * len(content))


def _range(spans: tuple[Span, ...], seen: Words) -> Range:
    return bisect_right(seen.ends, spans[0].start), bisect_left(seen.starts, spans[-1].end)


def _runs(chosen: list[int], seen: Words) -> Iterator[Range]:
    """Yield neighbours as ranges, without the signs between them and what surrounds them."""
    start = 0
    for place in range(1, len(chosen) + 1):
        if place < len(chosen) and chosen[place] == chosen[place - 1] + 1:
            continue
        run = chosen[start:place]
        start = place
        while run and seen.texts[run[0]] in _EDGE:
            run = run[1:]
        while run and seen.texts[run[-1]] in _EDGE:
            run = run[:-1]
        if run:
            yield run[0], run[-1] + 1
