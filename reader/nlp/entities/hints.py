"""Collects what speaks for a name being a person, an organization, a place or something else.

Each hint has a name and a value from 0 to 1: how often it holds among the mentions of the name, or 1 when
once is enough. What a hint is worth stands in `reader/nlp/lexicon/name_kinds.toml`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Set

from reader.nlp.entities.names import Name
from reader.nlp.entities.organization_nouns import organization_noun
from reader.nlp.entities.roles import role_after, role_before
from reader.nlp.entities.tokens import Tokens
from reader.nlp.entities.vocabulary import (
    CLASSES,
    DESCRIBED,
    GIVEN_NAMES,
    HUMAN_ACTS,
    KIN,
    KNOWN_ORGANIZATIONS,
    LEGAL_FORMS,
    NATIONALITIES,
    ORGANIZATION_PARTS,
    OTHER_HEADS,
    OTHER_STARTS,
    PARTICLES,
    PLACE_ENDINGS,
    PLACE_NOUNS,
    PLACE_STARTS,
    PLACES,
    REGISTERED_NAMES,
    ROLES,
    SMALL,
    SURNAME_ENDINGS,
    TITLES,
    Key,
    singular,
)

_PREPOSITIONS = frozenset(("in", "at", "from", "to", "of", "by", "with", "for", "on", "into"))
_SPEECH = frozenset(
    (
        "said",
        "says",
        "told",
        "added",
        "asked",
        "wrote",
        "argued",
        "announced",
        "warned",
        "insisted",
        "noted",
        "stated",
    )
)
_HUMAN_PRONOUNS = frozenset(("he", "she", "his", "her", "him", "himself", "herself"))
_SURE_CLASSES = frozenset(("ministry", "court", "police", "school", "bank", "party", "hospital", "alliance"))
_SHARES = frozenset(("which", "organization noun in apposition"))
"""What the words beside a name may say of something else, so that once among many mentions says little."""
_MAX_WORDS_APART = 10
_MAX_LENGTH = 5
_MAX_NOUN_PHRASE = 7
_MAX_STRETCH = 12
_LABELS = frozenset(
    ("PERSON", "ORG", "GPE", "LOC", "FAC", "NORP", "PRODUCT", "EVENT", "WORK_OF_ART", "LAW", "LANGUAGE")
)


def hints(
    tokens: Tokens, key: Key, names: list[Name], parts: Mapping[str, Set[Key]], alone: Set[Key]
) -> dict[str, float]:
    """Return the hints for one name with all its mentions.

    `parts` has, by kind, what the longer names that are already decided may be shortened to, `alone` the
    names of one word.
    """
    found: dict[str, float] = defaultdict(float)
    found["always"] = 1.0
    for hint in _of_words(tokens, key, names[0]):
        found[hint] = 1.0
    for kind, keys in parts.items():
        if key in keys:
            found[f"part of a {kind}"] = 1.0
    if len(names) > 1:
        found["again"] = 1.0
    if len(key) > 1 and key[-1:] in alone:
        found["last word alone"] = 1.0
    once: set[str] = set()
    for name in names:
        for hint in _of_place(tokens, name):
            found[hint] += 1 / len(names)
        for hint in _of_neighbours(tokens, name):
            if hint in _SHARES:
                found[hint] += 1 / len(names)
            else:
                once.add(hint)
    found.update(dict.fromkeys(once, 1.0))
    return found


def _of_words(tokens: Tokens, key: Key, name: Name) -> Iterator[str]:
    """Yield what the words of the name say by themselves."""
    first, last, several = key[0], key[-1], len(key) > 1
    number = "several" if several else "one"
    text = tokens.words[name.start]
    yield f"{min(len(key), _MAX_LENGTH)} words"
    if key in PLACES:
        yield "place list, given name" if first in GIVEN_NAMES and not several else "place list"
    if key in KNOWN_ORGANIZATIONS:
        yield "organization list, acronym" if text.isupper() else f"organization list, {number}"
    noun = organization_noun(key)
    if noun:
        is_sure = noun in DESCRIBED or noun in LEGAL_FORMS or CLASSES[noun] & _SURE_CLASSES
        yield "organization noun" if is_sure else "organization noun of many uses"
    elif last in CLASSES or singular(last) in CLASSES:
        yield "organization noun alone"
    elif last in OTHER_HEADS:
        yield f"other noun, {number}"
    elif last in PLACE_NOUNS or singular(last) in PLACE_NOUNS:
        yield f"place noun, {number}"
    if several and last in LEGAL_FORMS and key[-2] != "-":
        yield "legal form"
    if several and first in PLACE_STARTS and first not in GIVEN_NAMES:
        yield "place start"
    if several and first in CLASSES and last not in CLASSES:
        yield "organization noun first"
    if several and first in OTHER_STARTS:
        yield "other start"
    if last in ROLES or last in KIN or singular(last) in ROLES or last in TITLES:
        yield f"role noun, {number}"
    if first in GIVEN_NAMES:
        yield f"given name, {number}"
    elif first in REGISTERED_NAMES and not tokens.stop[name.start]:
        yield f"registered name, {number}"
    if any(len(word) == 1 and word.isalpha() for word in key[:-1]):
        yield "initial"
    if any(word in PARTICLES for word in key[1:-1]):
        yield "particle"
    if several and ((first,) in NATIONALITIES or (first,) in PLACES or key[:2] in PLACES):
        yield "nationality first"
    if key in NATIONALITIES:
        yield "nationality"
    if any(word in ("of", "for", "and", "&", "on") for word in key):
        yield "link"
    if not several and 2 <= len(last) <= _MAX_LENGTH and text.isupper():
        yield "acronym"
    if any(any(c.isdigit() for c in word) for word in key):
        yield "digit"
    if "-" in key:
        yield "hyphen"
    if last.endswith(PLACE_ENDINGS):
        yield "place ending"
    if last.endswith(SURNAME_ENDINGS):
        yield "surname ending"
    if last.endswith("s") and several:
        yield "plural"


def noun_after(tokens: Tokens, end: int) -> str:
    """Return the noun of ", a local company" after a name; empty when none follows."""
    if tokens.folded_at(end) != "," or tokens.folded_at(end + 1) not in ("a", "an", "the"):
        return ""
    i = end + 2
    while i < len(tokens) and tokens.pos[i] in ("ADJ", "NOUN", "PROPN") and i < end + _MAX_NOUN_PHRASE:
        i += 1
    is_subject = i < len(tokens) and tokens.pos[i] in ("VERB", "AUX", "PART")
    return "" if is_subject else tokens.folded[i - 1]  # not "Roe, the company said"


def _ends_organization(tokens: Tokens, end: int) -> bool:
    """Tell whether the name of an organization ends at `end`, going by its noun."""
    start = end
    while start > 0 and end - start < _MAX_STRETCH:
        start -= 1
        if not tokens.upper[start] and tokens.folded[start] not in SMALL | {"'", "'s", "&", "-"}:
            return False
        if organization_noun(tuple(tokens.folded[start:end])):
            return True
    return False


def _is_aged(tokens: Tokens, i: int) -> bool:
    """Tell whether "(42)" or "(born in" follows a name."""
    inside = tokens.folded_at(i + 1)
    closed = inside.isdigit() and len(inside) == 2 and tokens.folded_at(i + 2) == ")"
    return tokens.folded_at(i) == "(" and (closed or inside == "born")


def _is_dateline(tokens: Tokens, name: Name) -> bool:
    """Tell whether a line begins "WAIROTO, New Zealand —"."""
    opens = name.start == 0 or tokens.space[name.start - 1]
    after = tokens.folded_at(name.end)
    return opens and tokens.words[name.end - 1].isupper() and (after in ("—", "–", "-", "(") or after == ",")


def _of_place(tokens: Tokens, name: Name) -> Iterator[str]:
    """Yield what is usual where the name stands."""
    inside = [tokens.label[i] for i in range(name.start, name.end)]
    label = max(set(inside), key=lambda label: (inside.count(label), label))
    yield f"label {label}" if label in _LABELS else "label none"
    before, after = tokens.folded_at(name.start - 1), tokens.folded_at(name.end)
    if before == "the" or tokens.folded[name.start] == "the":
        yield "the"
    elif before in ("a", "an"):
        yield "a"
    elif before in _PREPOSITIONS:
        yield f"after {before}"
    if after in ("'s", "'"):
        yield "possessive"
    if after == "(":
        yield "bracket after"
    if before == "(":
        yield "bracket before"
    if tokens.initial[name.start]:
        yield "opens a sentence"
    if tokens.headline[name.start]:
        yield "headline"
    if name.end < len(tokens):
        following = tokens.pos[name.end]
        if following in ("NOUN", "VERB", "AUX"):
            yield f"before {following.lower()}"
    dep = tokens.dep[name.end - 1]
    if dep in ("nsubj", "pobj", "compound", "poss", "dobj", "appos", "conj"):
        yield f"as {dep}"
    if dep == "nsubj" and tokens.lemmas[tokens.head[name.end - 1]] in HUMAN_ACTS:
        yield "human act"


def _of_neighbours(tokens: Tokens, name: Name) -> Iterator[str]:
    """Yield what the words around one mention say; once is enough."""
    before, after, next_after = (tokens.folded_at(i) for i in (name.start - 1, name.end, name.end + 1))
    short = tokens.words[name.start]
    if before == "(" and after == ")" and tokens.upper[name.start - 2] and sum(map(str.isupper, short)) > 1:
        yield "acronym in brackets"
        if _ends_organization(tokens, name.start - 1):
            yield "acronym of an organization"
    if name.title:
        yield "title"
    elif before in CLASSES and tokens.pos[name.start - 1] in ("NOUN", ""):
        yield "organization noun before"
    elif role_before(tokens, name.start) is not None:
        yield "role before"
    if before == "of" and tokens.folded_at(name.start - 2) in PLACE_NOUNS | {"capital"}:
        yield "place noun before"
    if (after == "," and next_after in ("who", "which", "where")) or after == "who":
        yield next_after if after == "," else after
    if (after == "," and next_after.isdigit() and len(next_after) == 2) or _is_aged(tokens, name.end):
        yield "age"
    elif role_after(tokens, name.end) is not None:
        yield "role after"
    elif noun_after(tokens, name.end) in CLASSES:
        yield "organization noun in apposition"
    if _is_dateline(tokens, name):
        yield "dateline"
    if after in _SPEECH or before in _SPEECH:
        yield "speech"
    if before == "for" and tokens.folded_at(name.start - 2) in ("spokesman", "spokeswoman", "spokesperson"):
        yield "spokesperson for"
    if after in DESCRIBED and tokens.pos[name.end] in ("NOUN", ""):
        yield "organization noun after"
    if after in ("'s", "'") and next_after in ORGANIZATION_PARTS:
        yield "has what organizations have"
    if before in ("at", "with") and tokens.folded_at(name.start - 2) in ROLES:
        yield "has what organizations have"
    if before == "of" and tokens.folded_at(name.start - 2) in ORGANIZATION_PARTS:
        yield "has what organizations have"
    if after == "-" and next_after == "based":
        yield "based"
    if after == "," and (next_after,) in PLACES:
        yield "place after"
    if any(
        tokens.folded[i] in _HUMAN_PRONOUNS
        for i in range(name.end, min(name.end + _MAX_WORDS_APART, len(tokens)))
    ):
        yield "he or she"
