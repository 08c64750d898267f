"""Finds who speaks where the text names no source: the speaker before, or a subject beside the quotation."""

from __future__ import annotations

from reader.model import Span
from reader.nlp.attributions import FOUND_AS_TURN, Attribution
from reader.nlp.lexicon.organizations import HEARING_BODIES
from reader.nlp.lexicon.pronouns import RELATIVE_PRONOUNS
from reader.nlp.speakers.mentions import Candidate, MentionIndex
from reader.nlp.speakers.names import Names
from reader.nlp.speakers.salience import is_beside_subject
from reader.nlp.speakers.sources import speaking_token
from reader.nlp.speakers.token_rows import OUTSIDE, TokenRows

_MAX_SENTENCE = 80
"""Tokens before a quotation in which the subject is looked for: the longest sentences of news."""


def subject_of_cue(rows: TokenRows, attribution: Attribution) -> int | None:
    """Return the subject of a cue without a source of its own ("He paused, adding that ..."), if any.

    A passive or impersonal cue ("it was reported", "it's understood that") keeps its speaker to itself, so
    does a court that was told.
    """
    if any(rows.words[token] == "it" for span in attribution.cue for token in rows.tokens(span)):
        return None
    for span in attribution.cue:
        for token in rows.tokens(span):
            if rows.pos[token] != "VERB" or not rows.dep[token] or rows.words[token] == "according":
                continue
            subject = rows.subject(token)
            if subject < 0 or rows.dep[subject] == "nsubjpass" or rows.lemmas[subject] in HEARING_BODIES:
                return None
            return subject
    return None


def named_in_subject(rows: TokenRows, subject: int, attribution: Attribution, names: Names) -> int | None:
    """Return the token of the person whose name ends a subject: "Chair of the Bar Council Ada Lind"; or None.

    None where a comma or a verb stands between the subject and the cue behind it.
    """
    cue = rows.tokens(attribution.cue[0]).start
    between = range(subject + 1, cue)
    if not between or not names.is_person(cue - 1):
        return None
    if any(rows.pos[i] in ("VERB", "AUX", "PUNCT") and rows.words[i] != "-" for i in between):
        return None
    token = speaking_token(rows, (Span(rows.starts[subject], rows.ends[cue - 1]),), names)
    return token if token is not None and names.is_person(token) else None


def speaker_without_source(
    rows: TokenRows,
    mentions: MentionIndex,
    attribution: Attribution,
    previous: Attribution | None,
    speaker: Candidate | None,
) -> Candidate | None:
    """Return who speaks a quotation with neither source nor cue; `speaker` is that of the claim `previous`.

    In the paragraph of that claim or without one it is the subject of the sentence before, else that speaker;
    a paragraph further it is that speaker. In a turn of its own it is that subject or nobody.
    """
    tokens = rows.tokens(attribution.content[0])
    if attribution.cue or not len(tokens) or rows.quotation[tokens[0]] == OUTSIDE:
        return None
    first = tokens[0]
    subject = _subject_before(rows, mentions, first, is_turn=attribution.found_by == FOUND_AS_TURN)
    if previous is None or speaker is None or attribution.found_by == FOUND_AS_TURN:
        return subject
    last = rows.tokens(previous.content[-1])
    distance = rows.paragraph[first] - rows.paragraph[last[-1]] if len(last) else 2
    if distance == 1:
        return speaker
    return (subject or speaker) if distance == 0 else subject


def _subject_before(
    rows: TokenRows, mentions: MentionIndex, token: int, *, is_turn: bool
) -> Candidate | None:
    """Return the subject of the last sentence outside quotations before a token of the same paragraph.

    With `is_turn` nobody, where that subject is nobody known; without, one before it.
    """
    paragraph = rows.paragraph[token]
    for i in range(token - 1, max(-1, token - _MAX_SENTENCE), -1):
        if rows.paragraph[i] != paragraph:
            return None
        is_subject = rows.is_subject(i) or is_beside_subject(rows, i)
        if rows.quotation[i] != OUTSIDE or not is_subject or rows.words[i] in RELATIVE_PRONOUNS:
            continue  # "who" of "Ann Roe, who farms there, was blunter" is no other subject
        if i in mentions.at:
            return mentions.at[i] if mentions.at[i].is_somebody or mentions.at[i].plural else None
        if is_turn:
            return None
    return None
