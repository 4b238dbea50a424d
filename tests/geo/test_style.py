"""Style is the only door for words on their way to the map, and one truth for map and legend."""

import html
import json
import re
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.style import COLOURS, SYMBOLS, UnsafeWordsError, colour, css_variables, embed_json, guard, safe, symbol_svg

HOSTILE = (
    "{{7*7}} {% for %} {# x #} </script><script>window.pwned=1</script> ${alert(1)} `x` 'y' \"z\" <!-- \u2028 \\u003c"
)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda kids: st.lists(kids, max_size=3) | st.dictionaries(st.text(), kids, max_size=3),
    max_leaves=8,
)


@given(st.text() | st.just(HOSTILE))
def test_safe_words_show_as_themselves_and_hold_no_active_sign(words: str) -> None:
    """Read back as HTML they are the words; no sign that HTML, JavaScript or Jinja acts on is left."""
    made = safe(words)
    assert html.unescape(made) == html.unescape(html.escape(words))
    assert not set(made) & set("<>\"'`${}\\")


@given(JSON | st.just([HOSTILE]))
def test_embedded_json_is_the_same_value_and_survives_a_template(value: object) -> None:
    """It reads back as what went in, ends no script, and opens no template."""
    made = embed_json(value)
    assert json.loads(made) == value
    assert made.isascii()
    assert not re.search(r"[<>&'`$]|\{\{|\{%|\{#", made)


@pytest.mark.parametrize("text", ["a {{ b }}", "{% if %}", "x{# y"])
def test_a_template_is_refused_on_its_way_to_the_map(text: str) -> None:
    """Folium would run it."""
    with pytest.raises(UnsafeWordsError, match="expected no template"):
        guard(text)


@pytest.mark.parametrize("name", sorted(SYMBOLS))
def test_every_symbol_is_a_picture_of_28_by_14_by_day_and_by_night(name: str) -> None:
    """The legend can show each symbol in both themes, and it is well-formed."""
    for theme in ("light", "dark"):
        root = ElementTree.fromstring(symbol_svg(name, theme))
        assert (root.get("width"), root.get("height")) == ("28", "14")
        assert len(root) > 0


def test_symbols_wear_the_colours_of_the_map() -> None:
    """A change of a colour changes the legend with the map."""
    assert colour("front") in symbol_svg("fronts")
    assert colour("corridor") in symbol_svg("corridors")
    assert colour("flow") in symbol_svg("flows")
    assert colour("ink", "dark") in symbol_svg("places", "dark")
    assert f"--front:{colour('front')}" in css_variables()


def luminance(hexed: str) -> float:
    """Relative luminance after WCAG 2.1."""
    parts = [int(hexed[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("theme", [0, 1])
@pytest.mark.parametrize(
    ("words", "ground", "least"), [("ink", "republic", 6.7), ("ink2", "land", 6.5), ("water", "sea", 4.5)]
)
def test_words_stand_out_from_the_ground(words: str, ground: str, least: float, theme: int) -> None:
    """Contrast after WCAG 2.1 is enough to read by, in both themes."""
    high, low = sorted((luminance(COLOURS[words][theme]), luminance(COLOURS[ground][theme])), reverse=True)
    assert (high + 0.05) / (low + 0.05) >= least
