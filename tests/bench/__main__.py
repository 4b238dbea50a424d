"""`python -m tests.bench` (or `make bench`): speed on this machine, as a ratio where something can be compared."""

import argparse
import sys
from itertools import chain
from pathlib import Path

from tests.bench.many import measure_many
from tests.bench.page import measure_page
from tests.bench.reading import measure_fresh, measure_growth, measure_reading, measure_seeds
from tests.browser.stage import CHROMIUM


def tell(name: str, value: float, digits: int = 1) -> None:
    """One line of the table."""
    print(f"{name:<96}{value:>12,.{digits}f}", flush=True)


def main(arguments: list[str] | None = None) -> int:
    """Measure the reading, and the page where there is a Chromium."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("--corpora", type=Path, help="a folder of articles (*.txt, *.jsonl) to read, not the seeds")
    parser.add_argument("--reading", action="store_true", help="measure only the reading, not the page")
    parser.add_argument("--articles", type=int, default=100, help="articles of a folder that the page opens")
    parser.add_argument("--marks", type=int, default=10_000, help="marks of a map whose switches are tried")
    options = parser.parse_args(arguments)
    for name, value, digits in chain(
        measure_seeds(), measure_reading(options.corpora), measure_growth(), measure_fresh()
    ):
        tell(name, value, digits)
    if options.reading:
        return 0
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
    for name, value, digits in measure_many(options.articles, options.marks):
        tell(name, value, digits)
    return 0


if __name__ == "__main__":
    sys.exit(main())
