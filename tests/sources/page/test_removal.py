"""Which blocks in the article's node are no sentences of it."""

from __future__ import annotations

import pytest

from reader.sources.page import removal
from reader.sources.page.outline import Block
from reader.sources.page.sentences import is_sentence
from tests.sources.page.samples import ABOVE, BELOW, choose, html, is_kept, middle, words


@pytest.mark.parametrize(
    ("count", "linked", "expected"),
    [(10, 4, True), (10, 8, False), (20, 15, False), (36, 27, True), (36, 35, False)],
)
def test_a_line_that_is_mostly_a_link_leads_away(count: int, linked: int, expected: bool) -> None:
    plain, link = words(count, 500).split()[: count - linked], words(count, 500).split()[count - linked :]
    markup = f"<p>{' '.join(plain)} <a href=x>{' '.join(link)}</a></p>"
    assert is_kept(markup, words(count, 500)) is expected


@pytest.mark.parametrize(
    ("heading", "expected"),
    [
        ("3 replies", False),
        ("2 Responses to “Pier”", False),
        ("One thought on “Pier”", False),
        ("Comments (3)", False),
        ("What readers say", False),
        ("Comments", False),
        ("Reader comments", False),
        ("Readers’ comments:", False),
        ("All comments", False),
        ("Your comments of May", True),
        ("Leave a Reply.", False),
        ("Comments on the plan", True),
        ("3 replies of the council", True),
        ("One response was a laugh", True),
        ("Three thoughts on the plan", True),
        ("Two responses to the flood", True),
    ],
)
def test_below_a_count_of_answers_all_are_theirs(heading: str, expected: bool) -> None:
    below = f"<div><h3>{heading}</h3><p>{words(100, 500)}</p></div>"
    assert is_kept(below, words(100, 500), is_last=True) is expected


@pytest.mark.parametrize(
    ("below", "expected"),
    [
        ("<p>“The boats come too late for us,” wrote Ida Rho of Whitby.</p>", True),
        (f"<p>“The boats come too late for us,” wrote Ida Rho.</p><p>{words(9, 700)}</p>", True),
        (f"<p>“Too late for us all,” wrote Ida Rho.</p><p>{words(9, 700)}</p><p>{words(9, 800)}</p>", False),
        ("<p>The boats come too late for us, my dear people.</p>", False),
        ("<p>The boats come too late, as my father, who built them, always said.</p>", False),
        ("<p>“Too late,” wrote Ida Rho of Whitby.</p><p>My boats are for all whom she told.</p>", False),
        ("<p>“My boats come too late for me,” wrote Ida Rho of Whitby.</p>", True),
    ],
)
def test_what_readers_say_is_the_articles_where_it_quotes_them(below: str, expected: bool) -> None:
    for heading in ("What readers say", "Comments"):
        assert (middle(f"<div><h3>{heading}</h3>{below}</div>") != []) is expected


@pytest.mark.parametrize(
    ("heading", "expected"),
    [
        ("More on bearing six", True),
        ("Popular anger", True),
        ("Share of the blame", True),
        ("Related questions", True),
        ("Also in the minutes", True),
        ("Recommended by nobody", True),
        ("Comments from the council", True),
        ("Related", False),
        ("Related stories", False),
        ("Popular this week", False),
        ("More stories", False),
        ("More on this story", False),
        ("More from Ida Rho", False),
        ("More in sorrow", True),
        ("More in Politics", False),
        ("More about us", False),
        ("Also in the news", False),
        ("Popular in the north", True),
        ("Popular in Politics", False),
        ("Popular with our readers", False),
        ("Recommended for you", False),
        ("Recommended stories", False),
        ("Recommended by our editors", False),
        ("Topics of the day", False),
        ("Advertisement", True),
        ("Share this story", True),
        ("Sponsored", False),
        ("Comments on this story", False),
    ],
)
def test_a_section_of_the_article_may_be_called_as_a_box_is(heading: str, expected: bool) -> None:
    text = "The council heard of it in June, Ida Rho said."
    told = f"<h2>{heading}</h2><p>{text}</p><h2>Next</h2><p>A vote.</p>"
    assert is_kept(told, text) is expected
    if heading != "Comments from the council":
        linked = (
            f"<h2>{heading}</h2><p>{text}</p><p><a href=x>Two boats sink</a></p><h2>Next</h2><p>A vote.</p>"
        )
        assert not is_kept(linked, text)
        teaser = f"<h2>{heading}</h2><p>{text[:-1]}</p><h2>Next</h2><p>A vote.</p>"
        assert not is_kept(teaser, text[:-1])


@pytest.mark.parametrize(
    ("behind", "expected"),
    [
        ("<h3>What comes next</h3><p>The council meets again in June, she said.</p>", True),
        ("<aside><h3>Most read</h3><p>The council meets again in June, she said.</p></aside>", False),
        ("<p><a href=x>Two boats sink in the harbour</a></p>", False),
        ("", False),
    ],
)
def test_what_readers_answer_stands_below_the_whole_text(behind: str, expected: bool) -> None:
    below = f"<h3>Comments</h3><p>{words(100, 500)}</p>{behind}"
    assert is_kept(below, words(100, 500), is_last=True) is expected


@pytest.mark.parametrize(
    ("below", "expected"),
    [
        ("<p>Two officers of the council spoke to us, and asked us not to name them.</p>", True),
        ("<p>Two officers spoke to us at the quay for long.</p><p>Rho: Tides. Delm 2019.</p>", True),
        ("<p>Ida Rho: On the tides of the northern coast. Delm 1998.</p>", False),
        ("<p>Ida Rho: On the tides of the northern coast, doi 10.1/3.</p>", False),
        ("<p>The minutes of all four meetings of the council: www.pier.example.</p>", False),
        ("<p>The minutes of all four meetings of the <a href=x>council</a>.</p>", False),
        ("<p>The minutes of all four meetings of the council</p>", False),
        ("<ul><li>The minutes of all four meetings of the council.</li></ul>", False),
    ],
)
@pytest.mark.parametrize("heading", ["Sources", "Our sources", "References", "Further reading"])
def test_sources_are_told_of_in_sentences_and_listed_as_works(
    heading: str, below: str, expected: bool
) -> None:
    assert (middle(f"<div><h3>{heading}</h3>{below}</div>") != []) is expected


@pytest.mark.parametrize(("size", "expected"), [(50, False), (160, True)])
def test_a_heading_that_leads_away_heads_little(size: int, expected: bool) -> None:
    assert (
        is_kept(f"<h2>Related</h2><p>{words(size, 500)}</p><h2>Next</h2><p>A vote.</p>", words(size, 500))
        is expected
    )


@pytest.mark.parametrize(
    ("heading", "items", "expected"),
    [
        ("More news", f"<li>{words(12, 500)}</li>", True),
        ("Top stories", f"<li>{words(12, 500)}</li>", True),
        ("References", f"<li>{words(12, 500)}</li>", False),
        ("More news", f"<li>{words(12, 500)[:-1]}</li>", False),
        ("More news", f"<li><a href=x>{words(12, 500)}</a></li>", False),
    ],
)
def test_what_a_letter_tells_in_whole_sentences_is_no_list_of_titles(
    heading: str, items: str, expected: bool
) -> None:
    assert is_kept(f"<h2>{heading}</h2><ul>{items}</ul><h2>Next</h2><p>A vote.</p>", "w511") is expected


@pytest.mark.parametrize(("count", "expected"), [(25, False), (90, True)])
def test_a_call_to_the_reader_is_short(count: int, expected: bool) -> None:
    text = f"Sign up for {words(count, 500)}"
    assert is_kept(f"<p>{text}</p>", text) is expected


PARAGRAPH = "The plumber told the council that he had heard the pier suffer in the storm of last week."
TEASERS = "<ul><li><a href=x>Two boats sink in the harbour</a></li><li><a href=y>Crane falls</a></li></ul>"


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        (f"<h3>Related</h3>{TEASERS}<p>{PARAGRAPH}</p>", True),
        (f"<h3>Related</h3><p>{PARAGRAPH}</p>", False),
        (f"<h3>Related</h3><ul><li>{PARAGRAPH}</li></ul><p>{PARAGRAPH}</p>", False),
        (f"<h3>Related</h3>{TEASERS}<div><h4>More</h4><p>{PARAGRAPH}</p></div>", False),
        (f"<div class='related-list'><h3>More from Whitby</h3></div><p>{PARAGRAPH}</p>", True),
        (f"<div class='x1ad'><h3>More from Whitby</h3></div><p>{PARAGRAPH}</p>", False),
    ],
)
def test_the_article_goes_on_behind_a_list_of_links_and_behind_a_box(markup: str, expected: bool) -> None:
    assert is_kept(markup, PARAGRAPH, is_last=True) is expected


@pytest.mark.parametrize(("digits", "expected"), [("7", False), ("1911", True)])
def test_numbers_that_count_the_parts_of_a_collection_are_no_text(digits: str, expected: bool) -> None:
    assert (digits in choose(html(f"<div>{ABOVE}<div>{digits}</div>{BELOW}</div>"))) is expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Don't miss these:", False),
        ("Don't miss these", False),
        ("RELATED COVERAGE", False),
        ("More on this story", False),
        ("More from the harbour office came on Monday.", True),
        ("Boats that sank", True),
        (f"{words(14, 500)[:-1]}:", True),
    ],
)
def test_a_short_line_above_links_goes_with_them(line: str, expected: bool) -> None:
    links = "<ul><li><a href=x>Two boats sink in the harbour</a></li></ul>"
    assert is_kept(f"<p>{line}</p>{links}", line) is expected
    assert is_kept(f"<p>{line}</p><ul><li>Two boats sank.</li></ul>", line)


@pytest.mark.parametrize(
    ("texts", "count"),
    [
        ((words(20, 500), words(20, 500)), 1),
        ((words(20, 500), words(9, 900), words(20, 500)), 2),
        ((words(20, 500),) * 3, 3),
        ((words(5, 500), words(5, 500)), 2),
    ],
)
def test_a_paragraph_that_stands_there_for_each_width_of_the_screen_is_read_once(
    texts: tuple[str, ...], count: int
) -> None:
    between = "".join(f"<div><p>{text}</p></div>" for text in texts)
    assert choose(html(f"<div>{ABOVE}{between}{BELOW}</div>")).count(texts[0]) == count


def test_sentences_that_many_headings_share_are_looked_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    looks: list[Block] = []

    def counting(block: Block) -> bool:
        looks.append(block)
        return is_sentence(block)

    monkeypatch.setattr(removal, "is_sentence", counting)
    counts = []
    for size in (100, 200):
        looks.clear()
        headings = "".join(f"<h2>Related stories {number}</h2>" for number in range(size))
        assert words(100, 500) in middle(f"<div>{headings}<p>{words(100, 500)}</p></div>")
        counts.append(len(looks))
    assert counts[1] < 3 * counts[0]
