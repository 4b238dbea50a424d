"""Articles written by an enemy: on the page, the map and in exports their words show, and nothing of them runs."""

import json
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Frame, Page, expect
from shapely.geometry import LineString, Point

from geo import draw_map
from geo.schema import SCHEMAS, frame
from tests.browser.stage import ROOT, Visit, serve, visit

HOSTILE = (
    "{{7*7}} {% for x in [1] %} {# x #} </script><script>window.ran=1</script> <img src=x onerror=window.ran=1> "
    "${window.ran=1} `x` :red[x] $$x$$ [x](javascript:window.ran=1) javascript:window.ran=1 *x* _x_ &lt; \\(x\\) "
    "![x](http://evil.example/x.png) <https://evil.example> www.evil.example :material/home: :smile: -->"
)
SPEAKER = "a {{7*7}} <img src=x onerror=window.ran=1> official"
FILE_NAME = HOSTILE.replace("/", "")[:150]
TEXT = f"""Armies {HOSTILE} Meet Near Lachin

The Lachin corridor {HOSTILE} has been shelled since Monday, and shells fell on Baku.

“The Lachin corridor has come under heavy shelling, and Azeri forces are closing on it from both sides,”
{SPEAKER} said from Yerevan.

“We have nothing in Baku but {HOSTILE}, and nothing else,” he said.
"""
GOOD = "Rain fell in Tbilisi on Monday."
# What is wrong with each file, and the words that tell of it.
FAULTS = {
    "binary.txt": "expected a text file, got a binary one",
    "empty.txt": "expected an article, got an empty file",
    f"{FILE_NAME}.json": f"field {HOSTILE}: expected one of the fields",
    "link.json": f'expected an address like https://example.org/, got "javascript:{HOSTILE[:20]}',
    "torn.json": "line 1",
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder in which every file but one is an enemy's or broken."""
    path = tmp_path_factory.mktemp("hostile")
    known = {"title": HOSTILE, "publisher": HOSTILE, "published": "1992-06-17", "note": HOSTILE}
    sidecars = {
        "known": json.dumps(known | {"url": "https://evil.example/{{7*7}}${window.ran=1}`x`)"}),
        "link": json.dumps({"url": f"javascript:{HOSTILE}"}),
        FILE_NAME: json.dumps({HOSTILE: HOSTILE}),
        "torn": "{",
    }
    for name, words in sidecars.items():
        (path / f"{name}.json").write_text(words, encoding="utf-8")
    for name in ("known", FILE_NAME):
        (path / f"{name}.txt").write_text(TEXT, encoding="utf-8")
    for name in ("good", "link", "torn"):
        (path / f"{name}.txt").write_text(GOOD, encoding="utf-8")
    (path / "binary.txt").write_bytes(b"\x00\x01\x02")
    (path / "empty.txt").write_text("", encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def address(folder: Path) -> Iterator[str]:
    """Where the dashboard is served on that folder."""
    with serve(ROOT / "dashboard.py", str(folder)) as url:
        yield url


def read_words(page: Page | Frame, selector: str) -> str:
    """The words that are seen of an element, squeezed."""
    return squeeze(page.locator(selector).first.inner_text())


def squeeze(words: str) -> str:
    """Words as a reader sees them: every gap is one space, and a word joiner is nothing."""
    return " ".join(words.replace("\u2060", "").split())


def assert_nothing_ran(window: Visit) -> None:
    """No frame was reached by a script, and no word became a link, a picture or a request."""
    for shown in window.page.frames:
        assert shown.evaluate("window.ran") is None
        assert shown.locator('[src="x"], [href*="javascript"], [href*="evil"], [src*="evil"]').count() == 0
    assert window.outside == []
    assert window.errors == []


def test_hostile_words_show_as_themselves_all_over_the_page(window: Visit) -> None:
    """Headline, newspaper, heading, sources, text and speaker are exactly what was written."""
    window.find_map()
    page = window.page
    assert read_words(page, '[data-testid="stSidebar"] .dl-caption') == squeeze(HOSTILE)
    assert squeeze(HOSTILE) in read_words(page, ".st-key-heading")
    assert f"Sources: {squeeze(HOSTILE)}, 17 June 1992" in read_words(page, "p:has-text('Sources:')")
    sheet = read_words(page, '.dl-sheet[data-document="article-known"]')
    assert f"{squeeze(HOSTILE)}, Wednesday 17 June 1992" in sheet
    for paragraph in TEXT.split("\n\n"):
        assert squeeze(paragraph) in sheet
    assert_nothing_ran(window)


def test_a_card_shows_hostile_words_of_a_speaker_and_about_him(window: Visit) -> None:
    """What was said of the corridor, and by whom, stands on its card."""
    window.find_map()
    sheet = window.page.locator('.dl-sheet[data-document="article-known"]')
    sheet.get_by_role("button", name="Lachin corridor", exact=True).first.click()
    card = '.dl-sheet[data-document="card-corridor-lachin"]'
    expect(window.page.locator(card)).to_contain_text("What is said about it")
    words = read_words(window.page, card)
    assert f"claimed by {SPEAKER}" in words
    assert squeeze(f"The Lachin corridor {HOSTILE} has been shelled") in words
    assert_nothing_ran(window)


def test_files_that_cannot_be_read_are_listed_beside_the_articles_that_can(window: Visit, folder: Path) -> None:
    """Every broken file has its name and its reason; the rest is there as if nothing had happened."""
    window.find_map()
    window.page.get_by_text("more problem").click()
    messages = window.page.locator(".st-key-messages")
    expect(messages).to_contain_text("torn.json")
    told = squeeze(messages.inner_text())
    for name, reason in FAULTS.items():
        assert squeeze(f"{folder / name}") in told
        assert squeeze(reason) in told
    titles = window.page.locator('[data-testid="stSidebar"] .dl-caption').all_inner_texts()
    assert len(titles) == 5
    assert titles.count(GOOD) == 3
    assert_nothing_ran(window)


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may read everything")
def test_a_file_that_may_not_be_read_is_listed_too(browser: Browser, address: str, folder: Path) -> None:
    """Without the right to read, a file is set aside with that reason."""
    secret = folder / "secret.txt"
    secret.write_text(GOOD, encoding="utf-8")
    secret.chmod(0)
    with visit(browser, address) as window:
        window.find_map()
        window.page.get_by_text("more problem").click()
        expect(window.page.locator(".st-key-messages")).to_contain_text("Permission denied")
    secret.unlink()


def test_the_page_taken_away_shows_hostile_words_and_runs_nothing(
    window: Visit, browser: Browser, tmp_path: Path
) -> None:
    """Saved by the button, opened from the disk: titles, newspaper and address as they are, and no request."""
    window.find_map()
    window.page.get_by_role("button", name="Take away").click()
    with window.page.expect_download() as download:
        window.page.get_by_role("button", name="One page that opens offline").click()
    download.value.save_as(path := tmp_path / "away.html")
    with visit(browser, path.as_uri()) as away:
        away.page.wait_for_selector("#map[data-ready=true]")
        assert read_words(away.page, "#articles .headline") == squeeze(HOSTILE)
        assert squeeze(HOSTILE) in read_words(away.page, "#card .sources")
        assert "https://evil.example/{{7*7}}${window.ran=1}`x`)" in read_words(away.page, "#card .sources")
        away.page.locator('[data-mark="corridor-lachin"]').first.press("Enter")
        card = read_words(away.page, "#card")
        assert f"claimed by {SPEAKER}" in card
        assert squeeze(f"The Lachin corridor {HOSTILE} has been shelled") in card
        assert_nothing_ran(away)


def test_hostile_labels_on_the_map_are_only_words(browser: Browser, tmp_path: Path) -> None:
    """Names and facts that an enemy gave to marks are drawn, said to screen readers and listed, but never run."""
    common = {"article_id": "a", "publisher": HOSTILE, "published": "1992-06-17", "start": 0, "end": 4,
              "excerpt": HOSTILE, "certainty": "claimed", "speaker": HOSTILE, "drawn": "stated"}  # fmt: skip
    town = {"role": "location", "feature_class": "P", "name": HOSTILE, "label": HOSTILE}
    rows = {
        "places": [
            {"id": "places-a-0", "place_id": "gn-1", "geometry": Point(46.8, 40.2), **common, **town},
            {"id": "places-a-1", "place_id": "gn-2", "geometry": Point(-70.0, -40.0), **common, **town},
        ],
        "flows": [
            {"id": "flows-a-0", "unit": "people", "status": "moved", "label": HOSTILE, "fact": HOSTILE,
             "geometry": LineString([(47, 39.4), (47.1, 39.1)]), **common}
        ],
    }  # fmt: skip
    draw_map({kind: frame(kind, rows.get(kind, [])) for kind in SCHEMAS}).save(str(path := tmp_path / "map.html"))
    with visit(browser, path.as_uri()) as window:
        window.page.wait_for_selector("[data-ready=true]")
        assert squeeze(HOSTILE) in squeeze(" ".join(window.page.locator(".dateline-label").all_text_contents()))
        assert (
            window.page.locator('[data-mark="flows-a-0"]').first.get_attribute("aria-label")
            == f"{HOSTILE}, {HOSTILE}"
        )
        assert squeeze(HOSTILE) in read_words(window.page, ".dateline-outside")
        assert_nothing_ran(window)
