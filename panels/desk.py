"""The desk: the map in the middle, and at its right what was chosen on it or, with nothing chosen, an article."""

import time
from collections.abc import Collection
from functools import partial
from typing import Any

import streamlit as st

from panels.as_of import is_open, leave_as_of, name_as_of, show_as_of
from panels.back import show_way_back
from panels.candidates import remember_reasons
from panels.card import HEARD, count_telling, lay_out_card
from panels.choice import any_article_on, choose_line, choose_mark, keep_choice
from panels.correcting import show_correcting
from panels.correcting_claims import show_claim_correcting
from panels.ground import show_ground
from panels.heading import show_law, show_sources, show_title
from panels.hearing import show_heard
from panels.hidden import list_ways_out, say_beside_card, show_hidden
from panels.legend import show_legend, show_paper_key
from panels.library import Library, keep_still, open_index
from panels.map import draw_symbol, show_map
from panels.messages import show_messages
from panels.missed import offer_missed, open_added, show_missed
from panels.paging import show_more
from panels.picking import rerun_outside, show_picking
from panels.reader import lay_out_article
from panels.search import leave_search, show_found
from panels.sheet import show_sheet
from panels.stepping import choose_anything, find_step, go_back, show_stepping, step_by
from panels.steps import show_steps
from panels.takeaway import show_takeaway
from panels.timeline import say_outside, show_timeline
from panels.withdrawing import follow_name
from panels.words import Theme, say_day

GIVEN_WAY = 0.08  # seconds in which a browser has drawn a card
BUTTONS = 3  # dates that stand side by side; more are a list
NOTHING_ON = "No article is switched on. Switch one on at the left."
NOTHING_LEFT = "Nothing passes all filters together. Leave one out:"
NO_ARTICLE = "There is no article here. Put texts, web pages or PDFs into the folder, or name another one."


@st.fragment
def show_desk(library: Library, theme: Theme) -> None:
    """Map and words; a click in either shows in the other, and the rest of the page is left alone.

    What changes a filter or the search changes the rest too, which one run of the whole page brings.
    """
    if st.session_state.pop("stale", False):
        st.rerun()
    middle, right = st.columns([704, 392], gap=24)
    with right, st.container(key="right", gap=None):  # first, for the words are what a click waits for
        show_words(library, theme)
    with middle, st.container(key="middle", gap=None):
        with st.container(key="heading", gap=None):
            show_title(library)
            with st.container(key="under-title", horizontal=True, vertical_alignment="top", gap="small"):
                show_sources(library)
                show_legend(library, partial(draw_symbol, theme=theme), theme)
                show_ground(library)
                show_takeaway(library)
        ways = list_ways_out(library) if any_article_on(library) else {}
        empty = explain_emptiness(library, ways)
        show_messages(library.faults, empty=empty, ways=ways, show_hidden=partial(show_hidden, library))
        show_picking()
        show_map(library, theme)
        show_timeline(library, theme)
        show_paper_key(library, partial(draw_symbol, theme="light"))
        show_law(library)
        show_heard(library)
    keep_choice(library)
    keep_still(library)
    rerun_outside()


def give_way() -> None:
    """Let the words of another choice be sent and drawn before the rest is worked out.

    Server and browser mostly share one machine: what is drawn meanwhile comes sooner than all at once would.
    """
    choice = (st.session_state["at"], st.session_state["line"])
    if st.session_state.setdefault("chosen-last", choice) != choice:
        st.session_state["chosen-last"] = choice
        time.sleep(GIVEN_WAY)


def explain_emptiness(library: Library, ways: Collection[str]) -> str | None:
    """Why the map is empty, if it is; `ways` are there where filters have emptied it."""
    if not library.articles:
        return NO_ARTICLE
    if ways:
        return NOTHING_LEFT
    return None if any_article_on(library) else NOTHING_ON


def show_words(library: Library, theme: Theme) -> None:
    """The card of what is chosen, or the article that is read."""
    picture = partial(draw_symbol, theme=theme)
    open_added(library)
    follow_name(library)
    mark = st.session_state["at"]
    card = lay_out_card(library, mark, open_index(), picture) if mark else None
    show_steps()
    line, behind = st.session_state["line"], find_list(library)
    if card is not None:
        if behind and line is None:
            show_way_back(behind, partial(choose_mark, None))
        else:
            show_way_back("Article text", partial(go_back, library))
        if beside := say_beside_card(library, mark):
            st.caption(beside)
        if outside := say_outside(library, mark):
            st.caption(outside)
        choose = partial(choose_anything, library)
        show_sheet(card, key="sheet", theme=theme, on_choose=choose, on_open=remember_reasons)
        give_way()
        show_more(f"card:{mark}", count_telling(library, mark), "article", "articles", first=HEARD)
        show_correcting(library, mark)
        show_claim_correcting(library, mark)
        return
    if behind and line is None:
        (show_found if st.session_state["find"] else show_as_of)(library, theme)
        return
    if behind:
        show_way_back(behind, partial(choose_line, None, None))
    choose_reading(library)
    reading = library.find_reading(st.session_state["read"])
    if reading is not None and not show_missed(library, reading, theme):
        show_stepping(library, reading)
        step, aim = find_step(library), st.session_state.get("aim")
        sheet = lay_out_article(library, reading, picture, step=step, aim=aim, line=line)
        show_sheet(
            sheet, key="sheet", theme=theme,
            on_choose=partial(choose_anything, library), on_step=partial(step_by, library),
        )  # fmt: skip
        give_way()
        offer_missed(reading)


def find_list(library: Library) -> str | None:
    """What the list is called that lies behind a card or a sentence: of what was found, or of how things stood."""
    if st.session_state["find"]:
        return "What was found"
    return name_as_of(library) if is_open() else None


def choose_reading(library: Library) -> None:
    """Which article is read: a button for each by its date; a list where there are many."""
    dates = {a.id: say_day(a.published, short=True) for a in library.articles}
    if not dates:
        return
    st.session_state["reading"] = st.session_state["read"]  # a widget's own key is forgotten while it is not shown

    def take_reading() -> None:
        st.session_state.update(read=st.session_state["reading"], line=None, step=None, aim=None)
        leave_as_of()
        if st.session_state["find"]:
            leave_search()

    options: dict[str, Any] = {"key": "reading", "format_func": dates.__getitem__, "on_change": take_reading}
    if len(dates) > BUTTONS:
        names = {a.id: f"{dates[a.id]}: {a.title or a.id}" for a in library.articles}
        options["format_func"] = names.__getitem__  # a list has room for titles, and days may be the same
        st.selectbox("Article", list(dates), label_visibility="collapsed", **options)
    else:
        st.segmented_control(
            "Article", list(dates), label_visibility="collapsed", required=True, width="stretch", **options
        )
