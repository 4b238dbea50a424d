"""Scripts, looks and typefaces: what a map is made of besides its marks, as a browser must have them."""

from base64 import b64encode
from dataclasses import asdict
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from geo.basemap import ground_labels, ground_script
from geo.style import css_variables, embed_json

_ASSETS = Path(__file__).parent / "assets"
# In the order in which they build on one another.
SCRIPTS = (
    "paths.js",
    "layer.js",
    "relief.js",
    "ground.js",
    "furniture.js",
    "measure.js",
    "tools.js",
    "printing.js",
    "tiles.js",
    "names.js",
    "data.js",
    "symbols.js",
    "tiers.js",
    "tellings.js",
    "deciding.js",
    "ring.js",
    "faces.js",
    "marks.js",
    "mask.js",
    "room.js",
    "placing.js",
    "labels.js",
    "pointing.js",
    "hand.js",
    "framing.js",
    "standing.js",
    "view.js",
)
# Typefaces that Streamlit brings along: family, style, the start of the file's name.
FACES = (
    ("Source Sans", "normal", "SourceSansVF-Upright"),
    ("Source Serif", "normal", "SourceSerifVariable-Roman"),
    ("Source Serif", "italic", "SourceSerifVariable-Italic"),
)


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


def read_words(year: int) -> list[dict[str, Any]]:
    """The ground's own labels of a year."""
    return [asdict(label) for label in ground_labels(year=year)]
