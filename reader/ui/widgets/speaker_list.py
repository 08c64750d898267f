"""Who speaks in the article: name, claims and share of the quoted words, then what they are."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from textual.content import Content

from reader.claims.shown_name import shown_name
from reader.claims.speaker_counts import Speaker
from reader.claims.speaker_label import NOBODY
from reader.model import NEGATIVE_SIGN, UNNAMED_SIGN
from reader.text.counted import counted
from reader.text.one_line import one_line
from reader.ui.view.speaker_signs import again_sign, style_of
from reader.ui.widgets.row_list import RowList


class SpeakerList(RowList):
    """One row a speaker of `text`."""

    def __init__(self, speakers: Sequence[Speaker], text: str, colors: Mapping[str, int]) -> None:
        super().__init__()
        self._text = text
        self._speakers = speakers
        self._is_anybody_quoted = any(speaker.quoted_words for speaker in self._speakers)
        self._colors = colors

    def row_count(self) -> int:
        """Return the number of speakers."""
        return len(self._speakers)

    def row(self, index: int) -> tuple[Content, Content]:
        """Return the two lines of a speaker."""
        speaker = self._speakers[index]
        bar = ("▌" if index == self.cursor else " ", "$accent")
        width = max(1, self.scrollable_content_region.width - 1)
        about = Content.styled(_about(speaker), "$muted")
        not_said = f", {speaker.denials} {NEGATIVE_SIGN}" if speaker.denials else ""
        share = f"  {speaker.share:>4.0%}" if self._is_anybody_quoted else ""
        count = f"{counted(len(speaker.claims), 'claim')}{not_said}{share}"
        return (
            Content.assemble(bar, justified(self._who(speaker), count, width)),
            Content.assemble(bar, justified(about, _places(speaker), width)),
        )

    def _who(self, speaker: Speaker) -> Content:
        if speaker.entity is None:
            return Content.styled(NOBODY, "bold $muted")
        color = style_of(self._colors[speaker.entity.id])
        again = again_sign(self._colors[speaker.entity.id])
        sign = f"{UNNAMED_SIGN} " if speaker.sort == "unnamed" else ""
        name = shown_name(self._text, speaker.entity)
        return Content.assemble((sign, color), (f"{name}{again}", f"bold {color}"))


def justified(start: Content, end: str, width: int) -> Content:
    """Return one line of `width` cells with `end` at its end; only `start` is cut."""
    room = max(0, width - len(end) - 1)
    return Content.assemble(start.truncate(room, ellipsis=True, pad=True), " ", (end, "$muted"))


def _about(speaker: Speaker) -> str:
    if speaker.entity is None:
        return ""
    sort = speaker.sort if speaker.sort != "named" else ""
    parts = (sort, one_line(speaker.entity.role), one_line(speaker.entity.affiliation))
    return " · ".join(part for part in parts if part)


def _places(speaker: Speaker) -> str:
    first, last = speaker.claims[0] + 1, speaker.claims[-1] + 1
    return f"claim {first}" if first == last else f"first {first}, last {last}"
