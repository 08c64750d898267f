"""What can stand before a colon in a query, and what may stand behind it."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from reader.claims.change_kind import CHANGE_KINDS
from reader.claims.check import STATUSES
from reader.claims.flags import FLAG_NAMES
from reader.model import KINDS, LEVELS

KEYS: Mapping[str, str] = MappingProxyType(
    {
        "speaker": "who speaks, by any of their names",
        "org": "an organization that speaks, is spoken for, or is named in the claim",
        "kind": "direct, indirect or mixed",
        "cue": "the words that attribute: said, denied",
        "level": "said, believes (or wants) or does (decided, agreed)",
        "unnamed": "sources the article does not name; unnamed:no for the others",
        "inferred": "the text does not name the speaker there",
        "not": "what was not said; not:no for what was",
        "status": "unchecked, confirmed, disputed or false: what you found out about the claim",
        "flag": "worth a check: number, date, comparison, prediction, experience, opinion, "
        "unsourced, described",
        "noted": "claims with a note of yours",
        "corrected": "claims of which you corrected anything",
        "added": "claims that you added",
        "rejected": "claims that you rejected, also while they are hidden",
        "conf": "how sure: >0.8, <50%",
    }
)
"""What is known of a claim, and what each key is about."""

ARTICLE_KEYS: Mapping[str, str] = MappingProxyType(
    {
        "title": "words of the title",
        "outlet": "who published the article",
        "after": "published on that day or later: 2026-03-01, 2026-03, today, 7d (the last 7 days)",
        "before": "published before that day",
        "unread": "articles that you did not read; unread:no for those you did",
        "starred": "articles that you starred",
        "tag": "a tag of the article",
        "edits": "claims that an edit added, removed, reworded, reattributed or negated; edits: for any",
    }
)
"""What is known of an article, and what each key is about."""

SEARCH_KEYS: Mapping[str, str] = MappingProxyType({**KEYS, **ARTICLE_KEYS})
"""What a search of the library asks for."""

YES_OR_NO = ("unnamed", "inferred", "not", "noted", "corrected", "added", "rejected")
"""The keys of claims that need no value: `not:` is the same as `not:yes`."""

ARTICLE_YES_OR_NO = ("unread", "starred")
"""Those of articles."""

DATE_KEYS = ("after", "before")
"""The keys whose value is a day."""

CHOICES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {"kind": KINDS, "level": LEVELS, "status": STATUSES, "flag": FLAG_NAMES, "edits": CHANGE_KINDS}
)
"""The keys whose values are some of a few words; the beginning of one will do."""

ANY_CHOICE = ("edits",)
"""Those of them that without a value ask for any: `edits:`, as people say, "after edits:" too."""

WHOLE = "="
"""Before a value: all of a name, not only how one of its words begins."""

BEGINNING = "*"
"""Behind a word without a key: words that begin so."""
