"""`reader extract --output`: a corpus in, one file of claims out, whatever happens in between."""

from __future__ import annotations

import gzip
import json
import os
import select
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path

import pytest

from reader import cli
from reader.bulk.journal import Entry
from reader.errors import AnalysisError

SENTENCES = ["“The pier is safe,” said Ann Lee.", "Tom Reed denied that the ferry was late."]
COUNT = 600
SECONDS_TO_END = 60
"""Of a child that has closed its pipes; milliseconds, on a machine that is not busy."""


@pytest.fixture(autouse=True)
def _corpus(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Work in a folder with a file of many articles, and one with a few among which one is bad."""
    monkeypatch.chdir(tmp_path)
    many = ({"id": f"{number}", "text": SENTENCES[number % 2]} for number in range(COUNT))
    Path("many.jsonl").write_text("".join(f"{json.dumps(record)}\n" for record in many))
    Path("few.jsonl").write_text(f'{{"id": "a", "text": "{SENTENCES[0]}"}}\nnonsense\n')


Say = Callable[..., tuple[int, str, str]]


@pytest.fixture
def say(capsys: pytest.CaptureFixture[str]) -> Say:
    """Run `reader extract` with the rules; return exit status, output and complaints."""

    def say(*words: str) -> tuple[int, str, str]:
        try:
            status = cli.main(["extract", "--engine", "rules", *words])
        except SystemExit as error:
            status = int(str(error.code))
        return status, *capsys.readouterr()

    return say


def ids(path: str) -> list[str]:
    """Return the ids of the articles in a file of claims."""
    data = Path(path).read_bytes()
    text = gzip.decompress(data) if path.endswith(".gz") else data
    return [json.loads(line)["id"] for line in text.splitlines()]


def test_a_module_in_the_folder_that_one_is_in_is_not_run(say: Say, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONSAFEPATH", "")
    Path("pickle.py").write_text("open('witness', 'w').close()\n")
    assert say("few.jsonl", "-o", "claims.jsonl")[1].startswith("claims.jsonl: 1 claim of 1 article")
    assert not Path("witness").exists()


@pytest.mark.model
def test_a_bad_article_is_said_and_the_rest_is_written(say: Say) -> None:
    status, out, complaints = say("--output", "claims.jsonl", "few.jsonl", "gone.txt")
    assert (status, ids("claims.jsonl")) == (1, ["a"])
    assert sorted(complaints.splitlines()) == [
        "reader: few.jsonl, line 2: not JSON (Expecting value at column 1).",
        "reader: gone.txt: could not be read: no such file or directory.",
    ]
    assert out.startswith("claims.jsonl: 1 claim of 1 article, in ")
    assert out.endswith(" s. Left out: 2.\n")


def test_without_any_article_nothing_is_written_and_nothing_of_an_earlier_run_lost(say: Say) -> None:
    status, _, complaints = say("--output", "claims.jsonl", "gone.txt")
    assert (status, complaints.splitlines()[1]) == (
        1,
        "reader: claims.jsonl: was not written, as there is no article to read.",
    )
    assert not list(Path().glob("claims*"))
    Path("claims.jsonl.parts").mkdir()
    entry = Entry(0, "key", 3, 1, 1, ())
    Path("claims.jsonl.parts/_journal.jsonl").write_text(f"{json.dumps(asdict(entry))}\n")
    Path("claims.jsonl.parts/part-000000.jsonl").write_text("{}\n")
    assert say("--output", "claims.jsonl", "gone.txt")[0] == 1
    assert Path("claims.jsonl.parts/part-000000.jsonl").read_text() == "{}\n"
    assert not Path("claims.jsonl").exists()


def test_a_cluster_that_is_not_reached_leaves_no_folder_in_the_way(
    say: Say, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise AnalysisError("tcp://gone:1: no dask scheduler could be reached there.")

    monkeypatch.setattr("reader.bulk.cluster.Cluster", fail)
    status, _, complaints = say("--output", "claims.jsonl", "--dask", "tcp://gone:1", "few.jsonl")
    assert (status, complaints) == (1, "reader: tcp://gone:1: no dask scheduler could be reached there.\n")
    assert not list(Path().glob("claims*"))


@pytest.mark.model
def test_two_processes_write_what_one_writes(say: Say) -> None:
    assert say("--output", "one.jsonl", "many.jsonl")[0] == 0
    assert say("--output", "two.jsonl.gz", "--jobs", "2", "many.jsonl")[0] == 0
    assert gzip.decompress(Path("two.jsonl.gz").read_bytes()) == Path("one.jsonl").read_bytes()
    assert ids("one.jsonl") == [f"{number}" for number in range(COUNT)]


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["--jobs", "2"], "--jobs and --dask need --output"),
        (["--dask", "local"], "--jobs and --dask need --output"),
        (["--output", "x.jsonl", "--format", "text"], "contradict each other"),
        (["--output", "x.jsonl", "--format", "csv"], "Leave --format out"),
        (["--output", "x.jsonl", "--corrected"], "--corrected works without --output only"),
        (["--output", "x.jsonl", "--jobs", "0"], "'0' is no number of processes"),
    ],
)
def test_options_that_make_no_sense_are_refused(say: Say, words: list[str], sentence: str) -> None:
    status, _, complaints = say("few.jsonl", *words)
    assert (status, sentence in complaints) == (2, True)


@pytest.mark.parametrize(
    ("output", "format"), [("x.jsonl", "jsonl"), ("x.jsonl.gz", "jsonl"), ("X.CSV", "csv")]
)
def test_the_format_that_the_name_of_the_output_tells_may_be_said_too(
    say: Say, output: str, format: str
) -> None:
    status, _, complaints = say("gone.txt", "--output", output, "--format", format)
    assert (status, complaints.splitlines()[1:]) == (
        1,
        [f"reader: {output}: was not written, as there is no article to read."],
    )


def test_an_output_that_is_there_stays_as_it_is(say: Say) -> None:
    Path("claims.jsonl").write_text("mine")
    status, _, complaints = say("--output", "claims.jsonl", "few.jsonl")
    assert (status, Path("claims.jsonl").read_text()) == (1, "mine")
    assert complaints.startswith("reader: claims.jsonl: is there already, and is never written over.")


@pytest.mark.parametrize(
    ("package", "words", "extra"),
    [
        ("pyarrow", ["--output", "x.parquet"], "parquet"),
        ("distributed", ["--output", "x.jsonl", "--dask", "local"], "dask"),
    ],
)
def test_an_extra_that_is_not_installed_is_named(
    say: Say, monkeypatch: pytest.MonkeyPatch, package: str, words: list[str], extra: str
) -> None:
    monkeypatch.setattr("reader.commands.bulk.find_spec", lambda name: None if name == package else object())
    monkeypatch.setitem(sys.modules, package, None)
    monkeypatch.delitem(sys.modules, "reader.export.parquet", raising=False)
    monkeypatch.delattr("reader.export.parquet", raising=False)
    status, _, complaints = say(*words, "few.jsonl")
    assert (status, f"quote-reader[{extra}]" in complaints) == (1, True)
    assert sorted(path.name for path in Path().iterdir() if path.is_file()) == ["few.jsonl", "many.jsonl"]


def start(*words: str) -> subprocess.Popen[bytes]:
    """Start the command in a process group of its own, as a shell does in the foreground.

    A shell has what it starts in the background ignore ctrl+c, and with it these tests and what they start.
    """
    command = [sys.executable, "-m", "reader", "extract", "--engine", "rules", *words]
    pipe = subprocess.PIPE
    handler = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        return subprocess.Popen(command, start_new_session=True, stdout=pipe, stderr=pipe)
    finally:
        signal.signal(signal.SIGINT, handler)


def wait_for_parts(process: subprocess.Popen[bytes], count: int) -> None:
    """Wait until so many parts are there, or the process has ended."""
    while process.poll() is None and len([*Path("claims.jsonl.parts").glob("part-*")]) < count:
        time.sleep(0.01)


def members(group: int) -> list[int]:
    """Return the processes of a group that live."""
    found = []
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            fields = (folder / "stat").read_text().rpartition(")")[2].split()
        except OSError:
            continue
        if int(fields[2]) == group and fields[0] != "Z":
            found.append(int(folder.name))
    return found


@pytest.mark.model
def test_a_run_that_is_killed_goes_on_with_no_article_lost_or_doubled() -> None:
    command = ("--output", "claims.jsonl", "many.jsonl")
    process = start(*command)
    wait_for_parts(process, 2)
    children = [os.pidfd_open(member) for member in members(process.pid) if member != process.pid]
    assert children
    os.kill(process.pid, signal.SIGKILL)
    process.communicate()  # ends when its children close the pipes: a moment before they end
    for child in children:
        assert select.select([child], [], [], SECONDS_TO_END)[0]
        os.close(child)
    assert not Path("claims.jsonl").exists()
    process = start(*command)
    out, complaints = process.communicate()
    assert (process.returncode, complaints) == (0, b"")
    assert ids("claims.jsonl") == [f"{number}" for number in range(COUNT)]
    assert b" of 600 articles, " in out
    assert not Path("claims.jsonl.parts").exists()


@pytest.mark.model
def test_ctrl_c_keeps_what_is_done_and_says_how_to_go_on() -> None:
    command = ("--output", "claims.jsonl", "many.jsonl")
    process = start(*command)
    wait_for_parts(process, 1)
    os.killpg(process.pid, signal.SIGINT)
    _, complaints = process.communicate()
    assert (process.returncode, complaints.decode()) == (
        130,
        "reader: claims.jsonl: stopped. The same command goes on from here.\n",
    )
    process = start(*command)
    process.communicate()
    assert ids("claims.jsonl") == [f"{number}" for number in range(COUNT)]


def test_a_run_that_can_go_on_writes_to_no_standard_output(say: Say) -> None:
    status, printed, complaints = say("few.jsonl", "--output", "-")
    assert (status, printed) == (1, "")
    assert complaints.startswith("reader: - stands for standard output, and a run that can go on")
    assert not Path("-").exists()


def test_an_empty_name_is_no_output(say: Say) -> None:
    assert say("few.jsonl", "--output", "") == (1, "", "reader: An empty name is no file. Name one.\n")
