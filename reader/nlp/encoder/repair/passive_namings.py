"""Tells name and namer of "was branded a lie by her aunt" apart; the encoder may take both for a cue."""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Doc, Token

from reader.nlp.encoder.draft import Draft, Part, Range
from reader.nlp.encoder.inputs import Words
from reader.nlp.language.passive_namings import PassiveNaming, passive_namings
from reader.nlp.language.syntax import phrase


def split_passive_naming(draft: Draft, doc: Doc, words: Words) -> Draft:
    """Return a draft whose cue has a passive verb of naming with what is named, the name and who gives it."""
    for verb in (doc[token] for token in words.tokens[slice(*draft.cue)]):
        namings = [*passive_namings(verb)]
        if len(namings) == 1:
            return _split(draft, verb, namings[0], words)
    return draft


def _split(draft: Draft, verb: Token, naming: PassiveNaming, words: Words) -> Draft:
    cue = min(draft.cue[0], words.at(verb.i)), words.at(verb.i) + 1
    ranges = [_range(words, naming.name)]
    if naming.subject is not None:
        ranges = [*(words.covering(span) for span in phrase(naming.subject, verb)), *ranges]
    content = tuple(Part(*range_, draft.link) for range_ in ranges)
    return replace(draft, cue=cue, source=_range(words, naming.namer), content=content)


def _range(words: Words, tokens: Range) -> Range:
    start, end = words.at(tokens[0]), words.at(tokens[1])
    while end > start + 1 and words.texts[end - 1] == ",":
        end -= 1
    return start, end
