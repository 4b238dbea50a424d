"""A claim is what an article says happened: who says so, where, when, how surely, and in which words."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from gazetteer import Place, Precision, Reading, Span

# What befell people in the place that they have come to; of the one they came from it does not tell.
HOSTED = frozenset({"sheltered", "arrived", "took refuge", "taken in", "settled", "resettled"})


class Certainty(StrEnum):
    """How surely something is known: the map never says "confirmed", for the program reads and does not verify."""

    REPORTED = "reported"  # the article says it in its own voice
    CLAIMED = "claimed"  # a named side, official or organisation says it
    DISPUTED = "disputed"  # two attributions conflict
    INFERRED = "inferred"  # no sentence states it


class Polarity(StrEnum):
    """Whether the words say that a thing happened, or only that it was tried, feared or denied."""

    HAPPENED = "happened"
    HEDGED = "hedged"  # "may have crossed", "appears to be"
    FAILED = "failed"  # "failed to break through"
    DENIED = "denied"  # "denied that its troops had entered"
    PLANNED = "planned"  # "threatened to retake", "if the town falls"
    PAST = "past"  # told as history


class FrontShape(StrEnum):
    """What a front looks like on the ground, as far as the words say."""

    PLACE = "place"  # fighting in, on or around a place
    SIDES = "sides"  # pressed from both sides
    FACING = "facing"  # an advance into a place from somewhere else
    AROUND = "around"  # besieged or encircled
    LINE = "line"  # a line from one place to another


@dataclass(frozen=True, slots=True)
class Named:
    """A place as a claim names it: the article's words, where they stand, and the place meant (None: not known).

    Of "within a few miles of the X border", `short` is "X border" and `distance` "within a few miles".
    """

    name: str
    span: Span | None
    place: Place | None
    short: str | None = None
    distance: str | None = None


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a claim reads as it does: some words of the article, and what a rule made of them, in plain English.

    `rule` ends with the row of the table that says so ("Means capture: claims_fronts.csv, line 12"), where there is
    one, or with the tie between words that made it.
    """

    span: Span
    words: str
    rule: str


@dataclass(frozen=True, slots=True)
class Provenance:
    """Where a claim comes from; `excerpt == article.text[span.start:span.end]`, always.

    `speaker` is the fullest name and role the article gives, `stood` where the speaker spoke. `when` is the first and
    the last day on which the thing may have happened, each None where the article does not tell: then it happened by
    the day of `published`, and no more is known. `precision` says how long the stretch is that the article's
    `when_words` name; `carried` that they stand in the sentence before. Words without days ("Friday", in an article
    without a date) cannot be counted. `note` is what the article itself says against the claim or its number.
    `corrected` is the day on which a person set the claim right, or `added` it, `settled` that its certainty is what
    a person said.
    """

    article_id: str
    publisher: str | None
    published: date | None
    span: Span
    excerpt: str
    speaker: str | None
    certainty: Certainty
    stood: str | None = None
    when: tuple[date | None, date | None] = (None, None)
    note: str | None = None
    precision: Precision | None = None
    when_words: str | None = None
    carried: bool = False
    corrected: date | None = None
    added: bool = False
    settled: bool = False


@dataclass(frozen=True, slots=True)
class FrontClaim:
    """Fighting at a place. `actor` presses, `opponent` is pressed: in a retreat it is the opponent that retreats.

    `line` holds the places from end to end where the text gives a line; its first place has it, the others are bare.
    """

    provenance: Provenance
    where: Named
    actions: tuple[str, ...]
    actor: str | None
    opponent: str | None
    polarity: Polarity
    shape: FrontShape
    fact: str  # short words for the map, without the date
    origin: Place | None = None  # the side from which the actor comes
    brief: str = ""  # what was said, in the article's own words, for a note
    line: tuple[Named, ...] = ()
    why: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class CorridorClaim:
    """A way that links two places: `status` is open, cut, contested or promised; `holder` is who controls it."""

    provenance: Provenance
    where: Named
    origin: Named | None
    destination: Named | None
    via: Named | None
    status: str
    polarity: Polarity
    fact: str
    holder: str | None = None
    why: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class FlowClaim:
    """People made to move, or kept from moving.

    `destination` is the host: where they went, or where they are. `status` is moved, stranded, returning or expected;
    `low` and `high` count people or households (`unit`), None where the article gives no bound. A stock and a flow, a
    total (of `part_of`) and its parts are not added up; a rate counts nobody, and only `words` tell it.
    """

    provenance: Provenance
    low: int | None
    high: int | None
    words: str | None
    unit: str
    who: str | None
    origin: Named | None
    destination: Named | None
    via: Named | None
    status: str
    polarity: Polarity
    fact: str
    source: str | None = None  # where the origin is taken from, if not from the sentence itself
    measure: str = "flow"  # or "stock": people displaced at a time; or "rate": so many in a stretch of time
    part_of: str | None = None  # the number of those of whom these are a part, in the article's words
    why: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class Claims:
    """All that one article claims, each kind in the order of the text.

    `theatre` holds the places among which its claims lie, the named parts of countries too: they tell which stretch
    of a long border is meant. `denials` are what somebody says did not happen: never drawn.
    """

    reading: Reading
    fronts: tuple[FrontClaim, ...] = ()
    corridors: tuple[CorridorClaim, ...] = ()
    flows: tuple[FlowClaim, ...] = ()
    theatre: tuple[Place, ...] = ()
    denials: tuple[FrontClaim, ...] = ()

    @property
    def points(self) -> tuple[tuple[float, float], ...]:
        """The theatre as (latitude, longitude); a part of a country is no point."""
        return tuple(dict.fromkeys((p.latitude, p.longitude) for p in self.theatre if p.relative is None))
