"""The relief under the printed figure: faint, where the mountains are, and not where nobody wants it."""

import re
from pathlib import Path

import numpy as np
from shapely import Point

from gazetteer import Reading
from geo.exports import write_layers
from geo.exports.figure.frame import Frame, fit_frame
from geo.exports.figure.slopes import FULL, GONE, make_slopes
from geo.relief import LEVEL, REACH
from geo.scripts import read_asset
from geo.style import COLOURS
from tests.geo.exports.layers import Layers

AT = (36.0, 80.0, 620.0, 520.0)


def shade(frame: Frame, longitude: float, latitude: float) -> float:
    """How opaque the picture is within some ten points of a place, on the mean, 0 to 1."""
    picture, spot = make_slopes(frame), frame.lay(Point(longitude, latitude))
    if picture is None:
        return 0.0
    down = round((AT[3] - spot.y) / (AT[3] - AT[1]) * len(picture))
    right = round((spot.x - AT[0]) / (AT[2] - AT[0]) * picture.shape[1])
    return float(picture[max(0, down - 15) : down + 15, max(0, right - 15) : right + 15, 3].mean()) / 255


def test_mountains_are_shaded_and_the_sea_and_the_plain_are_not() -> None:
    """Each where it lies on the sheet, whatever the projection."""
    near = fit_frame([Point(36, 40), Point(52, 47)], AT)
    assert shade(near, 42.5, 43.3) > 0.015  # the Great Caucasus
    assert shade(near, 37.3, 43.4) == 0.0  # the Black Sea
    assert shade(near, 47.0, 46.2) < 0.01  # the steppe at the Volga
    world = fit_frame([Point(-120, -40), Point(150, 60)], AT)
    assert shade(world, 90.0, 33.0) > 0.015  # Tibet
    assert shade(world, -30.0, 0.0) == 0.0  # the Atlantic


def test_a_slope_is_as_faint_in_print_as_on_the_screen_and_fades_as_it_does() -> None:
    """Never stronger than a colour of the screen can be, and gone where the pictures are too coarse."""
    most = float(COLOURS["relief-strength"][0]) * (REACH + 2) / LEVEL
    picture = make_slopes(fit_frame([Point(38, 40), Point(48, 45)], AT))
    assert picture is not None
    assert 0 < picture[..., 3].max() / 255 <= most
    assert set(np.unique(picture[..., :3])) <= {0, 255}
    assert make_slopes(fit_frame([Point(43.0, 43.0), Point(43.1, 43.05)], AT)) is None
    assert f"FULL = {FULL:g}, GONE = {GONE:g};" in read_asset("relief.js")


def test_the_relief_runs_on_across_the_180th_meridian() -> None:
    """The mountains of Chukotka are shaded on both sides of it."""
    frame = fit_frame([Point(172.0, 62.0), Point(179.9, 69.0), Point(179.0, 66.0)], AT)
    assert shade(frame, 178.6, 67.6) > 0.005
    assert shade(frame, -179.0, 67.0) > 0.005


def test_a_figure_has_the_relief_as_one_small_picture_or_not_at_all(
    read_layers: Layers, readings: tuple[Reading, ...], tmp_path: Path
) -> None:
    """As the page shows it."""
    sizes = {}
    for relief in (True, False):
        for ending in (".svg", ".pdf"):
            write_layers(read_layers, path := tmp_path / f"x{ending}", readings=readings, relief=relief)
            content, sizes[ending, relief] = path.read_bytes(), path.stat().st_size
            found = re.findall(rb"<image|/Subtype /Image", content)
            assert bool(found) == relief, ending
    assert sizes[".pdf", True] - sizes[".pdf", False] < 300_000
    assert sizes[".svg", True] - sizes[".svg", False] < 500_000
