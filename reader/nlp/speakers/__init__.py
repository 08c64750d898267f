"""From a source phrase to the entity that speaks: names, roles, pronouns, unnamed sources, groups, documents.

`resolve` runs the stages in order over a `scene` (the parse as plain rows, with `phrases` in it). `walk`
reads it once, then once more inside the quotations, and notes in a `cast` whom every name (`names`),
several names (`company`), description (`descriptions`) and pronoun (`pronouns`, `salience`, `gender`,
`agreement`) means; `newcomers` are called as `naming` says, documents as `titled`.
`sources` tells which word of a source phrase speaks (`stand_ins` for "a number of", `relatives` for "who"),
`continuation` who speaks where no source is named, `reasons` why, `roster` what comes out of it.
"""

from reader.nlp.speakers.resolve import resolve_speakers

__all__ = ["resolve_speakers"]
