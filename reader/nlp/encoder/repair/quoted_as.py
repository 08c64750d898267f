"""Takes who "was quoted as saying" it for the source; the encoder often takes the subject for content.

And whom an outlet "quoted as saying" it: the encoder learned to name the outlet.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Doc

from reader.model import Span
from reader.nlp.encoder.draft import Draft, Part, Range
from reader.nlp.encoder.inputs import Words
from reader.nlp.language.quoted_as import first_of_cue, quoted_before, saying_behind, saying_of
from reader.nlp.language.syntax import own_subject, phrase

_EDGE = frozenset({",", ":", ";"})


def split_quoted_as(draft: Draft, doc: Doc, words: Words) -> Draft:
    """Return the draft with subject, "was quoted as saying" and the rest as source, cue and content.

    Of "the paper quoted a clerk as saying" the clerk is the source, and "as saying" the cue. Without content
    where nothing else was marked.
    """
    for verb in (doc[token] for token in words.tokens[slice(*draft.cue)]):
        behind = saying_behind(verb) or (verb if quoted_before(verb) else None)
        if behind is not None:
            quoted = quoted_before(behind)
            source = words.at(quoted[0].i), words.at(quoted[-1].i) + 1
            cue = words.at(behind.i - 1), words.at(behind.i) + 1
            return _split(draft, cue, source, words)
        saying, subject = saying_of(verb), own_subject(verb)
        spans = phrase(subject) if saying is not None and subject is not None else ()
        if saying is not None and spans:  # a subject may be nothing but a sign: "… was quoted as saying"
            cue = words.at(first_of_cue(verb).i), words.at(saying.i) + 1
            return _split(draft, cue, words.covering(Span(spans[0].start, spans[-1].end)), words)
    return draft


def _split(draft: Draft, cue: Range, source: Range, words: Words) -> Draft:
    roles = {*range(*cue), *range(*source), *range(*draft.cue), *range(*(draft.source or (0, 0)))}
    rest = [
        word for part in sorted(draft.content) for word in range(part.start, part.end) if word not in roles
    ]
    content = tuple(Part(*run, draft.link) for run in _runs(rest, words))
    return replace(draft, cue=cue, source=source, content=content)


def _runs(chosen_words: list[int], words: Words) -> Iterator[Range]:
    """Yield neighbours as ranges, without the signs between them and what surrounds them."""
    start = 0
    for place in range(1, len(chosen_words) + 1):
        if place < len(chosen_words) and chosen_words[place] == chosen_words[place - 1] + 1:
            continue
        run = chosen_words[start:place]
        start = place
        while run and words.texts[run[0]] in _EDGE:
            run = run[1:]
        while run and words.texts[run[-1]] in _EDGE:
            run = run[:-1]
        if run:
            yield run[0], run[-1] + 1
