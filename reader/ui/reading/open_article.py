"""The article on the screen and what is known of it so far. No widgets."""

from __future__ import annotations

from reader.claims.corrected import Corrected
from reader.errors import ReaderError
from reader.library.library import Library
from reader.model import Analysis, Article, Claim, Progress
from reader.ui.reading.failures import Failures

_LOOKING = "Looking for claims …"
_AGAIN = "Analysing it again …"
_NOTHING = Corrected(Analysis(""))


class OpenArticle:
    """Another article after every `open`; without one `article` is None and its analysis is empty."""

    def __init__(self, library: Library, failures: Failures) -> None:
        self._library = library
        self._failures = failures
        self.id: str | None = None
        """Of the article that was opened last, readable or not; None before the first."""
        self._last_index = 0
        """Where the last article stood that was opened from the list."""
        self.article: Article | None = None
        self.raw_analysis: Analysis | None = None
        """What the analysis has come to so far, without corrections; None while nothing is known."""
        self.corrected = _NOTHING
        """The same with what the person corrected and noted."""
        self.problem = ""
        """Why no article is shown; empty when one is."""
        self._keeps_before = False
        """Whether what is known is from before the article was read again."""
        self._is_before_complete = True
        """Whether that is all there was: an analysis may be begun anew while it goes on, or failed."""

    @property
    def text(self) -> str:
        """The article's; empty without one."""
        return self.article.text if self.article else ""

    @property
    def analysis(self) -> Analysis:
        """The analysis as the person corrected it; without claims while nothing is known."""
        return self.corrected.analysis

    @property
    def index(self) -> int | None:
        """Where it stands in the list; None when the list does not have it."""
        return None if self.id is None else self._library.article_list.position(self.id)

    def neighbour(self, step: int) -> int:
        """Return where the next article (1) or the one before (-1) stands, perhaps beyond an end of the list.

        The list may have lost the open one: then it is the nearest of those where it stood, if there is any.
        """
        index = self.index
        if index is not None:
            return index + step
        return max(0, min(self._last_index + min(step, 0), len(self._library.article_list) - 1))

    def open(self, id: str) -> None:
        """Take another article of the library, and what is known of it already.

        What an earlier version of the program found is read until the analysis is made anew.
        """
        self._library.renew(id)
        self.id = id
        index = self.index
        self._last_index = self._last_index if index is None else index
        self._failures.forget(id)
        self.problem = ""
        try:
            self.article = self._library.articles.article(id)
        except ReaderError as error:
            self.article = None
            self.problem = str(error)
            self._failures.add(id, self.problem)
        analysis = self._library.analyses.analysis(id)
        older_analysis = None if analysis else self._library.analyses.older_analysis(id)
        self.take(analysis or older_analysis)
        self._keeps_before = older_analysis is not None
        self._is_before_complete = True

    def open_again(self) -> None:
        """Read the article again; of the same text what was known stays until all is known anew."""
        text, analysis, id, is_complete = self.text, self.raw_analysis, self.id, self.is_complete
        assert id is not None
        self._library.forget(id)
        self.open(id)
        if analysis is not None and self.article is not None and self.text == text:
            self.take(analysis)
            self._keeps_before, self._is_before_complete = True, is_complete

    def wants(self, progress: Progress) -> bool:
        """Tell whether an analysis that has come so far is to take the place of what is known."""
        self._keeps_before = self._keeps_before and not (progress.is_complete or self._is_as_far(progress))
        return not self._keeps_before

    def _is_as_far(self, progress: Progress) -> bool:
        """Tell whether an analysis that goes on has come as far as one did that was never complete."""
        before, now = self.raw_analysis, progress.analysis
        if before is None or now is None or self._is_before_complete:
            return False
        return len(now.claims) >= len(before.claims)

    @property
    def is_complete(self) -> bool:
        """Tell whether `analysis` has all claims there are, of this or of the last analysis."""
        return self.is_analyzed or (self._keeps_before and self._is_before_complete)

    @property
    def unread_from(self) -> int | None:
        """From which code point on nobody may have looked for claims yet; None when all is known.

        Parts are analyzed in the order of the text, so all that is sure is what the last claim reaches to.
        """
        if self.is_complete or self.article is None:
            return None
        return max((claim.spans[-1].end for claim in self.analysis.claims), default=0)

    def take(self, analysis: Analysis | None) -> None:
        """Take what the analysis has come to by now, and lay the corrections over it again."""
        self.raw_analysis = analysis
        self.corrected = self._library.corrections.laid_over(analysis) if analysis else _NOTHING

    def is_open(self, id: str) -> bool:
        """Tell whether it is the article with that id."""
        return self.article is not None and self.article.id == id

    @property
    def is_analyzed(self) -> bool:
        """Tell whether everything that is said in it is known."""
        return self.article is not None and self._library.analyses.analysis(self.article.id) is not None

    @property
    def shows_all_claims(self) -> bool:
        """Tell whether `analysis` is the complete one by now, and not what was known shortly before it."""
        raw_analysis = self.raw_analysis
        return raw_analysis is not None and raw_analysis is self._library.analyses.analysis(
            raw_analysis.article_id
        )

    def claim(self, index: int | None) -> tuple[Article, Claim] | None:
        """Return the article and one of its claims; None without."""
        return None if self.article is None or index is None else (self.article, self.analysis.claims[index])

    def note(self, index: int | None) -> str:
        """Return what the person noted on a claim."""
        return "" if index is None else self.corrected.notes.get(index, "")

    def activity(self) -> str:
        """Return what goes on before the first part of the article is through; empty when all is known."""
        if self.article is None or self.is_analyzed:
            return ""
        return _AGAIN if self._keeps_before else _LOOKING

    def why_no_claims(self) -> str:
        """Return why the list of claims is empty, when it is; actions stand in braces, as for `with_keys`."""
        if self.corrected.remaining.claims:
            return "No claim matches. {back} clears the filter."
        if self.article is None:
            return "Nothing to look for claims in."
        if failure := self._failures.reason(self.article.id):
            return f"{failure}\n\nThe article stays readable. {{analyse_again}} tries again."
        if not self.is_analyzed:
            return _LOOKING
        if self.raw_analysis is not None and self.raw_analysis.claims:
            return "Every claim was rejected. {toggle_rejected} shows them, {undo} brings one back."
        return " ".join(self.analysis.notes) or "No claims here. This article quotes nobody."

    def trouble(self) -> str:
        """Return what the analysis left out, and corrections that a complete one has no claim for.

        Actions stand in braces, as for `with_keys`.
        """
        parts = [*self.analysis.notes]
        if self.shows_all_claims:
            from reader.ui.view.correction_words import lost_claims

            parts.append(lost_claims(self.corrected))
        return " ".join(filter(None, parts))
