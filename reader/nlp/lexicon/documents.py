"""Words for what speaks without being one person: documents, utterances, groups."""

from __future__ import annotations

from reader.nlp.lexicon import words

DOCUMENTS = words("documents", "words")
ANY_DOCUMENT = words("documents", "any")
"""What a document may be called next, whatever else it is: "the paper"."""
LETTERS = words("documents", "letters")
PAPERS_OF_COURT = words("documents", "papers_of_court")
STUDIES = words("documents", "studies")
"""What is published as a paper."""
ISSUED = words("documents", "issued")
"""What somebody says something in: "the statement" speaks for whoever issued it."""
UTTERANCES = words("documents", "utterances")
"""What somebody says or writes: "Macron's remarks" are Macron, speaking."""
CHANNELS = words("documents", "channels")
"""What an organization speaks through: "the website of the railway"."""
ONLY_IN_NAMES = words("documents", "only_in_names")
"""What a newspaper is called by its name, and in small letters is none: "the post"."""
GROUPS = words("groups", "words")
QUANTITIES = words("groups", "quantities")
"""What only counts those behind "of": "a number of doctors" are doctors."""
