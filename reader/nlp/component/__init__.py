"""The analysis as a spaCy component for anybody's pipeline: `nlp.add_pipe("quote_attribution")`.

spaCy finds it by the entry points of the package. It reads the tokens, tags, parse and names that the host's
components made, and writes to the Doc what docs/spacy_component.md describes. Importing `extensions` alone is
enough to read `doc._.claims` of a Doc that was stored.
"""
