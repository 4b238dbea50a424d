"""Nouns make places of the names around them: "villages between X and Y", "the road from X to Y", "the X front".

Such a noun is a mention of its own, beside those of the names, but only where its words can speak of nothing but
ground: two towns have villages between them, two governments have talks.
"""

from collections.abc import Container, Iterator, Sequence

from gazetteer.mention import Mention, Relation, Role
from gazetteer.passage import Passage
from gazetteer.place import RelativeKind
from gazetteer.vocabulary import GENERICS, GROUND_BETWEEN, MODIFIERS, OVERHEAD, PLURALS, WAYS

_LINKS = {"from": ("to",), "between": ("and",)}
_LINKING = frozenset(
    {"linking", "connecting", "joining", "links", "connects", "joins", "linked", "connected", "link", "connect"}
)
_LINKED = frozenset({"and", "to", "with"})
_RELATIVES = frozenset({"that", "which"})
_DASHES = frozenset({"-", "–", "‑", "—", "/"})
_FRONTS = frozenset({"front", "fronts", "frontline", "frontlines"})
_NOUNS = frozenset({"between"}) | frozenset(WAYS) | _FRONTS
_LINES = frozenset({"line", "lines", "link", "links"})
_AT = frozenset({"at", "near", "around", "outside", "in", "north", "south", "east", "west", "of"})
_FRONT_WORDS = frozenset({"the", "a", "along", "this", "that", "whole", "entire"})
_ADVERBS = frozenset({"roughly", "about", "almost", "exactly", "just", "approximately", "nearly", "somewhere"})
_HALVES = frozenset({"halfway", "midway"})
_AFTER_FRONT = frozenset(
    {"in", "on", "at", "near", "with", "and", "or", "was", "were", "is", "has", "had", "have", "where", "which",
     "that", "to", "from", "for", "by", "as", "since", "after", "before", "but", "will", "would", "could", "remained",
     "remains", "against", "this", "last", "early", "late", "yesterday", "today", "during", "while", "when", "there"}
)  # fmt: skip


class _Names:
    """The mentions of a passage that may be the ends of something, by the word at which each begins or ends."""

    def __init__(self, passage: Passage, mentions: Sequence[Mention], great: Container[int]) -> None:
        """Leave out peoples, parts and borders, and the names in `great`: those that begin a country's name."""
        usable = [
            m
            for m in mentions
            if m.role is Role.LOCATION
            and not m.bases[0].demonym
            and m.bases[0].span.start not in great
            and (m.relation is None or m.relation.kind not in (RelativeKind.BORDER, RelativeKind.PART))
        ]
        self.passage = passage
        self.starts = {passage.find(m.span.start): m for m in usable}
        self.ends = {passage.find_last(m.span.end): m for m in usable}

    def at(self, n: int) -> Mention | None:
        """The name that begins at word `n`, or behind "the", "the town of"."""
        for _ in range(4):
            if n in self.starts or not self.passage.follows(n):
                break
            low = self.passage.low(n)
            if low not in MODIFIERS and low not in GENERICS and low not in PLURALS and low != "of":
                break
            n += 1
        return self.starts.get(n)

    def pair(self, n: int, links: Container[str]) -> tuple[Mention, Mention] | None:
        """X and Y of "X and Y" from word `n` on."""
        one = self.at(n)
        if one is None:
            return None
        last = self.passage.find_last(one.span.end)
        if not self.passage.joined(last) or self.passage.low(last + 1) not in links:
            return None
        other = self.at(last + 2) if self.passage.follows(last + 1) else None
        return None if other is None else (one, other)


def find_between(passage: Passage, mentions: Sequence[Mention], great: Container[int]) -> Iterator[Mention]:
    """The nouns of a passage that make a place, as mentions; `great` are the beginnings of countries' names."""
    names = _Names(passage, mentions, great)
    for n, token in enumerate(passage.tokens):
        if token.low not in _NOUNS or (token.capital and not passage.opens(n)):
            continue
        if token.low == "between":
            yield from _find_gap(names, n)
        elif token.low in WAYS:
            yield from _find_way(names, n)
        elif token.low in _FRONTS:
            yield from _find_front(names, n)


def ends_way(passage: Passage, first: int, noun: int) -> bool:
    """Whether the name at word `first` is the second of two before a way: "the X-Y highway", "the X to Y road"."""
    if passage.low(noun) not in WAYS or passage.tokens[noun].capital or first < 1:
        return False
    if passage.gap(first - 1) in _DASHES:
        return passage.tokens[first - 1].capital
    dashed = passage.gap(first - 1) in ("-", " ") and passage.low(first - 1) == "to"
    return dashed and first > 1 and passage.tokens[first - 2].capital


def _make(names: _Names, n: int, last: int, sides: Sequence[Mention], relation: Relation, begin: int) -> Mention:
    """The mention of word `n`, which with the words `begin` to `last` makes a place of the names."""
    passage = names.passage
    bases = tuple(side.bases[0] for side in sides)
    span = passage.span_of(n, n)
    return Mention(
        span, passage.tokens[n].text, Role.LOCATION, bases, relation, qualifier=passage.span_of(begin, last)
    )


def _last_word(names: _Names, mention: Mention) -> int:
    return names.passage.find_last(mention.span.end)


def _find_gap(names: _Names, n: int) -> Iterator[Mention]:
    """ "Villages between X and Y", "halfway between X and Y", "Z, between X and Y"."""
    passage = names.passage
    sides = names.pair(n + 1, _LINKS["between"]) if passage.follows(n) else None
    if sides is None:
        return
    k = n - 1
    while passage.low(k) in _ADVERBS and passage.follows(k):
        k -= 1
    half = passage.low(k) in _HALVES and passage.joined(k)
    ground = any(passage.low(m) in GROUND_BETWEEN and passage.follows(m) for m in range(k, n))
    apposed = k in names.ends and passage.gap(k) == ", " and "," in passage.gap(_last_word(names, sides[1]))
    if ground or apposed:
        begin = k if half else n
        relation = Relation(RelativeKind.BETWEEN, "c" if half else None)
        yield _make(names, n, _last_word(names, sides[1]), sides, relation, begin)


def _find_way(names: _Names, n: int) -> Iterator[Mention]:
    """ "The road from X to Y", "the highway linking X and Y", "the X-Y road"."""
    passage = names.passage
    sides, begin = _find_ends_before(names, n), n
    last = n
    if sides is not None:
        begin = passage.find(sides[0].span.start) or 0
    elif passage.low(n - 1) not in OVERHEAD and passage.joined(n):
        sides = _find_ends_after(names, n)
        last = _last_word(names, sides[1]) if sides is not None else n
    if sides is not None and sides[0].bases[0].name != sides[1].bases[0].name:
        yield _make(names, n, last, sides, Relation(RelativeKind.ROAD), begin)


def _find_ends_after(names: _Names, n: int) -> tuple[Mention, Mention] | None:
    """X and Y of "from X to Y", "between X and Y", "linking X with Y", "that connects X and Y" behind a way."""
    passage = names.passage
    k = n + 1
    if passage.low(k) in _LINES and passage.joined(n):
        k += 1
    if passage.low(k) in _RELATIVES:
        k += 1
    if passage.low(k) in _LINKS and passage.follows(k):
        return names.pair(k + 1, _LINKS[passage.low(k)])
    return names.pair(k + 1, _LINKED) if passage.low(k) in _LINKING and passage.follows(k) else None


def _find_ends_before(names: _Names, n: int) -> tuple[Mention, Mention] | None:
    """X and Y of "the X-Y road", "the main X to Y highway"."""
    passage = names.passage
    other = names.ends.get(n - 1)
    if other is None or not passage.joined(n - 1):
        return None
    first = passage.find(other.span.start)
    if first is None or first < 1:
        return None
    if passage.gap(first - 1) in _DASHES and (one := names.ends.get(first - 1)) is not None:
        return one, other
    if passage.low(first - 1) == "to" and passage.gap(first - 2) in (" ", "-"):
        one = names.ends.get(first - 2)
        return None if one is None or _is_left(passage, one) else (one, other)
    return None


def _is_left(passage: Passage, one: Mention) -> bool:
    """Whether a name has "from" before it: "fled from X to Y road" is no road's name."""
    first = passage.find(one.span.start)
    return first is not None and passage.low(first - 1) in ("from", "in")


def _find_front(names: _Names, n: int) -> Iterator[Mention]:
    """ "The X front", "the front line near X"; no front page, no front door."""
    passage = names.passage
    last = n + 1 if passage.joined(n) and passage.low(n + 1) in _LINES else n
    before = names.ends.get(n - 1) if passage.joined(n - 1) else None
    if before is not None:
        begin = passage.find(before.span.start) or 0
        led = passage.low(begin - 1) in _FRONT_WORDS
        if before.relation is None and led and (not passage.joined(last) or passage.low(last + 1) in _AFTER_FRONT):
            yield _make(names, n, last, (before,), Relation(RelativeKind.FRONT), begin)
        return
    k = last + 1
    if passage.low(n - 1) not in _FRONT_WORDS or not passage.joined(last) or passage.low(k) not in _AT:
        return
    k += passage.low(k) != "of" and passage.low(k + 1) == "of"
    after = names.at(k + 1) if passage.follows(k) else None
    lined = last > n or passage.low(n).startswith("frontline")
    if after is not None and (lined or passage.low(last + 1) in ("at", "near", "around")):
        yield _make(names, n, _last_word(names, after), (after,), Relation(RelativeKind.FRONT), n)
