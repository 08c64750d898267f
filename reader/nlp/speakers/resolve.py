"""From the source phrases of an article to the entities that speak."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from reader.model import Claim, Entity
from reader.nlp.attributions import Attribution
from reader.nlp.speakers.conjunctions import joined, together
from reader.nlp.speakers.continuation import speaker_of_floating, subject_of_cue
from reader.nlp.speakers.mentions import Cast, Character
from reader.nlp.speakers.names import Names
from reader.nlp.speakers.read import Walk
from reader.nlp.speakers.reasons import reasons
from reader.nlp.speakers.roster import roster
from reader.nlp.speakers.sources import speaking_token
from reader.nlp.speakers.token_rows import OUTSIDE, Scene, scene_of
from reader.text import quotations as marks
from reader.text.quotations import Quotation, kind_within

if TYPE_CHECKING:
    from spacy.tokens import Doc


def resolve_speakers(
    doc: Doc,
    attributions: Sequence[Attribution],
    entities: Sequence[Entity],
    quotations: tuple[Quotation, ...] | None = None,
) -> tuple[tuple[Claim, ...], tuple[Entity, ...]]:
    """Return the claims with their speakers, in text order, and the entities.

    Those given, with the pronouns and descriptions that mean them, and behind them whoever else speaks.
    quotations: all those of the text; None: they are read here.
    """
    if quotations is None:
        quotations = marks.quotations(doc.text)
    scene = scene_of(doc, quotations)
    cast = Cast()
    names = Names(cast, scene, entities)
    said = sorted(attributions, key=_start)
    tokens = [_token(scene, attribution, names) for attribution in said]
    walk = Walk(scene, names, cast, (token for token in tokens if token is not None))
    walk.read()
    heard = _by_quotation(scene, said, tokens, _speakers(scene, cast, said, tokens))
    walk.listen(heard)
    speakers = _speakers(scene, cast, said, tokens)
    completed, ids = roster(entities, cast, [speaker for speaker in speakers if speaker is not None])
    parts = [part for quotation in quotations for part in quotation.parts]
    claims = tuple(
        Claim(
            kind=kind_within(scene.text, attribution.content, parts),
            content=attribution.content,
            cue=attribution.cue,
            source=attribution.source,
            speaker=None if speaker is None else ids[speaker],
            confidence=attribution.confidence,
            found_by=attribution.found_by,
            because=() if speaker is None else reasons(scene, _words(scene, attribution), token, speaker),
        )
        for attribution, token, speaker in zip(said, tokens, speakers, strict=True)
    )
    return claims, completed


def _start(attribution: Attribution) -> int:
    return min(span.start for span in (*attribution.content, *attribution.cue, *attribution.source))


def _token(scene: Scene, attribution: Attribution, names: Names) -> int | None:
    if attribution.source:
        return speaking_token(scene, attribution.source, names)
    return subject_of_cue(scene, attribution)


def _speakers(
    scene: Scene, cast: Cast, said: Sequence[Attribution], tokens: Sequence[int | None]
) -> list[Character | None]:
    speakers: list[Character | None] = []
    previous: tuple[Attribution | None, Character | None] = None, None
    for attribution, token in zip(said, tokens, strict=True):
        if token is None and not attribution.source:
            speaker = speaker_of_floating(scene, cast, attribution, *previous)
        else:
            speaker = None if token is None else _joint(scene, cast, attribution, token)
        if speaker is not None and not attribution.source and speaker.kind == "document":
            speaker = None  # a thing is only said to speak where the text says so
        speakers.append(speaker)
        if speaker is not None:
            previous = attribution, speaker
    return speakers


def _joint(scene: Scene, cast: Cast, attribution: Attribution, token: int) -> Character | None:
    speakers = joined(cast, scene, token, attribution.source)
    return cast.at.get(token) if len(speakers) < 2 else together(cast, speakers)


def _by_quotation(
    scene: Scene,
    said: Sequence[Attribution],
    tokens: Sequence[int | None],
    speakers: Sequence[Character | None],
) -> dict[int, Character]:
    """Return who speaks each quotation: the claim whose source stands outside of it."""
    heard: dict[int, Character] = {}
    for attribution, token, speaker in zip(said, tokens, speakers, strict=True):
        if speaker is None or (token is not None and scene.quotation[token] != OUTSIDE):
            continue
        for span in attribution.content:
            for i in scene.tokens(span):
                if scene.quotation[i] != OUTSIDE:
                    heard.setdefault(scene.quotation[i], speaker)
    return heard


def _words(scene: Scene, attribution: Attribution) -> str:
    return " … ".join(span.of(scene.text) for span in attribution.source)
