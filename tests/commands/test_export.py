"""`reader export`: what is asked for, in the format asked for, and no file overwritten unasked."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import Any

import pytest
import spacy  # noqa: F401  # whole, before a command imports what it needs of it into this process

from reader import cli
from reader.claims.correction import CorrectionKind, correct
from reader.export.registry import FORMATS
from tests.commands import kept_news

QUAY, DOCK, PIER = (
    kept_news.article(name, month=month) for month, name in enumerate(("quay", "dock", "pier"), start=1)
)


@pytest.fixture(autouse=True)
def library() -> None:
    """A library of three articles, of which two are analyzed; a claim of the first has status and note."""
    kept_news.keep((QUAY, DOCK), (PIER,))
    claim = kept_news.analysis(QUAY).claims[1]
    values: dict[CorrectionKind, str] = {"status": "disputed", "note": "ask Ann"}
    kept_news.correct(QUAY, [correct(kind, QUAY.text, claim, value=value) for kind, value in values.items()])


def export(capfd: pytest.CaptureFixture[str], *words: str, status: int = 0) -> tuple[str, str]:
    """Return what the command prints, on standard output and on standard error."""
    assert cli.main(["export", *words]) == status
    out, err = capfd.readouterr()
    return out, err


def records(out: str) -> list[dict[str, Any]]:
    """Return the objects of JSON lines."""
    return [json.loads(line) for line in out.splitlines()]


@pytest.mark.model
def test_the_library_goes_out_and_what_waits_is_analyzed_and_kept_first(
    capfd: pytest.CaptureFixture[str],
) -> None:
    out, err = export(capfd, "library")
    assert [record["article"] for record in records(out)] == [PIER.id, DOCK.id, QUAY.id]
    assert records(out)[0]["claims"]
    assert err == "reader: 1 article is not analysed yet. That is done first.\n"
    assert export(capfd, "library") == (out, "")


def test_a_search_says_that_it_does_not_find_what_waits(capfd: pytest.CaptureFixture[str]) -> None:
    _, err = export(capfd, "status:disputed")
    assert "1 article is not analysed yet, so a search may not find all." in err


def test_what_the_person_made_goes_along_but_not_when_raw(capfd: pytest.CaptureFixture[str]) -> None:
    (record,) = records(export(capfd, QUAY.id)[0])
    assert [claim["status"] for claim in record["claims"]] == ["unchecked", "disputed"]
    assert record["claims"][1]["note"] == "ask Ann"
    (raw,) = records(export(capfd, "--raw", QUAY.url)[0])
    assert {claim["status"] for claim in raw["claims"]} == {"unchecked"}


def test_a_term_that_lets_through_the_opposite_is_no_option(capfd: pytest.CaptureFixture[str]) -> None:
    disputed = export(capfd, "status:disputed", "--format", "csv")
    assert export(capfd, "-status:unchecked", "--format", "csv") == disputed
    excluding = ["status:disputed", "-speaker:lind", "--format", "csv"]
    assert "no claim of your library is found" in export(capfd, *excluding, status=1)[1]


def test_a_search_gives_the_claims_that_it_finds_alone(capfd: pytest.CaptureFixture[str]) -> None:
    out, _ = export(capfd, "status:disputed", "speaker:lind", "--format", "csv")
    (row,) = csv.DictReader(io.StringIO(out, newline=""))
    assert (row["article"], row["number"], row["note"]) == (QUAY.id, "2", "ask Ann")
    raw, _ = export(capfd, "status:disputed", "--raw", "--format", "csv")
    (raw_row,) = csv.DictReader(io.StringIO(raw, newline=""))
    assert (raw_row["id"], raw_row["note"]) == (row["id"], "")


def test_several_articles_go_out_in_the_order_in_which_they_are_named(
    capfd: pytest.CaptureFixture[str],
) -> None:
    out, _ = export(capfd, QUAY.id, DOCK.url)
    assert [record["article"] for record in records(out)] == [QUAY.id, DOCK.id]


@pytest.mark.model
def test_a_file_and_an_article_that_waits_are_analyzed_first(
    capfd: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    path = tmp_path / "mole.txt"
    path.write_text("“It holds,” said Ann Berg.\n", encoding="utf-8")
    (record,) = records(export(capfd, str(path))[0])
    assert [claim["exact"] for claim in record["claims"]] == ["“It holds,”"]
    (record,) = records(export(capfd, PIER.id)[0])
    assert record["claims"]


@pytest.mark.parametrize("name", FORMATS)
def test_the_name_of_the_file_tells_the_format(
    capfd: pytest.CaptureFixture[str], tmp_path: Path, name: str
) -> None:
    target, other = tmp_path / f"claims{FORMATS[name].suffix}", tmp_path / "other"
    out, _ = export(capfd, QUAY.id, "-o", str(target))
    assert out == f"{target}: 2 claims of 1 article\n"
    export(capfd, QUAY.id, "-o", str(other), "--format", name)
    assert abs(target.stat().st_size - other.stat().st_size) < 8


def test_a_dash_stands_for_standard_output(
    capfd: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert export(capfd, QUAY.id, "-o", "-") == export(capfd, QUAY.id)
    assert not Path("-").exists()


def test_a_file_is_replaced_only_when_that_is_said(capfd: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    target = tmp_path / "claims.csv"
    target.write_text("mine")
    _, err = export(capfd, QUAY.id, "-o", str(target), status=1)
    assert err == f"reader: {target}: exists already, and is left as it is. --force replaces it.\n"
    assert target.read_text() == "mine"
    export(capfd, QUAY.id, "-o", str(target), "--force")
    assert target.read_text().startswith("id,status,")


@pytest.mark.parametrize("named", ["quay.md", ".", "link.md"])
def test_what_is_read_is_never_written_over(
    capfd: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, named: str
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("quay.md").write_text("The quay is safe.")
    Path("link.md").symlink_to("quay.md")
    _, err = export(capfd, named, "-o", "quay.md", "--force", status=1)
    assert err == "reader: quay.md: is read, and not written over. Name another file.\n"
    Path("own.md").write_text("{{ article.title }}")
    _, err = export(capfd, QUAY.id, "--template", "own.md", "-o", "own.md", "--force", status=1)
    assert err == "reader: own.md: is read, and not written over. Name another file.\n"
    assert Path("quay.md").read_text() == "The quay is safe."


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ([], "Say what to export"),
        (["crane.txt"], "crane.txt: no claim of your library is found by that, nor is it a file."),
        ([QUAY.id, "--format", "cvs"], "'cvs' is no format"),
        ([QUAY.id, "-o", "/no/such/claims.csv"], "/no/such/claims.csv: could not be written: no such file"),
        ([QUAY.id, "-o", "/tmp"], "/tmp: is a folder. Name a file."),
        ([QUAY.id, "-o", "/tmp/claims.json"], "no format. Say which with --format: hypothesis, displacy."),
        ([QUAY.id, "-o", "/tmp/claims.xlsx"], "no format. Say which with --format: csv."),
        ([QUAY.id, "-o", "/tmp/claims.odt"], "/tmp/claims.odt: the name tells no format. Say which with"),
        ([QUAY.id, "-o", f"/tmp/{'x' * 300}"], "x: could not be written: file name too long."),
        (["x" * 300], "x: no claim of your library is found by that, nor is it a file."),
        ([QUAY.id, "-o", ""], "An empty name is no file"),
        ([QUAY.id, "--template", "/no/such.md"], "/no/such.md: "),
        ([QUAY.id, "--template", "mine.md", "--format", "csv"], "A template is for Markdown, not for csv."),
    ],
)
def test_what_cannot_be_done_is_said(
    capfd: pytest.CaptureFixture[str], words: list[str], sentence: str
) -> None:
    out, err = export(capfd, *words, status=1)
    assert (sentence in err, out) == (True, "")


def test_without_a_library_the_name_that_is_no_file_is_said(
    capfd: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "nothing"))
    mole = tmp_path / "mole.txt"
    mole.write_text("The mole holds.")
    _, err = export(capfd, str(mole), "crane.txt", status=1)
    assert "reader: crane.txt: is no file, and there is no library yet to search." in err


def test_a_template_of_megabytes_is_left(capfd: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    template = tmp_path / "huge.md"
    template.write_bytes(b"a" * 1_000_001)
    _, err = export(capfd, QUAY.id, "--template", str(template), status=1)
    assert f"{template}: is larger than 1 MB, and no template." in err


def test_a_persons_template_is_filled_and_the_one_that_ships_is_shown(
    capfd: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    template = tmp_path / "mine.jinja"
    template.write_text(export(capfd, "--show-template")[0].replace("## ", "### "), encoding="utf-8")
    ours, _ = export(capfd, QUAY.id, "--format", "markdown")
    mine, _ = export(capfd, QUAY.id, "--template", str(template))
    assert "\n### 1. Ann Berg" in mine
    assert mine.replace("### ", "## ") == ours


def test_an_export_that_fails_leaves_nothing_behind(
    capfd: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    template = tmp_path / "mine.jinja"
    template.write_text("{% for article in articles %}{{ article.title }}{{ oops }}{% endfor %}")
    target = tmp_path / "claims.md"
    _, err = export(capfd, QUAY.id, "--template", str(template), "-o", str(target), status=1)
    assert "'oops' is undefined" in err
    assert not list(tmp_path.glob("*claims*"))
