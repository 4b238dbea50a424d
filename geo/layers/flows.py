"""The layer of flows: a curved arrow where both ends are told, else a point; no direction is ever invented."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from geopandas import GeoDataFrame
from shapely import Point
from shapely.geometry.base import BaseGeometry

from geo.claims import Claims, FlowClaim, Named
from geo.curves import crossing_arrow, curve_between
from geo.geometry import LatLon, point_in
from geo.rows import capitalise, describe_place, describe_provenance, join_notes, say_fact
from geo.schema import frame
from geo.shapes import Ground


@dataclass
class Canvas:
    """Where points already lie, so that two rings in one area do not cover each other."""

    scene: Claims
    taken: list[LatLon] = field(default_factory=list)

    def point(self, geometry: BaseGeometry) -> Point:
        """A free point of a shape."""
        point = geometry if isinstance(geometry, Point) else _find_inside(geometry, [*self.taken, *self.scene.points])
        self.taken.append((point.y, point.x))
        return point


def derive_flows(claims: Sequence[Claims], ground: Ground) -> GeoDataFrame:
    """The flows of people that articles tell of."""
    rows: list[Mapping[str, Any]] = []
    for one in claims:
        canvas = Canvas(one)
        rows += [_describe(flow, n, canvas, ground) for n, flow in enumerate(one.flows)]
    return frame("flows", rows)


def _describe(flow: FlowClaim, n: int, canvas: Canvas, ground: Ground) -> Mapping[str, Any]:
    """One row."""
    geometry, drawn, note = draw_flow(flow, canvas, ground)
    label, fact = say_flow(flow)
    return {
        **describe_provenance("flows", n, flow.provenance),
        "people_low": flow.low,
        "people_high": flow.high,
        "people_text": flow.words,
        "unit": flow.unit,
        "who": flow.who,
        **describe_place("origin", flow.origin),
        **describe_place("destination", flow.destination),
        **describe_place("via", flow.via),
        "status": flow.status,
        "drawn": drawn,
        "note": join_notes(flow.provenance.note, note),
        "label": label,
        "fact": say_fact(fact, flow.provenance),
        "geometry": geometry,
    }


def say_flow(flow: FlowClaim) -> tuple[str, str]:
    """The words of a map: the number, and what befell the people."""
    words = capitalise((flow.words or flow.who or "people").removeprefix("an ").removeprefix("estimated "))
    label = f"{words} families" if flow.unit == "households" else words
    if flow.status == "moved" and flow.destination is None:
        return f"{label} {flow.fact}", "destination not given"
    return label, flow.fact


def draw_flow(flow: FlowClaim, canvas: Canvas, ground: Ground) -> tuple[BaseGeometry | None, str, str | None]:
    """A flow on the ground: an arrow across what it crosses, or a point where the people are or were."""
    origin, via, host = (_find_shape(n, canvas, ground) for n in (flow.origin, flow.via, flow.destination))
    if flow.status != "stranded" and host is not None:
        start = origin if origin is not None else via
        if origin is not None and via is not None and via.geom_type.endswith("LineString"):
            arrow = _cross(origin, via, host, canvas)
            if arrow is not None:
                return arrow, "inferred", "course of the arrow inferred"
        if start is not None and not start.equals(host):
            ends = (_find_inside(start, ()), _find_inside(host, canvas.scene.points))
            return curve_between(*ends), "inferred", "course of the arrow inferred"
    at = next((shape for shape in (_stay(flow, origin, host), origin, host, via) if shape is not None), None)
    if at is None:
        return None, "inferred", "place not given"
    note = None if isinstance(at, Point) else "point inside the area, place not exact"
    return canvas.point(at), "stated" if isinstance(at, Point) else "inferred", note


def _cross(origin: BaseGeometry, via: BaseGeometry, host: BaseGeometry, canvas: Canvas) -> BaseGeometry | None:
    """An arrow across a line, where the line parts the two."""
    try:
        return crossing_arrow(origin, via, host, near=canvas.scene.points)
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
