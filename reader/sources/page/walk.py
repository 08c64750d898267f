"""From the parsed page to its outline: one walk over the elements, which collects runs of text into blocks.

Inline elements leave only their words, <q> its marks, <br> a line end and two of them the end of a paragraph;
a table of data stays side by side.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING

from reader.errors import SourceError
from reader.sources.page import block_styles, calls, initials, tags, templates, word_buttons
from reader.sources.page.accordions import ROLES_OF_PANELS, Accordions, accordions
from reader.sources.page.block_text import LEFT_OUT, paragraphs, preformatted, rows
from reader.sources.page.element_roles import roles_of
from reader.sources.page.folded import folded
from reader.sources.page.footnote_marks import is_footnote_link, is_footnote_mark
from reader.sources.page.hidden import is_hidden
from reader.sources.page.limits import Limits
from reader.sources.page.outline import ADDRESS_FIELD, FIGURES, QUOTATION, Block, Kind, Node, Outline
from reader.sources.page.sentences import text_ends_sentence
from reader.sources.page.tables import PARTS, TableForm, after_label, table_form
from reader.sources.page.text_run import TextRun

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_SPACE = re.compile(r"[ \t\n\r\f\v]+")
_MAX_QUOTATION_CODE_POINTS = 700
"""A hundred words and who said them; what is longer is an article about a quotation."""
_SET_APART = frozenset({"span", "a", "cite", "small", "strong", "b", "time"})
_CONTAINERS = frozenset({"div", "section", "aside", "figure", "header", "blockquote"})
"""They hold lines; in a <p> or a heading what has no space before it is one word."""
_WORD_BEGINS = frozenset("“‘")
_WORD_ENDS = frozenset('.!?”"')
_LINE_TAGS = frozenset({"p", "li", "dt", "dd", "blockquote", *tags.HEADINGS})
"""They hold lines of text; what holds pictures and texts, as a <div> does, may set a caption below one."""
_MIN_DATE = 6
"""The code points of the shortest, "4.3.26"; what is shorter may be the 2 of CO2."""
_MAX_HEADING_CODE_POINTS = 500
"""A heading that holds more was never closed: what stands in elements inside of it is the text."""
_NAMED_AROUND = 2
"""A field with its button, and the box that says what they are for."""
_ADDRESS = re.compile(r"e-?mail", re.IGNORECASE)
"""What a field for any text says that it is for, where it has no type of its own."""
_SIGNS = frozenset({"br", "img", "input"})
"""They have no words, and may stand for some: a line end, a smile."""
_SPEAKER_TAGS = frozenset({"cite", "footer", "figcaption"})


@dataclass(slots=True)
class _Frame:
    """What holds inside one element."""

    node: int
    is_link: bool = False
    is_preformatted: bool = False
    is_quoted: bool = False
    roles: frozenset[str] = frozenset()
    closes: str = ""
    """What is written when the element ends."""
    flushes: bool = False
    quotation_depth: int = 0
    table: TableForm = "columns"
    """Of the table around."""

    def inside(self, element: HtmlElement, tag: str, *, is_quotation: bool) -> _Frame:
        """Return what holds inside an element of this one that begins no block."""
        return _Frame(
            self.node,
            is_link=self.is_link or tag == "a",
            is_preformatted=self.is_preformatted or tag == "pre",
            is_quoted=self.is_quoted or is_quotation,
            roles=self.roles,
            quotation_depth=self.quotation_depth,
            table=table_form(element) if tag == "table" else self.table,
        )


@dataclass(slots=True)
class _Draft:
    parent: int
    tag: str
    roles: frozenset[str]
    start: int
    end: int = 0


def outline(root: HtmlElement, name: str, limits: Limits) -> Outline:
    """Return the nodes and blocks of the page. Raises SourceError when it nests too deep."""
    reading = _Reading()
    reading.read(root, name, limits)
    nodes = tuple(
        Node(draft.parent, draft.tag, draft.roles, draft.end, draft.start) for draft in reading.drafts
    )
    return Outline(nodes, tuple(reading.blocks))


class _Reading:
    """Walks the tree once; the only state is the stack of elements around and the run of text so far."""

    def __init__(self) -> None:
        self.drafts: list[_Draft] = []
        self.blocks: list[Block] = []
        self.run = TextRun()
        self.folded: frozenset[str] = frozenset()
        self.accordions = Accordions()
        self.templates: frozenset[HtmlElement] = frozenset()
        """Those that hold text."""
        self.unclosed_headings: set[int] = set()
        self.initial = ""
        """A first letter that is set large, until the word that it begins."""

    def read(self, root: HtmlElement, name: str, limits: Limits) -> None:
        from lxml import etree

        self.folded = folded(root)
        self.accordions = accordions(root)
        self.templates = templates.shown(root)
        frames = [_Frame(-1)]
        walk = etree.iterwalk(root, events=("start", "end", "comment", "pi"))
        for event, element in walk:
            if event == "start":
                if len(frames) > limits.max_depth:
                    raise SourceError(
                        f"{name}: this page nests its elements more than {limits.max_depth} deep. "
                        "Save the text of the article as .txt."
                    )
                frame = self._enter(element, frames[-1])
                frames.append(frame or _Frame(-1))
                if frame is None:
                    walk.skip_subtree()
                else:
                    self._write(element.text, frame)
                continue
            if event == "end":
                self._leave(element, frames.pop())
            self._write(element.tail, frames[-1])
        self._flush(-1, frames[0])

    def _enter(self, element: HtmlElement, around: _Frame) -> _Frame | None:
        """Return what holds inside the element; None when nothing in it is text."""
        tag = element.tag if isinstance(element.tag, str) else ""
        tag = "div" if element in self.templates else tag
        is_set_apart = block_styles.is_block(element, tag)
        if tag == "button" and self._is_words(element):
            tag = "span"
        elif is_set_apart and not self._in_heading(around):
            tag = "div"
        if tag in tags.NO_TEXT or tag in tags.STRUCK_OUT:
            return None
        if tag in _SIGNS and self._stands_for_words(element, tag, around):
            return _Frame(around.node)
        attributes = element.items()
        roles = roles_of(attributes, tag)
        if "initial" in roles and (letter := initials.letter_in(element)):
            self.initial = letter
            return None
        is_panel = element in self.accordions.panels
        is_folded = is_panel or element.get("id") in self.folded
        roles = roles - (ROLES_OF_PANELS if is_panel else {"hidden"}) if is_folded else roles
        is_unseen = bool(attributes) and not is_folded and is_hidden(element, roles)
        if self._is_left_out(element, tag, around, is_unseen=is_unseen):
            return None
        is_quotation = tag == "blockquote" or (QUOTATION in roles and _is_short_quotation(element, tag))
        frame = around.inside(element, tag, is_quotation=is_quotation)
        if around.table != "columns" and tag in PARTS and not (tag == "tr" and around.table == "labels"):
            self._enter_part(tag, element, around.table)
            return frame
        if around.is_quoted and self._begins_signature(tag, roles):
            self._flush(around.node, around)
            frame.flushes = True
        if tag in tags.INLINE:
            self._enter_inline(element, tag, roles, frame, around)
            if is_set_apart:  # a line of the heading
                self.run.add(" ")
                frame.closes = " "
        elif roles or "-" not in tag or not self.run.characters:
            # An element of the page's own that has no name is part of the sentence in which it stands.
            roles = roles if is_quotation else roles - {QUOTATION}
            self._enter_block(element, tag, roles | {"hidden"} if is_unseen else roles, frame, around)
        return frame

    def _is_words(self, button: HtmlElement) -> bool:
        return button in self.accordions.buttons or word_buttons.is_word(button, self.run.last_text)

    def _stands_for_words(self, element: HtmlElement, tag: str, around: _Frame) -> bool:
        """Write what an element without words of its own stands for; tell whether it stands for any."""
        if tag == "br":
            if self.run.ends_line() and around.table == "columns" and not around.is_preformatted:
                self._flush(around.node, around)
            self.run.add("\n")
            return True
        if tag == "input" and _asks_for_address(element):
            self._name_around(ADDRESS_FIELD, around.node)
        if not self._is_in_line(element, around):
            return False
        self._write(initials.shown_by(element), around)
        return True

    def _is_left_out(self, element: HtmlElement, tag: str, around: _Frame, *, is_unseen: bool) -> bool:
        """Tell whether an element in a line of text is none of its words; where it stood is remembered."""
        if tag not in tags.INLINE:
            return False
        # "opens new tab", spoken by screen readers in the middle of a sentence
        is_aside = is_unseen or (tag == "sup" and is_footnote_mark(element, self.run.last_text))
        if is_aside or (tag == "a" and is_footnote_link(element, self.run.last_text)):
            self.run.add(LEFT_OUT)
            return True
        return tag == "a" and ((around.is_quoted and _is_leftover(element)) or self._leads_on(element))

    def _begins_signature(self, tag: str, roles: frozenset[str]) -> bool:
        """Tell whether an element in a quotation says whose it is."""
        is_speaker = tag in _SPEAKER_TAGS or (tag in tags.INLINE and "speaker" in roles)
        return is_speaker and self.run.ends_quotation()

    def _enter_inline(
        self, element: HtmlElement, tag: str, roles: frozenset[str], frame: _Frame, around: _Frame
    ) -> None:
        """Go on with the block around, unless styles set the element beside the one before."""
        if self._stands_beside(element, around):
            self._flush(around.node, around)
        frame.roles = around.roles | roles
        if tag == "a" and self._is_anchor(element, around):
            frame.is_link = around.is_link
        if tag == "q":
            self._open_quotation(frame, around)

    def _is_anchor(self, element: HtmlElement, around: _Frame) -> bool:
        """Tell whether a link in a heading only gives the address of what stands below it."""
        return self._in_heading(around) and (element.get("href") or "").startswith("#")

    def _in_heading(self, around: _Frame) -> bool:
        return around.node >= 0 and self.drafts[around.node].tag in tags.HEADINGS

    def _enter_block(
        self, element: HtmlElement, tag: str, roles: frozenset[str], frame: _Frame, around: _Frame
    ) -> None:
        """End the block around, and make the element a node."""
        self._flush(around.node, around)
        frame.flushes = True
        frame.roles = frozenset()
        frame.node = len(self.drafts)
        if tag in tags.HEADINGS and _is_longer(element, _MAX_HEADING_CODE_POINTS):
            self.unclosed_headings.add(frame.node)
        self.drafts.append(_Draft(around.node, tag, roles, len(self.blocks)))

    def _leave(self, element: HtmlElement, frame: _Frame) -> None:
        if frame.closes:
            self.run.add(frame.closes)
        if frame.flushes:
            self._flush(frame.node, frame)
            if element.tag not in tags.INLINE and frame.node >= 0:
                self.drafts[frame.node].end = len(self.blocks)

    def _enter_part(self, tag: str, element: HtmlElement, table: TableForm) -> None:
        """Part the cells of a table and its lines."""
        if tag == "tr":
            self.run.add("\n")
        elif tag in ("td", "th") and element.getprevious() is not None:
            label = self.run.last_text.rstrip()
            self.run.add(" | " if table == "figures" else after_label(label))

    def _name_around(self, role: str, node: int) -> None:
        """Give a role to the nodes right around what tells what they are."""
        for _ in range(_NAMED_AROUND):
            if node >= 0:
                self.drafts[node].roles |= {role}
                node = self.drafts[node].parent

    def _open_quotation(self, frame: _Frame, around: _Frame) -> None:
        opening, closing = ("“", "”") if around.quotation_depth % 2 == 0 else ("‘", "’")
        self.run.add(opening)
        frame.closes = closing
        frame.quotation_depth += 1

    def _stands_beside(self, element: HtmlElement, around: _Frame) -> bool:
        """Tell whether an inline element is set beside the one before it, as styles do it.

        In the source the two are one word: "<span>They left.</span><span>Ida Rho</span>".
        """
        before = element.getprevious()
        if before is None or before.tail or before.tag not in _SET_APART or element.tag not in _SET_APART:
            return False
        in_text = around.node < 0 or self.drafts[around.node].tag not in _CONTAINERS
        if in_text or element.getparent().tag in tags.INLINE:
            return False
        last, first = self.run.last_text[-1:], next(element.itertext(), "")[:1]
        if first.isdigit() and len(element.text_content()) >= _MIN_DATE:
            return last.isalpha()
        is_beginning = first.isupper() or first in _WORD_BEGINS
        return is_beginning and (last.islower() or last.isdigit() or last in _WORD_ENDS)

    def _is_in_line(self, element: HtmlElement, around: _Frame) -> bool:
        """Tell whether a picture stands in a line of text, as a sign does, and not between two of them."""
        if initials.shown_by(element):
            return True
        in_text = around.node >= 0 and self.drafts[around.node].tag in _LINE_TAGS
        last = self.run.last_text.rstrip()[-1:]
        return in_text and (last.isalnum() or last == ",")

    def _leads_on(self, element: HtmlElement) -> bool:
        """Tell whether a link behind the last sentence of a block leads to the whole story: "Read more"."""
        is_last = not (element.tail or "").strip(" .»›→\n") and element.getnext() is None
        is_behind = text_ends_sentence(self.run.last_text.rstrip())
        return is_last and is_behind and calls.leads_on(element.text_content().strip())

    def _write(self, text: str | None, frame: _Frame) -> None:
        if not text:
            return
        if not frame.is_preformatted:
            text = _SPACE.sub(" ", text)
        if self.initial and text.strip():
            text, self.initial = initials.joined(self.initial, text), ""
        self.run.write(text, is_link=frame.is_link, roles=frame.roles)

    def _flush(self, node: int, frame: _Frame) -> None:
        run, self.run = self.run, TextRun()
        if not run.characters:
            return
        text = "".join(run.pieces)
        link_share, roles = run.link_characters / run.characters, run.roles or frozenset()
        if frame.table == "figures":
            self.blocks.append(Block(rows(text), node, "code", 0, link_share, roles | {FIGURES}))
            return
        kind, level = self._kind(node)
        for part in [preformatted(text)] if frame.is_preformatted else paragraphs(text):
            self.blocks.append(Block(part, node, kind, level, link_share, roles))

    def _kind(self, node: int) -> tuple[Kind, int]:
        kinds: dict[str, Kind] = {"li": "item", "blockquote": "quote", "pre": "code"}
        own = node
        while node >= 0:
            draft = self.drafts[node]
            if draft.tag in tags.HEADINGS and (node == own or node not in self.unclosed_headings):
                return "heading", tags.HEADINGS[draft.tag]
            if draft.tag in kinds:
                return kinds[draft.tag], 0
            if QUOTATION in draft.roles:
                return "quote", 0
            node = draft.parent
        return "paragraph", 0


def _is_short_quotation(element: HtmlElement, tag: str) -> bool:
    """Tell whether an element that is called a quotation can be one: it sets a few sentences apart."""
    is_box = tag in ("div", "section", "aside", "figure")
    return is_box and len(element.text_content().strip()) <= _MAX_QUOTATION_CODE_POINTS


def _is_longer(element: HtmlElement, code_points: int) -> bool:
    """Tell whether an element has more text; no more of it is looked at."""
    lengths = accumulate(len(text) for text in element.itertext())
    return any(length > code_points for length in lengths)


def _asks_for_address(field: HtmlElement) -> bool:
    """Tell whether an address of e-mail is to be typed into a field: for a letter, or a comment."""
    if (kind := (field.get("type") or "text").lower()) != "text":
        return kind == "email"
    told = " ".join(
        field.get(name) or "" for name in ("placeholder", "name", "id", "autocomplete", "aria-label")
    )
    return _ADDRESS.search(told) is not None


def _is_leftover(element: HtmlElement) -> bool:
    """Tell whether a link in a quotation shows what is not there: the picture of an embedded post."""
    return calls.is_leftover("".join(element.itertext()).strip())
