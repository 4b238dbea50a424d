"""Undone is what a step itself changed, and nothing else: what others have said in the same file since then stays."""

from collections.abc import Sequence
from dataclasses import dataclass

from gazetteer import ClaimCorrection, Correction

Said = tuple[Correction, ...] | tuple[ClaimCorrection, ...]
One = Correction | ClaimCorrection


@dataclass(frozen=True, slots=True)
class Outcome:
    """A list as it is to be, and whether something could not be taken back: somebody has changed it since."""

    said: tuple[One, ...]
    missed: bool


def take_back(told: Sequence[One], now: Sequence[One], then: Sequence[One]) -> Outcome:
    """Take back, in the list that is told today, what once made `now` of `then`.

    Corrections are known by what they say. Of a name or a claim of which something else is said by now, that stays:
    neither is it removed, nor is what stood there before put beside it.
    """
    out, back = [one for one in now if one not in then], [one for one in then if one not in now]
    said, missed = list(told), False
    for subject in dict.fromkeys(one.subject for one in (*out, *back)):
        mine = [one for one in out if one.subject == subject]
        there = [one for one in said if one in mine]
        missed |= not set(mine) <= set(there)
        if mine and not there:
            continue
        said = [one for one in said if one not in mine]
        taken = subject is not None and any(one.subject == subject and one not in then for one in said)
        for one in (one for one in back if one.subject == subject and one not in said):
            missed |= taken
            if not taken:
                said.insert(find_room(one, said, then), one)
    return Outcome(tuple(said), missed)


def find_room(one: One, said: Sequence[One], then: Sequence[One]) -> int:
    """Where a correction goes in a list: behind the last of those that it once stood behind."""
    before = [said.index(other) for other in then[: then.index(one)] if other in said]
    return max(before, default=-1) + 1
