"""Why a claim has its speaker: from the source phrase to the name."""

from __future__ import annotations

from bisect import bisect_left
from itertools import islice

from reader.nlp.speakers.mentions import Candidate, CandidateMention
from reader.nlp.speakers.token_rows import TokenRows

_REACH = 60
"""Mentions on either side where the link may be; bounded, so that the cost follows the length of the text."""


def reasons(rows: TokenRows, source: str, token: int | None, candidate: Candidate) -> tuple[str, ...]:
    """Return the steps, each once: ("he", "Macron", "French President Emmanuel Macron")."""
    steps = [source]
    link = _link(candidate, token) if token is not None else None
    if link is not None:
        steps.append(link.span.of(rows.text))
    steps.append(in_full(rows.text, candidate))
    chain: list[str] = []
    for step in steps:
        if step and (not chain or _without_article(step) != _without_article(chain[-1])):
            chain.append(" ".join(step.split()))
    return tuple(chain)


def in_full(text: str, candidate: Candidate) -> str:
    """Return name and role as the article joins them, or with a comma."""
    if not candidate.role:
        return candidate.name
    full_name = f"{candidate.role} {candidate.name}"
    return full_name if full_name in text else f"{candidate.name}, {candidate.role}"


def _link(candidate: Candidate, token: int) -> CandidateMention | None:
    """Return the latest mention before a token that is no pronoun, or the first one behind it.

    None where the token itself is no pronoun, and so needs no link to the name.
    """
    mentions = candidate.mentions
    place = bisect_left(mentions, token, key=lambda mention: mention.token)
    nearest_first = (
        *reversed(mentions[max(0, place - _REACH) : place]),
        *islice(mentions, place, place + _REACH),
    )
    is_mention = place < len(mentions) and mentions[place].token == token
    if is_mention and mentions[place].form != "pronoun":
        return None
    return next((mention for mention in nearest_first if mention.form != "pronoun"), None)


def _without_article(step: str) -> str:
    first, _, rest = step.casefold().partition(" ")
    return rest if first in ("the", "a", "an") else step.casefold()
