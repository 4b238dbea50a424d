"""Pointing at the map: a click on it gives the spot for a name, as degrees that are checked."""

import math
import re
from dataclasses import dataclass
from functools import partial

import streamlit as st

from panels.words import plain

_DEGREES = r"[+-]?\d{1,3}(?:\.\d{0,15})?"
SPOT = re.compile(
    rf"\s*(?P<lat>{_DEGREES})\s?°?\s?(?P<ns>[NS])?\s*[,; ]\s*(?P<lon>{_DEGREES})\s?°?\s?(?P<ew>[EW])?\s*",
    re.IGNORECASE | re.ASCII,
)
DIGITS = 4  # of a degree: some ten metres, more exact than a finger


@dataclass(frozen=True, slots=True)
class Picking:
    """For what the right spot is being shown: the field that takes it, the name, and the places it could mean."""

    field: str
    name: str
    candidates: tuple[tuple[str, float, float], ...] = ()
    outside: bool = False  # the field stands outside the desk, which alone runs again after a click on the map


def find_picking() -> Picking | None:
    """What is being shown on the map, if anything is."""
    return st.session_state.get("picking")


def offer_picking(picking: Picking) -> None:
    """A button that asks for a click on the map, and the field that takes the spot."""
    now = find_picking()
    if now is not None and now.field == picking.field:
        st.button("Stop pointing at the map", key=f"point:{picking.field}", on_click=stop_picking)
    else:
        st.button(
            "Point at the map",
            key=f"point:{picking.field}",
            icon=":material/add_location_alt:",
            on_click=partial(start_picking, picking),
        )


def start_picking(picking: Picking) -> None:
    """The next clicks on the map are spots."""
    st.session_state["picking"] = picking


def stop_picking() -> None:
    """Clicks on the map choose marks again."""
    st.session_state.pop("picking", None)


def show_picking() -> None:
    """What is asked for, above the map; the container is always there, so that the map is never remade."""
    picking = find_picking()
    with st.container(key="picking", horizontal=True, vertical_alignment="center", gap="small"):
        if picking is None:
            return
        spot = find_pin()
        asked = f"Click the right spot for **“{plain(picking.name)}”** (or arrow keys and Enter). Escape leaves."
        found = f"Now at {plain(write_spot(spot))}. Click again to move it; save it in the form." if spot else asked
        st.markdown(found, width="stretch")
        st.button("Leave", key="leave-picking", on_click=stop_picking)


def take_pick(said: object) -> None:
    """A spot clicked on the map goes into its field; whatever is no spot is passed over, and nothing leaves."""
    picking = find_picking()
    if said is None:
        stop_picking()
        return
    spot = check_spot(said)
    if picking is not None and spot is not None:
        st.session_state[picking.field] = write_spot(spot)
        st.session_state["picked-outside"] = picking.outside


def rerun_outside() -> None:
    """Let the whole page run again where the field that has taken a spot stands outside the desk."""
    if st.session_state.pop("picked-outside", False):
        st.rerun()


def find_pin() -> tuple[float, float] | None:
    """The spot that was shown, before it is saved."""
    picking = find_picking()
    return read_spot(str(st.session_state.get(picking.field) or "")) if picking else None


def check_spot(said: object) -> tuple[float, float] | None:
    """Degrees that are what they should be."""
    if not isinstance(said, list | tuple) or len(said) != 2:
        return None
    if not all(isinstance(part, int | float) and not isinstance(part, bool) for part in said):
        return None
    latitude, longitude = (round(float(part), DIGITS) for part in said)
    sound = math.isfinite(latitude) and math.isfinite(longitude)
    return (latitude, longitude) if sound and abs(latitude) <= 90 and abs(longitude) <= 180 else None


def ask_for_spot(key: str) -> tuple[float, float] | None:
    """A field for a latitude and a longitude; what cannot be read is told with what is expected."""
    words = st.text_input(
        "Latitude, longitude", key=key, placeholder="for example 39.64, 46.55", persist_state="page"
    )
    spot = read_spot(words)
    if words.strip() and spot is None:
        st.warning("Expected degrees, latitude first, like 39.64, 46.55 or 39.64°N, 46.55°E.")
    return spot


def read_spot(written: str) -> tuple[float, float] | None:
    """Degrees as they are written: "39.64, 46.55", or "39.64°N, 46.55°E"."""
    found = SPOT.fullmatch(written)
    if found is None:
        return None
    latitude, longitude = float(found["lat"]), float(found["lon"])
    south, west = (found["ns"] or "").upper() == "S", (found["ew"] or "").upper() == "W"
    if min(latitude, longitude) < 0 and (found["ns"] or found["ew"]):  # "-39.6 S" may be either
        return None
    return check_spot([-latitude if south else latitude, -longitude if west else longitude])


def write_spot(spot: tuple[float, float]) -> str:
    """Degrees as they are read."""
    return f"{spot[0]:.{DIGITS}f}, {spot[1]:.{DIGITS}f}"
