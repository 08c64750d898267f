"""The command line: what it prints, what it complains about, how it ends, and what it does not load."""

from __future__ import annotations

import gzip
import io
import json
import os
import re
import select
import signal
import subprocess
import sys
import types
from collections.abc import Callable, Iterable, Sequence
from importlib.metadata import version
from pathlib import Path
from typing import Any

import pytest

import reader
import reader.nlp
from reader import cli, paths
from reader.claims.correction import correct
from reader.commands import piped, screen_library
from reader.commands import screen as screen_command
from reader.commands.console import MISUSED
from reader.errors import AnalysisError
from reader.library.library import Library
from reader.model import Analysis, Article, Claim, Engine, Entity, Span
from reader.sources import file_formats, files
from reader.store.keeper import open_keeper

SAID = re.compile(r"(?P<content>“[^”]*”) (?P<source>\w+) (?P<cue>said)")


def load(engine: Engine) -> types.SimpleNamespace:
    """Load nothing; the rules are out of order."""
    notes = ("The rules are out of order.",) if engine == "rules" else ()
    return types.SimpleNamespace(finder=types.SimpleNamespace(notes=notes))


def analyze(extractor: object, article: Article) -> Analysis:
    """Find `“...” NAME said` and nothing else; fail on a text that asks for it."""
    if "explode" in article.text:
        raise RuntimeError("too hot")
    if "interrupt" in article.text:
        raise KeyboardInterrupt
    claims = tuple(
        Claim(
            "direct",
            (Span(*found.span("content")),),
            (Span(*found.span("cue")),),
            (Span(*found.span("source")),),
            speaker=found["source"],
        )
        for found in SAID.finditer(article.text)
    )
    names = dict.fromkeys(found["source"] for found in SAID.finditer(article.text))
    return Analysis(article.id, claims, tuple(Entity(name, "person", name) for name in names))


@pytest.fixture
def _fake_analysis(monkeypatch: pytest.MonkeyPatch) -> None:
    """Put a quick analysis in the place of the real one."""
    fake: Any = types.ModuleType("reader.nlp.analyze")
    fake.load = load
    fake.analyze = analyze
    monkeypatch.setitem(sys.modules, "reader.nlp.analyze", fake)
    monkeypatch.setattr(reader.nlp, "analyze", fake, raising=False)


Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(
    _fake_analysis: None, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> Run:
    """Run a command in an empty folder and return its exit status, output and complaints."""
    monkeypatch.chdir(tmp_path)

    def run(*words: str, given: bytes = b"") -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(given)))
        status = cli.main(words)
        return status, *capsys.readouterr()

    return run


def lines(*records: dict[str, Any]) -> bytes:
    return b"".join(json.dumps(record).encode() + b"\n" for record in records)


def test_json_lines_give_one_ascii_line_each_in_order(run: Run) -> None:
    given = lines(
        {"id": "b", "text": "“Zoë”\r\n“No,” Ann said", "more": 1}, {"text": "---\n# x\x1b", "id": "a"}
    )
    status, out, complaints = run("extract", "--input-format", "jsonl", "-", given=given)
    assert (status, complaints, out.isascii()) == (0, "", True)
    first, second = map(json.loads, out.splitlines())
    assert (first["id"], second["id"]) == ("b", "a")
    assert first["text"] == "“Zoë” \n“No,” Ann said"
    assert second["text"] == "---\n# x␛"
    (claim,) = first["claims"]
    assert [first["text"][slice(*claim[part][0])] for part in ("content", "cue", "source")] == [
        "“No,”",
        "said",
        "Ann",
    ]
    assert claim["speaker"]["name"] == "Ann"


def test_bad_line_is_reported_by_number_and_the_rest_is_done(run: Run) -> None:
    given = lines({"id": "a", "text": "x"}) + b"nonsense\n" + lines({"id": "b"}, {"id": "c", "text": "y"})
    status, out, complaints = run("extract", "--input-format", "jsonl", "-", given=given)
    assert [json.loads(line)["id"] for line in out.splitlines()] == ["a", "c"]
    assert status == 1
    assert [line.partition(": ")[2][:25] for line in complaints.splitlines()] == [
        "standard input, line 2: n",
        'standard input, line 3: "',
    ]


def test_json_lines_come_from_files_too_and_can_be_shown_as_a_listing(run: Run) -> None:
    Path("in.jsonl").write_bytes(lines({"id": "a", "text": "“No,” Ann said"}))
    status, out, complaints = run(
        "extract", "--input-format", "jsonl", "in.jsonl", "gone.jsonl", "--format", "text"
    )
    assert "  1 “   Ann said\n        “No,”\n" in out
    assert complaints == "reader: gone.jsonl: could not be read: no such file or directory.\n"
    assert status == 1


@pytest.mark.parametrize("command", ["extract", "export", "add"])
@pytest.mark.parametrize("name", ["in.jsonl", "in.txt", "-"])
def test_json_lines_pass_for_no_text(run: Run, command: str, name: str) -> None:
    data = lines({"id": "a", "text": "“No,” Ann said"})
    Path("in.jsonl").write_bytes(data)
    Path("in.txt").write_bytes(data)
    status, out, complaints = run(command, name, given=data)
    assert (status, out) == (1, "")
    assert f"{name}: has an article a line, and is no text." in complaints
    assert "--input-format jsonl" in complaints


@pytest.mark.parametrize("name", ["in.jsonl.gz", "-"])
def test_packed_json_lines_are_read(run: Run, name: str) -> None:
    data = gzip.compress(lines({"id": "a", "text": "“No,” Ann said"}))
    Path("in.jsonl.gz").write_bytes(data)
    status, out, complaints = run("extract", "--input-format", "jsonl", "--format", "text", name, given=data)
    assert (status, complaints) == (0, "")
    assert "  1 “   Ann said\n        “No,”\n" in out


def test_nothing_is_printed_where_there_is_nothing_to_export(run: Run) -> None:
    status, out, complaints = run("export", "--format", "csv", ".")
    assert (status, out) == (1, "")
    assert complaints.endswith("reader: there is nothing to export.\n")


@pytest.mark.parametrize("setting", ["option", "configuration"])
def test_an_engine_that_is_out_of_order_says_so_once_and_the_work_is_done(run: Run, setting: str) -> None:
    option = ("--engine", "rules") if setting == "option" else ()
    if setting == "configuration":
        config = paths.config_dir() / "config.toml"
        config.parent.mkdir(parents=True)
        config.write_text("engine = 'rules'")
    given = lines({"id": "a", "text": "“No,” Ann said"}, {"id": "b", "text": ""})
    status, out, complaints = run("extract", "--input-format", "jsonl", "-", *option, given=given)
    assert (status, len(out.splitlines())) == (0, 2)
    assert complaints == "reader: The rules are out of order.\n"


def test_without_anything_that_analyzes_the_command_ends_and_says_so_once(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(engine: Engine) -> types.SimpleNamespace:
        raise AnalysisError("There is no language model.")

    monkeypatch.setattr("reader.nlp.analyze.load", broken)
    given = lines({"id": "a", "text": "x"}, {"id": "b", "text": "y"})
    status, out, complaints = run("extract", "--input-format", "jsonl", "-", given=given)
    assert (status, out, complaints) == (1, "", "reader: There is no language model.\n")


def test_files_give_a_listing_in_the_order_they_are_named(run: Run) -> None:
    Path("b.txt").write_text("---\ntitle: Dam holds\n---\n“No,” Ann said")
    Path("a.md").write_text("# Dam *breaks*\n\n“Oh,” Bo said")
    status, out, complaints = run("extract", "b.txt", "a.md")
    assert (status, complaints) == (0, "")
    assert out == (
        "Dam holds\n1 claim\n  1 “   Ann said\n        “No,”\n\n"
        "Dam breaks\n1 claim\n  1 “   Bo said\n        “Oh,”\n\n"
    )


@pytest.fixture
def corrected(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a file whose three claims were rejected, noted on and given another speaker on the screen."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    file = tmp_path / "dam.txt"
    file.write_text("“No,” Ann said. “Oh,” Bo said. “Ah,” Cy said.")
    article = files.read(str(file.absolute()))
    first, second, third = analyze(None, article).claims
    corrections = (
        correct("reject", article.text, first),
        correct("note", article.text, second, value="call him"),
        correct("status", article.text, second, value="disputed"),
        correct("evidence", article.text, second, value="log, page 2"),
        correct("speaker", article.text, third, value="Dee"),
    )
    keeper = open_keeper(data=paths.data_dir(), state=paths.state_dir())
    keeper.keep_corrections(article, corrections)
    return file


def test_the_listing_lays_corrections_over_on_request(run: Run, corrected: Path) -> None:
    assert "Cy said" in run("extract", "dam.txt")[1]
    status, out, complaints = run("extract", "--corrected", "dam.txt")
    assert (status, complaints) == (0, "")
    assert out == (
        "“No,” Ann said. “Oh,” Bo said. “Ah,” Cy said.\n2 claims\n"
        "  2 “   Bo said\n        “Oh,”\n        [checked: disputed]\n        [evidence: log, page 2]\n"
        "        [note: call him]\n"
        "  3 “   Dee said\n        “Ah,”\n        [corrected by hand]\n\n"
    )


def test_json_lines_and_reading_aloud_lay_corrections_over_on_request(run: Run, corrected: Path) -> None:
    out = run("extract", "--corrected", "--format", "jsonl", "dam.txt")[1]
    claims = json.loads(out)["claims"]
    assert [(claim["speaker"]["name"], claim.get("note"), claim.get("corrected")) for claim in claims] == [
        ("Bo", "call him", None),
        ("Dee", None, True),
    ]
    assert [(claim.get("status"), claim.get("evidence")) for claim in claims] == [
        ("disputed", "log, page 2"),
        ("unchecked", None),
    ]
    aloud = run("read", "--plain", "--corrected", "dam.txt")[1]
    assert aloud.endswith(
        "“No,” Ann said. [claim 2, direct, checked: disputed, evidence: log, page 2, note: call him, "
        "Bo said:] “Oh,” [end of claim 2] Bo said. "
        "[claim 3, direct, corrected by hand, Dee said:] “Ah,” [end of claim 3] Cy said.\n\n"
    )


def test_a_correction_that_lost_its_place_is_said(run: Run, corrected: Path) -> None:
    corrected.write_text("“No,” Ann said. “Oh,” Bo said.")
    _, out, complaints = run("extract", "--corrected", "dam.txt")
    assert "Bo said" in out
    assert complaints == (
        "reader: dam.txt: 1 correction has lost its place in the text. The screen lists what is lost.\n"
    )


def test_files_give_json_lines_on_request(run: Run) -> None:
    Path("a.txt").write_text("---\ntitle: Dam holds\n---\n\n“No,” Ann said\n")
    record = json.loads(run("extract", "a.txt", "--format", "jsonl")[1])
    assert (record["id"], record["title"], record["text"]) == ("a.txt", "Dam holds", "“No,” Ann said")


def test_articles_are_read_aloud_in_order_and_what_cannot_be_is_said(run: Run) -> None:
    Path("b.txt").write_text("---\ntitle: Dam holds\n---\nAt last. “No,” Ann said")
    status, out, complaints = run("read", "b.txt", "--plain", "gone.txt", "-", given=b"It rained.")
    assert out == (
        "Dam holds\n1 claim.\n\nAt last. [claim 1, direct, Ann said:] “No,” [end of claim 1] Ann said\n\n"
        "No claims.\n\nIt rained.\n\n"
    )
    assert complaints == "reader: gone.txt: could not be read: no such file or directory.\n"
    assert status == 1


def test_read_without_plain_opens_the_screen(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    opened = screen(monkeypatch)
    Path("a.txt").write_text("It held.")
    assert run("read", "a.txt") == (0, "", "")
    assert opened == [(("a.txt",), ())]


def test_text_comes_from_standard_input(run: Run) -> None:
    status, out, _ = run("extract", "-", given="“No,” Ann said".encode("cp1252"))
    assert (status, out) == (0, "“No,” Ann said\n1 claim\n  1 “   Ann said\n        “No,”\n\n")
    assert run("extract", "-", given=b"") == (1, "", "reader: -: is empty: there is nothing to read.\n")


PAGE = (
    "<!doctype html><html><body><h1>Dam holds</h1><p>The dam has held through the night, the mayor said.</p>"
    "<p>“No,” Ann said when she was asked whether it had broken.</p></body></html>"
).encode()


def test_text_alone_is_printed_of_a_page_on_standard_input(run: Run) -> None:
    assert run("read", "--text", "-", given=PAGE) == (
        0,
        "The dam has held through the night, the mayor said.\n\n"
        "“No,” Ann said when she was asked whether it had broken.\n\n",
        "",
    )


def test_text_alone_is_printed_of_every_file_that_can_be_read(run: Run) -> None:
    Path("a.txt").write_text("One < two.\nThree.")
    Path("b.html").write_bytes(PAGE)
    status, out, complaints = run("read", "--text", "a.txt", "gone.html", "b.html")
    assert out.split("\n\n")[:3] == [
        "One < two.",
        "Three.",
        "The dam has held through the night, the mayor said.",
    ]
    assert (status, complaints) == (1, "reader: gone.html: could not be read: no such file or directory.\n")


def test_text_on_standard_input_that_only_speaks_of_html_is_a_text(run: Run) -> None:
    given = b"<b>bold</b> words, and <html> in the middle."
    assert run("read", "--text", "-", given=given) == (0, given.decode() + "\n\n", "")


def test_claims_are_found_in_a_saved_page(run: Run) -> None:
    Path("b.HTM").write_bytes(PAGE)
    assert "“No,”" in run("extract", "b.HTM")[1]


def test_file_that_fails_is_named_and_the_others_are_done(run: Run) -> None:
    Path("empty.txt").touch()
    Path("image.txt").write_bytes(b"\x89PNG\r\n")
    Path("bad.txt").write_text("this will explode")
    Path("good.txt").write_text("“No,” Ann said")
    Path("nothing").mkdir()
    status, out, complaints = run(
        "extract", "gone.txt", "nothing", "empty.txt", "image.txt", "bad.txt", "good.txt"
    )
    assert status == 1
    assert "Ann said" in out
    assert complaints.splitlines() == [
        "reader: gone.txt: could not be read: no such file or directory.",
        f"reader: nothing: this folder has no articles. They end in {file_formats.listed()}.",
        "reader: empty.txt: is empty: there is nothing to read.",
        "reader: image.txt: is not a text file (it looks like a PNG image). Save its text as .txt.",
        "reader: bad.txt: the analysis failed (RuntimeError: too hot).",
    ]


def test_escape_sequence_in_a_file_name_does_not_reach_the_terminal(run: Run) -> None:
    assert run("extract", "a\x1b[2Jb.txt")[2].startswith("reader: a␛[2Jb.txt: could not")


def test_interruption_ends_quietly(run: Run) -> None:
    assert run("extract", "-", given=b"interrupt") == (130, "", "")


def test_folder_called_like_a_command_is_reached_by_its_path(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = screen(monkeypatch)
    Path("extract").mkdir()
    Path("extract/a.txt").write_text("It held.")
    assert run("./extract")[0] == 0
    assert opened == [(("extract/a.txt",), ())]


@pytest.mark.parametrize(
    "words",
    [
        ["extract"],
        ["extract", "a", "--format", "xml"],
        ["read", "--plain"],
        ["read", "--text", "--corrected", "a"],
        ["--nonsense"],
    ],
)
def test_misuse_is_explained_with_status_2(
    run: Run, words: Sequence[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        run(*words)
    assert ended.value.code == 2
    assert capsys.readouterr().err.startswith("usage: reader")


def no_process() -> None:
    """Stand in for what starts the process that analyzes, where there is none to start."""
    raise FileNotFoundError("python")


def screen(monkeypatch: pytest.MonkeyPatch) -> list[tuple[tuple[str, ...], tuple[str, ...]]]:
    """Pretend to have a terminal; return where what is opened on it is put down."""
    opened: list[tuple[tuple[str, ...], tuple[str, ...]]] = []

    def show(library: Library, *, problems: Sequence[str] = (), when_shown: object = None) -> int:
        assert library.articles.article(library.article_list[0]).id == library.article_list[0]
        names = tuple(os.path.relpath(library.articles.label(id)) for id in library.article_list)
        opened.append((names, tuple(problems)))
        return 0

    fake: Any = types.ModuleType("reader.ui.app")
    fake.run = show
    monkeypatch.setitem(sys.modules, "reader.ui.app", fake)
    monkeypatch.setattr(screen_command, "has_terminal", lambda: True)
    monkeypatch.setattr("reader.nlp.process.child.start", no_process)
    return opened


def test_screen_opens_with_what_can_be_read_and_says_what_cannot(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = screen(monkeypatch)
    Path("a.txt").touch()
    Path("b.txt").write_text("It held.")
    Path("c.txt").touch()
    assert run("gone.txt", ".") == (0, "", "")
    ((ids, problems),) = opened
    assert ids == ("b.txt", "c.txt")
    assert [problem.partition(":")[0] for problem in problems] == ["gone.txt", "a.txt"]


def test_whether_there_is_a_terminal_is_asked_once_what_was_piped_in_is_read(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = screen(monkeypatch)
    read_pipes, terminals = piped.piped_articles, [False]

    def read_and_open_terminal(paths: Iterable[str]) -> dict[str, Article]:
        terminals.append(True)
        return read_pipes(paths)

    monkeypatch.setattr(screen_library, "piped_articles", read_and_open_terminal)
    monkeypatch.setattr(screen_command, "has_terminal", lambda: terminals[-1])
    Path("a.txt").write_text("It held.")
    assert run("a.txt") == (0, "", "")
    assert [names for names, _ in opened] == [("a.txt",)]


def test_screen_opens_on_the_sample_articles_the_short_one_first(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = screen(monkeypatch)
    assert run() == (0, "", "")
    ((ids, problems),) = opened
    assert Path(ids[0]).name == "nato-exercises.txt"
    assert len(ids) == len(set(ids)) == len(list(Path(ids[0]).parent.iterdir()))
    assert problems == ()


@pytest.mark.parametrize(
    ("words", "complaint"),
    [
        (["gone.txt"], "gone.txt: could not be read: no such file or directory."),
        (
            ["extrakt"],
            "extrakt: could not be read: no such file or directory. Did you mean `reader extract`?",
        ),
        (["."], f".: this folder has no articles. They end in {file_formats.listed()}."),
    ],
)
def test_screen_does_not_open_without_an_article(
    run: Run, monkeypatch: pytest.MonkeyPatch, words: Sequence[str], complaint: str
) -> None:
    opened = screen(monkeypatch)
    assert run(*words) == (1, "", f"reader: {complaint}\n")
    assert opened == []


def test_screen_without_a_terminal_points_to_the_command_that_needs_none(run: Run) -> None:
    Path("a.txt").write_text("It held.")
    status, out, complaints = run("a.txt")
    assert (status, out) == (2, "")
    assert "reader extract" in complaints
    assert "reader read --plain" in complaints


ENVIRONMENT = {**os.environ, "PYTHONPATH": str(Path(reader.__file__).parent.parent), "PYTHONUNBUFFERED": ""}


def fresh(code: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run code in an interpreter that has loaded nothing yet."""
    return subprocess.run(
        [sys.executable, "-c", code, *arguments],
        capture_output=True,
        text=True,
        check=False,
        env=ENVIRONMENT,
    )


HEAVY = ("textual", "spacy", "rich", "numpy", "markdown_it", "charset_normalizer")
REPORT = f"import sys; print('loaded:', *({{*sys.modules}} & {{*{HEAVY!r}}}))"


@pytest.mark.parametrize("words", [["--version"], ["--help"], ["extract", "--help"], ["read", "--help"]])
def test_answers_about_the_program_load_nothing_heavy(words: Sequence[str]) -> None:
    code = f"import atexit; atexit.register(lambda: exec({REPORT!r}))\nfrom reader.cli import main; main()"
    done = fresh(code, *words)
    assert done.returncode == 0
    assert done.stdout.splitlines()[-1].split() == ["loaded:"]
    assert reader.__version__ in done.stdout or " ".join(words[:-1]) in done.stdout


@pytest.mark.model
def test_the_version_says_in_detail_what_the_program_runs_on() -> None:
    done = fresh("from reader.cli import main; main()", "--version", "--verbose")
    assert done.stdout.splitlines()[0] == f"reader {reader.__version__}"
    assert f"spacy {version('spacy')}" in done.stdout
    assert "with its command line" not in done.stdout
    assert "with its whole configuration" not in done.stdout


def test_details_without_what_they_are_of_are_no_command() -> None:
    assert fresh("from reader.cli import main; main()", "--verbose").returncode == MISUSED


def test_the_help_says_how_to_read_a_pipe_and_what_the_signs_mean() -> None:
    help = fresh("from reader.cli import main; main()", "--help").stdout
    assert "... | reader -\n" in help
    assert "~   the text does not name who speaks there" in help


@pytest.mark.parametrize(
    ("module", "unwanted"),
    [
        ("reader.library.library", {"textual", "spacy", "numpy"}),
        ("reader.nlp.process.client", {"textual", "spacy", "numpy"}),
        ("reader.sources.files", {"textual", "spacy", "numpy", "markdown_it", "charset_normalizer"}),
        ("reader.ui.app", {"spacy", "numpy"}),
    ],
)
def test_module_does_not_bring_in_what_it_must_not_know(module: str, unwanted: set[str]) -> None:
    done = fresh(f"import {module}; {REPORT}")
    assert done.returncode == 0, done.stderr
    assert unwanted.isdisjoint(done.stdout.split())


STREAM = """
import signal, sys, types
signal.signal(signal.SIGINT, signal.default_int_handler)  # in the background of a shell it is ignored
import reader.nlp
from reader.model import Analysis
fake = types.ModuleType("reader.nlp.analyze")
fake.load = lambda engine: types.SimpleNamespace(finder=types.SimpleNamespace(notes=()))
fake.analyze = lambda extractor, article: Analysis(article.id)
sys.modules["reader.nlp.analyze"] = reader.nlp.analyze = fake
from reader.cli import main
sys.exit(main(["extract", "--input-format", "jsonl", "-"]))
"""


def stream() -> subprocess.Popen[bytes]:
    """Start an extraction that waits for lines."""
    return subprocess.Popen(
        [sys.executable, "-c", STREAM],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=ENVIRONMENT,
    )


def test_every_line_is_answered_before_the_next_one_is_sent() -> None:
    with stream() as process:
        assert process.stdin is not None
        assert process.stdout is not None
        for id in ("a", "b"):
            process.stdin.write(lines({"id": id, "text": "x"}))
            process.stdin.flush()
            assert select.select([process.stdout], [], [], 30)[0], "no answer"
            assert json.loads(process.stdout.readline())["id"] == id
        process.stdin.close()
    assert process.returncode == 0


def test_reader_that_goes_away_is_no_reason_to_complain() -> None:
    with stream() as process:
        assert process.stdout is not None
        process.stdout.close()
        assert process.stdin is not None
        process.stdin.write(lines({"id": "a", "text": "x"}))
        process.stdin.close()
        assert process.stderr is not None
        assert process.stderr.read() == b""
    assert process.returncode == 141


def test_interrupt_signal_ends_the_stream_quietly() -> None:
    with stream() as process:
        assert process.stdin is not None
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdin.write(lines({"id": "a", "text": "x"}))
        process.stdin.flush()
        process.stdout.readline()
        process.send_signal(signal.SIGINT)
        assert process.stderr.read() == b""
    assert process.returncode == 130


@pytest.mark.model
def test_real_analysis_runs_from_the_command_line(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    file = tmp_path / "dam.txt"
    file.write_text("The dam is safe, said Anna Berg, an engineer.\n“We checked it twice,” she added.\n")
    assert cli.main(["extract", str(file), "--format", "jsonl"]) == 0
    record = json.loads(capsys.readouterr().out)
    assert [claim["speaker"]["name"] for claim in record["claims"]] == ["Anna Berg", "Anna Berg"]
