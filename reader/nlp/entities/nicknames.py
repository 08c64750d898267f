"""Gives people their nicknames: "Tom “Skip” Krog" and "Tom Krog, known as Skip" are called Skip as well."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from dataclasses import replace

from reader.nlp.entities.names import Name, name_at
from reader.nlp.entities.tokens import Tokens
from reader.nlp.lexicon import words
from reader.nlp.lexicon.given_names import GIVEN_NAMES
from reader.nlp.lexicon.name_words import PARTICLES
from reader.nlp.lexicon.places import PLACES
from reader.nlp.lexicon.word_forms import Key

MARKS = {"“": "”", '"': '"', "‘": "’", "'": "'", "(": ")"}
"""What opens a nickname, and what closes it."""
_MAX_NICKNAME = 3
"""Tokens of a nickname: "The Big Man"."""


_CALLING_AS = words("nicknames", "calling_as")
_CALLING = words("nicknames", "calling") | _CALLING_AS
_BEFORE_CALLING = words("nicknames", "before_calling")
_BEHIND_CALLING = words("nicknames", "behind_calling")
_WHOSE = words("nicknames", "whose")
_TO_WHOM = words("nicknames", "to_whom")
_ASIDES = frozenset((",", "(", "-", "–", "—"))
_OWNERS = frozenset(("his", "her", "their"))
_AS = frozenset(("as", "by"))
_CALLS = frozenset(("call", "calls", "called"))
_HIM = frozenset(("him", "her", "them"))
_MAX_REACH = 10
"""Tokens from a name to its nickname: ", also known to most of his neighbours as the"."""


def with_nicknames(tokens: Tokens, names: Sequence[Name], told_people: Set[int] = frozenset()) -> list[Name]:
    """Return the names in text order, one in place of a given name, a nickname in marks and a surname.

    Wherever else a nickname stands it is a name, too. told_people: where names begin that were told as
    somebody's, so that any word may be a given name.
    """
    people = [_with_nickname_beside(tokens, name) for name in _joined(tokens, names, told_people)]
    return sorted([*people, *_further(tokens, people)], key=lambda name: name.start)


def _joined(tokens: Tokens, names: Sequence[Name], people: Set[int]) -> Iterator[Name]:
    by_start = {name.start: name for name in names}
    end = 0
    for name in names:
        if name.start < end:
            continue
        surname = _surname_behind_nickname(tokens, name, by_start, people)
        if surname is None:
            yield name
            continue
        first = _first_inside(tokens, name.end)
        closing = next(i for i in range(first + 1, surname.start) if tokens.words[i] in MARKS.values())
        nickname: Key = tuple(tokens.norms[first:closing])
        nickname = nickname[1:] if nickname[0] == "the" and len(nickname) > 1 else nickname
        end = surname.end
        yield replace(name, end=end, key=name.key + surname.key, nickname=nickname)


def _surname_behind_nickname(
    tokens: Tokens, name: Name, by_start: dict[int, Name], people: Set[int]
) -> Name | None:
    opening = tokens.words[name.end] if name.end < len(tokens) else ""
    if not (name.key[0] in GIVEN_NAMES or name.start in people) or opening not in MARKS:
        return None
    first = _first_inside(tokens, name.end)
    closing = MARKS[tokens.words[first - 1]]
    for i in range(first + 1, min(len(tokens), first + 1 + _MAX_NICKNAME)):
        if tokens.words[i] == closing:
            behind = i + 1 + (first > name.end + 1)
            return _surname_at(tokens, behind, by_start) if tokens.words[i - 1][0].isupper() else None
    return None


def _first_inside(tokens: Tokens, opening: int) -> int:
    """Return the first token of a nickname behind its marks, which may be two: "(“Skip”)"."""
    return opening + 1 + (tokens.words[opening] == "(" and tokens.norm_at(opening + 1) in MARKS)


def _surname_at(tokens: Tokens, start: int, by_start: dict[int, Name]) -> Name | None:
    """Return the name that begins at `start`, or behind its particles: "de Souza".

    A surname that was not told is read there, too.
    """
    while tokens.norm_at(start) in PARTICLES and start not in by_start:
        start += 1
    is_name = start < len(tokens) and tokens.upper[start] and tokens.pos[start] == "PROPN"
    return by_start.get(start) or (name_at(tokens, start, start + 1) if is_name else None)


def _with_nickname_beside(tokens: Tokens, name: Name) -> Name:
    """Return a name with the nickname that the words behind or before it give to a person."""
    is_person = name.key[0] in GIVEN_NAMES or name.title or name.office
    if name.nickname or len(name.key) < 2 or not is_person:
        return name
    nickname = (
        _nickname_behind(tokens, name.end)
        or _nickname_called(tokens, name.end)
        or _nickname_in_brackets(tokens, name.end)
        or _nickname_to_friends(tokens, name.end)
        or _nickname_before(tokens, name.start)
    )
    return replace(name, nickname=nickname) if nickname and set(nickname).isdisjoint(name.key) else name


def _nickname_behind(tokens: Tokens, end: int) -> Key:
    # "Tom Krog, better known as “Skip,”", "Tom Krog, whose stage name is Skip"
    if end >= len(tokens) or tokens.words[end] not in (",", "("):
        return ()
    i = end
    while i < len(tokens) and (tokens.norms[i] in _BEFORE_CALLING or tokens.norms[i].isdigit()):
        i += 1  # ", 80, better"
    if tokens.norm_at(i) == "whose":
        i = next((j for j in range(i + 1, min(len(tokens), i + 4)) if tokens.norms[j] in _WHOSE), len(tokens))
        if tokens.norm_at(i - 1) == "real" or tokens.norm_at(i + 1) not in ("is", "was"):
            return ()
    elif tokens.norm_at(i) not in _CALLING or _calls_another(tokens, end, i):
        return ()
    return _nickname_from(tokens, i + 1, end + _MAX_REACH)


def _nickname_called(tokens: Tokens, end: int) -> Key:
    # "Tom Krog, whom everybody calls Skip,", "Tom Krog, whose friends call him Skip,"
    pronoun = tokens.norm_at(end + 1)
    if tokens.norm_at(end) != "," or pronoun not in ("whom", "who", "whose"):
        return ()
    verb = next(
        (i for i in range(end + 3, min(len(tokens), end + _MAX_REACH)) if tokens.norms[i] in _CALLS), None
    )
    if verb is None:
        return ()
    is_him = tokens.norm_at(verb + 1) in _HIM
    return (
        _nickname_from(tokens, verb + 1 + is_him, end + _MAX_REACH) if is_him == (pronoun == "whose") else ()
    )


def _nickname_in_brackets(tokens: Tokens, end: int) -> Key:
    # "Thomas Krog (Tommy)"; "Ann Bell (Leeds)" is from there
    if tokens.norm_at(end) != "(" or tokens.norm_at(end + 2) != ")":
        return ()
    nickname: Key = (tokens.norms[end + 1],)
    is_given_name = nickname[0] in GIVEN_NAMES and nickname not in PLACES
    return nickname if is_given_name and tokens.words[end + 1][0].isupper() else ()


def _calls_another(tokens: Tokens, end: int, verb: int) -> bool:
    # ", who called Ann Berg a liar"; what he is called himself has "is" or "was", or "as"
    before = tokens.norms[end:verb]
    return "who" in before and tokens.norms[verb] not in _CALLING_AS and not {"is", "was"} & {*before}


def _nickname_to_friends(tokens: Tokens, end: int) -> Key:
    # "Gus Fenner – “Badger” to his friends –", "Tom Krog (Skip to everyone)"
    if tokens.norm_at(end) not in _ASIDES:
        return ()
    is_other_name = tokens.norm_at(end + 1) == "or"  # "Tom Krog, or Skip to his friends,"
    nickname = _nickname_from(tokens, end + 1 + is_other_name, end + _MAX_REACH)
    first = next((i for i in range(end + 1, end + 5) if tokens.norm_at(i) in nickname), end)
    link = first + len(nickname)
    while tokens.norm_at(link) in MARKS.values():
        link += 1
    has_owner = tokens.norm_at(link + 1) in _OWNERS
    # In marks it is a nickname to whomever: "(“Lulu” to her crew)"
    is_to_somebody = (has_owner and first > end + 1 + is_other_name) or tokens.norm_at(
        link + 1 + has_owner
    ) in _TO_WHOM
    return nickname if tokens.norm_at(link) == "to" and is_to_somebody else ()


def _nickname_before(tokens: Tokens, start: int) -> Key:
    # "Known to his friends as “Doc,” Henry Lowe"
    marks = range(max(0, start - 3), start)
    if not any(tokens.words[i] in MARKS.values() for i in marks):
        return ()
    for i in range(start - 1, max(-1, start - 1 - _MAX_REACH), -1):
        if tokens.norms[i] in _CALLING and tokens.initial[i]:
            return _nickname_from(tokens, i + 1, start)
    return ()


def _nickname_from(tokens: Tokens, start: int, limit: int) -> Key:
    i = start
    if tokens.norms[start - 1] in _CALLING_AS:  # "known in the trade as"
        i = next(
            (k for k in range(start, min(len(tokens), limit)) if tokens.norms[k] in ("as", *MARKS)), start
        )
    while i < min(len(tokens), limit) and tokens.norms[i] in _BEHIND_CALLING:
        i += 1
    if i < len(tokens) and tokens.words[i] in MARKS:
        i += 1
    first = i + (tokens.norm_at(i) == "the")
    last = first
    while last < min(len(tokens), first + _MAX_NICKNAME) and tokens.words[last][0].isupper():
        last += 1
    is_known_as = tokens.norms[start - 1] not in _CALLING_AS or not _AS.isdisjoint(tokens.norms[start:first])
    return tuple(tokens.norms[first:last]) if first < limit and is_known_as else ()


def _further(tokens: Tokens, names: Sequence[Name]) -> Iterator[Name]:
    """Yield the nicknames that stand where no name was read."""
    nicknames = {name.nickname for name in names if name.nickname}
    named_tokens = {i for name in names for i in range(name.start, name.end)} if nicknames else set[int]()
    for nickname in nicknames:
        for start, norm in enumerate(tokens.norms):
            end = start + len(nickname)
            if norm != nickname[0] or tuple(tokens.norms[start:end]) != nickname:
                continue
            if all(tokens.words[i][0].isupper() and i not in named_tokens for i in range(start, end)):
                yield Name(start, end, nickname)
