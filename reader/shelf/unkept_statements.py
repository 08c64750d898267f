"""What a speaker says in an article that the library does not have, as statements of their page. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from reader.claims.corrected import Corrected
from reader.claims.correction import words_of
from reader.model import Article, Entity
from reader.people.linking import LinkedPerson, LinkedProfile
from reader.people.profile import Appearance
from reader.people.register import key_of
from reader.shelf.search import SearchHit
from reader.shelf.speaker_page import SpeakerPage, Statement
from reader.text.one_line import one_line


def with_statements(
    page: SpeakerPage | None,
    person: LinkedPerson,
    speaker: Entity,
    article: Article,
    corrected_analysis: Corrected,
) -> SpeakerPage:
    """Return the page of a person with what they say in an article, where they are `speaker`, first.

    As it is where it has that already; None is a page that nothing is kept for.
    """
    if page is not None and any(statement.hit.article == article.id for statement in page.statements):
        return page
    statements = tuple(
        _statements(_profile_of(person, speaker, article), speaker, article, corrected_analysis)
    )
    if page is None:
        return SpeakerPage(person, statements, len(statements), has_unkept=True)
    return replace(
        page,
        statements=(*statements, *page.statements),
        total=len(statements) + page.total,
        has_unkept=True,
    )


def _profile_of(person: LinkedPerson, speaker: Entity, article: Article) -> LinkedProfile:
    key = key_of(Appearance(article.id, speaker.kind, speaker.name, speaker.role, speaker.affiliation))
    return next((each for each in person.profiles if each.profile.key == key), person.profiles[0])


def _statements(
    each: LinkedProfile, speaker: Entity, article: Article, corrected_analysis: Corrected
) -> Iterator[Statement]:
    for index, claim in enumerate(corrected_analysis.analysis.claims):
        if claim.speaker == speaker.id and index not in corrected_analysis.rejected:
            hit = SearchHit(
                article.id,
                claim.start,
                one_line(words_of(claim.content, article.text)),
                claim=index,
                speaker=speaker.name,
                cue=one_line(words_of(claim.cue, article.text)),
                is_negative=claim.polarity == "negative",
                title=article.title or article.label,
                outlet=article.outlet,
                published=article.published,
            )
            yield Statement(
                *(hit, claim.kind, speaker.role, speaker.affiliation, each.profile.key),
                *(each.certainty, each.reasons),
            )
