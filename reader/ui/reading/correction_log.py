"""Where every correction of the open article goes: kept with its time, shown, and said. No widgets."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from reader.claims.correction import Correction
from reader.library.corrections import Corrections
from reader.ui.reading.open_article import OpenArticle
from reader.ui.reading.protocols import Presenter

_SHORT_CORRECTION, _SHORT_UNDOING = "Corrected. {undo} takes it back.", "Taken back."
"""What is said on a screen that has no room for more."""


class CorrectionLog:
    """Adds corrections to those of the open article, and takes them back."""

    def __init__(self, corrections: Corrections, open: OpenArticle, presenter: Presenter) -> None:
        self._corrections = corrections
        self._open = open
        self._presenter = presenter

    @property
    def corrections(self) -> tuple[Correction, ...]:
        """Those of the open article, the oldest first; none without an article."""
        return self._corrections.of(self._open.article.id) if self._open.article else ()

    def keep(self, *corrections: Correction, say: str, short: str = _SHORT_CORRECTION) -> None:
        """Keep corrections as made now, show the claims anew, and say what it was; in short without room."""
        if self._open.article is None:
            return
        now = datetime.now(UTC).isoformat(timespec="seconds")
        for correction in corrections:
            self._corrections.add(self._open.article.id, replace(correction, made_at=now))
        self._presenter.show_correction(say, short=short)

    def take_back(self, correction: Correction, *, say: str) -> None:
        """Drop a correction, show the claims anew, and say what it was."""
        if self._open.article is not None:
            self._corrections.take_back(self._open.article.id, correction)
            self._presenter.show_correction(say, short=_SHORT_UNDOING)
