"""The facts of a card, drawn: names with their languages, how exact a position is, numbers side by side."""

from collections.abc import Iterable

from gazetteer import FeatureClass, Index, Name, Place, RelativeKind
from panels.languages import name_language
from panels.library import Row
from panels.sheet import Node
from panels.statements import say_time_of
from panels.words import begin_large, keep_known, parse_day, say_count, say_day

EXTENTS = {
    FeatureClass.ADMINISTRATIVE: ": an area, not a point",
    FeatureClass.AREA: ": an area, not a point",
    FeatureClass.WATER: ": a water, not a point",
    FeatureClass.ROAD: ": a line, not a point",
}
EXTENTS_OF_WORDS = {
    RelativeKind.PART: ": a direction, not a district",
    RelativeKind.BORDER: ": a line, not a point",
    RelativeKind.NEAR: ": a distance, not a place with edges",
    RelativeKind.RING: ": a distance, not a place with edges",
    RelativeKind.SIDE: ": a direction, not a place with edges",
    RelativeKind.INSIDE: ": a distance, not a place with edges",
    RelativeKind.COAST: ": a strip of land, not a point",
    RelativeKind.OFFSHORE: ": a stretch of water, not a point",
    RelativeKind.BETWEEN: ": somewhere between the two, not a place with edges",
    RelativeKind.ROAD: ": a line, not a point",
    RelativeKind.FRONT: ": somewhere there, not a line that is told",
}
SHAPES = {"stated": "Drawn as the article states it.", "inferred": "Drawn here; no sentence gives its shape."}
EXACTNESS = {
    "day": "when, to the day",
    "week": "when, to the week",
    "month": "when, to the month",
    "season": "when, to the season",
    "year": "when, to the year",
    "span": "when, within these days",
    "since": "when, up to the writing",
    "until": "when, at the latest",
}
MUTUAL = frozenset(
    {"fighting", "clash", "contest", "front line", "explosion", "mines"}
)  # nobody is said to begin these
NUMBERS = 20  # numbers that stand side by side
NAMES_SHOWN = 8  # more are folded away: great cities have a hundred


def say_position(place: Place, rows: Iterable[Row]) -> str:
    """How far a place may be from where it is drawn, and how it was drawn."""
    return " ".join(
        (f"Position good to about {say_km(place.precision_km)}{say_extent(place)}.", *explain_drawing(rows))
    )


def say_extent(place: Place) -> str:
    """What a place is that is no point."""
    if place.relative is not None:
        return EXTENTS_OF_WORDS[place.relative.kind]
    return EXTENTS.get(place.feature_class, "")


def say_drawing(row: Row) -> str:
    """How a claim was drawn."""
    return " ".join(explain_drawing([row])) or SHAPES[row["drawn"]]


def explain_drawing(rows: Iterable[Row]) -> list[str]:
    """The notes on how something was drawn, each once, as sentences."""
    return make_sentences(row.get("drawing") for row in rows)


def make_sentences(notes: Iterable[object]) -> list[str]:
    """Notes, each once, as sentences."""
    known = dict.fromkeys(keep_known(notes))
    return [begin_large(note if note.endswith((".", "”", "!")) else f"{note}.") for note in known]


def say_km(kilometres: float) -> str:
    """A distance no more exactly than it is known."""
    return f"{max(1, round(kilometres)) if kilometres < 20 else round(kilometres, -1):,.0f} km"


def list_names(index: Index, place: Place) -> tuple[Node, ...]:
    """Every known name of a place with its language, in alphabetical order; none is called correct."""
    groups: dict[tuple[str, str], list[str]] = {}
    for name in index.names(place.id):
        own = groups.setdefault((name_language(name.language), say_years(name)), [])
        if name.text.casefold() not in map(str.casefold, own):
            own.append(name.text)
    named = sorted(
        ((", ".join(sorted(set(texts), key=str.casefold)), language, years)
         for (language, years), texts in groups.items() if language), key=lambda row: row[0].casefold())  # fmt: skip
    rows = [draw_row(words, " ".join(filter(None, (language, years)))) for words, language, years in named]
    others = sorted({t for (language, _), texts in groups.items() if not language for t in texts}, key=str.casefold)
    folded = [*rows[NAMES_SHOWN:], *([draw_row(", ".join(others), "language not given")] if others else [])]
    shown = (Node("div", style="rows", kids=tuple(rows[:NAMES_SHOWN])),) if rows else ()
    count = len(others) + len(rows[NAMES_SHOWN:])
    return (*shown, *((fold(f"{say_count(count, 'more name')}", folded),) if folded else ()))


def say_years(name: Name) -> str:
    """The years in which a name was in use, where they are known."""
    if name.since and name.until:
        return f"{name.since}–{name.until}"
    return f"since {name.since}" if name.since else f"until {name.until}" if name.until else ""


def say_certainty(certainty: str, speaker: str | None, stance: str | None = None) -> str:
    """How sure a statement is, in the words the whole page uses; a `stance` is a denial, or a doubt."""
    if certainty != "claimed":
        return certainty
    return f"{stance or 'claimed'} by {speaker}" if speaker else "claimed, speaker not named"


def draw_row(left: str, right: str, *, strong: str = "") -> Node:
    """Words at the left, and what they are at the right."""
    start = (Node("strong", strong), Node("span", f" {left}")) if strong else (Node("span", left),)
    return Node("div", style="row", kids=(Node("span", kids=start), Node("span", right)))


def fold(title: str, kids: Iterable[Node], *, mark: str | None = None) -> Node:
    """Something that opens when it is asked for; the page is told when what has a mark does so."""
    return Node("details", kids=(Node("summary", begin_large(title)), *kids), mark=mark)


def list_facts(kind: str, row: Row) -> tuple[Node, ...]:
    """What a claim says, part by part."""
    parts = {
        "fronts": (("place", "place"), *_name_sides(row)),
        "corridors": (("from", "origin"), ("to", "destination"), ("by way of", "via"), ("status", "status")),
        "flows": (("number", "people_text"), ("who", "who"), ("from", "origin"), ("to", "destination"),
                  ("by way of", "via")),
    }[kind]  # fmt: skip
    rows = [draw_row(str(row[column]), title) for title, column in parts if row.get(column)]
    rows.append(draw_row(*say_when_told(row)))
    if kind == "flows" and not row.get("people_text"):
        rows.insert(0, draw_row("number not given", "number"))
    return (Node("div", style="rows", kids=tuple(rows)),) if rows else ()


def _name_sides(row: Row) -> tuple[tuple[str, str], tuple[str, str]]:
    """The titles of the two sides: of fighting that no side is said to have begun neither is the attacker."""
    mutual = set(str(row.get("action") or "").split(", ")) <= MUTUAL
    if mutual:
        return ("fighting", "actor"), ("against", "opponent")
    return ("attacking", "actor"), ("attacked", "opponent")


def say_when_told(row: Row) -> tuple[str, str]:
    """When a claim's thing happened and in which words that is told, and how exactly it is known."""
    time, told = say_time_of(row), row.get("when_text")
    words = " ".join(keep_known((time, f"“{told}”" if told and not time else f"(“{told}”)" if told else None)))
    if time:
        exact = EXACTNESS.get(str(row.get("when_precision")), "when")
        return words, f"{exact}, from the sentence before" if row.get("when_drawn") == "inferred" else exact
    if told:
        return words, "when; no day is told" if row.get(
            "published"
        ) else "when; the article has no date to count from"
    published = parse_day(row.get("published"))
    return (f"by {say_day(published)}", "when, by the article’s date") if published else ("day not given", "when")


def compare_numbers(flows: Iterable[Row]) -> tuple[Node, ...]:
    """The numbers of people side by side, where there are several, oldest first."""
    rows = sorted(flows, key=lambda row: (str(row.get("published") or "9"), row["article_id"], int(row["start"])))
    if len(rows) < 2:
        return ()
    several = len({row["article_id"] for row in rows}) > 1
    lines = []
    for row in rows[:NUMBERS]:
        way = f"into {row['destination']}" if row.get("destination") else "fled"
        words = way if row["status"] == "moved" else row["status"]
        source = say_certainty(row["certainty"], row.get("speaker"))
        printed = say_day(parse_day(row.get("published")), short=True) if several else ""
        source = ", ".join(keep_known((source, printed)))
        lines.append(draw_row(words, source, strong=row.get("people_text") or "number not given"))
    if len(rows) > NUMBERS:
        lines.append(draw_row(f"and {say_count(len(rows) - NUMBERS, 'more number')}", ""))
    heading = Node("div", style="heading", kids=(Node("h3", "Numbers, side by side"),))
    return (Node("section", style="section", kids=(heading, Node("div", style="rows", kids=tuple(lines)))),)
