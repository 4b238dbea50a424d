"""The timeline stands under the map: events, speeches and articles by their days, a range of days, and play.

Everything is laid out here; the script draws it, and hands back days and ids, which are checked.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import streamlit as st

from gazetteer import Span
from panels.address import read_days
from panels.as_of import open_as_of
from panels.choice import choose_line, choose_mark, find_off, list_marks, list_on
from panels.happenings import ROWS, Happening, list_happenings
from panels.library import Library, Row
from panels.lines import list_spans
from panels.reader import find_stage
from panels.showing import Shown, find_shown, list_sure
from panels.statements import find_place, find_row, find_subject, lies_outside, list_rows
from panels.time_axis import Axis, Cell, say_span
from panels.time_marks import Bin, Words, choose_labels, group, lay_out, list_members, say_bin, say_noun, write_scale
from panels.words import Theme, begin_large, parse_day, say_count

WIDTHS = (110, 190, 300, 450, 620, 900)  # pixels of axes that are laid out; the script stretches the one that fits
LABELS, LANE, PADDING = 20, 17, 5  # pixels: the line of labels, a lane of marks, above and below the lanes of a row
TITLES = {"events": "Events", "speech": "Speech", "printed": "Printed"}
OUTSIDE = "It lies outside the days shown, so the map leaves it out."
_FOLDER = Path(__file__).parent
_SCRIPTS = ("telling.js", "timeline_symbols.js", "timeline_picture.js", "timeline_slider.js", "timeline.js")
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


def list_articles_on(library: Library) -> tuple[str, ...]:
    """The articles that are switched on."""
    off = find_off(library)
    return tuple(article.id for article in library.articles if article.id not in off)


def load_scene(library: Library) -> Scene | None:
    """The timeline of what is switched on, laid out anew only when that changes."""
    key = (library.stamps, list_on(library), list_articles_on(library), list_sure(), find_shown(library).only)
    known, scene = st.session_state.get("scene") or (None, None)
    if known != key:
        switches, shown = frozenset((*key[1], *key[2])), find_shown(library)
        happenings = library.remember("happenings", lambda: list_happenings(library))
        scene = lay_out_scene(h for h in happenings if is_shown(h, switches, key[3], shown))
        st.session_state["scene"], st.session_state["timeline-opened"] = (key, scene), None
    return scene


def lay_out_scene(shown: Iterable[Happening]) -> Scene | None:
    """The timeline in every width; a mark that is the same in several of them is told of once."""
    happenings = tuple(shown)
    groups = group(happenings)
    found = [(width, made) for width in WIDTHS if (made := lay_out(groups, width))]
    told: dict[tuple[Any, ...], tuple[int, Bin]] = {}
    layouts = []
    for width, (axis, bins) in found:
        numbers = [told.setdefault((b.kind, b.told, *map(id, b.members)), (len(told), b))[0] for b in bins]
        layouts.append(draw(axis, bins, numbers, width))
    if not layouts:
        return None
    kept = tuple(own for _, own in told.values())
    undated = sum(h.row is not None and not h.told for h in happenings)
    return Scene(tuple(layouts), tuple(describe_bin(own) for own in kept), kept, undated)


def is_shown(happening: Happening, switches: frozenset[str], sure: tuple[str, ...], shown: Shown) -> bool:
    """Whether the switches and filters let a thing be seen."""
    article, row = happening.article.id, happening.row
    if row is None:
        return article in switches
    return f"{article}/{happening.kind}" in switches and row["certainty"] in sure and shown.holds(row["id"])


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
    """What the slider does not hide."""
    if not undated:
        return ""
    verb = "stays" if undated == 1 else "stay"
    return f"{begin_large(say_count(undated, 'claim'))} without a day {verb} on the map."


def say_outside(library: Library, mark: str) -> str | None:
    """What a reader of a card must know of the days shown: they leave its claim out."""
    found = find_row(library, mark)
    return OUTSIDE if found and lies_outside(found[1], st.session_state["time"]) else None
