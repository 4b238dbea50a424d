"""The card of what was chosen: its name and names, how exact its position is, and what is said about it."""

from collections.abc import Iterable

from gazetteer import FeatureClass, Index, Place
from panels.accounts import list_statements
from panels.facts import compare_numbers, list_facts, list_names, say_drawing, say_position
from panels.kinds import say_kind
from panels.library import Library, Row
from panels.paging import count_shown
from panels.reader import SIGNS
from panels.sheet import Node, Sheet
from panels.statements import (
    find_claims,
    find_place,
    find_row,
    find_subject,
    list_telling,
    say_about_claim,
    say_about_place,
    say_as_government,
)
from panels.why import explain_choice, explain_reading, say_doubt
from panels.words import Picture, begin_large, keep_known, parse_day, say_month

HEARD = 8  # articles on one card at first: one that hundreds speak on is not read to its end


def lay_out_card(library: Library, mark: str, index: Index, picture: Picture) -> Sheet | None:
    """The card of a mark, or None where nothing of that name is on the map."""
    place, found = find_place(library, mark), find_row(library, mark)
    if place is not None:
        nodes = describe_place(library, place, index, picture)
        return Sheet(f"card-{mark}", f"{name_place(library, place)}: what is said about it", nodes, closes=True)
    if found is not None:
        nodes = describe_claim(library, *found, picture)
        return Sheet(f"card-{mark}", f"{name_claim(found[1])}: what is said about it", nodes, closes=True)
    return None


def find_card_name(library: Library, mark: str | None) -> str | None:
    """The heading of the card that is open, if one is."""
    place, found = find_place(library, mark), find_row(library, mark)
    if place is not None:
        return name_place(library, place)
    return name_claim(found[1]) if found is not None else None


def count_heard(mark: str) -> int:
    """How many articles a card hears: the oldest, and more when it is asked to."""
    return count_shown(f"card:{mark}", first=HEARD)


def count_telling(library: Library, mark: str) -> int:
    """How many articles there are to be heard on a card's place, or on that of its claim."""
    found = find_row(library, mark)
    place = find_subject(library, found[1]) if found and mark not in library.places else mark
    return len(list_telling(library, place)) if place else 0


def describe_place(library: Library, place: Place, index: Index, picture: Picture) -> tuple[Node, ...]:
    """A place's card."""
    rows = library.mentions.get(place.id, ())
    telling, most = list_telling(library, place.id), count_heard(place.id)
    statements = say_about_place(library, place.id, telling[:most])
    flows = [row for kind, row in find_claims(library, place.id) if kind == "flows"]
    names = (place.name, name_place(library, place))
    corridors = library.remember("corridors", lambda: list_corridors(library))
    corridor = next((corridors[name] for name in names if name in corridors), None)
    symbol = "corridors" if corridor else "places" if place.feature_class == FeatureClass.POPULATED else "area"
    return (
        draw_kind(picture(symbol), say_claim_kind("corridors", corridor) if corridor else say_kind(place)),
        Node("h2", name_place(library, place), style="name"),
        Node("p", " ".join((say_position(place, rows), *say_doubt(library, place))), style="position"),
        *list_names(index, place),
        *link_bases(library, place),
        *explain_choice(library, place, index),
        *compare_numbers(flows),
        *list_statements(
            library,
            statements,
            "What is said about it",
            telling=telling,
            missing=place.id if place.id in library.names else None,
        ),
        *list_statements(library, say_as_government(library, place.id, most), "As a government"),
    )


def list_corridors(library: Library) -> dict[str, Row]:
    """The corridors by their names, of each the first."""
    return {row["name"]: row for row in reversed(library.rows.get("corridors", ()))}


def describe_claim(library: Library, kind: str, row: Row, picture: Picture) -> tuple[Node, ...]:
    """A claim's card."""
    places = library.list_places(row)
    claims = [claim for place in places for claim in find_claims(library, place)] if kind == "flows" else []
    flows = {other["id"]: other for k, other in claims if k == "flows"}
    return (
        draw_kind(picture(kind), say_claim_kind(kind, row)),
        Node("h2", name_claim(row), style="name"),
        Node("p", say_drawing(row), style="position"),
        *list_facts(kind, row),
        *explain_reading(library.find_reading(row["article_id"]), row),
        *link_places(library, places),
        *compare_numbers(flows.values()),
        *list_statements(library, say_about_claim(library, row, count_heard(row["id"])), "What is said about it"),
    )


def draw_kind(symbol: str, words: str) -> Node:
    """The first line of a card: a symbol, and what kind of thing it stands for."""
    return Node("p", style="kind", kids=(Node("span", picture=symbol), Node("span", words)))


def say_claim_kind(kind: str, row: Row) -> str:
    """What kind of claim it is, how it stands, and when."""
    if kind != "corridors":
        return ": ".join(keep_known((SIGNS[kind], row.get("fact") or row["status"])))
    published = parse_day(row.get("published"))
    return f"{SIGNS[kind]}, {row['status']}" + (f" in {say_month(published)}" if published else "")


def name_place(library: Library, place: Place) -> str:
    """A place's name as the articles spell it."""
    return library.names.get(place.id, place.name)


def name_claim(row: Row) -> str:
    """A claim's heading: the words it has on the map."""
    return begin_large(row.get("label") or row.get("name") or row.get("place") or row.get("people_text") or "Claim")


def link_bases(library: Library, place: Place) -> tuple[Node, ...]:
    """The places of which words made this one."""
    return link_places(library, place.relative.bases) if place.relative else ()


def link_places(library: Library, ids: Iterable[str]) -> tuple[Node, ...]:
    """Places that can be looked at from here."""
    places = [place for place in (find_place(library, i) for i in dict.fromkeys(ids)) if place is not None]
    links = tuple(Node("button", name_place(library, place), style="link", mark=place.id) for place in places)
    return (Node("p", style="links", kids=links),) if links else ()
