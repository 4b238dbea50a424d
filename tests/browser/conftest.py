"""The dashboard on the seeds, served once for all browser tests, and a browser that is cut off from the network."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from tests.browser.stage import CHROMIUM, FLAGS, ROOT, Visit, browser_is_required, launch, serve, visit

TWICE = "--blink-settings=defaultFontSize=32,defaultFixedFontSize=26"


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The system's Chromium; without one the tests skip, or fail where it is required."""
    if CHROMIUM is None:
        message = "no Chromium on this machine"
        pytest.fail(message) if browser_is_required() else pytest.skip(message)
    with launch() as chromium:
        yield chromium


@pytest.fixture(scope="session")
def large(browser: Browser) -> Iterator[Browser]:
    """The same, for a reader who has told it to make words twice as large."""
    own = browser.browser_type.launch(executable_path=CHROMIUM, args=[*FLAGS, TWICE])
    yield own
    own.close()


@pytest.fixture(scope="session")
def address() -> Iterator[str]:
    """Where the dashboard is served on the seed articles."""
    with serve(ROOT / "dashboard.py", str(ROOT / "seeds")) as url:
        yield url


@pytest.fixture
def window(browser: Browser, address: str) -> Iterator[Visit]:
    """A fresh window on the dashboard that fails the test if it asks anything of the outside."""
    with visit(browser, address) as opened:
        yield opened
        assert opened.outside == []
        assert opened.errors == []
