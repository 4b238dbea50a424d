"""How long the page takes from a click to the quote, beside a bare rerun in the same browser, and what it sends."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from playwright.sync_api import Page, Response, WebSocket

from tests.browser.stage import ROOT, launch, serve, visit

ROUNDS = 15
BARE = Path(__file__).with_name("bare.py")
MARKS = (("corridors-", "Samvel Dokholyan"), ("fronts-", "said"))
PRESS_BARE = """async n => {
    const wanted = `run ${n}`, began = performance.now();
    document.querySelector('[data-testid="stButton"] button').click();
    while (!document.body.innerText.includes(wanted)) await new Promise(requestAnimationFrame);
    return performance.now() - began;
}"""
CLICK_MARK = """async ([mark, words]) => {
    const frames = [...document.querySelectorAll('iframe')].map(frame => frame.contentDocument);
    const inside = frames.find(frame => frame && frame.querySelector('[data-ready]'));
    const sheet = () => document.querySelector('.dl-sheet[data-document^="card-' + mark + '"]');
    const target = inside.querySelector(`[data-mark^="${mark}"] path`);
    const began = performance.now();
    target.dispatchEvent(new MouseEvent('click', {bubbles: true, view: inside.defaultView}));
    while (!(sheet() && sheet().innerText.includes(words))) {
        if (performance.now() - began > 20000) throw new Error(`no card of ${mark} in 20 s`);
        await new Promise(requestAnimationFrame);
    }
    return performance.now() - began;
}"""

GO_BACK = """async () => {
    const began = performance.now();
    [...document.querySelectorAll('button')].find(button => button.innerText.includes('Article text')).click();
    while (!document.querySelector('.dl-sheet[data-document^="article-"]')) await new Promise(requestAnimationFrame);
    return performance.now() - began;
}"""


@dataclass(frozen=True, slots=True)
class Figures:
    """Medians of one run: milliseconds, and bytes."""

    bare_ms: float
    button_ms: float
    click_ms: float
    map_files: int
    first_messages: int
    state_messages: int


class Scale:
    """Weighs what a page receives: files of the map, and messages of the server."""

    def __init__(self, page: Page) -> None:
        """Listen to a page before it is opened."""
        self.files = self.messages = 0
        page.on("response", self._weigh_file)
        page.on("websocket", self._listen)

    def _weigh_file(self, response: Response) -> None:
        if "map-assets" in response.url and response.ok:
            self.files += len(response.body())

    def _listen(self, socket: WebSocket) -> None:
        socket.on("framereceived", self._weigh_message)

    def _weigh_message(self, payload: str | bytes) -> None:
        self.messages += len(payload)


def measure_bare(page: Page) -> Iterator[float]:
    """Milliseconds from the click on a bare button to its words, round by round."""
    for n in range(1, ROUNDS + 1):
        yield page.evaluate(PRESS_BARE, n)
        page.wait_for_timeout(150)


def measure_clicks(page: Page) -> Iterator[tuple[float, float]]:
    """Milliseconds from a click on a mark to its card, and from a button back to the text."""
    for n in range(ROUNDS):
        click = page.evaluate(CLICK_MARK, MARKS[n % len(MARKS)])
        page.wait_for_timeout(400)
        yield click, page.evaluate(GO_BACK)
        page.wait_for_timeout(400)


def measure_page() -> Figures:
    """Serve the bare page and the dashboard, and measure both in one browser."""
    with (
        launch() as browser,
        serve(BARE) as bare,
        serve(ROOT / "dashboard.py", str(ROOT / "seeds")) as address,
        visit(browser, bare) as floor,
        visit(browser, "about:blank") as window,
    ):
        scale = Scale(window.page)
        window.page.goto(address)
        window.find_map()
        window.page.wait_for_timeout(1000)
        first, files = scale.messages, scale.files
        floor.page.get_by_text("run 0").wait_for()
        bare_ms = median(measure_bare(floor.page))
        clicks, backs = zip(*measure_clicks(window.page), strict=True)
        state = (scale.messages - first) // (2 * ROUNDS)
        return Figures(bare_ms, median(backs), median(clicks), files, first, state)
