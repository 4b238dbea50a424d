"""The library is what the page shows: the articles of some folders, read, and the layers they make."""

import gc
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

import streamlit as st

from gazetteer import ArticleError, Geoparser, Index, Reading, Role, Shelf, list_files, load_articles
from geo import Link
from panels.folders import find_folders

Say = Callable[[str, float], None]  # what is being done, and how much of the whole is done, in 0..1
Layers = Mapping[str, Any]  # geopandas.GeoDataFrame by kind; the frames themselves stay in `geo`
Row = Mapping[str, Any]  # one row of a layer, without its geometry; what is missing is None
Stamp = tuple[str, int, int]  # a file, when it was last written, and how long it is


@dataclass(frozen=True, slots=True)
class Library:
    """Readings by date, their layers, the layers' rows, and what is wrong with the articles that were set aside.

    `counts` says for each "<article id>/<kind>" how many marks it has, where it has any; `names` how the articles
    spell a place (by its id), the commonest spelling first; `links` what other articles tell of a claim (by its id);
    `paths` the file of each article (by its id).
    """

    readings: tuple[Reading, ...]
    layers: Layers
    rows: Mapping[str, tuple[Row, ...]]
    counts: Mapping[str, int]
    names: Mapping[str, str]
    faults: tuple[str, ...]
    stamps: tuple[Stamp, ...]
    links: Mapping[str, tuple[Link, ...]]
    paths: Mapping[str, Path]

    def find_reading(self, article_id: str | None) -> Reading | None:
        """The reading of one article."""
        return next((reading for reading in self.readings if reading.article.id == article_id), None)


def load_library(say: Say) -> Library:
    """The library of this run of the page: read once, and again only where a file has changed."""
    paths = find_articles(find_folders())
    nameless = tuple(path for path in paths if not is_named(path))
    stamps = tuple(stamp for path in paths if path not in nameless for stamp in stamp_files(path))
    known: Library | None = st.session_state.get("library")
    if known is None or known.stamps != stamps:
        known = st.session_state["library"] = read_library(stamps, say)
        gc.freeze()  # Streamlit collects garbage after every run: what stays for good need not be looked through
    return replace(known, faults=(*known.faults, *map(tell_nameless, nameless))) if nameless else known


def is_named(path: Path) -> bool:
    """Whether a file's name is in letters that can be shown; one from an old archive may not be (in UTF-8)."""
    return str(path) == show_path(path)


def show_path(path: Path) -> str:
    """A path as it can be shown, with a question mark for what cannot."""
    return str(path).encode("utf-8", "replace").decode("utf-8")


def tell_nameless(path: Path) -> str:
    """What is wrong with such a file."""
    return f"{show_path(path)}: expected a name in UTF-8; give the file another one. It is set aside."


def find_articles(folders: Iterable[Path]) -> tuple[Path, ...]:
    """The files meant, each once: a folder stands for the articles in it."""
    return tuple(dict.fromkeys(path for folder in folders for path in list_files(folder)))


def stamp_files(path: Path) -> tuple[Stamp, Stamp]:
    """An article's file and the JSON beside it, with what changes when they change."""
    text, beside = (stamp_file(file) for file in (path, path.with_suffix(".json")))
    return text, beside


def stamp_file(path: Path) -> Stamp:
    """A file as it is now; one that is not there has no time and no length."""
    try:
        state = path.stat()
    except OSError:
        return (str(path), 0, -1)
    return (str(path), state.st_mtime_ns, state.st_size)


def read_library(stamps: tuple[Stamp, ...], say: Say) -> Library:
    """Read all articles and say how far it has come; what cannot be read is set aside with its reason."""
    prepare_index(say)
    pairs = list(zip(stamps[::2], stamps[1::2], strict=True))
    shelf = Shelf()
    readings: list[Reading] = []
    faults: list[str] = []
    for number, (text, beside) in enumerate(pairs, 1):
        say(
            f"Reading {number} of {len(pairs)} {'article' if len(pairs) == 1 else 'articles'}",
            (number - 1) / len(pairs),
        )
        found, wrong = read_file(text, beside)
        faults += wrong
        for reading in found:
            notice = shelf.take(reading.article, Path(text[0]))
            faults += [notice.words] if notice else []
            readings += [] if notice and notice.aside else [reading]
    ordered = tuple(sorted(readings, key=lambda r: (r.article.published or date.max, r.article.id)))
    say("Drawing the layers", 1.0)
    layers, rows, links = derive_rows(stamps, ordered)
    counts, names = count_marks(ordered, rows), find_names(ordered)
    return Library(ordered, layers, rows, counts, names, tuple(faults), stamps, links, shelf.files)


def count_marks(readings: Iterable[Reading], rows: Mapping[str, tuple[Row, ...]]) -> dict[str, int]:
    """How many marks each layer of each article has: claims, or places each counted once."""
    marks: dict[str, set[str]] = {}
    for kind, own in rows.items():
        for row in own:
            mark = row["place_id"] if kind == "places" else row["id"]
            if mark and row["drawable"] and row.get("role", "location") == "location":
                marks.setdefault(f"{row['article_id']}/{kind}", set()).add(mark)
    keys = [f"{reading.article.id}/{kind}" for reading in readings for kind in rows]
    return {key: len(marks[key]) for key in keys if key in marks}


def find_names(readings: Iterable[Reading]) -> dict[str, str]:
    """Each place's name as the articles spell it most often: none of its names is more correct than another."""
    spellings: dict[str, Counter[str]] = {}
    for reading in readings:
        for resolution in reading.resolutions:
            if resolution.ground and resolution.mention.role == Role.LOCATION:
                spelling = " ".join(reading.article.excerpt(resolution.mention.phrase).split())
                spellings.setdefault(resolution.ground.id, Counter())[spelling] += 1
    return {place_id: found.most_common(1)[0][0] for place_id, found in spellings.items()}


def prepare_index(say: Say) -> None:
    """Build the index of places where it is missing; opening it takes milliseconds."""
    Index.open(progress=lambda what, share: say(f"Building the index of places, once: {what}", share)).close()


@st.cache_resource(show_spinner=False)
def open_index() -> Index:
    """The one index of places of this server."""
    return Index.open()


@st.cache_resource(show_spinner=False, max_entries=5000)
def read_file(
    text: Stamp,
    beside: Stamp,  # noqa: ARG001  # the cache goes by it
) -> tuple[tuple[Reading, ...], tuple[str, ...]]:
    """The articles of a file, read, and what is wrong with it; the stamps make it anew when a file changes."""
    try:
        articles, faults = load_articles(Path(text[0]))
    except ArticleError as error:
        return (), (f"{error}. It is set aside.",)
    geoparser = Geoparser(open_index())
    return tuple(geoparser.read(article) for article in articles), faults


@st.cache_resource(show_spinner=False, max_entries=4)
def derive_rows(
    stamps: tuple[Stamp, ...],  # noqa: ARG001  # the cache goes by it
    _readings: tuple[Reading, ...],
) -> tuple[Layers, Mapping[str, tuple[Row, ...]], Mapping[str, tuple[Link, ...]]]:
    """The layers of all articles, their rows as plain values, and what ties the rows of several articles together."""
    from geo import derive_layers, find_links, read_together

    claims = read_together(_readings)
    layers = derive_layers(_readings, claims=claims)
    rows = {kind: tuple(plain_rows(frame)) for kind, frame in layers.items()}
    return layers, rows, index_links(find_links(claims))


def index_links(links: Iterable[Link]) -> dict[str, tuple[Link, ...]]:
    """The links of each claim, by its id."""
    found: dict[str, list[Link]] = {}
    for link in links:
        for end in (link.one, link.other):
            found.setdefault(end, []).append(link)
    return {end: tuple(own) for end, own in found.items()}


def plain_rows(frame: Any) -> Iterable[Row]:
    """A layer's rows without their geometry; `drawable` says whether they have one."""
    words = frame.drop(columns="geometry").astype(object)
    rows = words.where(words.notna(), None).assign(drawable=frame.geometry.notna()).to_dict("records")
    return (dict(row) for row in rows)
