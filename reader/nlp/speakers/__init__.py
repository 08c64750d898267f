"""From a source phrase to the entity that speaks: names, roles, pronouns, unnamed sources, groups, documents.

`resolve` runs the stages in order. Each reads the parse as plain rows (`token_rows`), in which a noun with
what stands before it is a `phrases.Phrase`; `hyphenated_nouns` are one, though they are several tokens. The
mentions read so far, and the candidates that they refer to, are kept in `mentions`.

`labelled_people` makes the speakers of a transcript people before the text is read.
Coreference (`coreference` reads the article in order) asks for each token what it refers to:

- `names`: a named entity, or the one that a noun describes in apposition (`appositions`, `called`);
- `conjunctions`: several names that "they" may mean;
- `pronouns`: the antecedent of a pronoun, by gender and number (`learn_gender`) and by `salience`, in which
  the likeliest of the `antecedents` may lead by much or by little, and whoever is named in what is said
  (`named_in_content`) is unlikely to say it;
- `descriptions`: the antecedent of "the official", "the minister", "the company". It is whom the opening
  `announced`, a body (`issuers`, `described_organizations`), a document or place that spoke
  (`speaking_things`), or who was `called_the_same`, unless what is known of the `offices` of a person
  contradicts it (`phrase_offices` reads them, `same_office` compares them); one of the `former_holders` of an
  office, or whose child somebody is (`kinship`). "The 19-year-old striker" is whoever was
  `named_right_before`, "the retired teacher" the subject of the sentence before (`called_otherwise`) or who
  `just_spoke`. "The man", or a star behind a title, is the `likeliest_person`, unless, of "the suspect",
  nothing says so (`sides`), or no name was wanted (`nameless`); nobody of another age (`ages`, `children`) or
  country (`origins`) is meant;
- `new_candidates`: somebody mentioned for the first time, named by `naming` or by `document_titles`.

Attribution then picks the speaker of each claim: `sources` says which token of a source phrase speaks
(`partitives` for "a number of", `relative_pronouns` for "who", `oppositions`
for "not Mary Jones" and "except Mary Jones"), `continuation` and `turns` who speaks without a source,
`reasons` gives the steps from the phrase to the name, `evidence` what tells the speaker and `confidence` how
surely, `complete_entities` all mentions of all entities.
"""

from reader.nlp.speakers.resolve import resolve_speakers

__all__ = ["resolve_speakers"]
