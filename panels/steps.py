"""Each thing that a person sets right is a step: saved at once, taken back, and done again."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, NamedTuple

import streamlit as st

from gazetteer import SidecarError
from panels.choice import choose_mark
from panels.pressing import offer_press
from panels.undoing import Outcome, take_back
from panels.words import plain, say_list

Said = tuple[Any, ...]  # corrections of names, or of claims
Change = Callable[[Said], Said]
Save = Callable[[Path, Change], tuple[Said, Said]]  # gazetteer.change_corrections, or its like for claims


@dataclass(frozen=True, slots=True)
class Saved:
    """What a step made of one list of one JSON, and how that is saved."""

    path: Path
    save: Save
    before: Said
    after: Said


class Spot(NamedTuple):
    """Words of an article: where they begin, and whether the card of what they mean is to be opened, if there is one.

    Where there is none, the article is opened at their sentence.
    """

    article: str
    start: int
    card: bool = True


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that was set right: in words, what it changed, the card before and after it, and of which words."""

    words: str
    saved: tuple[Saved, ...]
    marks: tuple[str | None, str | None]
    spot: Spot | None = None


def take_step(
    words: str, changes: Iterable[tuple[Path, Save, Change]], *, mark: str | None, spot: Spot | None = None
) -> None:
    """Save some changes, remember how it was, and read the articles anew.

    `mark` is the card to be shown then; without one the reader is led to a `spot`, and to what its words mean.
    A file that cannot be saved stops no other: what was saved, and what was not, is told.
    """
    saved: list[Saved] = []
    faults: list[str] = []
    before = st.session_state.get("at")
    for path, save, change in changes:
        try:
            saved.append(Saved(path, save, *save(path, change)))
        except SidecarError as error:
            faults.append(str(error))
    made = tuple(one for one in saved if one.before != one.after)
    if made:
        st.session_state["undo"] = (*st.session_state.get("undo", ()), Step(words, made, (before, mark), spot))
        st.session_state["redo"] = ()
        show_card(mark, spot)
    if faults:
        st.session_state["correct-fault"] = (f"{words}: {say_part('saved', made)}", *faults)
    elif made:
        st.session_state["just-saved"] = words
    else:
        st.session_state["not-undone"] = f"{words}: nothing had to be changed."
    st.rerun()


def say_part(done: str, made: Sequence[Saved]) -> str:
    """In which files something could be done, where it could not in all: "saved in a.json, and not in:"."""
    names = say_list([one.path.name for one in made])
    return f"{done} in {names}, but not everywhere." if made else f"not {done}."


def show_steps() -> None:
    """Undo and redo, where something was set right; that the last of it was saved, or why it was not."""
    if faults := st.session_state.pop("correct-fault", None):
        st.error("\n\n".join(map(plain, faults)))
    if missed := st.session_state.pop("not-undone", None):
        st.info(plain(missed))
    if saved := st.session_state.pop("just-saved", None):
        st.toast(f"Saved: {plain(saved)}")
    undo, redo = st.session_state.get("undo", ()), st.session_state.get("redo", ())
    if not undo and not redo:
        return
    with st.container(horizontal=True, key="steps", gap="small"):
        if undo and offer_press(f"Undo: {plain(undo[-1].words)}", key="undo-step", type="tertiary"):
            go_back(undo[-1], forward=False)
        if redo and offer_press(f"Redo: {plain(redo[-1].words)}", key="redo-step", type="tertiary"):
            go_back(redo[-1], forward=True)


def go_back(step: Step, *, forward: bool) -> None:
    """Take back what a step changed, or, `forward`, change it so again; what others have said since stays."""
    done, missed, faults = take_all_back(step, forward=forward)
    undo, redo = st.session_state.get("undo", ()), st.session_state.get("redo", ())
    here, there = (redo[:-1], undo) if forward else (undo[:-1], redo)
    whole = tuple(one for one in step.saved if one not in faults)
    if faults:  # what could not be reached waits for another try
        here = (*here, replace(step, saved=tuple(faults)))
        what = say_part("done again" if forward else "undone", whole if done else ())
        st.session_state["correct-fault"] = (f"{step.words}: {what}", *faults.values())
    if done or not (missed or faults):
        there = (*there, replace(step, saved=whole))
        show_card(step.marks[forward], step.spot if forward else None)
    undo, redo = (there, here) if forward else (here, there)
    if missed:
        st.session_state["not-undone"] = say_missed(step, done=done, forward=forward)
    st.session_state.update(undo=undo, redo=redo)
    st.rerun()


def take_all_back(step: Step, *, forward: bool) -> tuple[bool, bool, dict[Saved, str]]:
    """Whether anything was taken back, or done again, whether something else is said there, and what is broken."""
    done = missed = False
    faults: dict[Saved, str] = {}
    for one in step.saved:
        now, then = (one.before, one.after) if forward else (one.after, one.before)
        outcomes: list[Outcome] = []

        def change(told: Said, now: Said = now, then: Said = then, found: list[Outcome] = outcomes) -> Said:
            found.append(take_back(told, now, then))
            return found[-1].said

        try:
            before, after = one.save(one.path, change)
        except SidecarError as error:
            faults[one] = str(error)
            continue
        done |= before != after
        missed |= outcomes[-1].missed
    return done, missed, faults


def say_missed(step: Step, *, done: bool, forward: bool) -> str:
    """That a step could not be undone, or done again, or only in part."""
    what = "done again" if forward else "undone"
    how = f"Only a part was {what}" if done else f"This could not be {what}"
    return f"{how}: {step.words}. It has been set otherwise since, perhaps in another window; that stays."


def show_card(mark: str | None, spot: Spot | None = None) -> None:
    """Show a card, or none; where it is another than before, the map goes there. A spot is found once all is read."""
    choose_mark(mark, fly=mark != st.session_state.get("at"))
    st.session_state["follow"] = spot if mark is None else None


def count_steps() -> str:
    """How far the steps have come: forms begin anew where this changes."""
    return f"{len(st.session_state.get('undo', ()))}-{len(st.session_state.get('redo', ()))}"
