"""A claim that quotes the same as another one, as the library finds it: values only."""

from __future__ import annotations

from dataclasses import dataclass

from reader.model import Kind
from reader.quotes.same_quote import Comparison


@dataclass(frozen=True, slots=True)
class QuotedElsewhere:
    """The same quotation in another article."""

    article_id: str
    claim: int
    """Index of the claim in its article."""
    title: str
    outlet: str
    published: str
    """As the source gives it; empty when unknown."""
    date: int
    """Seconds since 1970 by which the list is ordered: of publication, else of when it came."""
    is_earlier: bool
    """Whether that article came before the one that was asked about."""
    speaker: str
    """Empty when nobody can tell."""
    cue: str
    """The words that attribute it; empty where the text has none."""
    is_negative: bool
    """Whether that article says that it was not said."""
    kind: Kind
    content: str
    own_content: str
    """The claim that was asked about, in the words that were compared."""
    comparison: Comparison
    """Of that one with this one."""
