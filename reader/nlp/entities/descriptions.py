"""Finds where an organization is described, not named: "the alliance" for NATO."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from reader.nlp.entities.clusters import Cluster
from reader.nlp.entities.names import Name
from reader.nlp.entities.publications import is_where_published
from reader.nlp.entities.sure_organizations import is_party_abroad
from reader.nlp.entities.surroundings import is_in_dateline, noun_after
from reader.nlp.entities.tokens import Tokens
from reader.nlp.lexicon.documents import STUDIES
from reader.nlp.lexicon.given_names import COMMON_GIVEN_NAMES
from reader.nlp.lexicon.organizations import (
    ANY_CLASS_NOUNS,
    BANKS,
    CLASSES,
    DESCRIPTION_NOUNS,
    KNOWN_ORGANIZATIONS,
    LEGAL_FORMS,
    NAME_NOUNS,
    PAPER_NAMES,
    PLATFORMS,
    TRADERS,
)
from reader.nlp.lexicon.own_nouns import OWN_NOUNS, own_nouns
from reader.nlp.lexicon.people import OFFICERS, ROLES
from reader.nlp.lexicon.places import COUNTRY_OF_PEOPLE
from reader.nlp.lexicon.word_forms import Key

_DETERMINERS = frozenset(("the", "this", "that"))
_RESTRICTING = frozenset(("of", "that", "which", "who", "where", "for", "in"))
_MAX_TOKENS_BACK = 300
"""Tokens back to an organization whose class is unknown: some ten sentences; then another one is likelier."""
_HANDICAP_TOKENS = 40
"""Tokens by which it must be nearer than one of which the class is known: a sentence or two."""
_UNKNOWN, _ANY = "", "*"
"""Stand for a class: of organizations whose class is unknown, and of all."""
_OF_EMPLOYERS = frozenset(("company", "bank", _UNKNOWN, _ANY))
"""Classes of which an article names many only as where somebody works: "Morgan Stanley analyst Ada Byrne"."""
_TELLING_CLASSES = frozenset(("media", "ministry", "police", "court", "parliament", "force", "government"))
"""Classes whose names tell them, so that a name which does not is none of theirs."""
_OF_STATE = frozenset(("force", "government", "ministry", "police", "parliament", "court"))
"""Classes of which every state has one: "the Israeli army" is none that was named before."""
_OF_STUDIES = frozenset(("paper", "publication", "team"))
"""Where there is a study, "the paper" is that, and "the team" those who made it: no newspaper and no club."""
_DESCRIBING = DESCRIPTION_NOUNS | TRADERS
_GENERIC = ANY_CLASS_NOUNS | {"company", "corporation", "firm"}
"""Nouns that tell too little to say that a later one of them is the same."""
_FIGURES = frozenset(("estimates", "data", "poll", "polls", "survey", "consensus", "statistics", "figures"))
_MAX_TO_FIGURES = 2
"""Tokens behind a name among which that noun is: "Datura consensus estimates"; before: "data compiled by"."""
_MAX_TO_OWNER = 5
"""Tokens before a name among which an "its" stands: "its main North American rival Acme"."""
_BY = frozenset(("from", "by", "at"))
_AT = frozenset(("at", "with"))
"""Between a role and where somebody works: "an analyst at Morgan Stanley"."""
_ABOUT_NOUN = frozenset(("appos", "relcl", "acl"))
"""Relations of an apposition and of a clause to the name of which they say something."""
_OF_OTHER_NOUN = frozenset(("appos", "attr", "compound"))
"""Relations of a noun that says what another one is."""
_SUBJECTS = frozenset(("nsubj", "nsubjpass", ""))
_OFTEN = 3
"""Mentions by name of what an article is about; of two, either may be named in passing."""
_MAX_CLIMB = 6
"""Steps from a name up to the apposition or clause that it stands in; further up is another clause."""
_MAX_TO_SUBJECT = 12
"""Tokens from a verb back to its subject: "Northlight, which has two plants in Delm, was bought"."""
_MAX_SEAT = 7
"""Tokens from a noun back to the determiner before its seat: "the Newport News, Va.-based firm"."""
_MAX_MODIFIERS = 4
"""Tokens between a determiner and its noun: "a small Dutch hacker group"."""


def classes_of(key: Key) -> frozenset[str]:
    """Return the classes of organization a name may belong to; empty when its words do not tell."""
    if key in BANKS:
        return frozenset((KNOWN_ORGANIZATIONS[key], "bank"))
    if key in KNOWN_ORGANIZATIONS:
        return frozenset((KNOWN_ORGANIZATIONS[key],))
    if key[-1] in LEGAL_FORMS and len(key) > 1:
        return frozenset(("company",))
    if is_party_abroad(key):
        return frozenset(("party",))
    return CLASSES.get(_head_of(key), frozenset())


def _head_of(key: Key) -> str:
    """Return the noun of a name: "bank" of "World Bank" and of "Bank of Delm"."""
    for link in ("of", "for", "on"):
        if link in key[1:]:
            key = key[: key.index(link, 1)]
    return key[-1]


def is_description(tokens: Tokens, name: Name) -> bool:
    """Tell whether a capitalized noun after "the" describes an organization: "the Alliance"."""
    return (
        len(name.key) == 1
        and name.key[0] in DESCRIPTION_NOUNS
        and name.key[0] not in NAME_NOUNS
        and name.key[0] not in PAPER_NAMES
        and tokens.norm_at(name.end - 2) in _DETERMINERS
    )


def describe_organizations(tokens: Tokens, clusters: list[Cluster]) -> None:
    """Add to each organization the places where a noun of its class stands for it."""
    classes = {cluster: _classes_of_cluster(tokens, cluster) for cluster in clusters}
    nouns = {cluster: frozenset(_own_nouns(tokens, cluster)) for cluster in clusters}
    called = {cluster: _nouns_in_apposition(tokens, cluster) for cluster in clusters}
    at = {name.start: (name.end, cluster) for cluster in clusters for name in cluster.names}
    name_tokens = {k for cluster in clusters for name in cluster.names for k in range(name.start, name.end)}
    last: dict[str, tuple[int, Cluster]] = {}
    new_at: dict[str, int] = {}
    told_at: dict[str, int] = {}
    study = -_MAX_TOKENS_BACK - 1
    i, count = 0, len(tokens)
    while i < count:
        norm = tokens.norms[i]
        end, cluster = at.get(i, (i + 1, None))
        if norm in STUDIES:
            study = i
        is_of_study = norm in _OF_STUDIES and i - study <= _MAX_TOKENS_BACK
        is_noun = cluster is None and (norm in DESCRIPTION_NOUNS or _is_trader(norm, last))
        if is_noun and not is_of_study and _is_definite(tokens, i):
            is_told = norm in told_at and i - told_at[norm] <= _MAX_TOKENS_BACK
            of_class = _without_others(last, classes, norm) if is_told else last
            cluster = _antecedent(tokens, i, of_class, new_at.get(norm, -1))
            if cluster is not None:
                cluster.descriptions.append((_determiner_of(tokens, i), i + 1))
        elif is_noun:
            if _is_new(tokens, i):
                new_at[norm] = i
            if _is_told_by_kind(tokens, i):
                told_at[norm] = i
        if cluster is not None and not (
            _is_where_said(tokens, i)
            or _is_of_figures(tokens, i, end)
            or _is_of_owner(tokens, i, end)
            or is_in_dateline(tokens, i, end)
            or _is_said_of_other(tokens, i, end, name_tokens)
        ):
            of_cluster = {*(classes[cluster] or (_UNKNOWN,)), _ANY, *called[cluster], *nouns[cluster]}
            if is_where_published(tokens, i, tuple(tokens.norms[i:end])):
                of_cluster = {*called[cluster], "media"}  # "the team" is whose findings they are
            is_employer = _is_of_person(tokens, end) or _is_behind_role(tokens, i)
            for class_ in of_cluster - (_OF_EMPLOYERS if is_employer else frozenset()):
                if not (class_ in last and _is_in_passing(tokens, class_, cluster, last[class_][1])):
                    last[class_] = (end, cluster)
        i = end


def _is_in_passing(tokens: Tokens, class_: str, cluster: Cluster, other: Cluster) -> bool:
    """Tell whether an organization is named once and does nothing, where the article is about another one.

    Of both the names do not tell what they are, so that "the company" may be either.
    """
    is_open = class_ in (_UNKNOWN, _ANY) and len(cluster.names) == 1 and len(other.names) >= _OFTEN
    return is_open and tokens.dep[cluster.names[0].end - 1] not in _SUBJECTS


def _nouns_in_apposition(tokens: Tokens, cluster: Cluster) -> frozenset[str]:
    """Return what an organization is called beside its name, as keys of their own.

    "The group, Unity,", "the carmaker Unity".
    """
    nouns = [noun_after(tokens, name.end) for name in cluster.names]
    nouns += [noun for name in cluster.names for noun in _noun_before(tokens, name)]
    nouns += [
        tokens.norms[name.start - 2]
        for name in cluster.names
        if name.start > 2 and tokens.norms[name.start - 1] == "," and _is_definite(tokens, name.start - 2)
    ]
    traders = [trader for trader in TRADERS for noun in nouns if noun.endswith(trader)]  # "the housebuilder"
    return frozenset(_called(noun) for noun in (*nouns, *traders) if noun in _DESCRIBING)


def _is_trader(norm: str, last: Mapping[str, tuple[int, Cluster]]) -> bool:
    return norm in TRADERS and _called(norm) in last


def _noun_before(tokens: Tokens, name: Name) -> Iterator[str]:
    """Yield the noun in "the carmaker Unity", "Brewer Tolley"; none of "the company Unity", any of them."""
    noun, start = tokens.norm_at(name.start - 1), name.start - 2
    while (
        start > 0 and name.start - start <= _MAX_MODIFIERS and tokens.pos[start] in ("ADJ", "NOUN", "PROPN")
    ):
        start -= 1
    is_trader = noun in TRADERS and tokens.initial[name.start - 1]
    if (tokens.norm_at(start) in _DETERMINERS and noun not in _GENERIC) or is_trader:
        yield noun


def _class_before(tokens: Tokens, name: Name) -> Iterator[str]:
    """Yield the noun in "the diving firm Nordic", also one that tells little; none that any body has."""
    noun = name.start - 1
    if noun <= 0 or tokens.norms[noun] in ANY_CLASS_NOUNS:
        return
    first = noun - 1
    while first > 0 and noun - first <= _MAX_MODIFIERS and tokens.pos[first] in ("ADJ", "NOUN", "VERB"):
        first -= 1
    if tokens.norms[first] in ("the", "a", "an"):
        yield tokens.norms[noun]


def _called(noun: str) -> str:
    return f"the {noun}"


def _own_nouns(tokens: Tokens, cluster: Cluster) -> Iterator[str]:
    """Yield a key for the noun of a name, which calls it before others: "Delm Bank", "Sonnet Group"."""
    head = _head_of(cluster.key)
    if len(cluster.key) > 1 and (head in ANY_CLASS_NOUNS or head in DESCRIPTION_NOUNS - _GENERIC):
        yield _ending_in(head)
    if cluster.key in BANKS:
        yield _ending_in("bank")
    names = {tokens.words_of(name.start, name.end) for name in cluster.names}
    yield from map(_ending_in, own_nouns(names))


def _ending_in(noun: str) -> str:
    return f"… {noun}"


def _is_where_said(tokens: Tokens, start: int) -> bool:
    """Tell whether a name is only the place where something was published: "said on Twitter"."""
    return tokens.norm_at(start - 1) in ("on", "via") and tokens.norms[start] in PLATFORMS


def _is_of_figures(tokens: Tokens, start: int, end: int) -> bool:
    """Tell whether a name only says whose figures they are: "Datura estimates", "data from Datura"."""
    before = tokens.norms[max(0, start - 1 - _MAX_TO_FIGURES) : max(0, start - 1)]
    is_behind = tokens.norm_at(start - 1) in _BY and not _FIGURES.isdisjoint(before)
    return is_behind or any(norm in _FIGURES for norm in tokens.norms[end : end + _MAX_TO_FIGURES])


def _is_of_owner(tokens: Tokens, start: int, end: int) -> bool:
    """Tell whether a name only says what another one has: "shares of its rival Baltic Energy"."""
    before = tokens.norms[max(0, start - _MAX_TO_OWNER) : start]
    return "its" in before and tokens.dep[end - 1] not in _SUBJECTS


def _is_of_person(tokens: Tokens, end: int) -> bool:
    """Tell whether a name only says where somebody works: "Morgan Stanley analyst Ada Byrne"."""
    behind = end + 1 if tokens.norm_at(end) == "'s" else end
    is_role = tokens.norm_at(behind) in ROLES and tokens.norm_at(behind) not in CLASSES
    return is_role or (behind > end and behind < len(tokens) and tokens.norms[behind] in COMMON_GIVEN_NAMES)


def _is_behind_role(tokens: Tokens, start: int) -> bool:
    """Tell whether a name only says where somebody works: "an analyst at Morgan Stanley".

    Of a chief executive or of a spokesman the company is the one for which they speak.
    """
    link = start - 2 if tokens.norm_at(start - 1) == "the" else start - 1
    role = tokens.norm_at(link - 1)
    return tokens.norm_at(link) in _AT and role in ROLES and role not in OFFICERS and role not in CLASSES


def _is_said_of_other(tokens: Tokens, start: int, end: int, name_tokens: set[int]) -> bool:
    """Tell whether a name only says something of one before it: "Northlight, which belongs to Baltic Energy".

    Of "Northlight, a unit of Baltic Energy," the next "the company" is Northlight.
    """
    if _is_behind_comma_of_other(tokens, start, name_tokens) or _is_agent(tokens, end - 1, name_tokens):
        return True
    token = end - 1
    for _ in range(_MAX_CLIMB):
        above = tokens.head[token]
        is_about = tokens.dep[token] in _ABOUT_NOUN or (tokens.dep[token] == "amod" and above < token)
        if is_about and above in name_tokens and above < start:  # "Northlight, majority-owned by"
            return above not in range(start, end) and token not in range(start, end)
        if above == token:
            return False
        token = above
    return False


def _is_agent(tokens: Tokens, token: int, name_tokens: set[int]) -> bool:
    """Tell whether a name only says who did it to one before: "Northlight was bought by Baltic Energy"."""
    by = tokens.head[token]
    verb = tokens.head[by]
    if tokens.dep[by] == "agent" and tokens.dep[verb] == "acl":
        return True  # "analysts polled by Datura"
    before = range(max(0, verb - _MAX_TO_SUBJECT), verb)
    return tokens.dep[by] == "agent" and any(
        tokens.head[i] == verb and tokens.dep[i] == "nsubjpass" and i in name_tokens for i in before
    )


def _is_behind_comma_of_other(tokens: Tokens, start: int, name_tokens: set[int]) -> bool:
    # ", owned by Baltic Energy," and ", part of the Baltic Energy group": parses attach it elsewhere.
    link = start - 2 if tokens.norm_at(start - 1) == "the" else start - 1
    if tokens.norm_at(link) not in ("of", "by"):
        return False
    between = ("VERB", "ADV", "AUX") if tokens.norm_at(link) == "by" else ("DET", "ADJ", "NOUN", "ADV")
    comma = link - 1
    while comma > 0 and link - comma <= _MAX_MODIFIERS and tokens.pos[comma] in between:
        comma -= 1
    return comma > 0 and tokens.norms[comma] == "," and comma < link - 1 and comma - 1 in name_tokens


def _classes_of_cluster(tokens: Tokens, cluster: Cluster) -> frozenset[str]:
    """Return the classes that the names tell, or ", a local company" behind, "the diving firm" before one."""
    classes = [classes_of(name.key) for name in cluster.names]
    classes += [CLASSES.get(noun_after(tokens, name.end), frozenset()) for name in cluster.names]
    before = [noun for name in cluster.names for noun in _class_before(tokens, name)]
    classes += [CLASSES.get(noun, frozenset()) for noun in before]
    return frozenset[str]().union(*classes)


def _is_definite(tokens: Tokens, i: int) -> bool:
    """Tell whether "the" stands before a noun and nothing but its seat, "Delm-based", says which one."""
    return (
        tokens.norm_at(_determiner_of(tokens, i)) in _DETERMINERS
        and tokens.pos[i] in ("NOUN", "PROPN", "")
        and tokens.norm_at(i + 1) not in _RESTRICTING
        and _is_whole(tokens, i)
    )


def _is_whole(tokens: Tokens, i: int) -> bool:
    """Tell whether a noun ends its phrase: in "the company chairman", "the carmaker Unity" it does not."""
    return not (i + 1 < len(tokens) and (tokens.pos[i + 1] in ("NOUN", "PROPN") or tokens.upper[i + 1]))


def _before_modifiers(tokens: Tokens, noun: int) -> int:
    """Return the token before the words that say which one a noun is: "a" before "a small hacker group"."""
    start = noun - 1
    while start > 0 and noun - start <= _MAX_MODIFIERS and tokens.pos[start] in ("ADJ", "NOUN"):
        start -= 1
    return start


def _determiner_of(tokens: Tokens, noun: int) -> int:
    """Return the token before a noun, or before the seat that stands there: "The New Delm-based company"."""
    if tokens.norm_at(noun - 1) != "based" or tokens.norm_at(noun - 2) != "-":
        return noun - 1
    start = noun - 3
    while start > 0 and noun - start <= _MAX_SEAT and tokens.norms[start] not in _DETERMINERS:
        start -= 1
    return start


def _is_new(tokens: Tokens, i: int) -> bool:
    """Tell whether a noun brings in somebody new: "a hacker group", "the Israeli army"."""
    start = _before_modifiers(tokens, i)
    if not _is_whole(tokens, i):
        return False
    if tokens.norm_at(start) in ("a", "an", "another"):
        return True
    classes: frozenset[str] = CLASSES.get(tokens.norms[i], frozenset())
    is_of_state = bool(classes) and classes <= _OF_STATE
    is_national = any((tokens.norms[k],) in COUNTRY_OF_PEOPLE for k in range(start + 1, i))
    return is_of_state and is_national and tokens.norm_at(start) == "the"


def _is_told_by_kind(tokens: Tokens, i: int) -> bool:
    """Tell whether a body is told by its kind, without a name: "a rescue charity", "the port authority"."""
    start = _before_modifiers(tokens, i)
    is_kind = start < i - 1 and tokens.norm_at(start) in ("a", "an", "another", "the")
    return _is_whole(tokens, i) and is_kind and tokens.dep[i] not in _OF_OTHER_NOUN


def _without_others(
    last: dict[str, tuple[int, Cluster]], classes: Mapping[Cluster, frozenset[str]], noun: str
) -> dict[str, tuple[int, Cluster]]:
    """Return the organizations named last, without those of which it is known that they are something else.

    Where the text told of a rescue charity, "the charity" is that, and not the insurer that was named since.
    """
    own = CLASSES.get(noun, frozenset())
    return {
        class_: (end, cluster)
        for class_, (end, cluster) in last.items()
        if class_ == _called(noun) or not classes[cluster] or not own.isdisjoint(classes[cluster])
    }


def _antecedent(tokens: Tokens, i: int, last: dict[str, tuple[int, Cluster]], new_at: int) -> Cluster | None:
    """Return the organization to which the noun at `i` refers: the last one named of a class that agrees.

    None when none was named since `new_at`, the token where the same noun brought in another one. One
    that was called by this very noun comes before a later one.
    """
    noun = tokens.norms[i]
    end, cluster = last.get(_called(noun), (-_MAX_TOKENS_BACK - 1, None))
    if cluster is not None and end > new_at and i - end <= _MAX_TOKENS_BACK:
        return cluster
    if noun in OWN_NOUNS:
        end, cluster = last.get(_ending_in(noun), (-1, None))
        return cluster if end > new_at else None
    classes = CLASSES.get(noun, frozenset())
    of_class = [last[class_] for class_ in classes if class_ in last]
    if noun in ANY_CLASS_NOUNS and _ANY in last:
        of_class.append(last[_ANY])
    candidates = [(end, end, cluster) for end, cluster in of_class]
    if _ending_in(noun) in last:  # "Sonnet Group", though its arm is named since
        end, cluster = last[_ending_in(noun)]
        candidates.append((end + _HANDICAP_TOKENS, end, cluster))
    if _UNKNOWN in last and not classes <= _TELLING_CLASSES:
        end, cluster = last[_UNKNOWN]
        if i - end <= _MAX_TOKENS_BACK:
            candidates.append((end - _HANDICAP_TOKENS, end, cluster))
    since = [place for place in candidates if place[1] > new_at]
    return max(since, key=lambda place: place[0])[2] if since else None
