"""The article on the screen and what is known of it so far. No widgets."""

from __future__ import annotations

from collections.abc import Iterator

from reader.claims.corrections import Corrected
from reader.errors import ReaderError
from reader.library.library import Library
from reader.model import Analysis, Article, Claim
from reader.ui.corrector import lost

_NOTHING = Corrected(Analysis(""))


class OpenArticle:
    """Another article after every `open`; without one `article` is None and nothing is found."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self.article: Article | None = None
        self.found: Analysis | None = None
        """What the analysis has found so far; None while nothing is known."""
        self.by_hand = _NOTHING
        """The same with what the person corrected and noted."""
        self._failures: dict[str, str] = {}
        """Why an article could not be read or analysed, by id."""
        self.problem = ""
        """Why no article is shown; empty when one is."""

    @property
    def text(self) -> str:
        """The article's; empty without one."""
        return self.article.text if self.article else ""

    @property
    def analysis(self) -> Analysis:
        """What was found, as the person corrected it; without claims while nothing is known."""
        return self.by_hand.analysis

    def open(self, id: str) -> None:
        """Take another article, and what is known of it already."""
        self._failures.pop(id, None)
        self.problem = ""
        try:
            self.article = self._library.article(id)
        except ReaderError as error:
            self.article = None
            self._failures[id] = self.problem = str(error)
        self.find(self._library.analysis(id))

    def find(self, found: Analysis | None) -> None:
        """Take what the analysis has found by now, and lay the corrections over it again."""
        self.found = found
        self.by_hand = self._library.with_corrections(found) if found else _NOTHING

    def fail(self, id: str, reason: str) -> None:
        """Remember why an article, open or not, could not be read or analysed."""
        self._failures[id] = reason

    def is_open(self, id: str) -> bool:
        """Tell whether it is the article with that id."""
        return self.article is not None and self.article.id == id

    @property
    def is_analysed(self) -> bool:
        """Tell whether everything that is said in it is known."""
        return self.article is not None and self._library.analysis(self.article.id) is not None

    def claim(self, index: int | None) -> tuple[Article, Claim] | None:
        """Return the article and one of its claims; None without."""
        return None if self.article is None or index is None else (self.article, self.analysis.claims[index])

    def note(self, index: int | None) -> str:
        """Return what the person noted on a claim."""
        return "" if index is None else self.by_hand.notes.get(index, "")

    def state_of(self, id: str) -> str:
        """Return the number of claims in any article; empty while it is not known."""
        analysis = self._library.analysis(id)
        if analysis is not None:
            return str(len(self._library.with_corrections(analysis).analysis.claims))
        return "failed" if id in self._failures else ""

    def why_no_claims(self) -> str:
        """Return why the list of claims is empty, when it is."""
        if self.analysis.claims:
            return "No claim matches. Esc clears the filter."
        if self.article is None:
            return "Nothing to look for claims in."
        if self.article.id in self._failures:
            return f"{self._failures[self.article.id]}\n\nThe article stays readable. R tries again."
        if not self.is_analysed:
            return "Looking for claims …"
        if self.found is not None and self.found.claims:
            return "Every claim was rejected. U brings them back, one by one."
        return "No claims here. This article quotes nobody."

    def troubles(self) -> Iterator[str]:
        """Yield what the analysis left out, and corrections that a complete one has no claim for."""
        yield from self.analysis.notes
        if self.found is not None and self.found is self._library.analysis(self.found.article_id):
            yield from lost(self.by_hand)
