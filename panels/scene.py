"""The scene of the timeline: all that is switched on, laid out in several widths as plain values for the script."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import streamlit as st

from geo import find_days
from panels.choice import list_digests_on, list_on
from panels.happenings import ROWS, Happening, list_happenings
from panels.library import Library
from panels.showing import Shown, find_shown, list_sure
from panels.time_axis import Axis
from panels.time_marks import Bin, Words, choose_labels, group, lay_out, say_bin, say_noun, write_scale
from panels.time_steps import describe_steps, find_steps, place_steps

WIDTHS = (110, 190, 300, 450, 620, 900)  # pixels of axes that are laid out; the script stretches the one that fits
LABELS, LANE, PADDING = 20, 17, 5  # pixels: the line of labels, a lane of marks, above and below the lanes of a row
TITLES = {"events": "Events", "speech": "Speech", "printed": "Printed"}


@dataclass(frozen=True, slots=True)
class Scene:
    """The timeline as the script takes it, in several widths; `about` says what each mark stands for, in words.

    `steps` are those of the slider, in all widths; `bins` the same marks with all that they hold; `undated` counts
    the claims that name no day.
    """

    layouts: tuple[Mapping[str, Any], ...]
    steps: tuple[Mapping[str, Any], ...]
    about: tuple[Mapping[str, Any], ...]
    bins: tuple[Bin, ...]
    undated: int


def load_scene(library: Library) -> Scene | None:
    """The timeline of what is switched on, laid out anew only when that changes."""
    articles = tuple(digest.article.id for digest in list_digests_on(library))
    key = (library.stamps, list_on(library), articles, list_sure(), find_shown(library).only)
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
    if not found:
        return None
    layouts, steps = [], find_steps({key[0] for key in groups})
    for width, (axis, bins) in found:
        numbers = [told.setdefault((b.kind, b.told, *map(id, b.members)), (len(told), b))[0] for b in bins]
        layouts.append(draw(axis, bins, numbers, width) | {"steps": place_steps(steps, axis)})
    kept = tuple(own for _, own in told.values())
    undated = sum(h.row is not None and not h.told for h in happenings)
    return Scene(
        tuple(layouts), tuple(describe_steps(steps)), tuple(describe_bin(own) for own in kept), kept, undated
    )


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
        "edges": sorted({x for cell in axis.cells for x in (cell.x0, cell.x1)}),
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


def describe_bin(own: Bin) -> dict[str, Any]:
    """What a mark stands for: one thing with what choosing it opens, or many."""
    about: dict[str, Any] = {
        "kind": own.kind,
        "told": own.told,
        "days": [day.isoformat() for day in own.days],
        "shown": list(list_shown(own)),
        "count": len(own.members),
    }
    if len(own.members) > 1:
        return about | {"say": say_bin(own)}
    only = own.members[0]
    return about | {"say": f"{say_noun(own)}. {only.words}. {only.detail}.", "item": only.target()}


def list_shown(own: Bin) -> tuple[str, str]:
    """The first and the last day at which the map shows something of a mark."""
    first, last = (day.isoformat() for day in own.days)
    news = (find_days(h.row)[0] for h in own.members if h.row is not None and not h.told)
    return min((first, *(day for day in news if day))), last
