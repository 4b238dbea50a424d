"""The switches of the articles: the map follows the hand at once, whatever the page is still at."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Frame, Locator, Page, WebSocketRoute, expect

from tests.browser.stage import Visit, visit

SECOND = "002-85f6737340565b4c"


class Wire:
    """The way from the browser to the server, on which what is sent can be held back."""

    def __init__(self, window: Visit) -> None:
        """Lay it before the page is opened."""
        self.held: list[str | bytes] | None = None
        window.page.route_web_socket("**/_stcore/stream", self._connect)

    def _connect(self, route: WebSocketRoute) -> None:
        server = route.connect_to_server()
        self.server = server
        route.on_message(lambda message: server.send(message) if self.held is None else self.held.append(message))

    def hold(self) -> None:
        """Let nothing through."""
        self.held = []

    def release(self, page: Page) -> int:
        """Send what is held back, once there is any, for the map is sooner than the page's word; how much it was."""
        for _ in range(100):
            if self.held:
                break
            page.wait_for_timeout(50)
        held, self.held = self.held or [], None
        for message in held:
            self.server.send(message)
        return len(held)


@pytest.fixture
def wired(browser: Browser, address: str) -> Iterator[tuple[Visit, Wire]]:
    """The page, on a wire that can be held."""
    with visit(browser, "about:blank") as window:
        wire = Wire(window)
        window.page.goto(address)
        window.find_map()
        yield window, wire


def find_box(window: Visit, name: str) -> Locator:
    """The last switch of that name."""
    return window.page.get_by_test_id("stSidebar").get_by_role("switch", name=name).last


def wait_for(frame: Frame, kind: str, *, seen: bool) -> None:
    """Marks of a kind, or none."""
    frame.wait_for_function(
        "([kind, seen]) => window.dateline.look().marks.some((id) => id.startsWith(kind)) === seen", arg=[kind, seen]
    )


def test_a_switch_shows_on_the_map_before_the_server_has_heard_of_it(wired: tuple[Visit, Wire]) -> None:
    """Layer, article and certainty; what the server knows then changes nothing of it."""
    window, wire = wired
    frame = window.find_map()
    wire.hold()
    find_box(window, "Displacement").click()
    wait_for(frame, "flows-", seen=False)
    find_box(window, "17 June 1992").click()
    wait_for(frame, "corridors-", seen=False)
    expect(window.page.get_by_role("switch", name="Corridors")).to_be_disabled()
    for word in ("reported", "claimed", "disputed"):
        window.page.get_by_role("checkbox", name=word).press("Space")
    frame.wait_for_function("window.dateline.look().state.certainty.join() === 'inferred'")
    wait_for(frame, "fronts-", seen=False)
    assert wire.release(window.page) > 0
    window.page.wait_for_url("**off=**")
    window.page.wait_for_url("**sure=inferred**")
    expect(find_box(window, "Displacement")).not_to_be_checked()
    wait_for(frame, "fronts-", seen=False)


def test_many_quick_switches_end_where_the_hand_left_them(window: Visit) -> None:
    """An answer of the server that is late takes nothing back."""
    frame = window.find_map()
    box = find_box(window, "Displacement")
    for _ in range(7):
        box.click(no_wait_after=True)
    expect(box).not_to_be_checked()
    wait_for(frame, "flows-", seen=False)
    window.page.wait_for_url(f"**off={SECOND}*flows**")
    window.page.wait_for_timeout(1500)
    expect(box).not_to_be_checked()
    wait_for(frame, "flows-", seen=False)


def test_a_switch_keeps_the_keyboard_and_says_whose_it_is(window: Visit) -> None:
    """Focus stays where it is when the page has answered, and the group is named after the article."""
    box = find_box(window, "Displacement")
    box.focus()
    box.press("Space")
    window.page.wait_for_url("**off=**")
    expect(box).to_be_focused()
    group = window.page.get_by_role("group", name="6 September 1993: Azerbaijani Leader")
    expect(group.get_by_role("switch")).to_have_count(4)
    group.get_by_role("button", name="Remove from view: 6 September 1993").press("Enter")
    expect(group).to_have_count(0)
    window.page.get_by_role("button", name="Show it", exact=True).click()
    expect(group.get_by_role("switch", name="Displacement")).not_to_be_checked()


@pytest.mark.parametrize(
    "message",
    [
        {"type": "dateline:switch", "n": 1, "switches": {"<b>": False}, "sure": {}},
        {"type": "dateline:switch", "n": 1, "switches": {SECOND: "off"}, "sure": {}},
        {"type": "dateline:switch", "n": "1", "switches": {SECOND: False}, "sure": {}},
        {"type": "dateline:switch", "n": 1, "switches": {}, "sure": {"sure": False}},
        {"type": "dateline:switch", "n": 1},
    ],
)
def test_what_is_no_switch_moves_nothing_on_the_map(window: Visit, message: dict[str, object]) -> None:
    """The map checks what it is told."""
    frame = window.find_map()
    before = frame.evaluate("window.dateline.look().marks.length")
    window.page.evaluate(
        "message => [...document.querySelectorAll('iframe')].forEach(f => f.contentWindow.postMessage(message, '*'))",
        message,
    )
    window.page.wait_for_timeout(300)
    assert frame.evaluate("window.dateline.look().marks.length") == before


def test_what_is_switched_off_and_on_again_is_not_drawn_anew(wired: tuple[Visit, Wire]) -> None:
    """Drawing costs a browser more than all else; what is off is hidden until then."""
    window, _ = wired
    frame = window.find_map()
    frame.evaluate("window.kept = document.querySelector('[data-mark^=corridors]')")
    find_box(window, "Corridors").click()
    wait_for(frame, "corridors", seen=False)
    expect(frame.locator("[data-mark^=corridors]").first).to_be_hidden()
    find_box(window, "Corridors").click()
    wait_for(frame, "corridors", seen=True)
    assert frame.evaluate("window.kept === document.querySelector('[data-mark^=corridors]')")
    assert frame.evaluate("Boolean(window.kept.querySelector('.corridor-line').getBoundingClientRect().width)")


def test_a_map_that_becomes_a_little_lower_is_not_drawn_anew(window: Visit) -> None:
    """A line above it comes and goes with a switch; what lies far outside is drawn when the map is moved there."""
    frame = window.find_map()
    line = "document.querySelector('[data-mark^=corridors] .corridor-line')"
    frame.evaluate(f"window.kept = {line}")
    frame.evaluate("map.getContainer().style.height = '560px'; map.invalidateSize({animate: false})")
    assert frame.evaluate(f"window.kept === {line}")
    frame.evaluate("map.panBy([0, 60], {animate: false})")
    assert frame.evaluate(f"window.kept === {line}")
    frame.evaluate("map.panBy([0, 300], {animate: false})")
    assert frame.evaluate(f"window.kept !== {line}")


def test_the_map_follows_in_the_frame_in_which_a_switch_moves(wired: tuple[Visit, Wire]) -> None:
    """It hears of the hand at once; a message that is sent would come a frame later."""
    window, _ = wired
    drawn = """() => {
        const map = [...document.querySelectorAll('iframe')].find((f) => f.contentWindow.dateline).contentWindow;
        const count = () => map.dateline.look().marks.length, before = count();
        document.querySelector('.dl-day input').click();
        return [before, count()];
    }"""
    before, after = window.page.evaluate(drawn)
    assert after < before


def test_what_stands_in_for_a_mark_is_chosen_by_its_own_name(window: Visit) -> None:
    """Marks of one course share a drawing; where the first is switched off, the drawing is another's."""
    frame = window.find_map()
    frame.evaluate("window.dateline.apply({ ...window.dateline.look().state, certainty: ['reported'] })")
    shown = """() => {
        const ids = new Set(window.dateline.look().marks);
        return [...document.querySelectorAll('.dateline-marks [data-mark]')]
            .filter((e) => e.style.display !== 'none').every((e) => ids.has(e.dataset.mark));
    }"""
    assert frame.evaluate(shown)
    frame.evaluate("window.dateline.apply({ ...window.dateline.look().state, certainty: ['claimed', 'disputed'] })")
    assert frame.evaluate(shown)
