"""What analyzes, loaded anew once it remembers many words: spaCy forgets none by itself."""

from __future__ import annotations

import gc
from collections.abc import Callable
from typing import TYPE_CHECKING

from reader.nlp.process.loading import loading

if TYPE_CHECKING:
    from reader.nlp.analyze import Extractor


class RenewedExtractor:
    """The one Extractor of a process; there are never two of them."""

    def __init__(self, load: Callable[[], Extractor]) -> None:
        """Load nothing yet; `load` does, when it is first asked for and whenever it is renewed."""
        self._load = load
        self._extractor: Extractor | None = None

    def get(self) -> Extractor:
        """Return it. Raises what `load` does; the next call tries again."""
        if self._extractor is None:
            with loading():
                self._extractor = self._load()
        return self._extractor

    def renew(self, max_strings: int) -> None:
        """Load it anew if it remembers more than so many strings, in an eighth of a second.

        Nobody else may hold it, or a Doc of it. Raises what `load` does.
        """
        if self._extractor is None or self._extractor.known_strings <= max_strings:
            return
        from reader.nlp import token_columns  # imports spaCy, which is there by now

        self._extractor = None
        token_columns.forget()  # of the last Doc
        gc.unfreeze()
        gc.collect()  # its parts hold each other
        self.get()
