"""The encoding that a name stands for on pages and in mail."""

from __future__ import annotations

import pytest

from reader.sources.encoding_names import codec_name
from reader.sources.page.charset import decode, in_utf8


@pytest.mark.parametrize(
    ("label", "encoding", "words"),
    [
        ("gb2312", "gb18030", "“No” — 它说"),
        ("GBK", "gb18030", "€ 它说"),
        ("x-gbk", "gb18030", "它说"),
        ("big5", "big5hkscs", "佢哋嘅"),
        ("euc-kr", "cp949", "똠방각하"),
        ("ks_c_5601-1987", "cp949", "똠방각하"),
        ("shift_jis", "cp932", "①東京"),
        ("x-sjis", "cp932", "東京"),
        ("iso-8859-9", "cp1254", "“İstanbul”"),
        ("tis-620", "cp874", "“ไทย”"),
        ("windows-874", "cp874", "“ไทย”"),
        ("x-cp1251", "cp1251", "«Министр»"),
        ("x-mac-roman", "mac-roman", "“Zoë”"),
    ],
)
def test_a_page_has_what_is_written_in_wider_encodings_than_it_names(
    label: str, encoding: str, words: str
) -> None:
    markup = f"<p>{words}</p>".encode(encoding)
    assert words in decode(f'<meta charset="{label}">'.encode() + markup, "page")
    assert words in in_utf8(markup, f"text/html; charset={label}").decode()


@pytest.mark.parametrize(
    ("label", "expected"),
    [
        ("UTF-8", "utf-8"),
        (" latin1 ", "cp1252"),
        ("us-ascii", "cp1252"),
        ("koi8-r", "koi8-r"),
        ("unicode-1-1-utf-8", "utf-8"),
        ("base64", ""),
        ("no-such", ""),
        ("a\0b", ""),
        ("undefined", ""),
        ("idna", ""),
        ("unicode_escape", ""),
        ("", ""),
    ],
)
def test_a_name_stands_for_one_encoding_of_text_or_none(label: str, expected: str) -> None:
    assert codec_name(label) == expected


def test_a_page_whose_server_has_no_name_for_its_encoding_is_read() -> None:
    markup = "<p>“Zoë”</p>".encode("cp1252")
    assert "“Zoë”" in decode(in_utf8(markup, "text/html; charset=undefined"), "page")
    assert "“Zoë”" in decode(b'<meta charset="undefined">' + markup, "page")
