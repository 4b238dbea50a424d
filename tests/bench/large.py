"""The page with many articles: from the hand to the next frame of the map, and from a click to the card."""

from collections.abc import Iterator
from statistics import median

from playwright.sync_api import Browser, Frame, Page

from tests.bench.page import BARE, measure_bare
from tests.browser.stage import Visit, serve, visit

Line = tuple[str, float, int]  # what was measured, how much, and how many digits of it are told
ROUNDS = 9
AIM_MS = 100
# From the event to the frame after the one in which the map has painted the new state: a frame begins when the last
# one is on the screen, and a task queued in it runs after it.
HAND = """async ([what, n]) => {
    const frame = [...document.querySelectorAll('iframe')].find(f => f.contentWindow && f.contentWindow.dateline);
    const map = frame.contentWindow, told = ({off, certainty, time}) => JSON.stringify([off, certainty, time]);
    const state = () => told(map.dateline.look().state);
    const paint = () => new Promise((done) => map.requestAnimationFrame(() => map.setTimeout(done, 0)));
    const acts = {
        article: () => document.querySelectorAll('.dl-day input')[n % 3].click(),
        layer: () => document.querySelectorAll('.dl-layer input:enabled')[n % 3].click(),
        certainty: () => document.querySelectorAll('.dl-chip input')[n % 2].click(),
        slider: () => document.querySelectorAll('.dl-end')[1].dispatchEvent(
            new KeyboardEvent('keydown', {key: n % 2 ? 'ArrowRight' : 'ArrowLeft', bubbles: true})),
    };
    await paint();
    const before = state(), began = performance.now();
    acts[what]();
    while (state() === before) {
        if (performance.now() - began > 20000) throw new Error(`the map did not follow: ${what}`);
        await new Promise((done) => map.setTimeout(done, 0));
    }
    await paint();
    await paint();
    return performance.now() - began;
}"""
CARD = """async ([mark]) => {
    const frame = [...document.querySelectorAll('iframe')].find(f => f.contentWindow && f.contentWindow.dateline);
    const target = [...frame.contentDocument.querySelectorAll('[data-mark]')].find((e) => e.dataset.mark === mark);
    const began = performance.now();
    (target.querySelector('path, circle') || target).dispatchEvent(
        new frame.contentWindow.MouseEvent('click', {bubbles: true, view: frame.contentWindow}));
    while (!document.querySelector(`.dl-sheet[data-document="card-${mark}"]`)) {
        if (performance.now() - began > 20000) throw new Error(`no card of ${mark}`);
        await new Promise(requestAnimationFrame);
    }
    return performance.now() - began;
}"""
HANDS = {
    "article": "one article switched",
    "layer": "one layer switched",
    "certainty": "a certainty switched",
    "slider": "the slider moved",
}


def measure_hands(browser: Browser, window: Visit, frame: Frame) -> Iterator[Line]:
    """Milliseconds on the page that is open, beside a bare Streamlit page in the same browser."""
    count = frame.evaluate("window.dateline.look().marks.length")
    for what, words in HANDS.items():
        taken = [press(window.page, HAND, [what, n]) for n in range(ROUNDS)]
        yield f"page with {count:,} marks: {words}, ms to the frame that shows it (aim: {AIM_MS})", median(taken), 1
    marks = find_marks(frame)
    card = median([press(window.page, CARD, [marks[n % len(marks)]]) for n in range(ROUNDS)])
    with serve(BARE) as address, visit(browser, address) as floor:
        floor.page.get_by_text("run 0").wait_for()
        floor.page.get_by_test_id("stButton").wait_for()
        bare = median(measure_bare(floor.page))
    yield f"page with {count:,} marks: a click to its card, ms", card, 1
    yield f"page with {count:,} marks: a click to its card, as a ratio to the bare rerun (aim: 1.5)", card / bare, 2


def press(page: Page, script: str, arguments: list[object]) -> float:
    """Do something, see how long it takes, and let the page come to rest."""
    taken: float = page.evaluate(script, arguments)
    page.wait_for_timeout(2000)
    return taken


def find_marks(frame: Frame) -> list[str]:
    """Some towns that are drawn."""
    marks: list[str] = frame.evaluate(
        "[...document.querySelectorAll('.tier-dot [data-mark]')].map((e) => e.dataset.mark).slice(0, 5)"
    )
    return marks
