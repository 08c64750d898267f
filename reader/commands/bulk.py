"""`reader extract --output FILE`: the claims of a whole corpus, in several processes or on a cluster."""

from __future__ import annotations

import argparse
import os
import time
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from reader.commands import inputs, options
from reader.commands.console import INCOMPLETE, OK, complain
from reader.errors import ExportError, ReaderError, installing

if TYPE_CHECKING:
    from reader.bulk.run import Report
    from reader.bulk.workers import Workers


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add what a corpus needs to the command line of `reader extract`."""
    group = parser.add_argument_group(
        "a whole corpus",
        "FILE may then be .jsonl, .jsonl.gz, .parquet, .warc, .warc.gz or .wet.gz, too, with many articles "
        "each. A run that is stopped goes on where it was when the same command is given again.",
    )
    group.add_argument(
        "-o",
        "--output",
        metavar="CLAIMS",
        help="write the claims into this file, which ends in .jsonl, .jsonl.gz, .csv, .tsv or .parquet; with "
        "--dask into a folder of that name, a file for each partition",
    )
    group.add_argument("--jobs", metavar="N", type=_count, help="processes that analyse (default: 1)")
    group.add_argument(
        "--dask",
        metavar="ADDRESS",
        help='scheduler of a dask cluster ("tcp://HOST:8786"); local starts one with --jobs workers here',
    )


def check_options(parser: argparse.ArgumentParser, arguments: argparse.Namespace) -> None:
    """End the program when options contradict each other."""
    if arguments.output is None:
        if arguments.jobs or arguments.dask:
            parser.error("--jobs and --dask need --output CLAIMS, a file that the claims are written to.")
    elif arguments.format and not _names_format(arguments.output, arguments.format):
        parser.error(
            f"--format {arguments.format} and the name {arguments.output} contradict each other: the name "
            "tells the format. Leave --format out."
        )
    elif arguments.corrected:
        parser.error("--corrected works without --output only; `reader export` writes your library.")


def _names_format(path: str, name: str) -> bool:
    """Tell whether the name of an output tells the format of this name."""
    from reader.export.registry import FORMATS

    return name in FORMATS and path.casefold().removesuffix(".gz").endswith(FORMATS[name].suffix)


def run(arguments: argparse.Namespace) -> int:
    """Write the claims of every article that the command line names; return the exit status."""
    from reader.bulk import outputs
    from reader.bulk.batches import ON_MANY, ON_ONE_MACHINE, batches
    from reader.bulk.inputs.corpus import Corpus
    from reader.bulk.run import Run
    from reader.bulk.target import OneFile, Partitions
    from reader.bulk.work import Task, extract
    from reader.commands.bulk_progress import watched
    from reader.nlp.fingerprint import fingerprint

    inputs.check_file_name(arguments.output, "a run that can go on where it was stopped")
    output = outputs.of_path(arguments.output)
    output.check_installed()
    if arguments.dask and not find_spec("distributed"):
        raise ExportError(f"--dask: needs a library: {installing('dask')}")
    make_target = Partitions if arguments.dask else OneFile
    target = make_target(Path(arguments.output), output)
    journal = target.open()
    engine = options.engine(arguments.engine)
    corpus = Corpus(arguments.files, is_lines=arguments.input_format == "jsonl")
    began = time.monotonic()
    try:
        with watched(corpus) as report:
            workers = _workers(arguments)
            try:
                task = Task(engine, output.suffix, fingerprint(engine))
                limits = ON_MANY if arguments.dask else ON_ONE_MACHINE
                Run(workers, journal, task, extract, report).over(batches(corpus, limits))
            finally:
                workers.close()
        if report.problems and not report.articles:  # a slip in a name must not end a run that was stopped
            raise ExportError(f"{arguments.output}: was not written, as there is no article to read.")
        target.finish(journal, report.batches)
    except ReaderError:
        journal.discard_if_empty()  # nor must one in the address of a cluster leave a folder in the way
        raise
    except KeyboardInterrupt:
        complain(f"{arguments.output}: stopped. The same command goes on from here.")
        raise
    finally:
        journal.close()
    print(_summary(report, arguments.output, time.monotonic() - began))
    return INCOMPLETE if report.problems else OK


def _workers(arguments: argparse.Namespace) -> Workers:
    # The folder in which the program is started may hold a `pickle.py` of its own, which a process would run.
    os.environ["PYTHONSAFEPATH"] = "1"
    jobs = arguments.jobs or 1
    if arguments.dask:
        from reader.bulk.cluster import Cluster

        return Cluster(arguments.dask, jobs)
    from reader.bulk.pool import Pool

    return Pool(jobs)


def _summary(report: Report, output: str, seconds: float) -> str:
    left_out = f" Left out: {report.problems:,}." if report.problems else ""
    articles = f"{report.articles:,} {'article' if report.articles == 1 else 'articles'}"
    claims = f"{report.claims:,} {'claim' if report.claims == 1 else 'claims'}"
    return f"{output}: {claims} of {articles}, in {seconds:,.0f} s.{left_out}"


def _count(word: str) -> int:
    if not word.isdecimal() or not int(word):
        raise argparse.ArgumentTypeError(f"{word!r} is no number of processes: 1, 2, ...")
    return int(word)
