"""Comparing: what two articles, two newspapers or two sides tell alone, and what both tell."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from geo import Link
from panels.filtering import Register, Told
from panels.questions import make_key
from panels.words import begin_large, say_count, say_list

SHOWN = ("everything", "one", "other", "both")
PAPER, SIDE = "paper.", "side."  # how a source begins that is no article; no id of an article has a stop
WORDS = {"agrees": "agreeing", "differs": "differing", "contradicts": "contradicting"}


@dataclass(frozen=True, slots=True)
class Pair:
    """Two sources, and what of them is shown: everything, only the one, only the other, or what is in both."""

    one: str
    other: str
    show: str = "everything"


@dataclass(frozen=True, slots=True)
class Comparison:
    """Ids of marks in one source only, in the other only, and in both; `ties` counts how claims are linked."""

    one: frozenset[str]
    other: frozenset[str]
    both: frozenset[str]
    places: frozenset[str]
    ties: Mapping[str, int]

    def choose(self, show: str) -> frozenset[str]:
        """The marks of one part."""
        return {"one": self.one, "other": self.other, "both": self.both}.get(show, self.one | self.other | self.both)


def list_sources(register: Register, articles: Mapping[str, str]) -> dict[str, str]:
    """Everything that can be compared with its like: articles (given with their words), newspapers, sides."""
    papers = {make_source(one.publisher): one.publisher for one in register.told if one.publisher}
    sides = {SIDE + key: f"{begin_large(words)}: side" for key, words in register.sides.items()}
    several = {key: f"{words}: newspaper" for key, words in sorted(papers.items())} if len(papers) > 1 else {}
    named = {**articles, **several, **(sides if len(sides) > 1 else {})}
    counts = Counter(named.values())  # a list tells its entries apart by their words alone
    return {key: f"{words} ({key})" if counts[words] > 1 else words for key, words in named.items()}


def make_source(publisher: str) -> str:
    """A newspaper as a source."""
    return PAPER + make_key(publisher)


def belongs(one: Told, source: str) -> bool:
    """Whether a row is told by a newspaper or an article, or of a side."""
    if source.startswith(SIDE):
        return source.removeprefix(SIDE) in one.sides
    if source.startswith(PAPER):
        return bool(one.publisher) and make_source(str(one.publisher)) == source
    return one.article == source


def compare(told: Sequence[Told], links: Mapping[str, Sequence[Link]], one: str, other: str) -> Comparison:
    """What two sources have in common: places by what they are, claims by the links between them."""
    own, others = [t for t in told if belongs(t, one)], [t for t in told if belongs(t, other)]
    a, b = gather(own), gather(others)
    ties: Counter[str] = Counter()
    both = set(a & b)
    tied: set[frozenset[str]] = set()
    for claim in own:
        for link in () if claim.is_place else links.get(claim.id, ()):
            end = link.other if link.one == claim.id else link.one
            if end in b and end != claim.id:
                both |= {claim.id, end}
                if frozenset((claim.id, end)) not in tied:
                    tied.add(frozenset((claim.id, end)))
                    ties[str(link.kind)] += 1
    places = {t.mark for t in (*own, *others) if t.is_place}
    return Comparison(frozenset(a - both), frozenset(b - both), frozenset(both), frozenset(places), dict(ties))


def gather(told: Iterable[Told]) -> set[str]:
    """The marks of some rows."""
    return {t.mark for t in told}


def say_comparison(found: Comparison, one: str, other: str) -> tuple[str, str, str]:
    """What is only in one, only in the other, and in both, in a line each."""
    ties = [f"{found.ties[kind]} {words}" for kind, words in WORDS.items() if found.ties.get(kind)]
    linked = f", linked as {say_list(ties)}" if ties else ""
    return (
        f"Only in {one}: {say_marks(found.one, found)}.",
        f"Only in {other}: {say_marks(found.other, found)}.",
        f"In both {one} and {other}: {say_marks(found.both, found)}{linked}.",
    )


def say_marks(marks: frozenset[str], found: Comparison) -> str:
    """How many places and claims some marks are."""
    places = len(marks & found.places)
    return f"{say_count(places, 'place')}, {say_count(len(marks) - places, 'claim')}"
