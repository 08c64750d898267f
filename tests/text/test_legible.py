"""What looks alike is matched alike, and is found where it is shown."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model import Span
from reader.text.legible import legible


@pytest.mark.parametrize(
    ("shown", "text"),
    [
        ("did not say", "did not say"),
        ("did no\u00adt say", "did not say"),
        ("did n\u200bo\u200bt say", "did not say"),
        ("\ufeffdid not say", "did not say"),
        ("did no\u200dt\u200d say", "did not say"),
        ("did no\u200b\u200dt say", "did not say"),
        ("did \u200enot\u200f say", "did not say"),
        ("did n\u043et say", "did not say"),
        ("n\u0435v\u0435r said", "never said"),
        ("\u0455\u0430\u0456\u0501", "said"),
        ("n\u03bft said", "not said"),
        ("sa\u0131d", "said"),
        ("\uff4e\uff4f\uff54 said", "not said"),
        ("\U0001d427\U0001d428\U0001d42d said", "not said"),
        ("\u0410nn Lee", "Ann Lee"),
        ("\u0421\u0421\u0421\u0420", "\u0421\u0421\u0421\u0420"),
        ("\u041f\u0443\u0442\u0438\u043d", "\u041f\u0443\u0442\u0438\u043d"),
        ("caf\u00e9 \u2014 “no”", "caf\u00e9 \u2014 “no”"),
        ("\U0001f469\u200d\U0001f680 said", "\U0001f469\u200d\U0001f680 said"),
        ("\u2764\ufe0f said", "\u2764\ufe0f said"),
        ("5 \u2103", "5 \u2103"),
        ("Ann\u00a0Lee", "Ann Lee"),
        ("Ann\u2003Lee", "Ann Lee"),
        ("Zoe\u0308 Mu\u0308ller and Jo\u00e3o Sa\u0303o", "Zoë Müller and João São"),
        ("Ng\u006f\u0302\u0301 a\u0300\u0300\u0300 o\u0323\u0300", "Ngố à ọ"),
        ("\u0301“No,”\u0301 5\u0301", "\u0301“No,”\u0301 5\u0301"),
        ("Ann\U000e0041\U000e007f Lee\U000e0100", "Ann Lee"),
        ("\U0001f3f4\U000e0067\U000e0062\U000e007f", "\U0001f3f4\U000e0067\U000e0062\U000e007f"),
        ("\ufffd“No,”\ufffd said Jos\ufffd and Jo\ufffdo", "“No,” said Jos and Jo\ufffdo"),
        ("\u2018It leans,\u2019 she said.", "“It leans,” she said."),
        ("'It leans,' she said.", "“It leans,” she said."),
        ("Bell‘s aunt can`t say it´s Joʼs or O′Hara’s", "Bell’s aunt can’t say it’s Jo’s or O’Hara’s"),
        ("the workers‘ aunt, ‘Jo’ and 5‘6", "the workers‘ aunt, “Jo” and 5‘6"),
        ("&quot;It can&#x27;t,&#34; he said.", '"It can\'t," he said.'),
        ("&#147;It can&#146;t,&#148; he said &#x96; no.", "“It can’t,” he said – no."),
        ("&ldquo;It&nbsp;leans&hellip;&#8221;", "“It leans…”"),
        ("AT&T; R&D &copy; &#8364;", "AT&T; R&D &copy; &#8364;"),
        ("&amp;quot;It leans,&amp;amp;quot; said Roe &amp; Lee.", '"It leans," said Roe & Lee.'),
        ("Zo&euml; &Aring;berg", "Zoë Åberg"),
        ("said <b>Ada</b> <a href='https://a.example'>Lee</a><br/>and <q>no</q>", "said Ada Lee\nand “no”"),
        ("<P class=x>It leans.</P>", "\nIt leans.\n"),
        ("said &lt;b&gt;Ada&lt;/b&gt; &amp;lt;br/&amp;gt;Lee &lt; 5 &gt; 4", "said Ada \nLee &lt; 5 &gt; 4"),
        ("<q cite='a/b'>no</q>", "“no”"),
        ("<section><img src='a.jpg'>said <ins>no</ins> <s>yes</s></section>", "\nsaid no yes\n"),
        ("&#0034;No,&#x22; he&ensp;said&#8201;so &#171;twice&#xbb;", '"No," he said so «twice»'),
        ("did n&shy;ot&#8203; s&zwj;ay", "did not say"),
        ("Işıl Altınok dıd", "Işıl Altınok did"),
        ("1 <2 and a < b > c", "1 <2 and a < b > c"),
    ],
)
def test_hidden_characters_go_and_look_alikes_are_plain(shown: str, text: str) -> None:
    assert legible(shown).text == text


@pytest.mark.parametrize(
    ("shown", "word", "words_shown"),
    [
        ("He did no\u00adt say", "not", "no\u00adt"),
        ("He did \u200bnot\u200b say", "not", "not"),
        ("He did not\u200d say", "not", "not\u200d"),
        ("He did n\u043et say", "not", "n\u043et"),
        ("He said no\u200d", "no", "no\u200d"),
        ("Zoe\u0308 said no", "Zoë", "Zoe\u0308"),
        ("Said Zo\u0308e\u0308.", "Zöë", "Zo\u0308e\u0308"),
        ("He did not say", "not", "not"),
        ("He said &quot;no&quot; twice", '"no"', "&quot;no&quot;"),
        ("He said &amp;quot;no&amp;quot; twice", '"no"', "&amp;quot;no&amp;quot;"),
        ("He said <b>no</b> twice", "no", "no"),
        ("He said <q>no</q> twice", "“no”", "<q>no</q>"),
    ],
)
def test_what_is_found_is_shown_where_it_stands(shown: str, word: str, words_shown: str) -> None:
    text = legible(shown)
    start = text.text.index(word)
    assert text.in_display(Span(start, start + len(word))).of(shown) == words_shown


def test_a_text_without_either_is_itself() -> None:
    shown = "He said “no” — not “yes”."
    assert legible(shown).text is shown
    assert legible(shown).in_display(Span(3, 7)) == Span(3, 7)


@given(st.text(st.sampled_from("noe\u0301\u00ad\u200b\u200d\u043e \U0001f469\ufe0f“\uff4e"), max_size=30))
def test_no_offset_moves(shown: str) -> None:
    text = legible(shown)
    assert len(text.text) == len(text.offsets)
    assert legible(text.text).text == text.text
    spans = [text.in_display(Span(place, place + 1)) for place in range(len(text.text))]
    assert all(one.end <= other.start for one, other in pairwise(spans))
    assert all(0 <= span.start < span.end <= len(shown) for span in spans)
