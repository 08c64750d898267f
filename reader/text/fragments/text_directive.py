"""A text directive: the words that `:~:text=` in an address names, for a browser to go to.

Its form is that of https://wicg.github.io/scroll-to-text-fragment/#syntax: `[prefix-,]start[,end][,-suffix]`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import quote, unquote

from reader.text.normalize import replace_controls

DELIMITER = ":~:"
"""What parts the directives from the rest of a fragment; no page ever sees what comes after it."""
_TEXT = "text="


@dataclass(frozen=True, slots=True)
class TextDirective:
    """Words of a page, each term as a reader sees it and within one block of the page."""

    start: str
    """All the words or, with `end`, the first of them."""
    end: str = ""
    """The last words of a longer stretch, which may go over blocks."""
    prefix: str = ""
    """What stands before the words, but for white space; empty where the words alone are enough."""
    suffix: str = ""
    """What stands after them."""

    def __str__(self) -> str:
        """Return it as it stands in an address, behind `:~:`."""
        terms = (
            f"{_encoded(self.prefix)}-" if self.prefix else "",
            _encoded(self.start),
            _encoded(self.end),
            f"-{_encoded(self.suffix)}" if self.suffix else "",
        )
        return _TEXT + ",".join(filter(None, terms))


def with_directive(address: str, directive: TextDirective) -> str:
    """Return an address that leads to the words; what else its fragment says stays, other directives go."""
    page = without_directives(address)
    return f"{page}{'' if '#' in page else '#'}{DELIMITER}{directive}"


def without_directives(address: str) -> str:
    """Return an address as the server and the page see it."""
    page, hash_sign, fragment = address.partition("#")
    name = fragment.partition(DELIMITER)[0]
    return f"{page}{hash_sign}{name}" if name else page


def directives(address: str) -> Iterator[TextDirective]:
    """Yield the text directives of an address, in order; what is none by the rules is left out."""
    parts = address.partition("#")[2].partition(DELIMITER)[2].split("&")
    for part in parts:
        if part.startswith(_TEXT) and (directive := _parsed(part.removeprefix(_TEXT))):
            yield directive


def _parsed(value: str) -> TextDirective | None:
    terms = value.split(",")
    prefix = terms.pop(0)[:-1] if terms[0].endswith("-") else ""
    suffix = terms.pop()[1:] if terms and terms[-1].startswith("-") else ""
    if not 1 <= len(terms) <= 2 or not all(terms):
        return None
    start, *end = map(_decoded, terms)
    return TextDirective(start, end[0] if end else "", _decoded(prefix), _decoded(suffix))


def _encoded(term: str) -> str:
    # The three signs that mean something here: `quote` leaves the hyphen alone.
    return quote(term, safe="").replace("-", "%2D")


def _decoded(term: str) -> str:
    return replace_controls(unquote(term))
