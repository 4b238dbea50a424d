"""What is off, and what stands back, can still be seen and read (WCAG 2.2, 1.4.3 and 1.4.11)."""

import re
import tomllib
from pathlib import Path

import pytest

from geo.style import COLOURS
from tests.geo.test_colours import compare

ROOT = Path(__file__).parents[2]
WORDS, SHAPES = 4.5, 3.0
THEMES = pytest.mark.parametrize("theme", ["light", "dark"])


@THEMES
def test_a_switch_that_is_off_stands_out_from_the_sidebar(theme: str) -> None:
    """Its pill, and the knob on it, which has the colour of the page."""
    rules = (ROOT / "panels" / "switches.css").read_text(encoding="utf-8")
    idle = re.findall(r"--idle: (#[0-9A-F]{6})", rules)[theme == "dark"]
    look = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text(encoding="utf-8"))["theme"][theme]
    for ground in (look["sidebar"]["backgroundColor"], look["backgroundColor"]):
        assert compare(idle, ground) >= SHAPES


@THEMES
@pytest.mark.parametrize("ground", ["land", "republic", "sea"])
def test_a_label_that_stands_back_can_be_read(theme: str, ground: str) -> None:
    """It has the third ink, and nothing makes it fainter."""
    rules = (ROOT / "geo" / "assets" / "map.css").read_text(encoding="utf-8")
    (dimmed,) = re.findall(r"\.dateline-label\.dimmed[^{]*\{([^}]*)\}", rules)
    assert dimmed.strip() == "color: var(--ink3);"
    assert compare(COLOURS["ink3"][theme == "dark"], COLOURS[ground][theme == "dark"]) >= WORDS
