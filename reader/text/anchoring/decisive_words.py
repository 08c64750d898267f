"""Words that turn a statement round, or make it another one, when they alone change. Data, in lower case."""

from __future__ import annotations

_NEGATORS = """
no never none nobody nothing nowhere neither nor without hardly scarcely barely
refuse refuses refused deny denies denied fail fails failed
"""

_DENIALS = """
deny denies denied denying dispute disputes disputed disputing reject rejects rejected rejecting
refute refutes refuted refuting refuse refuses refused refusing dismiss dismisses dismissed dismissing
"""

_NUMBERS = """
zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million
billion trillion dozen half quarter double twice triple once
first second third fourth fifth sixth seventh eighth ninth tenth last next previous
"""

_OPPOSITES = """
all every each some any few many most more less fewer least much little both either only
always often sometimes seldom rarely early earlier late later before after
up down above below over under against for from out off north south east west left right
high higher highest low lower lowest large larger small smaller rise rises rose risen rising fall falls fell
fallen falling increase increases increased decrease decreases decreased grow grows grew shrink shrinks shrank
open opens opened close closes closed start starts started begin begins began stop stops stopped end ends
ended win wins won lose loses lost accept accepts accepted reject rejects rejected agree agrees agreed
disagree disagrees disagreed approve approves approved oppose opposes opposed support supports supported
allow allows allowed ban bans banned true false wrong good bad better worse best worst safe unsafe dangerous
guilty innocent legal illegal possible impossible likely unlikely strong weak old new dead alive
will would could may might must should shall
"""

NEGATORS = frozenset(_NEGATORS.split())
"""Words that deny, but for "not", which has several spellings."""
DENIALS = frozenset(_DENIALS.split())
"""Verbs by which somebody says that something is not so, or will not be."""
NUMBERS = frozenset(_NUMBERS.split())
"""Numbers in words, and what counts or orders; digits are no words."""
OPPOSITES = frozenset(_OPPOSITES.split())
"""Quantities, times, directions, moods, and pairs of opposites. A word that is missing costs little: the list
decides only about words that were edited in their own place."""
