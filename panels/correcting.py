"""Set it right: what a person says of a name, saved at once beside the article."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from pathlib import Path

import streamlit as st

from gazetteer import (
    FOLDER_FILE,
    Correction,
    Index,
    Place,
    Resolution,
    Role,
    Verdict,
    is_by_hand,
)
from panels.candidates import find_candidates, find_mentions, list_candidates, locate, offer_candidates
from panels.entries import Mentioned
from panels.folding import show_fold
from panels.library import Library, open_index
from panels.looking import ask_for_place, look_for, name_places
from panels.neighbours import show_neighbours
from panels.picking import Picking, ask_for_spot, offer_picking
from panels.pressing import offer_press
from panels.reaching import Found, change_one, find_reach, list_changes
from panels.scope import EVERYWHERE, ONE, ask_elsewhere, can_be_single, choose_scope, find_opened
from panels.steps import Change, Save, Spot, count_steps, take_step
from panels.withdrawing import VERDICTS, is_same, show_told
from panels.words import plain

ASKED = frozenset({Role.LOCATION, Role.ACTOR})
NO_PLACE, UNKNOWN, SPOT = *VERDICTS.values(), "a spot on the map"
CONFIRM = "Keeps this reading as set by hand, in every article here that has it."
LATER = f"Kept in {FOLDER_FILE} of the folder, for every article that is put there from now on."


def show_correcting(library: Library, mark: str) -> None:
    """The names that were read as the chosen place, and what else could be said of them."""
    found = find_mentions(library, mark)
    one = find_opened(found)
    names = list_names([*([one] if one else []), *found])  # that which was clicked comes first
    show_told(library, list_mentioned(found), key=mark, follow=True)
    if not names:
        return
    offer_confirming(library, mark, found)

    def fill() -> None:
        name = names[0] if len(names) == 1 else choose_name(names, mark)
        own = [(r, x) for r, x in found if is_same(name_of(x), name)]
        key = f"{name}:{mark}:{count_steps()}"
        show_form(library, name, own, key=key, listed=find_candidates(library, mark), one=one if one in own else None)

    show_fold("Set it right", fill, key="correct")


def show_placing(library: Library) -> None:
    """The names that could not be placed, of which a person may know more."""
    names = library.remember("lost", lambda: list_lost(library))
    if names:
        with st.popover("Place one of them", key="placing"):
            name = st.selectbox("Name", list(names), key="placing-name")
            readings = library.readings.find_all(names[name])
            found = [(r, x) for r in readings for x in r.resolutions if x.ground is None and x.mention.role in ASKED]
            own = [(r, x) for r, x in found if name_of(x) == name]
            show_told(library, list_mentioned(own), key="placing")
            show_form(library, name, own, key=f"{name}::{count_steps()}")


def list_names(found: Iterable[Found]) -> tuple[str, ...]:
    """The names of some mentions in their order, each once, and in capitals only where it stands in no other way."""
    known: dict[str, str] = {}
    for _, resolution in found:
        name = name_of(resolution)
        if known.setdefault(name.casefold(), name).isupper():
            known[name.casefold()] = name
    return tuple(known.values())


def offer_confirming(library: Library, mark: str, found: list[Found]) -> None:
    """A button by which a person says that a place is the one that is meant; where that was said, there is none."""
    index = open_index()
    plain_ones = [(r, x) for r, x in found if x.constructed is None and not is_by_hand(x.candidates)]
    meant = [(r, x) for r, x in plain_ones if x.place is not None and x.place.id == mark]
    if not meant or index.get(mark) is None:
        return
    pressed = offer_press("Confirm this place", key=f"confirm:{mark}:{count_steps()}", type="tertiary", help=CONFIRM)
    if pressed:
        changes: list[tuple[Path, Save, Change]] = []
        for name in list_names(meant):
            said = Correction(name, Verdict.PLACE, date.today(), place=mark)
            own = [(r, x) for r, x in meant if is_same(name_of(x), name)]
            changes += list_changes(find_reach(library, own, said, index), said, None)
        take_step(f"“{name_of(meant[0][1])}” confirmed", changes, mark=mark)


def name_of(resolution: Resolution) -> str:
    """The name that a mention looks up."""
    return resolution.mention.bases[0].name


def choose_name(names: tuple[str, ...], mark: str) -> str:
    """Which of the names of a place it is about."""
    return st.selectbox("Name", names, key=f"correct-name:{mark}", persist_state="page")


def list_mentioned(found: Iterable[Found]) -> list[Mentioned]:
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
    found: list[Found],
    *,
    key: str,
    listed: tuple[Place, ...] = (),
    one: Found | None = None,
) -> None:
    """What a name means, where that holds, and the button that saves it.

    `key` tells its fields from those of another form: they keep what was typed while it is closed. `listed` are the
    places of a card beside it, whose numbers hold here too; without them it stands outside the desk. `one` is the
    mention from which that card was opened.
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
    chosen = next((p for p in numbered if words in options and p.id == options[words].place), None)
    if listed and chosen is not None:
        show_neighbours(library, found, chosen, index, key=key)
    spot = show_spot(name, numbered, key=key, outside=not listed) if words == SPOT else None
    single = one if one and can_be_single(library, found, one) else None
    scope = choose_scope(key, {reading.article.id: reading for reading, _ in found}, one=single is not None)
    later = scope == EVERYWHERE and st.checkbox(
        "In later articles too", key=f"correct-later:{key}", help=LATER, persist_state="page"
    )
    said = options.get(words) if words != SPOT or spot is not None else None
    correction = replace(said, name=name, made=date.today(), point=spot) if said else None
    meant = [single] if single and scope == ONE else [(r, x) for r, x in found if scope in (EVERYWHERE, r.article.id)]
    known = {reading.article.id for reading, _ in meant}
    others = ask_elsewhere(library, correction, known, key=key) if later and correction else None
    pressed = offer_press("Save", key=f"correct-save:{key}", disabled=correction is None, type="primary")
    if pressed and correction:
        if scope == ONE:
            changes = change_one(library, meant[0], correction)
        else:
            changes = list_changes(find_reach(library, meant, correction, index), correction, others)
        reading, resolution = next((pair for pair in meant if pair == one), meant[0])
        place = Spot(reading.article.id, resolution.mention.bases[0].span.start)
        take_step(f"“{name}” is {words}", changes, mark=correction.place, spot=place)


def show_spot(name: str, candidates: tuple[Place, ...], *, key: str, outside: bool) -> tuple[float, float] | None:
    """Where a spot is: typed, or shown on the map."""
    field = f"correct-spot:{key}"
    offer_picking(Picking(field, name, locate(candidates), outside))
    return ask_for_spot(field)


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
