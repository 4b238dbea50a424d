"""Served is what a page hands to the browser: the map's script, looks, typefaces and ground, and its marks.

Files lie in a folder of the user's cache. Each name carries a hash of its content after a hyphen, so that a browser
may keep it for ever, and what is no longer used is removed. Whoever reaches the server can read the folder.
"""

import atexit
import hashlib
import json
import os
import time
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from shutil import rmtree
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from platformdirs import user_cache_path

from gazetteer import replace_file, say_fault
from geo.relief import (
    ENDING,
    MEDIA,
    choose_squares,
    list_squares,
    name_edition,
    read_squares,
    relief_script,
    serve_relief,
)
from geo.scripts import describe_face, find_faces, read_scripts, read_style, read_words, to_data_url
from geo.theatre import find_theatre
from geo.tiles import tiles_script

if TYPE_CHECKING:
    from geopandas import GeoDataFrame

MOST_RELIEF = 300_000  # bytes of pictures in a map that carries them with it, a third more as text
KEPT_DAYS = 1  # an unused file stays this long, for pages that are still open


class ServeError(OSError):
    """A file that the map needs cannot be written; the message names the folder and says why."""


@dataclass(frozen=True, slots=True)
class Served:
    """Where a browser finds everything that a map needs.

    `marks` is the name, below `url`, of one file with the marks of every layer, by name the shapes that they share,
    and the year and the words of the ground. It alone changes with the articles: a map on the page stays, and is told
    the name of another file (see geo.view).
    """

    scripts: tuple[str, ...]
    styles: tuple[str, ...]
    url: str
    marks: str

    def is_there(self, folder: Path | None = None) -> bool:
        """Whether all of it can still be fetched."""
        names = (address.rsplit("/", 1)[-1] for address in (*self.scripts, *self.styles, self.marks))
        return all(((folder or assets_folder()) / name).is_file() for name in names)


def assets_folder() -> Path:
    """The folder whose files the page lets a browser read; it exists, and can be written to.

    It is in the user's cache or, where that is read-only, a folder of this program that goes when it ends.
    """
    folder = user_cache_path("dateline") / "assets"
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        return _borrow_folder()
    return folder if os.access(folder, os.W_OK) else _borrow_folder()


@cache
def _borrow_folder() -> Path:
    """A folder for as long as the program runs."""
    folder = TemporaryDirectory(prefix="dateline-")
    atexit.register(folder.cleanup)
    return Path(folder.name)


def serve_layers(layers: "Mapping[str, GeoDataFrame]", *, url: str, folder: Path | None = None) -> Served:
    """Write what a map of these layers needs into the folder, which the browser knows as `url` (ends in a slash).

    Writing is atomic and skips what is there. Raises MarkError if an id cannot go to the map, and ServeError.
    """
    from geo.marks import make_marks, name_shape

    shapes: dict[str, bytes] = {}
    marks = make_marks(layers, name_shape=lambda shape: name_shape(shape, shapes))
    features = {key: found["features"] for key, found in marks.items()}
    return serve_marks(features, shapes, find_year(layers), url=url, folder=folder)


def serve_marks(
    marks: Mapping[str, Iterable[Mapping[str, Any]]],
    shapes: Mapping[str, bytes],
    year: int,
    *,
    url: str,
    folder: Path | None = None,
) -> Served:
    """Write what a map of these marks needs; they are features by layer that name their shapes (see geo.archive).

    `year` is that of the borders and names which the ground shows.
    """
    target = folder or assets_folder()
    name = write_hashed(target, "marks.json", write_marks(marks, shapes, year))
    return serve_again(name, url=url, folder=target)


def serve_again(name: str, *, url: str, folder: Path | None = None) -> Served:
    """Write what a map needs whose marks are in a file of the folder already.

    Raises FileNotFoundError if they are there no more.
    """
    target = folder or assets_folder()
    os.utime(target / name)
    kept = [name]

    def put(name: str, content: bytes) -> str:
        kept.append(write_hashed(target, name, content))
        return url + kept[-1]

    faces = "".join(
        describe_face(face, put(path.name.split(".")[0] + ".woff2", path.read_bytes()).rsplit("/", 1)[-1])
        for face, path in find_faces()
    )
    pictures = (tiles_script() + serve_squares(target, url)).encode()
    served = Served(
        scripts=tuple(put(*script) for script in (*read_scripts(), ("tiles.js", pictures))),
        styles=(put("map.css", read_style(faces)),),
        url=url,
        marks=name,
    )
    remove_old(target, frozenset((*kept, name_edition())))
    return served


def serve_squares(folder: Path, url: str) -> str:
    """Lay the relief out in the folder; give the script that says where its squares are. Raises ServeError."""
    try:
        within = f"{url}{serve_relief(folder)}/"
    except OSError as error:
        raise ServeError(f"The map's files cannot be written to {folder}: {say_fault(error)}") from error
    return relief_script({name: f"{within}{name}{ENDING}" for name in list_squares()})


def embed_squares(layers: "Mapping[str, GeoDataFrame]") -> str:
    """The relief of where the claims are, as a script that holds it."""
    chosen = choose_squares(find_theatre(layers), MOST_RELIEF)
    return relief_script({name: to_data_url(picture, MEDIA) for name, picture in read_squares(chosen).items()})


def write_marks(marks: Mapping[str, Iterable[Mapping[str, Any]]], shapes: Mapping[str, bytes], year: int) -> bytes:
    """The file of all marks, as JSON: "shapes" by name as GeoJSON, "layers" by key as features that name them.

    "year" and "words" are those of the ground.
    """
    from shapely import from_wkb

    from geo.marks import describe_shape  # only where the marks are new

    drawn = {name: describe_shape(from_wkb(content)) for name, content in shapes.items()}
    layers = {key: list(found) for key, found in marks.items()}
    told = {"year": year, "words": read_words(year), "shapes": drawn, "layers": layers}
    return json.dumps(told, separators=(",", ":")).encode()


def write_hashed(folder: Path, name: str, content: bytes) -> str:
    """Write a file under its name and the hash of its content; give that name. Raises ServeError."""
    stem, dot, ending = name.replace("_", "-").rpartition(".")
    hashed = f"{stem[:80]}-{hashlib.sha256(content).hexdigest()[:16]}{dot}{ending}"
    path = folder / hashed
    if path.exists():
        path.touch()
        return hashed
    try:
        with replace_file(path) as draft:
            draft.write_bytes(content)
    except OSError as error:
        raise ServeError(f"The map's files cannot be written to {folder}: {say_fault(error)}") from error
    return hashed


def remove_old(folder: Path, kept: frozenset[str]) -> None:
    """Remove files, and folders of an earlier relief, that nothing has used for a while."""
    oldest = time.time() - KEPT_DAYS * 24 * 3600
    for path in folder.iterdir():
        if path.name in kept or path.stat().st_mtime >= oldest:
            continue
        if path.is_file():
            path.unlink(missing_ok=True)
        elif path.name.startswith("relief-"):
            rmtree(path, ignore_errors=True)


def find_year(layers: "Mapping[str, GeoDataFrame]") -> int:
    """The year whose borders and names the ground shows: that of the oldest article, or this one."""
    days = (day for frame in layers.values() for day in frame.get("published", ()) if isinstance(day, str))
    first = min(days, default=None)
    return date.fromisoformat(first).year if first else date.today().year
