"""Each thing that a person sets right is a step: saved at once, taken back, and done again."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import streamlit as st

from gazetteer import SidecarError
from panels.choice import choose_mark
from panels.pressing import offer_press
from panels.undoing import Outcome, take_back
from panels.words import plain

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


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that was set right: in words, what it changed, and the card before and after it."""

    words: str
    saved: tuple[Saved, ...]
    marks: tuple[str | None, str | None]


def take_step(words: str, changes: Iterable[tuple[Path, Save, Change]], *, mark: str | None) -> None:
    """Save some changes, remember how it was, and read the articles anew; `mark` is the card to be shown then."""
    saved: list[Saved] = []
    before = st.session_state.get("at")
    try:
        for path, save, change in changes:
            saved.append(Saved(path, save, *save(path, change)))
    except SidecarError as error:
        st.session_state["correct-fault"] = str(error)
    if saved and all(one.before == one.after for one in saved):
        st.session_state["not-undone"] = f"{words}: nothing had to be changed."
    elif saved:
        st.session_state["undo"] = (*st.session_state.get("undo", ()), Step(words, tuple(saved), (before, mark)))
        st.session_state["redo"] = ()
        st.session_state["just-saved"] = words
        show_card(mark)
    st.rerun()


def show_steps() -> None:
    """Undo and redo, where something was set right; that the last of it was saved, or why it was not."""
    fault = st.session_state.pop("correct-fault", None)
    if fault:
        st.error(plain(fault))
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
    try:
        done, missed = take_all_back(step, forward=forward)
    except SidecarError as error:
        st.session_state["correct-fault"] = str(error)
        st.rerun()
    undo, redo = st.session_state.get("undo", ()), st.session_state.get("redo", ())
    undo, redo = (undo, redo[:-1]) if forward else (undo[:-1], redo)
    if done or not missed:
        undo, redo = ((*undo, step), redo) if forward else (undo, (*redo, step))
        show_card(step.marks[forward])
    if missed:
        st.session_state["not-undone"] = say_missed(step, done=done, forward=forward)
    st.session_state.update(undo=undo, redo=redo)
    st.rerun()


def take_all_back(step: Step, *, forward: bool) -> tuple[bool, bool]:
    """Whether anything was taken back, or done again, and whether something could not be. Raises SidecarError."""
    done = missed = False
    for one in step.saved:
        now, then = (one.before, one.after) if forward else (one.after, one.before)
        outcomes: list[Outcome] = []

        def change(told: Said, now: Said = now, then: Said = then, found: list[Outcome] = outcomes) -> Said:
            found.append(take_back(told, now, then))
            return found[-1].said

        before, after = one.save(one.path, change)
        done |= before != after
        missed |= outcomes[-1].missed
    return done, missed


def say_missed(step: Step, *, done: bool, forward: bool) -> str:
    """That a step could not be undone, or done again, or only in part."""
    what = "done again" if forward else "undone"
    how = f"Only a part was {what}" if done else f"This could not be {what}"
    return f"{how}: {step.words}. It has been set otherwise since, perhaps in another window; that stays."


def show_card(mark: str | None) -> None:
    """Show a card, or none; where it is another than before, the map goes there."""
    choose_mark(mark, fly=mark != st.session_state.get("at"))


def count_steps() -> str:
    """How far the steps have come: forms begin anew where this changes."""
    return f"{len(st.session_state.get('undo', ()))}-{len(st.session_state.get('redo', ()))}"
