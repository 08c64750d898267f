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
"""By Python's names. In a few signs the two differ; browsers read them as in the second."""
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
_OF_PYTHON = frozenset({"undefined", "idna", "punycode", "unicode-escape", "raw-unicode-escape"})
"""Names that stand for something in Python alone; programs that have no name for it write "undefined"."""


def codec_name(label: str) -> str:
    """Return Python's name of the encoding of text that a label stands for; empty when there is none."""
    label = label.strip().lower()
    try:
        codec = codecs.lookup(_OTHER_NAMES.get(label, label))
    except (LookupError, ValueError):
        return ""
    is_of_texts = getattr(codec, "_is_text_encoding", True) and codec.name not in _OF_PYTHON
    return _WIDER.get(codec.name, codec.name) if is_of_texts else ""
