"""`python -m geo`: articles in, and out a file of layers, their claims line by line, or what changed between days.

export PATH... --to FILE                    the format by FILE's ending
claims PATH... [--json]                     one line a claim, with all its parts and why it was read
changes PATH... --from DAY --to DAY [--json]
"""

import argparse
import json
import sys
from collections.abc import Iterable
from datetime import date
from pathlib import Path

from gazetteer import Geoparser, Reading, Unread, gather_articles, list_files
from geo import derive_layers, read_together, what_changed
from geo.exports import FORMATS, ExportError, find_format, write_layers
from geo.report import tell_change, tell_claims, write_claim


def make_parser() -> argparse.ArgumentParser:
    """The words of the command line."""
    parser = argparse.ArgumentParser(
        prog="python -m geo", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    commands = parser.add_subparsers(dest="command", required=True)
    export = commands.add_parser("export", help="write the layers of articles to a file")
    claims = commands.add_parser("claims", help="list what the articles claim, one line a claim")
    changes = commands.add_parser("changes", help="list what is new, changed or ended between two days")
    for command in (export, claims, changes):
        command.add_argument("paths", nargs="+", type=Path, metavar="PATH", help="an article, or a folder of them")
    export.add_argument("--to", required=True, type=Path, metavar="FILE", help=f"ends in {', '.join(FORMATS)}")
    for command in (claims, changes):
        command.add_argument("--json", action="store_true", help="one JSON object a line")
    for name, dest in (("--from", "since"), ("--to", "until")):
        changes.add_argument(
            name, dest=dest, required=True, type=date.fromisoformat, metavar="DAY", help="YYYY-MM-DD"
        )
    return parser


def complain(words: str) -> None:
    """One line on the stream of errors."""
    print(f"geo: {words}", file=sys.stderr)


def read_all(paths: list[Path]) -> tuple[list[Reading], bool]:
    """The readings of the articles that can be read, and whether all could; progress and faults go beside."""
    faults: list[str] = []
    files = (file for path in paths for file in list_files(path))
    articles = list(gather_articles(files, faults.append, mention=complain))
    for fault in faults:
        complain(fault)
    if not articles:
        complain("no article to read")
    readings = []
    for number, reading in enumerate(Geoparser().read_all(articles), 1):
        if isinstance(reading, Unread):
            faults.append(reading.reason)
            complain(reading.reason)
            continue
        print(f"Read {number} of {len(articles)} articles: {reading.article.id}", file=sys.stderr)
        readings.append(reading)
    return readings, not faults


def export_articles(readings: list[Reading], target: Path) -> bool:
    """Write the layers of some readings; whether that went well."""
    layers = derive_layers(readings)
    try:
        write_layers(layers, target, readings=readings)
    except (ExportError, OSError) as error:
        complain(str(error))
        return False
    counts = ", ".join(f"{len(frame)} {name}" for name, frame in layers.items())
    print(f"{target}: {counts}")
    return True


def list_claims(readings: list[Reading]) -> Iterable[tuple[str, object]]:
    """Every claim in words, and as plain values."""
    return ((write_claim(told), told) for told in tell_claims(read_together(readings)))


def list_changes(readings: list[Reading], since: date, until: date) -> Iterable[tuple[str, object]]:
    """Every change in words, and as plain values."""
    changes = what_changed(read_together(readings), since, until)
    return ((f"{change.standing}: {change.words}", tell_change(change)) for change in changes)


def main(words: list[str] | None = None) -> int:
    """Run one command and give its exit code: 0 done, 1 something could not be read or written, 2 usage."""
    parser = make_parser()
    options = parser.parse_args(words)
    if options.command == "export":
        try:
            find_format(options.to)
        except ExportError as error:
            parser.error(str(error))
    if options.command == "changes" and options.since > options.until:
        parser.error(f"--from {options.since} lies after --to {options.until}")
    readings, whole = read_all(options.paths)
    if not readings:
        return 1
    if options.command == "export":
        return 0 if export_articles(readings, options.to) and whole else 1
    claims = options.command == "claims"
    for line, told in list_claims(readings) if claims else list_changes(readings, options.since, options.until):
        print(json.dumps(told, ensure_ascii=False) if options.json else line)
    return 0 if whole else 1


if __name__ == "__main__":
    sys.exit(main())
