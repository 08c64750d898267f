"""Fits when the encoder's organizations are none: `python -m training.name_doubts --data FOLDER`.

Reads gum.entities.jsonl in that folder and the reports of ours that came after the weights (LATER), so that
the encoder has seen neither, and writes the weights of reader/nlp/lexicon/name_doubts.toml. Logistic
regression over the hints of the rules and the encoder's own doubt, held near what the hints are worth to the
rules. Deterministic; two minutes on one core.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from reader.nlp import pipeline
from reader.nlp.encoder import weights
from reader.nlp.entities.doubtful_organizations import DOUBT
from reader.nlp.entities.hinted_odds import HintedOdds
from reader.nlp.entities.kinds import NAME_KINDS, longest_first
from reader.nlp.entities.names import Name
from reader.nlp.entities.read_tokens import read_tokens
from reader.nlp.entities.told import KINDS, ToldName
from reader.nlp.entities.told_names import named_parts
from reader.nlp.lexicon import lexicon
from reader.nlp.reading import read
from training.name_kinds import TEXTS, Marked, reports

if TYPE_CHECKING:
    from reader.nlp.entities.tokens import Tokens
    from reader.nlp.lexicon.word_forms import Key

TARGET = Path(__file__).parents[1] / "reader" / "nlp" / "lexicon" / "name_doubts.toml"
LATER = (
    *(f"reports{number}" for number in (1, 2, 3, 4)),
    *("benches", "clubs", "digests", "fronts", "gadgets", "nations", "orders", "parties", "shares"),
    *("stages", "storms", "townhalls"),
)
"""Files of reports that the weights which ship have not seen; after a training, those that came later."""
HINT_SHARE = 0.5
"""What the rules' weights are taken for at first."""
DOUBT_SHARE = 0.7
"""What the encoder's doubt is taken for at first."""
NEARNESS = 8.0
"""How strongly the weights are held there. Of 4, 8 and 30, on held-out reports 8 made as many right as 4."""
STEPS = 400
RATE = 0.03
MAX_MENTIONS = 6


@dataclass(frozen=True, slots=True)
class Row:
    """A name of one text that is told as an organization: its signs, how often it is none, its weight."""

    signs: dict[str, float]
    share_of_none: float
    weight: float


def main() -> None:
    """Fit, and write the weights below what stands above them in the file."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--data", type=Path, default=Path("../shared/gold"))
    path = parser.parse_args().data / "gum.entities.jsonl"
    texts = [*map(json.loads, path.read_text("utf-8").splitlines()), *later_reports()]
    nlp, encoder = pipeline.build(), weights.bundled()
    rows: list[Row] = []
    for article in texts:
        reading = read(nlp, article["text"], encoder)
        rows.extend(read_rows(article, read_tokens(reading.doc), reading.names or ()))
    worth = fit(rows)
    head = TARGET.read_text("utf-8").partition("[weights]\n")[0]
    lines = [f'"{sign}" = {value:.2f}\n' for sign, value in worth.items()]
    TARGET.write_text(f"{head}[weights]\n{''.join(lines)}", "utf-8")
    print(f"{len(rows)} names, {len(worth)} signs: {TARGET}")


def later_reports() -> Iterator[dict[str, Any]]:
    """Yield our reports that the encoder has not seen."""
    return (article for article in reports(TEXTS) if article["id"].rpartition("-")[0] in LATER)


def read_rows(article: dict[str, Any], tokens: Tokens, told: Sequence[ToldName]) -> Iterator[Row]:
    """Yield a row for each name of a text that the encoder and the hints take for an organization."""
    marked = Marked(article)
    mentions: dict[Key, list[ToldName]] = defaultdict(list)
    names: dict[Key, list[Name]] = defaultdict(list)
    for name, one in named_parts(tokens, told):
        mentions[name.key].append(one)
        names[name.key].append(name)
    hinted = HintedOdds(tokens, names)
    for key in longest_first(mentions):
        of_key = mentions[key]
        kinds = Counter(marked.kind(tokens.starts[one.start], tokens.ends[one.end - 1]) for one in of_key)
        del kinds["neutral"]
        if not kinds:
            continue
        values = hinted.hints_of(key)
        odds = [sum(one.odds[place] for one in of_key) / len(of_key) for place in range(len(KINDS))]
        likeliest = KINDS[int(np.argmax(hinted.of(values, odds)))]
        hinted.note(key, max(NAME_KINDS, key=lambda kind: kinds[kind]))
        kinds = Counter({kind: kinds[kind] for kind in ("organization", "other")})
        if likeliest == "organization" and 2 * kinds.total() > len(of_key):
            doubt = sum(one.doubt for one in of_key) / len(of_key)
            yield Row(
                {**values, DOUBT: doubt},
                kinds["other"] / kinds.total(),
                min(len(of_key), MAX_MENTIONS) ** 0.7,
            )


def fit(rows: Sequence[Row]) -> dict[str, float]:
    """Return what each sign is worth for a name being none, in the order of their names."""
    of_rules = {
        hint: HINT_SHARE * (worth["other"] - worth["organization"])
        for hint, worth in lexicon("name_kinds")["weights"].items()
        if not hint.startswith("label ")
    }
    signs = [*sorted(of_rules), DOUBT]
    start = np.array([*(of_rules[sign] for sign in signs[:-1]), DOUBT_SHARE])
    x = np.array([[row.signs.get(sign, 0.0) for sign in signs] for row in rows])
    y = np.array([row.share_of_none for row in rows])
    weight = np.array([row.weight for row in rows])
    b, mean, square = start.copy(), np.zeros_like(start), np.zeros_like(start)
    for step in range(1, STEPS + 1):  # Adam with a falling rate
        p = 1 / (1 + np.exp(-(x @ b)))
        gradient = x.T @ ((p - y) * weight) + NEARNESS * (b - start)
        mean = 0.9 * mean + 0.1 * gradient
        square = 0.999 * square + 0.001 * gradient**2
        rate = RATE * (1 - step / (STEPS + 1))
        b -= rate * (mean / (1 - 0.9**step)) / (np.sqrt(square / (1 - 0.999**step)) + 1e-8)
    return dict(zip(signs, b.tolist(), strict=True))


if __name__ == "__main__":
    main()
