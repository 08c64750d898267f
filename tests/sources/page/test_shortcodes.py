"""What a content system should have replaced is no text of an article."""

from __future__ import annotations

import pytest

from reader.sources.page.entry_body import entry_blocks
from reader.sources.page.shortcodes import without_shortcodes


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('[gallery ids="1,2"]', ""),
        ("[gallery ids=1,2 /]It holds.", "It holds."),
        ("[soundcloud url=”https://a.example/1″ width=″100%″]", ""),
        ('[caption id="a_1" align="left"]The pier in May[/caption] It holds.', " It holds."),
        ("The pier in May[/caption] It holds.", " It holds."),
        ("[embed]https://a.example/1[/embed] It holds.", " It holds."),
        ('[pullquote align="right"]It holds.[/pullquote]', "It holds."),
        ("It holds.[/cta", "It holds."),
        ("[/cta \n", ""),
        (
            "“[He] said it [the pier] holds,” and went [sic].",
            "“[He] said it [the pier] holds,” and went [sic].",
        ),
        ("[link] [comments]", "[link] [comments]"),
        ("[b]It[/b] holds.", "[b]It[/b] holds."),
        ("He wrote a[i=0] and [1/3].", "He wrote a[i=0] and [1/3]."),
        ("[embed] is a word", "[embed] is a word"),
        ("[AP photo=none]", "[AP photo=none]"),
    ],
)
def test_shortcodes_go_and_words_in_brackets_stay(text: str, expected: str) -> None:
    assert without_shortcodes(text) == expected


def test_a_caption_around_a_picture_is_none_of_the_text() -> None:
    html = "<p>[caption id='a' width='300']<img src=x> The pier in May[/caption] It holds.</p><p>[/cta]</p>"
    assert [block.text for block in entry_blocks(html, "x")] == ["It holds."]
