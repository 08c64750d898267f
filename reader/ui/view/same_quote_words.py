"""How the same quotation in other articles is shown: a row for each, and both claims word by word. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from textual.content import Content

from reader.claims.attribution import verbal_cue
from reader.model import NEGATIVE_SIGN
from reader.quotes.same_quote import RELATION_SIGNS, Relation
from reader.shelf.same_quote import QuotedElsewhere
from reader.text.moments import readable_moment
from reader.text.one_line import one_line
from reader.ui.view.side_by_side import side_by_side

_RELATION_WORDS: dict[Relation, str] = {
    "equal": "equal",
    "contained": "a part",
    "reworded": "reworded",
    "paraphrased": "in other words, less sure",
}
_HERE, _THERE = "here  ", "there "


def row_lines(match: QuotedElsewhere, *, is_first: bool) -> tuple[Content, Content]:
    """Return the two lines of a match; `is_first` when nobody has it before that article.

    What an article says that nobody said is told by its cue and a sign.
    """
    relation = match.comparison.relation
    cut_words = ", ".join(f"“{one_line(form)}”" for form in match.comparison.cut_words)
    turned = ", the other way round" if match.is_turned else f", without {cut_words}" if cut_words else ""
    about = " · ".join(filter(None, (readable_moment(match.published), match.outlet, match.title)))
    head = Content.assemble(
        (f"{RELATION_SIGNS[relation]} {_RELATION_WORDS[relation]}{turned}", "bold"),
        ("  had it first", "$accent") if is_first else "",  # before what is cut on narrow screens
        f"  {one_line(about)}",
    )
    sign = f"{NEGATIVE_SIGN} " if match.is_negative else ""
    words = " ".join(filter(None, (one_line(match.speaker), one_line(verbal_cue(match.cue)))))
    attribution = f"{sign}{words}: " if words else sign
    return head, Content.styled(f"  {attribution}{one_line(match.content)}", "$muted")


def comparison_lines(match: QuotedElsewhere) -> Sequence[Content]:
    """Return a claim and its match, word by word, one below the other."""
    here, there = side_by_side(match.own_content, match.content, match.comparison.alignment)
    return Content.assemble((_HERE, "$muted"), here), Content.assemble((_THERE, "$muted"), there)
