"""Articles from messages: headers, parts, encodings, what is left out, what is refused."""

from __future__ import annotations

from contextlib import suppress
from email import policy
from email.message import EmailMessage
from email.mime.base import MIMEBase
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.errors import SourceError
from reader.model import Article, Origin
from reader.sources.mail.message import parse, removals

A_FILE = Origin("path", "folder/pier.eml")
SAID = "“It holds,” said Ann Lee, the mayor."


def message(text: str = SAID, **headers: str) -> EmailMessage:
    one = EmailMessage(policy=policy.SMTP)
    one["From"] = "Ann Lee <ann@harbour.example>"
    one["Date"] = "Tue, 03 Mar 2026 09:30:00 -0500"
    one["Subject"] = "Pier holds"
    for name, value in headers.items():
        name = name.replace("_", "-")
        del one[name]
        one[name] = value
    if text:
        one.set_content(text)
    return one


def article(one: EmailMessage | MIMEBase) -> Article:
    return parse(one.as_bytes(), A_FILE)


def body(raw: bytes, head: str) -> str:
    return parse(b"From: a@b.example\n" + head.encode() + b"\n\n" + raw, A_FILE).text


@pytest.mark.parametrize("charset", ["charset=utf-8", "charset*=utf-8''utf-8", "charset*0=ut; charset*1=f-8"])
def test_a_charset_may_be_written_as_other_parameters_may(charset: str) -> None:
    head = f"Content-Type: text/plain; {charset}\nContent-Transfer-Encoding: 8bit"
    assert body(SAID.encode(), head) == SAID


def test_headers_fill_the_fields_of_the_article() -> None:
    one = article(message(Subject="Pier in Málaga hält", Archived_At="<https://lists.example/1>"))
    assert (one.title, one.byline, one.outlet) == ("Pier in Málaga hält", "Ann Lee", "")
    assert (one.published, one.url) == ("2026-03-03T09:30-05:00", "https://lists.example/1")
    assert (one.text, one.note, one.label) == (SAID, "", "folder/pier.eml")


@pytest.mark.parametrize(
    ("headers", "byline", "outlet"),
    [
        ({}, "Ann Lee", ""),
        ({"Organization": "Harbour Council"}, "Ann Lee", "Harbour Council"),
        ({"List_Id": "Harbour Weekly <weekly.harbour.example>"}, "Ann Lee", "Harbour Weekly"),
        ({"List_Id": '"Harbour Weekly" <weekly.harbour.example>'}, "Ann Lee", "Harbour Weekly"),
        ({"List_Id": "8b3f mc list <8b3f.mailer.example>"}, "", "Ann Lee"),
        (
            {"List_Id": "<weekly.harbour.example>", "From": "Harbour Weekly <w@x.example>"},
            "",
            "Harbour Weekly",
        ),
        (
            {"List_Unsubscribe": "<https://x.example/u>", "From": "Harbour Weekly <w@x.example>"},
            "",
            "Harbour Weekly",
        ),
        ({"From": "ann@harbour.example"}, "ann@harbour.example", ""),
        ({"From": "Lee, Ann <ann@harbour.example>"}, "Lee", ""),
        ({"From": '"Lee, Ann" <ann@harbour.example>'}, "Lee, Ann", ""),
    ],
)
def test_a_mailing_is_its_lists_and_a_message_its_senders(
    headers: dict[str, str], byline: str, outlet: str
) -> None:
    one = article(message(**headers))
    assert (one.byline, one.outlet) == (byline, outlet)


def test_flowed_lines_are_joined_and_the_signature_is_told() -> None:
    text = "“It will =\nhold,”=20\nsaid Ann=20\nLee.\n-- =\n\nAnn Lee\nHarbour Council\n".replace(
        "-- =\n\n", "--=20\n"
    )
    head = "Content-Type: text/plain; format=flowed\nContent-Transfer-Encoding: quoted-printable"
    one = parse(f"From: a@b.example\n{head}\n\n{text}".encode(), A_FILE)
    assert one.text == "“It will hold,” said Ann Lee."
    assert one.note == "The signature was left out."


@pytest.mark.parametrize(
    ("raw", "head"),
    [
        (SAID.encode(), "Content-Type: text/plain; charset=utf-8"),
        (SAID.encode("cp1252"), "Content-Type: text/plain; charset=iso-8859-1"),
        (SAID.encode("cp1252"), "Content-Type: text/plain; charset=us-ascii"),
        (SAID.encode("utf-16"), "Content-Type: text/plain; charset=utf-16"),
        (SAID.encode("cp1252"), "Content-Type: text/plain; charset=x-unknown"),
        (SAID.encode("gb18030"), "Content-Type: text/plain; charset=gb2312"),
        (SAID.encode(), "Content-Type: text/plain; charset=base64"),
        (SAID.encode(), "Subject: no type"),
        (SAID.encode("cp1252"), "Content-Type: text/plain; charset=utf-8"),
        (
            b"=E2=80=9CIt holds,=E2=80=9D said=\n Ann Lee, the mayor.",
            "Content-Transfer-Encoding: quoted-printable",
        ),
        (b"4oCcSXQgaG9sZHMs4oCdIHNhaWQgQW5uIExlZSwgdGhlIG1heW9yLg==", "Content-Transfer-Encoding: base64"),
    ],
)
def test_whatever_its_encoding_declares_a_text_is_read(raw: bytes, head: str) -> None:
    if b"\0" in raw:
        with pytest.raises(SourceError, match="zero bytes"):
            body(raw, head)
    else:
        assert body(raw, head) == SAID


@pytest.mark.parametrize(
    ("head", "byline"),
    [
        ("From: Zoë Lund <z@b.example>".encode(), "Zoë Lund"),
        ("From: Zoë Lund <z@b.example>".encode("cp1252"), "Zoë Lund"),
        (b"From: =?x-unknown?q?Ann?= <z@b.example>", "Ann"),
        (b"From: =?utf-8?b?####?= <z@b.example>", "z@b.example"),
        (b"From: =?utf-8?q?A=1Bnn?= <z@b.example>", "A␛nn"),
        (b"From: " + b"(" * 5_000, ""),
        (b"From: " + b"Ann <a@b.example>, " * 50_000, ""),
    ],
    ids=lambda value: str(value)[:40],
)
def test_a_broken_header_costs_no_more_than_itself(head: bytes, byline: str) -> None:
    one = parse(head + b"\nSubject: Pier\n\nIt holds.", A_FILE)
    assert (one.title, one.text) == ("Pier", "It holds.")
    assert one.byline == byline


def test_of_two_forms_the_last_counts_unless_it_is_a_fragment_of_the_other() -> None:
    one = message()
    one.add_alternative(f"<p>It <q>holds</q>, said Ann Lee.</p><p>{'Nobody asked. ' * 2}</p>", subtype="html")
    assert article(one).text == f"It “holds”, said Ann Lee.\n\n{('Nobody asked. ' * 2).strip()}"
    brief = message(SAID + " Nobody asked." * 5)
    brief.add_alternative("<p>It holds, said Ann Lee.</p>", subtype="html")
    assert article(brief).text.startswith(SAID)


def test_a_form_with_half_the_words_is_no_fragment() -> None:
    one = message("one two three four five six seven eight nine ten")
    one.add_alternative("<p>It holds, said Lee.</p>", subtype="html")
    assert article(one).text.startswith("one two")
    half = message("one two three four five six seven eight")
    half.add_alternative("<p>It holds, said Lee.</p>", subtype="html")
    assert article(half).text.startswith("It holds")


def test_of_a_page_in_a_message_the_article_is_left_and_of_a_mere_message_every_word() -> None:
    paragraphs = "".join(
        f"<p>The pier number {number} has held since the storm of last week, the harbour master said.</p>"
        for number in range(8)
    )
    page = message("")
    page.set_content(
        f"<body><h1>Pier holds</h1><article>{paragraphs}<aside><p>Two boats sank in another harbour last "
        f"week, the coast guard said.</p></aside>{paragraphs}</article></body>",
        subtype="html",
    )
    assert "coast guard" not in article(page).text
    assert article(page).note == "Removed 1 block of the page."
    assert [removal.reason for removal in removals(page.as_bytes(), A_FILE)] == ["related"]
    cards = message("")
    cards.set_content(
        "<div><p><a href=x>View in browser</a></p><h2><a href=a>Pier holds</a></h2><p>It does, said Lee.</p>"
        "</div><div><h2><a href=b>Boat sinks</a></h2><p>It sank, said Krog.</p></div><p>Unsubscribe here</p>",
        subtype="html",
    )
    assert [removal.text for removal in removals(cards.as_bytes(), A_FILE)] == [
        "View in browser",
        "Unsubscribe here",
    ]
    assert article(cards).text == "Pier holds\n\nIt does, said Lee.\n\nBoat sinks\n\nIt sank, said Krog."


@pytest.mark.parametrize(
    "line",
    [
        "Embargoed until 00:01 Tuesday",
        "STRICTLY EMBARGOED: 9 May",
        "Not for publication before noon on Friday.",
    ],
)
@pytest.mark.parametrize("tag", ["div", "article"])
def test_an_embargo_above_the_headline_of_a_message_is_a_note(line: str, tag: str) -> None:
    words = "The old pier of Delm holds, said the mayor, and it will hold for another forty years or so. "
    text = f"<{tag}><h1>Pier holds</h1><p>{words * 3}</p><p>{words * 2}</p></{tag}>"
    page = f"<html><body><p>{line}</p>{text}</body></html>"
    one = message("")
    one.set_content(page, subtype="html")
    assert article(one).note.startswith(f"{line.removesuffix('.')}. Removed ")
    assert line not in article(one).text


def test_attachments_are_counted_and_not_read() -> None:
    one = message()
    one.add_attachment(b"%PDF-1.4", maintype="application", subtype="pdf", filename="plan.pdf")
    assert (article(one).text, article(one).note) == (SAID, "One attachment was left out.")
    one.add_attachment("Another text.", filename="notes.txt")
    assert (article(one).text, article(one).note) == (SAID, "2 attachments were left out.")


def test_pictures_of_a_page_are_no_attachments() -> None:
    one = message("")
    one.set_content("<p>It holds, said Ann Lee.</p><img src='cid:1'>", subtype="html")
    one.add_related(b"GIF89a", maintype="image", subtype="gif", cid="<1>")
    assert (article(one).text, article(one).note) == ("It holds, said Ann Lee.", "")


def test_a_message_that_only_forwards_is_the_one_that_it_forwards() -> None:
    inner = message(Subject="Pier holds", From="Bo Krog <bo@harbour.example>")
    outer = MIMEMultipart()
    outer["From"], outer["Subject"] = "Ann Lee <ann@harbour.example>", "Fwd: Pier holds"
    part = MIMEBase("message", "rfc822")
    part.attach(inner)
    outer.attach(part)
    assert (article(outer).title, article(outer).byline, article(outer).text) == (
        "Pier holds",
        "Bo Krog",
        SAID,
    )
    outer.attach(MIMEText("See above, said Ann."))
    assert (article(outer).title, article(outer).byline) == ("Fwd: Pier holds", "Ann Lee")
    assert article(outer).text == (
        f"Forwarded: Pier holds (Bo Krog, 2026-03-03T09:30-05:00)\n\n{SAID}\n\nSee above, said Ann."
    )


def nested(depth: int) -> bytes:
    head = b"From: a@b.example\nMIME-Version: 1.0\n"
    parts = (
        b'Content-Type: multipart/mixed; boundary="b%d"\n\n--b%d\n' % (level, level) for level in range(depth)
    )
    return head + b"".join(parts) + b"Content-Type: text/plain\n\nIt holds.\n"


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "is no message"),
        (b"The pier holds.", "is no message"),
        (b"\x89PNG\r\n\x1a\n", "a PNG image"),
        (b"From: a@b.example\n\n", "has no text: "),
        (b"From: a@b.example\nContent-Type: image/png\n\nabc", "has no text but one attachment"),
        (
            b"From: a@b.example\nContent-Type: multipart/encrypted; boundary=b\n\n--b\n\nx\n--b--",
            "is encrypted",
        ),
        (b"From: a@b.example\nContent-Type: application/pkcs7-mime\n\nabc", "is encrypted"),
        (
            b"From: a@b.example\nContent-Type: multipart/mixed; boundary=b\n\n" + b"--b\n\nx\n" * 1_001,
            "more parts",
        ),
        (nested(22), "more parts than are read"),
        (nested(2_000), "more parts than are read"),
    ],
    ids=lambda value: str(value)[:40],
)
def test_what_cannot_be_read_says_why(data: bytes, words: str) -> None:
    with pytest.raises(SourceError, match=f"^folder/pier.eml: .*{words}"):
        parse(data, A_FILE)


def test_twenty_parts_within_parts_are_read() -> None:
    assert parse(nested(20), A_FILE).text == "It holds."


@given(st.binary() | st.text(alphabet='From: \n\t<>@=?-"b;ulti/part', max_size=200).map(str.encode))
def test_any_bytes_are_an_article_or_a_source_error(data: bytes) -> None:
    with suppress(SourceError):
        assert parse(
            b"From: a@b.example\nContent-Type: multipart/mixed; boundary=b\n\n" + data, A_FILE
        ).blocks


def test_a_plain_newsletter_that_speaks_to_its_reader_is_cut_as_a_page_is() -> None:
    one = message(
        f"View this email in your browser: https://x.example/1\n\n{SAID}\n\nUnsubscribe: https://x.example/u"
    )
    assert article(one).text == SAID
    assert article(one).note == "Removed 2 blocks of the page."
    assert [removal.reason for removal in removals(one.as_bytes(), A_FILE)] == ["call", "call"]


def test_a_line_of_signs_says_nothing() -> None:
    one = message(f"{SAID}\n\n###\n\nIt fell.\n\n{'_' * 47}\nharbour mailing list\nharbour@lists.example\n")
    assert article(one).text == f"{SAID}\n\nIt fell."
