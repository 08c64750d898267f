"""Names of claims and articles that are the same in every linked document: IRIs."""

from __future__ import annotations

from pathlib import PurePosixPath
from uuid import NAMESPACE_URL, uuid5

from reader.export.rows import ClaimRow

_NAMESPACE = "https://pypi.org/project/quote-reader/"
"""What the names are made beneath: nobody else's."""


def claim_iri(row: ClaimRow) -> str:
    """Return the name of a claim: a UUID made of its id."""
    return _iri(f"claim/{row.id}")


def article_iri(row: ClaimRow) -> str:
    """Return the address of the article of a claim, else that of its file, else a UUID made of its id."""
    if row.address:
        return row.address
    path = PurePosixPath(row.file)
    return path.as_uri() if row.file and path.is_absolute() else _iri(f"article/{row.article}")


def page_iri(digest: str) -> str:
    """Return the name of a document: a UUID made of a digest of what stands in it."""
    return _iri(f"page/{digest}")


def _iri(path: str) -> str:
    return uuid5(NAMESPACE_URL, _NAMESPACE + path).urn
