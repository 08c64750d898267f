"""The pronouns of English, by whom they may stand for and by what they do in their clause."""

from __future__ import annotations

from reader.nlp.lexicon import words

MALE_PRONOUNS = words("pronouns", "male")
FEMALE_PRONOUNS = words("pronouns", "female")
THING_PRONOUNS = words("pronouns", "thing")
PLURAL_PRONOUNS = words("pronouns", "plural")
THIRD_PERSON = MALE_PRONOUNS | FEMALE_PRONOUNS | THING_PRONOUNS | PLURAL_PRONOUNS
FIRST_PERSON = words("pronouns", "first")
"""In a quotation these are its speaker."""
RELATIVE_PRONOUNS = words("pronouns", "relative")
POSSESSIVES = words("pronouns", "possessive")
REFLEXIVES = words("pronouns", "reflexive")
INDEFINITE_PRONOUNS = words("unnamed_sources", "pronouns")
"""Pronouns for somebody without a name: "someone", "another"."""
