"""How long the index takes to open, and an article to be read, step by step."""

import time
from collections.abc import Callable
from statistics import median

from gazetteer import Article, Geoparser, Index
from geo import derive_layers
from tests.browser.stage import ROOT

ROUNDS = 15


def time_call(call: Callable[[], object], rounds: int = ROUNDS) -> float:
    """The median of a call's wall time, in milliseconds."""
    times = []
    for _ in range(rounds):
        began = time.perf_counter()
        call()
        times.append((time.perf_counter() - began) * 1000)
    return median(times)


def open_and_close() -> None:
    """Open the index as every start does."""
    with Index.open() as index:
        index.find("Baku")


def measure_reading() -> dict[str, float]:
    """Milliseconds for the index and for the seeds: opening, reading both, deriving their layers."""
    articles = [Article.from_file(path) for path in sorted((ROOT / "seeds").glob("*.txt"))]
    geoparser = Geoparser()
    readings = [geoparser.read(article) for article in articles]
    derive_layers(readings)
    size_kb = sum(len(article.text.encode()) for article in articles) / 1000
    read_ms = time_call(lambda: [geoparser.read(article) for article in articles])
    return {
        "open the index and find one name, ms": time_call(open_and_close),
        "read an article, ms": read_ms / len(articles),
        "articles a second": 1000 * len(articles) / read_ms,
        "kilobytes a second": 1000 * size_kb / read_ms,
        "derive the layers of both, ms": time_call(lambda: derive_layers(readings), 5),
    }
