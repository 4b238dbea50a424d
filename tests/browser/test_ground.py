"""Names of places in a chosen language, and grounds of pictures from a server that the reader has switched on."""

import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import Browser, Frame, expect

from tests.browser.stage import ROOT, Visit, find_port, serve, visit


def paint_tile() -> bytes:
    """A picture of 256 by 256 pixels, all of one green."""
    content = BytesIO()
    Image.new("RGB", (256, 256), (40, 160, 40)).save(content, "PNG")
    return content.getvalue()


TILE = paint_tile()
SHOWN = """[...document.querySelectorAll('img.leaflet-tile')].every(
    (one) => one.classList.contains('leaflet-tile-loaded') && getComputedStyle(one).opacity === '1')"""


class TileServer(ThreadingHTTPServer):
    """A server of green pictures on loopback that remembers what it was asked for."""

    def __init__(self) -> None:
        """Listen on a free port."""
        self.asked: list[str] = []
        super().__init__(("127.0.0.1", 0), GiveTile)


class GiveTile(BaseHTTPRequestHandler):
    """One answer."""

    def do_GET(self) -> None:  # the name is that of http.server
        """Give the picture, whatever was asked."""
        assert isinstance(self.server, TileServer)
        self.server.asked.append(self.path)
        self.send_response(200)
        self.send_header("Content-Type", "image/png")
        self.send_header("Content-Length", str(len(TILE)))
        self.end_headers()
        self.wfile.write(TILE)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@contextmanager
def run_tiles() -> Iterator[TileServer]:
    """A server of tiles, for as long as it is needed."""
    with TileServer() as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield server
        server.shutdown()


def list_labels(frame: Frame) -> list[str]:
    """The words on the map."""
    return frame.locator(".dateline-label b").all_text_contents()


def choose(window: Visit, box: str, option: str) -> None:
    """Choose in the popover "Map"."""
    window.page.get_by_role("button", name="Map", exact=True).click()
    window.page.get_by_role("combobox", name=box).fill(option)
    window.page.get_by_role("option", name=re.compile(rf"^{option}(, \d+ of \d+ places)?$")).click()
    window.page.keyboard.press("Escape")


def test_places_are_named_in_the_language_that_the_reader_chooses(window: Visit) -> None:
    """The map is renamed without being loaded anew; what has no name keeps the article's; the words stay."""
    asked: list[str] = []
    window.page.on("request", lambda request: asked.append(request.url))
    frame = window.find_map()
    frame.evaluate("window.wasHere = true")
    assert "Yerevan" in list_labels(frame)
    assert not [url for url in asked if "names-" in url]
    choose(window, "Names of places", "Armenian")
    yerevan = frame.locator(".dateline-label b", has_text="Երևան")
    expect(yerevan).to_be_visible()
    assert yerevan.get_attribute("lang") == "hy"
    assert "Yerevan" not in list_labels(frame)
    assert "northern Iran" in list_labels(frame)
    assert [url for url in asked if "names-hy-" in url]
    assert frame.evaluate("window.wasHere === true")
    assert frame.locator('[data-mark="gn-616052"][role=button]').get_attribute("aria-label") == "Երևան"
    expect(window.page).to_have_url(re.compile(r"names=hy$"))
    expect(window.page.locator(".dl-sheet .dl-place", has_text="Yerevan").first).to_be_visible()
    choose(window, "Names of places", "As in the article")
    expect(frame.locator(".dateline-label b", has_text="Yerevan")).to_be_visible()


@pytest.mark.parametrize(("language", "word", "direction"), [("fa", "ایروان", "rtl"), ("ka", "სომხეთი", "ltr")])
def test_a_link_names_the_language_and_every_script_stands_as_it_is_written(
    browser: Browser, address: str, language: str, word: str, direction: str
) -> None:
    """From right to left where the script runs so, and without capitals or wide letters where there are none."""
    with visit(browser, f"{address}/?names={language}") as window:
        frame = window.find_map()
        label = frame.locator(".dateline-label b", has_text=word).first
        expect(label).to_be_visible()
        looks = label.evaluate(
            "(e) => { const s = getComputedStyle(e); return [s.direction, s.textTransform, s.letterSpacing]; }"
        )
        assert looks == [direction, "none", "normal"]
        assert window.outside == [] and window.errors == []


def test_a_language_that_is_none_is_passed_over(browser: Browser, address: str) -> None:
    """Whatever a link says, only languages that the index has for these places are taken."""
    with visit(browser, f"{address}/?names=%3Cscript%3E&ground=http://127.0.0.1/") as window:
        frame = window.find_map()
        assert "Yerevan" in list_labels(frame)
        expect(window.page).to_have_url(f"{address}/")
        assert window.outside == [] and window.errors == []


def test_pictures_are_asked_for_only_once_switched_on_and_lie_under_everything(
    browser: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    """From a server of one's own; switched off again, the map's own ground is back."""
    with run_tiles() as tiles:
        monkeypatch.setenv("DATELINE_TILES", f"http://127.0.0.1:{tiles.server_port}/{{z}}/{{x}}/{{y}}.png")
        with serve(ROOT / "dashboard.py", str(ROOT / "seeds")) as url, visit(browser, url) as window:
            frame = window.find_map()
            window.page.wait_for_timeout(500)
            assert tiles.asked == []
            window.page.get_by_role("button", name="Map", exact=True).click()
            window.page.get_by_text("A server of your own").click()
            window.page.keyboard.press("Escape")
            expect(frame.locator(".dateline-credit")).to_have_text("A server of your own")
            frame.wait_for_function("document.querySelectorAll('img.leaflet-tile-loaded').length > 3")
            frame.wait_for_function(SHOWN)  # they come up slowly
            assert all(path.endswith(".png") for path in tiles.asked)
            expect(window.page).to_have_url(f"{url}/?ground=own")
            assert "Yerevan" in list_labels(frame)
            shot = Image.open(BytesIO(window.page.locator("iframe").screenshot())).convert("RGB")
            spots = [(x, y) for x in range(0, shot.width, 10) for y in range(0, shot.height, 10)]
            greens = sum(shot.getpixel(spot) == (40, 160, 40) for spot in spots)
            assert greens > len(spots) / 4, "the pictures cannot be seen"
            window.page.get_by_role("button", name="Map", exact=True).click()
            window.page.get_by_text("Drawn here, offline").click()
            expect(frame.locator(".dateline-credit")).to_have_count(0)
            expect(frame.locator("img.leaflet-tile")).to_have_count(0)
            assert window.outside == [] and window.errors == []


def test_a_server_that_does_not_answer_is_told_and_the_map_stays(
    browser: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The map's own ground is drawn as long as no picture has come."""
    monkeypatch.setenv("DATELINE_TILES", f"http://127.0.0.1:{find_port()}/{{z}}/{{x}}/{{y}}.png")
    with (
        serve(ROOT / "dashboard.py", str(ROOT / "seeds")) as url,
        visit(browser, f"{url}/?ground=own") as window,
    ):
        frame = window.find_map()
        expect(frame.locator(".dateline-credit")).to_contain_text("does not answer")
        assert "Yerevan" in list_labels(frame)
        painted = "(e) => e.getContext('2d').getImageData(e.width / 2, e.height / 2, 1, 1).data[3]"
        assert frame.locator("canvas.dateline-ground").evaluate(painted) == 255


SPAN = """([west, south, east, north]) => {
    const canvas = document.querySelector("canvas.dateline-ground"), ratio = window.devicePixelRatio;
    const at = canvas.getBoundingClientRect(), box = map.getContainer().getBoundingClientRect();
    const [from, to] = [[north, west], [south, east]].map((spot) => map.latLngToContainerPoint(spot));
    const place = [from.x + box.x - at.x, from.y + box.y - at.y, to.x - from.x, to.y - from.y];
    const pixels = canvas.getContext("2d").getImageData(...place.map((n) => Math.round(n * ratio))).data;
    const greens = [...pixels].filter((_, i) => i % 4 === 1).sort((a, b) => a - b);
    return greens[Math.floor(greens.length * 0.85)] - greens[Math.floor(greens.length * 0.15)];
}"""
MOUNTAINS, PLAIN, SEA = (46.2, 41.9, 46.8, 42.3), (48.2, 39.95, 48.4, 40.1), (50.6, 39.2, 51.0, 39.6)
SLOPES = 4  # greens


def find_span(frame: Frame, bounds: tuple[float, float, float, float]) -> int:
    """How many greens lie between the darkest and the lightest of most pixels of the ground within bounds."""
    span: int = frame.evaluate(SPAN, bounds)
    return span


def wait_for_relief(frame: Frame, *, shown: bool) -> None:
    """Wait until the mountains have slopes, or have none."""
    frame.wait_for_function(
        f"(bounds) => (({SPAN})(bounds) >= {SLOPES}) === {str(shown).lower()}", arg=MOUNTAINS, polling=200
    )


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_mountains_have_relief_plains_and_the_sea_have_none_and_a_switch_takes_it_away(
    browser: Browser, address: str, dark: bool
) -> None:
    """From loopback, under everything, without loading the map anew; the address remembers that it is off."""
    with visit(browser, address, dark=dark) as window:
        asked: list[str] = []
        window.page.on("request", lambda request: asked.append(request.url))
        frame = window.find_map()
        frame.evaluate("map.setView([40.4, 47.2], 7, { animate: false })")
        frame.evaluate("window.wasHere = true")
        wait_for_relief(frame, shown=True)
        assert find_span(frame, PLAIN) < SLOPES / 2
        assert find_span(frame, SEA) == 0
        pictures = [url for url in asked if url.endswith(".webp")]
        assert 0 < len(pictures) < 20, "only what is in view is fetched"
        window.page.get_by_role("button", name="Map", exact=True).click()
        window.page.get_by_text("Relief on the map drawn here").click()
        wait_for_relief(frame, shown=False)
        expect(window.page).to_have_url(re.compile(r"\?relief=off(&map=|$)"))
        assert frame.evaluate("window.wasHere === true")
        assert window.outside == [] and window.errors == []


def test_a_link_without_relief_asks_for_no_picture_of_it(browser: Browser, address: str) -> None:
    """And says so in the popover."""
    with visit(browser, f"{address}/?relief=off") as window:
        asked: list[str] = []
        window.page.on("request", lambda request: asked.append(request.url))
        frame = window.find_map()
        frame.evaluate("map.setView([40.4, 47.2], 7, { animate: false })")
        window.page.wait_for_timeout(800)
        wait_for_relief(frame, shown=False)
        assert [url for url in asked if url.endswith(".webp")] == []
        window.page.get_by_role("button", name="Map", exact=True).click()
        expect(window.page.get_by_label("Relief on the map drawn here")).not_to_be_checked()
        assert window.outside == [] and window.errors == []


def test_a_figure_has_the_relief_that_the_map_has(browser: Browser, address: str) -> None:
    """Switched on and taken away, in one visit."""
    with visit(browser, f"{address}/?relief=off") as window:
        window.find_map()
        assert b"<image" not in take_figure(window)
        window.page.get_by_role("button", name="Map", exact=True).click()
        window.page.get_by_text("Relief on the map drawn here").click()
        expect(window.page).to_have_url(f"{address}/")
        window.page.keyboard.press("Escape")
        assert b"<image" in take_figure(window)
        assert window.outside == [] and window.errors == []


def take_figure(window: Visit) -> bytes:
    """The figure for print as it is taken away now."""
    window.page.get_by_role("button", name="Take away").click()
    with window.page.expect_download() as download:
        window.page.get_by_role("button", name="Figure, SVG").click()
    window.page.keyboard.press("Escape")
    return Path(download.value.path()).read_bytes()
