"""The organizations of the article: how often and where first they are named, who speaks for them."""

from __future__ import annotations

from collections.abc import Sequence

from textual.content import Content

from reader.claims.speaker_counts import Organization
from reader.text.counted import counted
from reader.text.one_line import one_line
from reader.ui.widgets.row_list import RowList
from reader.ui.widgets.speaker_list import justified


class OrganizationList(RowList):
    """One row an organization of `text`."""

    ROW_HEIGHT = 3

    def __init__(self, organizations: Sequence[Organization], text: str) -> None:
        super().__init__()
        self._organizations = organizations
        self._text = text

    def row_count(self) -> int:
        """Return the number of organizations."""
        return len(self._organizations)

    def row(self, index: int) -> tuple[Content, Content, Content]:
        """Return the three lines of an organization."""
        organization = self._organizations[index]
        bar = ("▌" if index == self.cursor else " ", "$accent")
        width = max(1, self.scrollable_content_region.width - 1)
        name = Content.styled(one_line(organization.name), "bold underline")
        return (
            Content.assemble(bar, justified(name, self._mentions(organization), width)),
            Content.assemble(bar, (_speaking_for(organization), "$muted")),
            Content.assemble(bar, (_also(organization), "$muted")),
        )

    def _mentions(self, organization: Organization) -> str:
        if not organization.mentions:
            return "not named itself"
        first = self._text.count("\n", 0, organization.mentions[0].start) + 1
        count = len(organization.mentions)
        return f"line {first}" if count == 1 else f"{count} times, first line {first}"


def _speaking_for(organization: Organization) -> str:
    parts = [f"speaks itself: {counted(organization.says, 'claim')}"] if organization.says else []
    if organization.speakers:
        parts.append(f"spoken for by {', '.join(map(one_line, organization.speakers))}")
    return "; ".join(parts) or "nobody speaks for it"


def _also(organization: Organization) -> str:
    return f"also {', '.join(map(one_line, organization.aliases))}" if organization.aliases else ""
