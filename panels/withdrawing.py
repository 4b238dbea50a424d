"""Withdrawn: what was set right by hand can be left to the program again, on any later day, and with undo."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

import streamlit as st

from gazetteer import FOLDER_FILE, Correction, Index, Verdict, change_corrections
from panels.choice import choose_line, choose_mark
from panels.entries import Mentioned, find_of_folder, find_said
from panels.kinds import say_where
from panels.library import Library, open_index
from panels.lines import list_spans
from panels.picking import write_spot
from panels.pressing import offer_press
from panels.steps import Change, Save, Spot, count_steps, take_step
from panels.words import plain, say_count, say_day

MOST = 5  # things said that are told at once
HELP = "The program reads it by its own rules again."
VERDICTS = {Verdict.NO_PLACE: "not a place", Verdict.UNKNOWN: "a place, but nobody can say which"}


@dataclass(frozen=True, slots=True)
class Told:
    """One thing that was said of a name, wherever it stands: in the JSONs of articles, or once in their folder's."""

    correction: Correction
    said: tuple[tuple[Path, Correction], ...]
    of_folder: bool


def show_told(library: Library, found: Iterable[Mentioned], *, key: str, follow: bool = False) -> None:
    """What a person has said of some mentions, each with its day and with a button that withdraws it.

    With `follow` the card of what the name means then is opened.
    """
    mentioned = list(found)
    told = list_told(library, mentioned)
    for n, one in enumerate(told[:MOST]):
        words = say_told(one, open_index())
        if offer_withdrawal(words, key=f"{key}:{n}"):
            own = (Spot(m.article.id, m.start) for m in mentioned if is_same(m.name, one.correction.name))
            step = f"“{name_said(one)}” left to the program"
            mark = None if follow else st.session_state.get("at")
            take_step(step, list_withdrawals(one), mark=mark, spot=next(own, None) if follow else None)
    if len(told) > MOST:
        st.caption(f"{len(told) - MOST} more were set by hand.")


def offer_withdrawal(words: str, *, key: str) -> bool:
    """What was said, and whether it is withdrawn now."""
    name = f"told-{key}:{count_steps()}"
    with st.container(key=f"box-{name}", horizontal=True, vertical_alignment="center", gap="small"):
        st.caption(plain(words), width="stretch")
        return offer_press("Withdraw", key=f"withdraw-{key}:{count_steps()}", type="tertiary", help=HELP)


def list_told(library: Library, found: Iterable[Mentioned]) -> tuple[Told, ...]:
    """What was said of some mentions, each thing once, however many articles it was said in."""
    kept: dict[tuple[Correction, bool], dict[tuple[Path, Correction], None]] = {}
    for article, name, start, apart in found:
        said = find_said(article, name, start, apart=apart)
        if said is not None:
            of_folder, path = said in find_of_folder(library, article), library.paths[article.id]
            where = path.parent / FOLDER_FILE if of_folder else path.with_suffix(".json")
            kept.setdefault((replace(said, start=None, around=None), of_folder), {})[where, said] = None
    return tuple(Told(said, tuple(places), of_folder) for (said, of_folder), places in kept.items())


def list_withdrawals(told: Told) -> Iterator[tuple[Path, Save, Change]]:
    """What is to be changed in which file so that it is said no more."""
    gone: dict[Path, set[Correction]] = {}
    for path, said in told.said:
        gone.setdefault(path, set()).add(said)
    for path, own in gone.items():
        yield path, change_corrections, partial(leave_out, own)


def leave_out(gone: Collection[Correction], said: tuple[Correction, ...]) -> tuple[Correction, ...]:
    """The corrections without some of them."""
    return tuple(one for one in said if one not in gone)


def say_told(told: Told, index: Index) -> str:
    """In words: "Set by hand on 28 November 2026, for the whole folder: “Goris” is Goris, town in Armenia"."""
    said = told.correction
    singles = sum(one.start is not None for _, one in told.said)
    files = say_count(len({path for path, _ in told.said}), "article")
    but = f" but {say_count(len(said.but_not), 'article')}" if said.but_not else ""
    where = f"for the whole folder{but}" if told.of_folder else f"in {files}"
    which = f", {say_count(singles, 'mention')}" if singles else ""
    return f"Set by hand on {say_day(said.made)}, {where}{which}: “{name_said(told)}” is {say_verdict(said, index)}"


def name_said(told: Told) -> str:
    """The name, on one line."""
    return " ".join(told.correction.name.split())


def say_verdict(said: Correction, index: Index) -> str:
    """What a name was said to be."""
    if said.verdict is Verdict.POINT and said.point is not None:
        return f"the spot {write_spot(said.point)}"
    place = index.get(said.place) if said.place else None
    return (
        f"{place.name}, {say_where(place, index)}"
        if place
        else VERDICTS.get(said.verdict, "a place that is not known")
    )


def is_same(one: str, other: str) -> bool:
    """Whether two names are one."""
    return one.casefold() == other.casefold()


def follow_name(library: Library) -> None:
    """Open the card of what some words mean now, or else the article at their sentence."""
    spot: Spot | None = st.session_state.pop("follow", None)
    reading = library.find_reading(spot.article) if spot else None
    if spot is None or reading is None:
        return
    found = (r for r in reading.resolutions if r.ground and spot.card)
    mark = next((r.ground.id for r in found if r.ground and r.mention.bases[0].span.start == spot.start), None)
    if mark is not None:
        choose_mark(mark, fly=True)
        return
    line = next((span.start for span in list_spans(reading) if span.start <= spot.start < span.end), None)
    choose_line(spot.article, line)
