"""The timeline stands under the map: events, speeches and articles by their days, a range of days, and play.

The script draws what the scene lays out, and hands back days and ids, which are checked.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import streamlit as st

from gazetteer import Span
from panels.address import read_days
from panels.as_of import open_as_of
from panels.choice import choose_line, choose_mark, list_marks
from panels.library import Library, Row
from panels.lines import list_spans
from panels.reader import find_stage
from panels.scene import Scene, load_scene
from panels.statements import find_place, find_row, find_subject, lies_outside, list_rows
from panels.time_axis import say_span
from panels.time_marks import list_members
from panels.words import Theme, begin_large, parse_day, say_count

OUTSIDE = "It lies outside the days shown, so the map leaves it out."
_FOLDER = Path(__file__).parent
_SCRIPTS = (
    *("telling.js", "timeline_symbols.js", "timeline_picture.js", "timeline_slider.js", "timeline_parts.js"),
    *("timeline_play.js", "timeline_marks.js", "timeline.js"),
)
_COMPONENT = st.components.v2.component(
    "dateline_timeline",
    html='<div class="dl-timeline"></div>',
    css=(_FOLDER / "timeline.css").read_text(encoding="utf-8"),
    js="\n".join((_FOLDER / name).read_text(encoding="utf-8") for name in _SCRIPTS),
    isolate_styles=False,
)


def show_timeline(library: Library, theme: Theme) -> None:
    """The timeline of what is switched on; nothing where all of it lies in one stretch of days."""
    scene = load_scene(library)
    if scene is None:
        return
    days: tuple[str, str] | None = st.session_state["time"]
    used = find_used(library, st.session_state["at"])
    _COMPONENT(
        key="timeline",
        data={
            "theme": theme,
            "layouts": list(scene.layouts),
            "steps": list(scene.steps),
            "about": list(scene.about),
            "used": [n for n, own in enumerate(scene.bins) if used and any(h.key in used for h in own.members)],
            "list": list_opened(scene),
            "days": list(days) if days else None,
            "words": say_days(days),
            "note": say_undated(scene.undated),
            "n": st.session_state.get("time-n", 0),
        },
        on_days_change=take_days,
        on_chosen_change=lambda: take_choice(library),
        on_opened_change=take_opening,
        on_asof_change=open_as_of,
    )


def take_opening() -> None:
    """A mark that stands for many was opened: the next run lists what it stands for."""
    opened = st.session_state["timeline"].opened
    if isinstance(opened, Mapping):
        numbers = (opened.get("about"), opened.get("n"))
        st.session_state["timeline-opened"] = numbers if all(type(number) is int for number in numbers) else None


def list_opened(scene: Scene) -> dict[str, Any] | None:
    """What the mark that was opened last stands for."""
    number, n = st.session_state.get("timeline-opened") or (-1, 0)
    if not 0 <= number < len(scene.bins):
        return None
    items = [{"words": h.words, "detail": h.detail, **h.target()} for h in list_members(scene.bins[number])]
    return {"about": number, "n": n, "items": items}


def take_days() -> None:
    """The days that the slider was moved to; none is all of them."""
    moved = st.session_state["timeline"].days
    if isinstance(moved, Mapping):
        st.session_state["time"] = read_days(str(moved.get("from", "")), str(moved.get("to", "")))
        number = moved.get("n")
        st.session_state["time-n"] = number if type(number) is int else 0


def take_choice(library: Library) -> None:
    """A claim that was chosen opens its card, an article or what is said in it opens the article there."""
    chosen = st.session_state["timeline"].chosen
    if not isinstance(chosen, Mapping):
        return
    if chosen.get("mark") in list_marks(library):
        choose_mark(chosen["mark"], fly=True)
        return
    reading = library.find_reading(str(chosen.get("article")))
    if reading is None:
        return
    quotation = next((q for q in reading.quotations if q.content.start == chosen.get("start")), None)
    if quotation is None:
        choose_line(reading.article.id, None)
        return
    spoken = (span.start for span in list_spans(reading) if span.overlaps(quotation.content))
    choose_line(reading.article.id, next(spoken, None), near=find_stage(reading, quotation))


def find_used(library: Library, mark: str | None) -> frozenset[str]:
    """What the card of a mark rests on: claims, speeches and articles, by their keys."""
    rows = list_used(library, mark)
    said = (
        f"{row['article_id']}@{speech.content.start}"
        for row in rows
        for speech in library.find_digest(row["article_id"]).said
        if speech.content.overlaps(Span(int(row["start"]), int(row["end"])))
    )
    return frozenset((*(str(row["id"]) for row in rows), *said, *(str(row["article_id"]) for row in rows)))


def list_used(library: Library, mark: str | None) -> list[Row]:
    """The rows that speak of a place, or of what a claim is about."""
    place, found = find_place(library, mark), find_row(library, mark)
    if place is not None:
        return list_rows(library, place.id)
    if found is None:
        return []
    kinds, subject = ("flows",) if found[0] == "flows" else ("fronts", "corridors"), find_subject(library, found[1])
    others = [other for kind, other in library.told.get(subject or "", ()) if kind in kinds]
    return [other for other in others if find_subject(library, other) == subject] or [found[1]]


def say_days(days: tuple[str, str] | None) -> str:
    """The days that are shown, in words."""
    first, last = (parse_day(day) for day in days) if days else (None, None)
    return say_span(first, last) if first and last else ""


def say_undated(undated: int) -> str:
    """What the slider does with claims that name no day."""
    if not undated:
        return ""
    goes, its = ("goes", "its") if undated == 1 else ("go", "their")
    return f"{begin_large(say_count(undated, 'claim'))} without a day {goes} with {its} article."


def say_outside(library: Library, mark: str) -> str | None:
    """What a reader of a card must know of the days shown: they leave its claim out."""
    found = find_row(library, mark)
    return OUTSIDE if found and lies_outside(found[1], st.session_state["time"]) else None
