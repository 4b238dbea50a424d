"""The frame of the printed map: which part of the earth it shows, laid flat in true proportion."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from statistics import median_low

import numpy as np
import numpy.typing as npt
import shapely
from pyproj import Transformer
from shapely import Polygon, box
from shapely.affinity import affine_transform
from shapely.geometry.base import BaseGeometry

from geo.exports.figure.pen import Box

Corners = npt.NDArray[np.float64]  # a row for each: longitude, latitude
WGS84 = "EPSG:4326"
WIDE = 120.0  # degrees: what reaches further is drawn on a map of the whole world
FAR = 4.0  # degrees within which marks always belong together
NEAR = 1.3  # of the claims' longer side: so far around them places are taken into the frame
LEAST_SHARE = 0.45  # of the frame's width or height, which the claims keep to themselves
AROUND_KM = 120.0  # what a place of fighting, which has no size, may take
LEAST_KM = 60.0  # of the map's shorter side: nearer than this the ground is too coarse
PADDING = 30.0  # points between the marks and the frame
CSS = 0.75  # points in a pixel of the screen
HAIR = 0.03  # points, a hundredth of a millimetre: what no printer shows, and no line needs to have
PIXEL_METRES = 156_543.03  # of the web's map at zoom 0, at the equator
STEPS, REACH = 24, 1.1  # points along each side of the frame, and how far beyond it, of half of it
WORLD = (-180.0, -90.0, 180.0, 90.0)


@dataclass(frozen=True, slots=True)
class Frame:
    """A box on the sheet, and how degrees come into it: projected to kilometres, then scaled."""

    box: Box
    projection: str
    longitude: float
    latitude: float  # of the middle of what is shown, in degrees
    centre: tuple[float, float]  # kilometres, in the middle of the box
    scale: float  # points in a kilometre

    def lay(self, shape: BaseGeometry) -> BaseGeometry:
        """A shape in degrees as one on the sheet, as far as the frame reaches and a little beyond."""
        near = clip(shape, find_window(self))
        if near.is_empty:
            return near
        there, _ = find_transformers(self.projection)
        flat = shapely.transform(near, there.transform, interleaved=False)
        x0, y0, x1, y1 = self.box
        shift = ((x0 + x1) / 2 - self.centre[0] * self.scale, (y0 + y1) / 2 - self.centre[1] * self.scale)
        laid = affine_transform(flat, [self.scale, 0, 0, self.scale, *shift]).simplify(HAIR)
        return shapely.clip_by_rect(laid if laid.is_valid else laid.buffer(0), x0 - 40, y0 - 40, x1 + 40, y1 + 40)

    @property
    def zoom(self) -> float:
        """The zoom of the web's map at which the ground would be seen in about this size."""
        _, back = find_transformers(self.projection)
        _, latitude = back.transform(*self.centre)
        metres = 1000 / self.scale * CSS
        return math.log2(PIXEL_METRES * max(0.1, math.cos(math.radians(latitude))) / metres)


@lru_cache(maxsize=64)
def find_transformers(projection: str) -> tuple[Transformer, Transformer]:
    """The way from degrees to kilometres on a plane, and back."""
    return (
        Transformer.from_crs(WGS84, projection, always_xy=True),
        Transformer.from_crs(projection, WGS84, always_xy=True),
    )


@lru_cache(maxsize=64)
def find_window(frame: Frame) -> tuple[Box, ...]:
    """The degrees that a frame shows, and a little more: one box, or two across the 180th meridian."""
    x0, y0, x1, y1 = frame.box
    wide, high = (x1 - x0) / 2 / frame.scale, (y1 - y0) / 2 / frame.scale
    steps = np.linspace(-REACH, REACH, STEPS)
    edge = [(s, side) for s in steps for side in (-REACH, REACH)]
    edge += [(side, s) for s, side in edge]
    _, back = find_transformers(frame.projection)
    there = back.transform(
        [frame.centre[0] + wide * x for x, _ in edge], [frame.centre[1] + high * y for _, y in edge]
    )
    longitudes, latitudes = (np.asarray(values) for values in there)
    if "eqearth" in frame.projection or not np.isfinite(longitudes).all():
        return (WORLD,)
    away = (longitudes - frame.longitude + 180) % 360 - 180
    south, north = float(latitudes.min()), float(latitudes.max())
    if np.ptp(away) > 2 * WIDE:  # around a pole
        return ((-180, -90, 180, north),) if frame.latitude < 0 else ((-180, south, 180, 90),)
    return tuple(wrap(frame.longitude + float(away.min()), south, frame.longitude + float(away.max()), north))


def wrap(west: float, south: float, east: float, north: float) -> Iterable[Box]:
    """A box of degrees, in two where it crosses the 180th meridian."""
    south, north = max(-90.0, south), min(90.0, north)
    if west < -180:
        return ((-180, south, east, north), (west + 360, south, 180, north))
    if east > 180:
        return ((west, south, 180, north), (-180, south, east - 360, north))
    return ((west, south, east, north),)


def clip(shape: BaseGeometry, window: Sequence[Box]) -> BaseGeometry:
    """What of a shape lies in a window of degrees."""
    west, south, east, north = shape.bounds if not shape.is_empty else (0, 0, 0, 0)
    if any(w <= west and e >= east and s <= south and n >= north for w, s, e, n in window):
        return shape
    parts = [shapely.clip_by_rect(shape, *part) for part in window if shape.intersects(box(*part))]
    kept = [part for part in parts if not part.is_empty]
    return shapely.union_all(kept) if kept else Polygon()


def choose_frame(
    claims: Sequence[BaseGeometry], dots: Sequence[BaseGeometry], rest: Sequence[BaseGeometry], at: Box
) -> Frame:
    """The frame that opens the map on the screen too: the claims, and the places near them; else all places.

    What lies far off from the most of them does not decide.
    """
    kept = keep_together(claims)
    if not kept:
        return fit_frame(keep_together([*dots, *rest]) or [box(-170, -55, 175, 75)], at)
    west, south, east, north = shapely.total_bounds(kept)
    reach = NEAR * max(east - west, north - south, 1)
    around = box(west - reach, south - reach, east + reach, north + reach)
    middle = box(west, south, east, north).centroid
    near = list_corners(sorted((dot for dot in dots if around.contains(dot)), key=middle.distance))
    together = list_corners(kept)
    frame = fit_corners(together, at)
    for n in range(1, len(near) + 1):
        wider = fit_corners(np.concatenate((together, near[:n])), at)
        if find_share(wider, together) < LEAST_SHARE:
            break
        frame = wider
    return frame


def find_share(frame: Frame, corners: Corners) -> float:
    """How much of a frame's width or height shapes fill that lie in it; a point counts as its surroundings."""
    there, _ = find_transformers(frame.projection)
    wide, high = np.ptp(there.transform(*corners.T), axis=1) * frame.scale
    x0, y0, x1, y1 = frame.box
    least = AROUND_KM * frame.scale
    return float(max(max(wide, least) / (x1 - x0), max(high, least) / (y1 - y0)))


def keep_together(shapes: Sequence[BaseGeometry]) -> list[BaseGeometry]:
    """Shapes without those that lie far from where most of them are."""
    if len(shapes) < 3:
        return list(shapes)
    middles = [((s.bounds[0] + s.bounds[2]) / 2, (s.bounds[1] + s.bounds[3]) / 2) for s in shapes]
    x, y = median_low([m[0] for m in middles]), median_low([m[1] for m in middles])
    away = [math.hypot(mx - x, my - y) for mx, my in middles]
    reach = max(4 * median_low(away), FAR)
    return [shape for shape, far in zip(shapes, away, strict=True) if far <= reach]


def fit_frame(shapes: Sequence[BaseGeometry], at: Box) -> Frame:
    """The frame that just holds shapes: an equal-area plane around them; of half the world, Equal Earth."""
    return fit_corners(list_corners(shapes), at)


def list_corners(shapes: Iterable[BaseGeometry]) -> Corners:
    """The corners of shapes, at most a degree apart; a shape that many claims share has them once."""
    distinct = {shape.wkb: shape for shape in shapes}
    corners: Corners = shapely.get_coordinates(shapely.segmentize(list(distinct.values()), 1.0))
    return corners[np.sort(np.unique(corners, axis=0, return_index=True)[1])]


def fit_corners(corners: Corners, at: Box) -> Frame:
    """The frame that just holds some points."""
    (west, south), (east, north) = corners.min(axis=0).tolist(), corners.max(axis=0).tolist()
    longitude, latitude = round((west + east) / 2, 1), round((south + north) / 2, 1)
    projection = f"+proj=laea +lat_0={latitude} +lon_0={longitude} +ellps=WGS84 +units=km"
    if east - west > WIDE or north - south > WIDE:
        longitude, projection = 0.0, "+proj=eqearth +lon_0=0 +ellps=WGS84 +units=km"
    there, _ = find_transformers(projection)
    xs, ys = there.transform(*corners.T)
    x0, y0, x1, y1 = float(xs.min()), float(ys.min()), float(xs.max()), float(ys.max())
    wide, high = at[2] - at[0], at[3] - at[1]
    room = (wide - 2 * PADDING) / max(x1 - x0, 1e-6), (high - 2 * PADDING) / max(y1 - y0, 1e-6)
    scale = min(*room, min(wide, high) / LEAST_KM)
    return Frame(at, projection, longitude, latitude, ((x0 + x1) / 2, (y0 + y1) / 2), scale)
