"""How well the same quotation is recognized in another article, and what that costs in a large library.

    python -m bench.same_quote [--claims N] [--cache FOLDER]

Precision and recall are those of claims made by a script from sentences of our own: cut, with an ellipsis,
with one word changed, with clauses in another order, with other marks. The cost is that of a look-up among
10,000 claims and among many (1,000,000), in CPU time of both in turn, beside that of analysing a claim.
"""

from __future__ import annotations

import argparse
import random
import re
import statistics
import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from time import process_time
from typing import NamedTuple

from bench.draft_faults import quotes, sources, swapped
from bench.generated_news import sentence_of
from reader.model import DEFAULT_ENGINE, Article
from reader.quotes.runs import runs
from reader.quotes.same_quote import compare_quotes
from reader.store.claim_runs import write_all_runs
from reader.store.database import Database
from reader.store.same_quotes import SameQuotes

_SMALL = 10_000
_CLAIMS_OF_ARTICLE = 10
_LOOK_UPS = 200
_ROUNDS = 5
_CLAUSES = re.compile(r", (?:and |but )?")


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
    are_met = _print_accuracy()
    with tempfile.TemporaryDirectory() as folder:
        are_met &= _print_cost(options.cache or Path(folder), options.claims)
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


def _print_accuracy() -> bool:
    everything = list(variants())
    by_run = defaultdict[int, set[int]](set)
    for number, variant in enumerate(everything):
        for run in runs(variant.content):
            by_run[run].add(number)
    true_matches = false_matches = 0
    wanted: Counter[str] = Counter()
    matched: Counter[str] = Counter()
    for number, variant in enumerate(everything):
        candidates = set().union(*(by_run[run] for run in runs(variant.content))) - {number}
        matches = {
            other for other in candidates if compare_quotes(variant.content, everything[other].content)
        }
        for other, other_variant in enumerate(everything):
            is_same = other_variant.base == variant.base and other != number
            if variant.kind == "as it is" and is_same:
                wanted[other_variant.kind] += 1
                matched[other_variant.kind] += other in matches
            true_matches += is_same and other in matches
            false_matches += not is_same and other in matches
    print(f"{len(everything)} claims made from {everything[-1].base + 1} sentences")
    for kind, count in wanted.items():
        print(f"  {kind:<18} {matched[kind]:>4} of {count:>4}")
    precision = true_matches / max(1, true_matches + false_matches)
    recall = matched.total() / wanted.total()
    print(f"  precision          {precision:.2%}   (wanted: 98 %), of {true_matches + false_matches} pairs")
    print(f"  recall             {recall:.2%}   (wanted: 95 %)")
    return bool(precision >= 0.98 and recall >= 0.95)


def _print_cost(folder: Path, count: int) -> bool:
    small, large = (_library(folder, claims) for claims in (_SMALL, count))
    rounds = [tuple(_look_ups(library) for library in (small, large)) for _ in range(_ROUNDS + 1)][1:]
    few, many = (statistics.median(column) for column in zip(*rounds, strict=True))
    analysis = _analysis_seconds()
    for library in (small, large):
        library.close()
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
            connection.executemany(
                "INSERT INTO articles (number, id, added, date, text, copy_key, is_listed) "
                "VALUES (?1, 'a' || ?1, '', ?1, 1, 'a' || ?1, 1)",
                ((number,) for number in range(1, count // _CLAIMS_OF_ARTICLE + 1)),
            )
            connection.execute(
                "INSERT INTO versions (article, version, added, text) SELECT number, 1, '', 1 FROM articles"
            )
            connection.executemany(
                "INSERT INTO claims (article, number, kind, polarity, cue, speaker, speaker_kind, "
                "affiliation, content, start) VALUES (?, ?, 'direct', 'positive', 'said', 'Ann', "
                "'person', '', ?, 0)",
                (
                    (number // _CLAIMS_OF_ARTICLE + 1, number % _CLAIMS_OF_ARTICLE + 1, sentence_of(number))
                    for number in range(count)
                ),
            )
            write_all_runs(connection)
    return database


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
