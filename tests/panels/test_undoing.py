"""Undo takes back what a step changed, and nothing of what others have said in the same file."""

import json
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from gazetteer import ClaimCorrection, ClaimVerdict, Correction, End, Verdict, change_corrections
from panels.reaching import forget, put
from panels.steps import Saved, Step, take_all_back
from panels.undoing import take_back

DAY = date(2026, 11, 28)
NAMES = ("Goris", "GORIS", "Kapan", "Lachin")
Said = tuple[Correction, ...]


def say(name: str, place: str = "gn-1", start: int | None = None) -> Correction:
    """A name is a place."""
    return Correction(name, Verdict.PLACE, DAY, place=place, start=start)


CORRECTIONS = st.builds(say, st.sampled_from(NAMES), st.sampled_from(("gn-1", "gn-2")), st.sampled_from((None, 4)))
LISTS = st.lists(CORRECTIONS, max_size=6, unique=True).map(tuple)
ACTS = st.tuples(st.sampled_from((0, 1)), st.sampled_from(("put", "forget", "undo", "redo")), CORRECTIONS)


@given(LISTS, CORRECTIONS, st.booleans())
def test_where_nothing_else_has_changed_the_list_is_what_it_was(before: Said, one: Correction, gone: bool) -> None:
    """Put or forgotten, undone and done again; of what speaks of one name in the same order, for the last counts."""
    after = forget(one, before) if gone else put(before, one)
    undone = take_back(after, after, before)
    assert (group(undone.said), undone.missed) == (group(before), False)
    again = take_back(undone.said, before, after)
    assert (group(again.said), again.missed) == (group(after), False)


def group(said: Iterable[Any]) -> dict[Any, list[Any]]:
    """Corrections by what they speak of."""
    found: dict[Any, list[Any]] = {}
    for one in said:
        found.setdefault(one.subject, []).append(one)
    return found


@given(LISTS, LISTS, LISTS)
def test_nothing_goes_but_what_the_step_had_added_and_nothing_comes_but_what_it_had_removed(
    told: Said, now: Said, then: Said
) -> None:
    """Whatever the file holds by now."""
    said = take_back(told, now, then).said
    assert set(told) - set(said) <= set(now) - set(then)
    assert set(said) - set(told) <= set(then) - set(now)


class Window:
    """One window with its own steps, as the page has them."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.undo: list[Step] = []
        self.redo: list[Step] = []

    def act(self, kind: str, one: Correction) -> Step | None:
        """Do one thing; the step that was taken, undone or done again."""
        if kind in ("put", "forget"):
            change = (lambda told: put(told, one)) if kind == "put" else (lambda told: forget(one, told))
            step = Step(
                kind, (Saved(self.path, change_corrections, *change_corrections(self.path, change)),), ("", "")
            )
            self.undo.append(step)
            self.redo.clear()
            return None
        taken, other = (self.undo, self.redo) if kind == "undo" else (self.redo, self.undo)
        if not taken:
            return None
        step = taken.pop()
        done, missed, _ = take_all_back(step, forward=kind == "redo")
        if done or not missed:
            other.append(step)
        return step


@given(st.lists(ACTS, max_size=14))
def test_of_two_windows_that_work_on_one_file_none_loses_what_it_has_said(
    acts: list[tuple[int, str, Correction]],
) -> None:
    """Undo and redo of one take away only what its own step had put there, however the steps are interleaved."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "a.json"
        path.write_text(json.dumps({"title": "Rain"}), encoding="utf-8")
        windows = (Window(path), Window(path))
        for number, kind, one in acts:
            told = change_corrections(path, lambda said: said)[0]
            step = windows[number].act(kind, one)
            said = change_corrections(path, lambda said: said)[0]
            if step is not None:
                saved = step.saved[0]
                ours = set(saved.before) ^ set(saved.after)
                assert set(told) ^ set(said) <= ours
                assert [c for c in told if c not in ours] == [c for c in said if c not in ours]
        assert json.loads(path.read_text(encoding="utf-8"))["title"] == "Rain"


def test_what_another_has_said_of_the_same_name_stays_and_that_is_told() -> None:
    """Neither removed nor joined by what stood there before."""
    first, mine, theirs = say("Goris", "gn-1"), say("Goris", "gn-2"), say("Goris", "gn-3")
    outcome = take_back((theirs,), (mine,), (first,))
    assert (outcome.said, outcome.missed) == ((theirs,), True)
    withdrawn = take_back((theirs,), (), (first,))
    assert (withdrawn.said, withdrawn.missed) == ((theirs,), True)


def test_of_many_names_those_are_undone_that_nobody_has_changed_since() -> None:
    """One of two."""
    mine, theirs = (say("Goris"), say("Kapan")), say("Kapan", "gn-9")
    outcome = take_back((mine[0], theirs), mine, ())
    assert (outcome.said, outcome.missed) == ((theirs,), True)


def test_a_missed_claim_that_was_added_is_taken_back_beside_another_of_the_same_sentence() -> None:
    """Both speak of a claim that the program had not read; neither stands in the way of the other."""
    mine, theirs = (
        ClaimCorrection("front", ClaimVerdict.SO, "They fought.", 0, DAY, place=End(name))
        for name in ("Goris", "Kapan")
    )
    undone = take_back((mine, theirs), (mine,), ())
    assert (undone.said, undone.missed) == ((theirs,), False)
    again = take_back(undone.said, (), (mine,))
    assert (set(again.said), again.missed) == ({mine, theirs}, False)
