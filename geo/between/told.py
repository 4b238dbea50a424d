"""Told is one claim of one article, with what is compared: its places, its days, and who tells it."""

import math
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from gazetteer import FeatureClass, Precision
from geo.claims import Claims, CorridorClaim, FlowClaim, FrontClaim, Named, Provenance
from geo.days import find_bounds

Claim = FrontClaim | CorridorClaim | FlowClaim
Days = tuple[date, date]
DENIALS = "denials"  # the kind of what is denied
COUNTRY = "country-"  # how the ids of countries begin
KM_PER_DEGREE = 111.2


@dataclass(frozen=True, slots=True)
class Told:
    """One claim, by the id that it has in the layers ("fronts-<article>-<number>").

    `days` are the first and the last on which it may have happened; None where not even the printing is dated.
    """

    id: str
    kind: str
    claim: Claim
    days: Days | None

    @property
    def article(self) -> str:
        """The article's id."""
        return self.claim.provenance.article_id

    @property
    def speaker(self) -> str | None:
        """Who says it, where it is not the article itself."""
        return self.claim.provenance.speaker

    @property
    def has_day(self) -> bool:
        """Whether the article's words name one day."""
        return self.claim.provenance.precision is Precision.DAY and not self.claim.provenance.carried


def list_told(claims: Iterable[Claims], *, denied: bool = False) -> tuple[Told, ...]:
    """All claims of some articles, in their order; with `denied` what somebody says did not happen instead."""
    kinds = (DENIALS,) if denied else ("fronts", "corridors", "flows")
    return tuple(
        Told(write_id(kind, one.reading.article.id, n), kind, claim, find_days(claim.provenance))
        for one in claims
        for kind in kinds
        for n, claim in enumerate(getattr(one, kind))
    )


def find_days(provenance: Provenance) -> Days | None:
    """The days on which a claim's thing may have happened: those told, or the last before the printing."""
    first, last = find_bounds(*provenance.when, provenance.published)
    first, last = first or last, last or first
    return (first, last) if first and last else None


def write_id(kind: str, article_id: str, n: int) -> str:
    """The id of a claim in its layer."""
    return f"{kind}-{article_id}-{n}"


def find_keys(named: Named | None) -> tuple[str, ...]:
    """What a place is looked up by: its id, those of the places that it is made of, or else its bare name."""
    if named is None:
        return ()
    if named.place is None:
        return (f"name:{named.name.casefold()}",)
    return (named.place.id, *(named.place.relative.bases if named.place.relative else ()))


def are_one_place(one: Named | None, other: Named | None) -> bool:
    """Whether two names mean one place, or words make both of the same one ("near X", "south of X")."""
    return bool(set(find_keys(one)) & set(find_keys(other)))


def holds(greater: Named | None, smaller: Named | None) -> bool:
    """Whether one place lies in another: a town in a district or, by its code, in a country."""
    if greater is None or smaller is None or greater.place is None or smaller.place is None:
        return False
    a, b = greater.place, smaller.place
    if a.id.startswith(COUNTRY):
        return a.country is not None and a.country == b.country
    if a.feature_class not in {FeatureClass.ADMINISTRATIVE, FeatureClass.AREA} or a.country != b.country:
        return False
    if a.relative is not None or b.precision_km >= a.precision_km:
        return False
    north, east = (a.latitude - b.latitude) * KM_PER_DEGREE, (a.longitude - b.longitude) * KM_PER_DEGREE
    return math.hypot(north, east) <= a.precision_km / 2


def are_together(one: Told, other: Told, slack: timedelta) -> bool:
    """Whether two things may have happened at one time."""
    a, b = one.days, other.days
    if a is None or b is None:
        return False
    return a[0] - b[1] <= slack and b[0] - a[1] <= slack
