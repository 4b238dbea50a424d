"""As of a day: a sheet that says what the articles tell last of each thing, up to the last day that is shown."""

from datetime import date
from functools import partial

import streamlit as st

from panels.back import show_way_back
from panels.choice import ask, list_on, refresh
from panels.facts import say_certainty
from panels.library import Library, Row
from panels.sheet import Node, Sheet, show_sheet
from panels.showing import find_shown, list_sure
from panels.standings import Standing, find_day, list_standings, name_subject, say_state
from panels.statements import say_time_of
from panels.stepping import choose_anything
from panels.words import Theme, begin_large, keep_known, parse_day, say_count, say_day

GROUPS = {"fronts": "Fighting", "corridors": "Corridors", "flows": "Displacement"}
LISTED = 60  # things of one kind
ABOUT = "What these articles say last of each place, way and flight, up to this day. Nothing is added up or verified."


def lay_out_standings(standings: tuple[Standing, ...], day: date, *, dayless: int) -> Sheet:
    """All of it as a sheet; `dayless` claims have no day, not even one of printing."""
    verb = "is" if dayless == 1 else "are"
    left = (
        f"{begin_large(say_count(dayless, 'claim'))} of articles without a date {verb} left out." if dayless else ""
    )
    about = " ".join(filter(None, (ABOUT, left)))
    nodes = [Node("h2", f"As of {say_day(day)}", style="headline"), Node("p", about, style="position")]
    for kind, title in GROUPS.items():
        own = [standing for standing in standings if standing.kind == kind]
        if own:
            nodes.append(draw_group(title, own))
    if not standings:
        nodes.append(Node("p", "Nothing that is switched on is told up to this day.", style="meant"))
    return Sheet("found-as-of", f"As of {say_day(day)}", tuple(nodes), keep=True, closes=True)


def draw_group(title: str, own: list[Standing]) -> Node:
    """One kind of things, with how many there are, and how many are not shown."""
    head = Node("div", style="heading", kids=(Node("h3", title), Node("span", f"{len(own):,}")))
    more = len(own) - LISTED
    rest = (Node("p", f"and {say_count(more, 'more', 'more')}", style="small source"),) if more > 0 else ()
    return Node("section", style="section", kids=(head, *map(draw_standing, own[:LISTED]), *rest))


def draw_standing(standing: Standing) -> Node:
    """One thing: its name, which opens the card, how it stands and by whose word, and how it stood before."""
    kind, row = standing.kind, standing.last
    name = Node("button", begin_large(name_subject(kind, row)), style="link found-name", mark=row["id"])
    told = Node("span", say_count(standing.told, "claim"))
    kids = [Node("div", style="facts", kids=(name, told)), Node("p", say_whole(kind, row), style="standing")]
    if standing.before is not None:
        kids.append(Node("p", f"Before: {say_whole(kind, standing.before)}", style="small"))
    return Node("div", style="statement", kids=tuple(kids))


def say_whole(kind: str, row: Row) -> str:
    """A state with its day, its source and how sure it is: "Contested, 17 June 1992; claimed by X. The Courier."."""
    when = say_time_of(row) or f"printed {say_day(parse_day(row['published']), short=True)}"
    sure = say_certainty(row["certainty"], row.get("speaker"))
    told = "; ".join(keep_known((", ".join(keep_known((say_state(kind, row), when))), sure)))
    return ". ".join(keep_known((begin_large(told), row.get("publisher")))) + "."


def is_open() -> bool:
    """Whether the reader wants to know how things stood."""
    return bool(st.session_state.get("as-of"))


def open_as_of() -> None:
    """Tell how things stood on the last day that is shown."""
    if st.session_state["find"]:
        ask("")
        refresh()  # the box of the search stands outside the desk
    st.session_state.update({"as-of": True, "at": None, "line": None})


def leave_as_of() -> None:
    """Back to the article."""
    st.session_state["as-of"] = False


def find_last_day(library: Library) -> date:
    """The last day that is shown: of the days chosen, or of all that is told."""
    days: tuple[str, str] | None = st.session_state["time"]
    chosen = parse_day(days[1]) if days else None
    return chosen or library.remember("last day", lambda: find_end(library))


def find_end(library: Library) -> date:
    """The last day of which a claim tells, or on which an article was printed."""
    told = (find_day(row) for _, row in library.claims.values())
    printed = (article.published for article in library.articles)
    return max((day for day in (*told, *printed) if day), default=date.today())


def list_claims_on(library: Library) -> list[tuple[str, Row]]:
    """The claims that are switched on and pass the filters, each with its kind."""
    on, sure, holds = set(list_on(library)), set(list_sure()), find_shown(library).holds
    claims = library.claims.values()
    return [(k, r) for k, r in claims if f"{r['article_id']}/{k}" in on and r["certainty"] in sure and holds(r["id"])]


def name_as_of(library: Library) -> str:
    """What the list is called: "As of 6 September 1993"."""
    return f"As of {say_day(find_last_day(library))}"


def show_as_of(library: Library, theme: Theme) -> None:
    """The list; a click opens the card."""
    day, claims = find_last_day(library), list_claims_on(library)
    dayless = sum(find_day(row) is None for _, row in claims)
    show_way_back("Article text", leave_as_of)
    sheet = lay_out_standings(list_standings(claims, day), day, dayless=dayless)
    show_sheet(sheet, key="sheet", theme=theme, on_choose=partial(take_standing, library))


def take_standing(library: Library, chosen: str | None) -> None:
    """What was chosen; None closes the list."""
    if chosen is None:
        leave_as_of()
    else:
        choose_anything(library, chosen)
