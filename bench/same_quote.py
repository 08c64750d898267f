"""How well the same quotation is recognized in another article, and what that costs in a large library.

    python -m bench.same_quote [--claims N] [--cache FOLDER]

Precision and recall are those of claims made by a script from sentences of our own: cut, with an ellipsis,
with one word changed, with clauses in another order, with other marks. They are put into the large library,
behind claims that are out of the same words but quote nothing, and looked up there. The cost is that of a
look-up among 10,000 claims and among many (1,000,000), in CPU time of both in turn, beside that of analysing
a claim.
"""

from __future__ import annotations

import argparse
import random
import re
import sqlite3
import statistics
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from time import process_time
from typing import NamedTuple

from bench.faults import swapped
from bench.generated_news import sentence_of
from bench.said_sentences import quotes, sources
from reader.model import DEFAULT_ENGINE, Article
from reader.store.claim_runs import write_all_runs, write_runs
from reader.store.database import Database
from reader.store.same_quotes import SameQuotes

_SMALL = 10_000
_CLAIMS_OF_ARTICLE = 10
_LOOK_UPS = 200
_ROUNDS = 5
_DECOYS = 20_000
"""So many that frequent words stand beside each other in more claims than are read of one run."""
_WORDS_OF_DECOY = 14
_CLAUSES = re.compile(r", (?:and |but )?")


class _NotKept(Exception):
    """Ends a transaction whose changes are not kept."""


class Variant(NamedTuple):
    """A claim made from a sentence."""

    base: int
    """The number of the sentence."""
    kind: str
    content: str


def main() -> None:
    """Print precision, recall and the ratios; the exit status says whether all limits are met."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--claims", type=int, default=1_000_000, help="of the large one (default 1,000,000)")
    parser.add_argument("--cache", type=Path, help="folder in which the libraries stay (default: none)")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        place = options.cache or Path(folder)
        small, large = (_library(place, claims) for claims in (_SMALL, options.claims))
        are_met = _print_accuracy(large)
        are_met &= _print_cost(small, large, options.claims)
        for library in (small, large):
            library.close()
    sys.exit(not are_met)


def variants(seed: int = 5) -> Iterator[Variant]:
    """Yield every sentence of our own as it is and, where it can be, in five other forms."""
    chance = random.Random(seed)
    for base, quote in enumerate(quotes(sources())):
        words = quote.words.split()
        yield Variant(base, "as it is", f"“{quote.words}.”")
        yield Variant(base, "other marks", f'"{quote.words.replace("’", chr(39)).replace(", ", " -- ")}"')
        edited = swapped(quote.words, chance)
        if edited and len(words) >= 7:
            yield Variant(base, "one word changed", f"“{edited}.”")
        if len(words) >= 9:
            first = chance.randrange(0, 3)
            yield Variant(base, "cut", f"“{' '.join(words[first : first + len(words) * 2 // 3])}.”")
        if len(words) >= 12:
            place = chance.randrange(4, len(words) - 6)
            yield Variant(base, "ellipsis", f"“{' '.join((*words[:place], '…', *words[place + 2 :]))}.”")
        clauses = _CLAUSES.split(quote.words)
        if len(clauses) == 2 and all(len(clause.split()) >= 4 for clause in clauses):
            yield Variant(base, "reordered", f"“{clauses[1][0].upper()}{clauses[1][1:]}, and {clauses[0]}.”")


def _print_accuracy(library: Database) -> bool:
    """Put the forms of the sentences into a library, look each up, and leave the library as it was."""
    everything = list(variants())
    with suppress(_NotKept), library.write() as connection:
        first = _add_variants(connection, everything)
        same_quotes = SameQuotes(library)
        matches_of = [_matches(same_quotes, first, number) for number in range(len(everything))]
        (claims,) = connection.execute("SELECT count(*) FROM claims").fetchone()
        raise _NotKept
    true_matches = false_matches = 0
    wanted: Counter[str] = Counter()
    matched: Counter[str] = Counter()
    for number, (variant, matches) in enumerate(zip(everything, matches_of, strict=True)):
        same = {
            other
            for other, other_variant in enumerate(everything)
            if other_variant.base == variant.base and other != number
        }
        true_matches += len(matches & same)
        false_matches += len(matches - same)
        if variant.kind == "as it is":
            wanted.update(everything[other].kind for other in same)
            matched.update(everything[other].kind for other in matches & same)
    print(f"{len(everything)} claims made from {everything[-1].base + 1} sentences, among {claims:,}")
    for kind, count in wanted.items():
        print(f"  {kind:<18} {matched[kind]:>4} of {count:>4}")
    precision = true_matches / max(1, true_matches + false_matches)
    recall = matched.total() / wanted.total()
    print(f"  precision          {precision:.2%}   (wanted: 98 %), of {true_matches + false_matches} pairs")
    print(f"  recall             {recall:.2%}   (wanted: 95 %)")
    return bool(precision >= 0.98 and recall >= 0.95)


def _add_variants(connection: sqlite3.Connection, everything: Sequence[Variant]) -> int:
    """Add claims that share but words with the forms, then the forms, each in an article of its own.

    Return the number of the article of the first form.
    """
    (last,) = connection.execute("SELECT max(number) FROM articles").fetchone()
    contents = [*_decoys(everything), *(variant.content for variant in everything)]
    _add_articles(connection, range(last + 1, last + 1 + len(contents)))
    _add_claims(connection, ((number, 1, content) for number, content in enumerate(contents, last + 1)))
    for number in range(last + 1, last + 1 + len(contents)):
        write_runs(connection, number)
    return int(last) + 1 + _DECOYS


def _decoys(everything: Sequence[Variant]) -> Iterator[str]:
    """Yield claims out of the words of the forms, as frequent as there, in no order: they quote nothing."""
    chance = random.Random(7)
    words = [word for variant in everything for word in variant.content.strip("“”.").split()]
    for _ in range(_DECOYS):
        yield " ".join(chance.choices(words, k=_WORDS_OF_DECOY))


def _matches(same_quotes: SameQuotes, first: int, number: int) -> set[int]:
    """Return the numbers of the forms that a form was found in; below zero those of other claims."""
    return {int(match.article_id[1:]) - first for match in same_quotes.of(f"a{first + number}", 0)}


def _print_cost(small: Database, large: Database, count: int) -> bool:
    rounds = [tuple(_look_ups(library) for library in (small, large)) for _ in range(_ROUNDS + 1)][1:]
    few, many = (statistics.median(column) for column in zip(*rounds, strict=True))
    analysis = _analysis_seconds()
    growth, share = many / few, many / analysis
    print(f"  a look-up among {_SMALL:>9,} claims  {few * 1000:8.3f} ms")
    print(f"  and among       {count:>9,} claims  {many * 1000:8.3f} ms   {growth:.2f} x   (at most 2)")
    print(f"  analysing one claim              {analysis * 1000:8.3f} ms   {share:.2f} x   (at most 0.1)")
    return bool(growth <= 2 and share <= 0.1)


def _library(folder: Path, count: int) -> Database:
    """Return a library of so many claims, ten an article, built where it is not there."""
    path = folder / f"quotes-{count}.sqlite"
    is_new = not path.exists()
    database = Database(path)
    if is_new:
        with database.write() as connection:
            connection.execute("DROP TRIGGER claim_words_come")  # the index of the search is not asked here
            connection.execute("INSERT INTO texts (number, sha256, text) VALUES (1, '', '')")
            _add_articles(connection, range(1, count // _CLAIMS_OF_ARTICLE + 1))
            _add_claims(
                connection,
                (
                    (number // _CLAIMS_OF_ARTICLE + 1, number % _CLAIMS_OF_ARTICLE + 1, sentence_of(number))
                    for number in range(count)
                ),
            )
            write_all_runs(connection)
    return database


def _add_articles(connection: sqlite3.Connection, numbers: Sequence[int]) -> None:
    connection.executemany(
        "INSERT INTO articles (number, id, added, date, text, copy_key, is_listed) "
        "VALUES (?1, 'a' || ?1, '', ?1, 1, 'a' || ?1, 1)",
        ((number,) for number in numbers),
    )
    connection.executemany(
        "INSERT INTO versions (article, version, added, text) VALUES (?, 1, '', 1)",
        ((number,) for number in numbers),
    )


def _add_claims(connection: sqlite3.Connection, rows: Iterable[tuple[int, int, str]]) -> None:
    """Add claims: of each the number of its article, its own number in it, and its words."""
    connection.executemany(
        "INSERT INTO claims (article, number, kind, polarity, cue, speaker, speaker_kind, "
        "affiliation, content, start) VALUES (?, ?, 'direct', 'positive', 'said', 'Ann', "
        "'person', '', ?, 0)",
        rows,
    )


def _look_ups(database: Database) -> float:
    """Return the CPU seconds of one look-up, of claims from all over the library."""
    same_quotes = SameQuotes(database)
    with database.read() as connection:
        (articles,) = connection.execute("SELECT count(*) FROM articles").fetchone()
    ids = [f"a{1 + place * articles // _LOOK_UPS}" for place in range(_LOOK_UPS)]
    start = process_time()
    for id in ids:
        same_quotes.of(id, 3)
    return (process_time() - start) / len(ids)


def _analysis_seconds() -> float:
    """Return the CPU seconds of analysing one claim: those of the sample articles, by their claims."""
    from reader.nlp import analyze

    extractor = analyze.load(DEFAULT_ENGINE)
    articles: Sequence[Article] = sources()
    analyze.analyze(extractor, articles[0])
    start = process_time()
    claims = sum(len(analyze.analyze(extractor, article).claims) for article in articles)
    return (process_time() - start) / claims


if __name__ == "__main__":
    main()
