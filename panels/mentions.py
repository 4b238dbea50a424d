"""All mentions of places as a table: what each was read as, and what a person can say of many at once."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from functools import reduce

import pandas
import streamlit as st

from gazetteer import Correction, Reading, Resolution, Role, Span, Verdict, change_corrections
from panels.candidates import list_candidates
from panels.correcting import SPOT, list_options, put
from panels.library import Library, open_index
from panels.steps import Change, count_steps, take_step
from panels.words import say_count, say_day

AS_READ = "as the program reads them"
EVERY = "every article"
ROLES = {Role.LOCATION: "place", Role.ACTOR: "government", Role.ADJECTIVE: "adjective", Role.CREDIT: "credit"}
READ, GUESS, CORRECTED, UNPLACED = "read", "guess", "corrected", "unplaced"
COLUMNS = ("Name", "Sentence", "Article", "Place read", "How sure", "Role", "State")


@dataclass(frozen=True, slots=True)
class Entry:
    """One mention in an article; `start` is the character at which its name begins.

    Of words that a person has called no place there is no resolution.
    """

    reading: Reading
    name: str
    start: int
    resolution: Resolution | None
    correction: Correction | None

    def row(self) -> tuple[str, str, str, str, float | None, str, str]:
        """The mention as a row of the table."""
        article, found = self.reading.article, self.resolution
        sentence = next((s for s in self.reading.sentences if Span(self.start, self.start + 1) in s), None)
        words = " ".join(article.excerpt(sentence).split()) if sentence else ""
        ground = found.ground if found else None
        sure = round(found.candidates[0].score, 2) if found and found.ground and found.candidates else None
        day = say_day(article.published, short=True) if article.published else article.title or article.id
        place = ground.name if ground else "no place" if found is None else ""
        return self.name, words, day, place, sure, ROLES[found.mention.role] if found else "", self.state

    @property
    def state(self) -> str:
        """How the mention stands."""
        if self.correction is not None or self.resolution is None:
            return CORRECTED
        if self.resolution.ground is not None:
            return READ
        return GUESS if self.resolution.candidates else UNPLACED


def show_all_mentions(library: Library) -> None:
    """The button that opens the table, which stays open while it is worked in."""
    if library.articles:
        st.button("All mentions, as a table", key="all-mentions", type="tertiary", on_click=open_table, args=(True,))
    if library.articles and st.session_state.get("mentions-open"):
        show_table(library)


def open_table(is_open: bool = False) -> None:  # Streamlit calls it bare when it is closed
    """Whether the table is there."""
    st.session_state["mentions-open"] = is_open


@st.dialog("All mentions", width="large", on_dismiss=open_table)
def show_table(library: Library) -> None:
    """The table with its filters, and what is said of the rows that are chosen in it."""
    entries = choose_entries(list_entries(library))
    frame = pandas.DataFrame([entry.row() for entry in entries], columns=list(COLUMNS))
    table = st.dataframe(
        frame,
        key=f"mentions:{count_steps()}:{hash(tuple((e.reading.article.id, e.start) for e in entries))}",
        hide_index=True,
        height=340,
        on_select="rerun",
        selection_mode="multi-row",
        column_config={
            "Name": st.column_config.TextColumn(width=140),
            "Sentence": st.column_config.TextColumn(width="large"),
            "How sure": st.column_config.NumberColumn(format="%.2f", width="small"),
            "Role": st.column_config.TextColumn(width="small"),
            "State": st.column_config.TextColumn(width="small"),
        },
    )
    every = st.checkbox(f"Choose all {len(entries):,} that are shown", key="mentions-every", disabled=not entries)
    rows = range(len(entries)) if every else table["selection"]["rows"]
    show_verdict(library, [entries[n] for n in rows if n < len(entries)])


def list_entries(library: Library) -> list[Entry]:
    """Every mention, in the order of the articles and their texts; a noun that makes a place of names is none."""
    return [entry for reading in library.readings for entry in sorted(find_entries(reading), key=lambda e: e.start)]


def find_entries(reading: Reading) -> Iterable[Entry]:
    """The mentions of one article, and the words that a person has called no place."""
    said = {(c.name.casefold(), c.start): c for c in reading.article.corrections}
    for resolution in reading.resolutions:
        if not resolution.mention.is_noun:
            base = resolution.mention.bases[0]
            name, start = base.name, base.span.start
            own = said.get((name.casefold(), start)) or said.get((name.casefold(), None))
            yield Entry(reading, name, start, resolution, own)
    for correction in said.values():
        at = correction.start if correction.start is not None else reading.article.text.find(correction.name)
        if correction.verdict is Verdict.NO_PLACE and at >= 0:
            yield Entry(reading, correction.name, at, None, correction)


def choose_entries(entries: list[Entry]) -> list[Entry]:
    """Those that the filters let through."""
    articles = {e.reading.article.id: e.reading.article for e in entries}
    words, states, where = st.columns([2, 2, 2])
    asked = words.text_input("Find", key="mentions-find", placeholder="in names, sentences, places").strip()
    kept = states.multiselect("State", (READ, GUESS, CORRECTED, UNPLACED), key="mentions-state", placeholder="any")
    article = where.selectbox(
        "Article",
        [EVERY, *articles],
        key="mentions-article",
        format_func=lambda i: f"{say_day(articles[i].published)}: {articles[i].title or i}" if i != EVERY else i,
    )
    found = (e for e in entries if (not kept or e.state in kept) and article in (EVERY, e.reading.article.id))
    return [entry for entry in found if not asked or has_words(entry, asked.casefold())]


def has_words(entry: Entry, asked: str) -> bool:
    """Whether some words stand in a mention's name, its sentence, or the name of its place."""
    name, sentence, _, place, *_ = entry.row()
    return any(asked in cell.casefold() for cell in (name, sentence, place))


def show_verdict(library: Library, chosen: list[Entry]) -> None:
    """What the chosen mentions are, and the button that saves it for all of them."""
    asked, verdict, save = st.columns([3, 4, 1], vertical_alignment="bottom")
    words = asked.text_input("Look for a place", key="mentions-asked", placeholder="by any of its names")
    candidates = list_candidates(e.resolution for e in chosen if e.resolution is not None)
    options = list_options(candidates, words, open_index())
    listed = [*(option for option in options if option != SPOT), AS_READ]
    title = f"The {len(chosen):,} chosen are" if len(chosen) > 1 else "The chosen one is"
    said = verdict.selectbox(title, listed, key="mentions-are", disabled=not chosen)
    if save.button("Save", key="mentions-save", type="primary", disabled=not chosen):
        changes = change_all(library, chosen, options.get(said))
        paths = [(library.paths[i].with_suffix(".json"), change_corrections, change) for i, change in changes]
        take_step(f"{say_count(len(chosen), 'mention')} set to {said}", paths, mark=st.session_state.get("at"))


def change_all(library: Library, chosen: list[Entry], said: Correction | None) -> list[tuple[str, Change]]:
    """What is to be changed beside each article, so that the chosen mentions are what was said, or, with None, read.

    Where all mentions of a name in an article are chosen it is said once, of the name.
    """
    return [
        (article, replace_said({(e.name.casefold(), e.start) for e in own}, make_corrections(library, own, said)))
        for article, own in group_by_article(chosen).items()
    ]


def group_by_article(entries: Iterable[Entry]) -> dict[str, list[Entry]]:
    """Mentions by the article that they stand in."""
    found: dict[str, list[Entry]] = {}
    for entry in entries:
        found.setdefault(entry.reading.article.id, []).append(entry)
    return found


def make_corrections(library: Library, own: list[Entry], said: Correction | None) -> tuple[Correction, ...]:
    """One correction for each name of which all mentions are chosen, and one for each other mention."""
    if said is None:
        return ()
    article = own[0].reading.article
    shared = sum(path == library.paths[article.id] for path in library.paths.values()) > 1
    chosen = {(e.name.casefold(), e.start) for e in own}
    there = {(e.name.casefold(), e.start) for e in find_entries(own[0].reading)}
    made: dict[tuple[str, int | None], Correction] = {}
    for entry in own:
        name = entry.name.casefold()
        whole = shared or {key for key in there if key[0] == name} <= chosen
        start = None if whole else entry.start
        made[name, start] = replace(said, name=entry.name, start=start, made=date.today())
    return tuple(made.values())


def replace_said(chosen: set[tuple[str, int]], made: tuple[Correction, ...]) -> Change:
    """Forget what was said of some mentions before, of their names too where they are said anew, and put this."""
    named = {name for name, _ in chosen} if not made else {c.name.casefold() for c in made if c.start is None}

    def change(told: tuple[Correction, ...]) -> tuple[Correction, ...]:
        kept = (c for c in told if (c.name.casefold(), c.start) not in chosen)
        kept = (c for c in kept if c.start is not None or c.name.casefold() not in named)
        return reduce(put, made, tuple(kept))

    return change
