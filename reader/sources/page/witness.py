"""What trafilatura takes for the article: a second witness where the page's own nodes leave a doubt."""

from __future__ import annotations

import logging

from reader.sources.page.limits import Limits

_LOGGERS = ("trafilatura", "htmldate", "courlan")


def article_text(page: str, limits: Limits) -> str:
    """Return the text that trafilatura's standard settings find, without readers' comments; empty when none.

    Its words tell where the article stands, no more: its text has lost quotation marks of <q>, attributions
    and whatever a <span> with an unlucky name held. `deduplicate` stays off: it remembers other pages.
    """
    if page.count("<") > limits.max_witness_tags:
        return ""
    from trafilatura import extract  # slow to import, and needed for few pages

    for name in _LOGGERS:  # without a handler, what they complain of would be written over the screen
        logging.getLogger(name).propagate = False
        logging.getLogger(name).addHandler(logging.NullHandler())
    try:
        return extract(page, include_comments=False, include_tables=True, deduplicate=False) or ""
    except (
        Exception
    ):  # whatever a stranger's page does to it, the article can still be read without a witness
        return ""
