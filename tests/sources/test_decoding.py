"""Which text bytes stand for, and which bytes are no text."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.errors import SourceError
from reader.sources.decoding import decode

QUOTED = "“We’re done,” said Zoë Müller in Málaga – for €5."
RUSSIAN = "«Мы закончили работу вовремя», — сказала министр Анна Петрова журналистам в среду." * 4

SHORT_RUSSIAN = "Совет гавани проголосовал во вторник за новый пирс. Анна Ли сказала, что он выдержит."

ENGLISH = "The minister spoke to the press in the square, and the crowd stayed until dark. " * 4


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (QUOTED.encode(), QUOTED),
        (QUOTED.encode("utf-8-sig"), QUOTED),
        (QUOTED.encode("utf-16"), QUOTED),
        (b"\xfe\xff" + QUOTED.encode("utf-16-be"), QUOTED),
        (QUOTED.encode("utf-32"), QUOTED),
        (QUOTED.encode("cp1252"), QUOTED),
        ("Zoë Müller".encode("latin-1"), "Zoë Müller"),
        ("é".encode("latin-1") + b"t\xe9 1999, said he", "été 1999, said he"),
        (RUSSIAN.encode("cp1251"), RUSSIAN),
        ("“Zoë” ".encode() + "“Zoë”".encode("cp1252"), "“Zoë” “Zoë”"),
        (b"a C1 byte: \x9d", "a C1 byte: \x9d"),
        ("\x1b[31mred\x1b[0m \x9b31m".encode(), "\x1b[31mred\x1b[0m \x9b31m"),
        (b"\x07\x08 rings a bell", "\x07\x08 rings a bell"),
        (b"\x07" * 25 + b"a" * 75, "\x07" * 25 + "a" * 75),
        (b"\x07" * 2 + b"a" * 97 + b"\xe9", "\x07" * 2 + "a" * 97 + "é"),
        ((RUSSIAN + ENGLISH).encode("cp1251"), RUSSIAN + ENGLISH),
        (SHORT_RUSSIAN.encode("cp1251"), SHORT_RUSSIAN),
        (SHORT_RUSSIAN.encode("koi8-r"), SHORT_RUSSIAN),
        (b"", ""),
    ],
)
def test_text_is_read_in_the_encoding_it_was_written_in(data: bytes, text: str) -> None:
    assert decode(data, "a.txt") == text


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"%PDF-1.7 and so on", "a PDF document"),
        (b"PK\x03\x04 and so on", "a zip archive or an office document"),
        (b"\x89PNG\r\n", "a PNG image"),
        (b"{\\rtf1\\ansi The pier holds.}", "a document in rich text, RTF"),
        (b"text\0text", "zero bytes"),
        (bytes(range(1, 256)) * 4, "control characters"),
        (bytes(range(1, 27)), "control characters"),
        (b"\x07" * 40 + b"a" * 60, "control characters"),
        (b"\x07" * 6 + b"a" * 93 + b"\xe9", "control characters"),
        (b"\xff\xfea\x00b", "begins like UTF-16-LE text, but byte 2"),
    ],
)
def test_what_is_no_text_is_refused_by_name_and_cause(data: bytes, words: str) -> None:
    with pytest.raises(SourceError, match=r"^a\.bin: ") as caught:
        decode(data, "a.bin")
    assert words in str(caught.value)


@given(st.text())
def test_utf8_text_comes_through_unchanged_or_is_refused(text: str) -> None:
    with suppress(SourceError):
        assert decode(text.encode(), "a.txt") == text.removeprefix("\ufeff")


@given(st.binary())
def test_bytes_raise_nothing_but_a_source_error(data: bytes) -> None:
    with suppress(SourceError):
        decode(data, "a.txt")
