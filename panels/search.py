"""The search: a box at the head of the sidebar, under it how much was found, and at the right what."""

from functools import partial
from pathlib import Path

import streamlit as st

from panels.back import show_way_back
from panels.choice import ask, list_on, refresh
from panels.finding import Findings
from panels.found import MEANT, lay_out_found
from panels.library import Library
from panels.sheet import show_sheet
from panels.showing import list_sure, list_told, open_finder
from panels.stepping import choose_anything
from panels.words import Theme, begin_large, say_count

_FOLDER = Path(__file__).parent
_GLASS = '<circle cx="7" cy="7" r="4.6"/><path d="M10.5 10.5 L14.5 14.5"/>'
_CROSS = '<path d="M3 3 L13 13 M13 3 L3 13"/>'
_PICTURE = '<svg viewBox="0 0 16 16" fill="none" stroke="currentColor" stroke-width="1.6" aria-hidden="true">{}</svg>'
_COMPONENT = st.components.v2.component(
    "dateline_search",
    html=f'<div class="dl-search" role="search"><label>{_PICTURE.format(_GLASS)}<input type="search" maxlength="200" '
    'placeholder="Place, speaker or words" aria-label="Search: place, speaker or words" autocomplete="off" '
    'spellcheck="false"></label><button type="button" aria-label="Clear the search" hidden>'
    f'{_PICTURE.format(_CROSS)}</button><p role="status"></p></div>',
    css=(_FOLDER / "search.css").read_text(encoding="utf-8"),
    js=(_FOLDER / "search.js").read_text(encoding="utf-8"),
    isolate_styles=False,
)


def show_search(library: Library, theme: Theme) -> None:
    """The box; its words go to the page when the hand has paused."""
    words = st.session_state["find"]
    told = say_findings(open_finder(library).find(words)) if words else ""

    def take_words() -> None:
        """Only what was really written counts."""
        asked = st.session_state["search"].asked
        if asked:
            ask(str(asked["words"]))

    _COMPONENT(key="search", data={"words": words, "told": told, "theme": theme}, on_asked_change=take_words)


def say_findings(findings: Findings) -> str:
    """How much was found: "One place, no speakers, 14 sentences."."""
    if not findings.anything:
        return "Nothing found."
    places, speakers = len(findings.places), len(findings.speakers)
    counts = (say_count(places, "place"), say_count(speakers, "speaker"), say_count(findings.words, "sentence"))
    told = [words for words, count in zip(counts, (places, speakers, findings.words), strict=True) if count]
    return f"{begin_large(', '.join(told))}."


def show_found(library: Library, theme: Theme) -> None:
    """What was found; a click opens the card, or the article at the sentence."""
    finder = open_finder(library)
    findings = finder.find(st.session_state["find"])
    on, sure = set(list_on(library)), list_sure()
    seen = {one.mark for one in list_told(library) if one.layer in on and one.certainty in sure}
    sheet = lay_out_found(finder, findings, hidden=lambda mark: mark not in seen)
    show_way_back("Article text", leave_search)
    show_sheet(sheet, key="sheet", theme=theme, on_choose=partial(take_found, library, findings))


def leave_search() -> None:
    """End the search; the box in the sidebar is emptied too."""
    ask("")
    refresh()


def take_found(library: Library, findings: Findings, chosen: str | None) -> None:
    """What was chosen of what was found: a place, a sentence, or what was meant; None ends the search."""
    if chosen is None:
        leave_search()
    elif chosen == MEANT and findings.meant:
        ask(findings.meant)
        refresh()
    else:
        choose_anything(library, chosen)
