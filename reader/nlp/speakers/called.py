"""Finds what somebody is called: "a man known as “Sailor”", "a woman who asked to be called Lena"."""

from __future__ import annotations

from reader.nlp.lexicon.people import PEOPLE
from reader.nlp.speakers.phrases import noun_of
from reader.nlp.speakers.token_rows import TokenRows

_CALLED = frozenset({"born", "known", "identified", "named", "called", "call", "nicknamed", "dubbed"})
"""Verbs behind a noun before what somebody is called: "known as", "we will call"."""
_GIVING = frozenset({"gave", "give", "gives", "use", "used", "uses", "using"})
"""Verbs that need the word "name": "who gave her name as", but not "who gave Ann Berg the key"."""
_GOING_BY = frozenset({"goes", "went"})
_VERBS = _CALLED | _GIVING | _GOING_BY | {"calls"}
"""With those of "who calls himself"."""
_HIMSELF = frozenset({"himself", "herself", "themselves"})
_PASSIVE = frozenset({"is", "was", "be"})
_WRITERS = frozenset({"we", "i"})
_BEFORE_VERB = frozenset(
    {",", "who", "that", "has", "asked", "wants", "wanted", "wished", "preferred", "would", "only", "to"}
    | {"will", "’ll", "'ll"}
    | {"better", "also", "widely", "otherwise", "formerly", "professionally", "popularly", "once"}
    | _PASSIVE
    | _WRITERS
)
"""What may stand between the two: ", who asked only to be", "that we will"."""
_MAX_BEFORE_VERB = 6
"""Tokens of ", who asked only to be"."""
_OPENING = frozenset({"“", '"', "‘", "'"})
_BEFORE_NAME = frozenset(
    [
        "as",
        "only",
        "just",
        "simply",
        "locally",
        "online",
        "to",
        "by",
        "his",
        "her",
        *_HIMSELF,
        "first",
        "name",
        "friends",
        "police",
        "the",
        *_OPENING,
    ]
)
"""What may stand between the two: "identified by police only as"."""
_MAX_BEFORE_NAME = 3
"""Tokens of "whose real name"."""
_BETWEEN_NAMES = frozenset({"is", "was", ",", ":"})
_MAX_REACH = 8
"""Tokens from the verb to the name."""
_MAX_TO_NAMESAKE = 4
"""Tokens from a name to the noun of whom it is also the name: "Roe, like his deputy"."""
_OTHER_SUBJECTS = _PASSIVE | _WRITERS
"""Before a verb of which "who" is not the subject."""
_ANY_CALLED = _CALLED | {"calls"}


def name_called(rows: TokenRows, noun: int) -> int | None:
    """Return the first token of what the person is called whose noun stands at `noun`; None without."""
    if noun_of(rows, noun) not in PEOPLE:
        return None
    real_name = _real_name(rows, noun)
    if real_name is not None:
        return real_name
    verb = noun + 1
    while verb < min(len(rows), noun + 1 + _MAX_BEFORE_VERB) and rows.words[verb] in _BEFORE_VERB:
        verb += 1
    if verb >= len(rows) - 1 or rows.words[verb] not in _VERBS or _does_it(rows, noun, verb):
        return None
    before = rows.words[noun + 1 : verb]
    is_active = "who" in before and _OTHER_SUBJECTS.isdisjoint(before)
    if rows.words[verb] in _ANY_CALLED and is_active and rows.words[verb + 1] not in _HIMSELF:
        return None  # "a witness who identified Tom Fox"
    behind = range(verb + 1, min(len(rows), verb + _MAX_REACH))
    if rows.words[verb] == "known":  # "known on the streets as"
        behind = range(next((i for i in behind if rows.words[i] == "as"), verb) + 1, behind.stop)
    for token in behind:
        is_marked = rows.words[token - 1] in _OPENING and rows.text[rows.starts[token]].isupper()
        if is_marked or rows.pos[token] == "PROPN":
            is_given = rows.words[verb] not in _GIVING or "name" in rows.words[verb:token]
            return token if is_given and not _is_namesake(rows, noun, verb, token) else None
        if rows.words[token] not in _BEFORE_NAME:
            return None
    return None


def _is_namesake(rows: TokenRows, noun: int, verb: int, name: int) -> bool:
    """Tell whether somebody else before is called so: "Roe and his deputy, also called Roe"."""
    before = rows.words[max(0, noun - _MAX_TO_NAMESAKE) : noun]
    return "also" in rows.words[noun:verb] and rows.words[name] in before


def _real_name(rows: TokenRows, noun: int) -> int | None:
    """Return the first token of the name in "the singer, whose real name is Ann Roe"."""
    first = noun + 1 + (rows.words[noun + 1 : noun + 2] == [","])
    if (
        rows.words[first : first + 1] != ["whose"]
        or "name" not in rows.words[first + 1 : first + 1 + _MAX_BEFORE_NAME]
    ):
        return None
    name = rows.words.index("name", first) + 1
    while name < len(rows) and rows.words[name] in _BETWEEN_NAMES:
        name += 1
    return name if name < len(rows) and rows.pos[name] == "PROPN" else None


def _does_it(rows: TokenRows, noun: int, verb: int) -> bool:
    """Tell whether it is no name of the one before: "The mayor called Ann Roe a liar", "went to Oslo"."""
    is_by = verb + 1 < len(rows) and rows.words[verb + 1] == "by"
    is_subject = rows.dep[noun] == "nsubj" and rows.head[noun] == verb
    return (rows.words[verb] in _GOING_BY and not is_by) or (is_subject and rows.words[verb] not in _GOING_BY)
