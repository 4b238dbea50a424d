"""Served is what a page hands to the browser: the map's script, looks, typefaces and ground, and its marks.

Files lie in a folder of the user's cache. Each name carries a hash of its content after a hyphen, so that a browser
may keep it for ever, and what is no longer used is removed. Whoever reaches the server can read the folder.
"""

import atexit
import hashlib
import json
import os
import time
from base64 import b64encode
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from datetime import date
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from platformdirs import user_cache_path

from gazetteer import replace_file
from geo.basemap import ground_labels, ground_script
from geo.exports import say_fault
from geo.style import css_variables, embed_json
from geo.tiles import tiles_script

if TYPE_CHECKING:
    from geopandas import GeoDataFrame

_ASSETS = Path(__file__).parent / "assets"
# In the order in which they build on one another.
SCRIPTS = (
    "paths.js",
    "layer.js",
    "ground.js",
    "furniture.js",
    "measure.js",
    "tools.js",
    "printing.js",
    "tiles.js",
    "names.js",
    "data.js",
    "symbols.js",
    "ring.js",
    "marks.js",
    "mask.js",
    "room.js",
    "placing.js",
    "labels.js",
    "pointing.js",
    "hand.js",
    "view.js",
)
# Typefaces that Streamlit brings along: family, style, the start of the file's name.
FACES = (
    ("Source Sans", "normal", "SourceSansVF-Upright"),
    ("Source Serif", "normal", "SourceSerifVariable-Roman"),
    ("Source Serif", "italic", "SourceSerifVariable-Italic"),
)
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
    served = Served(
        scripts=tuple(put(*script) for script in (*read_scripts(), ("tiles.js", tiles_script().encode()))),
        styles=(put("map.css", read_style(faces)),),
        url=url,
        marks=name,
    )
    remove_old(target, frozenset(kept))
    return served


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
    """Remove files that nothing has used for a while."""
    oldest = time.time() - KEPT_DAYS * 24 * 3600
    for path in folder.iterdir():
        if path.is_file() and path.name not in kept and path.stat().st_mtime < oldest:
            path.unlink(missing_ok=True)


def read_scripts(year: int | None = None) -> tuple[tuple[str, bytes], ...]:
    """Leaflet, the ground (with its words of a year, if one is given), and the map's own script, in their order."""
    words = ("words.js", f"window.datelineWords = {embed_json(read_words(year))};".encode()) if year else None
    return (
        ("leaflet.js", read_leaflet("leaflet.js")),
        ("ground.js", ground_script().encode()),
        *((words,) if words else ()),
        ("dateline.js", "\n".join(f"(function () {{\n{read_asset(name)}\n}})();" for name in SCRIPTS).encode()),
    )


def read_style(faces: str) -> bytes:
    """Leaflet's looks, the typefaces, the colours and the map's own looks, as one sheet."""
    return "\n".join((read_leaflet("leaflet.css").decode(), faces, css_variables(), read_asset("map.css"))).encode()


def read_asset(name: str) -> str:
    """One of the map's own files."""
    return (_ASSETS / name).read_text(encoding="utf-8")


def read_leaflet(name: str) -> bytes:
    """A file of Leaflet, from the package that carries it; raises FileNotFoundError if it is not installed."""
    spec = find_spec("xstatic.pkg.leaflet")
    if spec is None or spec.origin is None:
        raise FileNotFoundError(f"{name}: expected the package XStatic-Leaflet to be installed")
    return (Path(spec.origin).parent / "data" / name).read_bytes()


def find_faces() -> tuple[tuple[tuple[str, str, str], Path], ...]:
    """The typefaces at hand; without them the map falls back on what the reader's machine has."""
    spec = find_spec("streamlit")
    if spec is None or spec.origin is None:
        return ()
    media = Path(spec.origin).parent / "static" / "static" / "media"
    found = ((face, sorted(media.glob(face[2] + "*.woff2"))) for face in FACES)
    return tuple((face, paths[0]) for face, paths in found if paths)


def describe_face(face: tuple[str, str, str], url: str) -> str:
    """A typeface as a rule of CSS."""
    family, style, _ = face
    return (
        f'@font-face{{font-family:"{family}";font-style:{style};font-weight:200 900;font-display:swap;'
        f'src:url("{url}") format("woff2")}}\n'
    )


def to_data_url(content: bytes, kind: str) -> str:
    """Content as a URL that holds it."""
    return f"data:{kind};base64,{b64encode(content).decode()}"


def embed_style() -> bytes:
    """The looks of the map with its typefaces inside."""
    faces = (describe_face(face, to_data_url(path.read_bytes(), "font/woff2")) for face, path in find_faces())
    return read_style("".join(faces))


def find_year(layers: "Mapping[str, GeoDataFrame]") -> int:
    """The year whose borders and names the ground shows: that of the oldest article, or this one."""
    days = (day for frame in layers.values() for day in frame.get("published", ()) if isinstance(day, str))
    first = min(days, default=None)
    return date.fromisoformat(first).year if first else date.today().year


def read_words(year: int) -> list[dict[str, Any]]:
    """The ground's own labels of a year."""
    return [asdict(label) for label in ground_labels(year=year)]
