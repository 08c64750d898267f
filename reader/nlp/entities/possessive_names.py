"""Gives back the "'s" to organizations called after their owner: "McKay's said", "Lloyd's of London".

So do those called after a saint, "St Anne's", which names nothing else. Elsewhere it is no part of
a name, and is left out of it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from reader.nlp.entities.kinds import NameKind
from reader.nlp.entities.names import Name
from reader.nlp.entities.saints import SAINTS
from reader.nlp.entities.tokens import Tokens
from reader.nlp.lexicon.given_names import COMMON_GIVEN_NAMES
from reader.nlp.lexicon.organizations import KNOWN_ORGANIZATIONS, LEGAL_FORMS
from reader.nlp.lexicon.word_forms import Key

_POSSESSIVE = "'s"
_ENDS = frozenset((",", ".", ";", "and", "or", "while"))
_COMPARING = frozenset(("as", "beside", "from", "like", "match", "not", "than", "to", "unlike", "with"))
_ONE_OF_HIS = frozenset(("a", "an", "any", "no", "some", "that", "this"))
_SUBJECTS = frozenset(("nsubj", "nsubjpass"))


def with_possessives(
    tokens: Tokens, names: Sequence[Name], kinds: Mapping[int, NameKind]
) -> tuple[list[Name], dict[int, NameKind]]:
    """Return the names in text order and by their starts what they name: those with an "'s" organizations.

    Such a name stands where nothing of the owner is named, before a verb, or is known. It is one wherever it
    stands, if no mention is without the "'s": "McKay's" is no shop where McKay speaks as well.
    """
    mentions: defaultdict[Key, list[Name]] = defaultdict(list)
    for name in names:
        mentions[name.key].append(name)
    surnames = {name.key[-1] for name in names if kinds[name.start] == "person" and len(name.key) > 1}
    of_houses = {key[:2] for key in mentions if key[0] in SAINTS and key[2:3] == (_POSSESSIVE,)}
    """The saints of "St Brannoc's Hospital", which is "St Brannoc's" as well."""
    possessive = {
        key
        for key, places in mentions.items()
        if all(tokens.norm_at(name.end) == _POSSESSIVE for name in places)
        and (
            _is_known(tokens, key, places)
            or _is_saint(key, places, kinds)
            or key in of_houses
            or any(_is_whole(tokens, name) for name in places)
            or (key[-1] not in surnames and _owns_nothing(tokens, key, places))
        )
    }
    if not possessive:
        return list(names), dict(kinds)
    completed: list[Name] = []
    of_names = dict(kinds)
    for name in names:
        if completed and name.start < completed[-1].end:
            continue  # "London" in "Lloyd's of London"
        if name.key in possessive:
            end = _end(tokens, name.end + 1)
            key = name.key + tuple(tokens.norms[name.end : end])
            name = replace(name, end=end, key=key, title="", office="")
            of_names[name.start] = "organization"
        completed.append(name)
    return completed, of_names


def _is_known(tokens: Tokens, key: Key, places: Sequence[Name]) -> bool:
    """Tell whether a name is known with the "'s", and is not always that of an owner: "Wendy's mother"."""
    is_given_name = key[-1] in COMMON_GIVEN_NAMES
    is_owner = is_given_name and all(tokens.dep[name.end - 1] == "poss" for name in places)
    return (*key, _POSSESSIVE) in KNOWN_ORGANIZATIONS and not is_owner


def _is_saint(key: Key, places: Sequence[Name], kinds: Mapping[int, NameKind]) -> bool:
    """Tell whether a house is called after a saint, "St Anne's"; of a place, "St Louis's", it is open."""
    is_saint = len(key) == 2 and key[0] in SAINTS and key[1] in COMMON_GIVEN_NAMES
    return is_saint and all(kinds[name.start] != "place" for name in places)


def _is_participle(norm: str) -> bool:
    # "Krog's been ill", "Krog's calling it a hoax": he has, he is
    return norm == "been" or norm.endswith("ing")


def _is_whole(tokens: Tokens, name: Name) -> bool:
    """Tell whether nothing is said of what somebody has: "McKay's said", but not "McKay's wife said".

    "Tom's told" may be short for "Tom has told", so a given name needs "will" or "has" behind it.
    """
    if _end(tokens, name.end + 1) > name.end + 1:
        return True
    verb = name.end + 1
    is_subject = tokens.dep[name.end - 1] in _SUBJECTS and tokens.dep[name.end] == "case"
    is_full_name = len(name.key) > 1 and name.key[0] in COMMON_GIVEN_NAMES
    if not is_subject or is_full_name or verb >= len(tokens) or _is_participle(tokens.norms[verb]):
        return False
    return tokens.pos[verb] in (("AUX",) if name.key[-1] in COMMON_GIVEN_NAMES else ("AUX", "VERB"))


def _owns_nothing(tokens: Tokens, key: Key, names: Sequence[Name]) -> bool:
    """Tell whether nothing can be had where a name stands: "owner of Tolvan's and", "at McKay's."

    Not where it is compared ("higher than Bell's"). What is called by a given name must stand so twice.
    """
    alone = [name for name in names if _is_alone(tokens, name)]
    return len(alone) > (key[-1] in COMMON_GIVEN_NAMES) and not any(
        name.title or name.office for name in names
    )


def _is_alone(tokens: Tokens, name: Name) -> bool:
    behind = name.end + 1
    pos = tokens.pos[behind] if behind < len(tokens) else ""
    is_end = tokens.norm_at(behind) in _ENDS or pos == "ADP"
    is_subject = pos == "AUX" or (pos == "VERB" and tokens.dep[behind] != "amod")
    return (is_end or (is_subject and not _is_participle(tokens.norms[behind]))) and not _is_compared(
        tokens, name.start - 1
    )


def _is_compared(tokens: Tokens, before: int) -> bool:
    """Tell whether what stands before an owner leads to what is his: "than Bell's", "a friend of Bell's"."""
    if tokens.norm_at(before) == "of":
        return tokens.norm_at(before - 2) in _ONE_OF_HIS
    return tokens.norm_at(before) in _COMPARING


def _end(tokens: Tokens, end: int) -> int:
    """Return where a name ends whose "'s" ends at `end`: behind the place in "Lloyd's of London".

    Behind "Holdings", too.
    """
    if tokens.norm_at(end) in LEGAL_FORMS and tokens.upper[end]:
        return end + 1
    is_of_place = tokens.norm_at(end) == "of" and end + 1 < len(tokens) and tokens.upper[end + 1]
    return end + 2 if is_of_place else end
