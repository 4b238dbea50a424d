"""Changes: what the articles tell of each place, way and flight as of a day, and what is new by another day."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from geo.between.disputes import AGAINST
from geo.between.likeness import name_families
from geo.between.told import Told, list_told
from geo.claims import Claims, CorridorClaim, FrontClaim, Named
from geo.claims.words import load_forms

ENDS = load_forms("claims_kin", "end")


class Standing(StrEnum):
    """How what is told last of a thing stands to what was told of it before."""

    NEW = "new"
    CHANGED = "changed"
    ENDED = "ended"
    AGAIN = "told again"
    SILENT = "not told again"


@dataclass(frozen=True, slots=True)
class Change:
    """One place, way or flight between two days: the last claim up to the first day, and the last one after it."""

    standing: Standing
    kind: str  # fronts, corridors, flows
    name: str
    before: Told | None
    after: Told | None

    @property
    def words(self) -> str:
        """The change in plain words: "Goma (fronts): attacked → captured"."""
        states = " → ".join(say_state(t) for t in (self.before, self.after) if t is not None)
        return f"{self.name} ({self.kind}): {states}"


def what_changed(claims: Sequence[Claims], since: date, until: date) -> tuple[Change, ...]:
    """What is new, ended or changed after one day and up to another, place by place; the changed first.

    A claim counts on the last day on which it may have happened, at the latest the day of its printing; claims of
    articles without a date, of things that name no day, are left out.
    """
    subjects: dict[tuple[str, ...], list[Told]] = {}
    for told in list_told(claims):
        if told.days is not None and told.days[1] <= until:
            subjects.setdefault(find_subject(told), []).append(told)
    changes = [change for own in subjects.values() if (change := _compare(own, since)) is not None]
    order = (Standing.NEW, Standing.CHANGED, Standing.ENDED, Standing.AGAIN, Standing.SILENT)
    return tuple(sorted(changes, key=lambda c: (order.index(c.standing), c.kind, c.name.casefold())))


def _compare(told: Sequence[Told], since: date) -> Change:
    """The last state up to a day, and the last one after it."""
    ordered = sorted(told, key=lambda t: (find_day(t), t.claim.provenance.published or date.max))
    before = next((t for t in reversed(ordered) if find_day(t) <= since), None)
    after = next((t for t in reversed(ordered) if find_day(t) > since), None)
    latest = after or before
    assert latest is not None
    return Change(_stand(before, after), latest.kind, name_subject(latest), before, after)


def _stand(before: Told | None, after: Told | None) -> Standing:
    """How the later claim stands to the earlier one."""
    if after is None:
        return Standing.SILENT
    if isinstance(after.claim, FrontClaim) and before is not None and set(after.claim.actions) & ENDS:
        return Standing.ENDED
    if before is None:
        return Standing.NEW
    return Standing.AGAIN if _are_one_state(before, after) else Standing.CHANGED


def _are_one_state(one: Told, other: Told) -> bool:
    """Whether two claims say the same of a thing."""
    a, b = one.claim, other.claim
    if (a.polarity in AGAINST) != (b.polarity in AGAINST):
        return False
    if isinstance(a, FrontClaim) and isinstance(b, FrontClaim):
        return bool(name_families(a.actions) & name_families(b.actions))
    return say_state(one) == say_state(other)


def find_day(told: Told) -> date:
    """The last day on which a claim may have happened."""
    return told.days[1] if told.days else date.max


def find_subject(told: Told) -> tuple[str, ...]:
    """What a claim is about."""
    claim = told.claim
    if isinstance(claim, FrontClaim):
        return key_subject(told.kind, _key(claim.where), "", "", "")
    where = _key(claim.where) if isinstance(claim, CorridorClaim) else ""
    unit = "" if isinstance(claim, CorridorClaim) else claim.unit
    return key_subject(told.kind, where, _key(claim.origin), _key(claim.destination), unit)


def key_subject(kind: str, where: str, origin: str, destination: str, unit: str) -> tuple[str, ...]:
    """What a claim is about: the place that is fought over, the way by its ends or name, the flight with its ends."""
    if kind == "fronts":
        return (kind, where)
    if kind == "corridors":
        return (kind, origin, destination) if origin and destination else (kind, where)
    return (kind, origin, destination, unit)


def _key(named: Named | None) -> str:
    """A place's id, or its name where it could not be placed."""
    if named is None:
        return ""
    return named.place.id if named.place else f"name:{named.name.casefold()}"


def name_subject(told: Told) -> str:
    """The same in the article's words."""
    claim = told.claim
    if isinstance(claim, (FrontClaim, CorridorClaim)):
        return claim.where.name
    origin = f"from {claim.origin.name}" if claim.origin else None
    destination = f"to {claim.destination.name}" if claim.destination else None
    return " ".join(w for w in ("People", origin, destination) if w)


def say_state(told: Told) -> str:
    """How a thing stands by one claim: what happened there, a way's standing, or how many people did what."""
    claim = told.claim
    if isinstance(claim, FrontClaim):
        return claim.fact
    if isinstance(claim, CorridorClaim):
        return claim.status
    return f"{claim.words or 'number not given'}, {claim.status}"
