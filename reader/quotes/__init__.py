"""Quotations beside what they quote, and beside one another.

Whether a draft quotes right: `passages` cuts the quotations out of a draft, `source_texts` has the texts that
may have them, `candidates` tells which of them are worth a look, `placing` finds where the words stand,
`turning` whether a negation or a condition fell away, `speakers` whether two articles mean the same one,
`paraphrases` where an indirect claim may come from (by `stems`), `source_claims` who says what in a source,
`judging` what a quotation is, and `check` puts all of it together.

Which claims of a library quote the same: `runs` has what claims are looked up by, `same_quote` compares two.

Plain values; nothing here reads a file, asks a store or analyses a text.
"""
