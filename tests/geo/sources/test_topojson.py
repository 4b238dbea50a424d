"""TopoJSON, and the seam along which the world is cut."""

import json
from pathlib import Path

from geo.sources.topojson import Seam, read_arcs, read_areas


def test_arcs_are_unpacked(tmp_path: Path) -> None:
    """Differences are added up, scaled and moved."""
    topology = {
        "transform": {"scale": [0.5, 0.25], "translate": [10, 20]},
        "arcs": [[[0, 0], [2, 4], [-2, 0], [0, -4]]],
        "objects": {"countries": {"geometries": [{"type": "Polygon", "id": "051", "arcs": [[0]]}]}},
    }
    path = tmp_path / "world.json"
    path.write_text(json.dumps(topology), encoding="utf-8")
    arcs, objects = read_arcs(path)
    assert arcs == [[(10, 20), (11, 21), (10, 21), (10, 20)]]
    (area,) = read_areas(objects["countries"]["geometries"])
    assert (area.id, area.polygons) == ("051", (((0,),),))


def _points(seam: Seam, ring: tuple[int, ...]) -> list[tuple[float, float]]:
    return [point for i in ring for point in (seam.arcs[i] if i >= 0 else seam.arcs[~i][::-1])]


def test_an_island_on_the_seam_becomes_two() -> None:
    """Each half keeps to its side of the 180th meridian."""
    seam = Seam([[(179.0, 0.0), (-179.0, 0.0), (-179.0, 1.0), (179.0, 1.0), (179.0, 0.0)]])
    halves = seam.cut_polygon([(0,)])
    assert len(halves) == 2
    sides = [{x > 0 for x, _ in _points(seam, half[0])} for half in halves]
    assert sorted(map(list, sides)) == [[False], [True]]


def test_a_land_around_the_pole_is_closed_along_it() -> None:
    """Antarctica is one ring that goes down to the pole at the seam."""
    seam = Seam([[(-90.0, -70.0), (0.0, -70.0), (90.0, -70.0), (179.0, -70.0), (-179.0, -70.0), (-90.0, -70.0)]])
    (land,) = seam.cut_polygon([(0,)])
    points = _points(seam, land[0])
    assert (180.0, -90.0) in points and (-180.0, -90.0) in points
    assert points[0] == points[-1]


def test_land_elsewhere_is_left_alone() -> None:
    """What does not reach the seam keeps its arcs and holes."""
    seam = Seam([[(0, 0), (9, 0), (9, 9), (0, 9), (0, 0)], [(3, 3), (3, 6), (6, 6), (6, 3), (3, 3)]])
    assert seam.cut_polygon([(0,), (1,)]) == [((0,), (1,))]
    assert not seam.seams
