"""A mention is a stretch of an article that names a place, and the part the name plays there."""

from dataclasses import dataclass
from enum import StrEnum

from gazetteer.place import FeatureClass, RelativeKind
from gazetteer.text.span import Span


class Role(StrEnum):
    """The parts a place's name can play in a sentence."""

    LOCATION = "location"  # "fighting near Lachin": the ground itself
    ACTOR = "actor"  # "Moscow did not respond": a government or an army
    ADJECTIVE = "adjective"  # "Azeri forces": a people or a country's adjective
    CREDIT = "credit"  # "in Washington contributed to this report": the newspaper's own whereabouts


@dataclass(frozen=True, slots=True)
class Base:
    """One plain name inside a mention: the words to look up, and what kind of thing the words beside it ask for.

    `asked` is empty where the words ask for nothing; `demonym` says that the word is a people's ("Iranian");
    `stands_for` is the id of the place that an abbreviation is short for.
    """

    span: Span
    name: str
    asked: frozenset[FeatureClass] = frozenset()
    demonym: bool = False
    stands_for: str | None = None


@dataclass(frozen=True, slots=True)
class Relation:
    """What the words make of the bases: "southwestern X", "the border between X and Y", "near X".

    `direction` is one of n, ne, e, se, s, sw, w, nw, c, or, of a river's bank, left or right. `distance_km` is a
    distance that the words state; a NEAR with `of_border` stands on the border of its bases. A PART is `beside` its
    base where that can have a side: "the east side of X" lies beside a river, and inside a town.
    """

    kind: RelativeKind
    direction: str | None = None
    distance_km: float | None = None
    of_border: bool = False
    beside: bool = False


@dataclass(frozen=True, slots=True)
class Mention:
    """A name of a place in an article: `article.excerpt(mention.span) == mention.name`.

    `bases` are the plain names it is made of (one, but for what lies between two). `relation` is set where the words
    make a place out of others; `grown` are then the words that have grown together with the name ("southwestern X",
    "the X border"). `qualifier` is what stands outside them and says how far or which part of it is meant ("within a
    few miles of"); of a noun that makes a place ("road") it is all the words that do ("the road from X to Y").
    `region` is the greater place said beside it ("Bangor, Maine"). `firm` says that the words alone make it a place
    ("in X", "the village of X"), whether or not the index knows it. `dateline` says that the report was sent from
    there, `tentative` that it is a place's name only if a place of that name lies near the article's others.
    `within` is a greater place that the sentence puts it in ("X, in southern Sudan"); `listed` is where the list
    begins that it stands in. `apart` says that what a person has said of its name does not hold of it: its own words
    put it elsewhere.
    """

    span: Span
    name: str
    role: Role
    bases: tuple[Base, ...]
    relation: Relation | None = None
    qualifier: Span | None = None
    region: Span | None = None
    firm: bool = False
    grown: Span | None = None
    dateline: bool = False
    tentative: bool = False
    within: Span | None = None
    listed: int | None = None
    apart: bool = False

    @property
    def whole(self) -> Span:
        """The name with what has grown together with it: "southwestern X"."""
        return self.grown or self.span

    @property
    def phrase(self) -> Span:
        """The name with all the words that say which place is meant: "within a few miles of the X border"."""
        whole, qualifier = self.whole, self.qualifier or self.whole
        return Span(min(whole.start, qualifier.start), max(whole.end, qualifier.end))

    @property
    def is_noun(self) -> bool:
        """Whether it is a noun that makes a place of the names around it: "the border between X and Y"."""
        return self.bases[0].span not in self.whole
