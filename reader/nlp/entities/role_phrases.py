"""Reads a phrase that says what a person is: "a retired doctor at Leeds General"."""

from __future__ import annotations

from typing import NamedTuple

from reader.nlp.entities.office_letters import is_holder
from reader.nlp.entities.tokens import Tokens
from reader.nlp.lexicon.name_words import LETTERS_FOR_NAMES
from reader.nlp.lexicon.people import KIN, PORTFOLIOS, RANKS, ROLE_MODIFIERS, ROLES, ROLES_IN_SMALL
from reader.nlp.lexicon.places import NATIONALITIES
from reader.nlp.lexicon.word_forms import singular

DETERMINERS = frozenset(("the", "a", "an", "its", "his", "her", "their", "our", "my", "one", "another"))
LINKS = frozenset(("of", "for", "at", "in", "from", "with", "to", "on"))
_QUALITIES = frozenset(("general", "major", "principal", "private", "professional"))
"""Roles that small letters make something else: "a major Bell foe"."""
_HYPHENATED = frozenset(role for role in ROLES | KIN if "-" in role)
_LENGTHS = (3, 5)
"""Tokens of "film-maker" and of "father-in-law"."""
_AGE = 5
"""Tokens of "51-year-old"."""
_MAX_TOKENS = 16
"""Tokens of a role phrase; what a bad parse makes longer is cut there."""
_CLOSERS = frozenset('.,;:!?()[]"“”«»—–')
_CLAUSES = frozenset(("who", "which", "that", "whose", "and", "but", "when", "where", "while"))
_ENDS_COMPLEMENT = frozenset(("VERB", "AUX", "PRON", "SCONJ"))
_BEFORE_HEAD = frozenset(("ADJ", "NOUN", "PROPN", "NUM"))


class Role(NamedTuple):
    """What somebody is, in tokens [start, end), without article, age and relative clause."""

    start: int
    end: int
    head: int
    """The token of the role noun."""


def words_of_role(tokens: Tokens, role: Role) -> str:
    """Return the role of one person, in the singular where several share it: "Senators Poole and Dale"."""
    word, before, after = tokens.words[role.head], role.start, role.head + 1
    one = singular(word) if word.casefold() not in ROLES and singular(word.casefold()) in ROLES else word
    words = (tokens.words_of(before, role.head), one, tokens.words_of(after, role.end))
    return " ".join(filter(None, words)) if one != word else tokens.words_of(role.start, role.end)


def is_role(tokens: Tokens, i: int) -> bool:
    """Tell whether a token is a noun for what a person is, or for what several are."""
    word = tokens.norms[i]
    if are_letters_of_name(tokens, i):
        return False
    if _ends_hyphenated(tokens, i):
        return True
    if word in ROLES or word in KIN:
        is_quality = word in _QUALITIES and tokens.pos[i] == "ADJ" and not tokens.upper[i]
        return tokens.pos[i] not in ("VERB", "AUX", "ADV", "ADP") and not is_quality
    if word in ROLES_IN_SMALL and not tokens.upper[i]:
        return tokens.pos[i] in ("NOUN", "")
    if is_holder(tokens, i):
        return True
    return tokens.pos[i] in ("NOUN", "PROPN", "") and singular(word) in ROLES


def _ends_hyphenated(tokens: Tokens, i: int) -> bool:
    """Tell whether a token ends a role of which the tokenizer makes several: "film-maker", "passer-by"."""
    if tokens.norm_at(i - 1) != "-":
        return False
    roles = ("".join(tokens.norms[max(0, i + 1 - length) : i + 1]) for length in _LENGTHS)
    return tokens.are_adjacent(i - 1) and any(role in _HYPHENATED for role in roles)


def are_letters_of_name(tokens: Tokens, i: int) -> bool:
    """Tell whether letters stand for given names: "DJ Moss", but not "DJ Karl Moss"."""
    is_known = i >= 0 and tokens.norms[i].replace(".", "") in LETTERS_FOR_NAMES and tokens.words[i].isupper()
    is_before_name = is_known and i + 1 < len(tokens) and tokens.words[i + 1].istitle()
    behind = tokens.words[i + 2] if i + 2 < len(tokens) else ""
    return is_before_name and not behind[:1].isupper()


def is_only_rank(tokens: Tokens, start: int, end: int) -> bool:
    """Tell whether a word opens a sentence with a rank alone, which goes on: "Shadow minister Ann Roe"."""
    is_rank = end == start + 1 and tokens.norms[start] in RANKS and tokens.initial[start]
    return is_rank and end < len(tokens) and tokens.words[end].islower() and is_role(tokens, end)


def behind_age(tokens: Tokens, i: int) -> int:
    """Return where a phrase goes on behind the age with which it begins: "51-year-old sergeant"; else `i`."""
    is_age = [*tokens.norms[i + 1 : i + _AGE]] == ["-", "year", "-", "old"]
    return i + _AGE if is_age else i


def role_at(tokens: Tokens, i: int, *, any_noun: bool = False) -> Role | None:
    """Return the role phrase that begins at `i`, perhaps with an article.

    `any_noun` takes nouns that are not known as roles too, after "a": "a boatbuilder".
    """
    limit = min(len(tokens), i + _MAX_TOKENS)
    any_noun = any_noun and tokens.norm_at(i) in ("a", "an")
    if i < limit and tokens.norms[i] in DETERMINERS:
        i += 1
    i = behind_age(tokens, i)
    start = i
    while i < limit and _before_complement(tokens, i):
        i += 1
    end = _end_of_head(tokens, start, i)
    is_unknown = end == start and any_noun and i > start and tokens.pos[i - 1] == "NOUN"
    if is_unknown:
        end = i
    if end == start:
        return None
    role = Role(start, _with_complement(tokens, end, limit), end - 1)
    return None if is_unknown and not _is_closed(tokens, role) else role


def _is_closed(tokens: Tokens, role: Role) -> bool:
    """Tell whether a phrase ends at a mark: ", a boatbuilder," but no ", a chorus of cheers and boos"."""
    if role.end >= len(tokens) or tokens.space[role.end]:
        return True
    behind = tokens.norms[role.end]
    is_several = behind == "and" and role.end == role.head + 1  # "a boatbuilder and sailor"
    return is_several or behind in _CLOSERS or behind == "who"


def _before_complement(tokens: Tokens, i: int) -> bool:
    """Tell whether a token can stand in a role phrase up to its head: "former Irish health minister"."""
    word = tokens.norms[i]
    if tokens.space[i]:
        return False
    is_modifier = word in ROLE_MODIFIERS and tokens.dep[i] != "acl"  # "a student leading the protest"
    is_known = is_role(tokens, i) or is_modifier or (word,) in NATIONALITIES or tokens.upper[i]
    is_known |= tokens.norms[max(0, i - 1) : i + 1] == ["-", "based"]  # "a Lusaka-based economist"
    return is_known or word in ("'s", "'", "-", "&") or (tokens.pos[i] in _BEFORE_HEAD and not tokens.stop[i])


def _end_of_head(tokens: Tokens, start: int, end: int) -> int:
    """Return the place after the last role noun if only a name follows before `end`; `start` without one."""
    for i in range(end - 1, start - 1, -1):
        if is_role(tokens, i):
            return i + 1
        if not tokens.upper[i]:
            break
    return start


def _with_complement(tokens: Tokens, i: int, limit: int) -> int:
    """Go on over "of the Foreign Ministry in Kyiv", as far as it reaches before a comma or a clause."""
    end = i
    while i < limit and not tokens.space[i]:
        word = tokens.norms[i]
        is_end = word in _CLOSERS or word in _CLAUSES or tokens.pos[i] in _ENDS_COMPLEMENT
        is_end &= tokens.norms[i - 1 : i + 1] != ["-", "based"]  # "head of the Oslo-based firm"
        if is_end and not tokens.upper[i] and not _joins_last_word(tokens, i):
            break
        if i == end and word not in LINKS:
            break
        i += 1
    while i > end and (tokens.norms[i - 1] in LINKS or (tokens.stop[i - 1] and not tokens.upper[i - 1])):
        i -= 1
    return i


def _joins_last_word(tokens: Tokens, i: int) -> bool:
    """Tell whether "and" stands before the last word of a phrase, no second role: "on health and safety,".

    Matters with capitals are joined wherever the phrase ends: "of Trade, Industry and Energy".
    """
    if i + 2 >= len(tokens):
        return False
    if tokens.norms[i] in ("and", "&", ",") and all(
        tokens.upper[k] and tokens.norms[k] in PORTFOLIOS and not is_role(tokens, k) for k in (i - 1, i + 1)
    ):
        return True
    if tokens.norms[i] != "and":
        return False
    is_noun = tokens.pos[i + 1] == "NOUN" and not is_role(tokens, i + 1)
    return is_noun and tokens.norms[i + 2] in _CLOSERS
