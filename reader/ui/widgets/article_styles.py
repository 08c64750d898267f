"""The style sheet of the article pane: a component class for each name that `reader.ui.view.paint` yields."""

from __future__ import annotations

from reader.settings.themes import SPEAKERS

PREFIX = "article--"

SPEAKER_STYLES = tuple(f"speaker-{color}" for color in range(SPEAKERS))
"""By the number of the colour."""
STYLES = (
    *("title", "byline", "heading", "item", "quote", "code", "rule", "fold", "bar", "number", "edge"),
    *("direct", "indirect", "organization", "source", "unnamed", "cue", "current", "dimmed"),
    *SPEAKER_STYLES,
    *("cursor", "match", "match-current", "selected"),
)
"""Every name of a style."""

# Kinds differ by line style, so that they are told apart without colour: a direct quotation has its quotation
# marks, indirect speech is italic behind a sign, a source bold, an unnamed one bold and italic, a cue italic.
CSS = """
ArticleLines {
    background: $background;
    color: $foreground;
    overflow-x: hidden;
    overflow-y: auto;
    scrollbar-gutter: stable;
    scrollbar-size-vertical: 1;
}
ArticleLines > .article--title { text-style: bold; }
ArticleLines > .article--heading { text-style: bold; }
ArticleLines > .article--byline { color: $muted; }
ArticleLines > .article--rule { color: $rule; }
ArticleLines > .article--fold { color: $muted; }
ArticleLines > .article--quote { color: $foreground; }
ArticleLines > .article--code { color: $foreground; }
ArticleLines > .article--bar { text-style: bold; }
ArticleLines > .article--edge { color: $accent; }
ArticleLines > .article--number { color: $muted; }
ArticleLines > .article--indirect { text-style: italic; }
ArticleLines > .article--organization { text-style: underline; }
ArticleLines > .article--source { text-style: bold; }
ArticleLines > .article--unnamed { text-style: bold italic; color: $unnamed; }
ArticleLines > .article--cue { text-style: italic; color: $muted; }
ArticleLines > .article--dimmed { color: $muted; }
ArticleLines > .article--current { background: $surface; }
ArticleLines > .article--cursor { background: $current-line; }
ArticleLines > .article--match { background: $match; }
ArticleLines > .article--match-current { background: $match; text-style: bold reverse; }
ArticleLines:ansi > .article--dimmed { color: $foreground; text-style: dim; }
ArticleLines:ansi > .article--match { color: $match; background: $background; text-style: reverse; }
ArticleLines:ansi > .article--match-current {
    color: $match; background: $background; text-style: bold underline reverse;
}
""" + "".join(f"ArticleLines > .article--{name} {{ color: ${name}; }}\n" for name in SPEAKER_STYLES)
