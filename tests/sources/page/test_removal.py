"""Which blocks in the article's node are no sentences of it."""

from __future__ import annotations

import pytest

from tests.sources.page.samples import choose, html, words

ABOVE, BELOW = f"<p>{words(150)}</p>", f"<p>{words(150, 200)}</p>"


def is_kept(markup: str, text: str, *, is_last: bool = False, head: str = "") -> bool:
    """Tell whether the text of the markup in the middle, or at the end, of an article is kept."""
    body = f"<div>{ABOVE}{BELOW}{markup}</div>" if is_last else f"<div>{ABOVE}{markup}{BELOW}</div>"
    return text in "\n".join(choose(html(body, head)))


@pytest.mark.parametrize(
    ("count", "linked", "expected"),
    [(10, 4, True), (10, 8, False), (20, 15, False), (36, 27, True), (36, 35, False)],
)
def test_a_line_that_is_mostly_a_link_leads_away(count: int, linked: int, expected: bool) -> None:
    plain, link = words(count, 500).split()[: count - linked], words(count, 500).split()[count - linked :]
    markup = f"<p>{' '.join(plain)} <a href=x>{' '.join(link)}</a></p>"
    assert is_kept(markup, words(count, 500)) is expected


@pytest.mark.parametrize(("linked", "expected"), [(9, True), (21, False)])
def test_a_last_line_of_which_half_is_a_link_is_none_of_the_article(linked: int, expected: bool) -> None:
    all_words = words(30, 500).split()
    markup = f"<p>{' '.join(all_words[: 30 - linked])} <a href=x>{' '.join(all_words[30 - linked :])}</a></p>"
    assert is_kept(markup, words(30, 500), is_last=True) is expected


@pytest.mark.parametrize(("size", "expected"), [(50, False), (160, True)])
def test_a_heading_that_leads_away_heads_little(size: int, expected: bool) -> None:
    assert (
        is_kept(f"<h2>Related</h2><p>{words(size, 500)}</p><h2>Next</h2><p>A vote.</p>", words(size, 500))
        is expected
    )


@pytest.mark.parametrize(("count", "expected"), [(2, True), (6, False)])
def test_a_pulled_quotation_has_some_words(count: int, expected: bool) -> None:
    quotation = " ".join(words(150).split()[5 : 5 + count])
    texts = choose(html(f"<div>{ABOVE}<blockquote>{quotation}</blockquote>{BELOW}</div>"))
    assert (quotation in texts) is expected


@pytest.mark.parametrize(("count", "expected"), [(8, False), (30, True)])
def test_who_said_a_pulled_quotation_goes_with_it(count: int, expected: bool) -> None:
    quotation = " ".join(words(150).split()[5:15])
    markup = f"<blockquote><p>{quotation}</p><footer>{words(count, 500)}</footer></blockquote>"
    assert is_kept(markup, words(count, 500)) is expected


@pytest.mark.parametrize("rest", ["", "<p>And more.</p>"])
def test_who_said_a_pulled_quotation_may_stand_below_it_alone(rest: str) -> None:
    quotation = " ".join(words(150).split()[5:15])
    attribution = "— Ann Lee, of the council"
    markup = f"<div><blockquote><p>{quotation}</p></blockquote><p>{attribution}</p>{rest}</div>"
    assert is_kept(markup, attribution) is bool(rest)


@pytest.mark.parametrize(("count", "expected"), [(30, False), (120, True)])
def test_who_the_author_is_takes_a_sentence_or_two(count: int, expected: bool) -> None:
    head = '<meta name="author" content="Ida Rho">'
    text = f"Ida Rho is {words(count, 500)}"
    assert is_kept(f"<p>{text}</p>", text, is_last=True, head=head) is expected


@pytest.mark.parametrize(("count", "expected"), [(25, False), (90, True)])
def test_a_call_to_the_reader_is_short(count: int, expected: bool) -> None:
    text = f"Sign up for {words(count, 500)}"
    assert is_kept(f"<p>{text}</p>", text) is expected


@pytest.mark.parametrize(("digits", "expected"), [("7", False), ("1911", True)])
def test_numbers_that_count_the_parts_of_a_collection_are_no_text(digits: str, expected: bool) -> None:
    assert (digits in choose(html(f"<div>{ABOVE}<div>{digits}</div>{BELOW}</div>"))) is expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("4 March 2026 · 3 min · Ida Rho of the Pier", False),
        ("Updated on 4 March 2026 | nine minutes to read | Harbour", False),
        ("On 4 March 2026 the council of the pier met again", True),
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


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Don't miss these:", False),
        ("Don't miss these", True),
        (f"{words(14, 500)[:-1]}:", True),
    ],
)
def test_a_short_line_above_links_goes_with_them(line: str, expected: bool) -> None:
    links = "<ul><li><a href=x>Two boats sink in the harbour</a></li></ul>"
    assert is_kept(f"<p>{line}</p>{links}", line) is expected
    assert is_kept(f"<p>{line}</p><ul><li>Two boats sank.</li></ul>", line)


def test_a_box_about_the_author_at_the_end_goes_with_the_name_above_it() -> None:
    head = '<meta name="author" content="Ida Rho">'
    box = "<p>Ida Rho</p><p>Ida Rho has been at sea since 2019.</p>"
    assert not is_kept(box, "Ida Rho", is_last=True, head=head)
    assert is_kept("<p>Ida Rho Street</p>", "Ida Rho", is_last=True, head=head)


@pytest.mark.parametrize("line", ["4 March 2026", "Ida Rho reported from Whitby."])
@pytest.mark.parametrize(("between", "expected"), [(1, False), (6, True)])
def test_facts_below_a_standfirst_are_none_of_the_text(line: str, between: int, expected: bool) -> None:
    head = '<meta name="author" content="Ida Rho">'
    rest = "".join(f"<p>{words(12, 700 + 12 * number)}</p>" for number in range(between))
    page = html(f"<div><p>{words(9, 600)}</p>{rest}<p>{line}</p>{ABOVE}{BELOW}</div>", head)
    assert (line in choose(page)) is expected
