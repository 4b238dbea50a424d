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

    `distance_km` belongs to a NEAR; a NEAR with `of_border` stands on the border of its bases.
    """

    kind: RelativeKind
    direction: str | None = None
    distance_km: float | None = None
    of_border: bool = False


@dataclass(frozen=True, slots=True)
class Mention:
    """A name of a place in an article: `article.excerpt(mention.span) == mention.name`.

    `bases` are the plain names it is made of (one, but for a border between two). `relation` is set where the words
    make a place out of others; `phrase` are then these words, the name among them ("southwestern X", "the X border").
    `qualifier` is what stands outside the phrase and says how far from it is meant ("within a few miles of").
    `region` is the greater place said beside it ("Bangor, Maine"). `firm` says that the words alone make it a place
    ("in X", "the village of X"), whether or not the index knows it. `dateline` says that the report was sent from
    there. `within` is a greater place that the sentence puts it in ("X, in southern Sudan"); `listed` is where the
    list begins that it stands in.
    """

    span: Span
    name: str
    role: Role
    bases: tuple[Base, ...]
    relation: Relation | None = None
    qualifier: Span | None = None
    region: Span | None = None
    firm: bool = False
    phrase: Span | None = None
    dateline: bool = False
    within: Span | None = None
    listed: int | None = None

    @property
    def whole(self) -> Span:
        """All the words that speak of one place: the phrase, or the bare name."""
        return self.phrase or self.span
