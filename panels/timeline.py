"""The timeline stands under the map: events, speeches and articles by their days, a range of days, and play.

Everything is laid out here; the script draws it, and hands back days and ids, which are checked.
"""

import time
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import streamlit as st

from gazetteer import Reading
from panels.address import read_days
from panels.choice import choose_mark, is_on, list_marks, list_on, list_sure, make_flight
from panels.happenings import ROWS, Happening, list_happenings
from panels.library import Library, Row
from panels.reader import find_stage
from panels.sheet import Node, Sheet
from panels.statements import find_place, find_row, say_about_claim, say_about_place
from panels.time_axis import Axis, Cell, say_span
from panels.time_marks import Bin, Words, choose_labels, lay_out, list_members, say_bin, say_noun, write_scale
from panels.words import Theme, begin_large, parse_day, say_count

WIDTHS = (300, 450, 620, 900)  # pixels of axes that are laid out; the script stretches the one that fits
LABELS, LANE, PADDING = 20, 17, 5  # pixels: the line of labels, a lane of marks, above and below the lanes of a row
TITLES = {"events": "Events", "speech": "Speech", "printed": "Printed"}
OUTSIDE = "It lies outside the days shown, so the map leaves it out."
_FOLDER = Path(__file__).parent
_SCRIPTS = ("timeline_symbols.js", "timeline_picture.js", "timeline_slider.js", "timeline.js")
_COMPONENT = st.components.v2.component(
    "dateline_timeline",
    html='<div class="dl-timeline"></div>',
    css=(_FOLDER / "timeline.css").read_text(encoding="utf-8"),
    js="\n".join((_FOLDER / name).read_text(encoding="utf-8") for name in _SCRIPTS),
    isolate_styles=False,
)


@dataclass(frozen=True, slots=True)
class Scene:
    """The timeline as the script takes it, in several widths; `about` says what each mark stands for, in words.

    `bins` are the same marks with all that they hold; `undated` counts the claims that name no day.
    """

    layouts: tuple[Mapping[str, Any], ...]
    about: tuple[Mapping[str, Any], ...]
    bins: tuple[Bin, ...]
    undated: int


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
            "about": list(scene.about),
            "used": [n for n, own in enumerate(scene.bins) if used and any(h.key in used for h in own.members)],
            "list": list_opened(scene),
            "days": list(days) if days else None,
            "words": say_days(days),
            "note": say_undated(scene.undated),
            "n": st.session_state.get("time_n", 0),
        },
        on_days_change=take_days,
        on_chosen_change=lambda: take_choice(library),
        on_opened_change=take_opening,
    )


def take_opening() -> None:
    """A mark that stands for many was opened: the next run lists what it stands for."""
    opened = st.session_state["timeline"].opened
    if isinstance(opened, Mapping):
        numbers = (opened.get("about"), opened.get("n"))
        st.session_state["opened"] = numbers if all(type(number) is int for number in numbers) else None


def list_opened(scene: Scene) -> dict[str, Any] | None:
    """What the mark that was opened last stands for."""
    number, n = st.session_state.get("opened") or (-1, 0)
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
        st.session_state["time_n"] = number if type(number) is int else 0


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
    st.session_state.update(at=None, read=reading.article.id, seek=None)
    quotation = next((q for q in reading.quotations if q.content.start == chosen.get("start")), None)
    if quotation is not None:
        span = quotation.content
        st.session_state["seek"] = (reading.article.id, span.start, span.end, time.time_ns() // 1_000_000)
        stage = find_stage(reading, quotation)
        st.session_state["flight"] = make_flight(stage) if stage else st.session_state["flight"]


def list_articles_on(library: Library) -> tuple[str, ...]:
    """The articles that are switched on."""
    return tuple(r.article.id for r in library.readings if is_on(r.article.id))


def load_scene(library: Library) -> Scene | None:
    """The timeline of what is switched on, laid out anew only when that changes."""
    key = (library.stamps, list_on(library), list_articles_on(library), list_sure())
    known, scene = st.session_state.get("scene") or (None, None)
    if known != key:
        happenings = list_happenings(library.stamps, library)
        scene = lay_out_scene(h for h in happenings if is_shown(h, frozenset(key[1]), frozenset(key[2]), key[3]))
        st.session_state.update(scene=(key, scene), opened=None)
    return scene


def lay_out_scene(shown: Iterable[Happening]) -> Scene | None:
    """The timeline in every width; a mark that is the same in several of them is told of once."""
    happenings = tuple(shown)
    found = [(width, made) for width in WIDTHS if (made := lay_out(happenings, width))]
    told: dict[tuple[Any, ...], tuple[int, Bin]] = {}
    layouts = []
    for width, (axis, bins) in found:
        numbers = [told.setdefault((b.kind, b.told, *(h.key for h in b.members)), (len(told), b))[0] for b in bins]
        layouts.append(draw(axis, bins, numbers, width))
    if not layouts:
        return None
    kept = tuple(own for _, own in told.values())
    undated = sum(h.row is not None and not h.told for h in happenings)
    return Scene(tuple(layouts), tuple(describe_bin(own) for own in kept), kept, undated)


def is_shown(happening: Happening, layers: frozenset[str], articles: frozenset[str], sure: tuple[str, ...]) -> bool:
    """Whether the switches let a thing be seen."""
    article = happening.reading.article.id
    if happening.row is None:
        return article in articles
    return f"{article}/{happening.kind}" in layers and happening.row["certainty"] in sure


def draw(axis: Axis, bins: tuple[Bin, ...], numbers: list[int], width: int) -> dict[str, Any]:
    """One width of the timeline as plain values."""
    rows: list[dict[str, Any]] = []
    tops: dict[str, list[float]] = {}
    y = LABELS
    for row, title in TITLES.items():
        own = [b for b in bins if ROWS[b.kind] == row]
        if own:
            lanes = [y + PADDING / 2 + LANE * (n + 0.5) for n in range(1 + max(b.lane for b in own))]
            rows.append({"title": title, "lanes": lanes})
            tops[row] = lanes
            y += LANE * len(lanes) + PADDING
    ticks, groups = write_scale(axis, width)
    return {
        "width": width,
        "bottom": y,
        "rows": rows,
        "segments": [[segment[0].x0, segment[-1].x1] for segment in axis.segments],
        "stops": [describe_stop(axis, cell) for cell in axis.cells],
        "ticks": [write(words) for words in ticks],
        "groups": [write(words) for words in groups],
        "labels": [write(words) | {"about": words.about} for words in choose_labels(axis, bins, width)],
        "marks": [
            {"x": list(axis.place((b.lo, b.hi))), "y": tops[ROWS[b.kind]][b.lane], "point": b.point, "about": number}
            for b, number in zip(bins, numbers, strict=True)
        ],
    }


def write(words: Words) -> dict[str, Any]:
    """Words with their place."""
    return {"x": words.x, "text": words.text}


def describe_stop(axis: Axis, cell: Cell) -> dict[str, Any]:
    """A step of the slider: its days, also in words, and whether play rests there."""
    first, last = axis.days_of(cell)
    return {
        "days": [first.isoformat(), last.isoformat()],
        "say": axis.say(cell),
        "ends": list(axis.say_ends(cell)),
        "x": [cell.x0, cell.x1],
        "held": cell.held,
    }


def describe_bin(own: Bin) -> dict[str, Any]:
    """What a mark stands for: one thing with what choosing it opens, or many."""
    first, last = own.days
    about: dict[str, Any] = {
        "kind": own.kind,
        "told": own.told,
        "stays": not own.told and ROWS[own.kind] == "events",
        "days": [first.isoformat(), last.isoformat()],
        "count": len(own.members),
    }
    if len(own.members) > 1:
        return about | {"say": say_bin(own)}
    only = own.members[0]
    return about | {"say": f"{say_noun(own)}. {only.words}. {only.detail}.", "item": only.target()}


def find_used(library: Library, mark: str | None) -> frozenset[str]:
    """What the card of a mark rests on: claims, speeches and articles, by their keys."""
    place, found = find_place(library, mark), find_row(library, mark)
    if mark is None or (place is None and found is None):
        return frozenset()
    statements = say_about_place(library, place.id) if place else say_about_claim(library, found[1]) if found else ()
    claims = (str(row["id"]) for s in statements for row in s.rows)
    said = (f"{s.reading.article.id}@{s.quotation.content.start}" for s in statements if s.quotation)
    return frozenset((*claims, *said, *(s.reading.article.id for s in statements)))


def say_days(days: tuple[str, str] | None) -> str:
    """The days that are shown, in words."""
    first, last = (parse_day(day) for day in days) if days else (None, None)
    return say_span(first, last) if first and last else ""


def say_undated(undated: int) -> str:
    """What the slider does not hide."""
    if not undated:
        return ""
    verb = "stays" if undated == 1 else "stay"
    return f"{begin_large(say_count(undated, 'claim'))} without a day {verb} on the map."


def note_outside(library: Library, mark: str, card: Sheet) -> Sheet:
    """The card of a claim, which says so where the days that are shown leave it out."""
    found = find_row(library, mark)
    if found is None or not lies_outside(found[1], st.session_state["time"]):
        return card
    return replace(card, nodes=(Node("p", OUTSIDE, style="note"), *card.nodes))


def lies_outside(row: Row, days: tuple[str, str] | None) -> bool:
    """Whether the days of a claim are known, and none of them is among those that are shown."""
    start, end = row.get("when_start"), row.get("when_end")
    return days is not None and bool((end and end < days[0]) or (start and start > days[1]))


def seek_words(reading: Reading, sheet: Sheet) -> Sheet:
    """An article with the words in it that were chosen on the timeline."""
    article, *words = st.session_state.get("seek") or ("",)
    return replace(sheet, seek=tuple(words)) if article == reading.article.id else sheet
