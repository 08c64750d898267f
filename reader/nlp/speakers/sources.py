"""Finds the token of a source phrase that refers to the speaker."""

from __future__ import annotations

from collections.abc import Callable

from reader.model import Span
from reader.nlp.lexicon.documents import CHANNELS, DOCUMENTS, UTTERANCES
from reader.nlp.lexicon.given_names import GENDERS
from reader.nlp.lexicon.name_words import ARTICLES
from reader.nlp.lexicon.people import KIN, PEOPLE, ROLES, TITLES
from reader.nlp.lexicon.pronouns import RELATIVE_PRONOUNS
from reader.nlp.speakers.hyphenated_nouns import hyphenated_noun, last_of_noun, singular_of
from reader.nlp.speakers.issuers import behind_issued_by
from reader.nlp.speakers.names import Names
from reader.nlp.speakers.partitives import head_behind_partitive
from reader.nlp.speakers.phrases import (
    CLOSING_MARKS,
    OPENING_MARKS,
    POSSESSIVE_ENDS,
    noun_of,
    phrase_at,
)
from reader.nlp.speakers.relative_pronouns import antecedent_noun
from reader.nlp.speakers.token_rows import TokenRows

_OWNERS = frozenset({"of", "from", "by"})
_FOR_OR_AGAINST = frozenset({"anti", "pro"})
_EXAMPLES = frozenset({"including", "dubbed", "nicknamed", "notably"})
"""What a name stands behind that only belongs to those who speak: "nine women, including Jane Roe, said"."""
_AMONG = frozenset({"among", "amongst"})
_IN_NAMES = frozenset({"of", "for", "on", "in", "and", "the"})
"""Small words of an organization's name: "Office of the President"."""
_OPENERS = frozenset({"that", "which", "who", "whom"})
"""What a name stands behind in a clause about somebody else: "the reporter to whom Smith spoke"."""
_ARTICLE_AND_NOUN = 2
_ROLES_AND_TITLES = ROLES | TITLES
_ROLES_AND_KIN = ROLES | KIN


def speaking_token(rows: TokenRows, source: tuple[Span, ...], names: Names) -> int | None:
    """Return the token that refers to the speaker; None when the source holds no word.

    A relative pronoun gives its antecedent, an utterance ("Macron's remarks") its owner, an email its sender,
    a role with a name behind it ("coach Jane Roe") the name.
    """
    tokens = next((phrase for span in source if len(phrase := rows.tokens(span))), None)
    if tokens is None:
        return None
    tokens = _before_members(rows, _behind_title(rows, _behind_letters(rows, tokens)))
    tokens = behind_issued_by(rows, rows.root(tokens), tokens)
    openers = (i for i in tokens if i > tokens.start and rows.words[i] in _OPENERS and i not in names.at)
    clause = next(openers, tokens.stop)
    before_clause = range(tokens.start, clause)
    token = head_behind_partitive(rows, _head_of(rows, before_clause), before_clause, names)
    if names.is_person(token):
        return token
    is_relative = rows.words[token] in RELATIVE_PRONOUNS or _is_relative_that(rows, token)
    if is_relative and token not in names.at:
        return antecedent_noun(rows, token, names)
    whose = next((i for i in tokens if rows.words[i] == "whose"), tokens.stop)
    # The Board, whose chairman, Ann Roe, is a lawyer, speaks for itself.
    own = range(tokens.start, whose) if token in names.at and token < whose else tokens
    name_end = _name_of_person(rows, own, clause, names.is_person)
    if name_end is not None and not (name_end < token and rows.pos[token] == "NOUN"):
        return name_end  # and not the "Roe" of "the Roe campaign"
    name_end = _unrecognized_name(rows, token, tokens, names)
    if name_end is not None:
        return name_end
    return _behind_noun(rows, token, tokens)


def _behind_noun(rows: TokenRows, noun: int, tokens: range) -> int:
    """Return who speaks where a source is headed by a noun: by what it is called, who uttered or sent it."""
    if rows.pos[noun] == "NOUN" and noun + 1 in tokens and rows.pos[noun + 1] == "PROPN":
        return _end_of_name(rows, noun + 1, tokens)  # "the security firm Acme"
    if noun_of(rows, noun) in UTTERANCES and rows.pos[noun] == "NOUN":
        owner = phrase_at(rows, noun).owner
        if owner is not None:
            return owner
    if noun_of(rows, noun) in CHANNELS and noun + 1 in tokens and rows.words[noun + 1] in _OWNERS:
        sender = rows.root(range(noun + 2, tokens.stop)) if noun + 2 < tokens.stop else noun
        return sender if rows.pos[sender] == "PROPN" else noun
    return noun


def _head_of(rows: TokenRows, tokens: range) -> int:
    """Return the head of a phrase; its last word where the parse hangs the noun elsewhere: "the inquest"."""
    head = rows.root(tokens)
    if rows.words[head] in ARTICLES and len(tokens) == _ARTICLE_AND_NOUN:
        return tokens[-1]
    return last_of_noun(rows, head)


def _behind_letters(rows: TokenRows, tokens: range) -> range:
    """Return what stands behind letters in brackets where a phrase goes on: "Unity Party (UP) officials"."""
    for i in range(tokens.start + 1, tokens.stop - 3):
        is_bracket = rows.words[i] == "(" and rows.words[i + 2] == ")"
        if is_bracket and rows.pos[i + 3] in ("NOUN", "PROPN"):
            return range(i + 3, tokens.stop)
    return tokens


def _before_members(rows: TokenRows, tokens: range) -> range:
    """Return those who speak without who is one of them: "residents, among them Jane Roe," is residents'."""
    among = (i for i in tokens[1:-1] if rows.words[i] in _AMONG and rows.words[i + 1] == "them")
    behind = next(among, tokens.start)
    commas = (i for i in range(behind - 1, tokens.start, -1) if rows.words[i] == ",")
    return range(tokens.start, next(commas, tokens.stop))


def _behind_title(rows: TokenRows, tokens: range) -> range:
    """Return what stands behind the title of a work: "star" of "the “Cold Off the Quay” star"."""
    for opening in tokens[:2]:
        closing = next((i for i in tokens if i > opening and rows.words[i] in CLOSING_MARKS), tokens.stop)
        if rows.words[opening] not in OPENING_MARKS or closing + 1 >= tokens.stop:
            continue
        is_title = rows.text[rows.starts[opening + 1]].isupper()
        if is_title and rows.pos[closing + 1] == "NOUN":
            return range(closing + 1, tokens.stop)
    return tokens


def _is_relative_that(rows: TokenRows, token: int) -> bool:
    # "a sign that read “Enough”"; "the agency that approves drugs" tells which one it is
    verb = rows.head[token]
    is_clause = rows.words[token] == "that" and rows.dep[verb] == "relcl"
    return is_clause and noun_of(rows, rows.head[verb]) in DOCUMENTS


def _unrecognized_name(rows: TokenRows, token: int, tokens: range, names: Names) -> int | None:
    """Return the end of a name that nobody recognized in "an old man near the gate, John Roe"."""
    if noun_of(rows, token) not in PEOPLE or rows.pos[token] != "NOUN":
        return None
    for comma in range(token + 1, tokens.stop - 2):
        if rows.words[comma] == "," and rows.pos[comma + 1] == "PROPN" and comma + 1 not in names.at:
            end = _end_of_name(rows, comma + 1, tokens)
            is_complete = end + 1 == tokens.stop or rows.words[end + 1] == ","
            return end if is_complete and end > comma + 1 else None
    given_name, last = tokens.stop - 2, tokens.stop - 1
    is_name = rows.pos[given_name] == rows.pos[last] == "PROPN"
    if given_name > token and is_name and rows.words[given_name] in GENDERS:
        return last if last not in names.at else None  # "director of the Peace Council Alia Salem"
    return None


def _end_of_name(rows: TokenRows, token: int, tokens: range) -> int:
    while token + 1 in tokens and rows.pos[token + 1] == "PROPN":
        token += 1
    return token


def _name_of_person(
    rows: TokenRows, tokens: range, clause: int, is_person: Callable[[int], bool]
) -> int | None:
    """Return the last token of the first name that does not depend on another noun; None without one.

    The words decide, since parses of such phrases often differ. From `clause` on, which tells who speaks,
    a name is that of the speaker only between commas: "the man who won, Tom Bell,".
    """
    i = tokens.start
    while i < tokens.stop:
        if not is_person(i):
            i += 1
            continue
        end = i
        while end + 1 < tokens.stop and is_person(end + 1):
            end += 1
        is_beside = rows.words[i - 1] == "," and (end + 1 == tokens.stop or rows.words[end + 1] == ",")
        if not _is_dependent(rows, tokens.start, i, end) and (end < clause or is_beside):
            return end
        i = end + 1
    return None


def _is_dependent(rows: TokenRows, first: int, start: int, end: int) -> bool:
    """Tell whether a name only modifies the head: "a lawyer for Mr Smith", "Smith's lawyer", "anti-Smith"."""
    if end + 1 < len(rows) and rows.words[end + 1] in (*POSSESSIVE_ENDS, "-"):
        return True
    if not _EXAMPLES.isdisjoint(rows.words[first + 1 : start]):
        return True
    if _is_behind_organization(rows, first, start, end):
        return False
    i = _before_role(rows, start - 1)
    if i > first and rows.words[i] == "-" and rows.words[i - 1] in _FOR_OR_AGAINST:
        return True
    while i >= first and (_is_role_or_title(rows, i) or rows.pos[i] in ("ADJ", "PROPN")):
        if rows.pos[i] == "PROPN" and not _is_role_or_title(rows, i):
            return False  # part of another name: "CEO of the Refugee Council Enver Solomon"
        i -= 1
    if i < first:
        return False
    # Not a title with a full stop: "Mr. King and Mr. Roe" are two, though a king is a role.
    has_role = i + 1 < start or rows.words[start] in _ROLES_AND_TITLES
    if i > first and rows.words[i] == "and" and has_role and rows.words[i - 1] in _ROLES_AND_KIN:
        return False  # one person who is both: "academic and professor Jane Roe"
    if i > first and rows.pos[i] == "DET":
        i -= 1
    if rows.words[i] == "turned":
        return False  # "police officer turned author Jane Roe"
    if i > first and rows.words[i] in _OPENERS:
        return True
    return rows.pos[i] in ("ADP", "CCONJ", "VERB") or rows.words[i] == "to"


def _is_role_or_title(rows: TokenRows, i: int) -> bool:
    return rows.words[i].rstrip(".") in _ROLES_AND_TITLES


def _before_role(rows: TokenRows, i: int) -> int:
    """Return the token before "passer-by" where that ends at `i`, right before a name; else `i`."""
    role = hyphenated_noun(rows, i) if i >= 0 else None
    if role is None or i != role[-1] or singular_of(rows, role) not in ROLES:
        return i
    return role.start - 1


def _is_behind_organization(rows: TokenRows, first: int, start: int, end: int) -> bool:
    """Tell whether an organization and a role stand before: "Office of the President spokesman Jane Roe"."""
    role = next((i for i in range(end - 1, first, -1) if rows.pos[i] != "PROPN"), first)
    if role < start - 1 or rows.pos[role] != "NOUN" or rows.words[role] not in ROLES:
        return False
    before = range(first, role)
    return rows.pos[role - 1] == "PROPN" and all(
        rows.pos[i] == "PROPN" or rows.words[i] in _IN_NAMES for i in before
    )
