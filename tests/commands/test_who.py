"""`reader who`: what somebody said, as a listing and as lines of JSON."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from reader import cli, paths
from reader.store.database import FILE_NAME
from tests.commands import kept_news
from tests.store.articles import close_databases
from tests.store.speaking import keep, speaker

MAYOR = speaker("Ann Holm", "mayor of Varden", "Coastal Party")
JUDGE = speaker("Ann Holm", "judge")


@pytest.fixture
def folder() -> Path:
    """The folder of a library in which the mayor speaks twice, and once a judge of her name."""
    folder = paths.data_dir()
    folder.mkdir(parents=True)
    keep(folder, "old", MAYOR, published="2025-01-01", outlet="Elm Echo")
    keep(folder, "new", replace(MAYOR, affiliation=""), published="2026-02-01T10:00:00+00:00")
    keep(folder, "trial", JUDGE)
    close_databases()
    return folder


def run(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, list[str], str]:
    """Return the exit status, the lines and the complaints of the command."""
    status = cli.main(["who", *words])
    printed = capsys.readouterr()
    return status, printed.out.splitlines(), printed.err


def test_who_is_asked_for_by_a_part_of_a_name_is_told_the_names_that_have_it(
    capsys: pytest.CaptureFixture[str], folder: Path
) -> None:
    keep(folder, "water", replace(speaker("Holm Water"), kind="organization"))
    keep(folder, "waters", replace(speaker("Holm 100% Waters"), kind="organization"))
    close_databases()
    status, lines, problems = run(capsys, "ann")
    assert (status, lines) == (1, [])
    assert problems.endswith("reader: these have ann in their name, too: “Ann Holm”.\n")
    status, lines, problems = run(capsys, "holm")
    assert (status, lines[0]) == (0, "Ann Holm")
    assert problems == "reader: these have holm in their name, too: “Holm 100% Waters”, “Holm Water”.\n"
    assert "“Holm 100% Waters”" in run(capsys, "100%", "waters")[2]
    assert "too:" not in run(capsys, "nobody")[2]


def test_who_is_asked_for_by_a_former_name_is_shown_and_told_by_which_name(
    capsys: pytest.CaptureFixture[str], folder: Path
) -> None:
    keep(folder, "since", replace(speaker("Ragna Lund"), aliases=("Ragna Ruiz",)))
    close_databases()
    status, lines, problems = run(capsys, "Ragna", "Ruiz")
    assert (status, lines[0]) == (0, "Ragna Lund")
    assert problems == "reader: an article calls “Ragna Lund” Ragna Ruiz, too.\n"


def test_a_name_that_nobody_has_leads_to_one_that_is_nearly_it(
    capsys: pytest.CaptureFixture[str], folder: Path
) -> None:
    status, lines, problems = run(capsys, "holn")
    assert (status, lines) == (1, [])
    assert problems.splitlines() == [
        "reader: holn: nobody of that name speaks in the articles of your library.",
    ]
    keep(folder, "port", speaker("Ingrid Sólheim"))
    close_databases()
    assert run(capsys, "solhiem")[2].splitlines()[-1] == "reader: did you mean “Ingrid Sólheim”?"
    assert run(capsys, "ann", "hol")[2].splitlines()[-1] == "reader: did you mean “Ann Holm”?"
    assert "did you mean" not in run(capsys, "%")[2]


def test_who_is_asked_for_by_letters_is_told_what_they_may_be_short_for(
    capsys: pytest.CaptureFixture[str], folder: Path
) -> None:
    keep(folder, "water", speaker("Holm Water", kind="organization"))
    keep(folder, "letters", speaker("HW", kind="organization"))
    close_databases()
    status, lines, problems = run(capsys, "hw")
    assert (status, lines[0], problems) == (0, "Holm Water", "")
    keep(folder, "other", speaker("Elm Union", kind="organization"))
    close_databases()
    status, lines, problems = run(capsys, "E.U.")
    assert (status, lines) == (1, [])
    assert problems.endswith("reader: E.U. may be short for “Elm Union”.\n")


@pytest.mark.usefixtures("folder")
def test_a_listing_has_names_roles_and_affiliations_with_their_origins_then_the_claims(
    capsys: pytest.CaptureFixture[str],
) -> None:
    status, lines, problems = run(capsys, "ann", "holm")
    assert (status, problems) == (0, "")
    assert lines == [
        "Ann Holm",
        "person · 3 claims in 3 articles · 2025 to 2026",
        "names         Ann Holm (3 articles, last Varden Post, 2026-02-01)",
        "roles         mayor of Varden (2 articles, last Varden Post, 2026-02-01)",
        "              ~ judge (Varden Post, 2026-03-01)",
        "affiliations  Coastal Party (Elm Echo, 2025-01-01)",
        "",
        "2026-03-01 · Varden Post · Title of trial · ~ 55 %: the same name, another role",
        "  1 ┆~  Ann Holm (judge)",
        "        The harbour will stay as it is.",
        "",
        "2026-02-01 · Varden Post · Title of new",
        "  1 ┆   Ann Holm (mayor of Varden)",
        "        The harbour will stay as it is.",
        "",
        "2025-01-01 · Elm Echo · Title of old",
        "  1 ┆   Ann Holm (mayor of Varden, Coastal Party)",
        "        The harbour will stay as it is.",
    ]


@pytest.mark.usefixtures("folder")
def test_a_line_of_json_has_a_claim_with_how_certain_it_is_theirs(capsys: pytest.CaptureFixture[str]) -> None:
    status, lines, _ = run(capsys, "Holm", "--format", "jsonl")
    records = [json.loads(line) for line in lines]
    assert status == 0
    assert [(each["person"], each["role"], each["certainty"] >= 0.9) for each in records] == [
        (1, "judge", False),
        (1, "mayor of Varden", True),
        (1, "mayor of Varden", True),
    ]
    assert records[0]["reasons"] == ["the same name", "another role"]
    assert records[1]["content"] == "The harbour will stay as it is."
    assert records[1]["number"] == 1


@pytest.mark.parametrize("name", ["Nobody", "?", "\x1b[31mred"])
def test_it_says_when_nobody_has_the_name_with_a_library_and_without(
    name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    status, lines, problems = run(capsys, name)
    assert (status, lines) == (1, [])
    assert "nobody of that name speaks" in problems
    assert "\x1b" not in problems
    assert not paths.data_dir().exists()


@pytest.mark.usefixtures("folder")
def test_articles_that_wait_for_their_analysis_are_said(capsys: pytest.CaptureFixture[str]) -> None:
    kept_news.keep((), (kept_news.article("quay"),))
    status, _, problems = run(capsys, "nobody")
    assert (status, problems.splitlines()[0]) == (
        1,
        "reader: 1 article is not analysed yet, so this may not be all. The screen and "
        "`reader export library` analyse what waits.",
    )


def test_an_empty_name_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        run(capsys, "", " ")
    assert "an empty name is nobody's" in capsys.readouterr().err


def test_a_library_that_cannot_be_read_does_not_say_that_nobody_speaks(
    capsys: pytest.CaptureFixture[str],
) -> None:
    (paths.data_dir() / FILE_NAME).mkdir(parents=True)
    status, lines, problems = run(capsys, "Berg")
    assert (status, lines) == (1, [])
    assert problems.endswith("library.sqlite: could not be read, so nothing was looked for in it.\n")
