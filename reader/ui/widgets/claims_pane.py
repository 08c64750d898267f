"""The claims beside the text, under how many there are; or words that say why there are none."""

from __future__ import annotations

from reader.ui.view.claim_rows import ClaimListing
from reader.ui.widgets.claim_list import ClaimList
from reader.ui.widgets.list_pane import ListPane


class ClaimsPane(ListPane):
    """Heading, claim list, words."""

    def __init__(self) -> None:
        self.claims = ClaimList()
        """The list inside."""
        super().__init__("Claims", self.claims, id="claims")
        self._listing = ClaimListing()

    def show(self, listing: ClaimListing, current: int | None) -> None:
        """List claims with the cursor on the current one; without any, say why."""
        self._listing = listing
        self.claims.show(listing, current)
        self.show_position(current)

    def show_position(self, current: int | None) -> None:
        """Say which claim of how many is the current one."""
        listing = self._listing
        why_empty = "" if listing.among else listing.why_empty
        self.describe(listing.position(current), why_empty, note=listing.query)
