"""Pages of web archives that are packed with Brotli, where that package is installed. Knows warcio.

warcio's own way fails at every such page (findings/warcio-brotli.sh), and would end the archive.
"""

from __future__ import annotations

from typing import Any

from warcio.bufferedreaders import BufferedReader

from reader.sources.files import MAX_BYTES

_NAME = "br"
"""Of the encoding (RFC 7932, 13)."""


def register() -> None:
    """Have warcio unpack such pages by `_Unpacking` where that can be done, else not at all."""
    BufferedReader.DECOMPRESSORS.pop(_NAME, None)
    try:
        import brotli  # type: ignore[import-not-found]  # whoever needs it installs it
    except ImportError:
        return
    if hasattr(brotli.Decompressor, "can_accept_more_data"):  # before 1.2 nothing limits what comes out
        BufferedReader.DECOMPRESSORS[_NAME] = lambda: _Unpacking(brotli.Decompressor())


class _Unpacking:
    """What warcio asks of whatever unpacks."""

    unused_data = b""

    def __init__(self, decompressor: Any) -> None:
        self._decompressor = decompressor

    def decompress(self, data: bytes) -> bytes:
        """Return what comes next; nothing after more than an article may have."""
        if not self._decompressor.can_accept_more_data():
            return b""
        unpacked: bytes = self._decompressor.process(data, output_buffer_limit=MAX_BYTES + 1)
        return unpacked

    def flush(self) -> bytes:
        """Return what is left: nothing."""
        return b""
