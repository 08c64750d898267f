"""The line of a key is found however the key is written."""

from __future__ import annotations

import pytest

from reader.settings.toml_lines import KeyPath, line_of

TOML = """# width = 1, in a comment
title = "width = 2, in a string"
text.width = 60

[keys]
"next_claim" = [
  "a",  # ]
  "b",
]
'a b'.c = 3
note = \"\"\"
zen = "z"
\"\"\"
zen = "z"
pairs = [
  [1,
   2],
]
inline = { one = 1, "two" = { three = 3 } }

[[fruit]]
name = "apple"

[[fruit]]
name = "pear"
[fruit.skin]
name = "red"
[ marks . "speakers" ]
"""


@pytest.mark.parametrize(
    ("key", "line"),
    [
        (("title",), 2),
        (("text",), 3),
        (("text", "width"), 3),
        (("keys",), 5),
        (("keys", "next_claim"), 6),
        (("keys", "next_claim", 0), 7),
        (("keys", "next_claim", 1), 8),
        (("keys", "a b"), 10),
        (("keys", "a b", "c"), 10),
        (("keys", "note"), 11),
        (("keys", "zen"), 14),
        (("keys", "pairs"), 15),
        (("keys", "pairs", 0, 1), 17),
        (("keys", "inline", "two", "three"), 19),
        (("fruit", 0, "name"), 22),
        (("fruit", 1, "name"), 25),
        (("fruit", 1, "skin", "name"), 27),
        (("marks", "speakers"), 28),
        (("width",), None),
        (("keys", "next_claim", 2), None),
        (("title", "width"), None),
    ],
)
@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_the_line_of_a_key_is_found(key: KeyPath, line: int | None, line_end: str) -> None:
    assert line_of(TOML.replace("\n", line_end), key) == line
