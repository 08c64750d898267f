"""What stands above the first sentence and below the last one."""

from __future__ import annotations

import pytest

from tests.sources.page.samples import ABOVE, BELOW, choose, html, is_kept, words


@pytest.mark.parametrize(("linked", "expected"), [(9, True), (21, False)])
def test_a_last_line_of_which_half_is_a_link_is_none_of_the_article(linked: int, expected: bool) -> None:
    all_words = words(30, 500).split()
    markup = f"<p>{' '.join(all_words[: 30 - linked])} <a href=x>{' '.join(all_words[30 - linked :])}</a></p>"
    assert is_kept(markup, words(30, 500), is_last=True) is expected


@pytest.mark.parametrize(("count", "expected"), [(30, False), (120, True)])
def test_who_the_author_is_takes_a_sentence_or_two(count: int, expected: bool) -> None:
    head = '<meta name="author" content="Ida Rho">'
    text = f"Ida Rho is {words(count, 500)}"
    assert is_kept(f"<p>{text}</p>", text, is_last=True, head=head) is expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("4 March 2026 · 3 min · Ida Rho of the Pier", False),
        ("Updated on 4 March 2026 | nine minutes to read | Harbour", False),
        ("by Ida Rho and Jan Ek - 03/04/26 10:12 AM ET", False),
        ("By Monday night the sea was calm and still.", True),
        ("By noon the boats of the pier were back", True),
        ("On 4 March 2026 the council of the pier met again", True),
        ("By Ida Rho / 4 March 2026 / 10:12 / Whitby", False),
        ("The council met on 4 March 2026 and/or later", True),
        ("The pier · what the council wants to do with it", True),
        (f"On 4 March 2026 · {words(30, 500)[:-1]}", True),
    ],
)
def test_a_line_of_date_and_names_above_the_text_is_none_of_it(line: str, expected: bool) -> None:
    assert (line in choose(html(f"<div><p>{line}</p>{ABOVE}{BELOW}</div>"))) is expected


def test_whoever_speaks_first_is_named_above_the_first_sentence() -> None:
    speaker = "<p>ANN LEE, HOST:</p>"
    assert choose(html(f"<div>{speaker}{ABOVE}{BELOW}</div>"))[0] == "ANN LEE, HOST:"
    assert choose(html(f"<div>{speaker}<p>Photo by Ida</p>{ABOVE}{BELOW}</div>"))[0] == words(150)


@pytest.mark.parametrize(
    ("items", "expected"),
    [
        (("410 boats sold", "Work moves to Ghent"), True),
        (("410 boats sold",), False),
        (("Ida Rho", "4 March", "Work moves to Ghent"), False),
    ],
)
def test_a_list_above_the_text_tells_it_in_short(items: tuple[str, ...], expected: bool) -> None:
    markup = f"<ul>{''.join(f'<li>{item}</li>' for item in items)}</ul>"
    assert (items[-1] in choose(html(f"<div>{markup}{ABOVE}{BELOW}</div>"))) is expected


def test_a_box_about_the_author_at_the_end_goes_with_the_name_above_it() -> None:
    head = '<meta name="author" content="Ida Rho">'
    box = "<p>Ida Rho</p><p>Ida Rho has been at sea since 2019.</p>"
    assert not is_kept(box, "Ida Rho", is_last=True, head=head)
    assert is_kept("<p>Ida Rho Street</p>", "Ida Rho", is_last=True, head=head)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ida is a reporter who covers the harbour.", False),
        ("Ida was our Paris correspondent.", False),
        ("Ida is a boat that left on Monday.", True),
        ("Ida is in the harbour, the reporter said.", True),
        ("Bo is a reporter who covers the harbour.", True),
        ("Ida is the author of the plan, Jan Ek said.", True),
        (f"Ida is a reporter who covers {words(60, 500)}", True),
    ],
)
def test_an_author_may_be_introduced_by_the_first_name(text: str, expected: bool) -> None:
    head = '<meta name="author" content="Jan Ek, Ida Rho">'
    assert is_kept(f"<p>{text}</p>", text, is_last=True, head=head) is expected


@pytest.mark.parametrize(
    ("credit", "expected"),
    [
        ("Additional reporting by Bo Roe. Editing by Jan Ek.", False),
        ("Bo Roe and the Coast Press contributed to this report.", False),
        ("Contributing: Bo Roe, Coast Press", False),
        ("Contributors: Bo Roe and Jan Ek", False),
        ("Contributing: nobody yet", True),
        ("The council contributed to this, Bo Roe said. It paid for research.", True),
    ],
)
def test_who_the_author_is_may_stand_above_who_helped(credit: str, expected: bool) -> None:
    head = '<meta name="author" content="Ida Rho">'
    bio = "Ida Rho is our Paris correspondent."
    rest = "".join(f"<p>{words(12, 700 + 12 * number)}</p>" for number in range(4))
    texts = choose(html(f"<div>{ABOVE}{BELOW}{rest}<p>{bio}</p><p>{credit}</p></div>", head))
    assert (bio in texts) is expected
    assert credit in texts


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Interview: Ida Rho", False),
        ("Words and pictures: Ida Rho", False),
        ("By Ida Rho", False),
        ("Interview: Bo Roe", True),
        ("By Ida Rho and Bo Roe", True),
        ("Ida Rho, mayor", True),
    ],
)
def test_what_the_author_did_is_told_below_the_text(line: str, expected: bool) -> None:
    head = '<meta name="author" content="Ida Rho">'
    assert is_kept(f"<p>{line}</p>", line, is_last=True, head=head) is expected


def test_an_author_who_contributed_is_no_credit() -> None:
    head = '<meta name="author" content="Ida Rho">'
    text = "Ida Rho contributed to this report."
    assert not is_kept(f"<p>{text}</p>", text, is_last=True, head=head)


@pytest.mark.parametrize(
    "line",
    [
        "4 March 2026",
        "Ida Rho reported from Whitby.",
        "By Ida Rho",
        "Published March 4, 2026 Updated March 5, 2026, 9:10 a.m. ET",
        "Posted by ida on Wednesday, March 04, 2026 - 09:10 AM in the harbour",
        "and last updated 9:10 AM, Mar 05, 2026",
        "214",
        "1,214",
        "1.2K",
    ],
)
@pytest.mark.parametrize(("between", "expected"), [(1, False), (6, True)])
def test_facts_below_a_standfirst_are_none_of_the_text(line: str, between: int, expected: bool) -> None:
    head = '<meta name="author" content="Ida Rho">'
    rest = "".join(f"<p>{words(12, 700 + 12 * number)}</p>" for number in range(between))
    page = html(f"<div><p>{words(9, 600)}</p>{rest}<p>{line}</p>{ABOVE}{BELOW}</div>", head)
    assert (line in choose(page)) is expected
