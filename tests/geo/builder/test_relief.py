"""Of a picture of the world only the slopes are kept: no tint, no sea."""

import numpy as np
import pytest

from geo.builder.relief import AROUND, Grid, Mask, blur, cut, find_shading, keep_land, project, tone
from geo.relief import LEVEL, REACH, SIDE, find_row

SIZE = 80


@pytest.fixture
def land() -> Mask:
    """A square of land in the sea."""
    land = np.zeros((SIZE, SIZE), bool)
    land[20:60, 20:60] = True
    return land


def ridge(light: Grid) -> Grid:
    """A light with a ridge of which one side is in the sun, the other in the shade."""
    light = light.copy()
    light[:, 38:40] *= 1.3
    light[:, 40:42] *= 0.7
    return light


def test_a_plain_is_even_whatever_its_tint(land: Mask) -> None:
    """A green plain that turns into a brown one shows nothing."""
    tint = np.linspace(120, 150, SIZE, dtype=np.float32)
    grey = tone(find_shading(np.tile(tint, (SIZE, 1)), land))
    assert np.abs(grey.astype(int) - LEVEL).max() <= 12
    assert abs(int(grey[40, 40]) - LEVEL) <= 1


def test_a_ridge_has_a_light_side_and_a_dark_one(land: Mask) -> None:
    """The same in a dark tint as in a light one."""
    for tint in (90, 200):
        grey = tone(find_shading(ridge(np.full((SIZE, SIZE), tint, np.float32)), land))
        assert grey[40, 38] > LEVEL + 40
        assert grey[40, 41] < LEVEL - 40


def test_the_sea_is_level_and_does_not_shade_the_coast(land: Mask) -> None:
    """However light the picture's sea is."""
    light = np.where(land, 100, 250).astype(np.float32)
    assert np.all(tone(find_shading(light, land)) == LEVEL)


def test_no_slope_is_darker_or_lighter_than_the_colours_bear() -> None:
    """Even where the picture goes from black to white."""
    grey = tone(np.array([-6, 0, 6], np.float32))
    assert grey.tolist() == [LEVEL - REACH, LEVEL, LEVEL + REACH]


def test_the_picture_s_own_sea_is_no_land_but_a_blue_glacier_is(land: Mask) -> None:
    """Where its coast runs inside ours; far from any coast, blue is the shade on ice."""
    picture = np.full((SIZE, SIZE, 3), 150, np.float32)
    picture[21, 40, 2] = picture[40, 40, 2] = 200
    kept = keep_land(picture, land)
    assert not kept[21, 40]
    assert kept[40, 40] and kept[22, 41]


def test_rows_are_laid_as_the_web_s_mercator_has_them() -> None:
    """A picture whose value is its latitude gives back the latitude of each row."""
    latitudes = np.tile(np.linspace(89.5, -89.5, 180, dtype=np.float32)[:, None], (1, 2))
    width = 512
    laid = project(latitudes, width, 100, 400)
    for latitude in (60.0, 0.0, -45.0):
        row = round(find_row(latitude) * width - 0.5) - 100
        assert laid[row, 0] == pytest.approx(latitude, abs=0.5)


def test_blurring_keeps_the_mean_and_goes_round_the_earth() -> None:
    """West of the first column lies the last."""
    values = np.zeros((SIZE, SIZE), np.float32)
    values[40, 0] = 1
    blurred = blur(values, AROUND)
    assert blurred.sum() == pytest.approx(1, rel=1e-3)
    assert blurred[40, -1] == pytest.approx(blurred[40, 1])


def test_squares_without_a_slope_are_left_out() -> None:
    """A level of four squares, one of which has a slope."""
    level = np.full((2 * SIDE, 2 * SIDE, 2), LEVEL, np.uint8)
    level[SIDE + 5, 7, 0] = LEVEL + 50
    assert [name for name, _ in cut(level)] == ["0-1"]
