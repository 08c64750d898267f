"""What the workers of a screen report to it."""

from __future__ import annotations

from textual.message import Message

from reader.model import Progress


class AnalysisProgressed(Message):
    """The analysis of an article has come this far."""

    def __init__(self, progress: Progress) -> None:
        super().__init__()
        self.progress = progress


class AnalysisFailed(Message):
    """An article could not be read or analysed."""

    def __init__(self, article_id: str, reason: str) -> None:
        super().__init__()
        self.article_id = article_id
        self.reason = reason


class ArticleRead(Message):
    """One more article was read, so the list knows its title."""

    def __init__(self, article_id: str) -> None:
        super().__init__()
        self.article_id = article_id


class LibraryProgressed(Message):
    """Some more articles of the library are analysed, and so many are by now."""

    def __init__(self, article_ids: tuple[str, ...], analyzed_count: int, total: int) -> None:
        super().__init__()
        self.article_ids = article_ids
        self.analyzed_count = analyzed_count
        self.total = total
