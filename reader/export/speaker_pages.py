"""What somebody said across articles, as a listing for people and as lines of JSON."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import groupby
from typing import TYPE_CHECKING

from rich.text import Text

from reader.claims.attribution import verbal_cue
from reader.export.wrapped_lines import wrapped_lines
from reader.model import KIND_SIGNS, NEGATIVE_SIGN
from reader.people.profile import UNSURE_SIGN, Profile
from reader.shelf.speaker_page import Appellation, SpeakerPage, Statement
from reader.text.counted import counted
from reader.text.moments import readable_moment

if TYPE_CHECKING:
    from rich.console import Console

_MARGIN = 8
"""Cells before the words of a claim, as in the listing of an article."""


def listing(page: SpeakerPage, console: Console) -> Iterator[Text]:
    """Yield the lines: who it is, under which names, roles and affiliations and where, then what they said.

    What is not certainly theirs has `UNSURE_SIGN` before it, and the reasons once for each article.
    """
    yield from wrapped_lines(Text(page.person.name, style="bold"), console)
    yield from wrapped_lines(Text(counts(page), style="dim"), console)
    for heading, appellations in (
        ("names", page.names),
        ("roles", page.roles),
        ("affiliations", page.affiliations),
    ):
        for number, appellation in enumerate(appellations):
            label = heading if number == 0 else ""
            words = f"{label:14}{origin_of(appellation)}"
            yield from wrapped_lines(Text(words), console)
    for _, group in groupby(page.statements, key=lambda statement: statement.hit.article):
        statements = tuple(group)
        yield Text()
        yield from wrapped_lines(Text(_article(statements[0]), style="dim"), console)
        for statement in statements:
            yield from _statement(statement, console)
    if (rest := page.total - len(page.statements)) > 0:
        yield Text()
        yield from wrapped_lines(Text(f"… and {counted(rest, 'earlier claim')}"), console)


def records(number: int, page: SpeakerPage) -> Iterator[str]:
    """Yield a line of JSON in ASCII for each claim, the newest first; `number` tells namesakes apart."""
    for statement in page.statements:
        hit = statement.hit
        yield json.dumps(
            {
                "person": number,
                "person_name": page.person.name,
                "person_kind": page.person.profiles[0].profile.kind,
                "certainty": statement.certainty,
                "reasons": statement.reasons,
                "speaker": hit.speaker,
                "role": statement.role,
                "affiliation": statement.affiliation,
                "kind": statement.kind,
                "polarity": "negative" if hit.is_negative else "positive",
                "cue": hit.cue,
                "content": hit.excerpt,
                "article_id": hit.article,
                "number": (hit.claim or 0) + 1,
                "start": hit.start,
                "title": hit.title,
                "outlet": hit.outlet,
                "published": hit.published,
            }
        )


def counts(page: SpeakerPage) -> str:
    """Return what somebody is, how much they said in how many articles, and over which years."""
    kind = page.person.profiles[0].profile.kind
    claims = counted(page.total, "claim")
    articles = counted(page.articles, "article")
    return " · ".join(filter(None, (kind, f"{claims} in {articles}", _years(page))))


def origin_of(appellation: Appellation) -> str:
    """Return what they are called and where: "mayor (2 articles, last Varden Post, 2026-03-01)"."""
    hit = appellation.statement.hit
    sign = "" if appellation.statement.is_certain else f"{UNSURE_SIGN} "
    count = counted(appellation.articles, "article") if appellation.articles > 1 else ""
    where = ", ".join(filter(None, (hit.outlet or hit.title, readable_moment(hit.published)[:10])))
    places = ", ".join(filter(None, (count, f"last {where}" if count and where else where)))
    return f"{sign}{appellation.words} ({places})" if places else f"{sign}{appellation.words}"


def about(profile: Profile) -> str:
    """Return what a profile says of somebody in one line: name, role, affiliation."""
    return " · ".join(filter(None, (profile.name, profile.role, profile.affiliation)))


def _years(page: SpeakerPage) -> str:
    profiles = [each.profile for each in page.person.profiles]
    years = [year for each in profiles for year in (each.first_year, each.last_year) if year is not None]
    if not years:
        return ""
    return f"{min(years)}" if min(years) == max(years) else f"{min(years)} to {max(years)}"


def _article(statement: Statement) -> str:
    hit = statement.hit
    place = (readable_moment(hit.published)[:10], hit.outlet, hit.title)
    unsure = () if statement.is_certain else (f"{UNSURE_SIGN} {certainty_words(statement)}",)
    return " · ".join(filter(None, (*place, *unsure)))


def certainty_words(statement: Statement) -> str:
    """Return how certain a statement is somebody's and why: "55 %: the same name, another role"."""
    return f"{statement.certainty:.0%}: {', '.join(statement.reasons)}".replace("%", " %")


def _statement(statement: Statement, console: Console) -> Iterator[Text]:
    hit = statement.hit
    sign = (NEGATIVE_SIGN if hit.is_negative else "") + KIND_SIGNS[statement.kind]
    margin = f"{(hit.claim or 0) + 1:3} {sign + ('' if statement.is_certain else UNSURE_SIGN):{_MARGIN - 4}}"
    as_whom = ", ".join(filter(None, (statement.role, statement.affiliation)))
    head = Text(hit.speaker, style="bold")
    head.append(f" ({as_whom})" if as_whom else "", style="dim")
    head.append(f" {hit.cue}" if verbal_cue(hit.cue) else "", style="italic")
    for part in (head, Text(hit.excerpt)):
        for line in wrapped_lines(part, console, _MARGIN):
            yield Text.assemble((margin[:_MARGIN], "dim"), line)
            margin = " " * _MARGIN
