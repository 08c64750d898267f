"""Finds the names of a text: those of the headlines last, which say least where a name ends."""

from __future__ import annotations

from collections.abc import Iterator

from reader.nlp.entities.causes import cause_end, members_end
from reader.nlp.entities.headline_names import HEADLINE_VERBS
from reader.nlp.entities.hyphenated_people import hyphenated_people
from reader.nlp.entities.joint_names import joint_name_end
from reader.nlp.entities.known_names import KNOWN_STARTS, known_end
from reader.nlp.entities.names import Name, name_at
from reader.nlp.entities.nicknames import with_nicknames
from reader.nlp.entities.organization_nouns import organization_noun
from reader.nlp.entities.shared_surnames import with_shared_surnames
from reader.nlp.entities.split_stretch import split_stretch
from reader.nlp.entities.stretches import is_local, same_name, stretch_end
from reader.nlp.entities.tokens import Tokens
from reader.nlp.entities.whole_organizations import end_of_school_abroad
from reader.nlp.lexicon.given_names import COMMON_GIVEN_NAMES
from reader.nlp.lexicon.organizations import KNOWN_ORGANIZATIONS
from reader.nlp.lexicon.places import PLACES
from reader.nlp.lexicon.word_forms import Key

_MAX_HEADLINE_NAME = 4
"""Tokens of a name in a headline, where every word has a capital and none says where a name ends."""


def find_names(tokens: Tokens) -> list[Name]:
    """Return every name in text order; they never overlap."""
    names: list[Name] = []
    headlines: list[tuple[int, int]] = []
    hyphenated = {one.start: one.end for one in hyphenated_people(tokens)}
    i, count = 0, len(tokens)
    while i < count:
        end = known_end(tokens, i) if tokens.norms[i] in KNOWN_STARTS else i
        if tokens.upper[i] and tokens.norms[i] != "the":
            end = max(end, joint_name_end(tokens, i), cause_end(tokens, i), members_end(tokens, i))
            end = max(end, end_of_school_abroad(tokens, i), i + 2 * is_local(tokens.norms[i : i + 2]))
        end = max(end, hyphenated.get(i, i))
        if end > i:
            names.append(name_at(tokens, i, end))
            i = end
            continue
        if not tokens.upper[i]:
            i += 1
            continue
        end = stretch_end(tokens, i)
        if tokens.headline[i]:
            headlines.append((i, end))
        else:
            names.extend(split_stretch(tokens, i, end))
        i = end
    body_keys = {name.key for name in names}
    names.extend(name for start, end in headlines for name in _in_headline(tokens, start, end, body_keys))
    ordered = with_nicknames(tokens, sorted(names, key=lambda name: name.start))
    return with_shared_surnames(tokens, ordered)


def _in_headline(tokens: Tokens, start: int, end: int, body_keys: set[Key]) -> Iterator[Name]:
    """Yield the names in a stretch where every word has a capital.

    Those are listed, or in the text as well (`body_keys`), or recognized.
    """
    while start < end:
        for stop in range(min(end, start + _MAX_HEADLINE_NAME), start, -1):
            if not HEADLINE_VERBS.isdisjoint(tokens.norms[start + 1 : stop]):
                continue
            name = name_at(tokens, start, stop)
            is_listed = name.key in PLACES or name.key in KNOWN_ORGANIZATIONS
            if name.key in body_keys or is_listed or _is_recognized(tokens, name):
                yield name
                start = stop
                break
        else:
            start += 1


def _is_recognized(tokens: Tokens, name: Name) -> bool:
    """Tell whether recognizer and words agree on a name: in headlines the former takes verbs for names."""
    if tokens.name[name.start] < 0 or not same_name(tokens, name.start, name.end - 1):
        return False
    label = tokens.label[name.start]
    return (
        label == "GPE"
        or (label == "PERSON" and name.key[0] in COMMON_GIVEN_NAMES and not tokens.stop[name.start])
        or (label == "ORG" and bool(organization_noun(name.key)))
    )
