"""What each quotation of a draft is."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reader.claims.corrected import Corrected
from reader.model import Analysis, Article, Polarity, Span
from reader.quotes.check import accepted_numbers, judged, shortlisted, with_accepted
from reader.quotes.findings import DraftCheck
from reader.quotes.paraphrases import CONTRARY
from reader.quotes.source_claims import SourceClaims
from reader.quotes.source_texts import SourceText
from tests.quotes.drafts import Said, analyzed, findings

_SPEECH = (
    "“We will not raise the fare this winter unless the price of fuel doubles. The old pier is sound, and "
    "the school boat comes first. I don't believe that anybody should wait for another spring. The pier can "
    "no longer carry a crane.”"
)


@pytest.mark.parametrize(
    ("quotation", "verdict"),
    [
        ("“The old pier is sound, and the school boat comes first.”", "verbatim"),
        ("“The old pier is sound and the school boat comes second.”", "edited"),
        ("“The old wooden pier is sound, and the school boat comes first.”", "edited"),
        ("“The pier is sound, and the school boat comes first.”", "edited"),
        ("“We will not raise the fare this winter.”", "cut"),
        ("“We will raise the fare this winter unless the price of fuel doubles.”", "cut"),
        ("“Anybody should wait for another spring.”", "cut"),
        ("“The pier cannot carry a crane any longer.”", "edited"),
        ("“The pier can carry a crane any longer.”", "cut"),
        ("“The harbour master has eaten all of the herring.”", "not found"),
    ],
)
def test_a_quotation_is_what_its_words_in_the_source_make_it(quotation: str, verdict: str) -> None:
    (finding,) = findings(quotation, _SPEECH)
    assert finding.verdict == verdict


@pytest.mark.parametrize(
    "quotation",
    [
        "“the old pier is sound – and the school boat comes first”",
        "“[T]he old pier is sound, and the school boat comes first.”",
        "“The old pier is sound [sic], and the school boat comes first.”",
        "“The old pier … and the school boat comes first.”",
        "“The [ancient] old pier is sound, and the school boat comes first.”",
        "“I do not believe that anybody should wait for another spring.”",
        "«I don’t believe that anybody should wait for another spring»",
    ],
)
def test_typography_is_no_edit_but_when_strict(quotation: str) -> None:
    assert findings(quotation, _SPEECH)[0].verdict == "verbatim"


_NUMBERS = (
    "“I have worked nineteen nights, and twenty-five per cent of us are 60. One may go, 2 million stay.”"
)


@pytest.mark.parametrize(
    ("quotation", "differences"),
    [
        ("“I have worked 19 nights, and 25 percent of us are sixty.”", []),
        ("“25% of us are 60. One may go, two million stay.”", []),
        ("“I have worked ninety nights.”", [("ninety", "nineteen")]),
        ("“I have worked 90 nights, and 25 per cent of us are 60.”", [("90", "nineteen")]),
        ("“I have worked some 19 nights.”", [("some", "")]),
        ("“25 of us are 60. One may go, two million stay.”", [("", "per cent")]),
        ("“One may go, two billion stay.”", [("billion", "million")]),
    ],
)
def test_how_a_number_is_written_is_no_edit(quotation: str, differences: list[tuple[str, str]]) -> None:
    (finding,) = findings(quotation, _NUMBERS)
    assert [tuple(difference) for difference in finding.differences] == differences
    assert finding.verdict == ("edited" if differences else "verbatim")


def test_when_strict_a_number_in_digits_is_an_edit() -> None:
    (finding,) = findings("“I have worked 19 nights.”", _NUMBERS, is_strict=True)
    assert ("19", "nineteen") in finding.differences


@pytest.mark.parametrize(
    ("quotation", "difference"),
    [
        ("“I do not believe that anybody should wait for another spring.”", ("do not", "don't")),
        ("“The old pier is sound – and the school boat comes first.”", ("-", ",")),
    ],
)
def test_when_strict_another_mark_is_an_edit(quotation: str, difference: tuple[str, str]) -> None:
    (finding,) = findings(quotation, _SPEECH, is_strict=True)
    assert finding.verdict == "edited"
    assert difference in finding.differences


def test_the_words_of_an_edit_are_told_as_they_are_printed() -> None:
    (finding,) = findings("“The old Pier is safe, and the school boat comes first.”", _SPEECH)
    assert [tuple(difference) for difference in finding.differences] == [("safe", "sound")]
    assert finding.places[0].words == "The old pier is sound, and the school boat comes first"


@pytest.mark.parametrize(
    ("quotation", "source", "difference"),
    [
        ("“a strangling of the islands”", "It is “a slow strangling of the islands”.", ("", "slow")),
        (
            "“a strangling of the islands”",
            "“a slow, cruel, silent strangling of the islands”",
            ("", "slow cruel silent"),
        ),
        ("“They want a boat soon”", "“They want a boat very, very soon.”", ("", "very very")),
        ("“the strangling of the islands”", "“a slow strangling of the islands”", ("the", "slow")),
        (
            "“a strangling of the islands”",
            "“It is a matter of time before the strangling of the islands.”",
            ("a", "the"),
        ),
    ],
)
def test_words_left_out_behind_the_first_or_before_the_last_are_no_exchange(
    quotation: str, source: str, difference: tuple[str, str]
) -> None:
    (finding,) = findings(quotation, source)
    assert [tuple(difference) for difference in finding.differences] == [difference]


def test_words_from_two_places_are_spliced_and_both_places_told() -> None:
    (finding,) = findings(
        "“We will build the crane this year and the bees have moved to the island.”",
        "“We will build the crane this year.” That was in May.\n\nIn June there was a storm that nobody had "
        "seen coming, and it took two of the roofs.\n\n“You know, the bees have moved to the island.”",
    )
    assert finding.verdict == "spliced"
    assert [place.words for place in finding.places] == [
        "We will build the crane this year",
        "the bees have moved to the island",
    ]


@pytest.mark.parametrize(
    ("second", "last", "verdict"),
    [
        ("bees like warm island gardens", "children sang loudly last evening near harbours", "spliced"),
        (
            "bees like warm island gardens",
            "children sang loudly last evening near big harbours",
            "not found",
        ),
        ("bees like warm gardens", "children sang loudly last evening near harbours", "not found"),
    ],
)
def test_of_what_is_left_over_another_place_has_five_words_in_a_row_and_two_in_five(
    second: str, last: str, verdict: str
) -> None:
    first = "The ferry will not sail before the end of the long winter storm"
    words = last.split()
    pieces = (first, second, " ".join(words[:4]), " ".join(words[4:]))
    source = "\n\n".join(
        f"“{piece}.” Nobody had seen that in June, when it took two roofs." for piece in pieces
    )
    (finding,) = findings(f"“{first} {second} {last}.”", source)
    assert finding.verdict == verdict


@pytest.mark.parametrize(
    ("source", "lost_words"),
    [
        ("“The pier is sound as long as nobody parks on it.”", ("as long as",)),
        ("“On condition that nobody parks on it, the pier is sound.”", ("on condition",)),
        ("“It is not true that the pier is sound.”", ("not",)),
        ("“The pier is sound, but only in summer.”", ("only",)),
    ],
)
def test_what_fell_away_is_told_in_whole(source: str, lost_words: tuple[str, ...]) -> None:
    (finding,) = findings("“The pier is sound.”", source)
    assert (finding.verdict, finding.lost_words) == ("cut", lost_words)


def test_what_somebody_else_says_in_the_source_is_said_by_somebody_else() -> None:
    (finding,) = findings("“The old pier is sound.”", _SPEECH, by="Piet Vos", source_by="Ada Byrne")
    assert finding.verdict == "other speaker"


def test_what_the_source_says_was_not_said_is_cut() -> None:
    (finding,) = findings("“The old pier is sound.”", _SPEECH, polarity="negative")
    assert (finding.verdict, finding.lost_words) == ("cut", ("not said",))


def test_of_two_sources_that_have_the_words_one_with_the_same_speaker_counts() -> None:
    draft = Article("draft", "“The old pier is sound.”")
    others = [
        Article("a", "“The old pier is sound,” she said."),
        Article("b", "“The old pier is sound.” Good."),
    ]
    analyses = {
        "a": analyzed(others[0], Said("“The old pier is sound,”", by="Rosa Lind")),
        "b": analyzed(others[1], Said("“The old pier is sound.”", by="Ada Byrne")),
    }
    shortlist = shortlisted(draft, analyzed(draft, Said(draft.text, by="Ada Byrne")), others)
    (finding,) = judged(shortlist, SourceClaims(analyses))
    assert finding.verdict == "verbatim"
    assert finding.places[0].article.id == "b"


@pytest.mark.parametrize(
    "longer",
    ["“The old pier is sound and will stand.”", "“I know that the old pier is sound, or nearly so.”"],
)
def test_of_two_sources_that_have_the_words_one_that_goes_on_does_not_count(longer: str) -> None:
    (finding,) = findings("“The old pier is sound.”", longer, "“The old pier is sound,” she said.")
    assert (finding.verdict, finding.places[0].article.id) == ("verbatim", "source 1")


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
@pytest.mark.parametrize(
    ("quotation", "sources", "remarks"),
    [
        (
            "“The pier is sound for boats.”",
            ("“I don't think that the pier is sound for boats.”", "“The pier is sound for boats,” she said."),
            ("Another source has it with “not”: source {}.",),
        ),
        (
            "“… close the pier in winter.”",
            ("“We will not close the pier in winter.”", "“We will now close the pier in winter.”"),
            ("Another source has it with “not”: source {}.",),
        ),
        (
            "“The pier is sound for boats.”",
            ("“I think that the pier is sound for boats.”", "“The pier is sound for boats,” she said."),
            (),
        ),
    ],
)
def test_a_source_that_has_the_words_with_what_turns_them_is_named_whatever_the_order(
    quotation: str, sources: tuple[str, str], remarks: tuple[str, ...], order: tuple[int, int]
) -> None:
    (finding,) = findings(quotation, *(sources[place] for place in order))
    assert finding.verdict == "verbatim"
    assert finding.remarks == tuple(remark.format(order.index(0)) for remark in remarks)


def test_what_somebody_else_says_in_another_source_contradicts_nobody() -> None:
    draft = Article("draft", "“The pier is sound for boats.”")
    sources = (
        Article("a", "“The pier is sound for boats,” she said."),
        Article("b", "“I don't think that the pier is sound for boats,” he said."),
    )
    analyses = {
        "a": analyzed(sources[0], Said("“The pier is sound for boats,”", by="Ada Byrne")),
        "b": analyzed(sources[1], Said("“I don't think that the pier is sound for boats,”", by="Piet Vos")),
    }
    shortlist = shortlisted(draft, analyzed(draft, Said(draft.text, by="Ada Byrne")), sources)
    (finding,) = judged(shortlist, SourceClaims(analyses))
    assert (finding.verdict, finding.remarks) == ("verbatim", ())


def test_sources_whose_analysis_is_missing_are_told() -> None:
    draft = Article("draft", "“The old pier is sound.”")
    sources = [Article("a", "“The old pier is sound.” Good."), Article("b", "Nothing of the kind.")]
    claims = SourceClaims({})
    judged(shortlisted(draft, analyzed(draft, Said(draft.text, by="Ada Byrne")), sources), claims)
    assert list(claims.missed) == ["a"]


def test_neither_the_draft_nor_a_copy_is_a_source() -> None:
    draft = Article("draft", "“The old pier is sound.”")
    corrected = analyzed(draft, Said(draft.text, by="Ada Byrne"))
    assert shortlisted(draft, corrected, [draft, Article("copy", draft.text)]).source_count == 0


def test_what_is_accepted_after_a_check_is_so_in_it_and_no_longer_without_its_line() -> None:
    check = DraftCheck(Article("draft", ""), findings("“The old pier is safe,” he said.", _SPEECH), 1)
    assert not check.is_right
    accepting_check = with_accepted(check, ["the old pier is safe"])
    assert accepting_check.is_right
    assert with_accepted(accepting_check, []) == check


def test_an_accepted_quotation_is_no_fault_whatever_its_marks() -> None:
    draft = Article("draft", "“The old pier is safe.”")
    shortlist = shortlisted(draft, analyzed(draft, Said(draft.text, by="Ada Byrne")), [])
    accepted = accepted_numbers(shortlist.passages, ["# by telephone", "", '"the old pier is safe"'])
    (finding,) = judged(shortlist, SourceClaims({}), accepted=accepted)
    assert finding.verdict == "not found"
    assert not finding.is_fault


def test_a_transcript_tells_its_speakers_and_times_without_an_analysis() -> None:
    draft = Article("draft", "“The old pier is sound.”")
    source = Article("a", "ADA BYRNE: The old pier is sound.\n\nPIET VOS: Who says so?")
    claims = SourceClaims({})
    shortlist = shortlisted(draft, analyzed(draft, Said(draft.text, by="Piet Vos")), [source])
    assert [finding.verdict for finding in judged(shortlist, claims)] == ["other speaker"]
    assert not claims.missed


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("that the school boat will come first and the old pier is sound", "matched"),
        ("that the school boat would never come first on the old pier", "open"),
        ("that 14 school boats would come first at the old pier", "open"),
        ("that herring were cheaper than ever in the northern markets", "open"),
        ("that it was late", "open"),
        ("that the school boat came first in January and the old pier was sound", "open"),
    ],
)
def test_an_indirect_claim_is_matched_by_its_words_or_left_open(claim: str, verdict: str) -> None:
    (finding,) = findings(claim, _SPEECH, kind="indirect")
    assert finding.verdict == verdict
    assert not finding.is_fault


@pytest.mark.parametrize(
    ("headline", "verdict"),
    [
        ("‘The school boat comes first’", "verbatim"),
        ("'The school boat comes second'", "edited"),
        ("‘The school boat comes first", "matched"),
        ("the ‘school boat’ comes first", "matched"),
    ],
)
def test_what_a_headline_has_in_single_marks_is_quoted(headline: str, verdict: str) -> None:
    draft = Article("draft", f"{headline}, says Byrne\n\nByrne said: “The old pier is sound.”")
    corrected = analyzed(
        draft,
        Said(headline, by="Ada Byrne", kind="indirect"),
        Said("“The old pier is sound.”", by="Ada Byrne"),
    )
    source = Article("source", _SPEECH)
    claims = SourceClaims({"source": analyzed(source, Said(_SPEECH, by="Ada Byrne"))})
    finding, _ = judged(shortlisted(draft, corrected, [source]), claims)
    assert (finding.verdict, finding.passage.is_quoted) == (verdict, verdict != "matched")


@pytest.mark.parametrize(
    ("claim", "polarity", "source_by", "is_matched"),
    [
        # few words, and words that deny: the same ones are enough
        ("it was late then", "positive", "Ada Byrne", True),
        ("nobody had warned him of it", "positive", "Ada Byrne", True),
        # but three, or what the source says was not said, or somebody else said
        ("it was late", "positive", "Ada Byrne", False),
        ("it was late then", "negative", "Ada Byrne", False),
        ("it was late then", "positive", "Piet Vos", False),
    ],
)
def test_an_indirect_claim_in_the_same_words_is_matched(
    claim: str, polarity: Polarity, source_by: str, is_matched: bool
) -> None:
    source = f"Now, {claim}, on the pier."
    (finding,) = findings(claim, source, kind="indirect", polarity=polarity, source_by=source_by)
    assert (finding.verdict == "matched", finding.is_in_same_words) == (is_matched, is_matched)


@pytest.mark.parametrize(
    ("claim", "source", "polarity", "is_contrary"),
    [
        (
            "that the school boat would never come first on the old pier",
            "He said that the school boat comes first at the old pier.",
            "positive",
            True,
        ),
        (
            "that the school boat comes first",
            "He has not said that the school boat comes first.",
            "negative",
            True,
        ),
        (
            "that herring were cheaper than ever",
            "He said that the school boat comes first.",
            "positive",
            False,
        ),
    ],
)
def test_where_a_source_says_the_contrary_an_open_claim_tells_so_and_where(
    claim: str, source: str, polarity: Polarity, is_contrary: bool
) -> None:
    (finding,) = findings(claim, source, kind="indirect", polarity=polarity)
    assert (finding.verdict, bool(finding.places)) == ("open", is_contrary)
    assert (finding.remarks == (CONTRARY,)) is is_contrary
    check = DraftCheck(Article("draft", ""), (finding,), 1)
    assert ("the other way round" if is_contrary else "no source says it") in next(iter(check.unknowns()))


def test_few_words_in_marks_that_nobody_said_are_open() -> None:
    draft = Article("draft", "It was a “nice idea” for them.")
    (finding,) = judged(shortlisted(draft, analyzed(draft), []), SourceClaims({}))
    assert finding.verdict == "open"


@pytest.mark.parametrize(
    ("draft", "source", "verdict"),
    [
        ("“Fire!”", "“Fire!” So it was.", "verbatim"),
        ("“Fire!”", "“Water!” So it was.", "not found"),
        ("“Fire!” was all.", "It was a fire.", "verbatim"),
    ],
)
def test_a_quotation_of_one_word_is_looked_for_by_that_word(draft: str, source: str, verdict: str) -> None:
    article, other = Article("draft", draft), Article("source", source)
    shortlist = shortlisted(article, analyzed(article, Said("“Fire!”", by="Ada Byrne")), [other])
    (finding,) = judged(shortlist, SourceClaims({}))
    assert finding.verdict == verdict


def test_words_in_marks_that_nobody_is_said_to_have_said_are_left_open_when_few() -> None:
    draft = Article("draft", "The “old pier” was called “a very old and rather sound pier”.")
    few, many = judged(shortlisted(draft, analyzed(draft), []), SourceClaims({}))
    assert (few.verdict, few.remarks) == ("open", ("Words in marks that nobody is said to have said.",))
    assert many.verdict == "not found"


def test_a_sentence_that_the_cue_interrupts_is_one_passage_and_two_sentences_are_two() -> None:
    draft = Article("draft", "“The old pier,” she said, “holds.” “We stay,” she said. “Nobody else does.”")
    one = Said("“The old pier,”", "“holds.”", by="Ada Byrne")
    two = Said("“We stay,”", "“Nobody else does.”", by="Ada Byrne")
    shortlist = shortlisted(draft, analyzed(draft, one, two), [])
    assert [passage.text for passage in shortlist.passages] == [
        "The old pier, … holds.",
        "We stay,",
        "Nobody else does.",
    ]


def test_words_that_the_source_interrupts_are_verbatim_and_told_without_its_own() -> None:
    (finding,) = findings(
        "“The old pier is sound and the school boat comes first.”",
        "“The old pier is sound,” she said, “and the school boat comes first.”",
    )
    assert finding.verdict == "verbatim"
    assert finding.places[0].said_words == "The old pier is sound, and the school boat comes first"


def test_words_outside_of_the_marks_of_a_source_are_remarked() -> None:
    (finding,) = findings(
        "“The school boat comes first.”", "“We stay,” she said, and that the school boat comes first."
    )
    assert "The source has these words outside of quotation marks." in finding.remarks


def test_another_name_that_may_be_the_same_is_remarked() -> None:
    draft = Article("draft", "“The old pier is sound.”")
    source = Article("source", "“The old pier is sound,” the official said.")
    said = Said("“The old pier is sound,”", by="the official")
    analysis = analyzed(source, said).analysis
    unnamed = replace(analysis, entities=tuple(replace(each, kind="unnamed") for each in analysis.entities))
    shortlist = shortlisted(draft, analyzed(draft, Said(draft.text, by="Ada Byrne")), [source])
    (finding,) = judged(shortlist, SourceClaims({"source": Corrected(unnamed)}))
    assert finding.verdict == "verbatim"
    assert finding.remarks == (
        "The source has the official say it; whether that is the same, the names do not tell.",
    )


def test_a_finding_that_needs_no_other_look_is_kept() -> None:
    draft = Article("draft", "“The old pier is sound.” “Herring is dear this year.”")
    sources = [Article("a", "“The old pier is sound,” she said. “Herring is dear this year.”")]
    shortlist = shortlisted(
        draft,
        analyzed(
            draft,
            *(
                Said(words, by="Ada")
                for words in ("“The old pier is sound.”", "“Herring is dear this year.”")
            ),
        ),
        sources,
    )
    first, second = judged(shortlist, SourceClaims({}))
    assert judged(shortlist, SourceClaims({}), before={0: second})[0] is second
    assert judged(shortlist, SourceClaims({}))[0] == first


def test_a_claim_that_the_person_rejected_in_a_source_says_nothing_of_who_speaks() -> None:
    source = Article("a", "“The old pier is sound,” she said.")
    corrected = analyzed(source, Said("“The old pier is sound,”", by="Rosa Lind"))
    claims = SourceClaims({"a": corrected._replace(rejected=frozenset({0}))})
    assert claims.at(SourceText(source), Span(1, 9)) is None
    assert SourceClaims({"a": corrected}).at(SourceText(source), Span(30, 33)) is None


_OMITTING = "“I will ... ask the crews to work another winter.”"
_WHOLE = "“I will not ask the crews to work another winter.”"


def test_a_source_that_leaves_something_out_gives_way_to_one_that_has_it() -> None:
    for sources in ((_OMITTING, _WHOLE), (_WHOLE, _OMITTING)):
        (finding,) = findings("“I will ask the crews to work another winter.”", *sources)
        assert (finding.verdict, finding.lost_words) == ("cut", ("not",))


@pytest.mark.parametrize(
    ("quotation", "remarks"),
    [
        ("“I will ask the crews to work another winter.”", 1),
        ("“I will … ask the crews to work another winter.”", 0),
        ("“Ask the crews to work another winter.”", 0),
    ],
)
def test_that_a_source_leaves_something_out_is_said_where_the_draft_does_not(
    quotation: str, remarks: int
) -> None:
    (finding,) = findings(quotation, _OMITTING)
    assert finding.verdict == "verbatim"
    assert len([remark for remark in finding.remarks if "leaves something out" in remark]) == remarks


_OTHER_WORDS = "“This old pier is sound, and the school boat comes first.”"
_CONDITIONED = "“Only if it holds the old pier is sound, and the school boat comes first.”"


@pytest.mark.parametrize(("other_source", "verdict"), [(_OTHER_WORDS, "verbatim"), (_CONDITIONED, "cut")])
def test_the_words_of_nobody_known_come_before_other_words_of_the_speaker_but_not_before_what_turns_them(
    other_source: str, verdict: str
) -> None:
    quotation = "“The old pier is sound, and the school boat comes first.”"
    article = Article("draft", quotation)
    corrected = analyzed(article, Said(quotation, by="Ada Byrne"))
    unattributed, attributed = Article("one", f"{quotation} It rained."), Article("two", other_source)
    analyses = {
        "one": Corrected(Analysis("one")),
        "two": analyzed(attributed, Said(other_source, by="Byrne")),
    }
    for sources in ([unattributed, attributed], [attributed, unattributed]):
        (finding,) = judged(shortlisted(article, corrected, sources), SourceClaims(analyses))
        assert finding.verdict == verdict
