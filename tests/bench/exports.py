"""`python -m tests.bench.exports`: how long each export takes, and how much longer for twice the articles.

The seconds are those of the processor, after the articles are read, so that a busy machine tells nearly the same; a
ratio of 2 is a time that grows as the articles do.
"""

import argparse
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from gazetteer import Geoparser, Reading, gather_articles, list_files
from geo import FORMATS, derive_layers, write_layers
from tests.bench.folder import write_folder

if TYPE_CHECKING:
    import geopandas

    Told = tuple[list[Reading], dict[str, geopandas.GeoDataFrame]]


def read_folder(count: int) -> "Told":
    """The readings and the layers of so many invented articles."""
    with TemporaryDirectory() as place:
        write_folder(folder := Path(place), count)
        faults: list[str] = []
        articles = list(gather_articles(list_files(folder), faults.append))
        readings = [reading for reading in Geoparser().read_all(articles) if isinstance(reading, Reading)]
        return readings, derive_layers(readings)


def measure_export(ending: str, told: "Told") -> tuple[float, int]:
    """Seconds of the processor that a format takes, and the bytes of its file."""
    readings, layers = told
    with TemporaryDirectory() as place:
        path = Path(place) / f"x{ending}"
        began = time.process_time()
        write_layers(layers, path, readings=readings)
        return time.process_time() - began, path.stat().st_size


def main(arguments: list[str] | None = None) -> int:
    """Print a line for each format."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.exports", description=__doc__)
    parser.add_argument("--articles", type=int, default=100, help="so many, and twice as many")
    parser.add_argument("--only", nargs="*", default=list(FORMATS), metavar="ENDING", help="these formats")
    options = parser.parse_args(arguments)
    few, many = read_folder(options.articles), read_folder(2 * options.articles)
    print(f"{'':<22}{options.articles:>8} s{2 * options.articles:>8} s{'ratio':>8}{'MB':>8}")
    for ending in options.only:
        measure_export(ending, few)  # what is loaded once is no part of it
        (less, _), (more, size) = measure_export(ending, few), measure_export(ending, many)
        print(f"{ending:<22}{less:>10.2f}{more:>10.2f}{more / less:>8.2f}{size / 1e6:>8.2f}", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
