"""What a page says to its reader, "Sign up here", and what its editors say of the article."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path

import tomli

from reader.sources.page.outline import Block
from reader.sources.page.sentences import HALF_LINKED

_FILE = Path(__file__).with_name("calls.toml")
_BULLET = r"(?:[•·▪■►▶›»*–—-]\s*)?"
"""Many set a sign before such lines, so that nobody takes them for text."""
_BRACKETED = re.compile(r"\s*(?:\[(?P<square>.*)\]|\((?P<round>.*)\))\s*", re.DOTALL)
"""Or brackets around them."""
_TO_READER = re.compile(
    r"\b(?:you|your|yours|our|ours|us|we|my|newsletters?|e-?mails?|inbox|subscri\w+|sign up)\b", re.IGNORECASE
)
_COMMENTS = re.compile(r"\b(?:I|I['’]\w+|me|[Mm]y|[Yy]our?)\b")
_QUOTED = re.compile('["“][^"“”]*["”]')
_MAX_WORDS = 45
"""No paragraph of an article begins with such words by chance and is as short; the longest call of those
that were looked at, a consent to terms of use, has 41."""
_MAX_CONSENT_WORDS = 100
"""The longest that was looked at has 71."""
_MAX_NOTICE_WORDS = 200
"""What lawyers have companies write below their messages; the longest that was looked at has 160."""
_MAX_CAPTION_WORDS = 70
"""What agencies write below a picture has two sentences, with the day and the place 50 words."""
_MIN_OTHERS = 2
"""A report on a charity has one of them, in the words of those who run it."""
_MAX_EDITORIAL_WORDS = 100
"""Corrections say what was wrong and what is right: the longest that were looked at have 70."""


def is_call(block: Block) -> bool:
    """Tell whether the page speaks in this block, not the article."""
    patterns, text = _patterns(), _words(block)
    if block.words <= _MAX_NOTICE_WORDS and patterns["notices"].match(text):
        return not is_attributed(text)
    if block.words > _MAX_CONSENT_WORDS:
        return False
    if patterns["consent"].match(text):
        return not is_attributed(text)
    if block.words > _MAX_WORDS:
        return False
    is_offered = block.link_share > 0 and patterns["offered"].match(text) is not None
    if is_offered or patterns["anywhere"].match(text):
        return not is_attributed(text)
    return bool(
        patterns["whole"].fullmatch(text)
        or (block.link_share >= HALF_LINKED and patterns["linked"].match(text))
        or is_paywall(block)
    )


def is_paywall(block: Block) -> bool:
    """Tell whether the block asks for money or an account for the rest of the text."""
    if block.words > _MAX_WORDS or _patterns()["paywall"].match(block.text) is None:
        return False
    return not is_attributed(block.text)


def is_attributed(text: str) -> bool:
    """Tell whether a text says whose words these are: then the article speaks."""
    return _patterns()["attributed"].match(text) is not None


def speaks_to_reader(text: str) -> bool:
    """Tell whether a page speaks of itself or to its reader, and not somebody who is quoted in the text."""
    return _TO_READER.search(_QUOTED.sub("", text)) is not None


def comments(text: str) -> bool:
    """Tell whether somebody speaks of himself, or to others, who is not quoted: a reader who comments."""
    return _COMMENTS.search(_QUOTED.sub("", text)) is not None


def is_editorial(block: Block) -> bool:
    """Tell whether editors speak of the article in the block: a correction, where it was printed first."""
    patterns, text = _patterns(), _words(block)
    is_version = text != block.text and patterns["versions"].match(text) is not None
    return block.words <= _MAX_EDITORIAL_WORDS and (
        is_version or patterns["editorial"].match(text) is not None
    )


def is_caption(block: Block) -> bool:
    """Tell whether a block ends with who took the picture that it is about."""
    if block.words > _MAX_CAPTION_WORDS or block.kind == "heading":
        return False
    return _patterns()["credits"].fullmatch(block.text) is not None


def is_leftover(text: str) -> bool:
    """Tell whether a link's text stands for what an embedded post shows and a text cannot: its picture."""
    return _patterns()["leftovers"].fullmatch(text) is not None


def is_appeal(block: Block) -> bool:
    """Tell whether a block is a link that asks for money or a subscription: "Donate now"."""
    return block.link_share >= HALF_LINKED and _patterns()["appeals"].fullmatch(block.text) is not None


def asks_for_money(text: str) -> bool:
    """Tell whether a box asks its reader for money, by several of the things that are said then."""
    needed, *others = _asking()
    return (
        needed.search(text) is not None
        and sum(map(bool, (one.search(text) for one in others))) >= _MIN_OTHERS
    )


def names_sponsor(text: str) -> bool:
    """Tell whether a line says who pays for what stands below it: "A message from the Bank of Delm"."""
    return _patterns()["sponsors"].fullmatch(text.rstrip(" :")) is not None


def leads_on(text: str) -> bool:
    """Tell whether a link's text says that it leads to the whole story: "Read more"."""
    return _patterns()["onward"].fullmatch(text) is not None


def leads_away(text: str) -> bool:
    """Tell whether what stands below this heading is no part of the article: "Related", "More from ..."."""
    return _patterns()["headings"].match(text) is not None


def asks_for_rest(text: str) -> bool:
    """Tell whether a button with these words unfolds the rest of the text; "Show all comments" does not."""
    patterns = _patterns()
    return patterns["unfolding"].match(text) is not None and patterns["unfolded_beside"].match(text) is None


def heads_answers(text: str) -> bool:
    """Tell whether readers answer below this heading: "3 comments", "2 thoughts on ..."."""
    return _patterns()["answers"].match(text) is not None


def may_head_section(text: str) -> bool:
    """Tell whether a heading may be of a section though it leads away elsewhere: "More on bearing six"."""
    return _patterns()["topics"].match(text) is not None


def is_label(text: str) -> bool:
    """Tell whether a heading is about nothing but a box right there: "Advertisement"."""
    return _patterns()["labels"].match(text) is not None


def may_quote(text: str) -> bool:
    """Tell whether the article may quote below a heading what readers wrote: "What readers say"."""
    return _patterns()["quoting"].match(text) is not None


def heads_references(text: str) -> bool:
    """Tell whether works are listed below this heading, or sources are told of: "Sources"."""
    return _patterns()["references"].match(text) is not None


def may_tell(text: str) -> bool:
    """Tell whether a letter may have news of its own below a heading that leads away elsewhere."""
    return _patterns()["telling"].match(text) is not None


def _words(block: Block) -> str:
    """Return the text of a block, without the brackets around all of it."""
    brackets = _BRACKETED.fullmatch(block.text)
    return block.text if brackets is None else brackets["square"] or brackets["round"] or ""


@lru_cache(maxsize=1)
def _asking() -> tuple[re.Pattern[str], ...]:
    table = tomli.loads(_FILE.read_text(encoding="utf-8"))
    return tuple(re.compile(line, re.IGNORECASE) for line in table["asking"])


@lru_cache(maxsize=1)
def _patterns() -> dict[str, re.Pattern[str]]:
    table = tomli.loads(_FILE.read_text(encoding="utf-8"))
    return {
        name: re.compile(_BULLET + "(?:" + "|".join(f"(?:{line})" for line in lines) + ")", re.IGNORECASE)
        for name, lines in table.items()
    }
