"""Attributions of whole quotations: by a cue beside the marks, or by going on where the speaker stopped."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Doc

from reader.model import Span
from reader.nlp.attributions import Attribution
from reader.nlp.language.cues import Cues
from reader.nlp.language.located import Quoted, fills_paragraph, is_break, starts_sentence
from reader.nlp.rules.beside import Cue, cue_beside
from reader.nlp.rules.candidate import Candidate

_MAX_GAP = 40
_SIGN_CONFIDENCE = 0.5
"""Share that was right where only a sign attributes, counted like the values in the lexicon."""


def speech_candidates(doc: Doc, quoted: Sequence[Quoted], cues: Cues) -> tuple[list[Candidate], set[int]]:
    """Return one candidate a cue, and the indexes of the quotations they hold."""
    owners: dict[int, Cue] = {}
    held: dict[int, list[Quoted]] = {}
    linked: set[int] = set()
    last: int | None = None
    """The cue whose speaker may go on."""
    for number, quotation in enumerate(quoted):
        cue = cue_beside(quotation, doc, cues)
        if cue is not None:
            last = cue.anchor
            owners.setdefault(last, cue)
        elif last is None or not _is_near(quotation, doc):
            last = None
            continue
        elif not starts_sentence(quotation, doc):
            continue  # a title on the way: `said Kerr on “Today.” “But not now.”`
        held.setdefault(last, []).append(quotation)
        linked.add(number)
        if owners[last].ends_speech:
            last = None
    return [_candidate(owners[anchor], parts, cues) for anchor, parts in held.items()], linked


def _is_near(quotation: Quoted, doc: Doc) -> bool:
    # `“A,” he said. “B.”` in one paragraph; or a paragraph that is nothing but the next part of his speech.
    between = doc[quotation.before : quotation.start]
    if len(between) > _MAX_GAP:
        return False
    return not any(is_break(token) for token in between) or fills_paragraph(quotation, doc)


def _candidate(cue: Cue, parts: Sequence[Quoted], cues: Cues) -> Candidate:
    content = tuple(sorted({*cue.lead, *(span for quoted in parts for span in quoted.parts)}))
    confidence = cues.confidence("speech", cue.word)
    return Candidate(
        cue.anchor,
        (cue.span,),
        cue.source,
        content,
        f"speech {cue.word}",
        _SIGN_CONFIDENCE if confidence is None else confidence,
    )


def with_loose_ends(
    doc: Doc, attributions: Sequence[Attribution], unowned: Iterable[Quoted]
) -> Iterator[Attribution]:
    """Yield the attributions, each with the unowned quotations that go on where it stops.

    `He called it a joke. “Nobody will pay.”`: both are his.
    """
    text = doc.text
    more: dict[int, list[Span]] = {}
    starts = [min((*found.content, *found.cue, *found.source)) for found in attributions]
    for quotation in unowned:
        place = bisect_left(starts, quotation.parts[0]) - 1
        if place < 0 or not attributions[place].source or not starts_sentence(quotation, doc):
            continue
        end = attributions[place].content[-1].end
        end = max(end, *(span.end for span in attributions[place].cue), attributions[place].source[-1].end)
        between = text[end : quotation.quotation.start]
        if end <= quotation.quotation.start and len(between) <= _MAX_GAP and "\n" not in between:
            more.setdefault(place, []).extend(quotation.parts)
    for place, attribution in enumerate(attributions):
        if place in more:
            attribution = replace(attribution, content=(*attribution.content, *more[place]))
        yield attribution
