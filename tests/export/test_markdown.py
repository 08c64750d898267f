"""Notes for people, by a template, that come back with what was edited in them."""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Iterator

import pytest
from markdown_it import MarkdownIt

from reader.claims.corrected import Corrected
from reader.claims.edited_claim import EDITABLE, is_of_revision
from reader.errors import ExportError, StoreError
from reader.export.analyzed_article import AnalyzedArticle
from reader.export.markdown import escaped, field, name_field, write, write_by
from reader.export.markdown_reading import read
from reader.export.rows import rows
from reader.model import Analysis, Article, Block, Claim, Span
from reader.sources.front_matter import split
from tests.export.quayside import ARTICLE, CORRECTED, LEDGER

ROWS = rows(ARTICLE, CORRECTED)
SAMPLE = AnalyzedArticle(ARTICLE, CORRECTED)


def note(*articles: AnalyzedArticle) -> str:
    """Return what is written of articles."""
    file = io.BytesIO()
    write(articles, file)
    return file.getvalue().decode("utf-8")


NOTE = note(SAMPLE)


def test_a_note_says_the_words_who_said_them_and_where_they_are_read() -> None:
    assert "## 1. Zoë Lee, mayor, Lindhaven\n" in NOTE
    assert "> “leaks, 😀 everywhere”\n" in NOTE
    assert "[line 3](<https://post.org/quay?a=1&b=2#:~:text=The%20old%20quay" in NOTE
    assert ": The old quay “leaks, 😀 everywhere,” said Zoë Lee, the mayor." in NOTE
    assert (
        "- status:: disputed\n- evidence:: https://ledger.example/2026\n- note:: ask, again;<br>soon\n"
        in NOTE
    )


def test_one_article_has_properties_and_several_have_not() -> None:
    assert NOTE.startswith('---\ntitle: "Quay closes: “for two years”"\nbyline: "Bo Ray"\n')
    assert 'article: "9c1185a5c5e9fc54"\nclaims: 4\ntags: [claims]\n---\n\n# Quay closes' in NOTE
    assert note(SAMPLE, SAMPLE).startswith("# Quay closes")
    assert note() == ""


@pytest.mark.parametrize(
    "words",
    [
        "<b>forty</b> & *five* _six_ `seven` [[eight]] #nine $ten$ ~~no~~ a|b \\",
        "- no list",
        "1. no list",
        "+ none",
        "2) none",
        "status:: none",
        "a %% b == c &lt; &amp;",
    ],
)
def test_words_of_the_article_are_no_markup(words: str) -> None:
    (inline,) = (token for token in MarkdownIt().parse(escaped(words)) if token.type == "inline")
    assert "".join(child.content for child in inline.children or ()) == words
    assert not any(child.nesting for child in inline.children or ())
    assert all(sign not in escaped(words) for sign in ("%%", "==", "::", " #"))


def test_what_can_be_edited_comes_back() -> None:
    claims = tuple(read(NOTE.encode()))
    assert [claim.id for claim in claims] == [row.id for row in ROWS]
    for claim, row in zip(claims, ROWS, strict=True):
        assert claim.values == {key: getattr(row, key) for key in EDITABLE}
        assert (claim.article, claim.file, claim.cue, claim.source) == (
            row.article,
            row.file,
            row.cue,
            row.source,
        )
        assert claim.words is not None
        assert (claim.words.exact, claim.words.start) == (row.exact, row.content[0].start)
        assert all(is_of_revision(claim.revision, key, claim.values[key]) for key in EDITABLE)


@pytest.mark.parametrize(
    ("edit", "value"),
    [
        (
            lambda text: text.replace("note:: ask, again;<br>soon", "note:: a < b & <i>c</i>"),
            "a < b & <i>c</i>",
        ),
        (lambda text: text.replace("- note:: ask, again;<br>soon", "* note::ask<br/>twice"), "ask\ntwice"),
        (lambda text: text.replace("- note:: ask, again;<br>soon", "  note::"), ""),
        (lambda text: text.replace("\n", "\r\n"), "ask, again;\nsoon"),
        (lambda text: "\ufeff# Mine\n\nnote:: of nobody\n" + text, "ask, again;\nsoon"),
        (lambda text: text.replace("\n<!-- reader", "\n  <!-- reader"), "ask, again;\nsoon"),
        (lambda text: text.replace("\n", "\n> "), "ask, again;\nsoon"),
    ],
)
def test_a_field_is_taken_however_it_is_written(edit: Callable[[str], str], value: str) -> None:
    assert tuple(read(edit(NOTE).encode()))[1].values["note"] == value


FIELD = "- note:: ask, again;<br>soon\n"


@pytest.mark.parametrize(
    "line",
    [
        "- [x] note:: mine",
        "- [ ] Note:: mine",
        "1. **note**:: mine",
        "_NOTE_ ::mine   ",
        "[note:: mine]",
        "- (note:: mine)",
        "\t- note:: mine",
        "- note:: mine ^3f2a1b",
        "- note:: mine\nstatus:: false",
        "- note:: mine\n\nAnother paragraph.",
        "- note:: mine\n- [ ] ring her up",
        "- note:: mine\n## Mine",
        "- note:: mine\n> her words",
        "- note:: mine\n---",
    ],
)
def test_a_field_is_one_as_obsidian_takes_it_for_one(line: str) -> None:
    assert tuple(read(NOTE.replace(FIELD, f"{line}\n").encode()))[1].values["note"] == "mine"


@pytest.mark.parametrize(
    ("lines", "value"),
    [
        ("- note:: mine\nand more", "mine\nand more"),
        ("- note:: mine\n  and more  \n  still", "mine\nand more\nstill"),
        ("- note::\n    - one\n    - two", "- one\n- two"),
        ("- note:: 3\n2,000 of them", "3\n2,000 of them"),
        ("- note:: mine\n\n  and more\n\n  - still\n\nThe end.", "mine\n\nand more\n\n- still"),
        ("* note:: mine\n\n\n\tand more", "mine\n\n\nand more"),
        ("- note:: mine\n\n- evidence:: there", "mine"),
        ("note:: mine\n\n    code", "mine"),
    ],
)
def test_a_note_goes_on_in_the_lines_of_its_paragraph_or_item(lines: str, value: str) -> None:
    assert tuple(read(NOTE.replace(FIELD, f"{lines}\n\n").encode()))[1].values["note"] == value


def test_a_second_field_of_one_name_is_not_lost() -> None:
    fields = "- note:: mine\n- note:: hers\n\nSo far.\n\n- note:: his\n"
    claims = [claim for claim in read(NOTE.replace(FIELD, fields).encode()) if claim.id == ROWS[1].id]
    assert [claim.values.get("note") for claim in claims] == ["mine", "hers", "his"]
    assert set(claims[0].values) == set(EDITABLE)
    assert set(claims[1].values) == set(claims[2].values) == {"note"}


def test_the_line_behind_a_status_is_no_part_of_it() -> None:
    edited = NOTE.replace("- status:: disputed", "- status:: false\nas she told me")
    assert tuple(read(edited.encode()))[1].values["status"] == "false"


def test_a_name_in_brackets_is_no_link() -> None:
    edited = NOTE.replace("speaker:: Zoë Lee", f"speaker:: {name_field('[[Zoë]] Lee')}")
    assert next(read(edited.encode())).values["speaker"] == "[[Zoë]] Lee"


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("[[Bo Ray]]", "Bo Ray"),
        ("[[People/Bo Ray#Life|Ray]]", "Bo Ray"),
        ("[[Bo Ray]] of the union", "Bo Ray of the union"),
    ],
)
def test_a_speaker_may_be_a_link_to_a_page(written: str, name: str) -> None:
    edited = NOTE.replace("speaker:: Zoë Lee", f"speaker:: {written}")
    assert next(read(edited.encode())).values["speaker"] == name


@pytest.mark.parametrize(
    "text",
    [
        *("a\nb", "<!-- reader {} -->", "&lt;", "note:: x", "AT&T <3", "", "a\n\n- b", "see ^3f2a1b", "x^2"),
        *("^a", "[[Bo Ray|Ray]]"),
    ],
)
def test_a_field_holds_any_text(text: str) -> None:
    edited = NOTE.replace("ask, again;<br>soon", field(text))
    assert tuple(read(edited.encode()))[1].values["note"] == text


@pytest.mark.parametrize(
    ("kept", "formatted"),
    [
        ("[sic], a*b < 5", r"\[sic\], a\*b \< 5"),
        ("C:\\new & old", r"C:\\new & old"),
        ("AT&amp;T", r"AT\&amp;T"),
    ],
)
def test_backslashes_that_an_editor_put_before_signs_are_no_change(kept: str, formatted: str) -> None:
    analysis = CORRECTED._replace(notes={**CORRECTED.notes, LEDGER: kept})
    exported = note(AnalyzedArticle(ARTICLE, analysis))
    escaped_note = exported.replace(f"note:: {field(kept)}", f"note:: {formatted}")
    assert escaped_note != exported
    edited = escaped_note.replace("speaker:: Zoë Lee", r"speaker:: Zoë \[Lee\]", 1)
    first, second, *_ = read(edited.encode())
    assert second.values["note"] == kept
    assert first.values["speaker"] == "Zoë [Lee]"  # the editor wrote all of the file


def test_backslashes_that_a_person_wrote_stay() -> None:
    edited = NOTE.replace("ask, again;<br>soon", r"ask \[again\]")
    assert tuple(read(edited.encode()))[1].values["note"] == r"ask \[again\]"


@pytest.mark.parametrize(
    ("kept", "linted"),
    [
        ("https://news.example/a?b=1&c=2#d", "<https://news.example/a?b=1&amp;c=2#d>"),
        ("see www.news.example/a_(b), and ask", "see <www.news.example/a_(b)>, and ask"),
        ("ask lee@news.example", "ask <lee@news.example>"),
        ("mailto:lee@news.example", "<mailto:lee@news.example>"),
    ],
)
def test_signs_that_a_linter_puts_around_addresses_are_no_part_of_a_value(kept: str, linted: str) -> None:
    analysis = CORRECTED._replace(notes={**CORRECTED.notes, LEDGER: kept})
    exported = note(AnalyzedArticle(ARTICLE, analysis))
    edited = exported.replace(f"note:: {field(kept)}", f"note:: {linted}")
    assert edited != exported
    assert tuple(read(edited.encode()))[1].values["note"] == kept


@pytest.mark.parametrize(
    "kept", ["<https://news.example/a>", "a <b> c@d > e", "<br>", "if a<b: c>d", "<lee@>"]
)
def test_signs_around_words_that_had_them_stay(kept: str) -> None:
    analysis = CORRECTED._replace(notes={**CORRECTED.notes, LEDGER: kept})
    exported = note(AnalyzedArticle(ARTICLE, analysis))
    assert tuple(read(exported.encode()))[1].values["note"] == kept


def test_lines_that_an_editor_ended_at_its_width_are_one() -> None:
    kept = "They said on Monday that it is six.\n\nAsk them again."
    analysis = CORRECTED._replace(notes={**CORRECTED.notes, LEDGER: kept})
    exported = note(AnalyzedArticle(ARTICLE, analysis))
    wrapped = exported.replace("They said on Monday", "They said\n  on Monday")
    edited = re.sub(r"evidence::.*", r"evidence:: a\n  b\n\n  c", wrapped, count=1)
    assert wrapped != edited != exported
    first, second, *_ = read(edited.encode())
    assert second.values["note"] == kept
    assert first.values["evidence"] == "a b\n\nc"  # the editor wrote all of the file


def test_an_editor_may_both_end_lines_at_its_width_and_set_backslashes() -> None:
    kept = "They said [on] Monday that it is six."
    analysis = CORRECTED._replace(notes={**CORRECTED.notes, LEDGER: kept})
    exported = note(AnalyzedArticle(ARTICLE, analysis))
    edited = re.sub(r"note:: They said.*", r"note:: They said \\[on\\]\n  Monday that it is six.", exported)
    assert edited != exported
    assert tuple(read(edited.encode()))[1].values["note"] == kept


def test_lines_that_a_person_ended_stay_two() -> None:
    edited = NOTE.replace("ask, again;<br>soon", "ask, again;<br>soon\n  or later")
    assert edited != NOTE
    assert tuple(read(edited.encode()))[1].values["note"] == "ask, again;\nsoon\nor later"


def test_a_note_in_utf_16_comes_back_and_one_in_the_letters_of_windows_is_said() -> None:
    assert next(read(NOTE.encode("utf-16"))).values["speaker"] == "Zoë Lee"
    with pytest.raises(ExportError, match=r"is not UTF-8 \(byte \d+\)\. Save it as “UTF-8”\."):
        list(read(NOTE.encode("cp1252", "replace")))


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("# Nothing\n", "has no claim"),
        ("\n<!-- reader {} -->\n", "line 2 names no claim any more: .*“id” is missing"),
        (
            '\n<!-- reader {"id": "c1} -->\n',
            "line 2 names no claim any more: .*it is no JSON.*Nothing was",
        ),
    ],
)
def test_what_is_no_note_of_claims_is_said(text: str, sentence: str) -> None:
    with pytest.raises(ExportError, match=sentence):
        list(read(text.encode()))


def test_a_persons_own_template_is_filled() -> None:
    file = io.BytesIO()
    template = "{% for a in articles %}{% for c in a.claims %}{{ c.speaker }};{% endfor %}{% endfor %}"
    write_by(template, [SAMPLE], file, name="mine.md")
    assert file.getvalue().decode().startswith("Zoë Lee;clerk;")


@pytest.mark.parametrize(
    ("template", "sentence"),
    [
        ("a\n{% if %}", "mine.md: line 2 is no template"),
        ("{{ speeker }}", "mine.md: line 1 cannot be filled: 'speeker' is undefined"),
        ("{{ articles.__class__.__mro__ }}", "mine.md: line 1 cannot be filled"),
        ("a\n{{ 1 / 0 }}", "mine.md: line 2 cannot be filled: division by zero"),
        ("{{ 'a' + 1 }}", "mine.md: line 1 cannot be filled: can only concatenate str"),
        ("{% for n in range(1000000) %}{% endfor %}", "mine.md: line 1 cannot be filled: Range too big"),
        ("{% macro a() %}{{ a() }}{% endmacro %}\n{{ a() }}", "mine.md: line 1 cannot be filled: maximum"),
        ("{{ [1] * 10 ** 18 }}", "mine.md: line 1 cannot be filled: MemoryError"),
    ],
)
def test_a_template_that_is_wrong_is_said(template: str, sentence: str) -> None:
    with pytest.raises(ExportError, match=sentence):
        write_by(template, [SAMPLE], io.BytesIO(), name="mine.md")


def test_what_goes_wrong_with_the_articles_is_not_laid_to_the_template() -> None:
    def articles() -> Iterator[AnalyzedArticle]:
        yield SAMPLE
        raise StoreError("The library is locked.")

    with pytest.raises(StoreError, match="The library is locked"):
        write_by("{% for a in articles %}{{ a.title }}{% endfor %}", articles(), io.BytesIO(), name="mine.md")


def test_properties_are_front_matter() -> None:
    pairs, rest = split(NOTE)
    assert (pairs["title"], pairs["outlet"]) == (ARTICLE.title, "Post, The")
    assert rest.lstrip().startswith("# Quay closes")


def test_the_context_of_a_claim_is_its_paragraph_cut_at_words_where_that_is_long() -> None:
    text = f"{'before ' * 100}“It holds,” said Ann.{' after' * 100}\nAnother paragraph."
    start = text.index("“")
    analysis = Analysis("a", (Claim("direct", (Span(start, start + 11),)),))
    blocks = (Block(Span(0, text.index("\n"))),)
    context = note(AnalyzedArticle(Article("a", text, blocks=blocks), Corrected(analysis)))
    (line,) = (line for line in context.splitlines() if line.startswith("line 1: "))
    assert line.startswith("line 1: … before before ")
    assert line.endswith("after after …")
    assert 40 < line.count("before") < 60
    assert "Another" not in line
