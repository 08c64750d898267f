"""Finds bodies that are called after who is in them and for what: "Medics for Peace", "Ecologists in Action".

The plural opens a sentence as well, so the word for the cause must tell: "Doctors in Sudan" are doctors, and
"Lawyers for Bell" are Bell's. No spaCy here: the columns will do.
"""

from __future__ import annotations

from collections.abc import Sequence

from reader.nlp.entities.tokens import Tokens
from reader.nlp.entities.told import ToldName, surely
from reader.nlp.lexicon import words
from reader.nlp.lexicon.people import PEOPLE
from reader.nlp.lexicon.places import PLACES
from reader.nlp.lexicon.word_forms import Key, singular

_CAUSES = words("name_parts", "causes", "matters")
_LINKS = frozenset(("against", "for", "in", "without"))
_OPPOSED = (("against",), ("without",))
_MAX_CAUSE = 3
"""Words of a cause, and more: "Climate Justice", "Drunk Driving"."""


def cause_end(tokens: Tokens, start: int) -> int:
    """Return where a name of members and their cause ends that begins at `start`; `start` where none does."""
    norm, link = tokens.norms[start], start + 1
    if tokens.norm_at(link) not in _LINKS or not tokens.words[start].istitle() or tokens.headline[start]:
        return start
    if singular(norm) == norm or singular(norm) not in PEOPLE:
        return start
    end = link + 1
    while end < min(len(tokens), link + 1 + _MAX_CAUSE) and _may_be_cause(tokens, end):
        end += 1
    if end == link + 1 or tuple(tokens.norms[link + 1 : end]) in PLACES:
        return start
    is_written_so = tokens.words[link][0].isupper()  # "Mothers Against Guns"
    is_cause = not _CAUSES.isdisjoint(tokens.norms[link + 1 : end])
    return end if is_written_so or is_cause else start


def is_called_after_cause(key: Key) -> bool:
    """Tell whether the whole of a name that was read so is that of members and their cause."""
    is_whole = len(key) > 2 and singular(key[0]) != key[0] and singular(key[0]) in PEOPLE
    is_cause = key[1:2] in _OPPOSED or not _CAUSES.isdisjoint(key[2:])
    return is_whole and is_cause and key[1] in _LINKS


def _may_be_cause(tokens: Tokens, i: int) -> bool:
    return tokens.words[i].istitle() and tokens.words[i].isalpha() and not tokens.space[i]


def with_causes(tokens: Tokens, told: Sequence[ToldName]) -> list[ToldName]:
    """Return the told names in text order, those of such bodies whole, also where nothing was told."""
    starts = [link - 1 for link, norm in enumerate(tokens.norms) if norm in _LINKS and link > 0]
    ends = {start: end for start in starts if (end := cause_end(tokens, start)) > start}
    for start, end in ends.items():
        inside = [name for name in told if name.start < end and start < name.end]
        if all(start <= name.start and name.end <= end for name in inside):
            told = [*(name for name in told if name not in inside), surely(start, end, "organization")]
    return sorted(told, key=lambda name: name.start) if ends else list(told)
