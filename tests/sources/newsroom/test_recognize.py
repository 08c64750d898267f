"""Which bytes are a story of a news agency."""

from __future__ import annotations

import pytest

from reader.sources.newsroom.recognize import is_ninjs, is_nitf


@pytest.mark.parametrize(
    ("data", "ninjs", "nitf"),
    [
        (b'{"uri": "1", "body_html": "<p>It holds.</p>"}', True, False),
        (b'\xef\xbb\xbf\n{"bodies" : []}', True, False),
        (b'{"id": "1", "text": "It holds."}', False, False),
        (b'[{"body_text": "It holds."}]', False, False),
        (b'"body_text": "It holds."', False, False),
        (b'<?xml version="1.0"?><nitf><body/></nitf>', False, True),
        (b'<newsItem><inlineXML><n:nitf xmlns:n="x"/></inlineXML></newsItem>', False, True),
        (b"<nitfs/>", False, False),
        (b"See <nitf> for more.", False, False),
        (b"", False, False),
    ],
)
def test_a_story_is_told_by_its_body(data: bytes, ninjs: bool, nitf: bool) -> None:
    assert (is_ninjs(data), is_nitf(data)) == (ninjs, nitf)
