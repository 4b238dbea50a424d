"""What reading is compared with, in an environment of its own (`make bench` makes it): nothing here knows Dateline.

It takes {"texts": [...], "names": [...]} as JSON on standard input, and prints the seconds that each takes for all
texts, the best of some rounds: a bare pass of a compiled Aho-Corasick automaton for the names (the Rust crate
`aho-corasick`, leftmost longest matches, counted and thrown away), flashgeotext and geotext as their manuals say.
For the automaton it also tells the seconds and megabytes that building it takes, which every process has to spend.
"""

import json
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

ROUNDS = 15


def time_best(read: Callable[[str], object], texts: list[str], rounds: int = ROUNDS) -> float:
    """Seconds for all texts, in the best round."""
    best = float("inf")
    for _ in range(rounds):
        began = time.process_time()
        for text in texts:
            read(text)
        best = min(best, time.process_time() - began)
    return best


def prepare_bare(names: list[str]) -> Callable[[str], object]:
    """One pass for all names."""
    import ahocorasick_rs

    longest = ahocorasick_rs.MatchKind.LeftmostLongest
    found: Callable[[str], object] = ahocorasick_rs.AhoCorasick(names, matchkind=longest).find_matches_as_indexes
    return found


def weigh() -> float:
    """The memory that this process has now, in megabytes, where the system tells it."""
    status = Path("/proc/self/status")
    lines = status.read_text().splitlines() if status.exists() else []
    return next((int(line.split()[1]) / 1e3 for line in lines if line.startswith("VmRSS")), float("nan"))


def prepare_flashgeotext() -> Callable[[str], object]:
    """flashgeotext with its own data: cities over 15,000 people and countries."""
    from flashgeotext.geotext import GeoText

    reader: Any = GeoText()

    def read(text: str) -> object:
        return reader.extract(text, span_info=True)

    return read


def prepare_geotext() -> Callable[[str], object]:
    """geotext with its own data: cities over 15,000 people and countries, without places in the text."""
    from geotext import GeoText

    read: Callable[[str], object] = GeoText
    return read


def main() -> None:
    """Time them all over the same texts."""
    told = json.load(sys.stdin)
    before, began = weigh(), time.process_time()
    bare = prepare_bare(told["names"])
    built = {"built_s": time.process_time() - began, "built_mb": weigh() - before}
    readers = {"bare": bare, "flashgeotext": prepare_flashgeotext(), "geotext": prepare_geotext()}
    json.dump(built | {name: time_best(read, told["texts"]) for name, read in readers.items()}, sys.stdout)


if __name__ == "__main__":
    main()
