"""`python -m geo export PATH... --to FILE`: articles in, one file of layers out."""

import argparse
import sys
from pathlib import Path

from gazetteer import Article, ArticleError, Geoparser, Unread
from geo import derive_layers
from geo.exports import FORMATS, ExportError, find_format, write_layers


def make_parser() -> argparse.ArgumentParser:
    """The words of the command line."""
    parser = argparse.ArgumentParser(prog="python -m geo", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    export = commands.add_parser("export", help="write the layers of articles to a file")
    export.add_argument("paths", nargs="+", type=Path, metavar="PATH", help="an article, or a folder of them")
    export.add_argument("--to", required=True, type=Path, metavar="FILE", help=f"ends in {', '.join(FORMATS)}")
    return parser


def find_articles(paths: list[Path]) -> list[Path]:
    """The files meant: a folder stands for the .txt files in it."""
    return [file for path in paths for file in (sorted(path.glob("*.txt")) if path.is_dir() else [path])]


def read_articles(paths: list[Path]) -> tuple[list[Article], list[str]]:
    """The articles that can be read, and what is wrong with the others."""
    articles, faults = [], []
    for path in paths:
        try:
            articles.append(Article.from_file(path))
        except (ArticleError, OSError) as error:
            faults.append(str(error))
    return articles, faults


def export_articles(paths: list[Path], target: Path) -> int:
    """Read the articles and write their layers; 1 if an article or the file failed."""
    articles, faults = read_articles(find_articles(paths))
    for fault in faults:
        print(f"geo: {fault}", file=sys.stderr)
    if not articles:
        print("geo: no article to export", file=sys.stderr)
        return 1
    readings = []
    for number, reading in enumerate(Geoparser().read_all(articles), 1):
        if isinstance(reading, Unread):
            faults.append(reading.reason)
            print(f"geo: {reading.reason}", file=sys.stderr)
            continue
        print(f"Read {number} of {len(articles)} articles: {reading.article.id}", file=sys.stderr)
        readings.append(reading)
    if not readings:
        return 1
    layers = derive_layers(readings)
    try:
        write_layers(layers, target, readings=readings)
    except (ExportError, OSError) as error:
        print(f"geo: {error}", file=sys.stderr)
        return 1
    counts = ", ".join(f"{len(frame)} {name}" for name, frame in layers.items())
    print(f"{target}: {counts}")
    return 1 if faults else 0


def main(words: list[str] | None = None) -> int:
    """Run one command and give its exit code: 0 done, 1 something could not be read or written, 2 usage."""
    parser = make_parser()
    options = parser.parse_args(words)
    try:
        find_format(options.to)
    except ExportError as error:
        parser.error(str(error))
    return export_articles(options.paths, options.to)


if __name__ == "__main__":
    sys.exit(main())
