"""Set it right: what a person says of a name, saved at once beside the article."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from pathlib import Path

import streamlit as st

from gazetteer import (
    FOLDER_FILE,
    Correction,
    Index,
    Place,
    Reading,
    Resolution,
    Role,
    Verdict,
    change_corrections,
)
from panels.candidates import find_candidates, find_mentions, list_candidates, locate, offer_candidates
from panels.entries import Mentioned
from panels.folding import show_fold
from panels.library import Library, open_index
from panels.looking import ask_for_place, look_for, name_places
from panels.picking import Picking, offer_picking, read_spot
from panels.pressing import offer_press
from panels.reaching import Elsewhere, Reach, find_elsewhere, find_reach
from panels.steps import Change, Save, count_steps, take_step
from panels.withdrawing import VERDICTS, show_told
from panels.words import plain, say_count, say_day

ASKED = frozenset({Role.LOCATION, Role.ACTOR})
NO_PLACE, UNKNOWN, SPOT = *VERDICTS.values(), "a spot on the map"
EVERYWHERE = "every article here"
LATER = f"Kept in {FOLDER_FILE} of the folder, for every article that is put there from now on."
TOLD = 5  # articles that are named where others of the folder read a name otherwise


@dataclass(frozen=True, slots=True)
class Others:
    """The articles of a folder that read a name otherwise when something is said of it for the whole folder."""

    kept: tuple[Elsewhere, ...] = ()
    changed: tuple[Elsewhere, ...] = ()


def show_correcting(library: Library, mark: str) -> None:
    """The names that were read as the chosen place, and what else could be said of them."""
    found = find_mentions(library, mark)
    names = tuple(dict.fromkeys(resolution.mention.bases[0].name for _, resolution in found))
    show_told(library, list_mentioned(found), key=mark, follow=True)
    if not names:
        return

    def fill() -> None:
        name = names[0] if len(names) == 1 else choose_name(names, mark)
        own = [(r, x) for r, x in found if x.mention.bases[0].name == name]
        show_form(library, name, own, key=f"{name}:{mark}:{count_steps()}", listed=find_candidates(library, mark))

    show_fold("Set it right", fill, key="correct")


def show_placing(library: Library) -> None:
    """The names that could not be placed, of which a person may know more."""
    names = library.remember("lost", lambda: list_lost(library))
    if names:
        with st.popover("Place one of them", key="placing"):
            name = st.selectbox("Name", list(names), key="placing-name")
            readings = library.readings.find_all(names[name])
            found = [(r, x) for r in readings for x in r.resolutions if x.ground is None and x.mention.role in ASKED]
            own = [(r, x) for r, x in found if x.mention.bases[0].name == name]
            show_told(library, list_mentioned(own), key="placing")
            show_form(library, name, own, key=f"{name}::{count_steps()}")


def choose_name(names: tuple[str, ...], mark: str) -> str:
    """Which of the names of a place it is about."""
    return st.selectbox("Name", names, key=f"correct-name:{mark}", persist_state="page")


def list_mentioned(found: Iterable[tuple[Reading, Resolution]]) -> list[Mentioned]:
    """Where the names of some mentions stand."""
    pairs = ((reading.article, x.mention) for reading, x in found)
    return [Mentioned(article, m.bases[0].name, m.bases[0].span.start, m.apart) for article, m in pairs]


def list_lost(library: Library) -> dict[str, tuple[str, ...]]:
    """The names that could not be placed, in order, each with the articles that use it."""
    found: dict[str, list[str]] = {}
    for digest in library.digests:
        for resolution in digest.lost:
            found.setdefault(resolution.mention.bases[0].name, []).append(digest.article.id)
    return {name: tuple(articles) for name, articles in sorted(found.items())}


def show_form(
    library: Library,
    name: str,
    found: list[tuple[Reading, Resolution]],
    *,
    key: str,
    listed: tuple[Place, ...] = (),
) -> None:
    """What a name means, where that holds, and the button that saves it.

    `key` tells its fields from those of another form: they keep what was typed while it is closed. `listed` are the
    places of a card beside it, whose numbers hold here too; without them it stands outside the desk.
    """
    index = open_index()
    asked = ask_for_place(
        "Look for another name",
        key=f"correct-asked:{key}",
        fields=(f"correct-is:{key}",),
        placeholder="for example its spelling",
        persist_state="page",
    )
    candidates = list_candidates(r for _, r in found)
    options = list_options(candidates, asked, index)
    numbered = tuple({p.id: p for p in (*(listed or candidates), *look_for(asked, index))}.values())
    numbers = {place.id: n for n, place in enumerate(numbered, 1)}
    if listed:
        offer_candidates(numbered)
    words = st.selectbox(
        f"“{plain(name)}” is",
        list(options),
        key=f"correct-is:{key}",
        persist_state="page",
        placeholder="choose what it is",
        format_func=lambda words: number_option(words, numbers.get(options[words].place or "")),
    )
    spot = show_spot(name, numbered, key=key, outside=not listed) if words == SPOT else None
    scope = choose_scope(key, {reading.article.id: reading for reading, _ in found})
    whole = len(scope) == len({reading.article.id for reading, _ in found})
    later = whole and st.checkbox(
        "In later articles too", key=f"correct-later:{key}", help=LATER, persist_state="page"
    )
    said = options.get(words) if words != SPOT or spot is not None else None
    correction = replace(said, name=name, made=date.today(), point=spot) if said else None
    others = ask_elsewhere(library, correction, scope, key=key) if later and correction else None
    pressed = offer_press("Save", key=f"correct-save:{key}", disabled=correction is None, type="primary")
    if pressed and correction:
        reach = find_reach(library, ((r, x) for r, x in found if r.article.id in scope), correction, index)
        changes = list_changes(reach, correction, others)
        take_step(f"“{name}” is {words}", changes, mark=correction.place)


def ask_elsewhere(library: Library, correction: Correction, scope: Collection[str], *, key: str) -> Others:
    """The articles of the folder that read the name otherwise, each told; they keep their reading unless asked to."""
    found = find_elsewhere(library, correction, scope, open_index())
    if not found:
        return Others()
    count = sum(len(one.mentions) for one in found)
    words = f"Also change {say_count(count, 'mention')} in {say_count(len(found), 'article')} already here"
    also = st.checkbox(words, key=f"correct-also:{key}", persist_state="page")
    if not also:
        st.caption("What is already here and read otherwise stays as it is:")
    for one in found[:TOLD]:
        st.caption(plain(one.say(open_index())))
    if len(found) > TOLD:
        st.caption(f"and {say_count(len(found) - TOLD, 'more article')}.")
    return Others(changed=found) if also else Others(kept=found)


def list_changes(
    reach: Iterable[Reach], correction: Correction, others: Others | None
) -> Iterator[tuple[Path, Save, Change]]:
    """What is to be saved where: beside each article or, with `others`, once in each of their folders for later ones.

    What an article's own JSON says goes before its folder's: what it said of the name before is forgotten.
    """
    known = tuple(reach)
    for folder in dict.fromkeys(one.path.parent for one in known) if others else ():
        kept = (
            tuple(dict.fromkeys(one.path.name for one in others.kept if one.path.parent == folder)) if others else ()
        )
        said = replace(correction, but_not=kept)
        yield folder / FOLDER_FILE, change_corrections, partial(put, correction=said)
    for one in known:
        change = one.change_own if others else one.change
        yield one.path.with_suffix(".json"), change_corrections, partial(change, correction)
    for path in dict.fromkeys(one.path for one in others.changed) if others else ():
        yield path.with_suffix(".json"), change_corrections, partial(forget, correction)


def forget(correction: Correction, told: tuple[Correction, ...]) -> tuple[Correction, ...]:
    """The corrections without what was said of the same name."""
    return tuple(c for c in told if c.subject != correction.subject)


def show_spot(name: str, candidates: tuple[Place, ...], *, key: str, outside: bool) -> tuple[float, float] | None:
    """Where a spot is: typed, or shown on the map."""
    field = f"correct-spot:{key}"
    offer_picking(Picking(field, name, locate(candidates), outside))
    words = st.text_input(
        "Latitude, longitude", key=field, placeholder="for example 39.64, 46.55", persist_state="page"
    )
    return read_spot(words)


def list_options(candidates: Iterable[Place], asked: str, index: Index) -> dict[str, Correction]:
    """What can be said of a name, in words: the places it could mean, one that was looked for, or none."""
    listed = name_places((*look_for(asked, index), *candidates), index)
    today = date.today()
    options = {words: Correction("", Verdict.PLACE, today, place=place.id) for words, place in listed.items()}
    others = ((SPOT, Verdict.POINT), (NO_PLACE, Verdict.NO_PLACE), (UNKNOWN, Verdict.UNKNOWN))
    return options | {words: Correction("", verdict, today) for words, verdict in others}


def number_option(words: str, number: int | None) -> str:
    """What is offered, with the number that it has on the map."""
    return words if number is None else f"{number}. {words}"


def choose_scope(key: str, readings: Mapping[str, Reading]) -> tuple[str, ...]:
    """The articles for which a correction holds: all of those that use the name so, or one."""
    if len(readings) < 2:
        return tuple(readings)
    titles = {i: f"{say_day(r.article.published)}: {r.article.title or i}" for i, r in readings.items()}
    chosen = st.selectbox(
        "In",
        [EVERYWHERE, *readings],
        format_func=lambda i: titles.get(i, i),
        key=f"correct-in:{key}",
        persist_state="page",
    )
    return tuple(readings) if chosen == EVERYWHERE else (chosen,)


def put(told: tuple[Correction, ...], correction: Correction) -> tuple[Correction, ...]:
    """The corrections with one more, which takes the place of what was said of the same name before."""
    return (*forget(correction, told), correction)
