"""Who speaks in news of sport, culture, business and the world, by each engine, from text to speaker."""

from __future__ import annotations

import pytest

from reader.model import Article
from reader.nlp.analyze import Extractor, analyze
from reader.text.normalize import normalize

pytestmark = pytest.mark.model

Claims = list[tuple[str, str | None]]
"""Words of what is said, and the name of who says it; None for nobody named."""

SUBJECTS_BEFORE: list[tuple[str, Claims]] = [
    # the subject of the sentence right before, in the paragraph of the quotation
    (
        "Tolvan's president, Karl Oster, signed the deal on Monday.\n\n"
        "Nigeria's information minister, Lai Adeyemi, welcomed it. “We are happy with this,” he said.",
        [("We are happy", "Lai Adeyemi")],
    ),
    (
        "Coach Karl Oster said his side was tired. “We ran a lot,” he added.\n\n"
        "Delm's captain, Ned Roe, who missed the match, watched from the stand. “It hurt,” he said.",
        [("tired", "Karl Oster"), ("We ran a lot", "Karl Oster"), ("It hurt", "Ned Roe")],
    ),
    (
        "Robyn Tate told the radio that it was late. “It's a lousy offer and they know it,” she said.\n\n"
        "Rina Vale shrugs. “The hoovering's the best bit,” she says.",
        [("late", "Robyn Tate"), ("lousy", "Robyn Tate"), ("hoovering", "Rina Vale")],
    ),
    (
        "Robyn Tate told the radio that it was late. “It's a lousy offer and they know it,” she said.\n\n"
        "Farmer Vince Bell, who farms outside Delm, was blunter. “They can whistle for it. I'm off.”",
        [("late", "Robyn Tate"), ("lousy", "Robyn Tate"), ("whistle", "Vince Bell")],
    ),
    # but not whoever is a she
    (
        "Minister Karl Oster said the road was bad. He asked for rain.\n\n"
        "Mia Roe was angry. “This is a lie,” he said of the report.",
        [("bad", "Karl Oster"), ("rain", "Karl Oster"), ("a lie", "Karl Oster")],
    ),
]
TWO_WRITERS: list[tuple[str, Claims]] = [
    # who writes one quotation does not write the next
    (
        "The record came out on Friday and the papers have had their say, some of them at length.\n\n"
        "“A glorious mess,” wrote The Village Record; Backbeat called it “a bore”. “Her best,” declared "
        "The Weekly Ear. “By some distance.” Uncut Review was cooler: “Two great songs and a lot of noise.”",
        [
            ("A glorious mess", "Village Record"),
            ("Her best", "Weekly Ear"),
            ("By some distance", "Weekly Ear"),
            ("Two great songs", "Uncut Review"),
        ],
    ),
    (
        "“It is a scandal,” said the mayor of Delm, Ilse Brandt; her deputy, Tom Krog, said it was “a joke”.",
        [("a scandal", "Ilse Brandt"), ("a joke", "Tom Krog")],
    ),
    (
        "The verdict was mixed. “Dull,” sniffed the Delm Herald; “a triumph,” raved Stagelight.",
        [("Dull", "Delm Herald"), ("a triumph", "Stagelight")],
    ),
]
DATELINES: list[tuple[str, Claims]] = [
    # where a report is from does not speak, whatever sign stands behind it
    (
        "Court pulls up state over shelter homes\n\n"
        "Kelchi: The High Court on Monday came down on the state, observing that “children are not files”.",
        [("children are not files", "High Court")],
    ),
    ("Lagos: Two men were held on Monday, police said.", [("Two men", "police")]),
]
BODIES: list[tuple[str, Claims]] = [
    # a name behind the clause that says which body it is
    (
        "The bank that lent the money, Tolvan Bank, said it was sorry.",
        [("it was sorry", "Tolvan Bank")],
    ),
    # whoever sits for a party is no body
    ("Tom Brennan left. The Fine Gael TD said it was late.", [("it was late", "Tom Brennan")]),
    # somebody else is told of before the quotation
    (
        "Connie Albrecht accused Hal Nyberg of theft. Nyberg wept. “It's been there since May,” Nyberg said.",
        [("theft", "Connie Albrecht"), ("since May", "Hal Nyberg")],
    ),
]
TITLES: list[tuple[str, Claims]] = [
    # whoever is known by a title that reads like something else
    (
        "Tom Krog left. Call the Midwife star Elsie Hart said the strike was fair. “We stand,” she said.",
        [("fair", "Elsie Hart"), ("We stand", "Elsie Hart")],
    ),
    (
        "Save the Children spokesman Ian Poole said aid was late. "
        "Right to Play ambassador Ola Berg told reporters that children needed sport.",
        [("aid was late", "Ian Poole"), ("needed sport", "Ola Berg")],
    ),
    # by whom they are to others, where it begins the sentence
    (
        "Grandmother Lena Voss said it was late. Parent Kelly Bright said it was cold. "
        "Mother Jones said it was dry.",
        [("late", "Lena Voss"), ("cold", "Kelly Bright"), ("dry", "Mother Jones")],
    ),
    # and by what they were before
    (
        "Teacher turned novelist Ann Roe said it was late. "
        "Police officer turned author Tom Bell, 50, said it was cold.",
        [("late", "Ann Roe"), ("cold", "Tom Bell")],
    ),
    (
        "Former India opener turned Star Sports expert Sunil Kadam felt that the hosts should have bowled.",
        [("the hosts", "Sunil Kadam")],
    ),
]
OF_OTHERS: list[tuple[str, Claims]] = [
    # whoever speaks for somebody with a role, or is theirs, is not they
    ("A spokesperson for singer Mia Hart said it was late.", [("late", "spokesperson for singer Mia Hart")]),
    (
        "A publicist for French director Sofia Kern said it was late.",
        [("late", "publicist for French director Sofia Kern")],
    ),
    (
        "A friend of former striker Lou Diaz said he wept. The agent of striker Ivo Banic said he ran.",
        [("wept", "friend of former striker Lou Diaz"), ("ran", "agent of striker Ivo Banic")],
    ),
    ("The father of goalkeeper Sam Poole said he cried.", [("cried", "father of goalkeeper Sam Poole")]),
    # but whoever has an office of a part or a matter is named behind it
    (
        "Minister of state Ann Roe said it was late. Director of coaching Tia Moss said it was early.",
        [("late", "Ann Roe"), ("early", "Tia Moss")],
    ),
]
AGES: list[tuple[str, Claims]] = [
    # somebody of whom it was said how old they are, though another one was named since
    (
        "Leo Marsh, 19, beat Kurt Wolff (33) on Monday. The 19-year-old said it was cold. "
        "The 33-year-old said it was late.",
        [("cold", "Leo Marsh"), ("late", "Kurt Wolff")],
    ),
    (
        "The 24-year-old sprinter Zoe Lane ran with Mia Torr, aged 30. The 30-year-old said it was cold. "
        "The 24-year-old said it was late.",
        [("cold", "Mia Torr"), ("late", "Zoe Lane")],
    ),
    # of whom no age was told may be as old
    ("Dina Rossi left. The 29-year-old said it was late.", [("late", "Dina Rossi")]),
    ("Dina Rossi, 1-0 down, left. The 29-year-old said it was late.", [("late", "Dina Rossi")]),
]
PEOPLES: list[tuple[str, Claims]] = [
    # whose country was told
    (
        "Sweden's Ebba Lind beat Kenya's captain Joy Chebet. The Swede said she was cold. "
        "The Kenyan said she was late.",
        [("cold", "Ebba Lind"), ("late", "Joy Chebet")],
    ),
    (
        "Norwegian skier Lars Dahl fell before Austrian Kurt Wolff. The Norwegian said it was ice. "
        "The Austrian said it was fog.",
        [("ice", "Lars Dahl"), ("fog", "Kurt Wolff")],
    ),
    # or was not, or is that of several peoples
    ("Ebba Lind left. The Swede said it was late.", [("late", "Ebba Lind")]),
    ("Britain's Tess Moore left. The Scot said it was late.", [("late", "Tess Moore")]),
]
RANKS: list[tuple[str, Claims]] = [
    # a rank before a hyphen
    (
        "Chancellor Ann Roe met ex-chancellor Hugo Stern. The former chancellor said it was late. "
        "The chancellor said it was cold.",
        [("late", "Hugo Stern"), ("cold", "Ann Roe")],
    ),
    (
        "Vice-president Ann Roe met president Hugo Stern. The vice-president said it was late. "
        "The president said it was cold.",
        [("late", "Ann Roe"), ("cold", "Hugo Stern")],
    ),
    # and a hyphen that is none
    (
        "Mayor Ann Roe met editor-in-chief Hugo Stern. The mayor said it was late. "
        "The editor-in-chief said it was cold.",
        [("late", "Ann Roe"), ("cold", "Hugo Stern")],
    ),
]
OWN_NOUNS: list[tuple[str, Claims]] = [
    # "the bank" is the one that has the noun in its name, before another of the class
    (
        "Brightwell Bank will buy Cantor Trust. The bank said it was late.",
        [("late", "Brightwell Bank")],
    ),
    # whose arm another one is
    (
        "Baltic Energy's subsidiary Tolvan closed a plant. The company said it was late.",
        [("late", "Tolvan")],
    ),
    # of which country
    (
        "Swiss drugmaker Tolvan will cut jobs, and Danish rival Keldra Pharma will add some. The Swiss "
        "company said it was late. The Danish company said it was cold.",
        [("late", "Tolvan"), ("cold", "Keldra Pharma")],
    ),
    (
        "Delm ordered trams from Tolvan Motors, not from Spain's Keldra Motors. The Spanish firm said it "
        "was late.",
        [("late", "Keldra Motors")],
    ),
    (
        "Delm University and Hale College merged. The university said it was cold. "
        "The college said it was late.",
        [("cold", "Delm University"), ("late", "Hale College")],
    ),
    # a bank whose name does not say so
    (
        "JPMorgan lent the money. The bank said it was cold. The company said it was late.",
        [("cold", "JPMorgan"), ("late", "JPMorgan")],
    ),
    # no company
    (
        "Tolvan Group left. Greenpeace cheered. The company said it was late.",
        [("late", "Tolvan Group")],
    ),
]


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        *SUBJECTS_BEFORE,
        *TWO_WRITERS,
        *DATELINES,
        *BODIES,
        *TITLES,
        *OF_OTHERS,
        *AGES,
        *PEOPLES,
        *RANKS,
        *OWN_NOUNS,
    ],
)
def test_each_claim_is_of_whom_the_words_tell(extractor: Extractor, text: str, claims: Claims) -> None:
    article = Article("a", normalize(text))
    analysis = analyze(extractor, article)
    speakers: Claims = []
    for words, _ in claims:
        one = next(
            claim
            for claim in analysis.claims
            if words in " ".join(span.of(article.text) for span in claim.content)
        )
        speaker = analysis.entity(one.speaker)
        speakers.append((words, speaker.name.removeprefix("The ") if speaker else None))
    assert speakers == claims


@pytest.mark.parametrize(
    "text",
    [
        "Lund sets up easy win\n\nKELPUR: Spinner Karl Lund took five for 38 as Railways won in May.",
        "Kelpur: Two men were held on Monday.",
    ],
)
def test_a_place_before_a_colon_says_nothing(extractor: Extractor, text: str) -> None:
    analysis = analyze(extractor, Article("a", normalize(text)))
    assert [analysis.entity(claim.speaker) for claim in analysis.claims] == []
    assert "KELPUR" not in {one.name.upper() for one in analysis.entities if one.kind != "place"}


@pytest.mark.parametrize("extractor", ["model"], indirect=True)
@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The NAACP of Delm said it was glad. The NAACP left Delm.", {"NAACP of Delm": "organization"}),
        ("The CPI(M), which leads the front, said it was late.", {"CPI(M)": "organization"}),
        ("Friday Osei, a trader, said it was early.", {"Friday Osei": "person"}),
        ("On Friday Ann Osei said it was early.", {"Ann Osei": "person"}),
        (
            "Ten years after she left Lyon, Juno Vale has made a record in her garage. Vale shrugs. "
            "“The best bit,” she says. “I was broke,” says Vale.",
            {"Juno Vale": "person"},
        ),
    ],
)
def test_a_name_is_whole_and_names_what_the_text_says(
    extractor: Extractor, text: str, names: dict[str, str]
) -> None:
    kinds = {one.name: one.kind for one in analyze(extractor, Article("a", normalize(text))).entities}
    assert {name: kinds.get(name) for name in names} == names


@pytest.mark.parametrize("extractor", ["model"], indirect=True)
@pytest.mark.parametrize(
    ("phrase", "basis"),
    [
        # where somebody is from is no name
        ("San Diego company", "description"),
        ("Catalan club", "description"),
        ("Kenyan", "description"),
        # but a place may be in one
        ("Swiss Bank", "named"),
        ("Bank of Delm", "named"),
        ("Israeli army", "named"),
        ("Scottish government", "named"),
    ],
)
def test_what_only_tells_a_place_is_no_name(extractor: Extractor, phrase: str, basis: str) -> None:
    analysis = analyze(extractor, Article("a", normalize(f"Tolvan left. The {phrase} said it was late.")))
    (claim,) = analysis.claims
    speaker = analysis.entity(claim.speaker)
    assert (claim.speaker_basis, speaker.name if speaker else None) == (basis, phrase)
