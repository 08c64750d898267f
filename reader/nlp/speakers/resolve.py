"""From the source phrases of an article to the entities that speak."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from reader.claims.quantity import quantity_of
from reader.model import Claim, Entity, Span
from reader.nlp.attributions import FOUND_IN_DIALOGUE, FOUND_IN_INTERVIEW, Attribution, in_text_order
from reader.nlp.speakers.complete_entities import complete_entities
from reader.nlp.speakers.confidence import speaker_confidence
from reader.nlp.speakers.conjunctions import conjoined_candidates, group_of
from reader.nlp.speakers.continuation import named_in_subject, speaker_without_source, subject_of_cue
from reader.nlp.speakers.coreference import CoreferenceResolver
from reader.nlp.speakers.evidence import Evidence, evidence
from reader.nlp.speakers.interviewees import interviewee
from reader.nlp.speakers.labelled_people import with_labelled_people
from reader.nlp.speakers.mentions import Candidate, MentionIndex
from reader.nlp.speakers.named_in_content import people_in_content
from reader.nlp.speakers.names import Names
from reader.nlp.speakers.oppositions import is_all_but_one
from reader.nlp.speakers.reasons import reasons
from reader.nlp.speakers.sources import speaking_token
from reader.nlp.speakers.token_rows import OUTSIDE, TokenRows, read_rows
from reader.nlp.speakers.turns import take_turns
from reader.text.quotations import Quotation, kind_within

if TYPE_CHECKING:
    from spacy.tokens import Doc


def resolve_speakers(
    doc: Doc,
    attributions: Sequence[Attribution],
    entities: Sequence[Entity],
    quotations: tuple[Quotation, ...],
) -> tuple[tuple[Claim, ...], tuple[Entity, ...]]:
    """Return the claims with their speakers, in text order, and the entities.

    The entities given come first, with the pronouns and descriptions that refer to them, then whoever else
    speaks. `quotations` are all those of the text.
    """
    claims, all_entities, _ = resolve_with_evidence(doc, attributions, entities, quotations)
    return claims, all_entities


def resolve_with_evidence(
    doc: Doc,
    attributions: Sequence[Attribution],
    entities: Sequence[Entity],
    quotations: tuple[Quotation, ...],
) -> tuple[tuple[Claim, ...], tuple[Entity, ...], tuple[Evidence | None, ...]]:
    """Return the same, and for each claim what tells its speaker; None where it has none."""
    rows = read_rows(doc, quotations)
    entities = with_labelled_people(rows.text, attributions, entities)
    mentions = MentionIndex()
    names = Names(mentions, rows, entities)
    attributions = in_text_order(attributions)
    tokens = [_speaking_token(rows, attribution, names) for attribution in attributions]
    mentions.in_content = {
        token: people_in_content(rows, names, attribution)
        for attribution, token in zip(attributions, tokens, strict=True)
        if token is not None
    }
    resolver = CoreferenceResolver(rows, names, mentions, (token for token in tokens if token is not None))
    resolver.resolve_text()
    provisional = _speakers(rows, mentions, attributions, tokens, names)
    resolver.resolve_quotations(_by_quotation(rows, attributions, tokens, provisional))
    speakers = _speakers(rows, mentions, attributions, tokens, names)
    all_entities, ids = complete_entities(
        entities, mentions, [speaker for speaker in speakers if speaker is not None]
    )
    parts = [part for quotation in quotations for part in quotation.parts]
    grounds = tuple(
        None if speaker is None else evidence(rows, mentions, names, attribution, token, speaker)
        for attribution, token, speaker in zip(attributions, tokens, speakers, strict=True)
    )
    claims = tuple(
        Claim(
            kind=kind_within(rows.text, attribution.content, parts),
            content=attribution.content,
            cue=attribution.cue,
            source=attribution.source,
            speaker=None if speaker is None else ids[speaker],
            confidence=attribution.confidence,
            found_by=attribution.found_by,
            because=() if speaker is None else reasons(rows, _words(rows, attribution), token, speaker),
            polarity=attribution.polarity,
            speaker_confidence=None if ground is None else speaker_confidence(ground),
            speaker_basis="" if ground is None else ground.basis,
        )
        for attribution, token, speaker, ground in zip(attributions, tokens, speakers, grounds, strict=True)
    )
    mentions.let_go()
    return claims, all_entities, grounds


def _speaking_token(rows: TokenRows, attribution: Attribution, names: Names) -> int | None:
    if attribution.source:
        if attribution.polarity == "negative" and _is_nobody(_words(rows, attribution)):
            return None
        if any(is_all_but_one(rows, rows.tokens(span)) for span in attribution.source):
            return None
        return speaking_token(rows, attribution.source, names)
    subject = subject_of_cue(rows, attribution)
    if subject is None or subject in names.at:
        return subject
    named = named_in_subject(rows, subject, attribution, names)
    return subject if named is None else named


def _is_nobody(source: str) -> bool:
    # "Nobody", "No one", "Hardly anyone at the ministry"
    words = source.lower().replace("-", " - ").split()
    quantity = quantity_of(words)
    return quantity is not None and quantity.is_negative and _names_nobody(words[: quantity.length])


def _names_nobody(quantity: Sequence[str]) -> bool:
    return quantity[-1] not in ("a", "an", "any", "no")


def _speakers(
    rows: TokenRows,
    mentions: MentionIndex,
    attributions: Sequence[Attribution],
    tokens: Sequence[int | None],
    names: Names,
) -> list[Candidate | None]:
    """Return the speaker of each attribution; None where the text does not say."""
    speakers: list[Candidate | None] = []
    answering = interviewee(rows.text, mentions, attributions)
    previous: tuple[Attribution | None, Candidate | None] = None, None
    for attribution, token in zip(attributions, tokens, strict=True):
        if attribution.found_by == FOUND_IN_DIALOGUE:
            speaker = None  # until all the others are known
        elif attribution.found_by == FOUND_IN_INTERVIEW:
            speaker = answering
        elif token is None and not attribution.source:
            speaker = speaker_without_source(rows, mentions, attribution, *previous)
        else:
            speaker = None if token is None else _speaker_at(rows, mentions, attribution, token, names)
        if speaker is not None and not attribution.source and speaker.kind == "document":
            speaker = None  # a thing is only said to speak where the text says so
        speakers.append(speaker)
        if speaker is not None:
            previous = attribution, speaker
    return take_turns(rows, attributions, speakers)


def _speaker_at(
    rows: TokenRows, mentions: MentionIndex, attribution: Attribution, token: int, names: Names
) -> Candidate | None:
    """Return to whom the speaking token of a source refers; where several are conjoined, their group."""
    speakers = conjoined_candidates(mentions, rows, token, attribution.source)
    for other in _heads_of_more_sources(rows, attribution, names):
        speaker = mentions.at.get(other)
        if speaker is not None and speaker not in speakers:
            speakers = (*speakers, speaker)
    if len(speakers) > 1:
        return group_of(mentions, speakers)
    return speakers[0] if speakers else None


def _heads_of_more_sources(rows: TokenRows, attribution: Attribution, names: Names) -> Iterator[int]:
    # Of "Neither the mayor, Tom Berg, nor his deputy, Ann Lee," the parse does not conjoin the names.
    pairs = [(rows.tokens(span), rows.tokens(next_span)) for span, next_span in pairwise(attribution.source)]
    if not any("nor" in rows.words[one.stop : other.start] for one, other in pairs):
        return
    for number, span in enumerate(attribution.source):
        tokens = rows.tokens(span)
        for start, stop in (*([(tokens.start, tokens.stop)] if number else []), *_listed(rows, tokens)):
            token = speaking_token(rows, (Span(rows.starts[start], rows.ends[stop - 1]),), names)
            if token is not None:
                yield token


def _listed(rows: TokenRows, tokens: range) -> Iterator[tuple[int, int]]:
    """Yield the phrases behind the commas of a list; a name behind a description is no other one."""
    commas = [i for i in tokens if rows.words[i] == ","]
    edges = pairwise((tokens.start - 1, *commas, tokens.stop))
    phrases = [(edge + 1, next_edge) for edge, next_edge in edges if edge + 1 < next_edge]
    for (_, last), (start, stop) in pairwise(phrases):
        if rows.pos[last - 1] == rows.pos[stop - 1]:
            yield start, stop


def _by_quotation(
    rows: TokenRows,
    attributions: Sequence[Attribution],
    tokens: Sequence[int | None],
    speakers: Sequence[Candidate | None],
) -> dict[int, Candidate]:
    """Return the speaker of each quotation by its number: that of the claim whose source is outside it."""
    by_quotation: dict[int, Candidate] = {}
    for attribution, token, speaker in zip(attributions, tokens, speakers, strict=True):
        if speaker is None or (token is not None and rows.quotation[token] != OUTSIDE):
            continue
        for span in attribution.content:
            for i in rows.tokens(span):
                if rows.quotation[i] != OUTSIDE:
                    by_quotation.setdefault(rows.quotation[i], speaker)
    return by_quotation


def _words(rows: TokenRows, attribution: Attribution) -> str:
    return " … ".join(span.of(rows.text) for span in attribution.source)
