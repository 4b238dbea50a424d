"""The ground: in which language the map names places, and what lies under its marks."""

from functools import partial

import streamlit as st

from geo import Names, ServeError, choose_names, list_languages, list_tiles, serve_names, spell_ground
from panels.fields import bind_field
from panels.folding import show_panel
from panels.languages import name_language
from panels.library import Library, open_index

AS_WRITTEN = "As in the article"
DRAWN = "Drawn here, offline"
FAIR = 1 / 3  # of the places: a language that names fewer of them is not offered
MOST_ASKED = 300  # places, the most mentioned first: asking for the names of thousands would keep the page waiting


def show_ground(library: Library) -> None:
    """The choice of names and of the ground; each stands as it was first until somebody chooses."""
    show_panel("Map", partial(ask_ground, library), key="map-choice", disabled=not library.articles)


def ask_ground(library: Library) -> None:
    """The fields; what was chosen in them stays when they are closed."""
    counts, most = offer_languages(library), count_named(library)
    fair = {code: n for code, n in counts.items() if n >= most * FAIR or code == st.session_state["names"]}
    languages = {code: f"{name_language(code)}, {n} of {most} places" for code, n in fair.items()}
    if st.session_state["names"] not in languages:
        st.session_state["names"] = ""
    ordered = sorted(languages, key=languages.__getitem__)
    st.selectbox(
        "Names of places", ["", *ordered], **bind_field("names"),
        format_func=lambda code: languages[code] if code else AS_WRITTEN,
    )  # fmt: skip
    st.caption("On the map. What has no name in that language keeps the article’s. Quotes stay as they are.")
    grounds = offer_grounds()
    st.radio(
        "Ground", ["", *grounds], **bind_field("ground"),
        format_func=lambda key: grounds[key] if key else DRAWN,
    )  # fmt: skip
    st.caption("All others are fetched from the network: their servers see which part of the world you look at.")
    own = not st.session_state["ground"]
    st.toggle("Relief on the map drawn here", **bind_field("relief"), disabled=not own)


def offer_languages(library: Library) -> dict[str, int]:
    """The languages in which the index has names for the places of the articles, and for how many of them."""

    def find() -> dict[str, int]:
        found = list_languages(open_index(), list_named(library))
        return {code: n for code, n in found.items() if name_language(code) != code}

    return library.remember("languages", find)


def count_named(library: Library) -> int:
    """How many places are asked for their names."""
    return len(list_named(library))


def list_named(library: Library) -> tuple[str, ...]:
    """The places of the articles that are in the index: of "near X" it has no name in any language."""

    def find() -> tuple[str, ...]:
        often = sorted(library.names, key=lambda place: -len(library.mentions.get(place, ())))[:MOST_ASKED]
        return tuple(place for place in often if open_index().get(place))

    return library.remember("named", find)


def offer_grounds() -> dict[str, str]:
    """The grounds of pictures, by key."""
    return {tiles.key: tiles.name for tiles in list_tiles()}


def find_names(library: Library, year: int) -> Names | None:
    """The names of all places in the language chosen, and of the ground of a year, in a file that the map fetches."""
    language: str = st.session_state["names"]
    if not language:
        return None
    try:
        return library.remember(f"names {language} {year}", lambda: write_names(library, language, year))
    except ServeError as error:
        st.warning(f"{error}. Places keep the names that the articles give them.")
        return None


def write_names(library: Library, language: str, year: int) -> Names:
    """Choose and write the names of all places of the articles and of the ground."""
    spelled = spell_ground(year) | dict(library.names)
    return serve_names(choose_names(open_index(), spelled, language, year=year), language)
