"""The card of what was chosen: its name and names, how exact its position is, and what is said about it."""

from collections.abc import Iterable
from itertools import groupby

from gazetteer import FeatureClass, Index, Place, Quotation, Reading, RelativeKind, Resolution, Span
from panels.languages import name_language
from panels.library import Library, Row
from panels.reader import SIGNS
from panels.sheet import Node, Sheet
from panels.statements import (
    Statement,
    find_claims,
    find_place,
    find_places_of,
    find_row,
    say_about_claim,
    say_about_place,
    say_as_government,
    say_time,
)
from panels.words import Picture, begin_large, keep_known, parse_day, say_count, say_day, say_when

KINDS = {
    FeatureClass.ADMINISTRATIVE: "District or region",
    FeatureClass.WATER: "River, lake or sea",
    FeatureClass.AREA: "Area",
    FeatureClass.POPULATED: "Town or village",
    FeatureClass.ROAD: "Road",
    FeatureClass.SPOT: "Site",
    FeatureClass.TERRAIN: "Mountain or valley",
}
RELATIVE_KINDS = {
    RelativeKind.PART: "Part of a country or region",
    RelativeKind.BORDER: "Border",
    RelativeKind.NEAR: "Strip of ground at a stated distance",
}
NAMES_SHOWN = 8  # more are folded away: great cities have a hundred


def lay_out_card(library: Library, mark: str, index: Index, picture: Picture) -> Sheet | None:
    """The card of a mark, or None where nothing of that name is on the map."""
    place, found = find_place(library, mark), find_row(library, mark)
    if place is not None:
        nodes = describe_place(library, place, index, picture)
        return Sheet(f"card-{mark}", f"{place.name}: what is said about it", nodes)
    if found is not None:
        nodes = describe_claim(library, *found, picture)
        return Sheet(f"card-{mark}", f"{name_claim(found[1])}: what is said about it", nodes)
    return None


def describe_place(library: Library, place: Place, index: Index, picture: Picture) -> tuple[Node, ...]:
    """A place's card."""
    rows = [row for row in library.rows.get("places", ()) if row.get("place_id") == place.id]
    statements = say_about_place(library, place.id)
    flows = [row for kind, row in find_claims(library, place.id) if kind == "flows"]
    corridor = next((row for row in library.rows.get("corridors", ()) if row["name"] == place.name), None)
    symbol = "corridors" if corridor else "places" if place.feature_class == FeatureClass.POPULATED else "area"
    return (
        draw_kind(picture(symbol), say_claim_kind("corridors", corridor) if corridor else say_kind(place)),
        Node("h2", name_place(place), style="name"),
        Node("p", say_position(place.precision_km, [*rows, corridor] if corridor else rows), style="position"),
        *list_names(index, place),
        *link_bases(library, place),
        *explain_choice(library, place),
        *compare_numbers(flows),
        *list_statements(library, statements, "What is said about it", missing=True),
        *list_statements(library, say_as_government(library, place.id), "As a government"),
    )


def describe_claim(library: Library, kind: str, row: Row, picture: Picture) -> tuple[Node, ...]:
    """A claim's card."""
    places = find_places_of(library, row)
    flows = {r["id"]: r for place in places for k, r in find_claims(library, place) if k == "flows"} if kind == "flows" else {}
    return (
        draw_kind(picture(kind), say_claim_kind(kind, row)),
        Node("h2", name_claim(row), style="name"),
        Node("p", say_drawing(row), style="position"),
        *list_facts(kind, row),
        *link_places(library, places),
        *compare_numbers(flows.values()),
        *list_statements(library, say_about_claim(library, row), "What is said about it"),
    )


def draw_kind(symbol: str, words: str) -> Node:
    """The first line of a card: a symbol, and what kind of thing it stands for."""
    return Node("p", style="kind", kids=(Node("span", picture=symbol), Node("span", words)))


def say_kind(place: Place) -> str:
    """What kind of thing a place is."""
    if place.relative is not None:
        return f"{RELATIVE_KINDS[place.relative.kind]}, drawn from words (inferred)"
    if place.id.startswith("country-"):
        return "Country"
    return KINDS[place.feature_class]


def say_claim_kind(kind: str, row: Row) -> str:
    """What kind of claim it is, how it stands, and when."""
    when = say_when(parse_day(row.get("when_start")), parse_day(row.get("when_end")))
    how = {"fronts": "action", "corridors": "status", "flows": "status"}[kind]
    return ", ".join(keep_known((SIGNS[kind], row.get(how), when)))


def name_place(place: Place) -> str:
    """A place's name as a heading."""
    return place.name


def name_claim(row: Row) -> str:
    """A claim's heading: the words it has on the map."""
    return begin_large(row.get("label") or row.get("name") or row.get("place") or row.get("people_text") or "Claim")


def say_position(precision_km: float, rows: Iterable[Row]) -> str:
    """How far a place may be from where it is drawn, and how it was drawn."""
    return " ".join((f"Position good to about {say_km(precision_km)}.", *explain_drawing(rows)))


def say_drawing(row: Row) -> str:
    """How a claim was drawn."""
    return " ".join(explain_drawing([row])) or begin_large(f"its shape is {row['drawn']}.")


def explain_drawing(rows: Iterable[Row]) -> list[str]:
    """The notes on how something was drawn, each once, as sentences."""
    notes = dict.fromkeys(keep_known(row.get("note") for row in rows))
    return [begin_large(note if note.endswith((".", "”", "!")) else f"{note}.") for note in notes]


def say_km(kilometres: float) -> str:
    """A distance no more exactly than it is known."""
    return f"{max(1, round(kilometres)) if kilometres < 20 else round(kilometres, -1):,.0f} km"


def list_names(index: Index, place: Place) -> tuple[Node, ...]:
    """Every known name of a place with its language, in alphabetical order; none is called correct."""
    groups: dict[tuple[str, str], list[str]] = {}
    for name in index.names(place.id):
        years = f"{name.since or ''}–{name.until or ''}" if name.since or name.until else ""
        groups.setdefault((name_language(name.language), years), []).append(name.text)
    named = sorted(
        ((", ".join(sorted(set(texts), key=str.casefold)), language, years)
         for (language, years), texts in groups.items() if language), key=lambda row: row[0].casefold())  # fmt: skip
    rows = [draw_row(words, " ".join(filter(None, (language, years)))) for words, language, years in named]
    others = sorted({t for (language, _), texts in groups.items() if not language for t in texts}, key=str.casefold)
    folded = [*rows[NAMES_SHOWN:], *([draw_row(", ".join(others), "language not given")] if others else [])]
    shown = (Node("div", style="rows", kids=tuple(rows[:NAMES_SHOWN])),) if rows else ()
    count = len(others) + len(rows[NAMES_SHOWN:])
    return (*shown, *((fold(f"{say_count(count, 'more name')}", folded),) if folded else ()))


def draw_row(left: str, right: str, *, strong: str = "") -> Node:
    """Words at the left, and what they are at the right."""
    start = (Node("strong", strong), Node("span", f" {left}")) if strong else (Node("span", left),)
    return Node("div", style="row", kids=(Node("span", kids=start), Node("span", right)))


def fold(title: str, kids: Iterable[Node]) -> Node:
    """Something that opens when it is asked for."""
    return Node("details", kids=(Node("summary", begin_large(title)), *kids))


def link_bases(library: Library, place: Place) -> tuple[Node, ...]:
    """The places of which words made this one."""
    return link_places(library, place.relative.bases) if place.relative else ()


def link_places(library: Library, ids: Iterable[str]) -> tuple[Node, ...]:
    """Places that can be looked at from here."""
    places = [place for place in (find_place(library, i) for i in dict.fromkeys(ids)) if place is not None]
    links = tuple(Node("button", name_place(place), style="link", mark=place.id) for place in places)
    return (Node("p", style="links", kids=links),) if links else ()


def explain_choice(library: Library, place: Place) -> tuple[Node, ...]:
    """Why the name was taken for this place and no other."""
    shown: dict[str, Resolution] = {}
    for reading in library.readings:
        for resolution in reading.resolutions:
            if resolution.place and resolution.place.id == place.id and resolution.candidates:
                shown.setdefault(resolution.mention.name, resolution)
    kids = [node for name, resolution in shown.items() for node in explain_resolution(name, resolution)]
    return (fold("Why here?", kids),) if kids else ()


def explain_resolution(name: str, resolution: Resolution) -> Iterable[Node]:
    """The candidates of one name, best first, each with what spoke for it."""
    yield Node("p", f"“{name}” could be", style="small")
    for candidate in resolution.candidates[:5]:
        where = ", ".join(keep_known((candidate.place.name, candidate.place.country)))
        reasons = "; ".join(evidence.words for evidence in candidate.evidence)
        kids = (Node("strong", where), Node("span", f" {candidate.score:.2f}"), Node("p", reasons, style="small"))
        yield Node("div", style="candidate", kids=kids)


def list_facts(kind: str, row: Row) -> tuple[Node, ...]:
    """What a claim says, part by part."""
    parts = {
        "fronts": (("place", "place"), ("attacking", "actor"), ("attacked", "opponent")),
        "corridors": (("from", "origin"), ("to", "destination"), ("by way of", "via"), ("status", "status")),
        "flows": (("number", "people_text"), ("counted in", "unit"), ("who", "who"), ("from", "origin"),
                  ("to", "destination"), ("by way of", "via"), ("status", "status")),
    }[kind]  # fmt: skip
    rows = [draw_row(str(row[column]), title) for title, column in parts if row.get(column)]
    if kind == "flows" and not row.get("people_text"):
        rows.insert(0, draw_row("number not given", "number"))
    return (Node("div", style="rows", kids=tuple(rows)),) if rows else ()


def compare_numbers(flows: Iterable[Row]) -> tuple[Node, ...]:
    """The numbers of people side by side, where there are several."""
    rows = list(flows)
    if len(rows) < 2:
        return ()
    lines = []
    for row in rows:
        way = {"moved": f"into {row['destination']}" if row.get("destination") else "fled"}.get(row["status"], row["status"])
        lines.append(draw_row(way, say_certainty(row["certainty"], row.get("speaker")), strong=row.get("people_text") or "number not given"))
    heading = Node("div", style="heading", kids=(Node("h3", "Numbers, side by side"),))
    return (Node("section", style="section", kids=(heading, Node("div", style="rows", kids=tuple(lines)))),)


def list_statements(library: Library, statements: tuple[Statement, ...], title: str, *, missing: bool = False) -> tuple[Node, ...]:
    """Statements under a title, article by article; an article that says nothing says so, where that is asked for."""
    if not statements and not missing:
        return ()
    count = Node("span", f"{len(statements)} statements, oldest first" if len(statements) > 1 else "")
    nodes = [Node("div", style="heading", kids=(Node("h3", title), count))]
    for reading in library.readings:
        own = tuple(s for s in statements if s.reading is reading)
        if own:
            nodes += [name_article(reading), *draw_statements(own)]
        elif missing:
            nodes.append(Node("p", f"The article of {say_day(reading.article.published)} says nothing about this place.", style="small source"))
    return (Node("section", style="section", kids=tuple(nodes)),)


def name_article(reading: Reading) -> Node:
    """Where the statements under this line were printed."""
    article = reading.article
    words = ", ".join(keep_known((article.publisher, say_day(article.published, weekday=True))))
    return Node("h4", words, style="source")


def draw_statements(statements: tuple[Statement, ...]) -> Iterable[Node]:
    """Statements one below the other; those that dispute one another stand side by side."""
    for disputed, group in groupby(statements, key=lambda s: s.certainty == "disputed"):
        together = tuple(group)
        if disputed and len(together) > 1:
            head = draw_facts("disputed", "disputed", "two accounts" if len(together) == 2 else say_count(len(together), "account"))
            sides = tuple(Node("div", style="side", kids=(draw_excerpt(s), *draw_speaker(s), *draw_notes(s))) for s in together)
            yield Node("div", style="statement", kids=(head, Node("div", style="sides", kids=sides)))
        else:
            yield from (draw_statement(s) for s in together)


def draw_statement(statement: Statement) -> Node:
    """One statement: how sure and when, the words themselves, and who says them."""
    words = say_certainty(statement.certainty, name_speaker(statement))
    head = draw_facts(words, statement.certainty, say_time(statement))
    return Node("div", style="statement", kids=(head, draw_excerpt(statement), *draw_speaker(statement), *draw_notes(statement)))


def draw_facts(badge: str, certainty: str, right: str) -> Node:
    """The line above an excerpt."""
    kids = (Node("span", badge, style=f"badge {certainty}"), Node("span", right))
    return Node("div", style="facts", kids=kids)


def say_certainty(certainty: str, speaker: str | None) -> str:
    """How sure a statement is, in the words the whole page uses."""
    return f"claimed by {speaker}" if certainty == "claimed" and speaker else certainty


def name_speaker(statement: Statement) -> str | None:
    """The speaker's name without the office, where the article gives one."""
    quotation = statement.quotation
    if quotation and quotation.speaker_name and statement.speaker and quotation.speaker_name in statement.speaker:
        return quotation.speaker_name
    return statement.speaker


def draw_excerpt(statement: Statement) -> Node:
    """The article's own words, with the place in bold."""
    span, kids, last = statement.span, [], statement.span.start
    text = statement.reading.article.text
    begins = any(s.start == span.start for s in statement.reading.sentences) or not statement.reading.sentences
    if not begins:
        kids.append(Node("span", "… "))
    for bold in statement.bold:
        kids += [Node("span", text[last : bold.start]), Node("strong", text[bold.start : bold.end])]
        last = bold.end
    kids.append(Node("span", text[last : span.end]))
    return Node("p", style="excerpt", kids=tuple(kid for kid in kids if kid.text))


def draw_speaker(statement: Statement) -> tuple[Node, ...]:
    """Who says it, in what office, where they stood, and when they spoke."""
    quotation, name = statement.quotation, name_speaker(statement)
    if not name:
        return ()
    office = quotation.speaker_role if quotation else None
    if office is None and statement.speaker and statement.speaker != name:
        office = statement.speaker.replace(name, "", 1).strip(" ,")
    stood = [f"spoke from {say_place(statement.reading, quotation)}"] if quotation and quotation.place else []
    rest = ", ".join(keep_known((office, *stood)))
    if statement.certainty == "claimed" and not rest:
        return ()  # the badge has said it already
    return (Node("p", style="who", kids=(Node("strong", begin_large(name)), Node("span", f", {rest}" if rest else ""))),)


def say_place(reading: Reading, quotation: Quotation) -> str:
    """Where a speaker stood, in the article's words."""
    return reading.article.excerpt(quotation.place) if quotation.place else ""


def draw_notes(statement: Statement) -> tuple[Node, ...]:
    """What is to be known about a statement besides: that somebody could not confirm it, that a day is not given."""
    notes = explain_drawing(row for row in statement.rows if "place_id" not in row or "role" not in row)
    return tuple(Node("p", note, style="note") for note in notes)


def overlap(spans: Iterable[Span], span: Span) -> bool:
    """Whether a span shares words with any of several."""
    return any(span.overlaps(other) for other in spans)
