"""Memory of `reader extract --output` over few short articles and over many, with a kill in the middle.

`python -m bench.bulk_memory [--articles N ...] [--engine NAME] [--jobs N]` makes each corpus anew, runs it,
kills the run half-way, gives the same command again, and looks whether every article is in the output once,
in order. Every article has words that no other one has, as the names and numbers of real news do.
"""

from __future__ import annotations

import argparse
import json
import random
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from bench.generated_news import sentence_of
from bench.start import peak_mib
from reader.bulk.journal import NAME

_PAUSE_SECONDS = 0.5
_CONSONANTS, _VOWELS = "bcdfghklmnprstvw", "aeiou"


@dataclass(slots=True)
class Peaks:
    """The largest memory that was resident, in MiB."""

    writer: float = 0
    """Of the process that reads and writes."""
    worker: float = 0
    """Of the largest of those that analyse."""


def main() -> None:
    """Print a row for each size, and what the largest has beside the smallest."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--articles", type=int, nargs="+", default=[1_000, 20_000], metavar="N")
    parser.add_argument("--engine", default="rules", help="that of `reader extract` (default: rules)")
    parser.add_argument("--jobs", type=int, default=1, help="processes that analyse (default: 1)")
    options = parser.parse_args()
    rows: list[Peaks] = []
    print(
        "articles  seconds  MiB of the writer  MiB of a worker  bytes of the journal an article", flush=True
    )
    for count in options.articles:
        with tempfile.TemporaryDirectory() as folder:
            corpus = Path(folder, "articles.jsonl")
            with corpus.open("w", encoding="utf-8") as file:
                file.writelines(f"{line}\n" for line in lines(count))
            peaks, seconds, journal_bytes = run(corpus, count, options.engine, options.jobs)
        rows.append(peaks)
        print(f"{count:8,} {seconds:8.0f} {peaks.writer:12.0f} {peaks.worker:12.0f} ", end="")
        print(f"{journal_bytes / count:26.1f}", flush=True)
    print(f"last beside first: writer {rows[-1].writer / rows[0].writer:.2f}, ", end="")
    print(f"worker {rows[-1].worker / rows[0].worker:.2f}")


def lines(count: int) -> Iterator[str]:
    """Yield short articles as lines of JSON, the same ones for the same count."""
    for number in range(count):
        chance = random.Random(f"article {number}")
        first, last, town = (_new_word(chance) for _ in range(3))
        said, denied = sentence_of(number + 1)[:-1], sentence_of(number + 2).lower()
        text = (
            f"{sentence_of(number)}\n\n“{said},” said {first} {last} of {town}, who had counted "
            f"{chance.randrange(10**6):,} of them. {last} denied that {denied}"
        )
        yield json.dumps({"id": f"{number}", "title": f"News of {town}", "text": text}, ensure_ascii=False)


def run(corpus: Path, count: int, engine: str, jobs: int) -> tuple[Peaks, float, int]:
    """Return peaks, seconds, and the size of the journal when the last part was made."""
    output = corpus.with_name("claims.jsonl")
    command = [sys.executable, "-m", "reader", "extract", "--engine", engine, "--jobs", str(jobs)]
    command += ["--output", str(output), str(corpus)]
    journal = output.with_name(f"{output.name}.parts") / NAME
    peaks, began = Peaks(), time.monotonic()
    _watch(command, peaks, journal, kill_at=count // 32)
    journal_bytes = _watch(command, peaks, journal, kill_at=None)
    seconds = time.monotonic() - began
    with output.open(encoding="utf-8") as file:
        for number, line in enumerate(file):
            if json.loads(line)["id"] != f"{number}":
                raise SystemExit(f"line {number + 1} of the output is another article")
    if number + 1 != count:
        raise SystemExit(f"{number + 1} articles in the output, not {count}")
    return peaks, seconds, journal_bytes


def _watch(command: Sequence[str], peaks: Peaks, journal: Path, kill_at: int | None) -> int:
    """Run a command to its end, or until the journal has so many parts; return the journal's last size."""
    size = 0
    with subprocess.Popen(command, stdout=subprocess.DEVNULL) as process:
        while process.poll() is None:
            with suppress(OSError, StopIteration):
                size = max(size, journal.stat().st_size)
                peaks.writer = max(peaks.writer, peak_mib(process.pid))
                peaks.worker = max((peaks.worker, *map(peak_mib, _children(process.pid))))
                if kill_at is not None and len(journal.read_bytes().splitlines()) >= kill_at:
                    process.send_signal(signal.SIGKILL)
            time.sleep(_PAUSE_SECONDS)
    if process.returncode != (0 if kill_at is None else -signal.SIGKILL):
        raise SystemExit(f"{' '.join(command)} ended with {process.returncode}")
    return size


def _children(pid: int) -> Sequence[int]:
    return [int(each) for each in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]


def _new_word(chance: random.Random) -> str:
    """Return a made-up name that no other article is likely to have."""
    return "".join(chance.choice(_CONSONANTS) + chance.choice(_VOWELS) for _ in range(4)).capitalize()


if __name__ == "__main__":
    main()
