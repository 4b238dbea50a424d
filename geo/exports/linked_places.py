"""Linked Places Format 1.2 (https://github.com/LinkedPasts/linked-places-format): one feature for each place.

JSON-LD that is GeoJSON as well. The names of a place are those the articles use, each cited; what they say of it are
its descriptions; what is claimed between two places is a relation. A name whose place is not known is a feature
without geometries.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from gazetteer import replace_file
from geo.exports import DISCLAIMER, tell_licences
from geo.exports.records import Record, is_claim, is_drawn, keep_different, read_records
from geo.exports.saying import say_certainty, say_name, say_time
from geo.exports.sources import Source, list_sources
from geo.exports.words import write_items
from geo.marks import describe_shape

if TYPE_CHECKING:
    import geopandas as gpd

    from gazetteer import Reading

CONTEXT = "https://raw.githubusercontent.com/LinkedPasts/linked-places/master/linkedplaces-context-v1.1.jsonld"
LANGUAGE = "en"  # of the articles
CLASSES = {
    "A": "administrative area",
    "H": "water",
    "L": "area",
    "P": "settlement",
    "R": "road",
    "S": "site",
    "T": "terrain",
}
# The three grades of the format; nothing is certain here, for the program reads and does not verify.
GRADES = {"reported": "less-certain", "claimed": "uncertain", "disputed": "uncertain", "inferred": "uncertain"}
# Where a place of another gazetteer has its page, by how our id begins.
PAGES = {
    "gn-": "https://www.geonames.org/{}",
    "osm-n-": "https://www.openstreetmap.org/node/{}",
    "osm-w-": "https://www.openstreetmap.org/way/{}",
    "osm-r-": "https://www.openstreetmap.org/relation/{}",
}
COUNTRY = "country-"
Feature = dict[str, Any]


def write(layers: "Mapping[str, gpd.GeoDataFrame]", path: Path, *, readings: "Sequence[Reading]" = ()) -> None:
    """Write the places of the layers, each once, however often it is named."""
    about = {
        "type": "FeatureCollection",
        "@context": CONTEXT,
        "note": DISCLAIMER,
        "licences": tell_licences(layers),
        "features": [],
    }
    with replace_file(path) as draft:
        write_items(about, make_features(layers, list_sources(layers, readings)), draft)


def make_features(layers: "Mapping[str, gpd.GeoDataFrame]", sources: Mapping[str, Source]) -> Iterator[Feature]:
    """A feature for each place, in the order in which the articles come to it; then those that only claims name."""
    named: dict[str, list[Record]] = defaultdict(list)
    claims: dict[str, list[Record]] = defaultdict(list)
    for frame in layers.values():
        for row in read_records(frame):
            if is_claim(row):
                for place in list_places(row):
                    claims[place].append(row)
            else:
                named[find_key(row)].append(row)
    for key, told in claims.items():
        if key not in named:
            named[key] = [name_place(key, row) for row in told]
    for key, rows in named.items():
        yield make_feature(key, rows, claims.get(key, ()), named.keys(), sources)


def name_place(key: str, row: Record) -> Record:
    """A claim as a row that names one of its places: how it is spelt there, and where it is if they fight for it."""
    column = next(name for name, value in row.items() if name.endswith("_id") and value == key)
    here = row["geometry"] if column == "place_id" else None
    return {**row, "name": row[column.removesuffix("_id")], "country": None, "feature_class": None, "geometry": here}


def find_key(row: Record) -> str:
    """The id of the place that a row names, or, of a name without a place, the name."""
    return str(row["place_id"] or f"name-{quote(row['name'].casefold().encode('utf-8', 'replace'), safe='')}")


def make_feature(
    key: str, rows: list[Record], about: Sequence[Record], known: Iterable[str], sources: Mapping[str, Source]
) -> Feature:
    """One place from the rows that name it, and from the claims about it."""
    first = rows[0]
    countries = sorted({row["country"] for row in rows if row["country"]})
    classes = sorted({row["feature_class"] for row in rows if row["feature_class"]})
    feature = {
        "@id": make_id(key),
        "type": "Feature",
        "properties": {"title": first["name"], "ccodes": countries, "fclasses": classes},
        "names": [make_name(name, own, sources) for name, own in group_names(rows).items()],
        "types": [{"identifier": f"gn:{name}", "label": CLASSES.get(name, name)} for name in classes],
        "geometry": {"type": "GeometryCollection", "geometries": list(draw(rows))},
        "links": [{"type": "closeMatch", "identifier": page} for page in find_pages(key)],
        "relations": [*say_holders(key, countries, known), *say_relations(key, about, known, sources)],
        "descriptions": [describe(row, sources[row["article_id"]]) for row in list_said(about, rows)],
    }
    days = {source.published for row in rows if (source := sources[row["article_id"]]).published}
    return feature | ({"when": {"timespans": [{"start": {"in": day}} for day in sorted(days)]}} if days else {})


def make_id(key: str) -> str:
    """A name for a place that no other place has; it leads nowhere, for nothing here is published."""
    return f"urn:dateline:place:{key}"


def list_said(about: Iterable[Record], rows: Iterable[Record]) -> list[Record]:
    """What is said of a place, each sentence once: a claim, which has its day, goes before a bare mention in it."""
    told = keep_different((*about, *rows))
    return sorted(told, key=lambda row: (row["published"] or "9999", row["article_id"], row["start"]))


def list_places(row: Record) -> set[str]:
    """The ids of the places that a claim is about."""
    return {value for name, value in row.items() if name.endswith("_id") and name != "article_id" and value}


def group_names(rows: Iterable[Record]) -> dict[str, list[Record]]:
    """The spellings of a place, each with the rows that have it."""
    spelled: dict[str, list[Record]] = defaultdict(list)
    for row in rows:
        spelled[" ".join(row["name"].split())].append(row)
    return spelled


def make_name(name: str, rows: Iterable[Record], sources: Mapping[str, Source]) -> Feature:
    """A spelling, and the articles that have it."""
    cited = {row["article_id"]: sources[row["article_id"]] for row in rows}
    days = sorted({source.published for source in cited.values() if source.published})
    when = {"when": {"timespans": [{"start": {"in": day}} for day in days]}} if days else {}
    return {"toponym": name, "lang": LANGUAGE, "citations": [cite(source) for source in cited.values()], **when}


def cite(source: Source) -> Feature:
    """An article as a citation."""
    return {"label": source.citation, "@id": source.url or f"urn:dateline:article:{source.id}"}


def draw(rows: Iterable[Record]) -> Iterator[Feature]:
    """The shapes of a place, each once: the same words may mean more ground in one article than in another."""
    shapes = {row["geometry"].wkb: row for row in rows if is_drawn(row)}
    for row in shapes.values():
        grade = "uncertain" if row["drawn"] == "inferred" else "less-certain"
        yield {**describe_shape(row["geometry"]), "certainty": grade}


def find_pages(key: str) -> Iterator[str]:
    """The page of the same place in the gazetteer that it is from."""
    yield from (page.format(key.removeprefix(start)) for start, page in PAGES.items() if key.startswith(start))


def say_holders(key: str, countries: Iterable[str], known: Iterable[str]) -> Iterator[Feature]:
    """The countries that a place lies in, where they are in the file too."""
    for code in countries:
        holder = COUNTRY + code
        if holder != key and holder in known:
            yield {
                "relationType": "gvp:broaderPartitive",
                "relationTo": make_id(holder),
                "label": f"in {code}",
                "certainty": "less-certain",
            }


def say_relations(
    key: str, claims: Iterable[Record], known: Iterable[str], sources: Mapping[str, Source]
) -> Iterator[Feature]:
    """What is claimed to lead from a place to another one: a corridor, people on their way."""
    for row in claims:
        host = row.get("destination_id")
        if row.get("origin_id") == key and host and host in known:
            source, days = sources[row["article_id"]], [d for d in (row["when_start"], row["when_end"]) if d]
            yield {
                "relationType": "gvp:tgn3000_related_to",
                "relationTo": make_id(host),
                "label": "; ".join(
                    filter(None, (say_name(row), row.get("fact"), row.get("status"), say_certainty(row)))
                ),
                "citations": [cite(source)],
                "certainty": GRADES[row["certainty"]],
                **({"when": make_when(days)} if days else {}),
            }


def make_when(days: Sequence[str]) -> Feature:
    """A stretch of days."""
    return {"timespans": [{"start": {"in": days[0]}, "end": {"in": days[-1]}}]}


def describe(row: Record, source: Source) -> Feature:
    """What an article says of a place: the words, who says them, how surely, and where they stand."""
    said = ", ".join(filter(None, (say_certainty(row), say_time(row))))
    return {
        "@id": source.url or f"urn:dateline:article:{source.id}",
        "value": f"{row['excerpt']} ({said}; {source.name})",
        "lang": LANGUAGE,
        "excerpt": row["excerpt"],
        "speaker": row["speaker"],
        "certainty": GRADES[row["certainty"]],
        "said": row["certainty"],
        "published": source.published,
    }
