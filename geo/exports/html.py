"""HTML: one file with map, switches and quotes that opens offline and runs no script but its own.

The page's policy names its own scripts by their hashes, so that nothing an article says can be run, and forbids every
request. Words of articles stand in it as JSON and are put in place as text.
"""

import hashlib
from base64 import b64encode
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from string import Template
from typing import TYPE_CHECKING, Any

from shapely import from_wkb

from gazetteer import replace_file
from geo.exports import DISCLAIMER, tell_licences
from geo.exports.days import say_day
from geo.exports.heading import say_heading
from geo.exports.listing import list_marks
from geo.exports.saying import KINDS, say_as_of, say_certainty, say_sources, say_time
from geo.exports.sources import Source, list_sources
from geo.exports.words import mend
from geo.marks import describe_shape, make_marks, name_shape, read_rows
from geo.scripts import embed_style, read_asset, read_scripts
from geo.served import embed_squares, find_year
from geo.style import embed_json, safe, symbol_svg

if TYPE_CHECKING:
    import geopandas as gpd

    from gazetteer import Reading

KEY = (
    ("inferred", "dashed: course inferred"),
    ("claimed", "hatched: gains only claimed"),
    ("stranded", "people stranded"),
    ("fled", "fled, destination not given"),
    ("arrived", "arrived, origin not given"),
    ("area", "an area, its edge not exact"),
    ("borders", "borders of the time: states and republics, oblasts"),
)
PAGE = Template("""<!doctype html>
<html lang="en" class="dateline-export"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="$policy">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>$title</title><style>$style</style></head>
<body><div class="page">
<nav aria-label="Articles and layers"><h2>Articles, by date</h2><div id="articles"></div><div id="key"></div></nav>
<main><h1>$title</h1><p class="sub">$said $sources</p>
<div class="frame"><div id="map" role="application" aria-label="Map"></div></div>
<details id="list"><summary>All places and claims, as a list</summary></details>
<p class="law">$law</p></main>
<aside id="card" aria-live="polite" aria-label="What is said"></aside>
</div><script type="application/json" id="dateline-data">$data</script>
$scripts</body></html>
""")


def write(layers: "Mapping[str, gpd.GeoDataFrame]", path: Path, *, readings: "Sequence[Reading]" = ()) -> None:
    """Write the layers as one page; titles of articles come from their readings."""
    page = make_page(layers, readings)
    with replace_file(path) as draft:
        draft.write_text(mend(page), encoding="utf-8", newline="\n")


def make_page(layers: "Mapping[str, gpd.GeoDataFrame]", readings: "Sequence[Reading]" = ()) -> str:
    """The page as text."""
    sources = list_sources(layers, readings).values()
    articles, title = [describe_article(source) for source in sources], say_heading(layers, readings)
    style = unify_lines("\n".join((embed_style().decode(), read_asset("export.css"))))
    scripts = [
        unify_lines(script)
        for script in (
            *(text.decode() for _, text in read_scripts(find_year(layers))),
            embed_squares(layers),
            read_asset("export.js"),
        )
    ]
    return PAGE.substitute(
        policy=make_policy(scripts, style),
        title=safe(title),
        said=safe(f"{say_as_of(sources)}."),
        sources=safe(say_sources(sources)),
        law=safe(f"{DISCLAIMER} {tell_licences(layers)}"),
        style=style,
        data=embed_json(make_data(layers, articles, title)),
        scripts="\n".join(f"<script>{script}</script>" for script in scripts),
    )


def unify_lines(text: str) -> str:
    """A text whose lines end as a browser reads them, so that its hash is the one the browser finds."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def make_policy(scripts: Iterable[str], style: str) -> str:
    """A content security policy that lets run and look only what this page brings."""

    def name(text: str) -> str:
        return f"'sha256-{b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"

    allowed = " ".join(name(script) for script in scripts)
    return f"default-src 'none'; script-src {allowed}; style-src {name(style)}; img-src data:; font-src data:"


def make_data(layers: "Mapping[str, gpd.GeoDataFrame]", articles: list[dict[str, Any]], title: str) -> dict[str, Any]:
    """All that the page's script shows."""
    shapes: dict[str, bytes] = {}
    marks = make_marks(layers, name_shape=lambda shape: name_shape(shape, shapes))
    for article in articles:
        article["layers"] = [
            {"key": key, "kind": kind, "name": name, "count": len(marks[key]["features"])}
            for kind, name in KINDS.items()
            if (key := f"{article['id']}/{kind}") in marks
        ]
    used = {*KINDS, *(name for name, _ in KEY)}
    return {
        "title": title,
        "articles": articles,
        "key": KEY,
        "symbols": {name: {"light": draw(name, "light"), "dark": draw(name, "dark")} for name in sorted(used)},
        "told": collect_statements(layers),
        "list": list_marks(layers),
        "map": {
            "shapes": {name: describe_shape(from_wkb(content)) for name, content in shapes.items()},
            "layers": [{"key": key, "data": found} for key, found in marks.items()],
            "year": find_year(layers),
        },
    }


def draw(name: str, theme: Any) -> str:
    """A symbol as an address that holds it."""
    return "data:image/svg+xml;base64," + b64encode(symbol_svg(name, theme).encode()).decode()


def describe_article(source: Source) -> dict[str, Any]:
    """An article as the page's script wants it."""
    return {
        "id": source.id,
        "title": source.title,
        "publisher": source.publisher,
        "day": source.published,
        "url": source.url,
        "date": say_day(source.published) or "date not known",
    }


def collect_statements(layers: "Mapping[str, gpd.GeoDataFrame]") -> dict[str, dict[str, Any]]:
    """What is said of each mark: of a place, also what is claimed of it."""
    told: dict[str, dict[str, Any]] = {}
    heard: set[tuple[str, str, str]] = set()
    rows = [row for frame in layers.values() for row in read_rows(frame) if row.get("role", "location") == "location"]
    places = [row for row in rows if "role" in row]
    claims = [row for row in rows if "role" not in row]
    for row in places:
        if "place_id" in row:
            add_statement(told, heard, row["place_id"], row["name"], row)
            told[row["place_id"]].setdefault("precision", say_precision(row))
    for row in claims:
        name = row.get("label") or row.get("place") or row.get("name") or row.get("origin") or row["id"]
        add_statement(told, heard, row["id"], name, row)
        for place in {row[c] for c in row if c.endswith("_id") and c != "article_id"} & told.keys():
            add_statement(told, heard, place, told[place]["name"], row)
    return told


def add_statement(
    told: dict[str, dict[str, Any]], heard: set[tuple[str, str, str]], mark: str, name: str, row: Mapping[str, Any]
) -> None:
    """Add what one row says, unless the same words are there already with the same certainty."""
    said = told.setdefault(mark, {"name": name, "said": []})["said"]
    certainty = say_certainty(row)
    statement = {
        "article": row["article_id"],
        "certainty": certainty,
        "when": say_time(row),
        "excerpt": row["excerpt"],
        "note": row.get("note"),
    }
    if (words := (mark, row["excerpt"], certainty)) not in heard:
        heard.add(words)
        said.append(statement)


def say_precision(row: Mapping[str, Any]) -> str | None:
    """How sure the position is, in words."""
    km = row.get("precision_km")
    return f"Position good to about {float(km):g} km." if km is not None else None
