"""Whether two names can be those of one person, and how much they have in common."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from reader.people.words import NAMES_REMEMBERED, PAIRS_REMEMBERED, full_given_names, word_list, words

NameMatch = Literal["same", "fuller", "short", "surname", "different"]
"""same: word for word; fuller: one has a middle name, an initial or "Jr" more; short: "J. Smith" or
"Bill Smith" beside "William Smith"; surname: one, or both, have nothing else; different: no one person's."""


@dataclass(frozen=True, slots=True)
class PersonName:
    """The words of a person's name, as they are compared."""

    words: tuple[str, ...]
    suffix: str = ""
    """"jr", "sr", "iii"; empty where there is none."""

    @classmethod
    @lru_cache(NAMES_REMEMBERED)
    def of(cls, name: str) -> PersonName:
        """Return the words of a name."""
        name_words = words(name)
        suffix = ""
        if len(name_words) > 1 and name_words[-1] in word_list("name_suffixes"):
            suffix = {"jnr": "jr", "junior": "jr", "snr": "sr", "senior": "sr"}.get(
                name_words[-1], name_words[-1]
            )
            name_words = name_words[:-1]
        return cls(name_words, suffix)

    @property
    def all_words(self) -> tuple[str, ...]:
        """All of it in order."""
        return (*self.words, *filter(None, (self.suffix,)))

    @property
    def last(self) -> str:
        """The surname, or the only name; empty without any."""
        return self.words[-1] if self.words else ""

    @property
    def is_initialled(self) -> bool:
        """Whether only a letter stands for the given name: "J. Smith"."""
        return len(self.words) > 1 and len(self.words[0]) == 1

    @property
    def is_common(self) -> bool:
        """Whether very many people are called so, or so for short: "Bob Wilson"."""
        return (
            len(self.words) == 2
            and not full_given_names(self.words[0]).isdisjoint(word_list("common_given_names"))
            and self.last in word_list("common_surnames")
        )


@lru_cache(PAIRS_REMEMBERED)
def name_match(name: str, other: str) -> NameMatch:
    """Return what two names of people have in common."""
    one, two = PersonName.of(name), PersonName.of(other)
    if not one.words or one.last != two.last or (one.suffix and two.suffix and one.suffix != two.suffix):
        return "different"
    if len(one.words) == 1 or len(two.words) == 1:
        return "surname"
    if one.words == two.words:
        return "same" if one.suffix == two.suffix else "fuller"
    longer, shorter = sorted((one.words, two.words), key=len, reverse=True)
    if longer[-len(shorter) :] == shorter:  # "bin Salman" of "Mohammed bin Salman"
        return "fuller"
    if not _middles_fit(one.words[1:-1], two.words[1:-1]):
        return "different"
    if one.words[0] == two.words[0]:
        return "fuller"
    return "short" if is_same_given_name(one.words[0], two.words[0]) else "different"


def is_same_given_name(one: str, two: str) -> bool:
    """Tell whether two given names, as words are compared, can be one: "w" and "bill" of "william"."""
    if len(one) == 1 or len(two) == 1:
        return one[0] == two[0]
    return not full_given_names(one).isdisjoint(full_given_names(two))


def is_in_capitals(name: str) -> bool:
    """Tell whether a name is spelt as transcripts label speakers, "ANN BERG"; one word may be an acronym."""
    return len(name.split()) > 1 and name.isupper()


def _middles_fit(one: tuple[str, ...], two: tuple[str, ...]) -> bool:
    """Tell whether middle names can be one person's: "K." and "Karen" can, "K." and "Lucy" cannot."""
    if not one or not two:
        return True
    return bool({word[0] for word in one} & {word[0] for word in two}) and (
        min(len(one[0]), len(two[0])) == 1 or bool(set(one) & set(two))
    )
