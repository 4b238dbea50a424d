"""What an article does not tell of its printing is asked for, and kept in the JSON beside it."""

from datetime import date
from functools import partial

import streamlit as st

from gazetteer import Article, SidecarError, complete_sidecar
from panels.dialogs import close_dialog, find_dialog
from panels.library import Library
from panels.pressing import offer_press
from panels.words import plain

FIRST_DAY = date(1600, 1, 1)  # no newspaper is older


def show_asking(library: Library) -> None:
    """The form for the article that the reader wants to add something to."""
    article = library.find_article(find_dialog("asking"))
    if article is None or not article.missing:
        close_dialog("asking")
    else:
        show_form(library, article)


@st.dialog("Add what is missing", on_dismiss=partial(close_dialog, "asking"))
def show_form(library: Library, article: Article) -> None:
    """A small form for the day and the newspaper."""
    st.caption(plain(article.title or article.id))
    day = st.date_input(
        "Day of publication", value=article.published, min_value=min(FIRST_DAY, article.published or FIRST_DAY),
        max_value=max(date.today(), article.published or FIRST_DAY), format="YYYY-MM-DD",
        key=f"ask-day:{article.id}",
    )  # fmt: skip
    paper = st.text_input("Newspaper", value=article.publisher or "", key=f"ask-paper:{article.id}").strip()
    if not offer_press("Save", key=f"ask-save:{article.id}", type="primary"):
        return  # never switched off: what is typed last counts only when the field is left, and Tab would pass it by
    if day or paper:
        save(library, article, day, paper)
    else:
        st.error("Give the day, the newspaper, or both.")


def save(library: Library, article: Article, day: date | None, paper: str) -> None:
    """Keep what was said, and read the article anew; what cannot be kept is told."""
    try:
        complete_sidecar(library.paths[article.id].with_suffix(".json"), published=day, publisher=paper or None)
    except SidecarError as error:
        st.error(plain(str(error)))
    else:
        close_dialog("asking")
        st.rerun()
