"""Messages that were forwarded as text: where they begin, and what is known of them."""

from __future__ import annotations

import pytest

from reader.model import Article, Origin
from reader.sources.mail.forwarded import find, is_answer, says_forwarded
from reader.sources.mail.message import parse

SAID = "“It holds,” said Ann Lee, the mayor."
NOTE = "I thought that you should see what they sent."
LAST = "The pier was closed for a week, and opens again on Monday."
GMAIL = """---------- Forwarded message ---------
From: Harbour Press <press@harbour.example>
Date: Thu, Mar 5, 2026 at 9:30 PM
Subject: Pier holds
To: <all@harbour.example>
"""
OUTLOOK = """From: Harbour Press [mailto:press@harbour.example]
Sent: Thursday, March 5, 2026 9:30 PM
To: All of them <all@harbour.example>
Cc: Bo Krog
Subject: Pier holds
"""
APPLE = """> Begin forwarded message:
>
> From: "Harbour Press" <press@harbour.example>
> Subject: Pier holds
> Date: 5 March 2026 at 21:30:12
> To: one@harbour.example,
>  two@harbour.example
> Reply-To: no@harbour.example
"""
ALL = pytest.mark.parametrize("lines", [GMAIL, OUTLOOK, APPLE], ids=["Gmail", "Outlook", "Apple"])


def article(text: str, subject: str = "Fwd: Pier holds", kind: str = "plain") -> Article:
    headers = (
        f"From: Bo Krog <bo@courier.example>\nDate: Fri, 6 Mar 2026 10:00:00 +0100\nSubject: {subject}\n"
    )
    message = f"{headers}Content-Type: text/{kind}; charset=utf-8\n\n{text}"
    return parse(message.encode(), Origin("path", "pier.eml"))


@ALL
def test_the_article_is_the_message_that_was_forwarded(lines: str) -> None:
    mark = "> " * lines.startswith(">")
    one = article(f"{lines}\n{mark}{SAID}\n")
    assert (one.title, one.byline, one.published) == ("Pier holds", "Harbour Press", "2026-03-05")
    assert one.text == SAID
    assert [block.kind for block in one.blocks] == ["paragraph"]


@ALL
def test_below_a_note_it_has_a_heading_that_says_whose_it_is(lines: str) -> None:
    one = article(f"{NOTE}\n\n{lines}\n{SAID}\n")
    assert one.title == "Fwd: Pier holds"
    assert one.text == f"{NOTE}\n\nForwarded: Pier holds (Harbour Press, 2026-03-05)\n\n{SAID}"


@ALL
def test_in_a_page_the_lines_are_told_as_well(lines: str) -> None:
    plain = "\n".join(line.removeprefix(">").strip() for line in lines.splitlines()).replace("<", "&lt;")
    page = f"<div>{'<br>'.join(plain.strip().splitlines())}</div><p>{SAID}</p><p>{NOTE}</p>"
    one = article(page, kind="html")
    assert (one.title, one.byline, one.text) == ("Pier holds", "Harbour Press", f"{SAID}\n\n{NOTE}")


@pytest.mark.parametrize("note", ["", NOTE])
def test_in_a_page_a_note_and_the_beginning_may_stand_in_one_paragraph_with_the_lines(note: str) -> None:
    lines = GMAIL.strip().replace("<", "&lt;").splitlines()
    paragraph = "<br>".join(filter(None, (note, *lines, SAID)))
    one = article(f"<div>{paragraph}</div><p>{LAST}</p>", kind="html")
    heading = "Forwarded: Pier holds (Harbour Press, 2026-03-05)"
    above = f"{note}\n\n{heading}\n\n" if note else ""
    assert one.text == f"{above}{SAID}\n\n{LAST}"


def test_what_was_forwarded_twice_is_that_of_the_first_sender() -> None:
    one = article(f"{GMAIL.replace('Harbour Press', 'Ida Rho')}\n{GMAIL}\n{SAID}\n")
    assert (one.byline, one.text) == ("Harbour Press", SAID)


def test_lines_without_a_mark_count_where_the_subject_says_that_there_is_another_message() -> None:
    assert "From: Harbour Press" in article(f"{NOTE}\n\n{OUTLOOK}\n{SAID}", "Pier holds").text
    assert "Forwarded: Pier holds" in article(f"{NOTE}\n\n{GMAIL}\n{SAID}", "Pier holds").text


@ALL
@pytest.mark.parametrize("subject", ["Re: Pier holds", "AW: Pier holds", "RE[2]: Fwd: Pier holds"])
@pytest.mark.parametrize("rule", ["", "________________________________\n"])
def test_what_an_answer_answers_stands_below_a_heading_that_says_so(
    lines: str, subject: str, rule: str
) -> None:
    one = article(f"{NOTE}\n\n{rule}{lines}\n{SAID}\n", subject)
    assert one.text == f"{NOTE}\n\nIn answer to: Pier holds (Harbour Press, 2026-03-05)\n\n{SAID}"
    assert one.title == subject


@pytest.mark.parametrize(("above", "is_found"), [(39, True), (40, False)])
def test_a_message_that_is_quoted_far_below_is_not_forwarded(above: int, is_found: bool) -> None:
    lines = [NOTE] * above + GMAIL.splitlines()
    assert (find(lines, is_expected=True) is not None) is is_found


def test_a_mark_without_a_sender_is_text() -> None:
    assert find(["---------- Forwarded message ---------", "Subject: Pier", SAID], is_expected=True) is None


@pytest.mark.parametrize(
    ("subject", "expected"),
    [("Fwd: Pier", True), ("FW: Pier", True), ("WG: Pier", True), ("Re: Pier", False), ("Forward", False)],
)
def test_a_subject_says_that_something_is_forwarded(subject: str, expected: bool) -> None:
    assert says_forwarded(subject) is expected


@pytest.mark.parametrize(
    ("subject", "expected"),
    [("Re: Pier", True), ("SV : Pier", True), ("Report: Pier", False), ("Fwd: Pier", False)],
)
def test_a_subject_says_that_a_message_is_an_answer(subject: str, expected: bool) -> None:
    assert is_answer(subject) is expected


WROTE = [
    "On Thu, Mar 5, 2026 at 9:30 PM Ann Lee <ann9@harbour.example> wrote:",
    "On Thu, 5 Mar 2026 at 21:30, Ann Lee <ann@harbour.example> wrote:",
    "On Thu, 5 Mar 2026 at 21:30, Ann Lee\n<ann@harbour.example> wrote:",
    "On 5 Mar 2026, at 21:30, Ann Lee wrote:",
    "Ann Lee <ann@harbour.example> wrote on 5 March 2026 9:30 PM:",
]
ANSWERED = "In answer to: Pier (Ann Lee, 2026-03-05)"


@pytest.mark.parametrize("line", WROTE)
@pytest.mark.parametrize("subject", ["Re: Pier", "RE: Fwd: Pier", "Pier"])
def test_what_is_answered_stands_below_who_wrote_it(line: str, subject: str) -> None:
    one = article(f"{LAST}\n\n{line}\n\n> {SAID}\n>\n> {NOTE}\n", subject)
    assert one.text == f"{LAST}\n\n{ANSWERED}\n\n{SAID}\n\n{NOTE}"
    assert [block.kind for block in one.blocks] == ["paragraph", "heading", "paragraph", "paragraph"]


def test_in_a_page_an_answer_says_by_its_subject_that_it_is_one() -> None:
    line = WROTE[0].replace("<", "&lt;")
    page = f"<p>{LAST}</p><div>{line}</div><blockquote><p>{SAID}</p></blockquote>"
    assert ANSWERED in article(page, "Re: Pier", "html").text
    assert ANSWERED not in article(page, "Pier", "html").text


@pytest.mark.parametrize(
    "text",
    [
        f"{LAST}\n\n{WROTE[0]}\n\n> {SAID}\n\nIt does.\n",  # the answer stands below what it answers
        f"{LAST}\n\nOn the pier of 1911 Ann Lee once wrote:\n\n> {SAID}\n\nAnd it held.\n",
        f"{LAST}\n\nAnn Lee wrote:\n\n> {SAID}\n",
    ],
)
def test_whoever_answers_between_the_lines_is_not_parted_from_them(text: str) -> None:
    assert "In answer to" not in article(text, "Re: Pier").text


def test_a_sender_may_be_a_name_without_an_address() -> None:
    lines = GMAIL.replace("Harbour Press <press@harbour.example>", "Harbour Press")
    assert article(f"{lines}\n{SAID}\n").byline == "Harbour Press"
