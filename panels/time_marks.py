"""Marks on the axis of time: what would cover one another stands as one mark with its number, in lanes one below the
other; the most important of them have a label, as far as labels do not meet.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from panels.happenings import ROWS, Happening
from panels.time_axis import Axis, Cell, Days, find_axes, say_span
from panels.words import SHORT_MONTHS, begin_large, say_month

Groups = Mapping[tuple[Days, str, bool], Sequence[Happening]]  # by days, kind, and whether the days are told

LANES = 3  # in one row; what finds no free one joins what it covers most
SYMBOL = 20.0  # pixels that a mark of one unit needs, without its number
DIGIT, LETTER, SMALL = 7.0, 6.5, 6.2  # pixels at 12 px, at 12.5 px and at 12 px: rather too much than too little
APART = 12.0  # pixels between two labels
LISTED = 60  # things that are named one by one where a mark stands for many
MONTHS = 12  # of a year
SPOKEN = 3  # of these, by a screen reader before they are asked for
NOUNS = {
    "fronts": ("front", "fronts"),
    "corridors": ("corridor", "corridors"),
    "flows": ("displacement", "displacements"),
    "speech": ("quotation", "quotations"),
    "article": ("article", "articles"),
}


@dataclass(frozen=True, slots=True)
class Bin:
    """Happenings of one kind that stand as one mark; `point` says that they lie within a single unit."""

    kind: str
    told: bool
    lo: int
    hi: int
    members: tuple[Happening, ...]
    lane: int = 0

    @property
    def point(self) -> bool:
        """Whether it is a symbol, not a bar."""
        return self.lo == self.hi

    @property
    def days(self) -> Days:
        """The first and the last day of what it stands for."""
        return min(h.days[0] for h in self.members), max(h.days[1] for h in self.members)


@dataclass(frozen=True, slots=True)
class Words:
    """Words at a place on the axis: their middle, in pixels."""

    x: float
    text: str
    about: int = -1  # the mark that they label


def group(happenings: Iterable[Happening]) -> Groups:
    """What is of the same days and of one kind stands together, in every width."""
    by_days: dict[tuple[Days, str, bool], list[Happening]] = defaultdict(list)
    for happening in happenings:
        by_days[happening.days, happening.kind, happening.told].append(happening)
    return by_days


def lay_out(by_days: Groups, width: float) -> tuple[Axis, tuple[Bin, ...]] | None:
    """The finest axis on which every mark has room, and the marks; nothing where all lies in one stretch."""
    days = {key[0] for key in by_days}
    if len(days) < 2:
        return None
    for axis in find_axes(days, width, least=SYMBOL):  # the coarsest has room for anything
        if axis.pitch >= SYMBOL:
            bins = gather(axis, by_days)
            most = max((len(b.members) for b in bins if b.point), default=1)
            if axis.pitch >= SYMBOL + (DIGIT * len(str(most)) if most > 1 else 0):
                break
    else:
        bins = gather(axis, by_days)
    return (axis, bins) if len(axis.cells) > 1 else None


def gather(axis: Axis, by_days: Groups) -> tuple[Bin, ...]:
    """The marks of an axis, row by row, each in its lane, from left to right."""
    found: dict[tuple[str, bool, int, int], list[Happening]] = defaultdict(list)
    for (days, kind, told), own in by_days.items():
        found[kind, told, *axis.find(days)] += own
    bins = [Bin(kind, told, lo, hi, tuple(own)) for (kind, told, lo, hi), own in found.items()]
    order = {row: n for n, row in enumerate(dict.fromkeys(ROWS.values()))}
    rows = groupby(sorted(bins, key=lambda b: order[ROWS[b.kind]]), key=lambda b: ROWS[b.kind])
    return tuple(b for _, own in rows for b in stand_in_lanes(list(own)))


def stand_in_lanes(bins: Sequence[Bin]) -> tuple[Bin, ...]:
    """Each mark in the first lane that is free there: what the articles tell the day of first, then by time."""
    kinds = list(ROWS)
    lanes: list[list[Bin]] = [[]]
    for own in sorted(bins, key=lambda b: (not b.told, kinds.index(b.kind), b.lo, b.hi)):
        free = next((n for n, lane in enumerate(lanes) if not any(meets(own, other) for other in lane)), None)
        if free is None and len(lanes) < LANES:
            lanes.append([])
            free = len(lanes) - 1
        if free is None:
            lanes = join(lanes, own)
        else:
            lanes[free].append(replace(own, lane=free))
    return tuple(sorted((b for lane in lanes for b in lane), key=lambda b: (b.lo, b.hi, b.lane)))


def meets(one: Bin, other: Bin) -> bool:
    """Whether two marks would cover each other."""
    return one.lo <= other.hi and other.lo <= one.hi


def join(lanes: list[list[Bin]], own: Bin) -> list[list[Bin]]:
    """The lanes with one more mark, and all that it covers in one of them become a single mark.

    The lane is that in which it meets its like, if there is one.
    """

    def likeness(lane: list[Bin]) -> tuple[int, int]:
        met = [b for b in lane if meets(own, b)]
        return sum((b.kind, b.told) == (own.kind, own.told) for b in met), -len(met)

    chosen = max(range(len(lanes)), key=lambda n: likeness(lanes[n]))
    met, rest = [], lanes[chosen]
    while caught := [b for b in rest if meets(own, b)]:  # what has grown may meet more
        met += caught
        rest = [b for b in rest if b not in caught]
        own = replace(own, lo=min(own.lo, *(b.lo for b in caught)), hi=max(own.hi, *(b.hi for b in caught)))
    first = met[0]
    members = tuple(h for b in (*met, own) for h in b.members)
    whole = Bin(first.kind, any(b.told for b in (*met, own)), own.lo, own.hi, members, chosen)
    return [[*rest, whole] if n == chosen else lane for n, lane in enumerate(lanes)]


def list_members(own: Bin) -> tuple[Happening, ...]:
    """What is named one by one, the surest told and the oldest first."""
    return tuple(sorted(own.members, key=lambda h: (not h.told, h.days)))[:LISTED]


def say_noun(own: Bin) -> str:
    """What one thing is: "Front", "Quotation"."""
    return begin_large(NOUNS[own.kind][0])


def say_bin(own: Bin) -> str:
    """A mark that stands for many as a sentence."""
    kinds = {h.kind for h in own.members}
    noun = NOUNS[own.kind][1] if len(kinds) == 1 else "events"
    when = say_span(*own.days)
    head = f"{len(own.members):,} {noun}, {when if own.told else f'day not given, printed {when}'}"
    spoken = "; ".join(dict.fromkeys(h.words for h in list_members(own)[:SPOKEN]))
    return f"{head}: {spoken}{'' if len(own.members) <= SPOKEN else ' and others'}."


def choose_labels(axis: Axis, bins: Sequence[Bin], width: float) -> tuple[Words, ...]:
    """Labels of events that do not meet: those with a day first, then those that most claims tell of.

    A label is as long as the room that is left, once as many marks as can have one.
    """
    found = {n: find_chief(b) for n, b in enumerate(bins) if ROWS[b.kind] == "events" and b.told}
    chiefs = {n: chief for n, chief in found.items() if chief}
    weights = {n: max(map(weigh, bins[n].members)) for n in chiefs}
    order = sorted(chiefs, key=lambda n: (-len(bins[n].members), -weights[n], bins[n].lo))
    chosen: dict[int, Words] = {}
    for shorter in (True, False):
        for n in order:
            titles = chiefs[n].titles
            middle = sum(axis.place((bins[n].lo, bins[n].hi))) / 2
            own = (stand(Words(middle, title, n), width) for title in (titles[1:] or titles if shorter else titles))
            others = [words for other, words in chosen.items() if other != n]
            fitting = next((w for w in own if is_inside(w, width) and not any(touch(w, o) for o in others)), None)
            chosen |= {n: fitting} if fitting else {}
    return tuple(sorted(chosen.values(), key=lambda words: words.x))


def find_chief(own: Bin) -> Happening | None:
    """The claim that may speak for a mark: of few the weightiest, of many only one that stands out."""
    weighed = [(weigh(h), h) for h in own.members]
    most, chief = max(weighed, key=lambda one: one[0])
    alone = sum(weight == most for weight, _ in weighed) == 1
    return chief if alone or len(weighed) <= SPOKEN else None


def stand(words: Words, width: float) -> Words:
    """Words moved so far that they stand within the width."""
    half = len(words.text) * LETTER / 2
    return replace(words, x=round(min(max(words.x, half), width - half), 1))


def is_inside(words: Words, width: float) -> bool:
    """Whether there is room for words at all."""
    return len(words.text) * LETTER <= width


def touch(one: Words, other: Words) -> bool:
    """Whether two words would stand too near to each other."""
    return abs(one.x - other.x) < (len(one.text) + len(other.text)) * LETTER / 2 + APART


def weigh(happening: Happening) -> float:
    """How much a claim says: people count, and a day told exactly says more than a season."""
    row = happening.row or {}
    people = float(row.get("people_high") or row.get("people_low") or 0)
    first, last = happening.days
    return people + (1 / (1 + (last - first).days) if happening.told else 0.0)


def write_scale(axis: Axis, width: float) -> tuple[tuple[Words, ...], tuple[Words, ...]]:
    """What is written under the axis: units where something begins, and below them the months or years."""
    ticks: list[Words] = []
    groups: list[Words] = []
    for segment in axis.segments:
        for cell in segment:
            if cell.held and cell.lo == cell.hi and (text := say_tick(axis, cell.lo)):
                put(ticks, Words((cell.x0 + cell.x1) / 2, text), width)
        named = [cell for cell in segment if say_group(axis, cell)]
        for text, cells in groupby(named, key=lambda cell: say_group(axis, cell)):
            own = list(cells)
            put(groups, Words((own[0].x0 + own[-1].x1) / 2, text), width)
    return tuple(ticks), tuple(groups)


def put(row: list[Words], words: Words, width: float) -> None:
    """Write words into a row, if there is room for them, and they do not meet those before them."""
    half = len(words.text) * SMALL / 2
    if half * 2 > width:
        return
    x = min(max(words.x, half), width - half)
    if not row or row[-1].x + len(row[-1].text) * SMALL / 2 + APART / 2 <= x - half:
        row.append(Words(round(x, 1), words.text))


def say_tick(axis: Axis, number: int) -> str:
    """A unit in the fewest words: the day of the month, a week from day to day, the month, the years."""
    first, last = axis.unit.first(number), axis.unit.last(number)
    if axis.unit.days:
        return "–".join(dict.fromkeys(str(day.day) for day in axis.days_of(Cell(number, number))))
    if axis.unit.months < MONTHS:
        return "–".join(dict.fromkeys(SHORT_MONTHS[day.month - 1] for day in (first, last)))
    return str(first.year) if first.year == last.year else f"{first.year}–{last.year % 100:02}"


def say_group(axis: Axis, cell: Cell) -> str:
    """What a cell lies in: its month, or its year; where it goes beyond, from which to which."""
    first, last = axis.days_of(cell)
    single = cell.lo == cell.hi
    if axis.unit.days:
        ends = (say_month(first), say_month(first if single else last))  # a week is of the month it begins in
    elif axis.unit.months < MONTHS or not single:
        ends = (str(first.year), str(last.year))
    else:
        return ""
    return " to ".join(dict.fromkeys(ends))
