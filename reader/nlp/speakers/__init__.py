"""From a source phrase to the entity that speaks: names, roles, pronouns, unnamed sources, groups, documents.

`resolve` runs the stages in order over a `scene` (the parse as plain rows); `walk` reads it once and notes
in a `cast` whom every name (`names`), description (`descriptions`) and pronoun (`pronouns`, `salience`,
`agreement`) means. `naming` says what to call somebody without a name, `sources` which word of a source
phrase speaks, `continuation` who speaks where no source is named, `reasons` why, `roster` what comes out.
"""

from reader.nlp.speakers.resolve import resolve_speakers

__all__ = ["resolve_speakers"]
