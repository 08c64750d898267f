"""The parts of a library, put together: what the screen and the command line hold, and take parts of.

Sources, analyzer and keeper are arguments, so neither spaCy nor Textual nor any source is imported here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from reader.errors import SourceError
from reader.library.analyzer import Analyzer
from reader.library.contents import put_together
from reader.library.keeper import Keeper
from reader.library.kept_analyses import KeptAnalyses
from reader.library.memory_keeper import MemoryKeeper
from reader.library.reading_changes import ReadingChanges
from reader.library.shelf import Shelf
from reader.model import Article, Origin

if TYPE_CHECKING:
    from reader.library.intake import Intake
    from reader.library.people import PeopleKeeper
    from reader.library.same_quotes import SameQuoteFinder
    from reader.library.searching import Searching
    from reader.library.stored_claims import StoredClaims
    from reader.library.version_history import VersionHistory
    from reader.shelf.link import LinkPlace
    from reader.shelf.removal import Removal

QuotedSources = Callable[[Sequence[str]], Iterator[Article | SourceError]]


class Library:
    """Articles in a list, read when they are first wanted, analyzed when asked, both kept.

    The list has what `shelf` has; without one, the files of `origins`, which says where each article is read
    from, by its id, in their order. Files are opened by their ids beside a shelf, too. Without a keeper what
    the person makes lasts as long as the library; without `kept_analyses`, which analyze instead of
    `analyzer`, what was found does. `intake` returns what brings articles into the store, None where there
    is none to write to; `people` what knows who is who in it, `same_quotes` what finds
    quotations there, and `find_kept` an article of it by its id. `stored` returns the library of the store,
    to go over to once it has something, None where the files stay.
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
        people: Callable[[], PeopleKeeper] | None = None,
        same_quotes: Callable[[], SameQuoteFinder] | None = None,
        intake: Callable[[], Intake] | None = None,
        stored: Callable[[], Library] | None = None,
        find_kept: Callable[[str], Article | None] = lambda id: None,
        removals: Callable[[Article], tuple[Removal, ...] | None] = lambda article: None,
        quoted_sources: QuotedSources = lambda names: iter(()),
    ) -> None:
        self.quoted_sources = quoted_sources
        """Yields the articles in files and folders, or those of the "library", as a person names them."""
        self.removals = removals
        """Returns what was cut from the page of an article; None when it is not kept. Raises ReaderError."""
        self._people = people
        self._same_quotes = same_quotes
        self._intake = intake
        self._shelf = shelf
        self._kept_analyses = kept_analyses
        self.stored = stored
        """Returns what takes the place of this library when something was added; None where nothing does."""
        self.first_id: str | None = None
        """The article to begin with; None for the one that was left last."""
        self.first_places: tuple[LinkPlace, ...] = ()
        """Where in it to begin, the first of these that is there; empty for where it was left."""
        self._has_keeper = keeper is not None
        self.keeper = keeper or MemoryKeeper()
        """What keeps corrections and the session."""
        self.is_of_files = shelf is None and stored is None
        """Whether it stays a list of files, whatever is added to the store."""
        self._problems: list[str] = []
        contents = put_together(
            origins,
            read=read,
            analyzer=analyzer,
            keeper=self.keeper,
            shelf=shelf,
            kept_analyses=kept_analyses,
            find_kept=find_kept,
            tell=self.tell,
        )
        self.articles = contents.articles
        """Those of the list and others, by their ids."""
        self.analyses = contents.analyses
        """What was found in them."""
        self.corrections = contents.corrections
        """What the person made of that."""
        self.article_list = contents.article_list
        """The articles of the list, in its order; of a large library only those looked at are in memory."""
        self.backlog = contents.backlog
        """The articles of the store that wait for an analysis; None where none is kept."""
        self.changes = ReadingChanges(shelf.states, self.article_list) if shelf else None
        """What was read and starred; None for files, of which nobody keeps that."""
        self.queries = shelf.queries if shelf else None
        """What keeps searches; None for files."""
        self.tags = shelf.tags if shelf else None
        """What keeps the tags of articles; None for files."""

    # What no first text needs is imported and made when it is asked for.

    @cached_property
    def people(self) -> PeopleKeeper | None:
        """What knows who is who across the articles of the store; None without one."""
        return self._people() if self._people else None

    @cached_property
    def intake(self) -> Intake | None:
        """What brings articles into the store; None where nothing can be written."""
        return self._intake() if self._intake else None

    @cached_property
    def history(self) -> VersionHistory | None:
        """What articles said before; None for files, of which nobody keeps that."""
        if self._shelf is None:
            return None
        from reader.library.version_history import VersionHistory

        return VersionHistory(
            self._shelf.articles, extract=self.analyses.extract, corrections=self.corrections.of
        )

    @cached_property
    def search(self) -> Searching | None:
        """What finds articles and claims of the whole library; None for files."""
        return self._shelf.search() if self._shelf and self._shelf.search else None

    @cached_property
    def same_quotes(self) -> SameQuoteFinder | None:
        """What finds the same quotation in the articles of the store; None without one."""
        return self._same_quotes() if self._same_quotes else None

    @cached_property
    def stored_claims(self) -> StoredClaims | None:
        """The claims of the whole library, as they go out; None for files."""
        shelf, kept_analyses = self._shelf, self._kept_analyses
        if not (shelf and self.search and kept_analyses and self._has_keeper):
            return None
        from reader.library.stored_claims import StoredClaims

        return StoredClaims(
            *(shelf.articles, shelf.listing, self.search),
            analysis=kept_analyses.older,
            corrections=self.keeper.corrections,
        )

    def renew(self, id: str) -> None:
        """Drop an article from memory where the store has another text or title by now."""
        if self.articles.is_outdated(id):
            self.forget(id)

    def forget(self, id: str) -> None:
        """Drop the article and its analysis, so that both are made again."""
        self.articles.drop(id)
        self.analyses.drop(id)
        self.corrections.drop(id)

    def tell(self, problem: str) -> None:
        """Have a sentence told with the problems."""
        self._problems.append(problem)

    def problems(self) -> tuple[str, ...]:
        """Return a sentence for all that could not be read or written since the last call, each once."""
        problems = tuple(dict.fromkeys((*self._problems, *self.keeper.problems())))
        self._problems.clear()
        return problems

    async def close(self) -> None:
        """Stop the analyzer, and cut off what is fetched."""
        if (intake := vars(self).get("intake")) is not None:  # not made only to be closed
            intake.close()
        await self.analyses.close()
