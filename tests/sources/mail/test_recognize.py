"""Which bytes are a message: pasted text stays text."""

from __future__ import annotations

import pytest

from reader.sources.mail.recognize import is_mail


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"From: Ann <a@b.example>\nMessage-ID: <1@b.example>\n\nIt holds.", True),
        (b"Received: from a by b\r\n\tfor c; Tue, 3 Mar 2026\r\nFROM: a@b.example\r\n\r\nIt holds.", True),
        (b"MIME-Version: 1.0\nFrom: a@b.example", True),
        (b"From: Ann\nSubject: The pier\n\nIt holds.", False),
        (b"Message-ID: <1@b.example>\n\nFrom: a@b.example", False),
        (b"The pier holds.\nFrom: a\nMIME-Version: 1.0\n\n", False),
        (b"LUND: It holds.\n\nKROG: It does.", False),
        (b"\nFrom: a@b.example\nMIME-Version: 1.0\n\n", False),
        (b"", False),
    ],
)
def test_a_message_begins_with_its_sender_and_what_programs_add(data: bytes, expected: bool) -> None:
    assert is_mail(data) is expected
