"""The library is what the page shows: the articles of some folders, read, and the layers they make."""

import gc
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property, partial
from pathlib import Path
from typing import Any, TypeVar

import streamlit as st

from gazetteer import FOLDER_FILE, Article, Index, Place, Reading, list_files
from geo import Archive, Digest, Gathered, Link, Stamp, choose_spellings, join_layers, stamp_file
from panels.folders import find_folders
from panels.readings import Readings

Made = TypeVar("Made")
Say = Callable[[str, float], None]  # what is being done, and how much of the whole is done, in 0..1
Layers = Mapping[str, Any]  # geopandas.GeoDataFrame by kind; the frames themselves stay in `geo`
Row = Mapping[str, Any]  # one row of a layer, without its geometry; what is missing is None
PLACE_COLUMNS = ("place_id", "origin_id", "destination_id", "via_id")
KINDS = ("places", "fronts", "corridors", "flows")


@dataclass(frozen=True)
class Library:
    """The articles by date, the rows of their layers, and what is wrong with the articles that were set aside.

    `readings` are fetched when they are first asked for, which takes its time with many: `articles` and `digests` are
    there at once, in the same order. `counts` says for each "<article id>/<kind>" how many marks it has, where it has
    any; `names` how the articles spell a place (by its id), the commonest spelling first; `links` what other articles
    tell of a claim (by its id); `paths` the file of each article (by its id).
    """

    readings: Readings
    digests: tuple[Digest, ...]
    rows: Mapping[str, tuple[Row, ...]]
    counts: Mapping[str, int]
    names: Mapping[str, str]
    faults: tuple[str, ...]
    stamps: tuple[Stamp, ...]
    links: Mapping[str, tuple[Link, ...]]
    paths: Mapping[str, Path]
    gathered: Gathered
    archive: Archive

    @cached_property
    def articles(self) -> tuple[Article, ...]:
        """The articles by date."""
        return tuple(digest.article for digest in self.digests)

    @cached_property
    def places(self) -> Mapping[str, Place]:
        """Every place that the articles' words come to, by its id."""
        return {place.id: place for digest in reversed(self.digests) for place in reversed(digest.grounds)}

    @cached_property
    def year(self) -> int:
        """The year whose borders and names the map shows: that of the oldest article, or this one."""
        articles = (sketch.digest.article for sketch in self.gathered.sketches)  # also those removed from view
        days = [article.published for article in articles if article.published]
        return min(days, default=date.today()).year

    @cached_property
    def layers(self) -> Layers:
        """The layers as frames, for files that are taken away."""
        plots = [sketch.plot for sketch in self.gathered.sketches]
        return join_layers(plots, self.archive.find_shapes(self.gathered))

    @cached_property
    def claims(self) -> Mapping[str, tuple[str, Row]]:
        """Every claim by its id, with its kind."""
        return {row["id"]: (kind, row) for kind, rows in self.rows.items() if kind != "places" for row in rows}

    @cached_property
    def told(self) -> Mapping[str, tuple[tuple[str, Row], ...]]:
        """The claims that name a place (by its id), each with its kind."""
        found: dict[str, list[tuple[str, Row]]] = {}
        for kind, row in self.claims.values():
            for place_id in self.list_places(row):
                found.setdefault(place_id, []).append((kind, row))
        return {place_id: tuple(own) for place_id, own in found.items()}

    @cached_property
    def mentions(self) -> Mapping[str, tuple[Row, ...]]:
        """The rows of the layer of places, by place."""
        return _group_rows(self.rows.get("places", ()), "place_id")

    @cached_property
    def own_rows(self) -> Mapping[str, Mapping[str, tuple[Row, ...]]]:
        """The rows of each kind, by article."""
        return {kind: _group_rows(rows, "article_id") for kind, rows in self.rows.items()}

    def prepare(self) -> None:
        """Make what the first card needs while the reader looks at the page, and nobody waits for it."""
        for name in ("mentions", "told", "_naming", "_numbers"):
            getattr(self, name)

    def remember(self, name: str, make: Callable[[], Made]) -> Made:
        """Something that is made of the whole library, made once."""
        if name not in self._remembered:
            self._remembered[name] = make()
        made: Made = self._remembered[name]
        return made

    @cached_property
    def _remembered(self) -> dict[str, Any]:
        return {}

    def list_places(self, row: Row) -> tuple[str, ...]:
        """The ids of the places that a claim names: in its columns, or by the name it goes by."""
        ids = [row.get(column) for column in PLACE_COLUMNS]
        if row.get("name"):
            ids += self.find_digest(row["article_id"]).ways.get(row["name"], ())
        return tuple(dict.fromkeys(i for i in ids if i))

    @cached_property
    def _numbers(self) -> Mapping[str, int]:
        return {article.id: n for n, article in enumerate(self.articles)}

    def find_digest(self, article_id: str) -> Digest:
        """The digest of one article."""
        return self.digests[self._numbers[article_id]]

    def find_article(self, article_id: str | None) -> Article | None:
        """One article."""
        number = self._numbers.get(article_id or "")
        return None if number is None else self.articles[number]

    def find_reading(self, article_id: str | None) -> Reading | None:
        """The reading of one article."""
        return self.readings.find(article_id)

    def find_naming(self, place_id: str, *, most: int | None = None) -> tuple[Reading, ...]:
        """The readings of the articles that name a place, or something made of its name; at most the oldest few."""
        naming = self._naming.get(place_id, [])
        return tuple(self.readings.find_all(naming[:most]))

    @cached_property
    def _naming(self) -> Mapping[str, list[str]]:
        naming: dict[str, list[str]] = {}
        for digest in self.digests:
            for place_id in digest.named:
                naming.setdefault(place_id, []).append(digest.article.id)
        return naming


def _group_rows(rows: Iterable[Row], column: str) -> Mapping[str, tuple[Row, ...]]:
    """Rows by what a column says, where it says anything."""
    found: dict[str, list[Row]] = {}
    for row in rows:
        if row.get(column):
            found.setdefault(row[column], []).append(row)
    return {name: tuple(own) for name, own in found.items()}


def load_library(say: Say) -> Library:
    """The library of this run of the page: read once, and again only where a file has changed."""
    paths = find_articles(find_folders())
    nameless = tuple(path for path in paths if not is_named(path))
    stamps = tuple(stamp for path in paths if path not in nameless for stamp in stamp_files(path))
    known: Library | None = st.session_state.get("library")
    if known is None or known.stamps != stamps:
        gc.disable()  # of all that is made here nearly everything stays
        try:
            known = st.session_state["library"] = read_library(stamps, say)
        finally:
            gc.enable()
        gc.freeze()  # Streamlit collects garbage after every run: what stays for good need not be looked through
    return replace(known, faults=(*known.faults, *map(tell_nameless, nameless))) if nameless else known


def keep_still(library: Library) -> None:
    """Once a library has been shown, let garbage collection, which follows every run, look through it no more."""
    if st.session_state.get("kept-still") != library.stamps:
        st.session_state["kept-still"] = library.stamps
        library.prepare()
        gc.collect()  # what is garbage now would stay for good
        gc.freeze()


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
    """An article's file and the JSON beside it, with what changes when they, or its folder's own JSON, change."""
    text, beside, of_folder = map(stamp_file, (path, path.with_suffix(".json"), path.parent / FOLDER_FILE))
    name, changed, entered, size = beside
    return text, (name, max(changed, of_folder[1]), max(entered, of_folder[2]), size + of_folder[3])


def read_library(stamps: tuple[Stamp, ...], say: Say, archive: Archive | None = None) -> Library:
    """Read what is not known yet and say how far it has come; what cannot be read is set aside with its reason."""
    prepare_index(say)
    kept = archive or open_archive()
    gathered = kept.gather(stamps, say)
    say("", 1.0)
    digests = tuple(sketch.digest for sketch in gathered.sketches)
    articles = [digest.article for digest in digests]
    plots = [sketch.plot for sketch in gathered.sketches]
    rows = {kind: tuple(row for plot in plots for row in plot.rows[kind]) for kind in KINDS}
    return Library(
        readings=Readings(articles, partial(kept.find_readings, gathered)),
        digests=digests,
        rows=rows,
        counts=count_marks(articles, rows),
        names=choose_spellings(digest.spelled for digest in digests),
        faults=tuple(dict.fromkeys(gathered.register.faults)),
        stamps=stamps,
        links=index_links(gathered.register.links),
        paths={name: Path(path) for name, path in gathered.register.files},
        gathered=gathered,
        archive=kept,
    )


def count_marks(articles: Iterable[Article], rows: Mapping[str, tuple[Row, ...]]) -> dict[str, int]:
    """How many marks each layer of each article has: claims, or places each counted once."""
    marks: dict[str, set[str]] = {}
    for kind, own in rows.items():
        for row in own:
            mark = row["place_id"] if kind == "places" else row["id"]
            if mark and row["drawable"] and row.get("role", "location") == "location":
                marks.setdefault(f"{row['article_id']}/{kind}", set()).add(mark)
    keys = [f"{article.id}/{kind}" for article in articles for kind in rows]
    return {key: len(marks[key]) for key in keys if key in marks}


def prepare_index(say: Say) -> None:
    """Build the index of places where it is missing; opening it takes milliseconds."""
    Index.open(progress=lambda what, share: say(f"Building the index of places, once: {what}", share)).close()


@st.cache_resource(show_spinner=False)
def open_index() -> Index:
    """The one index of places of this server."""
    return Index.open()


@st.cache_resource(show_spinner=False)
def open_archive() -> Archive:
    """The one archive of this server: what it has read, and what it keeps for the next time."""
    return Archive(open_index())


def index_links(links: Iterable[Link]) -> dict[str, tuple[Link, ...]]:
    """The links of each claim, by its id."""
    found: dict[str, list[Link]] = {}
    for link in links:
        for end in (link.one, link.other):
            found.setdefault(end, []).append(link)
    return {end: tuple(own) for end, own in found.items()}
