"""Set it right: what a person says of a name, saved at once beside the article, taken back and done again."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import streamlit as st

from gazetteer import (
    Candidate,
    Correction,
    Index,
    Reading,
    Resolution,
    Role,
    SidecarError,
    Verdict,
    change_corrections,
)
from panels.kinds import say_where
from panels.library import Library, open_index
from panels.words import plain, say_day

ASKED = frozenset({Role.LOCATION, Role.ACTOR})
LISTED = 8  # places offered for a name
NO_PLACE, UNKNOWN, SPOT = "not a place", "a place, but nobody can say which", "a spot on the map"
EVERYWHERE = "every article here"
Change = Callable[[tuple[Correction, ...]], tuple[Correction, ...]]


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that was set right: in words, and what it made of the corrections of each article's JSON."""

    words: str
    files: Mapping[Path, tuple[tuple[Correction, ...], tuple[Correction, ...]]]  # before and after


def show_correcting(library: Library, mark: str) -> None:
    """The names that were read as the chosen place, and what else could be said of them."""
    found = find_mentions(library, mark)
    names = tuple(dict.fromkeys(resolution.mention.bases[0].name for _, resolution in found))
    if names:
        with st.expander("Set it right", key="correct"):
            name = names[0] if len(names) == 1 else st.selectbox("Name", names, key=f"correct-name:{mark}")
            show_form(library, name, [(r, x) for r, x in found if x.mention.bases[0].name == name])


def show_placing(library: Library) -> None:
    """The names that could not be placed, of which a person may know more."""
    names = library.remember("lost", lambda: list_lost(library))
    if names:
        with st.popover("Place one of them", key="placing"):
            name = st.selectbox("Name", list(names), key="placing-name")
            readings = library.readings.find_all(names[name])
            found = [(r, x) for r in readings for x in r.resolutions if x.ground is None and x.mention.role in ASKED]
            show_form(library, name, [(r, x) for r, x in found if x.mention.bases[0].name == name])


def list_lost(library: Library) -> dict[str, tuple[str, ...]]:
    """The names that could not be placed, in order, each with the articles that use it."""
    found: dict[str, list[str]] = {}
    for digest in library.digests:
        for resolution in digest.lost:
            found.setdefault(resolution.mention.bases[0].name, []).append(digest.article.id)
    return {name: tuple(articles) for name, articles in sorted(found.items())}


def find_mentions(library: Library, mark: str) -> list[tuple[Reading, Resolution]]:
    """The mentions that were read as a place; of what words make of one, those of its name."""
    pairs = [
        (reading, r) for reading in library.find_naming(mark) for r in reading.resolutions if not r.mention.is_noun
    ]
    return [(reading, r) for reading, r in pairs if mark in {p.id for p in (r.ground, r.place) if p}]


def show_form(library: Library, name: str, found: list[tuple[Reading, Resolution]]) -> None:
    """What a name means, where that holds, and the button that saves it."""
    index = open_index()
    asked = st.text_input(
        "Look for another name", key=f"correct-asked:{name}", placeholder="for example its spelling"
    )
    options = list_options([r for _, r in found], asked, index)
    words = st.selectbox(f"“{plain(name)}” is", list(options), key=f"correct-is:{name}")
    spot = read_spot(st.text_input("Latitude, longitude", key=f"correct-spot:{name}")) if words == SPOT else None
    scope = choose_scope(name, {reading.article.id: reading for reading, _ in found})
    ready = words != SPOT or spot is not None
    if st.button("Save", key=f"correct-save:{name}", disabled=not ready, type="primary"):
        correction = replace(options[words], name=name, made=date.today(), point=spot)
        st.session_state["at"] = correction.place  # the card of the place that is meant now, or none
        take_step(library, f"“{name}” is {words}", scope, lambda told: put(told, correction))


def list_options(found: Iterable[Resolution], asked: str, index: Index) -> dict[str, Correction]:
    """What can be said of a name, in words: the places it could mean, one that was looked for, or none."""
    candidates: list[Candidate] = [c for r in found for c in r.candidates]
    places = {c.place.id: c.place for c in sorted(candidates, key=lambda c: -c.score)}
    looked = {place.id: place for place in (index.find(asked.strip())[:LISTED] if asked.strip() else ())}
    listed = [*looked.values(), *(p for p in list(places.values())[:LISTED] if p.id not in looked)]
    today = date.today()
    options = {
        f"{place.name}, {say_where(place, index)}": Correction("", Verdict.PLACE, today, place=place.id)
        for place in listed
        if place.relative is None
    }
    others = ((SPOT, Verdict.POINT), (NO_PLACE, Verdict.NO_PLACE), (UNKNOWN, Verdict.UNKNOWN))
    return options | {words: Correction("", verdict, today) for words, verdict in others}


def choose_scope(name: str, readings: Mapping[str, Reading]) -> tuple[str, ...]:
    """The articles for which a correction holds: all of those that use the name so, or one."""
    if len(readings) < 2:
        return tuple(readings)
    titles = {i: f"{say_day(r.article.published)}: {r.article.title or i}" for i, r in readings.items()}
    chosen = st.selectbox(
        "In", [EVERYWHERE, *readings], format_func=lambda i: titles.get(i, i), key=f"correct-in:{name}"
    )
    return tuple(readings) if chosen == EVERYWHERE else (chosen,)


def read_spot(written: str) -> tuple[float, float] | None:
    """Degrees as they are written: "39.64, 46.55"."""
    try:
        latitude, longitude = (float(part) for part in written.replace(";", ",").split(","))
    except ValueError:
        return None
    return (latitude, longitude) if abs(latitude) <= 90 and abs(longitude) <= 180 else None


def put(told: tuple[Correction, ...], correction: Correction) -> tuple[Correction, ...]:
    """The corrections with one more, which takes the place of what was said of the same name before."""
    same = correction.name.casefold()
    return (*(c for c in told if c.name.casefold() != same or c.start != correction.start), correction)


def take_step(library: Library, words: str, articles: Iterable[str], change: Change) -> None:
    """Save a change beside each article, remember how it was, and read the articles anew."""
    files = {}
    try:
        for article in articles:
            path = library.paths[article].with_suffix(".json")
            files[path] = change_corrections(path, change)
    except SidecarError as error:
        st.session_state["correct-fault"] = str(error)
    if files:
        st.session_state["undo"] = (*st.session_state.get("undo", ()), Step(words, files))
        st.session_state["redo"] = ()
    st.rerun()


def show_steps() -> None:
    """Undo and redo, where something was set right; and why the last of it was not saved."""
    fault = st.session_state.pop("correct-fault", None)
    if fault:
        st.error(plain(fault))
    undo, redo = st.session_state.get("undo", ()), st.session_state.get("redo", ())
    if not undo and not redo:
        return
    with st.container(horizontal=True, key="steps", gap="small"):
        if undo and st.button(f"Undo: {plain(undo[-1].words)}", key="undo-step", type="tertiary"):
            go_back(undo[-1], forward=False)
        if redo and st.button(f"Redo: {plain(redo[-1].words)}", key="redo-step", type="tertiary"):
            go_back(redo[-1], forward=True)


def go_back(step: Step, *, forward: bool) -> None:
    """Make the corrections of each article what they were before a step, or, `forward`, after it."""
    try:
        for path, (before, after) in step.files.items():
            kept = after if forward else before
            change_corrections(path, lambda _, kept=kept: kept)  # type: ignore[misc]
    except SidecarError as error:
        st.session_state["correct-fault"] = str(error)
        st.rerun()
    undo, redo = st.session_state.get("undo", ()), st.session_state.get("redo", ())
    st.session_state["undo"] = (*undo, step) if forward else undo[:-1]
    st.session_state["redo"] = redo[:-1] if forward else (*redo, step)
    st.rerun()
