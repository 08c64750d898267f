"""Write today's agreement with the gold of the sample articles as the new floor. Never lowers one."""

import sys
from dataclasses import asdict

import tomli

from reader.model import ENGINES
from reader.nlp import analyze
from tests.gold_scores import GOLD, NAMES, agreement

PATH = GOLD / "floors.toml"
HEADER = """\
# What the extraction reached on each sample article; it may never reach less (of `invented`: more).
# Written by `make floors`; the counts are explained in tests/gold_scores.py.
"""


def main() -> None:
    """Raise what rose; complain about what fell, and keep it."""
    floors = tomli.loads(PATH.read_text(encoding="utf-8")) if PATH.exists() else {}
    fell = []
    lines = [HEADER]
    for engine in ENGINES:
        extractor = analyze.load(engine)
        if extractor.finder.notes:
            sys.exit(extractor.finder.notes[0])
        lines.append(f"\n[{engine}]\n")
        for name in NAMES:
            now, old = asdict(agreement(extractor, name)), floors.get(engine, {}).get(name, {})
            best = {
                what: (min if what == "invented" else max)(count, old.get(what, count))
                for what, count in now.items()
            }
            fell += [
                f"{engine}, {name}: {what} was {best[what]}, is {count}"
                for what, count in now.items()
                if count != best[what]
            ]
            lines.append(f"{name} = {{ {', '.join(f'{what} = {count}' for what, count in best.items())} }}\n")
    PATH.write_text("".join(lines), encoding="utf-8")
    if fell:
        sys.exit("\n".join(("These fell, and keep their floor:", *fell)))


if __name__ == "__main__":
    main()
