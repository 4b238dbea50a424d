"""`python -m geo export PATH... --to FILE`: articles in, one file of layers out."""

import argparse
import sys
from pathlib import Path

from gazetteer import Geoparser, Unread, gather_articles, list_files
from geo import derive_layers
from geo.exports import FORMATS, ExportError, write_layers


def make_parser() -> argparse.ArgumentParser:
    """The words of the command line."""
    parser = argparse.ArgumentParser(prog="python -m geo", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    export = commands.add_parser("export", help="write the layers of articles to a file")
    export.add_argument("paths", nargs="+", type=Path, metavar="PATH", help="an article, or a folder of them")
    export.add_argument("--to", required=True, type=Path, metavar="FILE", help=f"ends in {', '.join(FORMATS)}")
    return parser


def complain(words: str) -> None:
    """One line on the stream of errors."""
    print(f"geo: {words}", file=sys.stderr)


def export_articles(paths: list[Path], target: Path) -> int:
    """Read the articles and write their layers; 1 if an article or the file failed."""
    faults: list[str] = []
    files = (file for path in paths for file in list_files(path))
    articles = list(gather_articles(files, faults.append, mention=complain))
    for fault in faults:
        complain(fault)
    if not articles:
        complain("no article to export")
        return 1
    readings = []
    for number, reading in enumerate(Geoparser().read_all(articles), 1):
        if isinstance(reading, Unread):
            faults.append(reading.reason)
            complain(reading.reason)
            continue
        print(f"Read {number} of {len(articles)} articles: {reading.article.id}", file=sys.stderr)
        readings.append(reading)
    if not readings:
        return 1
    layers = derive_layers(readings)
    try:
        write_layers(layers, target, readings=readings)
    except (ExportError, OSError) as error:
        complain(str(error))
        return 1
    counts = ", ".join(f"{len(frame)} {name}" for name, frame in layers.items())
    print(f"{target}: {counts}")
    return 1 if faults else 0


def main(words: list[str] | None = None) -> int:
    """Run one command and give its exit code: 0 done, 1 something could not be read or written, 2 usage."""
    parser = make_parser()
    options = parser.parse_args(words)
    if options.to.suffix.lower() not in FORMATS:
        parser.error(f"{options.to}: expected a name that ends in {', '.join(FORMATS)}")
    return export_articles(options.paths, options.to)


if __name__ == "__main__":
    sys.exit(main())
