"""Puts together what was told in pieces, where the name is told whole elsewhere or reads as one.

"Tiger" and "Global" in a headline are "Tiger Global" below it; "al" of "al-Shabab" and "Church" of "Church of
England" end too early; the "Department for Culture" and "Media and Sport" are one ministry.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from reader.nlp.entities.causes import with_causes
from reader.nlp.entities.joint_names import with_joint_names
from reader.nlp.entities.kinds import longest_first
from reader.nlp.entities.known_names import with_known_names
from reader.nlp.entities.saints import whole_saints
from reader.nlp.entities.tokens import Tokens
from reader.nlp.entities.told import NO_DOUBT, SURE_ODDS, ToldName
from reader.nlp.lexicon.organizations import APART_FROM_PLACES, CLASSES
from reader.nlp.lexicon.word_forms import singular

_ARTICLES = frozenset(("al", "el", "an", "ar", "as", "at"))
"""What Arabic names begin with, before a hyphen."""
_BODIES = frozenset(("department", "ministry", "office", "committee", "secretariat"))
"""Bodies that are called after several matters, with commas between."""
_JOURNALS = frozenset(("annals", "archives", "bulletin", "journal", "proceedings", "transactions"))
_DISTRICTS = frozenset(("central", "eastern", "middle", "northern", "southern", "western"))
"""With what the names of the districts of federal courts begin."""
_JOINTS = frozenset((",", "and", "&"))
_DOUBLE_SURNAME = 3
"""Tokens of two surnames and the hyphen."""


def whole_forms(tokens: Tokens, told: Sequence[ToldName]) -> list[ToldName]:
    """Return the told names in text order, with pieces put together; none overlap."""
    told = list(_in_forms(tokens, with_known_names(tokens, [*whole_saints(tokens, told)])))
    told = list(_with_article(tokens, told))
    told = list(_journals(tokens, told))
    told = list(with_joint_names(tokens, told))
    told = with_causes(tokens, told)
    return list(_bodies(tokens, told))


def _in_forms(tokens: Tokens, told: Sequence[ToldName]) -> Iterator[ToldName]:
    """Yield the names, those inside a longer one that was told elsewhere as that one."""
    forms: dict[tuple[str, ...], ToldName] = {}
    for name in told:
        if name.end - name.start > 1 and name.kind != "place":
            forms.setdefault(tuple(tokens.words[name.start : name.end]), name)
        is_double = name.end - name.start > _DOUBLE_SURNAME and tokens.norms[name.end - 2] == "-"
        if is_double and name.kind == "person":  # "Lund-Roe" of "Ann Lund-Roe"
            forms.setdefault(tuple(tokens.words[name.end - _DOUBLE_SURNAME : name.end]), name)
    by_first: defaultdict[str, list[tuple[str, ...]]] = defaultdict(list)
    for form in longest_first(forms):
        by_first[form[0]].append(form)
    end = 0
    for place, name in enumerate(told):
        if name.start < end:
            continue
        for form in by_first.get(tokens.words[name.start], ()):
            last = name.start + len(form)
            is_form = name.end < last and tuple(tokens.words[name.start : last]) == form
            if is_form and _holds(told, place, last):
                name = forms[form]._replace(start=name.start, end=last)
                break
        end = name.end
        yield name


def _holds(told: Sequence[ToldName], place: int, last: int) -> bool:
    """Tell whether no name from a place on goes over the end `last`."""
    while place < len(told) and told[place].start < last:
        if told[place].end > last:
            return False
        place += 1
    return True


def _with_article(tokens: Tokens, told: Iterable[ToldName]) -> Iterator[ToldName]:
    """Yield the names; "al" with the word behind its hyphen."""
    end = 0
    for name in told:
        if name.start < end:
            continue
        is_cut = tokens.norms[name.end - 1] in _ARTICLES and tokens.norm_at(name.end) == "-"
        if is_cut and name.end + 1 < len(tokens) and tokens.words[name.end + 1][0].isupper():
            name = name._replace(end=name.end + 2)
        end = name.end
        yield name


def _journals(tokens: Tokens, told: Sequence[ToldName]) -> Iterator[ToldName]:
    """Yield the names; that of a body as that of its journal: "Journal of the Keldra Heart Association"."""
    journals: dict[int, int] = {}
    for name in told:
        of = name.start - 1 - (tokens.norm_at(name.start - 1) == "the")
        if name.kind == "organization" and tokens.norm_at(of) == "of" and _is_journal(tokens, of - 1):
            journals[name.start] = of - 1
    inside = {i for start, journal in journals.items() for i in range(journal, start)}
    for name in told:
        if name.start in journals:
            yield name._replace(start=journals[name.start], odds=SURE_ODDS["organization"], doubt=NO_DOUBT)
        elif name.start not in inside:
            yield name


def _is_journal(tokens: Tokens, i: int) -> bool:
    return i >= 0 and tokens.norms[i] in _JOURNALS and tokens.words[i][0].isupper()


def _bodies(tokens: Tokens, told: Sequence[ToldName]) -> Iterator[ToldName]:
    """Yield the names, those of a body with its country or its further matters as one."""
    place = 0
    while place < len(told):
        name = told[place]
        place += 1
        while name.kind == "organization" and place < len(told) and _belongs(tokens, name, told[place]):
            name = name._replace(end=told[place].end, odds=SURE_ODDS["organization"], doubt=NO_DOUBT)
            place += 1
        yield name


def _belongs(tokens: Tokens, body: ToldName, other: ToldName) -> bool:
    between = [norm for norm in tokens.norms[body.end : other.start] if norm != "the"]
    last, first = tokens.norms[body.end - 1], tokens.norms[body.start]
    if between == ["of"]:  # "Church of England", "Armed Forces of the Philippines"
        is_body = last in CLASSES or singular(last) in CLASSES
        return other.kind == "place" and is_body and last not in APART_FROM_PLACES
    if between == ["for"] and last == "court":  # "U.S. District Court for the Southern District of Delm"
        return tokens.norms[other.start] in _DISTRICTS
    owners = [*tokens.norms[max(body.start, body.end - 1) : body.end], *between]
    if owners[-2:] == ["'", "and"]:  # "Drivers' and Cooks' Union"
        return tokens.norm_at(other.start + 1) == "'" and tokens.norms[other.end - 1] in CLASSES
    has_matter = tokens.norm_at(body.start + 1) in ("of", "for", "on")
    is_matter = other.kind == "organization" and tokens.norms[other.start] not in _BODIES
    return first in _BODIES and has_matter and is_matter and bool(between) and _JOINTS.issuperset(between)
