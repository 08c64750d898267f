"""Which encoding a name stands for on pages and in mail: often a wider one than the standard of that name.

A page in "gb2312" has dashes that only GBK knows, one in "iso-8859-1" the quotation marks of Windows-1252
(WHATWG, Encoding Standard, "Names and labels").
"""

from __future__ import annotations

import codecs

_WIDER = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "big5": "big5hkscs",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
}
"""By Python's names; every text in the one is the same in the other."""
_OTHER_NAMES = {
    "x-sjis": "cp932",
    "windows-31j": "cp932",
    "x-euc-jp": "euc_jp",
    "windows-949": "cp949",
    "windows-874": "cp874",
    "x-gbk": "gb18030",
    "x-x-big5": "big5hkscs",
    "cn-big5": "big5hkscs",
    "iso-8859-8-i": "iso8859-8",
    "x-cp1250": "cp1250",
    "x-cp1251": "cp1251",
    "x-cp1252": "cp1252",
    "x-mac-roman": "mac-roman",
    "x-mac-cyrillic": "mac-cyrillic",
    "unicode-1-1-utf-8": "utf-8",
}
"""Those that the standard knows and Python does not."""


def codec_name(label: str) -> str:
    """Return Python's name of the encoding of text that a label stands for; empty when there is none."""
    label = label.strip().lower()
    try:
        codec = codecs.lookup(_OTHER_NAMES.get(label, label))
    except (LookupError, ValueError):
        return ""
    return _WIDER.get(codec.name, codec.name) if getattr(codec, "_is_text_encoding", True) else ""
