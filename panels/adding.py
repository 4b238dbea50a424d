"""Add articles: files that are dropped, a text that is pasted, or a folder of this machine."""

import re
from collections.abc import Sequence
from datetime import date
from functools import partial
from pathlib import Path

import streamlit as st

from gazetteer import Added, Article, Given, add_article, complete_address, list_formats, tell_given
from panels.asking import FIRST_DAY
from panels.dialogs import close_dialog
from panels.folders import (
    choose_folder,
    close_folder,
    find_folders,
    find_obstacle,
    list_opened,
    open_folder,
    read_path,
)
from panels.library import Library, find_articles
from panels.messages import place_progress
from panels.news import News, spread
from panels.pressing import offer_press
from panels.words import begin_large, plain, say_count

WAYS = ("Files", "Text", "Folder")
HEIGHT = 200  # pixels of the room for a text


@st.dialog("Add articles", width="medium", on_dismiss=partial(close_dialog, "adding"))
def show_adding() -> None:
    """The three ways, one at a time."""
    way = st.segmented_control(
        "How", WAYS, default=WAYS[0], key="add-how", required=True, width="stretch", label_visibility="collapsed"
    )
    with st.container(key="adding"):
        {"Files": ask_files, "Text": ask_text, "Folder": ask_folder}[way or WAYS[0]]()


def ask_files() -> None:
    """Files from anywhere, several at once; a JSON goes with the article of its name."""
    files = st.file_uploader("Files", accept_multiple_files=True, key="add-files", label_visibility="collapsed")
    st.caption(plain(f"Articles as {list_formats()}, and the .json beside them. {say_home()}"))
    if offer_press("Add", key="add-these", type="primary", disabled=not files):
        given, faults = pair_files([(file.name, file.getvalue()) for file in files])
        finish(keep(given), faults)


def pair_files(files: Sequence[tuple[str, bytes]]) -> tuple[tuple[Given, ...], tuple[str, ...]]:
    """The articles among some files, each with the JSON of its name; a JSON without an article is told of."""
    beside = {Path(name).stem: data for name, data in files if is_json(name)}
    given = tuple(Given(name, data, beside.pop(Path(name).stem, None)) for name, data in files if not is_json(name))
    return given, tuple(f"{stem}.json: expected an article of the same name with it" for stem in beside)


def is_json(name: str) -> bool:
    """Whether a file is what is known of an article, and not the article."""
    return Path(name).suffix.casefold() == ".json"


def ask_text() -> None:
    """A text, and what the reader knows of it; the rest is looked for in the text."""
    text = st.text_area("Text", key="add-text", height=HEIGHT, placeholder="Paste one article, or several.")
    title = st.text_input("Title, if the text does not begin with it", key="add-title")
    with st.container(horizontal=True, gap="small"):
        day = st.date_input(
            "Day of publication", value=None, min_value=FIRST_DAY, max_value=date.today(), format="YYYY-MM-DD",
            key="add-day",
        )  # fmt: skip
        paper = st.text_input("Newspaper", key="add-paper")
    url = st.text_input("Address on the web", key="add-url", placeholder="https://").strip()
    address = complete_address(url) if url else ""
    st.caption(plain(f"Whatever you leave empty is looked for in the text. {say_home()}"))
    if offer_press("Add", key="add-this", type="primary"):
        if not text.strip():
            st.error("There is no text yet.")
            return
        if address is None:
            st.error(plain(f"“{url}” is no address on the web. Expected one like https://example.org/, or none."))
            return
        told = tell_given(title=title, publisher=paper, published=day, url=address)
        name = re.sub(r"[/\\]", " ", title.strip() or next(iter(text.strip().splitlines()), ""))
        finish(keep((Given(f"{name}.txt", text.encode("utf-8", "replace"), told),)), ())


def ask_folder() -> None:
    """A folder of this machine, opened where it is: nothing is copied."""
    words = st.text_input("Folder or file on this machine", key="add-folder", placeholder="~/articles")
    st.caption("It is opened where it is, beside what is shown, until you close this window.")
    if offer_press("Open", key="add-open", type="primary"):
        path = read_path(words)
        obstacle = find_obstacle(path) if path else "Type where it is, as ~/articles."
        if path is None or obstacle:
            st.error(plain(obstacle or ""))
        else:
            open_folder(path)
            files = find_articles((path,))
            finish_with(News(f"{path} was opened: {say_count(len(files), 'file')}.", frozenset(files)))
    for folder in list_opened():
        with st.container(horizontal=True, vertical_alignment="center", gap="small"):
            st.markdown(plain(str(folder)), width="stretch")
            if offer_press("Close it", key=f"close-folder:{folder}", type="tertiary"):
                close_folder(folder)
                close_dialog("adding")
                st.rerun()


def say_home() -> str:
    """Where they are kept."""
    folder, reason = choose_folder(find_folders())
    return f"{reason}: what you add is kept in {folder}." if reason else f"What you add is kept in {folder}."


def keep(given: Sequence[Given]) -> list[Added]:
    """Keep each as a file, and say how far it has come; what is wrong with one stops no other."""
    library: Library = st.session_state["library"]
    folder, _ = choose_folder(find_folders())
    known: dict[str, Article] = {str(library.paths[article.id]): article for article in library.articles}
    say = place_progress()
    added = []
    for number, one in enumerate(given):
        say(f"Adding {number + 1} of {say_count(len(given), 'article')}", number / len(given))
        added.append(add_article(one, folder, known=known, taken=library.paths.keys()))
        for article in added[-1].articles[:1]:
            known[one.name] = article
    say("", 1.0)
    return added


def finish(added: Sequence[Added], faults: Sequence[str]) -> None:
    """Close the dialog and tell what was added; where nothing was, say why, and stay."""
    wrong = (*faults, *(fault for one in added for fault in one.faults))
    files = frozenset(one.path for one in added if one.path)
    if files:
        folder, reason = choose_folder(find_folders())
        what = f"{begin_large(say_count(len(files), 'file'))} {'was' if len(files) == 1 else 'were'} added"
        finish_with(News(f"{what}, in {folder}.{f' {reason}.' if reason else ''}", files, wrong))
    for words in wrong:
        st.error(plain(words))


def finish_with(news: News) -> None:
    """Close the dialog; the page tells the rest."""
    close_dialog("adding")
    spread(news)
    st.rerun()
