"""Who speaks where the text names no source: a quotation goes on, or stands beside what its speaker did."""

from __future__ import annotations

from reader.nlp.attributions import Attribution
from reader.nlp.speakers.mentions import Cast, Character
from reader.nlp.speakers.token_rows import OUTSIDE, Scene

_MAX_SENTENCE = 80


def subject_of_cue(scene: Scene, attribution: Attribution) -> int | None:
    """Return the subject of a cue without a source of its own ("He paused, adding that ..."), if any.

    A passive cue ("it was reported that") keeps its speaker to itself.
    """
    for span in attribution.cue:
        for token in scene.tokens(span):
            if scene.pos[token] != "VERB" or not scene.dep[token] or scene.words[token] == "according":
                continue
            subject = scene.subject(token)
            if subject < 0 or scene.dep[subject] == "nsubjpass":
                return None
            return subject
    return None


def speaker_of_floating(
    scene: Scene,
    cast: Cast,
    attribution: Attribution,
    previous: Attribution | None,
    speaker: Character | None,
) -> Character | None:
    """Return who speaks a quotation with neither source nor cue.

    Whoever the sentence before it in its paragraph is about, else the speaker of the claim before, if that is
    at most a paragraph away.
    """
    tokens = scene.tokens(attribution.content[0])
    if attribution.cue or not len(tokens) or scene.quotation[tokens[0]] == OUTSIDE:
        return None
    first = tokens[0]
    told = _subject_before(scene, cast, first)
    if previous is None or speaker is None:
        return told
    last = scene.tokens(previous.content[-1])
    distance = scene.paragraph[first] - scene.paragraph[last[-1]] if len(last) else 2
    return (told or speaker) if distance == 0 else speaker if distance == 1 else told


def _subject_before(scene: Scene, cast: Cast, token: int) -> Character | None:
    """Return the subject of the last sentence outside quotations before a token of the same paragraph."""
    paragraph = scene.paragraph[token]
    for i in range(token - 1, max(-1, token - _MAX_SENTENCE), -1):
        if scene.paragraph[i] != paragraph:
            return None
        if scene.quotation[i] == OUTSIDE and scene.is_subject(i) and i in cast.at:
            return cast.at[i] if cast.at[i].is_somebody or cast.at[i].plural else None
    return None
