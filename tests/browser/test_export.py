"""The exported page in a real browser that can reach nothing: switches, quotes, and words that cannot run."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect
from shapely.geometry import LineString, Point, Polygon

from gazetteer import Article, Geoparser
from geo import derive_layers
from geo.exports import write_layers
from geo.schema import SCHEMAS, frame
from tests.browser.stage import ROOT, Visit, visit

HOSTILE = "{{7*7}} </script><script>window.pwned=1</script> ${window.pwned=2} `x` <img src=x onerror=window.pwned=3>"


def make_row(kind: str, n: int, **values: Any) -> dict[str, Any]:
    """A row with what every layer needs, and the given values."""
    common = {
        "id": f"{kind}-a1-{n}",
        "article_id": "a1",
        "publisher": HOSTILE,
        "published": "1992-06-17",
        "start": 0,
        "end": 4,
        "excerpt": "They closed in on the pass from both sides.",
        "certainty": "claimed",
        "speaker": "An Official",
        "drawn": "stated",
    }
    return common | values


@pytest.fixture
def exported(browser: Browser, tmp_path: Path) -> Iterator[Visit]:
    """A window on an exported page whose article is an enemy's, in part."""
    square = Polygon([(46.5, 39.5), (47.5, 39.5), (47.5, 40.5), (46.5, 40.5)])
    rows = {
        "places": [
            make_row("places", 0, place_id="gn-1", name=HOSTILE, role="location", geometry=Point(46.8, 40.2)),
            make_row("places", 1, place_id="gn-2", name="Upton", role="location", geometry=Point(47.4, 39.8)),
            make_row("places", 2, place_id="gn-3", name="Fartown", role="location", geometry=Point(10.0, 59.9)),
        ],
        "fronts": [
            make_row(
                "fronts", 0, place="the pass", action="fighting", geometry=square, label="the pass", excerpt=HOSTILE
            )
        ],
        "flows": [
            make_row(
                "flows",
                0,
                unit="people",
                status="moved",
                people_high=10_000,
                geometry=LineString([(47, 39.4), (47.1, 39.1)]),
                label="Up to 10,000",
                fact="crossed the river, 1992",
            )
        ],
    }
    path = tmp_path / "export.html"
    write_layers({kind: frame(kind, rows.get(kind, [])) for kind in SCHEMAS}, path)
    with visit(browser, path.as_uri()) as window:
        window.page.wait_for_selector("#map[data-ready=true]")
        yield window
        assert window.outside == []
        assert window.errors == []


def choose(page: Page, mark: str) -> None:
    """Choose a mark with the keyboard."""
    page.focus(f'[data-mark="{mark}"]')
    page.keyboard.press("Enter")


def test_a_mark_gives_its_quote_and_its_speaker(exported: Visit) -> None:
    """Choosing the arrow shows who says it, and in which words."""
    choose(exported.page, "flows-a1-0")
    card = exported.page.inner_text("#card")
    assert "Up to 10,000" in card
    assert "claimed by An Official" in card
    assert "They closed in on the pass from both sides." in card


def test_the_mouse_does_what_the_keyboard_does(exported: Visit) -> None:
    """A click within a few pixels of a town's dot opens its card."""
    box = exported.page.locator('[data-mark="gn-2"] .dot').bounding_box()
    assert box is not None
    exported.page.mouse.click(box["x"] + box["width"] / 2 + 4, box["y"] + box["height"] / 2)
    assert exported.page.inner_text("#card h2") == "Upton"


def test_hostile_words_show_as_themselves_and_run_nothing(exported: Visit) -> None:
    """On the map, in the card, in the sources: the words, and no script of theirs."""
    choose(exported.page, "gn-1")
    assert exported.page.inner_text("#card h2") == HOSTILE
    assert HOSTILE in exported.page.locator(".dateline-label").all_inner_texts()
    choose(exported.page, "fronts-a1-0")
    assert HOSTILE in exported.page.inner_text("#card blockquote")
    assert exported.page.evaluate("window.pwned") is None


def test_a_switch_takes_its_layer_away_and_leaves_the_view(exported: Visit) -> None:
    """Without displacement the arrow is gone, the front stays, and the map has not moved."""
    view = exported.page.evaluate("[map.getCenter().lat, map.getCenter().lng, map.getZoom()]")
    exported.page.get_by_role("switch", name="Displacement").uncheck()
    expect(exported.page.locator('[data-mark="flows-a1-0"]').filter(visible=True)).to_have_count(0)
    assert exported.page.locator('g[data-mark="fronts-a1-0"]').count() == 1
    assert exported.page.evaluate("[map.getCenter().lat, map.getCenter().lng, map.getZoom()]") == view
    exported.page.get_by_role("switch", name="17 June 1992").uncheck()
    expect(exported.page.locator("g[data-mark]").filter(visible=True)).to_have_count(0)


def test_far_places_stand_below_the_map_and_can_be_flown_to(exported: Visit) -> None:
    """What lies far off does not shrink the view; its button brings it there."""
    button = exported.page.get_by_role("button", name="Fartown")
    assert exported.page.evaluate("map.getZoom()") > 6
    button.press("Enter")
    exported.page.wait_for_selector('g[data-mark="gn-3"]')
    exported.page.wait_for_timeout(900)
    assert abs(exported.page.evaluate("map.getCenter().lat") - 59.9) < 0.1
    assert exported.page.inner_text("#card h2") == "Fartown"


def test_the_list_does_what_the_map_does_for_whom_the_map_is_none(exported: Visit) -> None:
    """Each mark that is switched on is a sentence, and a button that opens its card and brings it into view."""
    page = exported.page
    page.get_by_text("All places and claims, as a list").press("Enter")
    entries = page.locator("#list .entry")
    flows = entries.filter(has_text=re.compile("^Displacement: "))
    expect(entries.filter(has_text="Upton, 1 mention")).to_have_count(1)
    expect(flows).not_to_have_count(0)
    page.get_by_role("switch", name="Displacement").uncheck()
    expect(flows).to_have_count(0)
    page.get_by_role("button", name="Fartown, 1 mention").press("Enter")
    page.wait_for_selector('g[data-mark="gn-3"]')
    assert page.inner_text("#card h2") == "Fartown"


def test_the_page_says_its_title_once_and_until_when_the_articles_know(exported: Visit) -> None:
    """The day of the last of them."""
    title = exported.page.inner_text("h1")
    assert exported.page.get_by_role("heading", name=title, exact=True).count() == 1
    assert "What one article says, as of 17 June 1992" in exported.page.inner_text(".sub")


def test_on_paper_title_and_map_come_first_and_no_switches(exported: Visit) -> None:
    """Then the key and the sources."""
    page = exported.page
    page.emulate_media(media="print")
    tops = [page.locator(part).bounding_box() for part in ("h1", "#map", "#key", "#card")]
    heights = [box["y"] for box in tops if box]
    assert len(heights) == 4
    assert heights == sorted(heights)
    assert tops[1] is not None
    assert tops[1]["y"] + tops[1]["height"] < 1000  # A4, upright, at 96 pixels an inch
    expect(page.get_by_role("switch").filter(visible=True)).to_have_count(0)


OVERLAPS = """() => {
  const rect = (e) => e.getBoundingClientRect();
  const frame = rect(document.getElementById("map"));
  const meet = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
  const holds = (a, b) => a.left <= b.left && a.right >= b.right && a.top <= b.top && a.bottom >= b.bottom;
  const turned = (e) => {  // a slanting word is a row of small boxes, not the large one round them all
    const slant = /rotate\\((-?[\\d.]+)deg\\)/.exec(e.style.transform), box = rect(e);
    if (!slant) return [box];
    const turn = slant[1] * Math.PI / 180, x = (box.left + box.right) / 2, y = (box.top + box.bottom) / 2;
    return [-0.4, -0.2, 0, 0.2, 0.4].map((t) => {
      const cx = x + Math.cos(turn) * e.offsetWidth * t, cy = y + Math.sin(turn) * e.offsetWidth * t;
      const w = e.offsetWidth * 0.1, h = e.offsetHeight * 0.4;
      return { left: cx - w, right: cx + w, top: cy - h, bottom: cy + h };
    });
  };
  const words = [...document.querySelectorAll(".dateline-label")];
  const labels = words.flatMap((e) => turned(e).map((box) => [e.textContent, box]));
  const blocks = [...document.querySelectorAll("circle.dot, path.arrow, .leaflet-control")].map(rect);
  const faults = [];
  labels.forEach(([text, box], i) => {
    if (!holds(frame, box)) faults.push(text + " leaves the frame");
    const others = labels.slice(i + 1).filter(([other]) => other !== text);
    others.forEach(([other, b]) => { if (meet(box, b)) faults.push(text + " on " + other); });
    blocks.forEach((b) => { if (meet(box, b)) faults.push(text + " on a mark"); });
  });
  return faults;
}"""


def find_overlaps(page: Page) -> list[str]:
    """Labels that cover one another, a dot, an arrow's head, the furniture, or leave the frame."""
    found: list[str] = page.evaluate(OVERLAPS)
    return found


def test_labels_of_the_seed_articles_keep_apart_at_the_opening_view(browser: Browser, tmp_path: Path) -> None:
    """The map that everybody sees first has no word on a word, nor on a mark."""
    geoparser = Geoparser()
    readings = [geoparser.read(Article.from_file(path)) for path in sorted((ROOT / "seeds").glob("*.txt"))]
    write_layers(derive_layers(readings), path := tmp_path / "seeds.html", readings=readings)
    for width, height in ((1440, 900), (420, 900)):
        with visit(browser, path.as_uri(), width=width, height=height) as window:
            window.page.wait_for_selector("#map[data-ready=true]")
            assert window.page.locator(".dateline-label").count() >= 8
            assert find_overlaps(window.page) == []
            assert (window.outside, window.errors) == ([], [])


def test_no_label_covers_another_a_mark_or_the_furniture(exported: Visit) -> None:
    """At the opening view and after zooming, every word has its own ground."""
    assert exported.page.locator(".dateline-label").count() >= 4
    assert find_overlaps(exported.page) == []
    exported.page.get_by_role("button", name="Zoom in").click()
    exported.page.wait_for_timeout(500)
    assert find_overlaps(exported.page) == []
