"""Finds for whom a person speaks or works: the organization inside the role, or one right beside the name."""

from __future__ import annotations

from reader.nlp.entities.class_nouns import before_modifiers, is_told_by_kind, is_whole_noun
from reader.nlp.entities.clusters import Cluster
from reader.nlp.entities.organization_classes import may_be_called
from reader.nlp.entities.role_phrases import Role, role_at
from reader.nlp.entities.tokens import Tokens
from reader.nlp.lexicon.organizations import CLASSES, DESCRIPTION_NOUNS

_LINKS = frozenset(("of", "from", "at", "with", "for"))
_LEADING_VERBS = frozenset(
    (
        "heads",
        "leads",
        "runs",
        "chairs",
        "founded",
        "represents",
        "owns",
        "manages",
        "directs",
        "edits",
        "joined",
    )
)
_WORKING_VERBS = frozenset(
    ("work", "serve", "manage", "teach", "play", "report", "write", "study", "volunteer", "coach")
)
"""Verbs, as lemmas, behind which "at" and "for" lead to an employer: no place where somebody was heard."""
_WORKING_NOW = frozenset(("covers", "follows", "monitors", "sits", "speaks", "studies", "tracks"))
"""More of them, in the present alone: "who covers steel for Tolbank", not "who covered her face at Tolva"."""
_ENDS = frozenset((".", "!", "?", "”"))
_SUBJECTS = frozenset(("nsubj", "nsubjpass"))
_OWNERS = frozenset(("its", "their"))
_ARTICLES = frozenset(("a", "an", "the"))
_CALLED = frozenset(("called", "dubbed", "named"))
_MAX_DESCRIPTION = 7
"""Tokens of what an organization is before its name: "centre - right opposition party"."""
_MAX_CLAUSE = 14
"""Tokens of a clause that are read: "who since 2019 heads the society", and before a verb for its subject."""
_MAX_TOKENS_BACK = 60
"""Tokens from "its chief executive" back to the organization: about two sentences."""


class Employers:
    """The organizations of an article by the tokens that stand for them."""

    def __init__(self, organizations: list[Cluster]) -> None:
        self._at: dict[int, Cluster] = {}
        for cluster in organizations:
            for start, end in (*((name.start, name.end) for name in cluster.names), *cluster.descriptions):
                self._at.update(dict.fromkeys(range(start, end), cluster))

    def of(self, tokens: Tokens, person: Cluster) -> Cluster | None:
        """Return for whom a person speaks or works; None when the text does not say."""
        if person.role is not None:
            employer = (
                self._inside(tokens, person.role)
                or self._owner(tokens, person.role.start - 1)
                or self._inside_next(tokens, person.role)
                or self._described(tokens, person.role)
                or self._owner_inside(tokens, person.role)
            )
            if employer is not None:
                return employer
        employers = (
            self._after(tokens, name.end) or self._before(tokens, name.start) for name in person.names
        )
        return next((employer for employer in employers if employer), None)

    def _inside(self, tokens: Tokens, role: Role) -> Cluster | None:
        """Return the organization inside a role; that in "captain of the Rovers in the League" is none."""
        organization = next((i for i in range(role.start, role.end) if i in self._at), None)
        if organization is None:
            return None
        link = organization - 2 if tokens.norm_at(organization - 1) == "the" else organization - 1
        is_setting = tokens.norm_at(link) == "in" and link > role.head + 1
        return None if is_setting else self._at[organization]

    def _inside_next(self, tokens: Tokens, role: Role) -> Cluster | None:
        """Return the organization in the second role of "founder and editor of the Delm Echo"."""
        second = role_at(tokens, role.end + 1) if tokens.norm_at(role.end) == "and" else None
        return None if second is None else self._inside(tokens, second)

    def _described(self, tokens: Tokens, role: Role) -> Cluster | None:
        """Return the organization behind what it is: "chief executive of the Oslo-based start-up Brill"."""
        second = role_at(tokens, role.end + 1) if tokens.norm_at(role.end) == "and" else None
        for head in (role.head, *(() if second is None else (second.head,))):
            if tokens.norm_at(head + 1) in _LINKS and (
                employer := self._at.get(_behind_description(tokens, head + 2))
            ):
                return employer
        return None

    def _owner(self, tokens: Tokens, i: int) -> Cluster | None:
        """Return the organization in "NATO's spokesman" and "Harbour Trust (HT) head", and "its" chief's."""
        word = tokens.norm_at(i)
        if word in ("'s", "'"):
            return self._at.get(i - 1) or self._described_owner(tokens, i - 1)
        if word == ")" and tokens.norm_at(i - 2) == "(":
            return self._at.get(i - 1)
        if word == "whose":
            return self._at.get(i - 2 if tokens.norm_at(i - 1) == "," else i - 1)
        if word in _OWNERS:
            return self._subject_or_latest(tokens, i)
        return None

    def _owner_inside(self, tokens: Tokens, role: Role) -> Cluster | None:
        """Return whose president "the lobby group's president" behind a name is."""
        owners = (i - 1 for i in range(role.start + 1, role.head) if tokens.norms[i] in ("'s", "'"))
        return next((one for owner in owners if (one := self._described_owner(tokens, owner))), None)

    def _described_owner(self, tokens: Tokens, noun: int) -> Cluster | None:
        """Return the latest organization that may be called so: "the rights group's researcher"."""
        if not is_told_by_kind(tokens, noun) or tokens.norm_at(before_modifiers(tokens, noun)) != "the":
            return None
        return next(
            (
                self._at[k]
                for k in range(noun - 1, max(-1, noun - _MAX_TOKENS_BACK), -1)
                if k in self._at and may_be_called(tokens, self._at[k], noun)
            ),
            None,
        )

    def _subject_or_latest(self, tokens: Tokens, i: int) -> Cluster | None:
        """Return the organization that "its" at `i` means: the latest, or the subject of its sentence.

        None where a body that is not called so was the subject since.
        """
        latest = noun = None
        for k in range(i - 1, max(-1, i - _MAX_TOKENS_BACK), -1):
            if k in self._at:
                latest = k
                break
            if noun is None and _is_body_without_name(tokens, k):
                noun = k
        if latest is None:
            return None
        if noun is not None:  # "The central bank said so. Its governor"
            return self._at[latest] if may_be_called(tokens, self._at[latest], noun) else None
        for k in range(latest, max(-1, i - _MAX_TOKENS_BACK), -1):
            if tokens.norms[k] in _ENDS or tokens.space[k]:
                break
            if k in self._at and tokens.dep[k] in _SUBJECTS:
                return self._at[k]
        return self._at[latest]

    def _before(self, tokens: Tokens, start: int) -> Cluster | None:
        """Return the organization in "the Harbour Trust's Ada Byrne"."""
        if tokens.norm_at(start - 1) != "'s":
            return None
        is_noun = tokens.norm_at(start - 2) in CLASSES and not tokens.upper[start - 2]
        return self._owner(tokens, start - 1) or (self._at.get(start - 3) if is_noun else None)

    def _after(self, tokens: Tokens, end: int) -> Cluster | None:
        """Return the organization in "Ada Byrne of the Harbour Trust", ", who heads the society"."""
        i = end
        if tokens.norm_at(i) == "," and tokens.norm_at(i + 1) in ("who", "of", "from"):
            i += 1
        elif tokens.norm_at(i) == "," and tokens.norm_at(i + 1) in ("currently", "now"):
            i += 2  # ", now at the Harbour Trust"
        if tokens.norm_at(i) in _LINKS:
            return self._behind_link(tokens, end, i)
        return self._in_clause(tokens, i + 1) if tokens.norm_at(i) == "who" else None

    def _behind_link(self, tokens: Tokens, end: int, link: int) -> Cluster | None:
        """Return the organization to which "of" or "at" leads from a name that ends at `end`."""
        if link == end and tokens.norms[link] in ("for", "with") and tokens.head[link] != end - 1:
            return None  # "asked Ada Byrne for the minutes of the council"
        if tokens.norms[link] != "of" and _is_object(tokens, end - 1):
            return None
        return self._at.get(link + 1) or self._at.get(_behind_description(tokens, link + 1))

    def _in_clause(self, tokens: Tokens, start: int) -> Cluster | None:
        """Return the organization that somebody leads or works for, by a clause behind "who"."""
        is_linked = works = leads = False
        for k in range(start, min(start + _MAX_CLAUSE - 1, len(tokens))):
            word = tokens.norms[k]
            if word in (",", ".") or tokens.space[k]:
                return None
            if is_linked and k in self._at:
                return self._at[k]
            if is_linked and (described := self._at.get(_behind_description(tokens, k))):
                return described  # "who runs the guards' union Tolpa"
            works = works or tokens.lemmas[k].lower() in _WORKING_VERBS or word in _WORKING_NOW
            leads = leads or word in _LEADING_VERBS  # "who leads research at the Arctic Institute"
            is_linked = (
                word in _LEADING_VERBS
                or (works and word in _LINKS)
                or (leads and word == "at")
                or (is_linked and word == "the")
            )
        return None


def _is_body_without_name(tokens: Tokens, i: int) -> bool:
    """Tell whether a body without a name is the subject of a clause: "The central bank said"."""
    is_noun = tokens.norms[i] in DESCRIPTION_NOUNS and tokens.words[i].islower()
    return is_noun and tokens.dep[i] in _SUBJECTS and is_whole_noun(tokens, i)


def _behind_description(tokens: Tokens, i: int) -> int:
    """Return where a name may stand behind what its bearer is: "the tenants' group", "a lobby called"."""
    if tokens.norm_at(i) not in _ARTICLES:
        return i
    first = i + 1
    if tokens.norms[first + 1 : first + 3] == ["-", "based"]:
        first += 3  # "the Oslo-based start-up"
    end = first
    while end < min(len(tokens), first + _MAX_DESCRIPTION) and not tokens.upper[end]:
        end += 1
    noun = end - 2 if end - 1 > first and tokens.norms[end - 1] in _CALLED else end - 1
    is_startup = tokens.norms[max(0, noun - 2) : noun + 1] == ["start", "-", "up"]
    return end if end == first or is_startup or tokens.norms[noun] in CLASSES else i


def _is_object(tokens: Tokens, name: int) -> bool:
    """Tell whether a name is the object of a verb or preposition: "at the ministry" then says where."""
    if tokens.dep[name] == "pobj":
        to = tokens.head[name]
        return not (tokens.norms[to] == "to" and tokens.norm_at(to - 1) == "according")
    verb = tokens.head[name]
    # Behind a verb without another subject it speaks: "said Ada Byrne from the Harbour Trust".
    before = range(max(0, verb - _MAX_CLAUSE), verb)
    has_subject = any(tokens.head[i] == verb and tokens.dep[i] == "nsubj" for i in before)
    return tokens.dep[name] in ("dobj", "dative") and has_subject
