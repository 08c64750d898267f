"""The word lists that tell who can speak, from the data files in `reader/nlp/lexicon`."""

from __future__ import annotations

from reader.nlp.lexicon import lexicon
from reader.nlp.lexicon import words as _set

HE = _set("pronouns", "male")
SHE = _set("pronouns", "female")
IT = _set("pronouns", "thing")
THEY = _set("pronouns", "plural")
FIRST_PERSON = _set("pronouns", "first")
SECOND_PERSON = _set("pronouns", "second")
RELATIVE = _set("pronouns", "relative")
POSSESSIVE = _set("pronouns", "possessive")
REFLEXIVE = _set("pronouns", "reflexive")
THIRD_PERSON = HE | SHE | IT | THEY

KIN = _set("kin", "male", "female", "neutral")
SPOKESPEOPLE = _set("spokespeople", "words")
ROLES = frozenset(word for words in lexicon("roles")["nouns"].values() for word in words)
TITLES = _set("titles", "male", "female", "neutral")
GENERIC_PEOPLE = _set("unnamed_sources", "generic")
PARTIES = _set("unnamed_sources", "parties")
SECOND_NAMES = _set("unnamed_sources", "second_names")
PEOPLE = ROLES | KIN | SPOKESPEOPLE | GENERIC_PEOPLE | _set("unnamed_sources", "words", "male", "female")
GROUPS = _set("groups", "words")
QUANTITIES = _set("groups", "quantities")
DOCUMENTS = _set("documents", "words")
UTTERANCES = _set("documents", "utterances")

SINGLE_PRONOUNS = _set("unnamed_sources", "pronouns")
CHANNELS = _set("documents", "channels")
ANY_ORGANIZATION = _set("groups", "any_organization")
ANY_DOCUMENT = _set("documents", "any")

MALE_WORDS = _set("kin", "male") | _set("titles", "male") | _set("unnamed_sources", "male")
FEMALE_WORDS = _set("kin", "female") | _set("titles", "female") | _set("unnamed_sources", "female")
_NAMES = ("given_names", "census_names", "registered_names")
_MALE = {name.lower() for file in _NAMES for name in _set(file, "male")}
_FEMALE = {name.lower() for file in _NAMES for name in _set(file, "female")}
_EITHER = {name.lower() for name in _set("given_names", "either")} | (_MALE & _FEMALE)
MALE_NAMES = frozenset(_MALE - _EITHER)
FEMALE_NAMES = frozenset(_FEMALE - _EITHER)
CLEAR_NAMES = MALE_NAMES | FEMALE_NAMES
"""Given names that tell a man from a woman."""
TITLE_NOUNS: dict[str, str] = lexicon("title_nouns")
"""The noun that a title before a name stands for: "sen" is a senator."""
