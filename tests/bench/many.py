"""Many articles and many marks: how long a folder takes to open, first and again, and how quick its map is."""

import random
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from playwright.sync_api import Browser, BrowserContext, Frame
from shapely import Point

from geo import View, draw_map
from geo.schema import frame
from tests.bench.folder import write_folder
from tests.bench.large import Line, measure_hands
from tests.bench.page import BARE
from tests.browser.stage import ROOT, Visit, find_port, launch, serve, visit

PATIENCE_S = 1800
ROUNDS = 9
LAYERS = 100  # articles on which the marks are spread
# From the call to the next frame that has been painted: a task queued in a frame runs after it.
APPLY = """async (changes) => {
    const paint = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 0)));
    const taken = [];
    for (const change of changes) {
        await paint();
        const view = window.dateline.look().state, began = performance.now();
        window.dateline.apply({ ...view, ...change });
        await paint();
        taken.push(performance.now() - began);
    }
    return taken;
}"""


def measure_many(articles: int, marks: int) -> Iterator[Line]:
    """A folder of so many articles, and a map of so many marks."""
    with launch() as browser:
        yield from measure_folder(browser, articles)
        yield from measure_marks(browser, marks)


def measure_folder(browser: Browser, count: int) -> Iterator[Line]:
    """Seconds from a new server to words and map: the seeds, a folder never seen, and it once more; then hands.

    All of it in one browser at one address, so that it keeps the scripts of the page, as a reader's does.
    """
    with TemporaryDirectory() as place, keep_context(browser) as context:
        folder, port = Path(place), find_port()
        write_folder(folder, count)
        yield "a bare Streamlit page opened, s after the server's start", measure_bare_page(context, port), 1
        with open_page(context, port, ROOT / "seeds"):
            pass
        with open_page(context, port, ROOT / "seeds") as (words, whole, _, _):
            yield "the two seeds opened again by a new server, s to their words", words, 1
            yield "the two seeds opened again by a new server, s to their map", whole, 1
        with open_page(context, port, folder) as (_, whole, _, _):
            yield f"{count:,} articles opened for the first time, s to their map", whole, 1
        with open_page(context, port, folder) as (words, whole, window, frame):
            yield f"{count:,} articles opened again by a new server, s to their words", words, 1
            yield f"{count:,} articles opened again by a new server (aim: the seeds' time), s to their map", whole, 1
            window.page.wait_for_timeout(3000)
            yield from measure_hands(browser, window, frame)


@contextmanager
def keep_context(browser: Browser) -> Iterator[BrowserContext]:
    """A browser's memory of its own; it is not watched, for a page that is keeps no script."""
    context = browser.new_context(viewport={"width": 1440, "height": 900})
    try:
        yield context
    finally:
        context.close()


def measure_bare_page(context: BrowserContext, port: int) -> float:
    """Seconds to the words of a page that has nothing but them, the second time."""
    taken = 0.0
    for _ in range(2):
        with serve(BARE, port=port) as address:
            page, began = context.new_page(), time.perf_counter()
            page.goto(address)
            page.get_by_text("run 0").wait_for()
            taken = time.perf_counter() - began
            page.close()
    return taken


@contextmanager
def open_page(context: BrowserContext, port: int, folder: Path) -> Iterator[tuple[float, float, Visit, Frame]]:
    """A folder opened by a server of its own: the seconds to its words and to its map, the window and the map."""
    with serve(ROOT / "dashboard.py", str(folder), port=port) as address:
        window, began = Visit(context.new_page()), time.perf_counter()
        window.page.goto(address)
        window.page.locator('.dl-sheet[data-document^="article-"]').wait_for(timeout=PATIENCE_S * 1000)
        words = time.perf_counter() - began
        frame = wait_for_map(window)
        yield words, time.perf_counter() - began, window, frame
        window.page.close()


def wait_for_map(window: Visit) -> Frame:
    """The frame of the map, however long it takes."""
    deadline = time.monotonic() + PATIENCE_S
    while time.monotonic() < deadline:
        for part in window.page.frames:
            if "streamlit_folium" in part.url and part.evaluate("!!document.querySelector('[data-ready]')"):
                return part
        window.page.wait_for_timeout(50)
    raise TimeoutError(f"the map did not appear in {PATIENCE_S} s")


def measure_marks(browser: Browser, count: int) -> Iterator[Line]:
    """Milliseconds from a new view to the frame in which it is painted, on a map of towns all over the world."""
    with TemporaryDirectory() as place:
        path = Path(place) / "map.html"
        draw_map({"places": frame("places", make_towns(count))}, view=View(on=list_layers())).save(path)
        with visit(browser, "about:blank") as window:
            window.page.goto(path.as_uri(), wait_until="commit", timeout=PATIENCE_S * 1000)
            window.page.wait_for_selector("[data-ready]", timeout=PATIENCE_S * 1000)
            changes = {
                "one article switched": [{"on": list_layers()[n % 2 :]} for n in range(ROUNDS)],
                "a certainty switched": [{"certainty": ["reported", "claimed"][: 1 + n % 2]} for n in range(ROUNDS)],
                "the time slider moved": [{"time": [f"1992-01-{1 + n:02}", "1992-12-31"]} for n in range(ROUNDS)],
                "a mark chosen": [{"selected": f"gn-{1 + n}"} for n in range(ROUNDS)],
            }
            for what, views in changes.items():
                taken = window.page.evaluate(APPLY, views)
                yield f"{count:,} marks, {what}, ms to the next frame (aim: 100)", median(taken), 1


def list_layers() -> tuple[str, ...]:
    """The layers of the map, one for each article."""
    return tuple(f"article-{n}/places" for n in range(LAYERS))


def make_towns(count: int) -> list[dict[str, object]]:
    """Rows of towns that each lie somewhere else."""
    chance = random.Random(count)
    return [
        {
            "id": f"places-article-{n % LAYERS}-{n}",
            "article_id": f"article-{n % LAYERS}",
            "published": "1992-06-17",
            "start": 0,
            "end": 4,
            "excerpt": "Town",
            "certainty": chance.choice(("reported", "claimed")),
            "when_start": f"1992-{1 + n % 12:02}-01",
            "when_end": f"1992-{1 + n % 12:02}-28",
            "drawn": "stated",
            "place_id": f"gn-{n}",
            "name": f"Town {n}",
            "feature_class": "P",
            "role": "location",
            "label": f"Town {n}",
            "precision_km": 1.0,
            "geometry": Point(chance.uniform(-170, 170), chance.uniform(-55, 70)),
        }
        for n in range(count)
    ]
