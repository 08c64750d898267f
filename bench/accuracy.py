"""Score the extraction on gold data, beside the peers: `python -m bench.accuracy [--gold FOLDER]`.

The gold folder holds the sets, their format and the scorer (score.py), which is run untouched.
Our own articles are scored by the same scorer; their gold stands in tests/gold.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import tomli

from bench.calibration import judged, judged_speakers, print_curve, print_speakers
from reader import paths
from reader.formats.record import to_record
from reader.model import ENGINES, Article
from reader.nlp import analyze
from reader.sources import files

ROOT = Path(__file__).parent.parent
SETS = {
    "polnear-dev": "polnear.dev.jsonl",
    "wikinews-dev": "wikinews.dev.jsonl",
    "news-dev": "news.dev.jsonl",
}
ROWS = (
    "claim",
    "attribution",
    "exact",
    "words",
    "direct",
    "indirect",
    "mixed",
    "cue",
    "speaker",
    "org",
    "person",
    "chains",
)
RECALL_ONLY = {"wikinews-dev": ("claim", "attribution", "exact", "words", "direct", "indirect", "mixed")}
"""Rows where the gold marks only some of the claims, so that precision says little."""

Row = dict[str, Any]
Table = dict[str, dict[str, float]]


def main() -> None:
    """Print one table for each engine and set."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--gold", type=Path, default=ROOT.parent / "shared" / "gold", metavar="FOLDER")
    parser.add_argument("--engine", choices=ENGINES, action="append", help="only this one (default: each)")
    options = parser.parse_args()
    if not (options.gold / "score.py").is_file():
        sys.exit(f"{options.gold}: no scorer (score.py) there; name the folder of the gold data with --gold")
    peers = tomli.loads((ROOT / "bench" / "peers.toml").read_text(encoding="utf-8"))
    sets = gold_sets(options.gold)
    for engine in options.engine or ENGINES:
        extractor = analyze.load(engine)
        if extractor.finder.notes:
            sys.exit(extractor.finder.notes[0])
        for name, gold in sets.items():
            predicted = [
                to_record(article, analyze.analyze(extractor, article))
                for article in (Article(row["id"], row["text"]) for row in gold)
            ]
            table = score(options.gold / "score.py", gold, predicted)
            print_table(f"{name}, {engine}", table, peers.get(name, {}), RECALL_ONLY.get(name, ()))
            if name not in RECALL_ONLY:
                print_curve(judged(options.gold / "score.py", gold, predicted))
            if "speaker" in table:
                print_speakers(judged_speakers(options.gold / "score.py", gold, predicted))


def gold_sets(folder: Path) -> dict[str, list[Row]]:
    """Return the gold articles of each set, our own among them, in the format of the gold data."""
    sets = {
        name: [json.loads(line) for line in (folder / file).read_text(encoding="utf-8").splitlines()]
        for name, file in SETS.items()
    }
    return sets | {"our articles": list(own_gold())}


def own_gold() -> Iterable[Row]:
    """Yield our own gold in the scorer's format: offsets only."""
    for path in sorted((ROOT / "tests" / "gold").glob("*.json")):
        row = json.loads(path.read_text(encoding="utf-8"))
        article = files.read(str(paths.bundled("articles") / row["article"]))
        claims = [
            {role: claim[role] if role in ("kind", "speaker") else offsets(claim[role]) for role in claim}
            for claim in row["claims"]
        ]
        entities = [
            entity
            | {
                "mentions": [
                    mention | {"span": [mention["start"], mention["end"]]} for mention in entity["mentions"]
                ]
            }
            for entity in row["entities"]
        ]
        yield {"id": path.stem, "text": article.text, "claims": claims, "entities": entities}


def offsets(spans: list[Row]) -> list[list[int]]:
    """Return [start, end] of each span."""
    return [[span["start"], span["end"]] for span in spans]


def score(scorer: Path, gold: list[Row], predicted: list[Row]) -> Table:
    """Run the scorer and return its table: row name -> p, r, f (0 to 1), gold (count)."""
    with tempfile.TemporaryDirectory() as folder:
        names = []
        for name, rows in (("gold", gold), ("predicted", predicted)):
            path = Path(folder, f"{name}.jsonl")
            path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
            names.append(str(path))
        command = [sys.executable, str(scorer), *names, "--json"]
        done = subprocess.run(command, capture_output=True, text=True, check=True)
    table = json.loads(done.stdout)
    return {name: table[name] for name in ROWS if name in table and table[name]["gold"]}


def print_table(name: str, ours: Table, peers: dict[str, dict[str, float]], recall: Sequence[str]) -> None:
    """Print our figures, then the peers', one system a line, one figure a column; `recall` names columns."""
    print(f"\n{name}, percent" + ("; recall in the columns marked r, F in the others" if recall else "; F1"))
    columns = [row + " r" * (row in recall) for row in ours]
    print(f"{'':31s}" + "".join(f"{column:>14s}" for column in columns))
    for figure, label in (("p", "reader, precision"), ("r", "reader, recall"), ("f", "reader, F1")):
        print(f"{label:31s}" + "".join(f"{100 * figures[figure]:14.1f}" for figures in ours.values()))
    for peer, values in peers.items():
        print(f"{peer:31s}" + "".join(f"{values.get(row, '-')!s:>14s}" for row in ours))
    print(f"{'in the gold':31s}" + "".join(f"{figures['gold']:14.0f}" for figures in ours.values()))


if __name__ == "__main__":
    main()
