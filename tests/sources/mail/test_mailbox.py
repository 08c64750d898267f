"""Mailboxes: told by the lines between their messages, and refused where there are several."""

from __future__ import annotations

import pytest

from reader.errors import SourceError
from reader.model import Origin
from reader.sources import file_formats
from reader.sources.mail.mailbox import message_count
from reader.sources.mail.message import parse

ENVELOPE = b"From ann@harbour.example Tue Mar  3 09:30:00 2026\n"
MESSAGE = b"From: Ann Lee <ann@harbour.example>\nMessage-ID: <1@a>\nSubject: Pier holds\n\nIt holds.\n\n"
BOX = Origin("path", "inbox.mbox")


@pytest.mark.parametrize(
    ("data", "count"),
    [
        (b"", 0),
        (MESSAGE, 0),
        (ENVELOPE + MESSAGE, 1),
        ((ENVELOPE + MESSAGE) * 3, 3),
        ((ENVELOPE + MESSAGE).replace(b"\n", b"\r\n") * 2, 2),
        (ENVELOPE + MESSAGE + b"From 1990 to 2026\nit held.\n", 1),
        (b"From Delm to Aalby in 2026\n\nIt holds.\n", 1),
    ],
)
def test_messages_are_counted_by_the_lines_above_them(data: bytes, count: int) -> None:
    assert message_count(data) == count


def test_a_mailbox_of_one_message_is_that_message_by_its_name_or_its_bytes() -> None:
    assert parse(ENVELOPE + MESSAGE, BOX).text == "It holds."
    assert file_formats.of_path("inbox.mbox") is file_formats.of_path("a.eml")
    assert file_formats.of_bytes(ENVELOPE + MESSAGE) is file_formats.of_path("a.eml")


def test_of_a_mailbox_with_several_it_is_said_what_to_do() -> None:
    with pytest.raises(SourceError, match=r"inbox.mbox: this is a mailbox of 2 messages.*Save .* as .eml"):
        parse((ENVELOPE + MESSAGE) * 2, BOX)
