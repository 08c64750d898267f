"""The errors that speak to a person: what happened, to which file or key, and what to do about it."""

from __future__ import annotations

import errno
from collections.abc import Iterable
from typing import Self

_TOO_MANY_OPEN = (errno.EMFILE, errno.ENFILE)


def are_too_many_open(error: BaseException) -> bool:
    """Tell whether an error says that no further file can be opened, by this process or on this system."""
    return isinstance(error, OSError) and error.errno in _TOO_MANY_OPEN


class ReaderError(Exception):
    """Anything that went wrong in a way the person can act on; its message is a sentence for them."""


class SourceError(ReaderError):
    """An article could not be read."""


class FetchError(SourceError):
    """A page or a feed could not be fetched from its address, or may not be."""


class NoServerError(FetchError):
    """There is no server of a name, or no network: nobody was asked."""


class PrivateNetworkError(FetchError):
    """An address leads into a private network, and nobody allowed that."""

    authority: str = ""
    """Host and port of the server."""

    @classmethod
    def of(cls, address: str, authority: str, way_to_allow: str) -> Self:
        """Return the error that says how the person lets that server be asked."""
        error = cls(
            f"{address}: leads into a private network, so it is not asked. To allow it, {way_to_allow}."
        )
        error.authority = authority
        return error


class ConfigError(ReaderError):
    """A configuration file, theme or key is not usable."""


class StoreError(ReaderError):
    """What is kept could not be read or written; what was kept before is as it was."""


class AnalysisError(ReaderError):
    """The analysis of an article failed or was cut short; the article itself stays readable."""

    @classmethod
    def caused_by(cls, error: Exception) -> Self:
        """Return the error that says which exception ended the analysis of one article."""
        if isinstance(error, MemoryError):  # its own words are numbers of bytes, or none
            return cls("The analysis failed: there was not enough memory for it.")
        return cls(f"The analysis failed ({type(error).__name__}: {error}).")

    @classmethod
    def unknown_engine(cls, name: object, engines: Iterable[str]) -> Self:
        """Return the error that says that there is no engine of a name, and which there are."""
        return cls(f"{name!r} is no engine: there are {', '.join(engines)}.")


class ExportError(ReaderError):
    """Claims could not be written to a file, or read back from one."""


def installing(extra: str) -> str:
    """Return the end of a sentence about a library that is missing: how an extra of the package brings it.

    No index of packages has this one, so that its name alone would find nothing, or somebody else's.
    """
    return f"the extra quote-reader[{extra}] brings it (pip install '.[{extra}]' in a copy of its source)."
