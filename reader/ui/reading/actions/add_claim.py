"""Adds a claim that was missed: from where to where, who says it, and by which word, one after the other."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from reader.claims.attribution_words import cues_beside, sentence_beside, source_beside
from reader.claims.claim_places import place_of
from reader.claims.content_range import ContentRange
from reader.claims.correction import correct
from reader.claims.corrections import candidates
from reader.claims.entities_by_name import EntitiesByName
from reader.model import Article, Claim, Span
from reader.text.quotations import kind_within, quoted_parts
from reader.text.word_edges import trimmed
from reader.ui.reading.correction_log import CorrectionLog
from reader.ui.reading.cursor import Cursor
from reader.ui.reading.open_article import OpenArticle
from reader.ui.reading.protocols import OpenDialog, Say, SelectableText
from reader.ui.view import correction_words

if TYPE_CHECKING:
    from reader.ui.screens.claim_ends import ClaimShape, SpannedText

    class SelectableSpans(SelectableText, SpannedText, Protocol):
        """The article pane as far as something in it is selected, or can be."""


_NO_CUE = "(none of these words)"


class ClaimAddition:
    """Makes a claim of what is selected, else of the sentence on the cursor line."""

    def __init__(
        self,
        open: OpenArticle,
        cursor: Cursor,
        view: SelectableSpans,
        log: CorrectionLog,
        *,
        open_dialog: OpenDialog,
        say: Say,
    ) -> None:
        self._open = open
        self._cursor = cursor
        self._view = view
        self._log = log
        self._open_dialog = open_dialog
        self._say = say

    def ask(self) -> None:
        """Let the person say from where to where the claim reaches, and go on from there."""
        from reader.ui.screens.claim_ends import ClaimEndsScreen, ClaimShape

        article = self._open.article
        content = self._content()
        if article is None or not content:
            self._say("There are no words here to make a claim of.")
            return
        text, place = article.text, self._cursor.line.start
        parts = quoted_parts(text)
        shape = ClaimShape(content, kind_within(text, [content], parts))
        everywhere = Span(0, len(text))
        dialog = ClaimEndsScreen(
            *("New claim", shape, text, ContentRange(everywhere, everywhere), self._view),
            kind_of=lambda content: kind_within(text, [content], parts),
        )
        self._open_dialog(
            dialog,
            lambda answer: (
                self.ask_for_speaker(article, answer) if answer else self._cursor.go_to_offset(place)
            ),
        )

    def ask_for_speaker(self, article: Article, shape: ClaimShape) -> None:
        """Ask who says it, beginning with who is named nearest."""
        from reader.ui.screens.choice_prompt import ChoicePrompt

        claim = Claim(shape.kind, (shape.content,), polarity=shape.polarity)
        heading = f"Who says {correction_words.claim_words(article, claim)}?"
        self._open_dialog(
            ChoicePrompt(heading, candidates(self._open.analysis, claim), takes_new=True),
            lambda name: self.ask_for_cue(article, shape, name) if name else None,
        )

    def ask_for_cue(self, article: Article, shape: ClaimShape, name: str) -> None:
        """Ask which word says that it was said, where there are any beside it."""
        from reader.ui.screens.choice_prompt import ChoicePrompt

        text, content = article.text, shape.content
        entity = EntitiesByName(self._open.analysis.entities).nearest(name, near=content.start)
        source = source_beside(text, content, entity, name)
        cues = {span.of(text): span for span in cues_beside(text, content, source, self._open.analysis)}
        if not cues:
            self.add(article, shape, name, source, None)
            return
        self._open_dialog(
            ChoicePrompt("Which words say that it was said?", (*cues, _NO_CUE)),
            lambda words: self.add(article, shape, name, source, cues.get(words)) if words else None,
        )

    def add(
        self, article: Article, shape: ClaimShape, name: str, source: Span | None, cue: Span | None
    ) -> None:
        """Add the claim, and go to it."""
        claim = Claim(
            shape.kind,
            (shape.content,),
            (cue,) if cue else (),
            (source,) if source else (),
            polarity=shape.polarity,
        )
        correction = correct("add", article.text, claim, value=name)
        self._log.keep(correction, say=f"Added: {name}, {correction_words.claim_words(article, claim)}.")
        index = place_of(correction, self._open.analysis, article.text)
        if index is not None:
            self._cursor.go_to_claim(index)

    def _content(self) -> Span | None:
        text, selection = self._open.text, self._view.selected_span
        if selection is None:
            line = trimmed(text, self._cursor.line)
            selection = sentence_beside(text, Span(line.start, line.start)) if line.start < line.end else line
        content = trimmed(text, selection)
        return content if content.start < content.end else None
