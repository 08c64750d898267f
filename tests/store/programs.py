"""Several programs that begin one library at the same moment: `python -m tests.store.programs FOLDER`.

A process of its own, since it forks. It ends with 0 when all of them did what they wanted.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from reader.claims.correction import correct
from reader.model import Claim, Span
from reader.store.articles import ArticleTable
from reader.store.keeper import DatabaseKeeper
from reader.store.opening import open_database
from tests.store.articles import news

PROGRAMS, ARTICLES = 4, 5
SHARED = news("shared")
CLAIM = Claim("direct", (Span(0, 4),))


def work(folder: Path, number: int) -> list[str]:
    """Add articles and a correction as one of the programs; return what went wrong."""
    problems: list[str] = []
    database = open_database(folder, problems.append)
    keeper = DatabaseKeeper(database, data=folder, state=folder)
    for place in range(ARTICLES):
        ArticleTable(database).add(news(f"{number} {place}"))
        ArticleTable(database).add(SHARED)
    article = news(f"{number} 0")
    keeper.keep_corrections(article, (correct("note", article.text, CLAIM, value=f"{number}"),))
    database.close()
    return [*problems, *keeper.problems()]


def main(folder: Path) -> int:
    """Let the programs begin at the same moment; return how many of them failed."""
    reading, writing = os.pipe()
    children = []
    for number in range(PROGRAMS):
        if not (child := os.fork()):
            os.close(writing)
            os.read(reading, 1)  # ends when all are there
            problems = work(folder, number)
            sys.stderr.write("\n".join(problems))
            sys.stderr.flush()
            os._exit(bool(problems))
        children.append(child)
    os.close(writing)
    os.close(reading)
    return sum(os.waitpid(child, 0)[1] != 0 for child in children)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
