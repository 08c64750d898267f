"""What a list of articles says about itself in words. No widgets here."""

from __future__ import annotations

from collections.abc import Mapping

from reader.shelf.view import Sort, View

_SORTS: Mapping[tuple[Sort, bool], str] = {
    ("date", False): "newest first",
    ("date", True): "oldest first",
    ("outlet", False): "by outlet",
    ("outlet", True): "by outlet, Z first",
    ("claims", False): "most claims first",
    ("claims", True): "fewest claims first",
    ("title", False): "by title",
    ("title", True): "by title, Z first",
}
_FILE_SORTS = {**_SORTS, ("date", False): "in the order given", ("date", True): "in that order, reversed"}
"""The same where the files have an order of their own."""


def sort_words(*, is_library: bool) -> Mapping[tuple[Sort, bool], str]:
    """Return what each order is called, by sort and whether it is reversed."""
    return _SORTS if is_library else _FILE_SORTS


def describe(view: View, title: str, *, is_library: bool) -> str:
    """Return which articles are listed and how, as far as that is not usual; `title` is that of the scope."""
    parts = [
        title if view.scope.kind != "all" else "",
        f"/{view.titles.strip()}" if view.titles.strip() else "",
        sort_words(is_library=is_library)[view.sort, view.is_reversed]
        if (view.sort, view.is_reversed) != ("date", False)
        else "",
    ]
    return " · ".join(filter(None, parts))


def why_empty(view: View) -> str:
    """Return why a view has no articles, and what to do about it."""
    if view.titles.strip():
        return "No title here has these words. {back} clears the filter."
    return {
        "unread": "Everything is read.",
        "starred": "No article has a star. {star} gives one.",
    }.get(view.scope.kind, "No articles here.")
