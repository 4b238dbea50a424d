"""The displaced of one passage: each count or group of people, with what befell it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from gazetteer import Role
from geo.claims.causes import RAIDS, THRUSTS, find_fought
from geo.claims.counts import Count, find_counts
from geo.claims.fates import AFTER, tie_move
from geo.claims.groups import find_emptied, find_groups
from geo.claims.influxes import await_influx, find_bare
from geo.claims.moves import Move
from geo.claims.needs import HOMES, fits
from geo.claims.passages import DIRECTIONS, Passage, Site
from geo.claims.people import ARMED, ARRIVALS, DISPLACED, INSIDE
from geo.claims.polarity import AUXILIARIES
from geo.claims.rates import find_noun, find_pace, find_rate
from geo.claims.records import Named
from geo.claims.site_leads import lead_sites
from geo.claims.tallies import find_part, find_total
from geo.claims.treks import DEEDS, GOALS, REASONS

LOCALS = frozenset({"inhabitants", "residents", "citizens", "townspeople", "townsfolk", "population"})
PLACED = frozenset({"in", "at", "inside", "near"})
LED = frozenset({"to", "into", "from"})


@dataclass(frozen=True, slots=True)
class Displaced:
    """Some people in a passage, and what befell them; `listed` where they only go on with those before."""

    passage: Passage
    count: Count
    move: Move | None
    moves: tuple[Move, ...]
    listed: bool = False
    before: Passage | None = None  # the sentence before
    part: bool = False  # some of those before: "many to X"

    @property
    def at(self) -> int:
        """The word that the claim hangs on."""
        return self.move.first if self.move else self.count.first


def find_scene(found: Displaced) -> Named | None:
    """The place of the fighting of which the sentence before tells, where that of the flight names no place."""
    move, who = found.move, set((found.count.who or "").casefold().split())
    flows = move is not None and move.row["measure"] == "flow"
    local = move is not None and move.row["status"] == "moved" and bool(LOCALS & who)
    leaves = flows and move is not None and (move.leaves or local)
    goals = GOALS | {"in"}
    if found.before is None or not all(s.anaphor or s.lead in goals for s in found.passage.sites) or not leaves:
        return None
    fought = find_fought(found.before) or _find_home(found)
    return fought.named if fought else None


def _find_home(found: Displaced) -> Site | None:
    """The one town of which the sentence before tells something of war, whose people leave their homes."""
    before, count = found.before, found.count
    if before is None or not count.civil or count.displaced or not HOMES & set(found.passage.folded):
        return None
    told = any(f in REASONS | DEEDS | ARMED for f in before.folded)
    sites = [s for s in before.sites if not s.beside and s.named.place is not None]
    one = len({s.named.place.id for s in sites if s.named.place}) == 1
    return sites[0] if told and one and sites[0].lead not in {"to", "from", "for", "toward"} else None


def place_actors(passage: Passage, moves: Sequence[Move] = ()) -> Passage:
    """A passage in which a country that people go to or come from is a place, also where it could act."""
    led = [
        _lead(passage, replace(s, role=Role.LOCATION))
        for s in passage.others
        if s.role is Role.ACTOR and (passage.form(s.first - 1) in GOALS | {"from", "in"} or _is_struck(passage, s))
    ]
    objects = {m.last for m in moves if m.row["object"] in {"origin", "host", "via"} and m.row["measure"] == "flow"}
    led += [
        replace(s, start=s.first, role=Role.LOCATION)
        for s in passage.others
        if s.role is Role.ACTOR and s.first in objects
    ]
    sites = tuple(sorted((*passage.sites, *led), key=lambda s: s.first)) if led else passage.sites
    return replace(passage, sites=sites)


def _lead(passage: Passage, site: Site) -> Site:
    """A place with the preposition before it; "in this part of X" leads in."""
    lead = passage.form(site.first - 1)
    return lead_sites(passage.words, [site])[0] if lead == "of" else replace(site, lead=lead, start=site.first - 1)


def _is_struck(passage: Passage, site: Site) -> bool:
    """ "The assault on X", "in this part of X": a place where there is fighting, or where something is."""
    lead, noun = passage.form(site.first - 1), passage.form(site.first - 2)
    struck = lead in {"on", "upon"} and noun in RAIDS | THRUSTS
    return struck or (lead in INSIDE and noun in REASONS) or (lead == "of" and noun in {"part", "parts"})


def find_displaced(
    passage: Passage, moves: tuple[Move, ...], *, told: bool, themed: bool, at_war: bool = False
) -> list[Displaced]:
    """The people of a passage who had to move, in the order of its words.

    `told` says that the article has spoken of others before ("thousands more"), `themed` that it is about refugees,
    `at_war` that it tells of fighting.
    """
    counts = tuple(replace(c, themed=themed, at_war=at_war) for c in find_counts(passage))
    found: list[Displaced] = []
    for count in counts:
        found += _find_one(passage, count, moves, found, told=told)
    found += [
        Displaced(passage, group, move, moves) for group, move in find_groups(passage, moves, counts, at_war=at_war)
    ]
    found += [Displaced(passage, place, move, moves) for place, move in find_emptied(passage, moves)]
    taken = frozenset(f.move.first for f in found if f.move is not None)
    bare = find_bare(passage, moves, taken, themed=themed, at_war=at_war)
    found += [Displaced(passage, flight, move, moves) for flight, move in bare]
    rated = (replace(f, move=await_influx(passage, f.move)) for f in map(_tell_rate, found) if f is not None)
    return sorted(rated, key=lambda f: f.count.first)


def _tell_rate(found: Displaced) -> Displaced | None:
    """The same, with the rate at which they go, where that is what their number says; None where they do not go."""
    passage, count, move = found.passage, found.count, found.move
    goes = move is not None and (move.row["measure"] == "flow" or move.row["fact"] == "displaced")
    if count.quantity is None:
        rate = find_pace(passage, move) if move and goes else None
        return replace(found, count=replace(count, rate=rate))
    rate = find_rate(passage, count, move if goes else None)
    if rate is None or not goes:
        return found if rate is None else None  # "200 people a day are dying in the camps"
    noun = find_noun(passage, count, found.moves) if count.who is None else None
    return replace(found, count=replace(count, rate=rate), move=noun or move)


def _find_one(
    passage: Passage, count: Count, moves: tuple[Move, ...], before: Sequence[Displaced], *, told: bool
) -> list[Displaced]:
    """Some people and what befell them, with the whole of which they are a part; nothing for those who stayed."""
    more = told and is_elliptic(passage, count)
    own, rest = _part_whole(passage, count, moves)
    more = more or (told and passage.forms(count.last - 2, count.last) == ("the", ARRIVALS))
    known = replace(count, displaced=True) if more or own else count
    whole = [Displaced(passage, *own, (own[1],))] if own else []
    move = tie_move(passage, known, rest) or _tie_alike(passage, known, rest, before)
    if move is None and before and _goes_on(passage, known, before[-1]):
        last = before[-1].move
        same = Move(last.row, count.first, count.last) if last else None
        return [*whole, Displaced(passage, replace(known, displaced=True), same, moves, listed=True)]
    if move is None and before and count.who is None and find_total(passage, known):
        return [Displaced(passage, replace(known, displaced=True), None, moves)]
    if move is None and (more or not count.displaced or count.few):
        return whole
    if known.few and known.who is None and not known.displaced:
        return whole
    return [*whole, Displaced(passage, known, move, rest if own else moves)]


def _tie_alike(passage: Passage, count: Count, moves: tuple[Move, ...], before: Sequence[Displaced]) -> Move | None:
    """What befell a bare number beside refugees of the same sentence: "and about 700 have escaped to X"."""
    others = any(f in DISPLACED for f in passage.forms(0, count.first))
    alike = count.who is None and not count.few and (others or (before and before[-1].move is not None))
    joined = any(f in {"and", "while", "but"} for f in passage.forms(count.first - 2, count.first))
    return tie_move(passage, replace(count, displaced=True), moves) if alike and joined else None


def _part_whole(
    passage: Passage, count: Count, moves: tuple[Move, ...]
) -> tuple[tuple[Count, Move] | None, tuple[Move, ...]]:
    """ "Half of the 8,000 who fled X returned": the whole with what befell it, and the verbs left for the half."""
    whole = count.quantity.whole if count.quantity else None
    at = count.last + (passage.form(count.last) in {"who", "that"})
    own = next((m for m in moves if max(at - 1, count.head) <= m.first <= at + 2), None)
    if own is not None and at == count.last and AUXILIARIES & set(passage.forms(at, own.first)):
        return None, moves  # "half of the 8,000 residents have fled": the half did, and not all
    fled = replace(count, displaced=True)
    rest = tuple(m for m in moves if own is not None and m.first > own.first and fits(passage, fled, m))
    if whole is None or own is None or not rest:
        return None, moves
    last = max(min(count.last, own.first), count.head)
    return (replace(count, first=whole.first, last=last, quantity=whole, until=rest[0].first), own), rest


def _goes_on(passage: Passage, count: Count, before: Displaced) -> bool:
    """Whether people are a part of those before, or stand in one list with them: "and 6,000 to X", "200 in Y"."""
    stock = before.move is None or before.move.row["measure"] == "stock"
    crossed = before.move is not None and before.move.row["object"] == "via"
    leads = LED | PLACED if stock or crossed else LED
    goes = any(s.start == _skip_direction(passage, count.last) and s.lead in leads for s in passage.sites)
    listed = goes and (count.who is None or count.civil or count.displaced)
    near = count.first - max(before.count.last, before.move.last if before.move else 0) <= AFTER
    return near and (listed or find_part(passage, count) is not None)


def _skip_direction(passage: Passage, n: int) -> int:
    """Behind what only says on which side: "to the south", "farther north"."""
    if passage.form(n) in {"farther", "further"} and passage.form(n + 1) in DIRECTIONS:
        return n + 2
    return n + 3 if passage.forms(n, n + 2) == ("to", "the") and passage.form(n + 2) in DIRECTIONS else n


def is_elliptic(passage: Passage, count: Count) -> bool:
    """ "Tens of thousands more": more of those just spoken of."""
    return passage.form(count.head) in {"more", "others"}
