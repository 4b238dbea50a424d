"""What a person does on the page, with a real mouse, a real keyboard and no network."""

from playwright.sync_api import Browser, Frame, Locator, expect

from tests.browser.stage import Visit, visit

DOKHOLYAN = "Azeri forces are closing on it from both sides"
FLOWS_SWITCH = "Displacement"


def mark_frame(frame: Frame) -> None:
    """Leave a sign in the map's window: it is gone if the map is ever loaded anew."""
    frame.evaluate("window.wasHere = true")


def was_kept(frame: Frame) -> bool:
    """Whether the map is still the one that was marked, and still in its page."""
    return not frame.is_detached() and bool(frame.evaluate("window.wasHere === true"))


def find_center(frame: Frame) -> tuple[float, float, float]:
    """Where the map stands: latitude, longitude, zoom."""
    lat, lng, zoom = frame.evaluate("[map.getCenter().lat, map.getCenter().lng, map.getZoom()]")
    return lat, lng, zoom


def find_label(frame: Frame, words: str) -> tuple[float, float]:
    """The middle of a label of the map, in pixels of the page."""
    box = frame.locator(".dateline-label", has_text=words).first.bounding_box()
    assert box, f"no label {words!r} on the map"
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 4


def wait_for_marks(frame: Frame, mark: str, *, seen: bool) -> None:
    """Wait until the map shows, or no longer shows, marks whose id begins so."""
    frame.wait_for_function(
        """([mark, seen]) => seen === [...document.querySelectorAll(`[data-mark^="${mark}"]`)]
            .some(e => e.getBoundingClientRect().width > 0)""",
        arg=[mark, seen],
    )


def find_switch(window: Visit, name: str) -> Locator:
    """The switch with that name in the sidebar; the last one where several articles have it."""
    sidebar = window.page.get_by_test_id("stSidebar")
    return sidebar.locator(".dl-switch").filter(has_text=name).last


def find_sheet(window: Visit) -> Locator:
    """The right column: the article's text or a card."""
    return window.page.locator('.dl-sheet[data-document^="article-"], .dl-sheet[data-document^="card-"]')


def test_a_click_on_the_lachin_corridor_shows_what_dokholyan_said_of_it(window: Visit) -> None:
    """From a mark on the map to the words, the speaker and the certainty."""
    frame = window.find_map()
    mark_frame(frame)
    window.page.mouse.click(*find_label(frame, "Lachin corridor"))
    sheet = find_sheet(window)
    expect(sheet).to_contain_text(DOKHOLYAN)
    expect(sheet).to_contain_text("Samvel Dokholyan")
    expect(sheet).to_contain_text("disputed")
    expect(sheet).to_contain_text("failed to break through")
    assert was_kept(frame)


def test_switching_a_layer_and_an_article_neither_reloads_nor_moves_the_map(window: Visit) -> None:
    """Off and on again: the marks go and come back, the view stays, and the address remembers."""
    frame = window.find_map()
    mark_frame(frame)
    before = find_center(frame)
    wait_for_marks(frame, "flows-", seen=True)
    find_switch(window, FLOWS_SWITCH).click()
    wait_for_marks(frame, "flows-", seen=False)
    window.page.wait_for_url("**off=**flows**")
    find_switch(window, FLOWS_SWITCH).click()
    wait_for_marks(frame, "flows-", seen=True)
    find_switch(window, "17 June 1992").click()
    wait_for_marks(frame, "corridors-", seen=False)
    find_switch(window, "17 June 1992").click()
    wait_for_marks(frame, "corridors-", seen=True)
    assert was_kept(frame)
    assert find_center(frame) == before
    window.page.wait_for_url(lambda url: "off=" not in url)


def test_a_click_on_a_place_in_the_text_moves_the_map_without_replacing_it(window: Visit) -> None:
    """From a word to its place: the card opens, the map goes there."""
    frame = window.find_map()
    mark_frame(frame)
    before = find_center(frame)
    find_sheet(window).get_by_role("button", name="Yerevan", exact=True).first.click()
    expect(find_sheet(window).get_by_role("heading", name="Yerevan")).to_be_visible()
    frame.wait_for_function("before => map.getCenter().lng !== before", arg=before[1])
    assert was_kept(frame)
    window.page.wait_for_url("**at=gn-**")


def test_a_click_on_a_quote_moves_the_map_and_opens_the_card_of_its_claim(window: Visit) -> None:
    """From a sentence to the mark that rests on it."""
    frame = window.find_map()
    mark_frame(frame)
    before = find_center(frame)
    find_sheet(window).get_by_text(DOKHOLYAN).first.click()
    expect(find_sheet(window)).to_contain_text("What is said about it")
    expect(find_sheet(window)).to_contain_text("Samvel Dokholyan")
    frame.wait_for_function("before => map.getCenter().lng !== before", arg=before[1])
    assert was_kept(frame)


def test_the_keyboard_alone_opens_a_place_and_goes_back(window: Visit) -> None:
    """Tab to the list of all places, open it, choose Baku, read its card, close it with Escape."""
    window.find_map()
    press_until(window, "All places, as a list")
    window.page.keyboard.press("Enter")
    window.page.wait_for_timeout(800)
    press_until(window, "Baku")
    window.page.keyboard.press("Enter")
    sheet = find_sheet(window)
    expect(sheet.get_by_role("heading", name="Baku")).to_be_visible()
    sheet.focus()
    window.page.keyboard.press("Escape")
    expect(sheet).to_contain_text("Armenia Seeks Alliance’s Help")


def press_until(window: Visit, words: str, most: int = 120) -> None:
    """Press Tab until what has the focus begins with the words."""
    for _ in range(most):
        window.page.keyboard.press("Tab")
        focused = window.page.evaluate(
            """() => {
                let e = document.activeElement;
                while (e && e.shadowRoot && e.shadowRoot.activeElement) e = e.shadowRoot.activeElement;
                return e ? (e.getAttribute("aria-label") || e.innerText || "") : "";
            }"""
        )
        if words in focused and len(focused) < len(words) + 40:
            return
    raise AssertionError(f"Tab does not lead to {words!r}")


def test_a_link_opens_the_same_view_with_its_card(window: Visit, browser: Browser) -> None:
    """What is switched off and what is chosen travel in the address."""
    window.find_map()
    find_switch(window, FLOWS_SWITCH).click()
    find_sheet(window).get_by_role("button", name="Baku", exact=True).first.click()
    expect(find_sheet(window).get_by_role("heading", name="Baku")).to_be_visible()
    window.page.wait_for_url(lambda url: "off=" in url and "at=" in url)  # the card is there before its address
    with visit(browser, window.page.url) as again:
        frame = again.find_map()
        expect(find_sheet(again).get_by_role("heading", name="Baku")).to_be_visible()
        wait_for_marks(frame, "gn-", seen=True)
        wait_for_marks(frame, "flows-", seen=False)
        assert again.outside == []


def test_on_a_phone_the_text_stands_below_the_map_and_nothing_is_cut(browser: Browser, address: str) -> None:
    """At 420 pixels nothing is wider than the screen."""
    with visit(browser, address, width=420, dark=True) as phone:
        phone.find_map()
        phone.page.wait_for_timeout(1000)
        widest = phone.page.evaluate("document.documentElement.scrollWidth")
        box = phone.page.locator("iframe").first.bounding_box()
        sheet = find_sheet(phone).bounding_box()
        assert widest <= 420
        assert box
        assert sheet
        assert sheet["y"] >= box["y"] + box["height"]
        assert phone.outside == []
