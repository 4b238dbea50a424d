"""A press is heard also where another click cuts short the run that should have heard it."""

from pathlib import Path

from playwright.sync_api import Browser, expect

from tests.browser.stage import serve, visit

SLOW_PAGE = """
import time
import streamlit as st
from panels.pressing import offer_press

st.checkbox("Switch")

@st.fragment
def show():
    st.caption(f"Saved {st.session_state.setdefault('saved', 0)}")
    for n in range(20):
        time.sleep(0.1)
        st.empty()
    if offer_press("Save", key="save"):
        st.session_state["saved"] += 1
        st.rerun()

show()
"""


def test_a_press_outlives_a_run_cut_short_and_is_heard_once(browser: Browser, tmp_path: Path) -> None:
    """A switch of the whole page is turned while the part with the button is still on its way to it."""
    script = tmp_path / "page.py"
    script.write_text(SLOW_PAGE, encoding="utf-8")
    with serve(script) as address, visit(browser, address) as window:
        save = window.page.get_by_role("button", name="Save")
        save.click()
        window.page.wait_for_timeout(500)
        window.page.get_by_text("Switch").click()
        expect(window.page.get_by_text("Saved 1")).to_be_visible()
        window.page.wait_for_timeout(500)
        window.page.get_by_text("Switch").click()
        window.page.wait_for_timeout(4000)
        expect(window.page.get_by_text("Saved 1")).to_be_visible()
