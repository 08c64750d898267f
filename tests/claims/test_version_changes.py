"""Changes between two versions are named by what became of each claim, and in which words."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest

from reader.claims.corrected import Corrected
from reader.claims.version_changes import ClaimChange, VersionText, version_changes
from reader.model import Analysis, Claim, Entity, EntityKind, Span
from tests.claims.edited_versions import edited_articles
from tests.work import calls

_PRONOUNS = ("He", "She", "They")


def version(*lines: str) -> VersionText:
    """Return an article of lines like "Ann Berg: It is dry."; "≠" after the colon says that it was not said.

    "⊖" there says that it is denied.
    Pronouns, and what begins with a small letter, name no entity.
    """
    text, claims, names = "", [], dict[str, Entity]()
    for line in lines:
        source, _, content = line.partition(": ")
        start = len(text)
        is_negative = content.startswith("≠")
        cue = "did not say" if is_negative else "denied" if content.startswith("⊖") else "said"
        content = content.lstrip("≠⊖")
        text += f"{source} {cue} {content}\n"
        if source[0].isupper() and source not in _PRONOUNS:
            names[source] = Entity(source, "person", source)
        cue_start = start + len(source) + 1
        content_start = cue_start + len(cue) + 1
        claims.append(
            Claim(
                "direct",
                (Span(content_start, content_start + len(content)),),
                (Span(cue_start, cue_start + len(cue)),),
                (Span(start, start + len(source)),) if source else (),
                source if source in names else None,
                polarity="negative" if is_negative else "positive",
            )
        )
    return VersionText(text, Corrected(Analysis("a", tuple(claims), tuple(names.values()))))


def in_short(change: ClaimChange) -> str:
    """Return a change in one line: "reworded 1>2 dry/wet", numbers from 1 on."""
    places = (change.former, change.current)
    numbers = ">".join("" if place is None else str(place + 1) for place in places)
    words = "".join(f" {rewording.former}/{rewording.current}" for rewording in change.rewordings)
    return f"{'+'.join(change.kinds)} {numbers}{words}"


BY_HAND: list[tuple[list[str], list[str], list[str]]] = [
    (["Ann: It is dry."], ["Ann: It is dry."], []),
    (["Ann: It is dry here now."], ["Ann: It is wet here now."], ["reworded 1>1 dry/wet"]),
    (["Ann: It is safe."], ["Ann: It is not safe."], ["reworded 1>1 /not"]),
    (["Ann: It costs 4,000 euros."], ["Ann: It costs four thousand euros."], []),
    (
        ["Ann: It costs 25% less."],
        ["Ann: It costs thirty-five per cent less."],
        ["reworded 1>1 25/thirty-five"],
    ),
    (["Ann: We lost 40 shifts."], ["Ann: We lost 14 shifts."], ["reworded 1>1 40/14"]),
    # Other marks, spelling out, a joining "that", a note of the editors: the words stayed.
    (["Ann: “It’s a ‘good’ plan – really.”"], ['Ann: that it is a "good" plan - [sic] really.'], []),
    # A quotation is cut, with an ellipsis or without.
    (
        ["Ann: We will pay for the quay if the town pays for the road."],
        ["Ann: We will pay for the quay."],
        ["reworded 1>1 if the town pays for the road/"],
    ),
    (
        ["Ann: We will, if nothing else happens, pay."],
        ["Ann: We will … pay."],
        ["reworded 1>1 if nothing else happens/"],
    ),
    # Nobody knows the first version's "crane" any more: something else was said, by somebody else.
    (["Ann: The crane is old."], ["Bo: Nobody asked us about it."], ["added >1", "removed 1>"]),
    (["Ann: It is dry.", "Bo: No."], ["Ann: It is dry."], ["removed 2>"]),
    (["Bo: No."], ["Ann: It is dry.", "Bo: No."], ["added >1"]),
    # What only moved is as it was.
    (["Ann: It is dry.", "Bo: No.", "Cy: Yes."], ["Cy: Yes.", "Ann: It is dry.", "Bo: No."], []),
    # The same words of two people: one of them is gone.
    (["Ann: No.", "Bo: No."], ["Bo: No."], ["removed 1>"]),
    (["Ann: No.", "Ann: No."], ["Ann: No."], ["removed 2>"]),
    # Two people change places.
    (
        ["Ann: It is dry.", "Bo: It leaks."],
        ["Bo: It is dry.", "Ann: It leaks."],
        ["reattributed 1>1", "reattributed 2>2"],
    ),
    # One person by more or less of a name.
    (["Ann Berg: It is dry."], ["Berg: It is dry."], []),
    (["Minister Ann Berg: It is dry."], ["Mrs Berg: It is dry."], []),
    (["A. Berg: It is dry."], ["Ann Berg: It is dry."], []),
    (["Ann Berg: It is dry."], ["Bo Berg: It is dry."], ["reattributed 1>1"]),
    # A pronoun that nobody was found for tells nothing; a description does.
    (["Ann: It is dry."], ["She: It is dry."], []),
    (["Ann: It is dry."], ["a clerk: It is dry."], ["reattributed 1>1"]),
    (["two officials: It is dry."], ["officials: It is dry."], []),
    # To somebody else, and in other words.
    (
        ["Ann: The quay will be closed for two years."],
        ["Bo: The quay will be closed for ten years."],
        ["reworded+reattributed 1>1 two/ten"],
    ),
    (["Ann: It is dry."], ["Ann: ≠It is dry."], ["negated 1>1"]),
    (["Ann: It is dry."], ["Ann: ⊖It is dry."], ["negated 1>1"]),
    (["Ann: ⊖It is dry."], ["Ann: ≠It is dry."], ["negated 1>1"]),
    # Of two that are alike each finds its own.
    (
        ["Ann: We will close the old quay in May.", "Ann: We will close the new quay in June."],
        ["Ann: We will close the new quay in July.", "Ann: We will close the old quay in April."],
        ["reworded 2>1 June/July", "reworded 1>2 May/April"],
    ),
    # Written anew between two that stayed: one claim in three of its eight words.
    (
        ["Bo: No.", "Ann: The old quay leaks badly in winter storms.", "Cy: Yes."],
        ["Bo: No.", "Ann: The old quay lets water through, they say.", "Cy: Yes."],
        ["reworded 2>2 leaks badly in winter storms/lets water through they say"],
    ),
    # Another sentence of the same person in the same place.
    (
        ["Bo: No.", "Ann: We asked the council for money in March."],
        ["Bo: No.", "Ann: The mayor of the town was told in June."],
        ["added >2", "removed 2>"],
    ),
    # Five words of fifteen, elsewhere.
    (
        ["Ann: We will pay for it when the ships come back and the winter is over.", "Bo: No."],
        ["Bo: No.", "Ann: We will pay for it."],
        ["reworded 1>2 when the ships come back and the winter is over/"],
    ),
    # A few words of fifteen, elsewhere and by somebody else.
    (
        ["Ann: We will pay for it when the ships come back and the winter is over.", "Bo: No."],
        ["Bo: No.", "Cy: We will pay for it."],
        ["reworded+reattributed 1>2 when the ships come back and the winter is over/"],
    ),
    # Two words are a part of any sentence, and half of a short one of many long ones.
    (["Ann: It is only the first of many storms."], ["Bo: It is."], ["added >1", "removed 1>"]),
    (
        ["Ann: We will pay for it when the ships come back and the winter is over.", "Bo: No."],
        ["Bo: No.", "Cy: We will pay when the winter begins, she says."],
        ["added >2", "removed 1>"],
    ),
]


@pytest.mark.parametrize(("former", "current", "changes"), BY_HAND)
def test_what_became_of_each_claim_is_said(former: list[str], current: list[str], changes: list[str]) -> None:
    assert [in_short(change) for change in version_changes(version(*former), version(*current))] == changes


def test_of_200_edited_articles_nearly_all_changes_are_named_right() -> None:
    counts: Counter[bool] = Counter()
    for edited_article in edited_articles(200):
        changes = version_changes(edited_article.former, edited_article.current)
        named = {(change.kinds, change.former, change.current) for change in changes}
        counts.update(change in edited_article.expected for change in named)
        counts[False] += len(edited_article.expected - named)
    assert counts.total() > 400
    assert counts[True] / counts.total() >= 0.95


@pytest.mark.parametrize(
    ("former", "current", "is_now_denied"),
    [("", "⊖", True), ("⊖", "", False), ("", "≠", None), ("⊖", "≠", None)],
)
def test_what_is_denied_in_one_version_only_is_told(
    former: str, current: str, is_now_denied: bool | None
) -> None:
    [change] = version_changes(version(f"Ann: {former}It is dry."), version(f"Ann: {current}It is dry."))
    assert (change.kinds, change.is_now_denied) == (("negated",), is_now_denied)


def test_whoever_speaks_for_somebody_is_somebody_else() -> None:
    def said_by(source: str, kind: EntityKind) -> VersionText:
        text = f"{source} said it is dry."
        start = len(source)
        claim = Claim(
            "indirect", (Span(start + 6, len(text)),), (Span(start + 1, start + 5),), (Span(0, start),), "e"
        )
        return VersionText(text, Corrected(Analysis("a", (claim,), (Entity("e", kind, source),))))

    ann, spokesman = said_by("Ann Berg", "person"), said_by("Spokesman for Ann Berg", "unnamed")
    for former, current in ((ann, spokesman), (spokesman, ann)):
        [change] = version_changes(former, current)
        assert change.kinds == ("reattributed",)
    assert version_changes(spokesman, said_by("Spokesman for Berg", "unnamed")) == ()


def test_what_the_person_rejected_is_in_no_version() -> None:
    former, current = version("Ann: It is dry."), version("Ann: It is dry.", "Bo: No.")
    hidden = current._replace(corrected=current.corrected._replace(rejected=frozenset({1})))
    assert version_changes(former, hidden) == ()
    assert [in_short(change) for change in version_changes(hidden, former)] == []


def test_a_change_says_who_speaks_in_each_version() -> None:
    [change] = version_changes(version("Ann: It is dry."), version("Bo: ≠It is dry."))
    assert (change.former_speaker, change.current_speaker, change.current_polarity) == (
        *("Ann", "Bo"),
        "negative",
    )
    [change] = version_changes(version("Ann: It is dry."), version())
    assert (change.former_speaker, change.current_speaker) == ("Ann", "")


def test_what_stands_between_two_parts_of_a_quotation_is_none_of_its_words() -> None:
    def broken(words: str) -> VersionText:
        text = f"“We will,” Ann said, “{words}.”"
        claim = Claim("direct", (Span(0, 10), Span(21, len(text))), (Span(15, 19),), (Span(11, 14),))
        return VersionText(text, Corrected(Analysis("a", (claim,))))

    [change] = version_changes(broken("pay for it"), broken("never pay"))
    assert [tuple(rewording) for rewording in change.rewordings] == [("", "never"), ("for it", "")]


def test_what_was_found_in_one_version_only_though_both_have_its_words_is_no_change() -> None:
    former = version("Ann: It is dry.", "He: It is wet.", "Bo: Yes.")
    analysis = former.corrected.analysis
    first, second, third = analysis.claims
    shorter = replace(second, content=(Span(second.content[0].start, second.content[0].end - 4),))
    others = (replace(third, speaker="Ann"), shorter)
    current = former._replace(corrected=Corrected(replace(analysis, claims=(shorter, others[0]))))
    assert version_changes(former, current) == version_changes(current, former) == ()
    assert first.content


def test_a_pronoun_whose_person_was_exchanged_before_it_gives_the_claim_to_somebody_else() -> None:
    def named(name: str) -> VersionText:
        text = f"{name} came late.\n\nHe said it is dry.\n"
        start = text.index("it is")
        claim = Claim("indirect", (Span(start, start + 9),), (Span(start - 5, start - 1),), speaker=name)
        return VersionText(text, Corrected(Analysis("a", (claim,), (Entity(name, "person", name),))))

    [change] = version_changes(named("Ann"), named("Bo"))
    assert in_short(change) == "reattributed 1>1"


def test_claims_without_words_in_common_are_not_held_against_each_other_word_by_word() -> None:
    def work(count: int) -> int:
        former, current = (
            version(*(f"Ann: Sea{word}{number} came{word}{number}." for number in range(count)))
            for word in ("in", "out")
        )
        return calls(lambda: version_changes(former, current))

    assert work(200) < 6 * work(50)
