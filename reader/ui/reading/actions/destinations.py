"""Where one can go by name: the articles, the speakers of the open one, and what can be set."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from reader.claims.filters import exactly
from reader.errors import ReaderError
from reader.library.listed_articles import ListedArticles
from reader.ui.reading.actions.articles import ArticleNavigation
from reader.ui.reading.actions.navigate import ClaimNavigation
from reader.ui.reading.actions.setting_choices import SettingChoices
from reader.ui.reading.destination import Destination
from reader.ui.reading.history import History
from reader.ui.reading.open_article import OpenArticle
from reader.ui.reading.protocols import Say

_ARTICLE = "Article:"
_MAX_ARTICLES = 50
"""So many are offered: three screenfuls, and whoever finds none of theirs among them types another letter."""


class Destinations:
    """Yields what each is called and what leads there."""

    def __init__(
        self,
        article_list: ListedArticles,
        open: OpenArticle,
        history: History,
        articles: ArticleNavigation,
        navigation: ClaimNavigation,
        settings: SettingChoices,
        *,
        say: Say,
    ) -> None:
        self._article_list = article_list
        self._open = open
        self._history = history
        self._articles = articles
        self._navigation = navigation
        self._settings = settings
        self._say = say

    def articles(self, words: str) -> Iterator[Destination]:
        """Yield the articles, listed or not, whose titles have some words; the newest first."""
        is_named = words.casefold().startswith(_ARTICLE.casefold())
        title_words = words[len(_ARTICLE) :] if is_named else words
        try:
            rows = self._article_list.titled(title_words, _MAX_ARTICLES) if title_words.strip() else ()
        except ReaderError as error:
            self._say(str(error))
            return
        for row in rows:
            go = partial(self._go_to_article, row.id)
            yield Destination(f"{_ARTICLE} {row.title}", go, is_match=True)

    def settings(self) -> Iterator[Destination]:
        """Yield what may be set, and to what."""
        return self._settings.all()

    def speakers(self) -> Iterator[Destination]:
        """Yield the speakers of the open article in the order in which they first speak."""
        analysis = self._open.analysis
        for speaker_id in dict.fromkeys(claim.speaker for claim in analysis.claims):
            if speaker := analysis.entity(speaker_id):
                query = exactly("speaker", speaker.name)
                yield Destination(f"Speaker: {speaker.name}", partial(self._navigation.filter_by, query))

    def _go_to_article(self, id: str) -> None:
        if id != self._open.id:
            self._history.jump()
            self._articles.open(id)
