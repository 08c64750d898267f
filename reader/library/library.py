"""The one service that the screen and the command line call: articles, analyses, what a person made of them.

Sources, analyzer and keeper are arguments, so neither spaCy nor Textual nor any source is imported here.
"""

from __future__ import annotations

from collections.abc import AsyncGenerator, Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import replace

from reader.claims.correction import Correction
from reader.claims.corrections import Corrected, apply
from reader.errors import AnalysisError, ReaderError, SourceError
from reader.library.analyzer import Analyzer
from reader.library.file_listing import FileListing
from reader.library.intake import Intake
from reader.library.keeper import Keeper
from reader.library.kept_analyses import KeptAnalyses
from reader.library.listed_articles import ListedArticles
from reader.library.listing import TagKeeper
from reader.library.people import PeopleKeeper
from reader.library.reading_changes import ReadingChanges
from reader.library.recent import Recent
from reader.library.same_quotes import SameQuoteFinder
from reader.library.searching import SavedQueryKeeper, Searching
from reader.library.shelf import Shelf
from reader.library.stored_claims import StoredClaims
from reader.library.titles import title_of
from reader.library.updates import says_something_else
from reader.library.version_history import VersionHistory
from reader.model import Analysis, Article, Origin, Progress
from reader.session.session import Session
from reader.shelf.link import LinkPlace
from reader.shelf.removal import Removal
from reader.shelf.rows import ArticleRow, ScopeCount
from reader.shelf.versions import digest
from reader.shelf.view import View

QuotedSources = Callable[[Sequence[str]], Iterator[Article | SourceError]]
_MAX_ARTICLES = 64
"""Articles and analyses of the store that stay in memory: those on the way through a list, and some more."""
_UNANALYZED_AT_ONCE = 20
"""Ids that are asked for together; those that failed may stand among them."""


class Library:
    """Articles in a list, read when they are first wanted, analyzed when asked, both kept.

    The list has what `shelf` has; without one, the files of `origins`, which says where each article is read
    from, by its id, in their order. Files are opened by their ids beside a shelf, too. Without a keeper what
    the person makes lasts as long as the library; without `kept_analyses`, which analyze instead of
    `analyzer`, what was found does. `intake` brings articles into the store, None where there is none to
    write to; `stored` returns the library of the store, to go over to once it has something, None where the
    files stay.
    """

    def __init__(
        self,
        origins: Mapping[str, Origin],
        *,
        read: Callable[[Origin], Article],
        analyzer: Analyzer,
        keeper: Keeper | None = None,
        shelf: Shelf | None = None,
        kept_analyses: KeptAnalyses | None = None,
        people: PeopleKeeper | None = None,
        intake: Intake | None = None,
        stored: Callable[[], Library] | None = None,
        removals: Callable[[Article], tuple[Removal, ...] | None] = lambda article: None,
        quoted_sources: QuotedSources = lambda names: iter(()),
    ) -> None:
        self.quoted_sources = quoted_sources
        """Yields the articles in files and folders, or those of the "library", as a person names them."""
        self.removals = removals
        """Returns what was cut from the page of an article; None when it is not kept. Raises ReaderError."""
        self._origins = origins
        self._read = read
        self._analyzer = kept_analyses or analyzer
        self._kept_analyses = kept_analyses
        self.people = people
        """What knows who is who across the articles of the store; None without one."""
        self.intake = intake
        """What brings articles into the store."""
        self.stored = stored
        """Returns what takes the place of this library when something was added; None where nothing does."""
        self.first_id: str | None = None
        """The article to begin with; None for the one that was left last."""
        self.first_places: tuple[LinkPlace, ...] = ()
        """Where in it to begin, the first of these that is there; empty for where it was left."""
        self._keeper = keeper
        self._shelf = shelf
        self._articles: dict[str, Article] = {}
        """Those read from files."""
        self._stored_articles = Recent[Article](_MAX_ARTICLES)
        # Without a store all that was found stays here.
        size = _MAX_ARTICLES if kept_analyses else max(_MAX_ARTICLES, len(origins))
        self._analyses = Recent[Analysis](size)
        self._corrections = Recent[tuple[Correction, ...]](size)
        self._with_corrections = Recent[tuple[Analysis, Corrected]](size)
        self._problems: list[str] = []
        self._listing = shelf.listing if shelf else FileListing(tuple(origins), self._row_of_file)
        self.ids = ListedArticles(self._listing, tell=self._problems.append)
        """The articles of the list, in its order; of a large library only those looked at are in memory."""
        self.changes = ReadingChanges(shelf.states, self.ids) if shelf else None
        """What was read and starred; None for files, of which nobody keeps that."""
        self.history = (
            VersionHistory(shelf.articles, extract=self.extract, corrections=self._read_corrections)
            if shelf
            else None
        )
        """What articles said before; None for files, of which nobody keeps that."""

    @property
    def search(self) -> Searching | None:
        """What finds articles and claims of the whole library; None for files."""
        return self._shelf.search if self._shelf else None

    @property
    def stored_claims(self) -> StoredClaims | None:
        """The claims of the whole library, as they go out; None for files."""
        shelf, kept_analyses, keeper = self._shelf, self._kept_analyses, self._keeper
        if shelf is None or shelf.search is None or kept_analyses is None or keeper is None:
            return None
        return StoredClaims(
            shelf.articles,
            shelf.listing,
            shelf.search,
            analysis=kept_analyses.older,
            corrections=keeper.corrections,
        )

    @property
    def queries(self) -> SavedQueryKeeper | None:
        """What keeps searches; None for files."""
        return self._shelf.queries if self._shelf else None

    @property
    def same_quotes(self) -> SameQuoteFinder | None:
        """What finds the same quotation in other articles; None for files."""
        return self._shelf.same_quotes if self._shelf else None

    @property
    def tags(self) -> TagKeeper | None:
        """What keeps the tags of articles; None for files."""
        return self._shelf.tags if self._shelf else None

    def other_names(self, name: str) -> tuple[str, ...]:
        """Return under which other names those appear in the store who have a name."""
        try:
            return self.people.other_names(name) if self.people else ()
        except ReaderError as error:
            self._problems.append(str(error))
            return ()

    @property
    def is_of_files(self) -> bool:
        """Whether it stays a list of files, whatever is added to the store."""
        return self._shelf is None and self.stored is None

    @property
    def file_ids(self) -> tuple[str, ...]:
        """The articles that are read from files, in the order in which they were named."""
        return tuple(self._origins)

    @property
    def view(self) -> View:
        """Which articles the list has, and in which order."""
        return self.ids.view

    def set_view(self, view: View) -> None:
        """List other articles, or in another order."""
        self.ids.view = view

    def row(self, index: int) -> ArticleRow:
        """Return what the list shows at a position."""
        return self.ids.row(index)

    def position(self, id: str) -> int | None:
        """Return where an article stands in the list; None when the list does not have it."""
        return self.ids.position(id)

    def scopes(self) -> tuple[ScopeCount, ...]:
        """Return the parts of the library with their counts; empty for files. Raises ReaderError."""
        return self._listing.scopes()

    def next_unread(self, after_id: str | None, step: int) -> str | None:
        """Return the next unread article of the list (step 1) behind another, or the one before (-1).

        None without one. Raises ReaderError.
        """
        view = self.view
        if step < 0:
            view = replace(view, is_reversed=not view.is_reversed)
        return self._listing.next_unread(view, after_id)

    def titled(self, words: str, limit: int) -> tuple[ArticleRow, ...]:
        """Return the first articles, listed or not, whose titles have these words. Raises ReaderError."""
        return self._listing.rows(View(titles=words), 0, limit)

    def article(self, id: str) -> Article:
        """Return the article, reading it when that was not yet done. Raises ReaderError."""
        article = self.article_if_read(id)
        if article is not None:
            return article
        article = self._find(id)
        if article is None:
            raise SourceError("This article is not in the library any more.")
        if id in self._origins:
            self._articles[id] = article
            row = self._row_of_file(id)
            self.ids.change([id], title=row.title, outlet=row.outlet, published=row.published)
        else:
            self._stored_articles.keep(id, article)
        return article

    def article_if_read(self, id: str) -> Article | None:
        """Return the article if it is in memory; never reads."""
        return self._articles.get(id) or self._stored_articles.get(id)

    def __contains__(self, id: object) -> bool:
        """Tell whether there is an article of that id, in the list or not."""
        if not isinstance(id, str) or id in self._origins or self.article_if_read(id):
            return isinstance(id, str)
        try:
            return self._find(id) is not None
        except ReaderError as error:
            self._problems.append(str(error))
            return False

    def label(self, id: str) -> str:
        """Return what messages call an article, read or not: its path or address; without one its id."""
        if id in self._origins:
            return self._origins[id].text
        article = self.article_if_read(id)
        return article.label if article else id

    def analysis(self, id: str) -> Analysis | None:
        """Return the complete analysis if there is one; never computes.

        Of an article that is not in memory only what is in memory counts.
        """
        analysis = self._analyses.get(id)
        if analysis is None and self._kept_analyses and (article := self.article_if_read(id)):
            analysis = self._kept(self._kept_analyses.find, article)
            if analysis is not None:
                self._analyses.keep(id, analysis)
        return analysis

    def older_analysis(self, id: str) -> Analysis | None:
        """Return what an earlier version of the program, or another engine, found in an article in memory.

        None without; it is good to read until the article is analyzed again.
        """
        article = self.article_if_read(id)
        return self._kept(self._kept_analyses.older, article) if self._kept_analyses and article else None

    def unanalyzed(self, without: Collection[str] = ()) -> str | None:
        """Return the newest article of the store that waits for an analysis, but none of `without`.

        None when there is none. Raises ReaderError.
        """
        if self._kept_analyses is None or self._shelf is None:
            return None
        ids = self._kept_analyses.unanalyzed(_UNANALYZED_AT_ONCE + len(without))
        return next((id for id in ids if id not in without), None)

    def coverage(self) -> tuple[int, int]:
        """Return how many articles of the store are analyzed, and how many there are. Raises ReaderError."""
        return self._kept_analyses.coverage() if self._kept_analyses and self._shelf else (0, 0)

    async def analyze(self, id: str) -> AsyncGenerator[Progress, None]:
        """Yield progress until the article's analysis is complete; a kept analysis comes at once.

        An article that was read and has people say something else since is unread again. Raises ReaderError.
        """
        article = self.article(id)
        analysis = self.analysis(id)
        if analysis is not None:
            yield Progress(id, 1, 1, analysis)
            return
        async for progress in self._analyzer.analyze(article):
            if progress.is_complete and progress.analysis is not None:
                self._analyses.keep(id, progress.analysis)
                self._show_count(id)
                self._tell_changes(article, progress.analysis)
            yield progress

    async def analyze_stored(self, id: str) -> AsyncGenerator[Progress, None]:
        """Analyze an article as the store has it now, whatever text of it is in memory, and yield progress.

        Nothing is yielded while another text of it is in memory: what is found is not about that one.
        Raises ReaderError.
        """
        article = self._shelf.articles.article(id) if self._shelf else None
        if article is None:
            return
        async for progress in self._analyzer.analyze(article):
            if progress.is_complete and progress.analysis is not None:
                self._tell_changes(article, progress.analysis)
                row = self._listing.row(id)
                if row is not None:
                    self.ids.change([id], claims=row.claims)
            article_in_memory = self.article_if_read(id)
            if article_in_memory is None or article_in_memory.sha256 == article.sha256:
                yield progress

    def data_version(self) -> int:
        """Return a number that is another one after somebody else changed the store; 0 for files.

        What this thread changes itself does not count.
        """
        try:
            return self._shelf.data_version() if self._shelf else 0
        except ReaderError as error:
            self._problems.append(str(error))
            return 0

    def is_outdated(self, id: str) -> bool:
        """Tell whether the store has another text or title of an article than what is in memory."""
        article = self._stored_articles.get(id)
        if article is None or self._shelf is None:
            return False
        try:
            return self._shelf.articles.digest(id) != digest(article)
        except ReaderError as error:
            self._problems.append(str(error))
            return False

    async def extract(self, article: Article) -> Analysis:
        """Return the complete analysis of an article that need not be one of the library's; keep nothing.

        Raises AnalysisError.
        """
        analysis: Analysis | None = None
        async for progress in self._analyzer.analyze(article):
            analysis = progress.analysis if progress.is_complete else None
        if analysis is None:
            raise AnalysisError("The analysis ended before it was complete.")
        return analysis

    async def analyzed(self, article: Article) -> Corrected:
        """Return the analysis of an article that need not be one of the library's, with its corrections.

        Raises AnalysisError.
        """
        analysis = await self.extract(article)
        return apply(analysis, self._keeper.corrections(article) if self._keeper else (), article.text)

    def update(self, id: str) -> str:
        """Keep an article of the store anew as its file is now; return why not, empty when nothing is wrong.

        One that came from elsewhere stays as it is: only a refresh asks for addresses.
        """
        article = None if id in self._origins else self.article_if_read(id)
        origin = article.origin if article else None
        if self.intake is None or origin is None or origin.kind != "path":
            return ""
        try:
            outcomes = tuple(self.intake.add_files(origin.text))
        except ReaderError as error:
            return str(error)
        return " ".join(str(outcome) for outcome in outcomes if isinstance(outcome, ReaderError))

    def renew(self, id: str) -> None:
        """Drop an article from memory where the store has another text or title by now."""
        if self.is_outdated(id):
            self.forget(id)

    def forget(self, id: str) -> None:
        """Drop the article and its analysis, so that both are made again."""
        self._articles.pop(id, None)
        self._stored_articles.drop(id)
        self._analyses.drop(id)
        self._with_corrections.drop(id)

    def with_corrections(self, analysis: Analysis) -> Corrected:
        """Return an analysis of an article, complete or not, with the person's corrections laid over it."""
        id = analysis.article_id
        cached = self._with_corrections.get(id)
        if cached is None or cached[0] is not analysis:
            cached = analysis, apply(analysis, self._corrections_of(id), self.article(id).text)
            self._with_corrections.keep(id, cached)
        return cached[1]

    def correct(self, id: str, correction: Correction) -> None:
        """Add a correction to those of the article, and keep it."""
        self._keep_corrections(id, (*self._read_corrections(id), correction))

    def corrections(self, id: str) -> tuple[Correction, ...]:
        """Return the corrections of an article, the oldest first."""
        return self._read_corrections(id)

    def take_back(self, id: str, correction: Correction) -> bool:
        """Drop a correction of the article; tell whether it was there. Of equal ones the latest goes."""
        corrections = list(self._read_corrections(id))
        if correction not in corrections:
            return False
        del corrections[len(corrections) - 1 - corrections[::-1].index(correction)]
        self._keep_corrections(id, tuple(corrections))
        return True

    def session(self) -> Session:
        """Return what was left at the end of the last session."""
        return self._keeper.session() if self._keeper else Session()

    def keep_session(self, session: Session) -> None:
        """Keep where the person is now until the next start."""
        if self._keeper:
            self._keeper.keep_session(session)

    def problems(self) -> tuple[str, ...]:
        """Return a sentence for everything that could not be read or written since the last call."""
        problems = (*self._problems, *(self._keeper.problems() if self._keeper else ()))
        self._problems.clear()
        return problems

    async def close(self) -> None:
        """Stop the analyzer, and cut off what is fetched."""
        if self.intake is not None:
            self.intake.close()
        await self._analyzer.close()

    def _corrections_of(self, id: str) -> tuple[Correction, ...]:
        corrections = self._corrections.get(id)
        if corrections is None:
            corrections = self._read_corrections(id)
            self._corrections.keep(id, corrections)
        return corrections

    def _read_corrections(self, id: str) -> tuple[Correction, ...]:
        # Another program may have added some: what is kept counts, not what was read before.
        if self._keeper:
            return self._keeper.corrections(self.article(id))
        return self._corrections.get(id) or ()

    def _keep_corrections(self, id: str, corrections: tuple[Correction, ...]) -> None:
        self._corrections.keep(id, corrections)
        self._with_corrections.drop(id)
        if self._keeper:
            self._keeper.keep_corrections(self.article(id), corrections)
        self._show_count(id)

    def _find(self, id: str) -> Article | None:
        if id in self._origins:
            return self._read(self._origins[id])
        return self._shelf.articles.article(id) if self._shelf else None

    def _kept(self, find: Callable[[Article], Analysis | None], article: Article) -> Analysis | None:
        try:
            return find(article)
        except ReaderError as error:  # the article is analyzed as if it never had been
            self._problems.append(str(error))
            return None

    def _tell_changes(self, article: Article, analysis: Analysis) -> None:
        if self._shelf is None or self._kept_analyses is None:
            return
        row = self.ids.row_of(article.id)
        if row is None or not (row.is_updated and row.is_read):
            return
        if says_something_else(article, analysis, self._shelf.articles, self._kept_analyses):
            self._shelf.states.set_read([article.id], False)
            self.ids.change([article.id], is_read=False)

    def _row_of_file(self, id: str) -> ArticleRow:
        article = self._articles.get(id)
        return ArticleRow(
            id,
            title_of(self.label(id), article),
            article.outlet if article else "",
            article.published if article else "",
            article.fetched if article else "",
            claims=self._claim_count(id),
        )

    def _claim_count(self, id: str) -> int | None:
        """Return how many claims the person left of an article; None while that is unknown."""
        analysis = self._analyses.get(id)
        return None if analysis is None else len(self.with_corrections(analysis).remaining.claims)

    def _show_count(self, id: str) -> None:
        count = self._claim_count(id)
        if count is not None:
            self.ids.change([id], claims=count)
