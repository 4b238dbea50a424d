"""Stepping goes through an article paragraph by paragraph, and the map follows: a story told in its own order.

The paragraph is kept in the session as `step`, an index of the article's parts; None while nobody steps.
"""

import streamlit as st

from gazetteer import PartKind, Reading, Role
from panels.candidates import CANDIDATES, find_candidates
from panels.choice import choose_line, choose_mark, make_flight
from panels.library import Library
from panels.lines import find_line

CLAIMS = ("fronts", "corridors", "flows")


def name_paragraph(article: str, part: int) -> str:
    """What a sheet calls one part of an article: it is opened there."""
    return f"par-{part}-{article}"


def list_steps(reading: Reading) -> tuple[int, ...]:
    """The parts of an article that are stepped through: its paragraphs."""
    return tuple(n for n, part in enumerate(reading.parts) if part.kind == PartKind.BODY)


def find_told(library: Library, reading: Reading, part: int) -> tuple[str, ...]:
    """The marks that a part of an article rests on the map: its claims, and the places it names."""
    span, article = reading.parts[part].span, reading.article.id
    rows = (row for kind in CLAIMS for row in library.own_rows.get(kind, {}).get(article, ()))
    claims = [r["id"] for r in rows if r["drawable"] and r["start"] < span.end and r["end"] > span.start]
    named = (r for r in reading.resolutions if r.ground and r.mention.role == Role.LOCATION)
    return tuple(dict.fromkeys([*claims, *(r.ground.id for r in named if r.ground and r.mention.whole in span)]))


def find_step(library: Library) -> int | None:
    """The part that is read now, if somebody steps through the article that is open."""
    reading, step = library.find_reading(st.session_state["read"]), st.session_state.get("step")
    return step if reading is not None and step in list_steps(reading) else None


def find_lit(library: Library) -> tuple[str, ...]:
    """The marks of the paragraph that is read: the others stand back. None of them, and all stand as they are."""
    reading, step = library.find_reading(st.session_state["read"]), find_step(library)
    if reading is None or step is None or st.session_state["at"]:
        return ()
    return find_told(library, reading, step)


def show_stepping(library: Library, reading: Reading) -> None:
    """The way into stepping or, on the way, the buttons for the next paragraph and the one before."""
    steps, step = list_steps(reading), find_step(library)
    if not steps:
        return
    with st.container(key="stepping", horizontal=True, vertical_alignment="center", gap="small"):
        if step is None:
            words = "Step through it, the map follows"
            st.button(
                words, key="step-in", icon=":material/arrow_downward:", type="tertiary",
                on_click=go_to, args=(library, reading, steps[0]),
            )  # fmt: skip
            return
        at = steps.index(step)
        show_button(library, "Previous", ":material/arrow_upward:", -1, off=at == 0)
        show_button(library, "Next", ":material/arrow_downward:", 1, off=at == len(steps) - 1)
        st.markdown(f":gray[Paragraph {at + 1} of {len(steps)}]", width="stretch")
        st.button("Leave", key="step-out", type="tertiary", on_click=leave)


def show_button(library: Library, words: str, icon: str, by: int, *, off: bool) -> None:
    """One of the two buttons."""
    st.button(
        words, key=f"step-{words}", icon=icon, type="tertiary", disabled=off, on_click=step_by, args=(library, by)
    )


def step_by(library: Library, by: int) -> None:
    """Some paragraphs on, or back, nothing where there is none; by none at all is to leave."""
    if not by:
        leave()
        return
    reading, step = library.find_reading(st.session_state["read"]), find_step(library)
    if reading is None:
        return
    steps = list_steps(reading)
    to = 0 if step is None else steps.index(step) + by
    if 0 <= to < len(steps):
        go_to(library, reading, steps[to])


def go_to(library: Library, reading: Reading, part: int) -> None:
    """Read one part, and let the map show what it tells."""
    told = find_told(library, reading, part)
    st.session_state.update(at=None, read=reading.article.id, step=part)
    st.session_state["aim"] = name_paragraph(reading.article.id, part)
    if told:
        st.session_state["flight"] = make_flight(*told)


def leave() -> None:
    """Read on as one likes."""
    st.session_state.update(step=None, aim=None)


def choose_anything(library: Library, mark: str | None) -> None:
    """What was chosen in words: a mark with a card, a sentence, at which its article opens, or all candidates."""
    if mark == CANDIDATES and st.session_state["at"]:
        st.session_state["flight"] = make_flight(*(p.id for p in find_candidates(library, st.session_state["at"])))
        return
    line = find_line(library, mark) if mark else None
    if line is None:
        choose_mark(mark, fly=True)
    else:
        choose_line(line.article, line.line, near=line.near)


def go_back(library: Library) -> None:
    """From a card back to the text: to where it tells of what was chosen."""
    mark, read = st.session_state["at"], st.session_state["read"]
    choose_mark(None)
    st.session_state["aim"] = mark
    rows = [row for own in library.rows.values() for row in own if mark in (row["id"], row.get("place_id"))]
    telling = [row["article_id"] for row in rows if row["drawable"]]
    if telling and read not in telling:
        st.session_state.update(read=telling[0], step=None)
