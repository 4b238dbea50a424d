"""Reads the lines of a shapefile, and what its table says of them, with nothing but the standard library.

See "ESRI Shapefile Technical Description" (July 1998) for the geometry, and the dBASE III file format for the table.
"""

import struct
from collections.abc import Iterator
from pathlib import Path

from gazetteer.sources.entry import Box

Line = tuple[tuple[float, float], ...]  # longitude and latitude

_HEAD, _RECORD_HEAD = 100, 8  # bytes
_POLYLINE = 3
_FIELDS_END = 0x0D


def read_lines(path: Path) -> Iterator[tuple[dict[str, str], tuple[Line, ...]]]:
    """The fields of each row beside its lines; `path` ends in .shp, the table beside it in .dbf."""
    yield from zip(_read_fields(path.with_suffix(".dbf")), _read_shapes(path), strict=True)


def _read_shapes(path: Path) -> Iterator[tuple[Line, ...]]:
    """The lines of each record."""
    blob = path.read_bytes()
    at = _HEAD
    while at < len(blob):
        (words,) = struct.unpack_from(">i", blob, at + 4)
        yield _read_shape(blob, at + _RECORD_HEAD)
        at += _RECORD_HEAD + 2 * words


def _read_shape(blob: bytes, at: int) -> tuple[Line, ...]:
    """One polyline: its kind, its box, and its parts as numbers of points."""
    kind, count_parts, count_points = struct.unpack_from("<i32xii", blob, at)
    if kind != _POLYLINE:
        raise ValueError(f"expected a polyline (kind {_POLYLINE}), found kind {kind}")
    starts = struct.unpack_from(f"<{count_parts}i", blob, at + 44)
    flat = struct.unpack_from(f"<{2 * count_points}d", blob, at + 44 + 4 * count_parts)
    points = tuple(zip(flat[::2], flat[1::2], strict=True))
    return tuple(points[a:b] for a, b in zip(starts, (*starts[1:], count_points), strict=True))


def _read_fields(path: Path) -> Iterator[dict[str, str]]:
    """The fields of each row as text without the blanks around them."""
    blob = path.read_bytes()
    rows, head, width = struct.unpack_from("<IHH", blob, 4)
    ends = range(32, head, 32)
    columns = [(blob[at : at + 11].split(b"\0")[0].decode(), blob[at + 16]) for at in ends if blob[at] != _FIELDS_END]
    for row in range(rows):
        at, fields = head + row * width + 1, {}
        for name, size in columns:
            fields[name] = blob[at : at + size].decode("latin-1").strip(" \0")
            at += size
        yield fields


def box_lines(lines: list[Line]) -> Box:
    """The box around lines that do not cross the antimeridian."""
    xs, ys = ([point[axis] for line in lines for point in line] for axis in (0, 1))
    return min(xs), min(ys), max(xs), max(ys)
