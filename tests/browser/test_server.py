"""The server and its visitors: whom it listens to, what it tells, what windows share, what a restless hand breaks."""

import re
import socket
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Frame, Locator, expect

from tests.browser.stage import ROOT, Visit, serve, visit

LISTENS = "0A"  # the state of a listening socket in /proc/net/tcp
ON_LOOPBACK = {"0100007F", "00000000000000000000000001000000"}
# Settings of the folder in which somebody starts the page: they would open the server and tell on its visitors.
CARELESS = (
    '[server]\naddress = "0.0.0.0"\n[browser]\ngatherUsageStats = true\n[theme.light]\nbackgroundColor = "#FF0000"\n'
)


@pytest.fixture(scope="module")
def elsewhere(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where the dashboard is served when it is started in another folder."""
    folder = tmp_path_factory.mktemp("elsewhere")
    (folder / ".streamlit").mkdir()
    (folder / ".streamlit" / "config.toml").write_text(CARELESS, encoding="utf-8")
    with serve(ROOT / "dashboard.py", started_in=folder) as url:
        yield url


def list_listeners(port: int) -> set[str]:
    """The addresses of this machine, as the kernel writes them, on which somebody listens at a port."""
    tables = [path for name in ("tcp", "tcp6") if (path := Path("/proc/net") / name).exists()]
    rows = [line.split() for path in tables for line in path.read_text().splitlines()[1:]]
    return {row[1].split(":")[0] for row in rows if row[3] == LISTENS and int(row[1].split(":")[1], 16) == port}


def list_own_addresses() -> set[str]:
    """The machine's addresses in its networks, by its own name."""
    try:
        found = {str(info[4][0]) for info in socket.getaddrinfo(socket.gethostname(), None, socket.AF_INET)}
    except OSError:
        return set()
    return {address for address in found if not address.startswith("127.")}


def find_switch(window: Visit, name: str) -> Locator:
    """The last switch of that name in the sidebar."""
    return window.page.get_by_test_id("stSidebar").locator(".dl-switch").filter(has_text=name).last


def find_sheet(window: Visit) -> Locator:
    """The right column: the article's text or a card."""
    return window.page.locator('.dl-sheet[data-document^="article-"], .dl-sheet[data-document^="card-"]')


def list_off(frame: Frame) -> list[str]:
    """The articles and layers that the map does not show."""
    off: list[str] = frame.evaluate("window.dateline.look().state.off")
    return off


@pytest.mark.skipif(not Path("/proc/net/tcp").exists(), reason="the kernel's table of sockets is Linux's")
def test_the_server_listens_to_this_machine_alone_wherever_it_is_started(elsewhere: str) -> None:
    """Only on loopback, whatever the settings of the folder say in which it was started."""
    port = urlsplit(elsewhere).port
    assert port
    assert list_listeners(port)
    assert list_listeners(port) <= ON_LOOPBACK
    for address in list_own_addresses():
        with pytest.raises(OSError, match=r"refused|timed out"):
            socket.create_connection((address, port), timeout=2).close()


def test_a_visit_tells_nobody_wherever_the_server_is_started(browser: Browser, elsewhere: str) -> None:
    """No statistics are sent and nothing is fetched from outside; the page looks as it always does."""
    with visit(browser, elsewhere) as window:
        window.find_map()
        window.page.wait_for_timeout(500)
        ground = window.page.locator(".stApp").evaluate("e => getComputedStyle(e).backgroundColor")
        assert ground == "rgb(251, 250, 246)"
        assert window.outside == []
        assert window.errors == []


def test_two_windows_do_not_share_what_is_chosen_or_switched(window: Visit, browser: Browser, address: str) -> None:
    """What one reader does is not seen by another."""
    with visit(browser, address) as other:
        mine, theirs = window.find_map(), other.find_map()
        find_switch(window, "Displacement").click()
        find_sheet(window).get_by_role("button", name="Baku", exact=True).first.click()
        expect(find_sheet(window).get_by_role("heading", name="Baku")).to_be_visible()
        expect(find_sheet(other)).to_contain_text("Armenia Seeks Alliance’s Help")
        find_switch(other, "6 September 1993").hover()
        find_sheet(other).get_by_role("button", name="Yerevan", exact=True).first.click()
        expect(find_sheet(other).get_by_role("heading", name="Yerevan")).to_be_visible()
        expect(find_sheet(window).get_by_role("heading", name="Baku")).to_be_visible()
        expect(find_switch(other, "Displacement").get_by_role("switch")).to_be_checked()
        assert re.search(r"at=gn-\d+", window.page.url)
        assert "off=" not in other.page.url
        assert [layer.split("/")[1] for layer in list_off(mine)] == ["flows"]
        assert list_off(theirs) == []


def test_a_restless_hand_breaks_nothing(window: Visit) -> None:
    """Ten switches at once, cards opened and closed, a narrow window, the dark: no error, and the same map."""
    page, told = window.page, []
    page.on("console", lambda message: told.append(message.text) if message.type == "error" else None)
    frame = window.find_map()
    frame.evaluate("window.wasHere = true")
    before = list_off(frame)
    for _ in range(10):
        find_switch(window, "Displacement").click(no_wait_after=True)
    page.wait_for_timeout(1500)
    for _ in range(100):  # a machine that is busy with something else takes longer, and comes to the same
        if list_off(frame) != before or "off=" in page.url:
            page.wait_for_timeout(100)
    assert list_off(frame) == before
    assert "off=" not in page.url
    for name in ("Yerevan", "Baku"):
        find_sheet(window).get_by_role("button", name=name, exact=True).first.click()
        expect(find_sheet(window).get_by_role("heading", name=name)).to_be_visible()
        page.get_by_role("button", name="Article text").click()
        expect(find_sheet(window)).to_contain_text("Armenia Seeks Alliance’s Help")
    page.set_viewport_size({"width": 420, "height": 900})
    page.wait_for_timeout(300)
    page.emulate_media(color_scheme="dark")
    frame.wait_for_function("document.documentElement.dataset.theme === 'dark'")
    page.set_viewport_size({"width": 1440, "height": 900})
    expect(find_switch(window, "Displacement").get_by_role("switch")).to_be_checked()
    assert frame.evaluate("window.wasHere")
    assert told == []


def test_the_browser_s_button_back_leads_to_what_was_chosen_before(window: Visit) -> None:
    """A reader goes back from a card to the article at once."""
    window.find_map()
    find_sheet(window).get_by_role("button", name="Baku", exact=True).first.click()
    expect(find_sheet(window).get_by_role("heading", name="Baku")).to_be_visible()
    window.page.wait_for_url("**at=**")
    window.page.go_back()
    expect(find_sheet(window)).to_contain_text("Armenia Seeks Alliance’s Help")


def test_an_address_that_is_gone_back_to_holds_for_a_panel_that_was_closed(window: Visit) -> None:
    """Not what was chosen in it before."""
    page, relief = window.page, window.page.get_by_role("switch", name="Relief on the map drawn here")
    window.find_map()
    page.get_by_role("button", name="Map", exact=True).click()
    expect(relief).to_be_checked()
    page.get_by_text("Relief on the map drawn here").click()
    page.wait_for_url("**relief=off**")
    page.keyboard.press("Escape")
    expect(relief).to_have_count(0)
    page.go_back()
    page.wait_for_url(lambda url: "relief" not in url)
    page.get_by_role("button", name="Map", exact=True).click()
    expect(relief).to_be_checked()
