"""All mentions of places as a table: what each was read as, and what a person can say of many at once."""

from collections.abc import Collection, Iterable
from dataclasses import replace
from datetime import date
from functools import partial, reduce

import streamlit as st

from gazetteer import Correction, Resolution, change_corrections, list_apart
from panels.candidates import HEARD, list_candidates
from panels.correcting import SPOT, list_options
from panels.dialogs import close_dialog, find_dialog, open_dialog
from panels.entries import COLUMNS, STATES, Entry, Key, Row, Table, open_table
from panels.library import Library, open_index
from panels.looking import ask_for_place
from panels.pressing import offer_press
from panels.reaching import put
from panels.steps import Change, count_steps, take_step
from panels.withdrawing import show_told
from panels.words import say_count, say_day

AS_READ = "as the program reads them"
EVERY = "every article"


def show_all_mentions(library: Library) -> None:
    """The button that opens the table, which stays open while it is worked in."""
    if library.articles:
        st.button(
            "All mentions, as a table", key="all-mentions", type="tertiary", on_click=open_dialog, args=("mentions",)
        )
    if library.articles and find_dialog("mentions") is not None:
        show_table(library)


@st.dialog("All mentions", width="large", on_dismiss=partial(close_dialog, "mentions"))
def show_table(library: Library) -> None:
    """The table with its filters, and what is said of the rows that are chosen in it."""
    import pandas  # slow to load: the page does not wait for it

    whole = open_table(library)
    entries, rows = choose_entries(whole)
    frame = pandas.DataFrame(rows, columns=list(COLUMNS))
    table = st.dataframe(
        frame,
        key=f"mentions:{count_steps()}:{hash(tuple((e.article.id, e.start) for e in entries))}",
        hide_index=True,
        height=340,
        on_select="rerun",
        selection_mode="multi-row",
        column_config={
            "Name": st.column_config.TextColumn(width=140),
            "Sentence": st.column_config.TextColumn(width="large"),
            "Printed": st.column_config.DateColumn(format="D MMM YYYY", width="small"),
            "How sure": st.column_config.NumberColumn(format="%.2f", width="small"),
            "Role": st.column_config.TextColumn(width="small"),
            "State": st.column_config.TextColumn(width="small"),
        },
    )
    shown = "Choose the one that is shown" if len(entries) == 1 else f"Choose all {len(entries):,} that are shown"
    every = st.checkbox(shown, key="mentions-every", disabled=not entries)
    chosen = range(len(entries)) if every else table["selection"]["rows"]
    show_verdict(library, whole, [entries[n] for n in chosen if n < len(entries)])


def choose_entries(table: Table) -> tuple[list[Entry], list[Row]]:
    """Those that the filters let through, and their rows."""
    articles = {entry.article.id: entry.article for entry in table.entries}
    words, states, where = st.columns([2, 2, 2])
    asked = words.text_input("Find", key="mentions-find", placeholder="in names, sentences, places").strip()
    kept = states.multiselect("State", STATES, key="mentions-state", placeholder="any")
    article = where.selectbox(
        "Article",
        [EVERY, *articles],
        key="mentions-article",
        format_func=lambda i: f"{say_day(articles[i].published)}: {articles[i].title or i}" if i != EVERY else i,
    )
    pairs = zip(table.entries, table.rows, strict=True)
    found = [(e, row) for e, row in pairs if (not kept or e.state in kept) and article in (EVERY, e.article.id)]
    left = [(e, row) for e, row in found if not asked or has_words(row, asked.casefold())]
    return [entry for entry, _ in left], [row for _, row in left]


def has_words(row: Row, asked: str) -> bool:
    """Whether some words stand in a mention's name, its sentence, or the name of its place."""
    name, sentence, _, _, place, *_ = row
    return any(asked in cell.casefold() for cell in (name, sentence, place))


def find_resolutions(library: Library, chosen: Iterable[Entry]) -> list[Resolution]:
    """How some mentions were read, in the oldest few of their articles: later ones seldom have other candidates."""
    keys = {(entry.article.id, *entry.key) for entry in chosen}
    articles = {article for article, *_ in keys}
    oldest = [article.id for article in library.articles if article.id in articles][:HEARD]
    pairs = [(reading.article.id, r) for reading in library.readings.find_all(oldest) for r in reading.resolutions]
    bases = [(article, r.mention.bases[0], r) for article, r in pairs]
    return [r for article, base, r in bases if (article, base.name.casefold(), base.span.start) in keys]


def show_verdict(library: Library, table: Table, chosen: list[Entry]) -> None:
    """What the chosen mentions are, and the button that saves it for all of them."""
    show_told(library, [e.mentioned for e in chosen], key="mentions")
    asked, verdict, save = st.columns([3, 4, 1], vertical_alignment="bottom")
    fields = ("mentions-are-known", "mentions-are-unknown")
    with asked:
        words = ask_for_place(
            "Look for a place", key="mentions-asked", fields=fields, placeholder="by any of its names"
        )
    candidates = list_candidates(find_resolutions(library, chosen))
    options = list_options(candidates, words, open_index())
    listed = [*(option for option in options if option != SPOT), AS_READ]
    title = f"The {len(chosen):,} chosen are" if len(chosen) > 1 else "The chosen one is"
    one = bool(candidates) and len({entry.name.casefold() for entry in chosen}) == 1
    # What cannot be known of all of them is chosen by hand: else a hasty press would unmake many.
    first, key = (0, "mentions-are-known") if one else (None, "mentions-are-unknown")
    said = verdict.selectbox(title, listed, first, key=key, disabled=not chosen, placeholder="choose what they are")
    if said == AS_READ and any(entry.of_folder for entry in chosen):
        st.caption("What holds for the whole folder is withdrawn above, for all its articles at once.")
    with save:
        pressed = offer_press("Save", key="mentions-save", type="primary", disabled=not (chosen and said))
    if pressed and said:
        changes = change_all(library, table, chosen, options.get(said))
        paths = [(library.paths[i].with_suffix(".json"), change_corrections, change) for i, change in changes]
        what = "left to the program" if said == AS_READ else f"set to {said}"
        take_step(f"{say_count(len(chosen), 'mention')} {what}", paths, mark=st.session_state.get("at"))


def change_all(
    library: Library, table: Table, chosen: list[Entry], said: Correction | None
) -> list[tuple[str, Change]]:
    """What is to be changed beside each article, so that the chosen mentions are what was said, or, with None, read.

    Where all mentions of a name in an article are chosen it is said once, of the name.
    """
    return [
        (article, partial(replace_said, own, make_corrections(library, table.there[article], own, said)))
        for article, own in group_by_article(chosen).items()
    ]


def group_by_article(entries: Iterable[Entry]) -> dict[str, list[Entry]]:
    """Mentions by the article that they stand in."""
    found: dict[str, list[Entry]] = {}
    for entry in entries:
        found.setdefault(entry.article.id, []).append(entry)
    return found


def make_corrections(
    library: Library, there: Collection[Key], own: list[Entry], said: Correction | None
) -> tuple[Correction, ...]:
    """One correction for each name of which all mentions that are `there` are chosen, and one for each other one."""
    if said is None:
        return ()
    article, reading = own[0].article, library.find_reading(own[0].article.id)
    shared = sum(path == library.paths[article.id] for path in library.paths.values()) > 1
    chosen = {entry.key for entry in own}
    made: dict[tuple[str, int | None], Correction] = {}
    for entry in own:
        name, start = entry.key
        whole = shared or {key for key in there if key[0] == name} <= chosen
        of_name = replace(said, name=entry.name, made=date.today())
        if whole:
            made[name, None] = of_name
        found = reading.resolutions if reading else ()
        mentions = [r.mention for r in found if r.mention.bases[0].span.start == start]
        if not shared and (not whole or list_apart(mentions, article.text, of_name, open_index())):
            made[name, start] = of_name.of_one(article.text, start)
    return tuple(made.values())


def replace_said(
    own: list[Entry], made: tuple[Correction, ...], told: tuple[Correction, ...]
) -> tuple[Correction, ...]:
    """Forget what was said of some mentions before, of their names too where they are said anew, and put this."""
    text, chosen = own[0].article.text, {entry.key for entry in own}
    named = {name for name, _ in chosen} if not made else {c.name.casefold() for c in made if c.start is None}
    gone = {*chosen, *((name, None) for name in named)}
    return reduce(put, made, tuple(one for one in told if one.find_subject(text) not in gone))
