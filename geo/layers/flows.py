"""The layer of flows: a curved arrow where both ends are told, else a point; no direction is ever invented."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from geopandas import GeoDataFrame
from shapely import Point
from shapely.geometry.base import BaseGeometry

from gazetteer import RelativeKind
from geo.claims import HOSTED, Claims, FlowClaim, Named
from geo.curves import crossing_arrow, curve_between
from geo.geometry import LatLon, areas_of, border_between, point_in
from geo.plane import Plane
from geo.rows import capitalise, describe_place, describe_provenance, describe_why, say_fact
from geo.schema import frame
from geo.shapes import Ground

Drawing = tuple[BaseGeometry | None, str, str | None]  # the geometry, whether words state it, and how it was made
BORDER = RelativeKind.BORDER
ROUND = frozenset({"dozens", "scores", "hundreds", "thousands", "millions"})  # of which there are so many "of" them
RINGS_KM = 36.0  # between two rings in one area, where it has the room: at a region's scale they do not touch
ARROW_KM = 12.0  # between a ring and an arrow
SOURCE_KM = 17.0  # between a ring and an area from which troops come: the line of their advance runs there


@dataclass
class Canvas:
    """Where rings and arrows already lie, so that in one area they do not cover each other."""

    scene: Claims
    focus: tuple[LatLon, ...] = ()  # where the borders lie that the article's war has come to
    sources: tuple[BaseGeometry, ...] = ()  # the areas from which its troops come
    rings: list[LatLon] = field(default_factory=list)
    arrows: list[BaseGeometry] = field(default_factory=list)

    def point(self, geometry: BaseGeometry) -> Point:
        """A free point of a shape, rather near to what is fought over."""
        point = geometry
        if geometry.geom_type.endswith("Polygon"):
            away = [*self.rings, *self.scene.points]
            point = point_in(self._clear(geometry), away_from=away, near=self.focus)
        elif not isinstance(geometry, Point):
            point = _find_inside(geometry, ())
        self.rings.append((point.y, point.x))
        return point

    def _clear(self, area: BaseGeometry) -> BaseGeometry:
        """What of an area is clear of arrows and rings; as much as there is room for."""
        plane = Plane.around(area)
        flat = plane.lay(area)
        rings = [(Point(lon, lat), RINGS_KM) for lat, lon in self.rings]
        others = [*((a, ARROW_KM) for a in self.arrows), *((s, SOURCE_KM) for s in self.sources)]
        for taken, km in (*rings, *others):
            left = areas_of(flat.difference(plane.lay(taken).buffer(km)))
            flat = flat if left.is_empty else left
        return plane.lift(flat)


def derive_flows(claims: Sequence[Claims], ground: Ground) -> GeoDataFrame:
    """The flows of people that articles tell of."""
    rows: list[Mapping[str, Any]] = []
    for one in claims:
        canvas = Canvas(one, find_focus(one, ground), find_sources(one, ground))
        numbered = sorted(enumerate(one.flows), key=lambda pair: _find_turn(pair[1]))
        drawings = {n: draw_flow(flow, canvas, ground) for n, flow in numbered}
        rows += [_describe(flow, n, drawings[n]) for n, flow in enumerate(one.flows)]
    return frame("flows", rows)


def _find_turn(flow: FlowClaim) -> int:
    """When a flow is drawn: arrows first, then those held fast, nearest to the war, then the rest."""
    return 1 if flow.status == "stranded" else 0 if flow.destination else 2


def find_sources(scene: Claims, ground: Ground) -> tuple[BaseGeometry, ...]:
    """The places from which the troops of an article's fronts come."""
    places = {f.origin.id: f.origin for f in scene.fronts if f.origin is not None}
    return tuple(ground.shape(p, near=scene.points, others=scene.theatre).geometry for p in places.values())


def find_focus(scene: Claims, ground: Ground) -> tuple[LatLon, ...]:
    """The middles of the borders, or the land along them, that an article's fronts name."""
    places = {f.where.place.id: f.where.place for f in scene.fronts if f.where.place is not None}
    borders = [p for p in places.values() if p.relative and (p.relative.of_border or p.relative.kind == BORDER)]
    shapes = (ground.shape(p, near=scene.points, others=scene.theatre).geometry.centroid for p in borders)
    return tuple((point.y, point.x) for point in shapes)


def _describe(flow: FlowClaim, n: int, drawing: Drawing) -> Mapping[str, Any]:
    """One row."""
    geometry, drawn, note = drawing
    label, fact = say_flow(flow)
    return {
        **describe_provenance("flows", n, flow.provenance, flow.source, say_tally(flow), note),
        "why": describe_why(flow.why),
        "people_low": flow.low,
        "people_high": flow.high,
        "people_text": flow.words,
        "unit": flow.unit,
        "who": flow.who,
        **describe_place("origin", flow.origin),
        **describe_place("destination", flow.destination),
        **describe_place("via", flow.via),
        "status": flow.status,
        "measure": flow.measure,
        "part_of": flow.part_of,
        "drawn": drawn,
        "label": label,
        "fact": say_fact(fact, flow.provenance),
        "geometry": geometry,
    }


def say_tally(flow: FlowClaim) -> str | None:
    """What keeps a reader from adding numbers up: that people are a part of others, or a stock."""
    if flow.part_of:
        return f"part of {flow.part_of}"
    if flow.measure == "rate":
        return "so many in that stretch of time, and no number of all who went"
    counted = flow.low is not None or flow.high is not None
    return "people displaced at the time, not people who moved then" if flow.measure == "stock" and counted else None


def say_flow(flow: FlowClaim) -> tuple[str, str]:
    """The words of a map: the number, or that none is given, and what befell the people."""
    words = capitalise((flow.words or flow.who or "people").removeprefix("an ").removeprefix("estimated "))
    link = " of" if words.split()[-1].casefold() in ROUND else ""
    label = f"{words}{link} families" if flow.unit == "households" and flow.measure != "rate" else words
    if flow.status == "moved" and flow.destination is None:
        fate = "left" if flow.fact in HOSTED and flow.origin is not None else flow.fact  # a mark at the origin
        return f"{label} {fate}", f"{'' if flow.words else 'number and '}destination not given"
    return label, flow.fact if flow.words else f"{flow.fact}, number not given"


def draw_flow(flow: FlowClaim, canvas: Canvas, ground: Ground) -> Drawing:
    """A flow on the ground: an arrow across what it crosses, or a point where the people are or were."""
    origin, via, host = (_find_shape(n, canvas, ground) for n in (flow.origin, flow.via, flow.destination))
    arrow = None if flow.status == "stranded" else _draw_arrow(origin, via, host, canvas)
    if arrow is not None:
        canvas.arrows.append(arrow)
        return arrow, "inferred", "course of the arrow inferred"
    at = next((shape for shape in (_stay(flow, origin, host), origin, host, via) if shape is not None), None)
    if at is None:
        return None, "inferred", "place not given"
    note = None if isinstance(at, Point) else "point inside the area, place not exact"
    return canvas.point(at), "stated" if isinstance(at, Point) else "inferred", note


def _draw_arrow(
    origin: BaseGeometry | None, via: BaseGeometry | None, host: BaseGeometry | None, canvas: Canvas
) -> BaseGeometry | None:
    """The arrow of a flow whose two ends are told: across what it crosses, where it crosses a line."""
    start = origin if origin is not None else via
    if host is None or start is None:
        return None
    if origin is not None and via is not None and via.geom_type.endswith("LineString"):
        arrow = _cross(origin, via, host, canvas)
        if arrow is not None:
            return arrow
    return (
        None
        if start.equals(host)
        else curve_between(_find_inside(start, ()), _find_inside(host, canvas.scene.points))
    )


def _cross(origin: BaseGeometry, via: BaseGeometry, host: BaseGeometry, canvas: Canvas) -> BaseGeometry | None:
    """An arrow across a line, where the line parts the two: at the middle of what they share, if they touch."""
    shared = border_between(origin, host)
    parts = getattr(shared, "geoms", (shared,))
    middles = [max(parts, key=lambda part: part.length).interpolate(0.5, normalized=True)] if parts else []
    near = [(point.y, point.x) for point in middles if not point.is_empty]
    try:
        return crossing_arrow(origin, via, host, near=near or canvas.scene.points)
    except ValueError:
        return None


def _stay(flow: FlowClaim, origin: BaseGeometry | None, host: BaseGeometry | None) -> BaseGeometry | None:
    """Where people who do not move are."""
    return host or origin if flow.status == "stranded" else None


def _find_shape(named: Named | None, canvas: Canvas, ground: Ground) -> BaseGeometry | None:
    """The shape of one end of a flow."""
    if named is None or named.place is None:
        return None
    return ground.shape(named.place, near=canvas.scene.points, others=canvas.scene.theatre).geometry


def _find_inside(geometry: BaseGeometry, away_from: Sequence[LatLon]) -> Point:
    """A point of a shape."""
    if isinstance(geometry, Point):
        return geometry
    if geometry.geom_type.endswith("Polygon"):
        return point_in(geometry, away_from=away_from)
    return geometry.interpolate(0.5, normalized=True) if geometry.geom_type == "LineString" else geometry.centroid
