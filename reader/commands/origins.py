"""Where the articles are read from that the screen is opened with."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from reader.errors import SourceError

if TYPE_CHECKING:
    from reader.model import Article, Origin

_FIRST_SAMPLE = "nato-exercises.txt"


def readable_origins(
    paths: Sequence[str], piped: Mapping[str, Article]
) -> tuple[Mapping[str, Origin], tuple[str, ...]]:
    """Return where the articles at `paths` are read from, by their ids, and a sentence for each left out.

    Without paths they are the sample articles. Raises SourceError when none of them can be read.
    """
    from reader.model import Origin
    from reader.paths import bundled
    from reader.sources import files

    samples = bundled("articles")
    names, problems = files.find(
        [path for path in paths if path not in piped]
        if paths
        else [str(samples / _FIRST_SAMPLE), str(samples)]
    )
    names = (*piped, *names)
    # The article that opens first must be one that can be read; the others are read when they are wanted.
    for place, name in enumerate(names):
        try:
            if name not in piped:
                files.read(name)
        except SourceError as error:
            problems += (str(error),)
        else:
            # By its whole path, what is kept of an article is found wherever the program is started.
            whole = [
                Origin("stdin", name) if name in piped else Origin("path", str(Path(name).absolute()))
                for name in names[place:]
            ]
            return {origin.id: origin for origin in whole}, problems
    raise SourceError("\n".join(problems))
