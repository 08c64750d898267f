"""What an organization is called besides its full name: by its letters, a part of it, or a familiar name."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from reader.nlp.entities.organization_spelling import base_of, spelled
from reader.nlp.entities.saints import SAINTS
from reader.nlp.lexicon import lexicon
from reader.nlp.lexicon.name_words import SMALL_WORDS
from reader.nlp.lexicon.organizations import CLASSES, DESCRIPTION_NOUNS, PAPER_NAMES
from reader.nlp.lexicon.own_nouns import OWN_NOUNS
from reader.nlp.lexicon.places import NATIONALITIES, PLACE_NOUNS, PLACES
from reader.nlp.lexicon.word_forms import Key, key_of

_OF_OTHERS = frozenset(("alumni", "employees", "fans", "parents", "pensioners", "retirees", "supporters"))
"""Who is a body by themselves beside the one that they belong to."""
_MIN_LETTERS = 2
_MAX_LETTERS = 8
"""Letters of an abbreviation: one is an initial, more than eight is no word that anybody would say."""
_MIN_LETTERS_OF_LAST = 4
"""Letters of a last word by which a club is called for short, and more: "Inn", "Army" are no such names."""
FAMILIAR_NAMES: Mapping[Key, tuple[Key, ...]] = {
    spelled(key_of(full)): tuple(base_of(key_of(name)) for name in names)
    for organizations in lexicon("familiar_names").values()
    for full, names in organizations.items()
}
"""By what an organization is called that its name does not show, as `base_of` has it."""


def short_forms(key: Key) -> Iterator[Key]:
    """Yield what may stand for a long name besides itself."""
    yield from FAMILIAR_NAMES.get(key, ())
    if len(key) < 2:
        return
    yield from initials(key)
    yield from ((word,) for word in OWN_NOUNS.intersection(key))  # "Chamber", of "Delm Chamber of Commerce"
    for rest in without_country(key):
        yield rest
        for letters in initials(rest):
            yield letters
            yield (*key[: -len(rest)], *letters)  # "Chinese CDC"
    for link in ("of", "for"):
        if link in key[1:-1]:
            at = key.index(link, 1)
            if at > 1:
                yield key[:at]
            rest = key[at + 2 :] if key[at + 1] in ("a", "an", "the") else key[at + 1 :]
            is_body = len(rest) > 1 and rest[0] in CLASSES and rest[1] in ("of", "for")
            if rest and rest not in PLACES and not is_body:  # the Board of Directors is no committee of it
                yield rest
            return
    if _is_called_by(key[-1]):
        yield key[-1:]  # "Rovers", "the Post"
    if not _OF_OTHERS.isdisjoint(key):
        return  # of "Tolvan Rovers Supporters' Trust" the Rovers are another body
    if key[0] not in CLASSES and (key[0],) not in PLACES and (key[0],) not in NATIONALITIES:
        yield key[:1]
        if len(key) > 2 and key[1] != "-" and key[1] not in PLACE_NOUNS:  # "Delm County" is where it is
            yield key[:2]
        if key[0] in SAINTS and key[2:3] == ("'s",):
            yield key[:3]  # "St Anne's"


def _is_called_by(last: str) -> bool:
    """Tell whether an organization may be called by the last word of its name: no "party", but "Rovers"."""
    is_class = last in CLASSES and (CLASSES[last] != {"team"} or last in DESCRIPTION_NOUNS)
    is_own_name = not is_class and (last,) not in PLACES and len(last) > _MIN_LETTERS_OF_LAST
    return is_own_name or last in PAPER_NAMES


def initials(key: Sequence[str]) -> Iterator[Key]:
    """Yield the abbreviations a name may have: with and without its small words."""
    words = [word for word in key if word[0].isalnum()]
    if "and" in words[3:]:
        yield from initials(words[: words.index("and", 3)])  # the CDC prevents diseases, too
    for selection in ([word for word in words if word not in SMALL_WORDS], words):
        letters = "".join(word[0] for word in selection)
        if _MIN_LETTERS <= len(letters) <= _MAX_LETTERS:
            yield (letters,)


def without_country(key: Key) -> Iterator[Key]:
    """Yield "Home Office" for "United Kingdom Home Office"."""
    while len(key) > 1:
        length = 2 if key[:2] in PLACES else 1
        if key[:length] not in PLACES and key[:length] not in NATIONALITIES:
            return
        key = key[length:]
        if len(key) > 1:
            yield key
