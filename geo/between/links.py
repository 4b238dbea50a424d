"""Links: what two articles tell of one event, number, place or person, and whether they agree."""

from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from geo.between.disputes import conflict
from geo.between.likeness import (
    agree_in_number,
    are_one_event,
    are_one_flow,
    are_one_person,
    are_one_way,
    have_number,
    name_families,
)
from geo.between.told import DENIALS, Told, are_one_place, are_together, find_keys, holds, list_told
from geo.claims import Claims, CorridorClaim, FlowClaim, FrontClaim, name_speaker

SLACK = timedelta(days=1)  # a day is not the same day everywhere, and news of the night is printed with the next
WHILE = timedelta(days=10)  # so long a way stays as it was told, and a count of people is not outdated
LOOKED_AT = 24  # claims just before one in time, of those on the same place, that it is compared with
MOST = 6  # links of one claim: where a hundred papers tell of one battle, each is tied to its neighbours in time


class LinkKind(StrEnum):
    """How two articles stand to each other."""

    AGREES = "agrees"
    DIFFERS = "differs"
    CONTRADICTS = "contradicts"


class LinkSubject(StrEnum):
    """What they both tell of."""

    EVENT = "event"
    NUMBER = "number"
    PLACE = "place"
    PERSON = "person"


@dataclass(frozen=True, slots=True)
class Link:
    """Two claims, by their ids in the layers ("fronts-<article>-<n>"; of a person "quotes-<article>-<n>").

    A denial is "denials-<article>-<n>", and no row of a layer. `one` is the older. `words` say what they have in
    common, or how they differ, in plain English.
    """

    kind: LinkKind
    about: LinkSubject
    one: str
    other: str
    words: str


@dataclass(frozen=True, slots=True)
class Voice:
    """One speaker of one article, at the first of the quotations."""

    id: str
    article: str
    published: date | None
    name: str
    role: str | None


def find_links(claims: Sequence[Claims]) -> tuple[Link, ...]:
    """What the claims of several articles have to do with each other, each pair once, in the order of time.

    Two accounts are linked where the same thing was done at the same place, or at one that holds it, on days that
    overlap, by bodies that may be the same; two counts where people of one kind left or reached the same place. Those
    of one article are linked only where they contradict each other, or give two numbers. Claims are compared with
    those on the same place that are next in time, so that the work grows with their number and not its square.
    """
    told = (*list_told(claims), *list_told(claims, denied=True))
    found: dict[tuple[str, str], Link] = {}
    counts: dict[str, int] = {}
    for one, other in _pair_up(told):
        if (one.id, other.id) in found or max(counts.get(one.id, 0), counts.get(other.id, 0)) >= MOST:
            continue
        link = compare(one, other)
        if link is not None:
            found[one.id, other.id] = link
            for name in (one.id, other.id):
                counts[name] = counts.get(name, 0) + 1
    return (*found.values(), *_link_persons(claims))


def compare(one: Told, other: Told) -> Link | None:
    """How two claims of a kind stand to each other; None where they tell of different things."""
    a, b = one.claim, other.claim
    if conflict(one, other):
        return _link(LinkKind.CONTRADICTS, LinkSubject.EVENT, one, other, _name_place(one))
    if isinstance(a, FlowClaim) and isinstance(b, FlowClaim):
        return _compare_flows(one, a, other, b)
    if one.article == other.article or DENIALS in {one.kind, other.kind}:
        return None
    if isinstance(a, FrontClaim) and isinstance(b, FrontClaim):
        same_day = one.has_day and other.has_day and are_together(one, other, timedelta(0))
        near = are_one_place(a.where, b.where) or (same_day and (holds(a.where, b.where) or holds(b.where, a.where)))
        if near and are_one_event(a, b) and are_together(one, other, SLACK):
            shared = sorted(name_families(a.actions) & name_families(b.actions))
            words = f"{shared[0]} at {_name_place(one)}"
            return _link(LinkKind.AGREES, LinkSubject.EVENT, one, other, words)
    if isinstance(a, CorridorClaim) and isinstance(b, CorridorClaim) and are_one_way(a, b):
        if not are_together(one, other, WHILE):
            return None
        kind = LinkKind.AGREES if a.status == b.status else LinkKind.DIFFERS
        words = a.status if a.status == b.status else f"{a.status} – {b.status}"
        return _link(kind, LinkSubject.PLACE, one, other, f"{a.where.name}: {words}")
    return None


def _compare_flows(one: Told, a: FlowClaim, other: Told, b: FlowClaim) -> Link | None:
    """Whether two counts are of the same people, and whether both can be true."""
    between = one.article != other.article
    if not (between or (one.speaker and other.speaker and one.speaker != other.speaker)):
        return None
    if not are_one_flow(a, b) or not are_together(one, other, WHILE if between else SLACK):
        return None
    if have_number(a) and have_number(b) and not agree_in_number(a, b):
        return _link(LinkKind.DIFFERS, LinkSubject.NUMBER, one, other, f"{a.words} – {b.words}")
    if not between:
        return None
    if have_number(a) and have_number(b):
        words = a.words if a.words == b.words else f"{a.words}, {b.words}"
        return _link(LinkKind.AGREES, LinkSubject.NUMBER, one, other, str(words))
    return _link(LinkKind.AGREES, LinkSubject.EVENT, one, other, a.fact)


def _link(kind: LinkKind, about: LinkSubject, one: Told, other: Told, words: str) -> Link:
    """A link."""
    return Link(kind, about, one.id, other.id, words)


def _name_place(told: Told) -> str:
    """Where a claim plays, in the article's words."""
    claim = told.claim
    if not isinstance(claim, FlowClaim):
        return claim.where.name
    named = claim.destination or claim.origin or claim.via
    return named.name if named else claim.who or "people"


def _pair_up(told: Sequence[Told]) -> Iterator[tuple[Told, Told]]:
    """The pairs of claims that may tell of one thing: of one kind and place, and near in time; the older first."""
    blocks: dict[Hashable, list[Told]] = {}
    for claim in told:
        for key in _list_keys(claim):
            blocks.setdefault(("fronts" if claim.kind == DENIALS else claim.kind, key), []).append(claim)
    for block in blocks.values():
        ordered = sorted(block, key=lambda t: (t.days[0] if t.days else date.max, t.id))
        for n, other in enumerate(ordered):
            yield from ((one, other) for one in reversed(ordered[max(0, n - LOOKED_AT) : n]))


def _list_keys(told: Told) -> tuple[Hashable, ...]:
    """Where a claim is looked for: at its places and, where its day is told, among all of that day in the country."""
    claim = told.claim
    if isinstance(claim, FrontClaim):
        place = claim.where.place
        wide = [(place.country, told.days)] if place is not None and told.has_day else []
        return (*find_keys(claim.where), *wide)
    ends = (claim.origin, claim.destination, claim.where if isinstance(claim, CorridorClaim) else None)
    return tuple(dict.fromkeys(key for end in ends for key in find_keys(end)))


def _link_persons(claims: Sequence[Claims]) -> Iterator[Link]:
    """Who speaks in two articles: each is linked to the last article before in which the same person speaks."""
    names: dict[str, list[Voice]] = {}
    voices = sorted(_list_voices(claims), key=lambda v: (v.published or date.max, v.id))
    for voice in voices:
        family = names.setdefault(voice.name.split(",")[0].split()[-1].casefold(), [])
        for before in reversed(family[-LOOKED_AT:]):
            if before.article != voice.article and are_one_person(before.name, before.role, voice.name, voice.role):
                yield Link(LinkKind.AGREES, LinkSubject.PERSON, before.id, voice.id, voice.name)
                break
        family.append(voice)


def _list_voices(claims: Iterable[Claims]) -> Iterator[Voice]:
    """The named speakers of each article, each once."""
    for one in claims:
        article = one.reading.article
        heard: set[str] = set()
        places = {r.mention.name for r in one.reading.resolutions}  # a state that speaks is no person
        for n, quotation in enumerate(one.reading.quotations):
            name = quotation.speaker_name
            if name and name.split(",")[0].split() and name not in heard | places:
                heard.add(name)
                role = (name_speaker(one.reading, quotation) or "").replace(name, "").strip(" ,") or None
                yield Voice(f"quotes-{article.id}-{n}", article.id, article.published, name, role)
