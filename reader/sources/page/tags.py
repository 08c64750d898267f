"""The tags of HTML by what they do to the text inside them."""

from __future__ import annotations

# fmt: off
INLINE = frozenset({
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font",
    "i", "ins", "kbd", "label", "mark", "output", "q", "s", "samp", "small", "span", "strike", "strong",
    "sub", "sup", "time", "tt", "u", "var", "wbr", "br", "nobr", "ruby", "rb", "rp", "rt", "picture", "slot",
    "source", "track",
})
"""They stand inside a sentence and break no block; every other tag does, those unknown to HTML too."""
NO_TEXT = frozenset({
    "script", "style", "noscript", "template", "svg", "math", "iframe", "object", "embed", "canvas",
    "audio", "video", "map", "button", "select", "textarea", "datalist", "head", "progress", "meter",
    "rp", "rt",
})
"""Nothing in them is text for a reader: programs, pictures, what is typed or chosen, other pages."""
# fmt: on
STRUCK_OUT = frozenset({"del", "s", "strike"})
"""Words that the page has taken back: nobody says them any more."""
HEADINGS = {f"h{level}": level for level in range(1, 7)}
"""Their levels."""
