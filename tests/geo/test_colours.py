"""The colours hold for those who see red and green, or blue and yellow, alike, and for print in grey."""

import re
from itertools import combinations
from math import dist

import pytest

from geo.relief import LEVEL, REACH
from geo.style import COLOURS, symbol_svg
from tests.geo.test_style import luminance

# Each kind of sight as a matrix on linear sRGB. Machado, Oliveira and Fernandes: A Physiologically-based Model for
# Simulation of Color Vision Deficiency, IEEE Transactions on Visualization and Computer Graphics 15 (6), 2009,
# severity 1.0. Grey is the luminance of ITU-R BT.709.
SIGHTS = {
    "full": ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0)),
    "protanopia": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "deuteranopia": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.01182, 0.04294, 0.968881)),
    "tritanopia": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.3039)),
    "grey": ((0.2126, 0.7152, 0.0722),) * 3,
}
TO_XYZ = ((0.4124564, 0.3575761, 0.1804375), (0.2126729, 0.7151522, 0.072175), (0.0193339, 0.119192, 0.9503041))
WHITE = (0.95047, 1.0, 1.08883)  # D65
HUES = ("front", "corridor", "flow")
SIDES = ("side-one", "side-two")
GROUNDS = ("land", "republic", "sea", "shallows", "page")
SLOPES = (LEVEL - REACH, LEVEL, LEVEL + REACH)  # greys of the relief: in the shade, level, in the sun
# In CIE Lab (1976) a distance of 2.3 is just noticed between two fields that touch (Mahy and others 1994). Marks are
# a few pixels wide and lie apart, so several times that is asked: five times between hues, eight times of a ground.
APART, FROM_GROUND = 5 * 2.3, 8 * 2.3
THEMES = pytest.mark.parametrize("theme", [0, 1], ids=["light", "dark"])
SIGHT = pytest.mark.parametrize("sight", SIGHTS)


def see(hexed: str, sight: str) -> tuple[float, float, float]:
    """A colour as an eye of some kind sees it, in CIE Lab."""
    parts = [int(hexed[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    seen = [min(1.0, max(0.0, value)) for value in multiply(SIGHTS[sight], linear)]
    x, y, z = (bend(v / white) for v, white in zip(multiply(TO_XYZ, seen), WHITE, strict=True))
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def multiply(matrix: tuple[tuple[float, ...], ...], vector: list[float]) -> list[float]:
    """A matrix times a column."""
    return [sum(a * b for a, b in zip(row, vector, strict=True)) for row in matrix]


def bend(share: float) -> float:
    """The curve of lightness of CIE Lab."""
    return share ** (1 / 3) if share > 216 / 24389 else (24389 / 27 * share + 16) / 116


def find_contrast(one: str, other: str, theme: int) -> float:
    """Contrast of two colours after WCAG 2.1."""
    return compare(COLOURS[one][theme], COLOURS[other][theme])


def compare(one: str, other: str) -> float:
    """Contrast of two colours as #RRGGBB."""
    low, high = sorted(map(luminance, (one, other)))
    return (high + 0.05) / (low + 0.05)


def shade(ground: str, grey: int, theme: int) -> str:
    """A ground under a grey of the relief: hard light, as strong as the relief is."""
    strength, over = float(COLOURS["relief-strength"][theme]), 2 * grey / 255 - 1
    under = [int(COLOURS[ground][theme][i : i + 2], 16) for i in (1, 3, 5)]
    lit = [part + strength * abs(over) * ((255 if over > 0 else 0) - part) for part in under]
    return "#" + "".join(f"{round(part):02X}" for part in lit)


def test_the_simulation_knows_who_confuses_what() -> None:
    """Red and green of one lightness are alike to two kinds of eyes, and far apart to the others."""
    red, green = "#B05050", "#5F7A4A"
    assert dist(see(red, "deuteranopia"), see(green, "deuteranopia")) < 20
    assert dist(see(red, "full"), see(green, "full")) > 50
    assert dist(see(red, "tritanopia"), see(green, "tritanopia")) > 50
    assert see("#FFFFFF", "full") == pytest.approx((100, 0, 0), abs=0.1)


@THEMES
@SIGHT
def test_no_hue_is_lost_on_the_ground(sight: str, theme: int) -> None:
    """Whatever the eye, by day and by night."""
    for hue in (*HUES, *SIDES):
        for ground in GROUNDS:
            away = dist(see(COLOURS[hue][theme], sight), see(COLOURS[ground][theme], sight))
            assert away >= FROM_GROUND, (hue, ground, round(away, 1))


@THEMES
@SIGHT
@pytest.mark.parametrize("grey", SLOPES)
def test_no_hue_is_lost_on_a_slope(grey: int, sight: str, theme: int) -> None:
    """In the deepest shade and in the fullest sun; the sides of a contradiction are not on the map."""
    for hue in HUES:
        for ground in ("land", "republic"):
            away = dist(see(COLOURS[hue][theme], sight), see(shade(ground, grey, theme), sight))
            assert away >= FROM_GROUND, (hue, ground, round(away, 1))


@THEMES
@pytest.mark.parametrize("sight", [sight for sight in SIGHTS if sight != "grey"])
def test_hues_are_told_apart(sight: str, theme: int) -> None:
    """Kinds of claims, and the two sides of a contradiction."""
    for one, other in (*combinations(HUES, 2), SIDES):
        away = dist(see(COLOURS[one][theme], sight), see(COLOURS[other][theme], sight))
        assert away >= APART, (one, other, round(away, 1))


@THEMES
def test_without_any_hue_symbols_differ_in_shape(theme: int) -> None:
    """In grey the hues come close to one another; dashes, heads, cores and rings do not."""
    names = ("places", "fronts", "stated", "corridors", "cut", "flows", "stranded", "fled", "claimed", "borders")
    shapes = {re.sub("#[0-9A-Fa-f]{6}", "", symbol_svg(name, "dark" if theme else "light")) for name in names}
    assert len(shapes) == len(names)
    assert dist(see(COLOURS["side-one"][theme], "grey"), see(COLOURS["side-two"][theme], "grey")) >= APART


@THEMES
@pytest.mark.parametrize("words", ["ink", "ink2", "ink3"])
def test_words_are_read_on_everything_they_stand_on(words: str, theme: int) -> None:
    """AA of WCAG 2.1 (1.4.3): 4.5 for words."""
    grounds = ["page", "sidebar", "field", "halo", "chip", "quote", *(f"{hue}-tint" for hue in HUES)]
    for ground in grounds:
        assert find_contrast(words, ground, theme) >= 4.5, ground


@THEMES
@pytest.mark.parametrize("grey", SLOPES)
@pytest.mark.parametrize("mark", [*HUES, "ink", "border", "oblast", "river-said"])
def test_marks_are_seen_on_the_ground(mark: str, grey: int, theme: int) -> None:
    """AA of WCAG 2.1 (1.4.11): 3 for what is drawn, against the ground and its slopes or the casing between them."""
    for ground in ("land", "republic"):
        casing = find_contrast(mark, "casing", theme) if mark in HUES else 0.0
        assert max(compare(COLOURS[mark][theme], shade(ground, grey, theme)), casing) >= 3, ground


@THEMES
@pytest.mark.parametrize("grey", SLOPES)
@pytest.mark.parametrize("words", ["ink", "ink2"])
def test_words_are_read_on_every_slope(words: str, grey: int, theme: int) -> None:
    """AA of WCAG 2.1 (1.4.3): 4.5, even without the halo of the words."""
    for ground in ("land", "republic"):
        assert compare(COLOURS[words][theme], shade(ground, grey, theme)) >= 4.5, ground


@THEMES
def test_a_slope_stays_fainter_than_every_mark(theme: int) -> None:
    """Between its darkest and its lightest grey there is less contrast than is asked of the faintest line."""
    for ground in ("land", "republic"):
        assert compare(shade(ground, SLOPES[0], theme), shade(ground, SLOPES[-1], theme)) < 1.75
