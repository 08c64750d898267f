"""Has LibreOffice open our table, save it as its own, open that and save it as CSV: nothing may be another.

`python -m tests.office.libreoffice [SOFFICE]`. What can be edited, the ids and the words that a claim is
found by must come back; the other cells are compared too, and said. The exit status is 1 when anything of the
first is another, or when a cell became a formula.
"""

from __future__ import annotations

import csv
import io
import subprocess
import sys
import tempfile
import zipfile
from dataclasses import replace
from pathlib import Path

from reader.claims.check import Check
from reader.export.analyzed_article import AnalyzedArticle
from reader.export.delimited import read, write_csv
from tests.export.quayside import ARTICLE, CORRECTED, LEAKS, LEDGER, UNASKED

_NOTES = (
    "=1+1",
    "'=1+1",
    "+49 30 1234",
    "00123",
    "1e5",
    "2026-11-02",
    "3/4",
    "@here",
    "-",
    "TRUE",
    "Nov 3",
    "$5",
    "(5)",
    "1E+05",
    "10:30 pm",
    "a\nb",
    "“é”",
)
_CSV_OUT = "csv:Text - txt - csv (StarCalc):44,34,76,1"
_CSV_IN = "CSV:44,34,76,1"


def main(program: str = "soffice") -> int:
    """Print what is another; return the exit status."""
    checks = {LEAKS: Check("false", "=HYPERLINK(0)"), UNASKED: Check("confirmed", "1/2")}
    articles = [
        AnalyzedArticle(
            replace(ARTICLE, id=f"{number}e{number}"),
            CORRECTED._replace(notes={LEDGER: note}, checks=checks),
        )
        for number, note in enumerate(_NOTES)
    ]
    file = io.BytesIO()
    write_csv(articles, file)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "claims.csv")
        path.write_bytes(file.getvalue())
        _convert(program, folder, path, "xlsx", f"--infilter={_CSV_IN}")
        with zipfile.ZipFile(path.with_suffix(".xlsx")) as sheet:
            has_formula = b"<f" in sheet.read("xl/worksheets/sheet1.xml")
        path.unlink()
        _convert(program, folder, path.with_suffix(".xlsx"), _CSV_OUT)
        saved = path.read_bytes()
    before, after = tuple(read(file.getvalue())), tuple(read(saved))
    changes = [(one, other) for one, other in zip(before, after, strict=True) if one != other]
    for one, other in changes:
        print(f"{one}\n  is by now\n{other}")
    cells = {
        name: f"{one!r} is {other!r}"
        for row, saved_row in zip(_rows(file.getvalue()), _rows(saved), strict=True)
        for (name, one), other in zip(row.items(), saved_row.values(), strict=True)
        if one.replace("\r", "") != other
    }
    for name, words in cells.items():
        print(f"another cell, in the column {name}: {words}")
    print(
        f"{len(before)} claims, {len(changes)} of them another; formulas: {'yes' if has_formula else 'none'}"
    )
    return 1 if changes or has_formula else 0


def _convert(program: str, folder: str, path: Path, form: str, *options: str) -> None:
    profile = f"-env:UserInstallation=file://{folder}/profile"
    command = [program, "--headless", profile, *options, "--convert-to", form, "--outdir", folder, str(path)]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)


def _rows(data: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(data.decode("utf-8"), newline="")))


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
