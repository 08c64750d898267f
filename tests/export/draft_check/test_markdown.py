"""A check as a table in Markdown: nothing of a text means anything there."""

from __future__ import annotations

from dataclasses import replace

from reader.export.draft_check.markdown import lines
from reader.model import Article
from tests.export.draft_check.sample import CHECK, SOURCE


def rows(findings: int | slice) -> list[str]:
    """Return the rows of some findings."""
    chosen = CHECK.findings[findings] if isinstance(findings, slice) else (CHECK.findings[findings],)
    return [line for line in lines(replace(CHECK, findings=chosen)) if line.startswith("| ")][1:]


def test_a_row_has_line_verdict_words_speaker_reasons_and_places() -> None:
    assert rows(0) == [
        "| 3 | ✓ verbatim | “It holds,” | Ann |  | "
        r"[A \| B](https://a.example/a%281%29%20b) https://a.example/a(1) b, line 2, Ann: It holds |"
    ]


def test_signs_of_the_table_in_a_text_are_escaped_and_only_addresses_of_the_web_are_links() -> None:
    assert rows(1) == [
        r"| 3 | ± edited, accepted | “We \| pay,” | Bo | nothing in the draft, “little” in the source<br>"
        r"“\|” in the draft, nothing in the source | javascript:alert(1), 00:01:30, Bo: We pay little |"
    ]


def test_the_heading_counts_and_what_cannot_be_known_stand_around_the_table() -> None:
    first, _, counts, *_, last = lines(CHECK)
    assert first == r"# Pier \*holds\*"
    assert counts == (
        "1 verbatim · 1 edited (1 accepted) · 1 said by somebody else · 1 matched · 1 open · 2 sources"
    )
    assert last.startswith("- Not found means: not in these sources.")


def test_a_source_without_a_title_is_called_by_its_address() -> None:
    (place,) = CHECK.findings[0].places
    nameless = replace(CHECK.findings[0], places=(replace(place, article=replace(SOURCE, title="")),))
    row = next(line for line in lines(replace(CHECK, findings=(nameless,))) if "verbatim |" in line)
    assert "[https://a.example/a(1) b](https://a.example/a%281%29%20b)" in row


def test_a_draft_without_a_title_is_called_by_its_label() -> None:
    untitled = replace(CHECK, draft=Article("draft_1", CHECK.draft.text), findings=())
    assert next(lines(untitled)) == r"# draft\_1"
