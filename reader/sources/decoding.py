"""The text that bytes stand for, whatever its encoding; what is no text is refused."""

from __future__ import annotations

import codecs
import re

from reader.errors import SourceError

_BYTE_ORDER_MARKS = (  # UTF-32 before UTF-16: their marks begin alike
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SIGNATURES = (
    (b"%PDF-", "a PDF document"),
    (b"PK\x03\x04", "a zip archive or an office document"),
    (b"\xd0\xcf\x11\xe0", "an office document"),
    (b"{\\rtf", "a document in rich text, RTF"),
    (b"%!PS", "a PostScript document"),
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"\x7fELF", "a program"),
    (b"SQLite format 3\0", "a database"),
)
# Escape sequences belong to text that was copied from a terminal, so ESC does not count.
_CONTROLS = bytes({*range(0x20), 0x7F} - set(b"\t\n\v\f\r\x1b"))
_MAX_CONTROLS_IN_UTF8 = 0.3
"""Of the bytes. What is UTF-8 throughout is hardly anything else, so a short text may hold many."""
_MAX_CONTROLS_OTHERWISE = 0.03
"""Of the bytes: in compressed or random ones 0.1 are controls, in text none but a stray one."""
_MAX_STRAYS = 0.3
"""Of the characters. Accents and quotation marks of Western languages come to 0.16; a text in Cyrillic has
0.8, and if it is half in English, 0.4."""

_OF_OLD_MACS = ["mac_cyrillic", "mac_greek", "mac_iceland", "mac_latin2", "mac_roman", "mac_turkish"]
"""Encodings that nobody has written in for twenty years. They have the small letters of Windows' encodings in
the same places, and a short text is taken for one of them, with capitals that are none."""

# What `surrogateescape` makes of bytes that are not UTF-8. Where they are few, they are Windows-1252: the
# accents and curly quotes of an older file, or pasted from one. Its five unused bytes are C1 controls.
_STRAY = re.compile("[\udc80-\udcff]")
_FROM_WINDOWS_1252 = {
    0xDC00 + byte: bytes([byte]).decode("cp1252", "ignore") or chr(byte) for byte in range(0x80, 0x100)
}


def decode(data: bytes, name: str) -> str:
    """Return the text of a file. Raises SourceError, which calls the file `name`, when it is not a text."""
    for mark, encoding in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return _decode_marked(data[len(mark) :], encoding, name)
    refuse_binary(data, name)
    text = data.decode("utf-8", "surrogateescape")
    strays = len(_STRAY.findall(text))
    if _controls_share(data) > (_MAX_CONTROLS_OTHERWISE if strays else _MAX_CONTROLS_IN_UTF8):
        raise SourceError(f"{name}: is not a text file (it is full of control characters).")
    if strays <= _MAX_STRAYS * len(text):
        return text.translate(_FROM_WINDOWS_1252) if strays else text
    return _decode_guessed(data, name)


def _decode_marked(data: bytes, encoding: str, name: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise SourceError(
            f"{name}: begins like {encoding.upper()} text, but byte {error.start} is none. Save it as UTF-8."
        ) from error


def refuse_binary(data: bytes, name: str) -> None:
    """Raise SourceError, which calls the file `name`, for a picture, an archive, a program and the like."""
    for signature, format in _SIGNATURES:
        if data.startswith(signature):
            raise SourceError(f"{name}: is not a text file (it looks like {format}). Save its text as .txt.")
    if b"\0" in data:
        raise SourceError(f"{name}: is not a text file (it contains zero bytes).")


def _controls_share(data: bytes) -> float:
    return (len(data) - len(data.translate(None, _CONTROLS))) / max(1, len(data))


def _decode_guessed(data: bytes, name: str) -> str:
    from charset_normalizer import from_bytes  # slow to import, and hardly ever needed

    guess = from_bytes(data, cp_exclusion=_OF_OLD_MACS).best()
    if guess is None:
        raise SourceError(f"{name}: is in no encoding that can be told. Save it as UTF-8.")
    return str(guess)
