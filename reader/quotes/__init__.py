"""Quotations beside what they quote, and beside one another.

Whether a draft quotes right: `passages` cuts the quotations out of a draft, each with the claim that it is
part of (`claim_contents`), `source_texts` has the texts that may have them, `candidates` tells which of them
are worth a look, `placing` finds where the words stand, `splicing` whether that is in several places,
`comparison` what differs there, `turning` whether a negation or a condition fell away (`sentence_ends` tells
how far to look), `speakers` whether two articles mean the same one, `paraphrases` where an indirect claim may
come from (by `stems` and `figures`), `source_claims` who says what in a source, `judging` what a quotation
is, and `check` puts all of it together; `findings` are the values that it comes to.

Which claims of a library quote the same: `runs` has what claims are looked up by, `same_quote` compares two.

Plain values; nothing here reads a file, asks a store or analyses a text.
"""
