"""Articles from messages (.eml), and from a mailbox (.mbox) that has no more than one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from email import message_from_bytes
from email.message import Message

from reader.errors import SourceError
from reader.model import Article, Origin
from reader.shelf.removal import Removal, notes_on
from reader.sources import decoding, html, pieces
from reader.sources.mail import headers, parts
from reader.sources.mail.mailbox import message_count
from reader.sources.mail.parts import Contents
from reader.sources.mail.saved_page import SavedPage, is_saved_page, saved_page
from reader.sources.pieces import About
from reader.text.one_line import clean_line


def parse(data: bytes, origin: Origin) -> Article:
    """Return the article of a message: its text, without what is attached. Raises SourceError."""
    name = pieces.printable(origin)
    if (page := _saved_page(data, name)) is not None:
        article = html.parse(page.data, origin)
        return replace(article, url=article.url or clean_line(page.address))
    message, contents = _read(data, name)
    about = headers.about(message)
    if about == About() and not message.is_multipart():
        raise SourceError(f"{name}: is no message: nothing says who it is from, and when. Name it .txt.")
    is_only_forwarded = not contents.own_pieces and len(contents.forwarded) == 1
    if is_only_forwarded:  # then the heading says what the fields of the article will
        about = contents.forwarded[0]
    text, blocks = pieces.join(contents.pieces[is_only_forwarded:])
    if not blocks:
        attached = f" but {_counted(contents.attachments)}" if contents.attachments else ""
        raise SourceError(f"{name}: this message has no text{attached}: there is nothing to read.")
    return pieces.article(text, blocks, origin, about._replace(note=" ".join(_notes(contents))))


def removals(data: bytes, origin: Origin) -> tuple[Removal, ...]:
    """Return what `parse` cuts from the pages in a message, in order. Raises SourceError."""
    name = pieces.printable(origin)
    if (page := _saved_page(data, name)) is not None:
        return html.removals(page.data, origin)
    return pieces.cleaned(_read(data, name)[1].removals)


def _saved_page(data: bytes, name: str) -> SavedPage | None:
    return saved_page(message_from_bytes(data), name) if is_saved_page(data) else None


def _read(data: bytes, name: str) -> tuple[Message, Contents]:
    decoding.refuse_binary(data, name)
    if (count := message_count(data)) > 1:
        raise SourceError(
            f"{name}: this is a mailbox of {count:,} messages, and an article is one. Save those that "
            "you want as .eml, in a folder of their own: most mail programs do when they are dragged there."
        )
    try:
        message = message_from_bytes(data)
        return message, parts.contents(message, name)
    except RecursionError as error:  # the standard library calls itself for every part within a part
        raise SourceError(
            f"{name}: this message has more parts than are read. Save its text as .txt."
        ) from error


def _notes(contents: Contents) -> Iterator[str]:
    if contents.attachments:
        verb = "was" if contents.attachments == 1 else "were"
        yield f"{_counted(contents.attachments).capitalize()} {verb} left out."
    if contents.signatures:
        yield "The signature was left out."
    yield from notes_on(contents.removals)


def _counted(attachments: int) -> str:
    return "one attachment" if attachments == 1 else f"{attachments} attachments"
