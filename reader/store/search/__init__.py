"""Finds articles and claims of the library by what a person typed, in the language of filters.

`expression` says it in the language of FTS5, `conditions` in SQL what FTS5 does not know, `places` how the
order of the indexes is counted, `people` whom a speaker's name means. `request` brings them together,
`ranking` puts the best first, `hits` has what is shown, `search` is the way in; `offers` has what completes a
query while it is typed, and `check` looks whether the indexes are right.
"""
