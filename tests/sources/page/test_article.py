"""Which node is the article's, and when a second witness is followed."""

from __future__ import annotations

import pytest

from tests.sources.page.samples import choose, html, words


def divs(*sizes: int) -> tuple[bytes, list[str]]:
    """Return a page with so many words in each of its nodes, two paragraphs a node, and these paragraphs."""
    texts: list[str] = []
    nodes = ""
    for size in sizes:
        first = 10_000 * len(texts)
        pair = [words(size // 2, first), words(size - size // 2, first + 5_000)]
        nodes += f"<div>{''.join(f'<p>{text}</p>' for text in pair)}</div>"
        texts += pair
    return html(f"<main>{nodes}</main>"), texts


def test_what_stands_beside_most_of_the_text_needs_a_witness() -> None:
    page, texts = divs(400, 100)
    assert choose(page) == texts[:2]
    assert choose(page, "\n".join(texts)) == texts


def test_an_article_in_two_halves_needs_none() -> None:
    page, texts = divs(220, 180)
    assert choose(page) == texts


@pytest.mark.parametrize(
    ("beside", "is_kept"),
    [
        ("<div>We ran.</div>", True),
        ("<div>Share</div>", False),
        ("<div><a href=x>We ran.</a></div>", False),
        ("<section>We ran.</section>", False),
        ("<div><div>We ran.</div></div>", False),
    ],
)
def test_a_short_paragraph_in_a_div_stands_beside_a_long_one(beside: str, is_kept: bool) -> None:
    page = html(f"<main><div>{words(150)}</div>{beside}</main>")
    assert choose(page) == [words(150), *(["We ran."] if is_kept else [])]


def test_what_is_next_to_nothing_is_not_asked_about() -> None:
    page, texts = divs(980, 24)
    assert choose(page, "\n".join(texts)) == texts[:2]


@pytest.mark.parametrize(("share", "is_kept"), [(0.3, False), (0.75, True)])
def test_a_disputed_block_is_kept_when_the_witness_has_most_of_it(share: float, is_kept: bool) -> None:
    page, texts = divs(450, 150)
    part = " ".join(texts[2].split()[: int(share * 75)])
    assert (texts[2] in choose(page, part)) is is_kept


@pytest.mark.parametrize(
    ("item", "is_kept"),
    [
        ("<li>The pier is shut</li>", True),
        ("<li><a href=x>The pier is shut</a></li>", False),
        ("</ul><ul><li>The pier is shut</li>", False),
        ("</ul><p>The pier is shut</p><ul>", False),
    ],
)
def test_a_short_point_stands_with_a_long_one_of_its_list(item: str, is_kept: bool) -> None:
    point, text = words(40, 700), words(150)
    page = html(
        f"<main><ul><li>{point}</li>{item}</ul><div><p>{text}</p><p>{words(150, 200)}</p></div></main>"
    )
    read = choose(page, f"{point}\nThe pier is shut\n{text}")
    assert point in read
    assert ("The pier is shut" in read) is is_kept


@pytest.mark.parametrize(("repeated", "is_kept"), [(0.95, False), (0.6, True)])
def test_a_disputed_block_that_says_the_same_again_is_a_teaser(repeated: float, is_kept: bool) -> None:
    text = words(400)
    teaser = " ".join([*text.split()[: int(100 * repeated)], words(100 - int(100 * repeated), 900)])
    page = html(f"<main><div><p>{teaser}</p></div><div><p>{text}</p><p>{words(100, 2000)}</p></div></main>")
    assert (teaser in choose(page, f"{teaser}\n{text}")) is is_kept


@pytest.mark.parametrize(("size", "is_followed"), [(60, True), (240, False)])
def test_a_witness_that_saw_something_else_is_followed_when_the_text_is_short(
    size: int, is_followed: bool
) -> None:
    box = words(20, 9000)
    page = html(f"<div><p>{words(size)}</p></div><div class='related'><p>{box}</p></div>")
    assert choose(page, box) == ([box] if is_followed else [words(size)])


@pytest.mark.parametrize(("foreign", "is_followed"), [(4, False), (13, False), (30, True)])
def test_a_witness_that_has_the_beginning_alone_is_not_followed(foreign: int, is_followed: bool) -> None:
    texts = [words(20), words(30, 2000), words(30, 4000)]
    box = words(foreign, 9000)
    page = html(
        f"<main>{''.join(f'<p>{text}</p>' for text in texts)}</main><div class='related'><p>{box}</p></div>"
    )
    assert choose(page, f"{texts[0]}\n{box}") == ([texts[0], box] if is_followed else texts)


@pytest.mark.parametrize(("count", "is_followed"), [(2, False), (10, True)])
def test_a_witness_that_has_more_is_followed_when_it_has_much_more(count: int, is_followed: bool) -> None:
    cards = [words(9, 500 + 50 * part) for part in range(count)]
    tags = ("nav", "aside", "footer", "dialog", "figure") * 2  # no kind of box holds half of the page
    boxes = "".join(f"<{tag}><p>{card}</p></{tag}>" for tag, card in zip(tags, cards, strict=False))
    page = html(f"<div><p>{words(20)}</p></div>{boxes}")
    assert (choose(page, "\n".join([words(20), *cards])) == [words(20)]) is not is_followed


@pytest.mark.parametrize(("size", "is_alone"), [(200, True), (60, False)])
def test_the_article_around_the_headline_counts_when_it_holds_enough(size: int, is_alone: bool) -> None:
    own = f"<article><h1>Pier</h1><p>{words(size)}</p></article>"
    rest = f"<div><p>{words(300, 1000)}</p></div>"
    texts = choose(html(f"<main>{own}{rest}</main>"))
    assert (texts == [words(size)]) is is_alone


@pytest.mark.parametrize(("distance", "is_kept"), [(4, True), (30, False)])
def test_without_a_headline_a_standfirst_stands_right_above_the_text(distance: int, is_kept: bool) -> None:
    lines = "Four million for a crane"
    labels = "".join(f"<p><a href=x>Label {number}</a></p>" for number in range(distance))
    page = html(
        f"<div><p class='standfirst'>{lines}</p></div><div>{labels}</div><main><p>{words(300)}</p></main>"
    )
    assert (lines in choose(page)) is is_kept
