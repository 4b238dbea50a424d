"""The printed map as SVG: words that can be searched and changed, in the typefaces they were measured in."""

import re
from base64 import b64decode
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree

import pytest

from gazetteer import Reading
from geo.exports import write_layers
from geo.exports.figure.svg import finish, shorten
from tests.geo.exports.layers import Layers

SPACE = "{http://www.w3.org/2000/svg}"


@pytest.fixture(scope="module")
def drawing(read_layers: Layers, readings: tuple[Reading, ...], tmp_path_factory: pytest.TempPathFactory) -> str:
    """The dispatch as SVG."""
    path: Path = tmp_path_factory.mktemp("svg") / "x.svg"
    write_layers(read_layers, path, readings=readings)
    return path.read_text(encoding="utf-8")


def test_words_are_words(drawing: str) -> None:
    """Titles, labels with their outlines, quotes."""
    told = {one.text for one in ElementTree.fromstring(drawing).iter(f"{SPACE}text")}
    assert {"Aleppo, October 2016", "On this map", "What is said"} <= told
    assert any("Turkey" in (words or "") for words in told)


def test_it_brings_its_typefaces_along(drawing: str) -> None:
    """Each cut down to the letters that the drawing has in it."""
    from fontTools.ttLib import TTFont

    faces = re.findall(r"font-family:'([^']*)';font-weight:(\d+)[^}]*base64,([^)]*)\)", drawing)
    assert {("Source Sans Pro", "400"), ("Source Sans Pro", "700")} <= {
        (family, weight) for family, weight, _ in faces
    }
    bold = next(face for family, weight, face in faces if (family, weight) == ("Source Sans Pro", "700"))
    letters = TTFont(BytesIO(b64decode(bold))).getBestCmap()
    assert set(map(ord, "Aleppo, October 2016")) <= set(letters)
    assert len(letters) < 100


def test_a_course_that_several_lines_follow_is_told_once() -> None:
    """The lines keep their own looks."""
    path = "M 0.123456 0.5 " + "L 1.000000 2.345678 " * 60
    line = '<path d="{}" style="stroke: {}"/>'
    drawn = f"<svg >{line.format(path, 'red')}{line.format(path, 'blue')}{line.format('M 0 0 L 1 1', 'red')}</svg>"
    told = finish(drawn)
    assert told.count("M 0.12 0.5 L 1 2.35") == 1
    assert told.count('<use xlink:href="#course0" style="stroke: ') == 2
    assert line.format("M 0 0 L 1 1", "red") in told


def test_a_coordinate_is_no_longer_than_is_seen() -> None:
    """A hundredth of a point."""
    assert shorten("M 12.345678 -0.001234\nL 100.500000 7\nz\n") == "M 12.35 -0 L 100.5 7 z"
