"""The text of a file that comes back: programs save it with a mark before it, in UTF-16, or otherwise."""

from __future__ import annotations

from codecs import BOM_UTF16_BE, BOM_UTF16_LE

from reader.errors import ExportError


def decoded(data: bytes, *, called: str = "UTF-8") -> str:
    """Return the text of a file, without the mark of its order of bytes.

    Raises ExportError for what is not UTF-8: other letters would be taken for an edit. `called`: the name of
    UTF-8 where one saves the file.
    """
    if data.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        return data.decode("utf-16", "replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ExportError(f"is not UTF-8 (byte {error.start}). Save it as “{called}”.") from error
