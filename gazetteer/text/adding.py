"""An article that is given becomes a file of a folder: under a safe name, over no other file, whole or not at all."""

import json
import re
import unicodedata
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

from gazetteer.text.article import Article, load_articles, name_article
from gazetteer.text.errors import ArticleError, SidecarError
from gazetteer.text.formats import FORMATS, SUFFIXES
from gazetteer.text.gathering import is_one_printing
from gazetteer.text.saving import hold_folder, replace_file
from gazetteer.text.sidecar import read_object, sift_sidecar
from gazetteer.text.signatures import PASSED_OVER, TOLD_OF, name_format

LONGEST = 60  # characters of a name: an article goes by at most 80, and a number may be added
LONGEST_BYTES = 180  # of a name in UTF-8; most file systems take 255, its ending and a number included
NAMELESS = "article"
# Names that Windows keeps for devices, whatever their ending ("Naming Files, Paths, and Namespaces").
DEVICES = frozenset({"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(10))})
_UNSAFE = re.compile(r'[<>:"/\\|?*]+')  # what Windows allows in no name, and what parts a path
_EDGES = " .-_~"


@dataclass(frozen=True, slots=True)
class Given:
    """An article as it is given: the name and the bytes of its file, and those of its JSON where there is one."""

    name: str
    data: bytes
    beside: bytes | None = None

    @property
    def stem(self) -> str:
        """The name without the folders that a browser may tell along, and without its ending."""
        return Path(re.split(r"[/\\]", self.name)[-1]).stem


@dataclass(frozen=True, slots=True)
class Added:
    """What became of one that was given: its file and articles; what was wrong with its JSON, or with all of it."""

    path: Path | None
    faults: tuple[str, ...] = ()
    articles: tuple[Article, ...] = ()


def tell_given(
    *, title: str | None = None, publisher: str | None = None, published: date | None = None, url: str | None = None
) -> bytes | None:
    """What a person says of a text as the JSON beside it; None where nothing is said."""
    day = published.isoformat() if published else None
    said = {"title": title, "publisher": publisher, "published": day, "url": url}
    told = {name: value.strip() for name, value in said.items() if value and value.strip()}
    return _write_json(told)


def _write_json(told: Mapping[str, object]) -> bytes | None:
    """An object as the bytes of a file; None where it says nothing."""
    return (json.dumps(told, ensure_ascii=False, indent=2) + "\n").encode() if told else None


def name_file(wanted: str) -> str:
    """The name of a file, without its ending, that every system takes and no path hides in."""
    shown = "".join(sign for sign in unicodedata.normalize("NFC", wanted) if unicodedata.category(sign)[0] != "C")
    name = " ".join(_UNSAFE.sub("-", shown).split()).strip(_EDGES)[:LONGEST]
    name = name.encode()[:LONGEST_BYTES].decode("utf-8", "ignore").rstrip(_EDGES)
    kept = name.casefold().split(".")[0].strip() in DEVICES or name.casefold() in PASSED_OVER
    return f"{NAMELESS}-{name}" if kept else name or NAMELESS


def add_article(given: Given, folder: Path, *, known: Mapping[str, Article], taken: Collection[str] = ()) -> Added:
    """Keep an article in a folder, if it can be read and is not among the known ones (by the name of their file).

    `taken` are ids of articles that are open elsewhere. Never raises: what is wrong is said with the file's name.
    """
    try:
        articles, beside, faults = _try_out(given)
        _refuse_copies(given, articles, known)
        return Added(_keep(given, beside, folder, len(articles), taken), faults, articles)
    except ArticleError as error:
        return Added(None, (str(error),))
    except OSError as error:
        return Added(None, (f"{given.name}: cannot keep it in {folder}: {error.strerror or error}",))


def _try_out(given: Given) -> tuple[tuple[Article, ...], bytes | None, tuple[str, ...]]:
    """The articles in what is given, its JSON if that is sound, and what is wrong with it; raises ArticleError."""
    with TemporaryDirectory(prefix="dateline-") as folder:
        path = Path(folder) / f"{name_file(given.stem)}{find_suffix(given.name, given.data)}"
        beside = path.with_suffix(".json")
        path.write_bytes(given.data)
        if given.beside is not None:
            beside.write_bytes(given.beside)
        try:
            articles, wrong = load_articles(path)
        except ArticleError as error:
            raise ArticleError(str(error).replace(str(path), given.name)) from error
        faults = tuple(words.replace(str(beside), f"{given.stem}.json") for words in wrong)
        sound = _keep_sound(beside, given.beside) if faults and given.beside is not None else given.beside
    return articles, sound, faults


def _keep_sound(path: Path, data: bytes) -> bytes | None:
    """A JSON without its wrong fields; None where nothing is left of it."""
    try:
        said = read_object(path)
    except SidecarError:
        return None
    _, wrong = sift_sidecar(path, said)
    kept = {name: value for name, value in said.items() if name not in wrong}
    return _write_json(kept) if wrong else data


def find_suffix(name: str, data: bytes) -> str:
    """The ending under which a folder's file is read as what it is."""
    suffix = Path(name).suffix.casefold()
    opened = name_format(Path(name), data)
    told = opened == "plain" and suffix in TOLD_OF  # reading says what it is
    return suffix if suffix in SUFFIXES or told else FORMATS[opened][0]


def _refuse_copies(given: Given, articles: tuple[Article, ...], known: Mapping[str, Article]) -> None:
    """An article that is there already, word for word and by the same paper, is not kept twice."""
    for file, other in known.items():
        if all(article.text == other.text and is_one_printing(article, other) for article in articles):
            raise ArticleError(f"{given.name}: reads as the same article as {file}. It was not added again")


def _keep(given: Given, beside: bytes | None, folder: Path, articles: int, taken: Collection[str]) -> Path:
    """Write the files under a name that is free; the JSON first, so that no reader finds an article without it."""
    folder.mkdir(parents=True, exist_ok=True)
    suffix = find_suffix(given.name, given.data)
    with hold_folder(folder):
        stem = _find_free(name_file(given.stem), folder, articles, taken)
        path = folder / f"{stem}{suffix}"
        files = {path.with_suffix(".json"): beside, path: given.data}
        try:
            for file, data in files.items():
                if data is not None:
                    with replace_file(file) as draft:
                        draft.write_bytes(data)
        except OSError:
            path.with_suffix(".json").unlink(missing_ok=True)  # half of it is worse than nothing
            raise
    return path


def _find_free(name: str, folder: Path, articles: int, taken: Collection[str]) -> str:
    """The name, or the name with the first number, that neither a file nor an article has."""
    there = {file.stem.casefold() for file in folder.iterdir()}
    ids = set(taken).union(*(_list_ids(stem, 1) for stem in there))
    return next(
        stem
        for stem in _number(name)
        if stem.casefold() not in there and not ids.intersection(_list_ids(stem, articles))
    )


def _number(name: str) -> Iterator[str]:
    """A name, and the same with numbers from 2."""
    yield name
    yield from (f"{name}-{n}" for n in count(2))


def _list_ids(stem: str, articles: int) -> set[str]:
    """The ids that a file's articles will go by."""
    own = name_article(stem, "")
    if own == name_article(None, ""):  # no letter in it that an id can have: then it goes by its text
        return set()
    return {own} | {f"{own}-{n}" for n in range(1, articles + 1) if articles > 1}
