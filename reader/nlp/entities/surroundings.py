"""The hints that the mentions of a name give: their place in the sentence, the words beside. See `hints`."""

from __future__ import annotations

from collections.abc import Iterator

from reader.nlp.entities.names import Name
from reader.nlp.entities.organization_nouns import organization_noun
from reader.nlp.entities.roles import role_after, role_before
from reader.nlp.entities.tokens import Tokens
from reader.nlp.lexicon.given_names import COMMON_GIVEN_NAMES
from reader.nlp.lexicon.name_words import SMALL_WORDS
from reader.nlp.lexicon.organizations import CLASSES, DESCRIPTION_NOUNS, ORGANIZATION_PARTS
from reader.nlp.lexicon.people import HUMAN_ACTS, ROLES
from reader.nlp.lexicon.places import PLACE_NOUNS, PLACES
from reader.nlp.lexicon.pronouns import FEMALE_PRONOUNS, MALE_PRONOUNS

_PREPOSITIONS = frozenset(("in", "at", "from", "to", "of", "by", "with", "for", "on", "into"))
DASHES = frozenset(("-", "–", "—", "--"))
_INSIDE_NAMES = SMALL_WORDS | {"'", "'s", "&", "-"}
_OF_PLACES = PLACE_NOUNS | {"capital"}
_HUMAN_PRONOUNS = MALE_PRONOUNS | FEMALE_PRONOUNS
# The cues beside which the weights of `name_kinds.toml` were fitted; `cue_verbs.toml` has many more.
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
_MAX_WORDS_APART = 10
"""Tokens behind a name among which "he" or "she" likely refers to it: the same clause."""
_MAX_NOUN_PHRASE = 7
"""Tokens of an apposition like ", a local company", with comma and article."""
_MAX_STRETCH = 12
"""Tokens of the name of an organization before an acronym in brackets."""
_MAX_BEFORE_ROLE = 3
"""Tokens behind a name with the role: "chief executive officer"."""
_MAX_DIGITS_OF_SCORE = 3
_SCORE_MARKS = frozenset((",", "-", "–", "(", ";"))
"""What follows the points behind a team: "Wild 4, Sabres 1"."""
_LABELS = frozenset(
    ("PERSON", "ORG", "GPE", "LOC", "FAC", "NORP", "PRODUCT", "EVENT", "WORK_OF_ART", "LAW", "LANGUAGE")
)
_MAX_IN_BRACKETS = 8
"""Tokens from a bracket to its end in the label of a turn: "LUND (laughing):"."""


def noun_after(tokens: Tokens, end: int) -> str:
    """Return the noun of ", a local company" after a name; empty when none follows."""
    if tokens.norm_at(end) != "," or tokens.norm_at(end + 1) not in ("a", "an", "the"):
        return ""
    i = end + 2
    while i < len(tokens) and tokens.pos[i] in ("ADJ", "NOUN", "PROPN") and i < end + _MAX_NOUN_PHRASE:
        i += 1
    if tokens.norm_at(i) == "'s" and tokens.pos[i - 1] == "NOUN":
        i += 1  # "the state's largest utility"
        while i < len(tokens) and tokens.pos[i] in ("ADJ", "NOUN") and i < end + _MAX_NOUN_PHRASE:
            i += 1
    is_subject = i < len(tokens) and tokens.pos[i] in ("VERB", "AUX", "PART")
    return "" if is_subject else tokens.norms[i - 1]  # not "Roe, the company said"


def _ends_organization(tokens: Tokens, end: int) -> bool:
    """Tell whether the name of an organization ends at `end`, going by its noun."""
    start = end
    while start > 0 and end - start < _MAX_STRETCH:
        start -= 1
        if not tokens.upper[start] and tokens.norms[start] not in _INSIDE_NAMES:
            return False
        if organization_noun(tuple(tokens.norms[start:end])):
            return True
    return False


def _is_aged(tokens: Tokens, i: int) -> bool:
    """Tell whether "(42)" or "(born in" follows a name."""
    inside = tokens.norm_at(i + 1)
    is_age = inside.isdigit() and len(inside) == 2 and tokens.norm_at(i + 2) == ")"
    return tokens.norm_at(i) == "(" and (is_age or inside == "born")


def _is_dateline(tokens: Tokens, name: Name) -> bool:
    """Tell whether a line begins "WAIROTO, New Zealand —"."""
    opens = name.start == 0 or tokens.space[name.start - 1]
    after = tokens.norm_at(name.end)
    is_place = after in ("—", "–", "-", "(", ",") and not takes_a_turn(tokens, name)
    return opens and tokens.words[name.end - 1].isupper() and is_place


def takes_a_turn(tokens: Tokens, name: Name) -> bool:
    """Tell whether a line begins "LUND:" or "LUND (laughing):", as in a transcript."""
    if not tokens.words[name.end - 1].isupper() or not (name.start == 0 or tokens.space[name.start - 1]):
        return False
    after = name.end
    if tokens.norm_at(after) == "(":
        inside = tokens.norms[after : after + _MAX_IN_BRACKETS]
        after += inside.index(")") + 1 if ")" in inside else 0
    return tokens.norm_at(after) == ":"


def of_place(tokens: Tokens, name: Name) -> Iterator[str]:
    """Yield what is usual where the name stands."""
    inside = [tokens.label[i] for i in range(name.start, name.end)]
    label = max(set(inside), key=lambda label: (inside.count(label), label))
    yield f"label {label}" if label in _LABELS else "label none"
    if label == "PERSON" and len(name.key) > 1:
        yield "label PERSON, several"
    before, after = tokens.norm_at(name.start - 1), tokens.norm_at(name.end)
    if before == "the" or tokens.norms[name.start] == "the":
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


def _is_before_role(tokens: Tokens, end: int) -> bool:
    """Tell whether a name stands before what somebody is there: "Tolvan vice president", "Wild goalie"."""
    i = end
    while i < min(len(tokens), end + _MAX_BEFORE_ROLE) and tokens.words[i][0].islower():
        if tokens.norms[i] in ROLES:
            return True
        if tokens.pos[i] not in ("ADJ", "NOUN", "PROPN"):
            return False
        i += 1
    return False


def of_neighbours(tokens: Tokens, name: Name) -> Iterator[str]:
    """Yield what the words around one mention say; once is enough."""
    before, after, next_after = (tokens.norm_at(i) for i in (name.start - 1, name.end, name.end + 1))
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
    if before == "of" and tokens.norm_at(name.start - 2) in _OF_PLACES:
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
    if after == "and" and next_after in COMMON_GIVEN_NAMES and tokens.words[name.end + 1][0].isupper():
        yield "beside a given name"
    if before == "told":
        yield "told"
    if _is_before_role(tokens, name.end):
        yield "role right behind"
    if after.isdigit() and len(after) <= _MAX_DIGITS_OF_SCORE and next_after in _SCORE_MARKS:
        yield "score"
    if before == "for" and tokens.norm_at(name.start - 2) in ("spokesman", "spokeswoman", "spokesperson"):
        yield "spokesperson for"
    if after in DESCRIPTION_NOUNS and tokens.pos[name.end] in ("NOUN", ""):
        yield "organization noun after"
    if after in ("'s", "'") and next_after in ORGANIZATION_PARTS:
        yield "has what organizations have"
    if before in ("at", "with") and tokens.norm_at(name.start - 2) in ROLES:
        yield "has what organizations have"
    if before == "of" and tokens.norm_at(name.start - 2) in ORGANIZATION_PARTS:
        yield "has what organizations have"
    if after == "-" and next_after == "based":
        yield "based"
    if after == "," and (next_after,) in PLACES:
        yield "place after"
    if any(
        tokens.norms[i] in _HUMAN_PRONOUNS
        for i in range(name.end, min(name.end + _MAX_WORDS_APART, len(tokens)))
    ):
        yield "he or she"


def is_in_dateline(tokens: Tokens, start: int, end: int) -> bool:
    """Tell whether a name is that of the agency that sent the report: "OSLO (AP) — The bank"."""
    return (
        tokens.norm_at(start - 1) == "(" and tokens.norm_at(end) == ")" and tokens.norm_at(end + 1) in DASHES
    )
