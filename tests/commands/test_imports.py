"""`reader import`: what was edited elsewhere is taken, by the id of the claim, and nothing else."""

from __future__ import annotations

import csv
import io
import os
import shutil
from collections.abc import Callable
from dataclasses import replace
from itertools import count
from pathlib import Path

import pytest

from reader import cli
from reader.claims.check import STATUSES
from reader.claims.correction import Correction, correct
from reader.commands import edited_file
from reader.export.registry import FORMATS, names_that_come_back
from reader.model import Article
from reader.store.keeper import DatabaseKeeper
from tests.commands import kept_news

QUAY, DOCK = kept_news.article("quay", month=1), kept_news.article("dock", month=2)
Row = dict[str, str]


@pytest.fixture(autouse=True)
def library() -> None:
    """A library of two articles, with a note on the first claim of one."""
    kept_news.keep((QUAY, DOCK))
    claim = kept_news.analysis(QUAY).claims[0]
    kept_news.correct(QUAY, [correct("note", QUAY.text, claim, value="ask Ann")])


@pytest.fixture
def sheet(tmp_path: Path) -> Path:
    """A sheet with all claims: those of dock, then those of quay."""
    path = tmp_path / "claims.csv"
    assert cli.main(["export", "library", "-o", str(path)]) == 0
    return path


def edit(path: Path, change: Callable[[list[Row]], object]) -> None:
    """Change the rows of a sheet, as a spreadsheet does: with other line ends, and all cells as they are."""
    rows = list(csv.DictReader(io.StringIO(path.read_text(encoding="utf-8"), newline="")))
    change(rows)
    file = io.StringIO(newline="")
    writer = csv.DictWriter(file, list(rows[0]), lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    path.write_text(file.getvalue(), encoding="utf-8", newline="")


def take(capfd: pytest.CaptureFixture[str], *words: str, status: int = 0) -> tuple[str, str]:
    """Return what the command prints, on standard output and on standard error."""
    capfd.readouterr()
    assert cli.main(["import", *words]) == status
    out, err = capfd.readouterr()
    return out, err


def test_status_evidence_note_and_speaker_are_taken_and_nothing_else(
    capfd: pytest.CaptureFixture[str], sheet: Path
) -> None:
    before = kept_news.kept_rows(QUAY)

    def change(rows: list[Row]) -> None:
        rows[2].update(status="Confirmed", evidence="https://port.example", note="asked; she confirms")
        rows[2].update(title="Mine", words="mine", confidence="0", kind="indirect", line="7")
        rows[3]["speaker"] = "Kit  Moe"

    edit(sheet, change)
    out, err = take(capfd, str(sheet))
    assert (out, err) == ("changed: status of 1, evidence of 1, note of 1, speaker of 1\n", "")
    after = kept_news.kept_rows(QUAY)
    assert after[0] == replace(
        before[0], status="confirmed", evidence="https://port.example", note="asked; she confirms"
    )
    assert (after[1].speaker, after[1].speaker_basis, after[1].words) == (
        "Kit Moe",
        "by hand",
        before[1].words,
    )
    assert take(capfd, str(sheet))[0] == "nothing to change\n"


@pytest.mark.parametrize("name", names_that_come_back())
def test_what_was_not_edited_changes_nothing_in_any_format(
    capfd: pytest.CaptureFixture[str], tmp_path: Path, name: str
) -> None:
    path = tmp_path / f"claims{FORMATS[name].suffix}"
    cli.main(["export", "library", "-o", str(path)])
    assert take(capfd, str(path)) == ("nothing to change\n", "")


@pytest.mark.parametrize("name", names_that_come_back())
def test_what_somebody_else_made_of_an_article_is_taken_where_nobody_made_anything_of_it(
    capfd: pytest.CaptureFixture[str], tmp_path: Path, name: str
) -> None:
    first, second = kept_news.analysis(QUAY).claims
    given = [
        correct("note", QUAY.text, first, value="ask Ann"),
        correct("status", QUAY.text, first, value="false"),
        correct("evidence", QUAY.text, second, value="p. 4"),
        correct("speaker", QUAY.text, second, value="Kit Moe"),
    ]
    kept_news.correct(QUAY, given)
    theirs = kept_news.kept_rows(QUAY)
    path = tmp_path / f"claims{FORMATS[name].suffix}"
    cli.main(["export", "library", "-o", str(path)])
    kept_news.correct(QUAY, [])
    summary = take(capfd, str(path))[0]
    assert sorted(summary.removeprefix("changed: ").strip().split(", ")) == [
        *("evidence of 1", "note of 1", "speaker of 1", "status of 1")
    ]
    assert kept_news.kept_rows(QUAY) == theirs
    kept_news.correct(QUAY, given[:1])
    out, err = take(capfd, str(path), status=1)
    assert out == "nothing to change; 3 in conflict\n"
    assert "conflict in the evidence of the claim" in err
    assert "here “”, in the file “p. 4”" in err


def test_what_was_changed_here_alone_stays(capfd: pytest.CaptureFixture[str], sheet: Path) -> None:
    claim = kept_news.analysis(QUAY).claims[0]
    kept_news.correct(QUAY, [correct("note", QUAY.text, claim, value="asked")])
    edit(sheet, lambda rows: rows[2].update(status="false"))
    assert take(capfd, str(sheet))[0] == "changed: status of 1\n"
    assert (kept_news.kept_rows(QUAY)[0].note, kept_news.kept_rows(QUAY)[0].status) == ("asked", "false")


def test_what_was_changed_on_both_sides_is_listed_and_stays_unless_that_is_said(
    capfd: pytest.CaptureFixture[str], sheet: Path
) -> None:
    claim = kept_news.analysis(QUAY).claims[0]
    kept_news.correct(QUAY, [correct("note", QUAY.text, claim, value="asked")])
    edit(sheet, lambda rows: rows[2].update(note="never mind", status="false"))
    out, err = take(capfd, str(sheet), status=1)
    assert out == "changed: status of 1; 1 in conflict\n"
    id = kept_news.kept_rows(QUAY)[0].id
    assert err == (
        f"reader: row 4: conflict in the note of the claim {id}: here “asked”, in the file “never mind”. "
        "It stays as it is here; --force takes the file's.\n"
    )
    assert take(capfd, str(sheet), "--force")[0] == "changed: note of 1\n"
    assert kept_news.kept_rows(QUAY)[0].note == "never mind"


def test_what_another_program_corrects_meanwhile_stays(
    capfd: pytest.CaptureFixture[str], sheet: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    claims = kept_news.analysis(QUAY).claims
    times = count(1)
    corrections_of = DatabaseKeeper.corrections

    def read_before_another(keeper: DatabaseKeeper, article: Article) -> tuple[Correction, ...]:
        corrections = corrections_of(keeper, article)
        another = correct("note", QUAY.text, claims[1], value=f"{next(times)}")
        kept_news.correct(article, [*corrections, another])
        return corrections

    edit(sheet, lambda rows: rows[2].update(status="confirmed"))
    with monkeypatch.context() as patch:
        patch.setattr(DatabaseKeeper, "corrections", read_before_another)
        take(capfd, str(sheet))
    rows = kept_news.kept_rows(QUAY)
    assert [(row.status, row.note) for row in rows[:2]] == [
        ("confirmed", "ask Ann"),
        ("unchecked", f"{next(times) - 1}"),
    ]


def test_a_value_that_was_taken_away_is_gone(capfd: pytest.CaptureFixture[str], sheet: Path) -> None:
    edit(sheet, lambda rows: rows[2].update(note=""))
    assert take(capfd, str(sheet))[0] == "changed: note of 1\n"
    assert kept_news.kept_rows(QUAY)[0].note == ""


def test_a_trial_changes_nothing(capfd: pytest.CaptureFixture[str], sheet: Path) -> None:
    edit(sheet, lambda rows: rows[0].update(status="false"))
    out, err = take(capfd, str(sheet), "--dry-run", status=1)
    id = kept_news.kept_rows(DOCK)[0].id
    assert out == f"row 2: status of the claim {id}: “unchecked” -> “false”\nchanged: status of 1\n"
    assert "nothing was done" in err
    assert kept_news.kept_rows(DOCK)[0].status == "unchecked"


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        (lambda rows: rows[0].update(status="maybe"), "row 2: “maybe” is no status: there are unchecked,"),
        (lambda rows: rows[0].update(speaker=""), "row 2: the speaker Ann Berg cannot be taken away"),
        (lambda rows: rows[0].update(article="gone"), "row 2: the article gone is not there any more"),
        (
            lambda rows: rows[0].update(id="c0", exact="elsewhere", start="0", note="mine"),
            "row 2: the claim c0 is not in the article any more",
        ),
        (
            lambda rows: rows[0].update(id="", exact="elsewhere", start="0", note="mine"),
            "row 2: has no id, and its words are not those of one claim of the article.",
        ),
        (
            lambda rows: rows[0].update(id="", article="", file=""),
            "row 2: has no id, by which a claim is found. It is left out; one",
        ),
        (
            lambda rows: (rows[0].update(note="a"), rows[1].update({**rows[0], "note": "b"})),
            "row 3: another line has another note for the claim",
        ),
        (
            lambda rows: rows[0].update(id=rows[1]["id"], note="b"),
            "stands beside the words of another claim. Was a column sorted alone?",
        ),
    ],
)
def test_what_makes_no_sense_is_said_and_the_rest_is_taken(
    capfd: pytest.CaptureFixture[str], sheet: Path, change: Callable[[list[Row]], object], sentence: str
) -> None:
    edit(sheet, lambda rows: (change(rows), rows[3].update(status="false")))
    out, err = take(capfd, str(sheet), status=1)
    assert sentence in err
    assert "status of 1" in out
    assert kept_news.kept_rows(QUAY)[1].status == "false"


def test_a_claim_whose_id_is_another_by_now_is_found_by_its_words(
    capfd: pytest.CaptureFixture[str], sheet: Path
) -> None:
    edit(sheet, lambda rows: rows[2].update(id="c000000000000000", status="false"))
    assert take(capfd, str(sheet))[0] == "changed: status of 1\n"
    assert kept_news.kept_rows(QUAY)[0].status == "false"


def test_a_claim_whose_id_was_taken_away_is_found_by_its_words(
    capfd: pytest.CaptureFixture[str], sheet: Path
) -> None:
    edit(sheet, lambda rows: rows[2].update(id="", status="false"))
    assert take(capfd, str(sheet)) == ("changed: status of 1\n", "")
    assert kept_news.kept_rows(QUAY)[0].status == "false"


def test_a_table_of_ones_own_needs_ids_alone(capfd: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    path = tmp_path / "mine.csv"
    first, second = kept_news.kept_rows(QUAY)
    path.write_text(f"id,status,note\n{first.id},false,new\n{second.id},confirmed,\nc0,false,\n")
    out, err = take(capfd, str(path), status=1)
    assert out == "changed: status of 2; 1 in conflict\n"
    assert "row 2: conflict in the note" in err
    assert "row 4: no article of your library has the claim c0." in err
    assert [row.status for row in kept_news.kept_rows(QUAY)] == ["false", "confirmed"]
    assert kept_news.kept_rows(QUAY)[0].note == "ask Ann"


def test_of_a_claim_that_is_gone_and_was_not_edited_nothing_is_said(
    capfd: pytest.CaptureFixture[str], sheet: Path
) -> None:
    claim = kept_news.analysis(DOCK).claims[0]
    kept_news.correct(DOCK, [correct("reject", DOCK.text, claim)])
    edit(sheet, lambda rows: rows[1].update(id="c0", exact="elsewhere", start="0"))
    assert take(capfd, str(sheet)) == ("nothing to change\n", "")
    edit(sheet, lambda rows: rows[2].update(id="c0", exact="elsewhere", start="0"))
    out, err = take(capfd, str(sheet), status=1)  # it has a note
    assert (out, err) == (
        "nothing to change\n",
        "reader: row 4: the claim c0 is not in the article any more.\n",
    )


def test_a_rejected_claim_is_left_alone(capfd: pytest.CaptureFixture[str], sheet: Path) -> None:
    claim = kept_news.analysis(DOCK).claims[0]
    kept_news.correct(DOCK, [correct("reject", DOCK.text, claim)])
    edit(sheet, lambda rows: rows[0].update(status="false"))
    assert "is rejected here" in take(capfd, str(sheet), status=1)[1]


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("claims.csv", "note\nmine\n", "claims.csv: has no column “id”"),
        ("claims.jsonl", '{"id": 1}\n', "claims.jsonl: line 1 is no record of an article (“text” is"),
        ("claims.txt", "", "claims.txt: the name does not tell what it is. Say --format, one of jsonl, csv"),
        (
            "claims.XLSX",
            "",
            "claims.XLSX: is the file of a spreadsheet. Save it there as CSV, and import that.",
        ),
        ("claims.html", "", "claims.html: html is not read back: jsonl, csv, tsv, markdown, brat are."),
    ],
)
def test_a_file_that_is_none_of_ours_is_said(
    capfd: pytest.CaptureFixture[str], tmp_path: Path, name: str, content: str, sentence: str
) -> None:
    path = tmp_path / name
    path.write_text(content)
    assert sentence in take(capfd, str(path), status=1)[1]


def test_a_folder_without_what_comes_back_is_said(capfd: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert f"{tmp_path}: is a folder without .ann files." in take(capfd, str(tmp_path), status=1)[1]


def test_files_of_brat_are_found_however_deep_their_folder_lies(
    capfd: pytest.CaptureFixture[str], tmp_path: Path, deep_folder: Path
) -> None:
    os.mkfifo(deep_folder / "a.ann")
    name = (deep_folder / "a.ann").relative_to(tmp_path)
    assert f"{tmp_path}: {name}: is a pipe, not a file." in take(capfd, str(tmp_path), status=1)[1]


def test_a_folder_of_brat_of_which_not_all_can_be_read_changes_nothing(
    capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "a.ann").touch()
    (tmp_path / "locked").mkdir()
    scandir = os.scandir

    def refused(path: str) -> object:  # whoever runs the tests may read everything
        if str(path).endswith("locked"):
            raise PermissionError(13, "Permission denied", path)
        return scandir(path)

    monkeypatch.setattr("os.scandir", refused)
    said = take(capfd, str(tmp_path), status=1)[1]
    assert f"{tmp_path}: {tmp_path / 'locked'}: could not be read: permission denied." in said


def test_a_pipe_among_the_files_of_brat_is_named(capfd: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("The dam held.", encoding="utf-8")
    os.mkfifo(tmp_path / "a.ann")
    assert f"{tmp_path}: a.ann: is a pipe, not a file." in take(capfd, str(tmp_path), status=1)[1]


@pytest.mark.parametrize("name", ["claims.csv", "claims.ann"])
def test_what_nobody_exported_is_left(
    capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path, name: str
) -> None:
    monkeypatch.setattr(edited_file, "_MAX_BYTES", 2**20)
    (tmp_path / name).write_bytes(b"a" * (2**20 + 1))
    path = tmp_path if name.endswith(".ann") else tmp_path / name
    assert "is larger than 1 MB, so nobody exported it." in take(capfd, str(path), status=1)[1]


def test_many_files_of_brat_that_are_too_much_together_are_left(
    capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(edited_file, "_MAX_BYTES", 2**20)
    for name in ("a.ann", "a.txt", "b.txt"):
        (tmp_path / name).write_bytes(b"a" * 2**19)
    assert "is larger than 1 MB, so nobody exported it." in take(capfd, str(tmp_path), status=1)[1]


def test_a_file_that_there_is_no_memory_for_is_said(
    capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def content(_: object) -> bytes:
        raise MemoryError

    monkeypatch.setattr(edited_file, "_content", content)
    (tmp_path / "claims.csv").touch()
    said = take(capfd, str(tmp_path / "claims.csv"), status=1)[1]
    assert "claims.csv: is more than there is memory for." in said


@pytest.mark.parametrize("is_packed", [True, False])
def test_what_brat_has_comes_back_from_the_archive_and_from_the_folder_that_it_is_unpacked_into(
    capfd: pytest.CaptureFixture[str], tmp_path: Path, *, is_packed: bool
) -> None:
    archive, folder = tmp_path / "claims.zip", tmp_path / "collection"
    assert cli.main(["export", "library", "--format", "brat", "-o", str(archive)]) == 0
    shutil.unpack_archive(archive, folder / "inside")
    file = min((folder / "inside").glob("*.ann"))
    lines = file.read_text(encoding="utf-8").replace("unchecked", "confirmed", 1)
    file.write_text(f"{lines}T90\tDirect 0 3\tThe\n", encoding="utf-8")
    if is_packed:
        shutil.make_archive(str(tmp_path / "edited"), "zip", folder)
    out, err = take(capfd, str(tmp_path / "edited.zip" if is_packed else folder), status=1)
    assert out == "changed: status of 1\n"
    assert f"{file.name}, T90: has no id, by which a claim is found. It is left out" in err
    gone = tmp_path / "claims.csv"
    assert f"{gone}: could not be read: no such file" in take(capfd, str(gone), status=1)[1]


def test_standard_input_is_taken_in_the_format_that_is_said(
    capfd: pytest.CaptureFixture[str], sheet: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    edit(sheet, lambda rows: rows[0].update(status="false"))
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(sheet.read_bytes())))
    err = take(capfd, "-", status=1)[1]
    assert "standard input: the name does not tell what it is. Say --format" in err
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(sheet.read_bytes())))
    assert take(capfd, "-", "--format", "csv") == ("changed: status of 1\n", "")


@pytest.mark.model
def test_a_file_that_is_in_no_library_comes_back_too(
    capfd: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "mole.txt").write_text("“It holds,” said Ann Berg.\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    cli.main(["export", "mole.txt", "-o", "mole.md"])
    note = (tmp_path / "mole.md").read_text(encoding="utf-8")
    (tmp_path / "mole.md").write_text(note.replace("note:: ", "note:: mine"), encoding="utf-8")
    assert take(capfd, "mole.md")[0] == "changed: note of 1\n"
    cli.main(["export", "mole.txt", "--format", "csv"])
    assert ",mine," in capfd.readouterr()[0]


@pytest.mark.model
def test_an_article_of_the_library_that_nobody_analyzed_yet_is_analyzed(
    capfd: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    mole = kept_news.article("mole", text="“It holds,” said Ann Berg.\n")
    kept_news.keep((), unanalyzed=[mole])
    path = tmp_path / "claims.csv"
    assert cli.main(["export", mole.id, "-o", str(path)]) == 0
    edit(path, lambda rows: rows[0].update(status="false"))
    assert take(capfd, str(path)) == ("changed: status of 1\n", "")


def test_ten_thousand_claims_go_out_and_come_in_without_a_loss(
    capfd: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    line = "“Berth {name}-%d holds,” said Ann Berg.\n\nBo Lind denied that crane {name}-%d fell.\n\n"
    text = "".join(line % (number, number) for number in range(10))
    kept_news.keep(kept_news.article(f"pier{number}", text=text) for number in range(500))
    path, again = tmp_path / "claims.csv", tmp_path / "again.csv"
    cli.main(["export", "library", "-o", str(path)])
    expected: list[Row] = []

    def change(rows: list[Row]) -> None:
        for number, row in enumerate(rows):
            row["status"] = STATUSES[1 + number % 3]
            row["note"] = f"'=a “note”, no. {number};\nin two lines"  # as the table guards it
        expected.extend(rows)

    edit(path, change)
    assert take(capfd, str(path)) == ("changed: status of 10,004, note of 10,004\n", "")
    cli.main(["export", "library", "-o", str(again)])
    rows = list(csv.DictReader(io.StringIO(again.read_text(encoding="utf-8"), newline="")))
    revisions = {row.pop("revision") for row in (*rows, *expected)}
    assert len(rows) == 10_004
    assert rows == expected
    assert len(revisions) > 10_004
    assert take(capfd, str(again)) == ("nothing to change\n", "")
