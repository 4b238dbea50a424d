"""The gazetteer at the command line: `locate` a name, `read` articles."""

import argparse
import json
import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from gazetteer.batches import Unread
from gazetteer.errors import GazetteerError
from gazetteer.geoparser import Geoparser
from gazetteer.index import Index
from gazetteer.location import Explanation, explain_name
from gazetteer.report import summarise_reading, tell_reading
from gazetteer.text import gather_articles, list_files, list_formats

if TYPE_CHECKING:
    from gazetteer.online import OnlineHelp

FOUND, NOTHING, USAGE = 0, 1, 2  # exit codes
MANY = 20  # articles from which progress is told


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what the command line asks; the exit code is 0, or 1 where something was not found or not readable."""
    parser = _make_parser()
    options = parser.parse_args(arguments)
    if getattr(options, "server", None) and not options.online:
        parser.error("--server says where to ask; --online says that it may be asked: give both")
    try:
        with Index.open(progress=_tell_progress) as index:
            if options.command == "build":
                _say(f"The index is at {index.path}")
                return FOUND
            if options.command == "locate":
                return locate_name(" ".join(options.name), index, as_json=options.json, online=_make_online(options))
            return read_articles(options.path, index, as_json=options.json, online=_make_online(options))
    except GazetteerError as error:
        _complain(str(error))
        return NOTHING
    except BrokenPipeError:
        sys.stderr.close()
        return FOUND


def _make_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m gazetteer",
        description="Find places by name, and the places that articles name.",
        epilog="Exit codes: 0 done; 1 nothing found, or some article could not be read; 2 wrong usage.",
    )
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    locate = commands.add_parser("locate", help="what could this name be, and why in that order")
    locate.add_argument("name", nargs="+", help="the name of a place, in any spelling")
    read = commands.add_parser("read", help="read articles: places, quotations, times")
    read.add_argument("path", nargs="+", type=Path, help="an article's file, or a folder of them")
    commands.add_parser("build", help="make the index of the world's places, if it is not there yet")
    for command in (locate, read):
        command.add_argument("--json", action="store_true", help="JSON; for read, one object a line")
        command.add_argument(
            "--online",
            action="store_true",
            help="ask OpenStreetMap's Nominatim for names that the index lacks: once a second, never the same twice."
            " The name leaves this machine, and with read the code of the country that the article plays in;"
            " nothing else does. Without this option nothing is asked",
        )
        command.add_argument(
            "--server", metavar="URL", type=_read_server, help="with --online: a Nominatim of your own"
        )
    return parser


def _read_server(url: str) -> tuple[str, str]:
    """Scheme and domain of a server's address."""
    parts = urlsplit(url if "://" in url else f"https://{url}")
    if parts.scheme not in ("http", "https") or not parts.netloc:
        raise argparse.ArgumentTypeError(f"expected an address such as https://example.org, found {url!r}")
    return parts.scheme, parts.netloc + parts.path.rstrip("/")


def _make_online(options: argparse.Namespace) -> "OnlineHelp | None":
    """The help from online, if it is asked for; every question that is sent is told."""
    if not options.online:
        return None
    from gazetteer.online import PUBLIC, OnlineHelp

    scheme, domain = options.server or ("https", PUBLIC)
    return OnlineHelp(domain=domain, scheme=scheme, tell=_complain)


def locate_name(name: str, index: Index, *, as_json: bool, online: "OnlineHelp | None" = None) -> int:
    """Print the places a name could mean, the likeliest first, with the reasons."""
    explanation = explain_name(index, name)
    if online is not None and not explanation.candidates:
        return _locate_online(explanation, online, as_json=as_json)
    tell = _say if as_json or explanation.candidates else _complain
    for line in (json.dumps(explanation.to_json(), ensure_ascii=False),) if as_json else explanation.lines():
        tell(line)
    return FOUND if explanation.candidates else NOTHING


def _locate_online(unknown: Explanation, online: "OnlineHelp", *, as_json: bool) -> int:
    """Print what a service knows of a name that the index lacks; one that does not answer is told."""
    from gazetteer.online import OnlineError, describe_answer, tell_answer

    try:
        answer = online.ask(unknown.name)
    except OnlineError as error:
        _complain(str(error))
        answer = None
    if as_json:
        _say(json.dumps(unknown.to_json() | (tell_answer(answer) if answer else {}), ensure_ascii=False))
    elif answer and answer.places:
        for line in describe_answer(answer):
            _say(line)
    else:
        for line in unknown.lines():
            _complain(line)
    return FOUND if answer and answer.places else NOTHING


def read_articles(paths: Sequence[Path], index: Index, *, as_json: bool, online: "OnlineHelp | None" = None) -> int:
    """Print the reading of every article; what cannot be read is told, and the others are read all the same."""
    files = [file for path in paths for file in list_files(path)]
    faults: list[str] = []
    articles = gather_articles(files, partial(_set_aside, faults=faults), mention=_complain)
    for n, reading in enumerate(Geoparser(index, online=online).read_all(articles), start=1):
        if isinstance(reading, Unread):
            _set_aside(reading.reason, faults)
            continue
        if len(files) >= MANY:
            _tell_progress(f"read {reading.article.id}", min(n / len(files), 0.99))
        lines = (json.dumps(tell_reading(reading), ensure_ascii=False),) if as_json else summarise_reading(reading)
        for line in lines:
            _say(line)
    if len(files) >= MANY:
        _tell_progress(f"{len(files)} articles read", 1.0)
    if not files:
        _complain(f"{', '.join(map(str, paths))}: expected articles ({list_formats()}), found none")
    return FOUND if files and not faults else NOTHING


def _set_aside(fault: str, faults: list[str]) -> None:
    """Tell what is wrong with an article, and note it."""
    _complain(fault)
    faults.append(fault)


def _say(line: str) -> None:
    """One line of the answer; letters that the terminal cannot write are escaped."""
    encoding = sys.stdout.encoding or "utf-8"
    sys.stdout.write(line.encode(encoding, "backslashreplace").decode(encoding) + "\n")


def _complain(words: str) -> None:
    sys.stderr.write(f"gazetteer: {words}\n")


def _tell_progress(doing: str, done: float) -> None:
    """One line that is written over as the work goes on, where somebody watches."""
    if sys.stderr.isatty():
        sys.stderr.write(f"\r\033[K{doing}" + ("\n" if done >= 1 else f" ({done:.0%})"))
    elif done >= 1:
        sys.stderr.write(f"{doing}\n")
    sys.stderr.flush()


if __name__ == "__main__":
    sys.exit(main())
