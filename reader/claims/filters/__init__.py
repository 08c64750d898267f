"""Filters for claims, as one types them: `speaker:kuleba -kind:indirect conf:>0.8 "no plans"`.

The same language, with more keys, asks for articles and claims of the whole library (`reader.store.search`).
No widgets here: a query is parsed (`query`), held against claims (`facts`) and completed (`completion`).
"""

from reader.claims.filters.completion import Completion, completions, search_completions
from reader.claims.filters.facts import Facts, facts, matches
from reader.claims.filters.keys import ARTICLE_KEYS, KEYS, SEARCH_KEYS
from reader.claims.filters.other_names import OtherNames, with_other_names
from reader.claims.filters.query import Filter, Term, choice_of, exactly, parse, replace_term

__all__ = [
    "ARTICLE_KEYS",
    "KEYS",
    "SEARCH_KEYS",
    "Completion",
    "Facts",
    "Filter",
    "OtherNames",
    "Term",
    "choice_of",
    "completions",
    "exactly",
    "facts",
    "matches",
    "parse",
    "replace_term",
    "search_completions",
    "with_other_names",
]
