"""Names beside a noun that says what they are: "the charity Tolvan", "Tolvan, the watchdog,"."""

from __future__ import annotations

from reader.nlp.entities.names import Name
from reader.nlp.entities.surroundings import noun_after
from reader.nlp.entities.tokens import Tokens
from reader.nlp.lexicon import words
from reader.nlp.lexicon.given_names import COMMON_GIVEN_NAMES, GIVEN_NAMES
from reader.nlp.lexicon.name_words import CALENDAR
from reader.nlp.lexicon.organizations import CLASSES, DESCRIPTION_NOUNS, TRADERS
from reader.nlp.lexicon.people import ROLES, ROLES_OF_BODIES, TITLES
from reader.nlp.lexicon.places import PLACES
from reader.nlp.lexicon.word_forms import singular

_CALLED = frozenset(("called", "named", "dubbed"))
_TELLING = frozenset(
    ("band", "broadcaster", "charity", "consultancy", "duo", "journal", "magazine", "nonprofit", "retailer")
) | {"startup", "tabloid", "tank", "thinktank", "trio", "weekly"}
"""Nouns before a name that say what it is; behind others ("told the paper") a sentence may begin."""
_NO_BEGINNINGS = CALENDAR | ROLES | TITLES
"""Words with a capital behind such a noun that begin no name of what it is: "told the paper Friday"."""
_COMPANIES = frozenset(("bank", "company", "organization"))
"""Classes of nouns that stand before the name of a company."""
_ONLY_COMPANIES = frozenset(noun for noun in DESCRIPTION_NOUNS if CLASSES[noun] == {"company"})
_ALSO_POSITIONS = words("sport", "also_positions")
"""What players are, too: "Delm center Maurkice Lund"."""
_ONLY_BODIES = DESCRIPTION_NOUNS - ROLES
"""What nobody is called: "the watchdog", and no "publisher"."""


def is_behind_telling_noun(tokens: Tokens, name: Name) -> bool:
    """Tell whether a noun right before a name says what it is: "the journal Neurology", "a group called X".

    The noun has an article, or a word of what it is, before it: "told the paper Friday" is none.
    """
    noun = name.start - 1
    if tokens.norm_at(noun) == "the" and tokens.words[noun][0].isupper():
        noun -= 1  # "the website The Conversation"
    is_called = tokens.norm_at(noun) in _CALLED
    noun -= is_called
    if noun < 1 or not tokens.words[noun].islower() or name.key[0] in _NO_BEGINNINGS:
        return False
    is_startup = tokens.norms[noun - 2 : noun + 1] == ["start", "-", "up"]
    noun -= 2 * is_startup
    is_noun = (
        is_startup
        or tokens.norms[noun] in _TELLING
        or (is_called and (tokens.norms[noun] in CLASSES or tokens.norms[noun] == "brand"))
    )
    return is_noun and (is_called or tokens.pos[noun - 1] in ("DET", "ADJ", "NOUN", "PROPN"))


def is_behind_company(tokens: Tokens, name: Name) -> bool:
    """Tell whether a noun for a company introduces a name: "Dutch group Van Loon", "the airline Skylark".

    Not where the name has a given name: "the company Ann Roe founded", "the label Ann Roe".
    """
    noun = name.start - 1
    if (
        noun < 0
        or name.key[0] in COMMON_GIVEN_NAMES
        or not _COMPANIES & CLASSES.get(tokens.norms[noun], frozenset())
        or tokens.norms[noun] in _ALSO_POSITIONS
    ):
        return False
    age = tokens.norm_at(name.end + 1) if tokens.norm_at(name.end) == "," else ""
    opens = tokens.initial[noun] and tokens.norms[noun] in _ONLY_COMPANIES  # "Carmaker Van Loon"
    if not (tokens.words[noun].islower() or opens) or (age.isdigit() and tokens.norm_at(name.end + 2) == ","):
        return False  # "sewing operator Champa Khatun, 19, said"
    head, last = tokens.head[noun], name.end - 1
    is_before = tokens.dep[noun] in ("compound", "nmod") and name.start <= head < name.end
    if is_before:
        return True
    behind = name.end if name.end < len(tokens) and tokens.pos[name.end] in ("VERB", "AUX") else head
    return tokens.dep[last] == "appos" and tokens.head[last] == noun and behind == head


def is_plural_of_bodies(tokens: Tokens, i: int) -> bool:
    """Tell whether a plural before one name says what a body is: "owners Tolvan", "brewers Tolvan"."""
    noun = singular(tokens.norms[i])
    is_body = noun in ROLES_OF_BODIES or noun in CLASSES or noun in TRADERS
    return noun != tokens.norms[i] and is_body and tokens.words[i].islower()


def is_behind_plural(tokens: Tokens, name: Name) -> bool:
    """Tell whether an unknown word is what several are: "owners Tolvan", but not "partners Ann and Tom"."""
    is_open = len(name.key) == 1 and name.key[0] not in GIVEN_NAMES and name.key not in PLACES
    is_alone = tokens.norm_at(name.end) not in ("and", ",", "&")
    return is_open and is_alone and name.start > 0 and is_plural_of_bodies(tokens, name.start - 1)


def is_beside_body(tokens: Tokens, name: Name) -> bool:
    """Tell whether a noun beyond a comma says that a name is a body's, and nobody's.

    "Tolvan, the industrial watchdog,", "The insurer, Denko Tolvan, said".
    """
    return noun_after(tokens, name.end) in _ONLY_BODIES or _is_told_by_subject(tokens, name)


def _is_told_by_subject(tokens: Tokens, name: Name) -> bool:
    """Tell whether a name stands between commas behind the body that opens the sentence.

    Its country may stand before it: "The mining firm, Canada's Tolvan Gold, said".
    """
    start = name.start
    if tokens.norm_at(start - 1) == "'s":
        start -= 2
        while start > 0 and tokens.upper[start - 1]:
            start -= 1
    noun = start - 2
    if tokens.norm_at(start - 1) != "," or tokens.norm_at(name.end) != "," or noun < 1:
        return False
    first = noun
    while first > 0 and tokens.pos[first - 1] in ("ADJ", "NOUN") and not tokens.initial[first]:
        first -= 1
    is_subject = tokens.norm_at(first - 1) in ("a", "an", "the", "its") and tokens.initial[first - 1]
    return is_subject and tokens.norms[noun] in _ONLY_BODIES


def bears_article(tokens: Tokens, name: Name) -> bool:
    """Tell whether "the" stands right before a name, and it is no part of "the Bell campaign"."""
    behind = tokens.pos[name.end] if name.end < len(tokens) else ""
    is_alone = behind not in ("NOUN", "PROPN", "ADJ") and tokens.norm_at(name.end) not in ("-", "'s", "'")
    return tokens.norm_at(name.start - 1) == "the" and is_alone and not name.key[0].endswith("s")
