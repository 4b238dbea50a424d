"""Switches: what the hand moves shows at once, in the list and on the map, and the page follows.

A run of the page takes longer than a hand can wait, so the list draws itself, tells the map, and sends what was
moved, numbered. What it sends is checked, and the page says which number it has heard of last.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import streamlit as st

from geo import CERTAINTIES
from panels.choice import find_first_on, list_switched_off, list_switches
from panels.library import Library
from panels.showing import list_sure
from panels.words import Theme

_FOLDER = Path(__file__).parent
_COMPONENT = st.components.v2.component(
    "dateline_switches",
    html='<div class="dl-switches"></div>',
    css=(_FOLDER / "switches.css").read_text(encoding="utf-8"),
    js="\n".join((_FOLDER / name).read_text(encoding="utf-8") for name in ("telling.js", "switches.js")),
    isolate_styles=False,
)


@dataclass(frozen=True, slots=True)
class LayerSwitch:
    """A layer: its switch, its name and symbol (a data URI of our own), and how many marks it has, in words."""

    key: str
    name: str
    picture: str
    share: str


@dataclass(frozen=True, slots=True)
class ArticleSwitch:
    """An article: its switch, day and title, what is to be known of it, and its layers.

    `asks` says that something is missing that the reader could add.
    """

    key: str
    day: str
    title: str
    notes: tuple[str, ...]
    asks: bool
    layers: tuple[LayerSwitch, ...]


def show_switches(
    library: Library,
    articles: Iterable[ArticleSwitch],
    *,
    key: str,
    theme: Theme,
    on_dismiss: Callable[[str], object],
    on_ask: Callable[[str], object],
) -> None:
    """The articles and their layers; an article that is dismissed, or asked about, goes to its function."""
    shown = tuple(asdict(article) for article in articles)
    own = {name for article in shown for name in (article["key"], *(layer["key"] for layer in article["layers"]))}
    _show(
        {"label": "Articles", "articles": shown, "sure": (), "off": tuple(sorted(own & list_switched_off()))},
        key=key, theme=theme, take=lambda told: take_switches(library, told),
        others={"dismissed": lambda article: _pass(library, article, on_dismiss),
                "asked": lambda article: _pass(library, article, on_ask)},
    )  # fmt: skip


def show_certainties(*, key: str, theme: Theme) -> None:
    """How sure a claim must be to be shown: each word is a switch."""
    words = tuple({"key": word} for word in CERTAINTIES)
    off = tuple(word for word in CERTAINTIES if word not in list_sure())
    _show(
        {"label": "How sure", "articles": (), "sure": words, "off": off}, key=key, theme=theme, take=take_certainties
    )


def _show(
    data: Mapping[str, Any],
    *,
    key: str,
    theme: Theme,
    take: Callable[[Mapping[str, Any]], object],
    others: Mapping[str, Callable[[Any], object]] | None = None,
) -> None:
    """One list of switches; it hears of what is moved in it before the page runs.

    The data are tuples: of a list Streamlit asks pandas whether it is a table, which is slow to load.
    """

    def take_flips() -> None:
        told = st.session_state[key].flipped
        if isinstance(told, Mapping):
            take(told)
            hear(told.get("n"))

    def take_other(name: str, act: Callable[[Any], object]) -> Callable[[], None]:
        def taken() -> None:
            told = getattr(st.session_state[key], name)
            if isinstance(told, Mapping):
                act(told.get("article"))

        return taken

    named = {name: (others or {}).get(name, str) for name in ("dismissed", "asked")}
    _COMPONENT(
        key=key,
        data={**data, "theme": theme, "heard": count_heard()},
        on_flipped_change=take_flips,
        on_dismissed_change=take_other("dismissed", named["dismissed"]),
        on_asked_change=take_other("asked", named["asked"]),
    )


def _pass(library: Library, article: object, act: Callable[[str], object]) -> None:
    """Act on an article that is there."""
    if isinstance(article, str) and library.find_article(article) is not None:
        act(article)


def hear(n: object) -> None:
    """Remember the number of what was moved last."""
    if type(n) is int:
        st.session_state["switch-n"] = max(count_heard(), min(n, 2**53))


def count_heard() -> int:
    """The number of what was moved last."""
    heard: int = st.session_state.get("switch-n", 0)
    return heard


def take_switches(library: Library, told: Mapping[str, Any]) -> None:
    """Switch articles and layers that are there."""
    flips = read_flips(told.get("switches"), list_switches(library))
    off = {key for key, on in flips.items() if not on}
    st.session_state["off"] = list_switched_off().difference(flips) | off
    if st.session_state["read"] in off and st.session_state["line"] is None:
        st.session_state.update(read=find_first_on(library), step=None, aim=None)


def take_certainties(told: Mapping[str, Any]) -> None:
    """Show claims of some certainties, and not of others."""
    flips = read_flips(told.get("sure"), CERTAINTIES)
    sure = list_sure()
    st.session_state["sure"] = [word for word in CERTAINTIES if flips.get(word, word in sure)]


def read_flips(told: object, known: Iterable[str]) -> dict[str, bool]:
    """What was moved, as far as it is a switch that is there."""
    if not isinstance(told, Mapping):
        return {}
    there = frozenset(known)
    return {key: on for key, on in told.items() if key in there and type(on) is bool}
