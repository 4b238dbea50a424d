"""The desk: the map in the middle, and at its right what was chosen on it or, with nothing chosen, an article."""

from functools import partial
from typing import Any

import streamlit as st

from panels.card import lay_out_card
from panels.choice import any_article_on, choose_mark, keep_choice
from panels.correcting import show_correcting, show_steps
from panels.heading import show_heading, show_law
from panels.library import Library, open_index
from panels.map import draw_symbol, show_map
from panels.messages import show_messages
from panels.reader import lay_out_article
from panels.sheet import show_sheet
from panels.takeaway import show_takeaway
from panels.timeline import note_outside, seek_words, show_timeline
from panels.words import Theme, say_day

BUTTONS = 3  # dates that stand side by side; more are a list
NOTHING_ON = "No article is switched on. Switch one on at the left."
NO_ARTICLE = "There is no article here. Put texts, web pages or PDFs into the folder, or name another one."


@st.fragment
def show_desk(library: Library, theme: Theme) -> None:
    """Map and words; a click in either shows in the other, and the rest of the page is left alone."""
    middle, right = st.columns([704, 392], gap=24)
    with right, st.container(key="right", gap=None):  # first, for the words are what a click waits for
        show_words(library, theme)
    with middle, st.container(key="middle", gap=None):
        with st.container(
            key="heading", horizontal=True, vertical_alignment="top", horizontal_alignment="distribute"
        ):
            with st.container(key="title", gap=None, width="stretch"):
                show_heading(library)
            show_takeaway(library)
        show_messages(library.faults, empty=explain_emptiness(library))
        show_map(library, theme)
        show_timeline(library, theme)
        show_law(library)
    keep_choice(library)


def explain_emptiness(library: Library) -> str | None:
    """Why the map is empty, if it is."""
    if not library.readings:
        return NO_ARTICLE
    return None if any_article_on(library) else NOTHING_ON


def show_words(library: Library, theme: Theme) -> None:
    """The card of what is chosen, or the article that is read."""
    picture = partial(draw_symbol, theme=theme)
    mark = st.session_state["at"]
    card = lay_out_card(library, mark, open_index(), picture) if mark else None
    show_steps()
    if card is not None:
        st.button(
            "Article text",
            key="back",
            icon=":material/arrow_back:",
            type="tertiary",
            on_click=choose_mark,
            args=(None,),
        )
        card = note_outside(library, mark, card)
        show_sheet(card, key="sheet", theme=theme, on_choose=partial(choose_mark, fly=True))
        show_correcting(library, mark)
        return
    choose_reading(library)
    reading = library.find_reading(st.session_state["read"])
    if reading is not None:
        sheet = seek_words(reading, lay_out_article(library, reading, picture))
        show_sheet(sheet, key="sheet", theme=theme, on_choose=partial(choose_mark, fly=True))


def choose_reading(library: Library) -> None:
    """Which article is read: a button for each by its date; a list where there are many."""
    dates = {r.article.id: say_day(r.article.published, short=True) for r in library.readings}
    if not dates:
        return
    st.session_state["reading"] = st.session_state["read"]  # a widget's own key is forgotten while it is not shown

    def take_reading() -> None:
        st.session_state["read"] = st.session_state["reading"]

    options: dict[str, Any] = {"key": "reading", "format_func": dates.__getitem__, "on_change": take_reading}
    if len(dates) > BUTTONS:
        names = {r.article.id: f"{dates[r.article.id]}: {r.article.title or r.article.id}" for r in library.readings}
        options["format_func"] = names.__getitem__  # a list has room for titles, and days may be the same
        st.selectbox("Article", list(dates), label_visibility="collapsed", **options)
    else:
        st.segmented_control(
            "Article", list(dates), label_visibility="collapsed", required=True, width="stretch", **options
        )
