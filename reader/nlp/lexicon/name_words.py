"""Words by which a capitalized word is a name or none, and the parts that names are made of."""

from __future__ import annotations

from reader.nlp.lexicon import lexicon, words

_OTHER = lexicon("other_names")

OTHER_HEADS = frozenset(word for heads in _OTHER["heads"].values() for word in heads)
"""Last words of the names of events, works, laws and things."""
OTHER_STARTS = frozenset(_OTHER["starts"]["words"])
CALENDAR = frozenset(_OTHER["calendar"]["words"])
ORDINARY_WORDS = frozenset(_OTHER["plain"]["words"])
"""Words that often have a capital and are no name."""
MOODS = frozenset(_OTHER["moods"]["words"])
"""How things stand, where a sentence begins: nobody's name."""
DIRECTIONS = frozenset(_OTHER["directions"]["words"])
"""Names only with a capitalized word behind them: "South Korea", but "in the South"."""

ARTICLES = frozenset({"a", "an", "the"})
PARTICLES = words("name_parts", "particles")
PLACE_ENDINGS = tuple(words("name_parts", "place_endings"))
SURNAME_ENDINGS = tuple(words("name_parts", "surname_endings"))
AFTER_HYPHEN = words("name_parts", "after_hyphen")
"""What follows a hyphen without belonging to the name before it: "Kyiv-based"."""
LETTERS_FOR_NAMES = words("name_parts", "letters")
"""Letters that stand for given names, and mostly for nothing else."""
SMALL_WORDS = words("name_parts", "small")
"""Words that a headline and a name write small."""
SHIP_PREFIXES = words("name_parts", "ships")
"""What stands before the name of a ship."""
VENUE_NOUNS = words("name_parts", "venues")
"""Last words of the names of venues."""
VENUE_ENDS = words("name_parts", "venue_ends")
"""The same of two words."""
WORD_SURNAMES = words("word_surnames", "anywhere")
"""Surnames that are ordinary words, which speak without an article: "Page said"."""
WORD_SURNAMES_INSIDE = WORD_SURNAMES | words("word_surnames", "inside")
"""The same inside a sentence, where the capital tells more: "“We will sue,” said Law"."""
