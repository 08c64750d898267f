"""Which parts of a message are its text: of several forms the richest, without what is attached."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from email.message import Message

from reader.errors import SourceError
from reader.shelf.removal import EDITORIAL, Removal
from reader.sources.mail import charset, flowed, forwarded, headers
from reader.sources.mail.forwarded import Forwarded
from reader.sources.mail.stories import with_stories
from reader.sources.page import calls, fragment
from reader.sources.page.contacts import contact_lines
from reader.sources.page.extract import Page, extract
from reader.sources.page.limits import DEFAULT, Limits
from reader.sources.page.outline import Block
from reader.sources.pieces import About, Piece

_MAX_DEPTH = 20
"""Parts within parts. A reply to a forwarded newsletter with an attachment has six."""
_MAX_PARTS = 1_000
"""A digest of a busy list has a hundred messages of three parts."""
_MUCH_LESS = 0.5
"""A form with less than this share of another one's words is a beginning or a mere link; the extraction of an
article that keeps less than this share of a message has taken its stories for boxes."""

_FORWARDED, _ANSWERED = "Forwarded", "In answer to"


@dataclass(slots=True)
class Contents:
    """What is in a message."""

    pieces: list[Piece] = field(default_factory=list)
    own_pieces: int = 0
    """How many of them its sender wrote; the rest stands in the messages that are forwarded in it."""
    attachments: int = 0
    removals: list[Removal] = field(default_factory=list)
    """What was cut from its pages to leave their articles, and where they speak to their reader."""
    signatures: int = 0
    """How many of its parts ended with one, which was cut."""
    forwarded: list[About] = field(default_factory=list)
    """What is known of the messages in it, whose pieces are among its own."""


def contents(message: Message, name: str, limits: Limits = DEFAULT) -> Contents:
    """Return the text of a message and what was left out. Raises SourceError, which calls it `name`."""
    return _Reading(name, limits, headers.header(message, "Subject")).contents(message, 0)


class _Reading:
    """Counts the parts, so that no message can have more of them than anybody sends."""

    def __init__(self, name: str, limits: Limits, subject: str) -> None:
        self.name = name
        is_answer = forwarded.is_answer(subject)
        self.is_expected = is_answer or forwarded.says_forwarded(subject)
        """Whether another message stands in the text of this one."""
        self.heading = _ANSWERED if is_answer else _FORWARDED
        self.subject = subject
        self.limits = limits
        self.count = 0

    def contents(self, part: Message, depth: int) -> Contents:
        self.count += 1
        if depth > _MAX_DEPTH or self.count > _MAX_PARTS:
            raise SourceError(
                f"{self.name}: this message has more parts than are read. Save its text as .txt."
            )
        kind = part.get_content_type()
        if kind == "multipart/encrypted" or kind.endswith("pkcs7-mime"):
            raise SourceError(
                f"{self.name}: this message is encrypted. Save its text with your mail program as .txt."
            )
        children = [child for child in _children(part) if isinstance(child, Message)]
        if kind == "message/rfc822" and children:
            return _below(_FORWARDED, headers.about(children[0]), self.contents(children[0], depth + 1))
        if part.is_multipart():
            return self._several(kind, children, depth)
        if part.get_content_disposition() == "attachment" or kind not in ("text/plain", "text/html"):
            return Contents(attachments=1)
        return self._html(part) if kind == "text/html" else self._plain(part)

    def _several(self, kind: str, children: Sequence[Message], depth: int) -> Contents:
        every = [self.contents(child, depth + 1) for child in children]
        if kind == "multipart/alternative":
            return _richest(every)
        if kind in ("multipart/related", "multipart/signed"):  # its pictures; its signature
            return every[0] if every else Contents()
        whole = Contents()
        for each in every:
            _append(whole, each)
        return whole

    def _plain(self, part: Message) -> Contents:
        text = charset.text(part, self.name).replace("\r\n", "\n")
        text, has_signature = flowed.without_signature(text)
        lines = text.split("\n")
        message = forwarded.find(lines, is_expected=self.is_expected)
        above, below = (lines, []) if message is None else (lines[: message.start], lines[message.stop :])
        if message is not None and all(line.startswith(">") for line in below if line):
            below = [line.removeprefix(">").removeprefix(" ") for line in below]
        whole = _of_lines(part, above)
        if message is not None:
            _append(whole, self._below(message, _of_lines(part, below)))
        whole.signatures = int(has_signature)
        return whole

    def _html(self, part: Message) -> Contents:
        # As UTF-8, so that no declaration in the markup counts against that of the part.
        data = charset.text(part, self.name).encode("utf-8", "replace")
        if not data.strip():
            return Contents()
        every = fragment.blocks(data, self.name, self.limits)
        is_calls = _calls(every)
        blocks: Sequence[Block] = [
            block for block, is_call in zip(every, is_calls, strict=True) if not is_call
        ]
        try:
            page = extract(data, self.name, self.limits)
        except SourceError:  # a message of few words is no page with an article
            page = None
        if page is not None and _words(page.blocks) >= _MUCH_LESS * _words(blocks):
            removals = _editorial(blocks, page) + list(page.removed)
            blocks = with_stories(every, page, self.subject)
            texts = {block.text for block in blocks}
            removals = [removal for removal in removals if removal.text not in texts]
        else:
            calls_to_reader = (block for block, is_call in zip(every, is_calls, strict=True) if is_call)
            removals = [Removal(block.text, "call") for block in calls_to_reader]
        pieces = [Piece(block.text, block.kind, block.level) for block in blocks]
        return self._parted(pieces, [block.text for block in every], removals)

    def _parted(self, pieces: list[Piece], seen: list[str], removals: list[Removal]) -> Contents:
        """Return the pieces of a page; those that are forwarded stand below lines that were `seen`."""
        lines = [line for text in seen for line in text.split("\n")]
        message = forwarded.find(lines, is_expected=self.is_expected)
        if message is None:
            return Contents(pieces, len(pieces), removals=removals)
        above: dict[str, str] = {}
        below: dict[str, str] = {}
        first = 0
        for text in seen:  # in one paragraph may stand a note, the lines, and how the message begins
            own_lines = text.split("\n")
            above.setdefault(text, "\n".join(own_lines[: max(0, message.start - first)]))
            below.setdefault(text, "\n".join(own_lines[max(0, message.stop - first) :]))
            first += len(own_lines)
        own = [piece._replace(text=words) for piece in pieces if (words := above.get(piece.text, ""))]
        rest = [
            piece._replace(text=words) for piece in pieces if (words := below.get(piece.text, piece.text))
        ]
        told = {text for text in above if not above[text] and not below[text]}
        removals = [removal for removal in removals if removal.text not in told]
        whole = Contents(own, len(own), removals=removals)
        _append(whole, self._below(message, Contents(rest)))
        return whole

    def _below(self, message: Forwarded, inner: Contents) -> Contents:
        """Return what a message says that stands in the text of this one, and has its subject unless it tells
        another.
        """
        about = message.about._replace(title=message.about.title or forwarded.without_prefixes(self.subject))
        return _below(_ANSWERED if message.is_answered else self.heading, about, inner)


def _editorial(blocks: Sequence[Block], page: Page) -> list[Removal]:
    """Return what speaks to newsrooms (an embargo), not to readers, and stands above where a page begins."""
    texts = {removal.text for removal in page.removed} | {block.text for block in page.blocks}
    above = (block.text for block in blocks if calls.is_editorial(block) and block.text not in texts)
    return [Removal(text, EDITORIAL) for text in above]


def _append(whole: Contents, other: Contents) -> None:
    """Put what another part has behind what there is."""
    whole.pieces += other.pieces
    whole.own_pieces += other.own_pieces
    whole.attachments += other.attachments
    whole.removals += other.removals
    whole.signatures += other.signatures
    whole.forwarded += other.forwarded


def _of_lines(part: Message, lines: Sequence[str]) -> Contents:
    """Return the paragraphs of a plain text, without what it says to its reader."""
    every = list(
        flowed.pieces(
            "\n".join(lines),
            is_flowed=str(part.get_param("format", "")).lower() == "flowed",
            deletes_space=str(part.get_param("delsp", "")).lower() == "yes",
        )
    )
    called = _calls([Block(piece.text, 0) for piece in every])
    pieces = [piece for piece, is_call in zip(every, called, strict=True) if not is_call]
    removals = [Removal(piece.text, "call") for piece, is_call in zip(every, called, strict=True) if is_call]
    return Contents(pieces, len(pieces), removals=removals)


def _calls(blocks: Sequence[Block]) -> list[bool]:
    """Tell for each block whether a message speaks to its reader in it, says whom to ask, or draws a line."""
    contacts = frozenset(contact_lines(blocks))
    return [
        place in contacts or calls.is_call(block) or not any(map(str.isalnum, block.text))
        for place, block in enumerate(blocks)
    ]


def _below(label: str, about: About, inner: Contents) -> Contents:
    """Return what a message has that stands in another, below a heading that says whose it is."""
    origin = ", ".join(filter(None, (about.byline or about.outlet, about.published)))
    heading = Piece(f"{label}: {about.title}" + f" ({origin})" * bool(origin), "heading", 2)
    pieces = [heading, *inner.pieces] if inner.pieces else []
    return replace(inner, pieces=pieces, own_pieces=0, forwarded=[about])


def _children(part: Message) -> Iterator[object]:
    # Of a text the library looks for a charset then, and falls over one that is written `charset*=`.
    if part.is_multipart():
        yield from part.get_payload()


def _richest(forms: Sequence[Contents]) -> Contents:
    """Return the last form, as the sender meant it, unless another one has far more words."""
    best = Contents()
    for form in reversed(forms):
        if _piece_words(best) < _MUCH_LESS * _piece_words(form):
            best = form
    return best


def _piece_words(contents: Contents) -> int:
    return sum(len(piece.text.split()) for piece in contents.pieces)


def _words(blocks: Sequence[Block]) -> int:
    return sum(block.words for block in blocks)
