"""`python -m tests.bench` (or `make bench`): speed on this machine, as a ratio where something can be compared."""

import sys

from tests.bench.page import measure_page
from tests.bench.reading import measure_reading
from tests.browser.stage import CHROMIUM


def tell(name: str, value: float, digits: int = 1) -> None:
    """One line of the table."""
    print(f"{name:<58}{value:>14,.{digits}f}")


def main() -> int:
    """Measure the reading, and the page where there is a Chromium."""
    for name, value in measure_reading().items():
        tell(name, value)
    if CHROMIUM is None:
        print("the page was not measured: no Chromium on this machine", file=sys.stderr)
        return 1
    page = measure_page()
    tell("a bare Streamlit rerun, ms", page.bare_ms)
    tell("a plain button of our page, from card to text, ms", page.button_ms)
    tell("click on the map to the quote, ms", page.click_ms)
    tell("click to quote, as a ratio to the bare rerun (aim: 2)", page.click_ms / page.bare_ms, 2)
    tell("click to quote, as a ratio to the plain button", page.click_ms / page.button_ms, 2)
    tell("files of the map, fetched once and kept, bytes", page.map_files, 0)
    tell("messages that open the page, bytes", page.first_messages, 0)
    tell("messages for a new state, bytes", page.state_messages, 0)
    return 0


if __name__ == "__main__":
    sys.exit(main())
