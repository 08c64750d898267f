"""Finds organizations that are called after what they ask for: "Save the Children", "Stop Our Barrage"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from reader.nlp.entities.kinds import NameKind
from reader.nlp.entities.names import Name, name_at
from reader.nlp.entities.tokens import Tokens
from reader.nlp.lexicon import words
from reader.nlp.lexicon.organizations import CLASSES

_ASKING = words("groups", "campaigns")
_SPEECH = words("polarity", "speech")
_DETERMINERS = frozenset(("the", "our", "my", "all", "every"))
_BEFORE = frozenset(("of", "from", "by", "for", "with"))
"""What leads to somebody: "of Save the Children", but not "the film Save the Day"."""


def with_campaigns(
    tokens: Tokens, names: Sequence[Name], kinds: Mapping[int, NameKind]
) -> tuple[list[Name], dict[int, NameKind]]:
    """Return the names in text order, and by their starts what they name, such campaigns as organizations.

    Where a sentence begins, the verb may ask for something: then a verb of speech has to follow.
    """
    campaigns = list(_campaigns(tokens))
    if not campaigns:
        return list(names), dict(kinds)
    inside = {i for campaign in campaigns for i in range(campaign.start, campaign.end)}
    names_outside = [name for name in names if inside.isdisjoint(range(name.start, name.end))]
    ordered = sorted([*names_outside, *campaigns], key=lambda name: name.start)
    return ordered, {**kinds, **{campaign.start: "organization" for campaign in campaigns}}


def _campaigns(tokens: Tokens) -> Iterator[Name]:
    for i, norm in enumerate(tokens.norms[:-2]):
        if norm in _ASKING and tokens.words[i].istitle() and tokens.norms[i + 1] in _DETERMINERS:
            end = i + 2
            while end < len(tokens) and tokens.words[end].istitle() and not tokens.headline[end]:
                end += 1
            if end > i + 2 and _is_somebody(tokens, i, end):
                yield name_at(tokens, i, end)


def _is_somebody(tokens: Tokens, start: int, end: int) -> bool:
    before = tokens.norm_at(start - 1)
    if not tokens.initial[start] and (before in _BEFORE or before in CLASSES):
        return True
    return end < len(tokens) and tokens.pos[end] == "VERB" and tokens.lemmas[end].casefold() in _SPEECH
