"""The timeline, with a real mouse and a real keyboard: the map follows at once, the page when the hand lets go."""

from playwright.sync_api import Browser, Frame, Locator, expect

from tests.browser.stage import Visit, visit

MAY = "corridors-000-222a8ea1b140b4f7-1"
JUNE = "fronts-000-222a8ea1b140b4f7-6"


def find_time(frame: Frame) -> list[str] | None:
    """The days that the map shows."""
    time: list[str] | None = frame.evaluate("window.dateline.look().state.time")
    return time


def wait_for_time(frame: Frame, first: str, last: str) -> None:
    """Wait until the map shows these days."""
    frame.wait_for_function(
        "days => JSON.stringify(window.dateline.look().state.time) === JSON.stringify(days)", arg=[first, last]
    )


def find_end(window: Visit, name: str) -> Locator:
    """One end of the slider."""
    return window.page.get_by_role("slider", name=name)


def find_mark(window: Visit, words: str) -> Locator:
    """A mark of the timeline by what it says to those who do not see it."""
    return window.page.locator(f'.dl-mark[aria-label*="{words}"]')


def test_the_map_follows_the_hand_and_the_page_hears_when_it_lets_go(window: Visit) -> None:
    """While the end is dragged the claims of June go, the address stays; then it is written."""
    frame = window.find_map()
    frame.evaluate("window.wasHere = true")
    frame.wait_for_function("mark => window.dateline.look().marks.includes(mark)", arg=JUNE)
    box = find_end(window, "First day shown").bounding_box()
    tick = window.page.locator(".dl-tick", has_text="17").bounding_box()
    assert box
    assert tick
    window.page.mouse.move(box["x"] + 12, box["y"] + 12)
    window.page.mouse.down()
    window.page.mouse.move(tick["x"] - 12, box["y"] + 12, steps=12)
    wait_for_time(frame, "1992-06-17", "1993-09-06")
    frame.wait_for_function("mark => !window.dateline.look().marks.includes(mark)", arg=JUNE)
    assert "from=" not in window.page.url
    window.page.mouse.up()
    window.page.wait_for_url("**from=1992-06-17&to=1993-09-06**")
    expect(window.page.locator(".dl-said")).to_contain_text("17 June 1992 to 6 September 1993")
    expect(window.page.locator(".dl-said")).to_contain_text("claims without a day go with their article")
    window.page.get_by_role("button", name="All days").click()
    window.page.wait_for_url(lambda url: "from=" not in url)
    frame.wait_for_function("mark => window.dateline.look().marks.includes(mark)", arg=JUNE)
    assert frame.evaluate("window.wasHere === true")


def test_play_rests_on_what_holds_something_and_stops_at_the_end(window: Visit) -> None:
    """May, then 12 June, and so on; pause holds it; played to its end it stops by itself."""
    frame = window.find_map()
    window.page.get_by_role("button", name="Play").click()
    wait_for_time(frame, "1992-05-01", "1992-05-31")
    wait_for_time(frame, "1992-06-12", "1992-06-12")
    window.page.get_by_role("button", name="Pause").click()
    window.page.wait_for_url("**from=1992-06-12&to=1992-06-12**")
    window.page.wait_for_timeout(2200)
    assert find_time(frame) == ["1992-06-12", "1992-06-12"]
    window.page.get_by_role("button", name="Play").click()
    wait_for_time(frame, "1993-09-06", "1993-09-06")
    expect(window.page.get_by_role("button", name="Play")).to_be_visible(timeout=8000)
    assert find_time(frame) == ["1993-09-06", "1993-09-06"]


def test_a_link_opens_the_same_days(window: Visit, browser: Browser) -> None:
    """The slider stands where it stood, the map shows the same, and the card of what is hidden says so."""
    window.find_map()
    link = f"{window.page.url}?from=1992-06-12&to=1992-06-17&at={MAY}"
    with visit(browser, link) as again:
        frame = again.find_map()
        wait_for_time(frame, "1992-06-12", "1992-06-17")
        expect(again.page.locator(".dl-said")).to_contain_text("12 to 17 June 1992")
        expect(again.page.get_by_text("It lies outside the days shown")).to_be_visible()
        expect(find_end(again, "First day shown")).to_have_attribute("aria-valuetext", "12 June 1992")
        assert again.errors == []


def test_arrow_keys_move_the_ends_and_go_from_mark_to_mark(window: Visit) -> None:
    """Without a mouse: the range, then a mark, whose card opens by Enter."""
    frame = window.find_map()
    end = find_end(window, "Last day shown")
    end.focus()
    for _ in range(3):
        window.page.keyboard.press("ArrowLeft")
    wait_for_time(frame, "1992-05-01", "1992-06-17")
    window.page.wait_for_url("**from=1992-05-01&to=1992-06-17**")
    window.page.keyboard.press("End")
    window.page.wait_for_url(lambda url: "from=" not in url)
    find_mark(window, "opened by Armenian militias").focus()
    window.page.keyboard.press("ArrowRight")
    expect(find_mark(window, "Nagorno-Karabakh: offensive. 12 June 1992")).to_be_focused()
    window.page.keyboard.press("Enter")
    window.page.wait_for_url("**at=fronts-**")
    expect(window.page.locator(".dl-used").first).to_be_visible()


def test_a_mark_of_many_lists_them_and_a_speech_opens_its_article_there(window: Visit) -> None:
    """Nine things were said without a day; choosing one shows its words in the article of that day."""
    window.find_map()
    find_mark(window, "quotations, day not given, printed 6 September 1993").click()
    row = window.page.locator(".dl-item", has_text="Azerbaijani sources")
    expect(row).to_be_visible()
    row.click()
    article = window.page.locator('.dl-sheet[data-document="article-002-85f6737340565b4c"]')
    expect(article.locator(".dl-line").first).to_be_in_viewport()


def test_on_a_phone_the_timeline_is_folded(browser: Browser, address: str) -> None:
    """It opens by a touch, and is not wider than the screen."""
    with visit(browser, address, width=420) as phone:
        phone.find_map()
        expect(phone.page.locator(".dl-picture")).not_to_be_visible()
        phone.page.locator(".dl-summary").click()
        expect(phone.page.locator(".dl-picture")).to_be_visible()
        assert phone.page.evaluate("document.documentElement.scrollWidth") <= 420
        assert phone.errors == []


def test_a_message_that_is_no_day_moves_nothing(window: Visit) -> None:
    """The map takes days from its own page, and nothing else."""
    frame = window.find_map()
    for time in ("['1992-06-12', '<b>']", "'1992-06-12'", "[1, 2]", "{}"):
        window.page.evaluate(
            f"""() => [...document.querySelectorAll('iframe')].forEach(frame => frame.contentWindow.postMessage(
                {{type: 'dateline:time', time: {time}}}, location.origin))"""
        )
    window.page.wait_for_timeout(300)
    assert find_time(frame) is None


def test_how_things_stood_is_told_for_the_last_day_that_is_shown(window: Visit) -> None:
    """The list follows the slider, and a name in it opens the card."""
    window.find_map()
    window.page.get_by_role("button", name="As of 6 September 1993").click()
    sheet = window.page.locator('.dl-sheet[data-document="found-as-of"]')
    expect(sheet.get_by_role("heading", name="As of 6 September 1993")).to_be_visible()
    expect(sheet).to_contain_text("People from southwestern Azerbaijan to Iran")
    find_end(window, "Last day shown").press("ArrowLeft")
    expect(sheet).not_to_contain_text("to Iran")
    sheet.get_by_role("button", name="Askeran").click()
    expect(window.page.locator('.dl-sheet[data-document^="card-"]')).to_contain_text("Askeran")
    window.page.get_by_role("button", name="As of 5 September 1993").first.click()
    expect(sheet).to_be_visible()
    sheet.press("Escape")
    expect(sheet).to_have_count(0)
