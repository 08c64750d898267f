"""Who is who across articles. Pure: nothing here knows a store, a screen or a language model.

appearance  somebody who speaks in one article, as it presents them: name, role, affiliation
profile     one way in which articles present somebody: name, role and affiliation together, over some years
person      whoever several profiles are about: a man or a woman, or an institution that speaks for itself
certainty   0 to 1: how likely a profile is about the person; from `CERTAIN` on it is taken for granted
decision    what somebody said by hand: that these profiles are about one person, or that those are not

`names`, `roles` and `institutions` compare the words, `evidence` weighs what they come to for two profiles,
`pairs` has that of all those that may be one and what was decided of them, `linking` makes people of many
profiles, in `groups`, `register` profiles of the appearances in articles. `deciding` tells what is to be
decided so that two are one or apart, `near_names` whom a name may mean that nobody has.
"""
