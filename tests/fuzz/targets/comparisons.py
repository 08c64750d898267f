"""What is compared: a draft with its sources, versions of an article, quotations of two, names of people."""

from __future__ import annotations

import io
import random
from zlib import crc32

from rich.console import Console

from reader.claims.claim_id import claim_ids
from reader.claims.corrected import Corrected
from reader.claims.explain import why
from reader.claims.speaker_counts import speaking
from reader.claims.version_changes import VersionText, version_changes
from reader.export.draft_check import jsonl, listing, markdown
from reader.model import Article
from reader.people.linking import link
from reader.people.profile import Profile, has_words
from reader.quotes.check import judged, shortlisted
from reader.quotes.findings import DraftCheck
from reader.quotes.same_quote import ComparableQuote
from reader.quotes.source_claims import SourceClaims
from reader.text.normalize import blocks
from reader.text.quotations import quotations
from tests.fuzz.mutations import mutated
from tests.fuzz.news import news
from tests.fuzz.random_claims import random_analysis
from tests.fuzz.target import Target
from tests.fuzz.targets.exports import any_article
from tests.fuzz.targets.texts import any_text


def _draft(data: bytes) -> None:
    """Check a draft against itself with a few changes."""
    article, corrected = any_article(data)
    sources = []
    for number in range(2):
        text = any_text(mutated([data or b"x"], crc32(data) + number))
        sources.append(Article(f"source {number}", text, url="https://a.example/", blocks=blocks(text)))
    shortlist = shortlisted(article, corrected, sources)
    chance = random.Random(crc32(data))
    claims = SourceClaims(
        {source.id: Corrected(random_analysis(source.text, chance)) for source in sources[:1]}
    )
    for is_strict in (False, True):
        check = DraftCheck(article, judged(shortlist, claims, is_strict=is_strict), shortlist.source_count)
        for finding in check.findings:
            assert all(0 <= span.start < span.end <= len(article.text) for span in finding.passage.spans)
            for place in finding.places:
                assert 0 <= place.span.start <= place.span.end <= len(place.article.text)
        list(jsonl.lines(check))
        assert not any("\n" in line for line in markdown.lines(check))
        list(listing.listing(check, Console(file=io.StringIO(), width=40)))


def _versions(data: bytes) -> None:
    former, former_corrected = any_article(data)
    current, current_corrected = any_article(mutated([data or b"x"], crc32(data)))
    versions = VersionText(former.text, former_corrected), VersionText(current.text, current_corrected)
    for change in version_changes(*versions):
        assert change.kinds
        assert change.former is None or change.former not in former_corrected.rejected
        assert change.current is None or change.current not in current_corrected.rejected
    assert not version_changes(versions[0], versions[0])


def _facts(data: bytes) -> None:
    article, corrected = any_article(data)
    analysis = corrected.analysis
    ids = claim_ids(article, analysis)
    assert len(set(ids)) == len(analysis.claims)
    for index in range(len(analysis.claims)):
        assert why(article.text, corrected, index)
    parts = [part for quotation in quotations(article.text) for part in quotation.parts]
    speakers = speaking(analysis, article.text, parts, corrected.rejected).speakers
    assert sum(len(speaker.claims) for speaker in speakers) == len(analysis.claims) - len(corrected.rejected)


def _quotes(data: bytes) -> None:
    text, chance = any_text(data), random.Random(crc32(data))
    start, end, other = (chance.randint(0, len(text)) for _ in range(3))
    one = text[min(start, end) : max(start, end)][:300]
    ComparableQuote(one).compare(text[other : other + len(one)])
    same = ComparableQuote(one).compare(one)
    assert same is None or same.relation == "equal"


def _people(data: bytes) -> None:
    """Link people of any names: everybody once, whatever the order."""
    words, chance = any_text(data).split(), random.Random(crc32(data))
    profiles = {}
    for _ in range(chance.randint(1, 8)):
        name, role, affiliation = (
            " ".join(chance.choices(words or ["Ann"], k=chance.randint(least, 3))) for least in (1, 0, 0)
        )
        if has_words(name):
            profile = Profile(chance.choice(("person", "institution")), name, role, affiliation)
            profiles[profile.key] = profile
    people = link(profiles.values())
    shuffled = list(profiles.values())
    chance.shuffle(shuffled)
    assert link(shuffled) == people
    assert {each.profile.key for person in people for each in person.profiles} == set(profiles)


TARGETS = (
    Target("draft", news, _draft, is_slow=True),
    Target("versions", news, _versions),
    Target("what is said of claims", news, _facts),
    Target("the same quotation", news, _quotes),
    Target("names of people", news, _people),
)
