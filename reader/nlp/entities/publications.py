"""Tells journals and papers: "published on Monday in Tolvan Biology", "an email seen by The Quay Deal"."""

from __future__ import annotations

from reader.nlp.entities.names import Name
from reader.nlp.entities.tokens import Tokens
from reader.nlp.lexicon.documents import STUDIES
from reader.nlp.lexicon.name_words import CALENDAR
from reader.nlp.lexicon.organizations import CLASSES, DESCRIPTION_NOUNS
from reader.nlp.lexicon.people import PEOPLE
from reader.nlp.lexicon.places import NATIONALITIES, PLACES
from reader.nlp.lexicon.word_forms import Key

_PUBLISHED = frozenset(("appear", "appeared", "appearing", "appears", "published"))
_SHOWN = frozenset(("obtained", "reviewed", "seen", "viewed"))
_PAPERS = frozenset(("paper", "papers", "article", "letter", "findings"))
"""What journals publish, beside studies."""
_MAX_TO_STUDY = 10
"""Tokens from a study to where it was published."""
_MAX_BETWEEN = 5
"""Tokens from "published" to "in": "published online this week in"."""
_LEAST_BEHIND_STUDY = 2
"""Words of what a study is in, and no town: "a study in Tolvan Biology"."""
_NO_OUTLETS = PEOPLE | CALENDAR
"""Who or when it is that stands behind "told": "told the Mayor"."""


def is_where_published(tokens: Tokens, start: int, key: Key) -> bool:
    """Tell whether a name stands where something was published, and is no known place."""
    link = start - 1 - (tokens.norm_at(start - 1) == "the")
    if link < 1 or tokens.norms[link] != "in" or key in PLACES:
        return False
    if tokens.norms[link - 1] in STUDIES:
        return len(key) >= _LEAST_BEHIND_STUDY
    for i in range(link - 1, max(-1, link - 1 - _MAX_BETWEEN), -1):
        if tokens.norms[i] in _PUBLISHED:
            return True
        if tokens.pos[i] in ("VERB", "PUNCT", "ADP") and tokens.norms[i] not in ("on", "."):
            return False
    return False


def is_journal(tokens: Tokens, name: Name) -> bool:
    """Tell whether a study came out in what one word names: "a study published on Monday in Nature"."""
    if len(name.key) > 1 or name.key[0] in CALENDAR or not is_where_published(tokens, name.start, name.key):
        first = name.start - 2
        return len(name.key) == 1 and tokens.norm_at(first + 1) == "in" and tokens.norm_at(first) in _PAPERS
    before = tokens.norms[max(0, name.start - _MAX_TO_STUDY) : name.start]
    return not STUDIES.isdisjoint(before) or not _PAPERS.isdisjoint(before)


def is_told_outlet(tokens: Tokens, name: Name) -> bool:
    """Tell whether somebody told it to "the" word with a capital, which is no place, office or person."""
    article = name.start if tokens.norms[name.start] == "the" else name.start - 1
    if tokens.norm_at(article) != "the" or tokens.norm_at(article - 1) != "told" or tokens.headline[article]:
        return False
    word = tokens.norm_at(article + 1)
    is_paper = "media" in CLASSES.get(word, ()) and word not in DESCRIPTION_NOUNS  # "told the Nation"
    is_word = (word in CLASSES and not is_paper) or word in _NO_OUTLETS or (word,) in NATIONALITIES
    behind = tokens.pos[name.end] if name.end < len(tokens) else ""
    return (
        name.end == article + 2 and not is_word and (word,) not in PLACES and behind not in ("NOUN", "PROPN")
    )


def is_outlet_that_saw(tokens: Tokens, start: int) -> bool:
    """Tell whether a name with "The" inside a sentence has heard or seen something: "told The Quay Deal"."""
    article = start if tokens.words[start] == "The" else start - 1
    if article < 2 or tokens.words[article] != "The" or tokens.headline[article]:
        return False
    before = tokens.norms[article - 1]
    return before == "told" or (before == "by" and tokens.norms[article - 2] in _SHOWN)
