"""A stage for the page: the dashboard served on loopback, and a Chromium that can reach nothing else."""

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import Browser, Frame, Page, Route, expect, sync_playwright

ROOT = Path(__file__).parents[2]
FLAGS = (
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
)  # fmt: skip
CHROMIUM = next((p for n in ("chromium", "chromium-browser", "google-chrome") if (p := shutil.which(n))), None)
LOOPBACK = frozenset({"127.0.0.1", "localhost", "[::1]", "::1"})
START_SECONDS = 60
PATIENCE_MS = 30_000  # for what is to be seen: a busy machine draws a page late, and rightly


def find_port() -> int:
    """A port of the loopback interface that is free now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@contextmanager
def serve(script: Path, *arguments: str, started_in: Path = ROOT, port: int | None = None) -> Iterator[str]:
    """Run a Streamlit script on a port of loopback, a free one if none is given, and give its address."""
    port = port or find_port()
    address = f"http://127.0.0.1:{port}"
    command = [sys.executable, "-m", "streamlit", "run", str(script), "--server.port", str(port),
               "--server.headless", "true", "--", *arguments]  # fmt: skip
    with subprocess.Popen(command, cwd=started_in, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as server:
        try:
            wait_until_served(f"{address}/_stcore/health", server)
            yield address
        finally:
            server.terminate()


def wait_until_served(url: str, server: "subprocess.Popen[bytes]") -> None:
    """Return when the server answers; raise when it has ended or a minute has passed."""
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline:
        if server.poll() is not None:
            raise RuntimeError(f"the server ended with code {server.returncode}")
        try:
            with urllib.request.urlopen(url, timeout=1):
                return
        except (urllib.error.URLError, OSError):
            time.sleep(0.1)
    raise TimeoutError(f"{url} did not answer in {START_SECONDS} s")


@contextmanager
def launch() -> Iterator[Browser]:
    """The system's Chromium without a window."""
    expect.set_options(timeout=PATIENCE_MS)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=list(FLAGS))
        try:
            yield browser
        finally:
            browser.close()


@dataclass
class Visit:
    """One window on the page, with all that it asked of the outside and every error it threw."""

    page: Page
    outside: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)

    def watch(self) -> None:
        """Abort and remember every request that is not to loopback; remember every error of a script."""
        self.page.route("**/*", self._decide)
        self.page.on("pageerror", lambda error: self.errors.append(str(error)))

    def _decide(self, route: Route) -> None:
        parts = urlsplit(route.request.url)
        if parts.scheme in ("http", "https", "ws", "wss") and parts.hostname not in LOOPBACK:
            self.outside.append(route.request.url)
            route.abort()
        else:
            route.continue_()

    def find_map(self) -> Frame:
        """The frame of the map, once its marks are drawn."""
        for _ in range(300):
            for frame in self.page.frames:
                if "streamlit_folium" in frame.url and frame.evaluate("!!document.querySelector('[data-ready]')"):
                    return frame
            self.page.wait_for_timeout(100)
        raise TimeoutError("the map did not appear in 30 s")

    def rest(self) -> None:
        """Wait, as an eye does, until the page has done what it was asked to."""
        self.page.wait_for_timeout(300)  # in which the asking reaches the server
        expect(self.page.get_by_test_id("stApp")).to_have_attribute("data-test-script-state", "notRunning")

    def pick(self, box: str, option: str) -> None:
        """Choose from a list by writing its words: a list scrolled while it opens scrolls back under the hand."""
        self.page.get_by_role("combobox", name=box).fill(option)
        self.page.get_by_role("option", name=option, exact=True).click()


@contextmanager
def visit(browser: Browser, url: str, *, width: int = 1440, height: int = 900, dark: bool = False) -> Iterator[Visit]:
    """Open an address in a window of its own."""
    context = browser.new_context(
        viewport={"width": width, "height": height}, color_scheme="dark" if dark else "light"
    )
    window = Visit(context.new_page())
    window.watch()
    window.page.goto(url)
    try:
        yield window
    finally:
        context.close()


def browser_is_required() -> bool:
    """Whether a machine without Chromium must fail instead of skip."""
    return os.environ.get("DATELINE_BROWSER") == "required"
