"""Finds bodies that are called after who is in them and for what: "Medics for Peace", "Ecologists in Action".

The plural opens a sentence as well, so the word for the cause must tell: "Doctors in Sudan" are doctors, and
"Lawyers for Bell" are Bell's. No spaCy here: the columns will do.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reader.nlp.entities.organization_nouns import organization_noun
from reader.nlp.entities.tokens import Tokens
from reader.nlp.entities.told import ToldName, surely
from reader.nlp.lexicon import words
from reader.nlp.lexicon.people import OFFICES, PEOPLE
from reader.nlp.lexicon.places import COUNTRIES, PLACES
from reader.nlp.lexicon.word_forms import Key, singular

_CAUSES = words("name_parts", "causes", "matters")
_STATES = words("name_parts", "causes_in")
_LINKS = frozenset(("against", "for", "in", "without"))
_OPPOSED = (("against",), ("without",))
_MAX_MEMBERS = 3
"""Words of who the members are: "United Gun Owners"."""
_BEFORE_MEMBERS = frozenset(("former", "many", "most", "other", "several", "some", "the", "these"))
"""What opens a sentence with a capital, and not the name: "Former Residents of Delm"."""
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
    return (
        end if is_written_so or _is_cause(tokens.norms[link], tuple(tokens.norms[link + 1 : end])) else start
    )


def members_end(tokens: Tokens, start: int) -> int:
    """Return where a name of members and their country ends: "Gun Owners of America"; else `start`.

    The plural has a capital of its own, behind another word of the name.
    """
    for link in range(start + 2, min(len(tokens) - 1, start + _MAX_MEMBERS + 1)):
        if not _may_be_cause(tokens, link - 1) or tokens.headline[link - 1]:
            return start
        if tokens.norms[link] == "of" and _are_members(tokens.norms[link - 1]):
            ends = range(min(len(tokens), link + 3), link + 1, -1)
            return next((end for end in ends if tuple(tokens.norms[link + 1 : end]) in COUNTRIES), start)
    return start


def _are_members(norm: str) -> bool:
    """Tell whether a plural is of people who join, and no office: "Foreign Ministers of Delm"."""
    one = singular(norm)
    return one != norm and one in PEOPLE and one not in OFFICES


def is_called_after_cause(key: Key) -> bool:
    """Tell whether the whole of a name that was read so is that of members and their cause or country."""
    if "of" in key[2:-1] and _are_members(key[key.index("of", 2) - 1]):
        return key[key.index("of", 2) + 1 :] in COUNTRIES
    is_whole = len(key) > 2 and singular(key[0]) != key[0] and singular(key[0]) in PEOPLE
    return is_whole and key[1] in _LINKS and (key[1:2] in _OPPOSED or _is_cause(key[1], key[2:]))


def _is_cause(link: str, cause: Key) -> bool:
    """Tell whether words are what people join for: no "Justice Ann Roe", no firm, no town of Hope."""
    if link == "in":
        return len(cause) == 1 and cause[0] in _STATES
    return cause[-1] in _CAUSES and not organization_noun(cause)


def _may_be_cause(tokens: Tokens, i: int) -> bool:
    return tokens.words[i].istitle() and tokens.words[i].isalpha() and not tokens.space[i]


def with_causes(tokens: Tokens, told: Sequence[ToldName]) -> list[ToldName]:
    """Return the told names in text order, those of such bodies whole, also where nothing was told."""
    body_at = {i: body for body in _bodies(tokens) for i in range(*body)}
    if not body_at:
        return list(told)
    touched = [(name, {body_at[i] for i in range(name.start, name.end) if i in body_at}) for name in told]
    crossed = {
        (start, end)
        for name, bodies in touched
        for start, end in bodies
        if not start <= name.start < name.end <= end
    }
    kept = [name for name, bodies in touched if bodies <= crossed]
    whole = [surely(*body, "organization") for body in dict.fromkeys(body_at.values()) if body not in crossed]
    return sorted([*kept, *whole], key=lambda name: name.start)


def _bodies(tokens: Tokens) -> Iterator[tuple[int, int]]:
    last = 0
    for link, norm in enumerate(tokens.norms):
        if norm in _LINKS and link > last and (end := cause_end(tokens, link - 1)) >= link:
            yield link - 1, end
            last = end
        elif norm == "of" and link > last + 1 and _are_members(tokens.norms[link - 1]):
            start = link - 2
            while start > max(last, link - _MAX_MEMBERS) and _may_be_cause(tokens, start - 1):
                start -= 1
            start += tokens.initial[start] and tokens.norms[start] in _BEFORE_MEMBERS
            is_begun = start < link - 1 and _may_be_cause(tokens, start)
            if is_begun and (end := members_end(tokens, start)) > link:
                yield start, end
                last = end
