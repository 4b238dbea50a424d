"""The form of a claim: its places, its number, how it stands, how sure it is and who says it."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Any

import streamlit as st

from gazetteer import ClaimCorrection, ClaimVerdict, End, Index, Reading, Role, Span, Tally
from geo import CERTAINTIES, attribute, list_actions, name_row, read_bounds, read_unit
from panels.correcting import SPOT
from panels.library import Row, open_index
from panels.looking import ask_for_place, look_for, name_places
from panels.picking import Picking, ask_for_spot, offer_picking, write_spot
from panels.words import begin_large

NOT_TOLD, ANOTHER = "not told", "another place, by its name"
NAMED = 30  # names of the article that are offered
TITLES = {"place": "Where", "origin": "From", "destination": "To", "via": "By way of"}
ENDS = {"front": ("place",), "corridor": ("origin", "destination", "via"), "flow": ("origin", "destination", "via")}
STATUSES = {
    "corridor": ("open", "cut", "contested", "promised"),
    "flow": ("moved", "stranded", "returning", "expected"),
}
UNITS = ("people", "households")
OWN_VOICE = "empty: the article itself"


@dataclass(frozen=True, slots=True)
class Draft:
    """A claim that is being set right, or, without a `row`, one that was missed; `before` is what was said of it.

    `key` tells its fields from those of another form: they keep what was typed while it is closed.
    """

    kind: str
    reading: Reading
    sentence: Span
    key: str
    row: Row | None = None
    before: ClaimCorrection | None = None

    def read(self, column: str) -> str:
        """What the claim says now."""
        return str((self.row or {}).get(column) or "")

    def find_was(self) -> tuple[tuple[str, str], ...] | None:
        """What the program had read, before anything was set right."""
        if self.before is not None:
            return self.before.was
        return tuple(name_row(self.kind, self.row).items()) if self.row is not None else None


def fill_in(draft: Draft) -> ClaimCorrection | None:
    """The claim as the fields say it; None where they do not fit together."""
    said = begin_correction(draft, ClaimVerdict.SO)
    ends: dict[str, Any] = {field: choose_end(draft, field) for field in ENDS[draft.kind]}
    said = replace(said, **ends)
    if draft.kind == "front":
        said = replace(said, action=choose_action(draft))
    elif draft.kind == "corridor":
        name = st.text_input(
            "What it is called", draft.read("name") or "corridor", key=f"claim-name:{draft.key}", persist_state="page"
        )
        said = replace(said, name=name.strip() or "corridor")
    else:
        who = st.text_input(
            "Who they are", draft.read("who"), key=f"claim-who:{draft.key}", persist_state="page"
        ).strip()
        said = replace(said, number=count(draft), who=who or None)
    if draft.kind in STATUSES:
        said = replace(said, status=choose("How it stands", STATUSES[draft.kind], "status", draft))
    said = say_how_sure(draft, said)
    return said if is_whole(draft, said) else None


def begin_correction(draft: Draft, verdict: ClaimVerdict) -> ClaimCorrection:
    """A correction that says of which claim it speaks, and nothing more."""
    sentence = draft.reading.article.excerpt(draft.sentence)
    return ClaimCorrection(draft.kind, verdict, sentence, draft.sentence.start, date.today(), was=draft.find_was())


def choose_end(draft: Draft, field: str) -> End | None:
    """One of a claim's places: as it is, one that the article names, one that is looked for, or a spot."""
    key, asked = f"claim-{field}:{draft.key}", f"claim-asked-{field}:{draft.key}"
    options = list_ends(draft, field, str(st.session_state.get(asked) or ""), open_index())
    words = st.selectbox(TITLES[field], list(options), key=key, persist_state="page", placeholder="choose where")
    if words == ANOTHER or st.session_state.get(asked):
        ask_for_place(
            "Look for it", key=asked, fields=(key,), placeholder="by any of its names", persist_state="page"
        )
    if words != SPOT:
        return options.get(words)
    name = draft.read(field)
    at = f"claim-spot-{field}:{draft.key}"
    offer_picking(Picking(at, name or TITLES[field].casefold()))
    spot = ask_for_spot(at)
    return End(name or f"spot at {write_spot(spot)}", point=spot) if spot else None


def list_ends(draft: Draft, field: str, asked: str, index: Index) -> dict[str, End | None]:
    """What can be said of a claim's place, in words."""
    known: End | None = getattr(draft.before, field) if draft.before is not None else None
    now = draft.read(field)
    options: dict[str, End | None] = {now: known or End(now)} if now else {}
    options |= {NOT_TOLD: None} if field != "place" else {}
    looked = name_places(look_for(asked, index), index)
    options |= {words: End(place.name, place.id) for words, place in looked.items()}
    named = [r for r in draft.reading.resolutions if r.mention.role == Role.LOCATION]
    named.sort(key=lambda r: r.mention.whole not in draft.sentence)
    names = dict.fromkeys(" ".join(draft.reading.article.excerpt(r.mention.whole).split()) for r in named)
    options |= {name: End(name) for name in list(names)[:NAMED] if name not in options}
    return options | {ANOTHER: None, SPOT: None}


def choose_action(draft: Draft) -> str:
    """What happens at a front."""
    now = draft.read("action") or "fighting"
    options = list(dict.fromkeys((now, *list_actions())))
    key = f"claim-action:{draft.key}"
    return str(st.selectbox("What happens there", options, key=key, persist_state="page", format_func=begin_large))


def count(draft: Draft) -> Tally | None:
    """How many people: the least, the most, and the article's words, which fill both in where they say a number."""
    row, keys = draft.row or {}, {part: f"claim-{part}:{draft.key}" for part in ("low", "high", "words", "unit")}
    before = draft.before.number if draft.before is not None else None
    words = before.words if before is not None and before.words else draft.read("people_text")

    def take_words() -> None:
        """Read the number that the words say, and what it counts."""
        typed = st.session_state[keys["words"]]
        bounds, unit = read_bounds(typed), read_unit(typed)
        if bounds != (None, None):
            st.session_state[keys["low"]], st.session_state[keys["high"]] = bounds
        if unit is not None:
            st.session_state[keys["unit"]] = unit

    said = st.text_input(
        "Number, in the article’s words", words, key=keys["words"], persist_state="page", on_change=take_words
    ).strip()
    left, right = st.columns(2)
    low = left.number_input(
        "At least", 0, 10**12, _whole(row.get("people_low")), step=1, key=keys["low"], persist_state="page"
    )
    high = right.number_input(
        "At most", 0, 10**12, _whole(row.get("people_high")), step=1, key=keys["high"], persist_state="page"
    )
    unit = choose("Counted are", UNITS, "unit", draft)
    if not said and low is None and high is None:
        return None
    return Tally(low, high, said or None, unit)


def _whole(value: object) -> int | None:
    """A count of a row."""
    return int(value) if isinstance(value, int | float) else None


def choose(title: str, words: tuple[str, ...], column: str, draft: Draft) -> str:
    """One of some words, at first that which the claim has."""
    now = draft.read(column)
    first, key = words.index(now) if now in words else 0, f"claim-{column}:{draft.key}"
    return str(st.selectbox(title, words, first, key=key, persist_state="page", format_func=begin_large))


def say_how_sure(draft: Draft, said: ClaimCorrection) -> ClaimCorrection:
    """How sure it is and who says it; what was not changed is left to the program."""
    read = attribute(draft.reading, draft.sentence)
    now = (draft.read("certainty"), draft.read("speaker")) if draft.row else (str(read.certainty), read.speaker or "")
    key = f"claim-sure:{draft.key}"
    sure = st.selectbox(
        "How sure", CERTAINTIES, CERTAINTIES.index(now[0]), key=key, persist_state="page", format_func=begin_large
    )
    speaker = st.text_input(
        "Who says so", now[1], key=f"claim-speaker:{draft.key}", persist_state="page", placeholder=OWN_VOICE
    ).strip()
    before = draft.before
    return replace(
        said,
        certainty=sure if sure != now[0] else before.certainty if before else None,
        speaker=speaker if speaker != now[1] else before.speaker if before else None,
    )


def is_whole(draft: Draft, said: ClaimCorrection) -> bool:
    """Whether a claim says enough, and what it says fits together; what does not is told."""
    number = said.number
    if number is not None and number.low is not None and number.high is not None and number.low > number.high:
        st.error("The least is more than the most.")
        return False
    open_ends = (None, ANOTHER, SPOT)
    waiting = [f for f in ENDS[draft.kind] if st.session_state.get(f"claim-{f}:{draft.key}") in open_ends]
    if any(getattr(said, field) is None for field in waiting):
        return False
    if draft.kind == "flow":
        return number is not None or any(True for _ in said.ends)
    return any(True for _ in said.ends)
