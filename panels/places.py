"""The lists beside the map: names that could not be placed, and every place and claim, for those who use no mouse."""

from collections import Counter
from collections.abc import Sequence
from functools import partial

import streamlit as st

from gazetteer import Index, Resolution, Role
from geo import say_claim
from panels.choice import KIND_WORDS, choose_mark
from panels.correcting import show_placing
from panels.folding import is_light, show_fold
from panels.kinds import say_where
from panels.library import Library, Row, open_index
from panels.paging import count_shown, show_more
from panels.sheet import Node, Sheet, show_sheet
from panels.showing import find_shown, list_sure
from panels.words import Theme, begin_large, keep_known, parse_day, plain, say_count, say_day

LISTED = 60  # entries of one kind in the list of all, at first
GUESSES = 2  # places named where a name could mean several
PARTS = ("place", "origin", "destination", "via")
Entry = tuple[str, str, str]  # a mark, the claim in few words, what it lacks
GOVERNMENTS = "Named as governments only"
MORE = {
    "places": ("place", "places"),
    "fronts": ("front", "fronts"),
    "corridors": ("corridor", "corridors"),
    "flows": ("flow", "flows"),
}
MORE_GOVERNMENTS = ("government", "governments")


def show_unplaced(library: Library) -> None:
    """The names for which no place is known, each with the articles that use it."""
    names = library.remember("unplaced", lambda: find_unplaced(library, open_index()))
    if not library.articles:
        return
    if not names:
        st.caption("Every name in these articles was placed.")
        return
    title = f"{begin_large(say_count(len(names), 'name'))} could not be placed"
    show_fold(title, partial(list_reasons, library, names), key="unplaced", light=is_light(library))


def list_reasons(library: Library, names: Sequence[tuple[str, str]]) -> None:
    """Names without a place, what is known of each, and the way to place one."""
    for name, reason in names[: count_shown("unplaced")]:
        st.markdown(f"**{plain(name)}** :gray[{plain(reason)}]")
    show_more("unplaced", len(names))
    show_placing(library)


def show_undrawn(library: Library) -> None:
    """The claims that are not on the map, or not whole, each with what is missing, and its card."""
    whole = library.remember("undrawn", lambda: list_undrawn(library))
    if not whole:
        return
    claims = list_undrawn_shown(library, whole)
    title = f"{say_share(len(claims), len(whole))} not wholly on the map"
    show_fold(title, partial(list_lacks, claims), key="undrawn", light=is_light(library))


def list_lacks(claims: Sequence[Entry]) -> None:
    """Claims as buttons, each with what it lacks."""
    for mark, name, reason in claims[: count_shown("undrawn")]:
        with st.container(gap=None):
            st.button(plain(name), key=f"undrawn:{mark}", type="tertiary", on_click=partial(choose_mark, mark))
            st.caption(plain(reason))
    show_more("undrawn", len(claims))


def say_share(shown: int, whole: int) -> str:
    """How many claims there are, of which filters leave some: "Four claims are", "3 of 7 claims are"."""
    claims = "claim" if whole == 1 else "claims"
    words = say_count(whole, "claim") if shown == whole else f"{shown:,} of {whole:,} {claims}"
    return f"{begin_large(words)} {'is' if whole == 1 else 'are'}"


def list_undrawn_shown(library: Library, whole: tuple[Entry, ...]) -> tuple[Entry, ...]:
    """Those that pass the filters and are sure enough, in the order of the whole list."""
    shown, sure = find_shown(library), list_sure()
    if shown.told is None:
        return whole
    told = {one.id for one in (*shown.told, *shown.undrawn) if one.certainty in sure}
    return tuple(entry for entry in whole if entry[0] in told)


def list_undrawn(library: Library) -> tuple[Entry, ...]:
    """Marks and words of claims of which a part could not be placed, and what that is."""
    return tuple(
        (row["id"], name_entry(row), f"{'; '.join(missing)}. {say_day(parse_day(row['published']))}.")
        for kind, rows in library.rows.items()
        if kind != "places"
        for row in rows
        if (missing := list_missing(kind, row))
    )


def list_missing(kind: str, row: Row) -> tuple[str, ...]:
    """What a claim lacks to be drawn: "not on the map: place not found: “X”"; a way with its course lacks nothing."""
    if kind == "corridors" and row["drawable"]:
        return ()
    parts = [(part, row[part]) for part in PARTS if row.get(part) and not row.get(f"{part}_id")]
    missing = [f"{'place' if part == 'place' else part} not found: “{name}”" for part, name in parts]
    if row["drawable"]:
        return tuple(missing)
    return (f"Not on the map: {'; '.join(missing) or row.get('drawing') or 'no place is told'}",)


def find_unplaced(library: Library, index: Index) -> tuple[tuple[str, str], ...]:
    """Names without a place, and what is known: the best guesses, or that there is none."""
    found: dict[str, str] = {}
    for digest in library.digests:
        for resolution in digest.lost:
            if resolution.mention.name not in found:
                printed = say_day(digest.article.published)
                found[resolution.mention.name] = f"{say_guesses(resolution, index)}. {printed}."
    return tuple(sorted(found.items()))


def say_guesses(resolution: Resolution, index: Index) -> str:
    """The places that a name could mean, though none fits well enough to be drawn."""
    guesses = [f"{c.place.name}, {say_where(c.place, index)}" for c in resolution.candidates[:GUESSES]]
    if not guesses:
        return "No place of that name is known"
    more = len(resolution.candidates) - len(guesses)
    rest = f", or {say_count(more, 'more place')}" if more else ""
    return f"Best {'guess' if len(guesses) == 1 else 'guesses'}, none sure: {'; or '.join(guesses)}{rest}"


def show_all_places(library: Library, theme: Theme) -> None:
    """Every place and claim as a button that does what a click on the map does."""
    show_fold("All places, as a list", partial(list_all, library, theme), key="all-places", light=is_light(library))


def list_all(library: Library, theme: Theme) -> None:
    """The buttons, kind by kind."""
    shown, whole = list_shown_entries(library), library.remember("entries", lambda: list_entries(library))
    counts = [sum(map(len, entries.values())) for entries in (shown, whole)]
    if counts[0] < counts[1]:
        st.caption(f"{counts[0]} of {counts[1]} are listed. Filters hide the rest.")
    parts = tuple(part for kind, entries in shown.items() for part in lay_out_entries(kind, entries))
    sheet = Sheet("entries", "All places, as a list", parts)
    show_sheet(sheet, key="entries", theme=theme, on_choose=partial(choose_mark, fly=True))
    for kind, entries in shown.items():
        show_more(kind, len(entries), *MORE.get(kind, MORE_GOVERNMENTS), first=LISTED)


def lay_out_entries(kind: str, entries: tuple[tuple[str, str], ...]) -> tuple[Node, Node]:
    """The name of a kind, and its entries as far as they are shown."""
    listed = entries[: count_shown(kind, first=LISTED)]
    kids = tuple(Node("li", kids=(Node("button", words, mark=mark, style="entry"),)) for mark, words in listed)
    return Node("h3", KIND_WORDS.get(kind, GOVERNMENTS), style="entries"), Node("ul", kids=kids, style="list")


def list_shown_entries(library: Library) -> dict[str, tuple[tuple[str, str], ...]]:
    """The entries that filters leave; what has no mark on the map goes as soon as there is one."""
    holds, whole = find_shown(library).holds, library.remember("entries", lambda: list_entries(library))
    kept = {kind: tuple(e for e in entries if holds(e[0])) for kind, entries in whole.items()}
    return {kind: entries for kind, entries in kept.items() if entries}


def list_entries(library: Library) -> dict[str, tuple[tuple[str, str], ...]]:
    """Marks and their words: places by name with the number of mentions, claims in the order of the text."""
    names = library.names
    counts = {i: sum(row["role"] == Role.LOCATION for row in rows) for i, rows in library.mentions.items()}
    ordered = sorted(names, key=lambda place_id: names[place_id].casefold())
    entries = {"places": tuple((i, f"{names[i]}, {say_mentions(counts[i])}") for i in ordered)}
    for kind, rows in library.rows.items():
        if kind != "places":
            entries[kind] = tuple((row["id"], say_claim(kind, row)) for row in rows if row["drawable"])
    entries["governments"] = list_governments(library)
    return {kind: found for kind, found in entries.items() if found}


def list_governments(library: Library) -> tuple[tuple[str, str], ...]:
    """Countries and capitals that are named for their governments alone: they have a card, but no mark."""
    counts: Counter[str] = Counter()
    for digest in library.digests:
        counts.update(digest.governments)
    names = {i: library.places[i].name for i in counts if i not in library.names}
    ordered = sorted(names, key=lambda place_id: names[place_id].casefold())
    return tuple((i, f"{names[i]}, {say_mentions(counts[i])}") for i in ordered)


def say_mentions(count: int) -> str:
    """How often a place is named."""
    return f"{count} {'mention' if count == 1 else 'mentions'}"


def name_entry(row: Row) -> str:
    """A claim in few words: what, and how sure."""
    name = row.get("label") or row.get("name") or row.get("place") or "claim"
    return ", ".join(keep_known((name, row.get("fact"), row["certainty"])))
