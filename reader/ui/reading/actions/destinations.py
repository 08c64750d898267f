"""Where one can go by name: the articles, the speakers of the open one, and what can be set."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from reader.claims.filters import exactly
from reader.library.library import Library
from reader.ui.reading.actions.articles import ArticleNavigation
from reader.ui.reading.actions.navigate import ClaimNavigation
from reader.ui.reading.actions.setting_choices import SettingChoices
from reader.ui.reading.destination import Destination
from reader.ui.reading.history import History
from reader.ui.reading.open_article import OpenArticle
from reader.ui.widgets.article_list import title_of


class Destinations:
    """Yields what each is called and what leads there."""

    def __init__(
        self,
        library: Library,
        open: OpenArticle,
        history: History,
        articles: ArticleNavigation,
        navigation: ClaimNavigation,
        settings: SettingChoices,
    ) -> None:
        self._library = library
        self._open = open
        self._history = history
        self._articles = articles
        self._navigation = navigation
        self._settings = settings

    def all(self) -> Iterator[Destination]:
        """Yield articles in their order, speakers in the order in which they first speak, settings."""
        for index, id in enumerate(self._library.ids):
            title = title_of(self._library.label(id), self._library.article_if_read(id))
            yield Destination(f"Article: {title}", partial(self._go_to_article, index))
        analysis = self._open.analysis
        for speaker_id in dict.fromkeys(claim.speaker for claim in analysis.claims):
            if speaker := analysis.entity(speaker_id):
                query = exactly("speaker", speaker.name)
                yield Destination(f"Speaker: {speaker.name}", partial(self._navigation.filter_by, query))
        yield from self._settings.all()

    def _go_to_article(self, index: int) -> None:
        if index != self._open.index:
            self._history.jump()
            self._articles.open(index)
