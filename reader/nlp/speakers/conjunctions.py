"""Several candidates mentioned in one phrase: "Jane Roe and Tom Bell said", and after it "they"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from reader.model import Span
from reader.nlp.lexicon.given_names import Gender
from reader.nlp.lexicon.people import PEOPLE, ROLES
from reader.nlp.speakers.mentions import Candidate, CandidateMention, MentionIndex
from reader.nlp.speakers.names import Names
from reader.nlp.speakers.oppositions import rejecting
from reader.nlp.speakers.phrases import noun_of, phrase_at
from reader.nlp.speakers.token_rows import TokenRows

_MAX_CONJUNCTS = 4
"""Names in one group; a longer list is a roll of names, which "they" does not mean as a whole."""
_MAX_ROLES = 9
"""Tokens from one role over another to the end of a name."""
_POSSESSIVES: Mapping[Gender, str] = {"male": "his", "female": "her"}


def group_of(mentions: MentionIndex, members: Sequence[Candidate]) -> Candidate:
    """Return the group of several candidates, the same one for the same names."""
    *first, last = (_name_beside(member, members) for member in members)
    name = f"{', '.join(first)} and {last}"
    group = next(mentions.candidates_called(name), None)
    return group or mentions.add_candidate(Candidate("group", name, plural=True, nouns={name}))


def _name_beside(member: Candidate, others: Sequence[Candidate]) -> str:
    """Return a name, with a pronoun for an owner who is named beside it: "Jane Roe and her team"."""
    owner = member.owner
    if owner is None or owner not in others or owner.gender not in _POSSESSIVES:
        return member.name
    return member.name.replace(f"{owner.name}’s ", f"{_POSSESSIVES[owner.gender]} ", 1)


def add_group_mention(mentions: MentionIndex, rows: TokenRows, last: CandidateMention, names: Names) -> None:
    """Add, at the last of several names, a mention of the group of them all, which "they" may mean."""
    if rows.dep[last.token] in ("compound", "nmod", "amod"):
        return  # "Jane Roe and NATO officials"
    members = [last]
    while len(members) < _MAX_CONJUNCTS:
        conjunct = _conjunct_before(rows, members[0], names)
        if (
            conjunct is None
            or conjunct.token >= members[0].token
            or conjunct.candidate is members[0].candidate
        ):
            break
        members.insert(0, conjunct)
    if len(members) > 1 and all(member.candidate.kind in ("person", "organization") for member in members):
        group = group_of(mentions, [member.candidate for member in members])
        span = Span(members[0].span.start, last.span.end)
        mentions.add(group, last.token, span, "common", owns_token=False)


def _conjunct_before(rows: TokenRows, mention: CandidateMention, names: Names) -> CandidateMention | None:
    """Return the name to which another is conjoined, by the parse or by "and" right between the two."""
    if rejecting(rows, mention.token) is not None:
        return None  # "Mary Jones and not Tom Berg"
    if rows.dep[mention.token] == "conj" and rows.head[mention.token] in names.heads:
        return names.heads[rows.head[mention.token]]
    start = rows.tokens(mention.span).start
    return names.ends.get(start - 2) if start > 1 and rows.words[start - 1] == "and" else None


def conjoined_candidates(
    mentions: MentionIndex, rows: TokenRows, token: int, source: tuple[Span, ...]
) -> tuple[Candidate, ...]:
    """Return all who speak in a source that conjoins several: "the school and the police"."""
    source_tokens = {i for span in source for i in rows.tokens(span)}
    candidates = [mentions.at[token]] if token in mentions.at else []
    conjunct = token
    for _ in range(_MAX_CONJUNCTS):
        following = [i for i in rows.children(conjunct, "conj") if i in source_tokens]
        if not following:
            break
        if any(rows.pos[i] in ("VERB", "AUX") for i in range(conjunct, following[0])):
            break
        conjunct = following[0]
        if _is_in_brackets(rows, token, conjunct):
            break
        if _says_from_where(rows, mentions, token, conjunct):
            continue
        if _is_second_role(rows, token, conjunct) or rejecting(rows, conjunct) is not None:
            continue
        if any(
            mentions.at.get(i) is mentions.at.get(conjunct) is not None
            for i in _joints(rows, token, conjunct)
        ):
            continue  # the "and" of "Sgt Roe of Devon and Cornwall Police"
        if _is_first_role(rows, mentions, token, conjunct):
            candidates = [mentions.at[conjunct]]
            continue
        if conjunct in mentions.at and mentions.at[conjunct] not in candidates:
            candidates.append(mentions.at[conjunct])
    return tuple(candidates)


def _is_first_role(rows: TokenRows, mentions: MentionIndex, token: int, conjunct: int) -> bool:
    """Tell whether two roles before a name are one person's: "Unity leader and Union Minister Ann Roe"."""
    named = mentions.at.get(conjunct)
    if named is None or named.kind != "person" or named.entity is None or conjunct - token > _MAX_ROLES:
        return False
    phrase = phrase_at(rows, token)
    is_owned_by_name = phrase.owner is not None and rows.pos[phrase.owner] == "PROPN"
    is_role = phrase.noun in ROLES and not phrase.plural and (phrase.determiner == "bare" or is_owned_by_name)
    first = mentions.at.get(token)
    is_unnamed = first is None or first is named or (first.entity is None and first.kind != "person")
    return is_role and is_unnamed and noun_of(rows, _before_name(rows, mentions, conjunct)) in ROLES


def _before_name(rows: TokenRows, mentions: MentionIndex, token: int) -> int:
    """Return the token before the name to which a token belongs."""
    words = mentions.at[token].name.lower().split()
    while token > 0 and rows.words[token] in words:
        token -= 1
    return token


def _says_from_where(rows: TokenRows, mentions: MentionIndex, token: int, conjunct: int) -> bool:
    """Tell whether a place stands behind the comma of a signature: "- Jane Roe, Lagos"."""
    place = mentions.at.get(conjunct)
    is_joined = any(rows.pos[i] == "CCONJ" for i in range(token + 1, conjunct))
    return place is not None and place.kind == "place" and not is_joined


def _joints(rows: TokenRows, token: int, conjunct: int) -> Iterator[int]:
    return (i for i in range(token + 1, conjunct) if rows.words[i] == "and")


def _is_in_brackets(rows: TokenRows, token: int, conjunct: int) -> bool:
    # "Roe (D-Norfolk)" is one person, whatever the parser makes of the hyphen.
    between = [rows.words[i] for i in range(token + 1, conjunct)]
    return between.count("(") > between.count(")")


def _is_second_role(rows: TokenRows, token: int, conjunct: int) -> bool:
    # "the former mayor and current senator" is one person: only the first noun has a determiner.
    one, other = phrase_at(rows, token), phrase_at(rows, conjunct)
    return (
        other.noun in PEOPLE
        and rows.pos[conjunct] == "NOUN"
        and not (one.plural or other.plural)
        and one.determiner != "bare"
        and other.determiner == "bare"
    )
