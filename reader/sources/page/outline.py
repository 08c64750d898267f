"""A page as plain values: its nodes, and its blocks of text in page order. From here on nothing knows lxml.

A block is a run of text with no block-level tag in it; inline elements leave only their words, <q> its marks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from reader.errors import SourceError
from reader.sources.page import vocabulary
from reader.sources.page.limits import Limits

if TYPE_CHECKING:
    from lxml.html import HtmlElement

Kind = Literal["paragraph", "heading", "item", "quote", "code"]


@dataclass(frozen=True, slots=True)
class Node:
    """One block-level element."""

    parent: int
    """Its number in `Outline.nodes`; -1 for the root."""
    tag: str
    roles: frozenset[str]
    """What its names, and its attributes for "hidden", say that it is: the keys of vocabulary.toml."""
    end: int
    """The number of the first block behind it."""
    start: int
    """The number of the first block in it."""


@dataclass(frozen=True, slots=True)
class Block:
    """One run of text."""

    text: str
    """White space collapsed; line ends only where <br> or <pre> has them."""
    node: int
    kind: Kind = "paragraph"
    level: int = 0
    """Of a heading, 1 to 6; 0 for the rest."""
    link_share: float = 0.0
    """How much of the text is inside links, 0 to 1."""
    roles: frozenset[str] = frozenset()
    """What the inline elements that hold all of the text are, by their names."""
    is_time: bool = False
    """All of it stands inside a <time>."""

    @property
    def words(self) -> int:
        """How many words it has; where a script sets no spaces, two characters count as one."""
        return len(self.text.split()) + len(_SPACELESS.findall(self.text)) // 2


@dataclass(frozen=True, slots=True)
class Outline:
    """The nodes and blocks of a page."""

    nodes: tuple[Node, ...]
    """Parents before children."""
    blocks: tuple[Block, ...]

    def ancestors(self, node: int) -> Iterator[int]:
        """Yield the node and the nodes around it, innermost first."""
        while node >= 0:
            yield node
            node = self.nodes[node].parent


_INLINE = frozenset(
    [
        "a",
        "abbr",
        "acronym",
        "b",
        "bdi",
        "bdo",
        "big",
        "cite",
        "code",
        "data",
        "del",
        "dfn",
        "em",
        "font",
        "i",
        "ins",
        "kbd",
        "label",
        "mark",
        "q",
        "s",
        "samp",
        "small",
        "span",
        "strike",
        "strong",
        "sub",
        "sup",
        "time",
        "tt",
        "u",
        "var",
        "wbr",
        "br",
        "nobr",
        "ruby",
        "rb",
        "rp",
        "rt",
    ]
)
_NO_TEXT = frozenset(
    [
        "script",
        "style",
        "noscript",
        "template",
        "svg",
        "math",
        "iframe",
        "object",
        "embed",
        "canvas",
        "audio",
        "video",
        "map",
        "button",
        "select",
        "textarea",
        "datalist",
        "head",
        "progress",
        "meter",
        "rp",
        "rt",
    ]
)
_STRUCK_OUT = frozenset({"del", "s", "strike"})
"""Words that the page has taken back: nobody says them any more."""
_NAMES = (
    "class",
    "id",
    "role",
    "aria-label",
    "itemprop",
    "data-component",
    "data-testid",
    "data-test",
    "data-type",
    "data-name",
)
_HIDDEN_STYLE = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|clip\s*:\s*rect\(\s*0|clip\s*:\s*rect\(\s*1px", re.IGNORECASE
)
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_SPACE = re.compile(r"[ \t\n\r\f\v]+")
_AROUND_BREAK = re.compile(r" *\n *")
_SPACELESS = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]")
"""Thai, Lao, Burmese, Khmer, Japanese, Chinese."""
_PARAGRAPH_END = re.compile(r"\n{2,}")
_SENTENCE_END = re.compile(r"[.!?…:][\"”’'»)\]]*$|[\"”»—–-]$")
_SENTENCE_END_CODE_POINTS = 12
_BREAK_IN_SENTENCE = re.compile(r"(?<=[^\s.!?…:;\"”’'»)\]])\n(?=[a-z])")
"""A <br> that only sets a line: no sentence ends before it, and the next word is small."""
_SPEAKER_TAGS = frozenset({"cite", "footer", "figcaption"})
_OPENING = "“"


@dataclass(slots=True)
class _Frame:
    """What holds inside one element."""

    node: int
    is_link: bool = False
    is_time: bool = False
    is_preformatted: bool = False
    is_quoted: bool = False
    roles: frozenset[str] = frozenset()
    closes: str = ""
    """What is written when the element ends."""
    flushes: bool = False
    quotation_depth: int = 0


@dataclass(slots=True)
class _Run:
    """The text of one block so far."""

    pieces: list[str] = field(default_factory=list)
    characters: int = 0
    link_characters: int = 0
    time_characters: int = 0
    roles: frozenset[str] | None = None


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
        self.run = _Run()

    def read(self, root: HtmlElement, name: str, limits: Limits) -> None:
        from lxml import etree

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
        if tag in _NO_TEXT or tag in _STRUCK_OUT:
            return None
        if tag == "br":
            self.run.pieces.append("\n")
            return _Frame(around.node)
        roles = (
            vocabulary.roles(" ".join(filter(None, map(element.get, _NAMES))))
            if element.attrib
            else frozenset()
        )
        is_hidden = bool(element.attrib) and _is_hidden(element, roles)
        if (
            is_hidden and tag in _INLINE
        ):  # "opens new tab", spoken by screen readers in the middle of a sentence
            return None
        frame = _Frame(
            around.node,
            is_link=around.is_link or tag == "a",
            is_time=around.is_time or tag == "time",
            is_preformatted=around.is_preformatted or tag == "pre",
            is_quoted=around.is_quoted or tag == "blockquote",
            roles=around.roles,
            quotation_depth=around.quotation_depth,
        )
        if (
            around.is_quoted
            and (tag in _SPEAKER_TAGS or (tag in _INLINE and "speaker" in roles))
            and self._ends_sentence()
        ):
            self._flush(around.node, around)
            frame.flushes = True
        if tag in _INLINE:
            frame.roles = around.roles | roles
            if tag == "q":
                self._open_quotation(frame, around)
            return frame
        if "-" in tag and not roles and self.run.characters:  # an element of the page's own inside a sentence
            return frame
        self._flush(around.node, around)
        frame.flushes = True
        frame.roles = frozenset()
        frame.node = len(self.drafts)
        roles = roles | {"hidden"} if is_hidden else roles
        self.drafts.append(_Draft(around.node, tag, roles, len(self.blocks)))
        return frame

    def _leave(self, element: HtmlElement, frame: _Frame) -> None:
        if frame.closes:
            self.run.pieces.append(frame.closes)
        if frame.flushes:
            self._flush(frame.node, frame)
            if element.tag not in _INLINE and frame.node >= 0:
                self.drafts[frame.node].end = len(self.blocks)

    def _open_quotation(self, frame: _Frame, around: _Frame) -> None:
        opening, closing = ("“", "”") if around.quotation_depth % 2 == 0 else ("‘", "’")
        self.run.pieces.append(opening)
        frame.closes = closing
        frame.quotation_depth += 1

    def _ends_sentence(self) -> bool:
        text = next((piece for piece in reversed(self.run.pieces) if not piece.isspace()), "").rstrip()
        return not text or _SENTENCE_END.search(text[-_SENTENCE_END_CODE_POINTS:]) is not None

    def _write(self, text: str | None, frame: _Frame) -> None:
        if not text:
            return
        if not frame.is_preformatted:
            text = _SPACE.sub(" ", text)
        run = self.run
        run.pieces.append(text)
        characters = len(text.strip())
        if not characters:
            return
        run.characters += characters
        run.link_characters += characters * frame.is_link
        run.time_characters += characters * frame.is_time
        run.roles = frame.roles if run.roles is None else run.roles & frame.roles

    def _flush(self, node: int, frame: _Frame) -> None:
        run, self.run = self.run, _Run()
        if not run.characters:
            return
        text = "".join(run.pieces)
        text = (
            text.strip("\n")
            if frame.is_preformatted
            else _without_rules(_AROUND_BREAK.sub("\n", _collapsed(text)).strip())
        )
        kind, level = self._kind(node)
        for part in [text] if frame.is_preformatted else _PARAGRAPH_END.split(text):
            if not part:
                continue
            self.blocks.append(
                Block(
                    _BREAK_IN_SENTENCE.sub(" ", part),
                    node,
                    kind,
                    level,
                    run.link_characters / run.characters,
                    run.roles or frozenset(),
                    run.time_characters == run.characters,
                )
            )

    def _kind(self, node: int) -> tuple[Kind, int]:
        kinds: dict[str, Kind] = {"li": "item", "blockquote": "quote", "pre": "code"}
        while node >= 0:
            draft = self.drafts[node]
            if draft.tag in _HEADINGS:
                return "heading", _HEADINGS[draft.tag]
            if draft.tag in kinds:
                return kinds[draft.tag], 0
            node = draft.parent
        return "paragraph", 0


def _collapsed(text: str) -> str:
    return re.sub(r" {2,}", " ", text)


def _without_rules(text: str) -> str:
    """Return the text with blank lines for those that have no letter or digit: "* * *" between two <br>."""
    if "\n" not in text:
        return text
    return "\n".join(line if any(map(str.isalnum, line)) else "" for line in text.split("\n")).strip()


def _is_hidden(element: HtmlElement, roles: frozenset[str]) -> bool:
    return (
        "hidden" in roles
        or element.get("hidden") is not None
        or element.get("aria-hidden") == "true"
        or _HIDDEN_STYLE.search(element.get("style") or "") is not None
    )
