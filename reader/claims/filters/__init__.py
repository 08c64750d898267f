"""Filters for claims, as one types them: `speaker:kuleba -kind:indirect conf:>0.8 "no plans"`.

No widgets here: a query is parsed (`query`), held against claims (`facts`) and completed (`completion`).
"""

from reader.claims.filters.completion import Completion, completions
from reader.claims.filters.facts import Facts, facts, matches
from reader.claims.filters.query import KEYS, Filter, Term, choice_of, exactly, parse, replace_term

__all__ = [
    "KEYS",
    "Completion",
    "Facts",
    "Filter",
    "Term",
    "choice_of",
    "completions",
    "exactly",
    "facts",
    "matches",
    "parse",
    "replace_term",
]
