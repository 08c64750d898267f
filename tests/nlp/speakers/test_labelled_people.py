"""One person for each speaker of a transcript. No model."""

from __future__ import annotations

from reader.model import Entity, EntityKind, Mention, Span
from reader.nlp.attributions import Attribution
from reader.nlp.speakers.labelled_people import with_labelled_people
from reader.nlp.transcript import with_transcript

TALK = (
    "Dave Holt asked Ms Oke.\n\nHOLT, ANCHOR: You saw him?\n\nMS. ADA OKE: I did.\n\n"
    "DAVE HOLT: When?\n\nOKE: At noon."
)


def entity(kind: EntityKind, name: str, *places: int, words: str = "") -> Entity:
    """Return an entity with mentions at these places, each as long as its words, else its name."""
    mentions = tuple(Mention(Span(place, place + len(words or name))) for place in places)
    return Entity(name.lower(), kind, name, mentions=mentions)


def people(text: str, *entities: Entity) -> list[tuple[EntityKind, str, str, list[str]]]:
    """Return kind, name, role and mentions of the entities of a text once its labels are read."""
    return [
        (one.kind, one.name, one.role, [mention.span.of(text) for mention in one.mentions])
        for one in with_labelled_people(text, with_transcript(text, ()), entities)
    ]


def test_a_speaker_is_one_person_with_the_fullest_name_and_its_role() -> None:
    assert people(TALK, entity("person", "Dave Holt", 0), entity("place", "OKE", TALK.rindex("OKE"))) == [
        ("person", "Dave Holt", "ANCHOR", ["Dave Holt", "HOLT", "DAVE HOLT"]),
        ("person", "ADA OKE", "", ["ADA OKE", "OKE"]),
    ]


def test_what_is_named_in_labels_only_goes_and_what_is_named_elsewhere_stays() -> None:
    text = TALK.replace("MS. ADA OKE:", "MS. ADA OKE, RADIO SIX:")
    name = text.index("ADA OKE")
    wrong = entity("organization", "ADA", name)
    both = Entity("dave", "place", "Dave", mentions=(Mention(Span(0, 4)), Mention(Span(name, name + 3))))
    kinds = [(kind, name) for kind, name, _, _ in people(text, both, wrong)]
    assert kinds == [("place", "Dave"), ("person", "DAVE HOLT"), ("person", "ADA OKE")]


def test_a_label_with_an_article_is_a_paper_where_it_is_no_role() -> None:
    text = "The Echo: Why?\n\nAda Lund: You ask?\n\nThe Echo: We do.\n\nAda Lund: No."
    assert [(kind, name) for kind, name, _, _ in people(text)] == [
        ("organization", "The Echo"),
        ("person", "Ada Lund"),
    ]
    chaired = text.replace("The Echo", "The Chair")
    assert [kind for kind, *_ in people(chaired)] == ["person", "person"]


def test_two_with_one_surname_are_not_chosen_between() -> None:
    text = TALK.replace("Dave Holt asked Ms Oke", "Tim Oke and Ida Oke came")
    oke = [
        one
        for one in people(text, entity("person", "Tim Oke", 0), entity("person", "Ida Oke", 12))
        if "OKE" in one[1]
    ]
    assert oke == [("person", "ADA OKE", "", ["ADA OKE", "OKE"])]


def test_without_a_transcript_nothing_changes() -> None:
    text = "Dave Holt spoke."
    assert people(text, entity("person", "Dave Holt", 0)) == [("person", "Dave Holt", "", ["Dave Holt"])]


def test_a_label_without_a_name_makes_nobody_a_person() -> None:
    source = Attribution((Span(11, 14),), source=(Span(0, 9),), found_by="transcript")
    assert with_labelled_people("the mayor: No.", [source], ()) == ()
