"""The house of the code: which room may know which, and where the heavy packages are kept."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
ROOMS = ("gazetteer", "geo", "panels")
DOORS = ("gazetteer", "geo")
FLOOR = {"gazetteer.text": 0, "gazetteer": 1, "geo": 2, "panels": 3, "dashboard": 4}
HEAVY = {
    "streamlit": {"panels", "dashboard"},
    "streamlit_folium": {"panels", "dashboard"},
    "folium": {"geo"},
    "branca": {"geo"},
    "geopandas": {"geo"},
    "shapely": {"geo"},
    "pyproj": {"geo"},
    "pandas": {"geo", "panels"},
    "geopy": {"gazetteer"},
    "trafilatura": {"gazetteer"},
    "lxml": {"gazetteer"},
    "markdown_it": {"gazetteer"},
    "pypdf": {"gazetteer"},
}


def find_sources() -> list[Path]:
    """Every module of the project that is no test."""
    inside = [p for room in ROOMS for p in sorted((ROOT / room).rglob("*.py"))]
    return [ROOT / "dashboard.py", *inside]


def name_module(path: Path) -> str:
    """The dotted name of a file of the project."""
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def find_imports(path: Path) -> Iterator[str]:
    """The dotted names that a module imports, wherever the import stands."""
    module = name_module(path)
    package = module if path.name == "__init__.py" else module.rpartition(".")[0]
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = package.rsplit(".", node.level - 1)[0] + "." if node.level else ""
            yield f"{base}{node.module or ''}".rstrip(".")


def find_room(module: str) -> str | None:
    """The room a dotted name lies in, or None for a package from outside."""
    if module == "gazetteer.text" or module.startswith("gazetteer.text."):
        return "gazetteer.text"
    top = module.partition(".")[0]
    return top if top in FLOOR else None


SOURCES = find_sources()


@pytest.mark.parametrize("path", SOURCES, ids=name_module)
def test_imports_point_one_way(path: Path) -> None:
    """No room knows a room above it."""
    own = find_room(name_module(path))
    assert own is not None
    above = {m for m in find_imports(path) if (room := find_room(m)) and FLOOR[room] > FLOOR[own]}
    assert not above


@pytest.mark.parametrize("path", SOURCES, ids=name_module)
def test_heavy_packages_stay_in_their_room(path: Path) -> None:
    """Streamlit stays on the page, Folium and GeoPandas in geo, geopy in the gazetteer."""
    own = name_module(path).partition(".")[0]
    strays = {m for m in find_imports(path) if own not in HEAVY.get(m.partition(".")[0], {own})}
    assert not strays


@pytest.mark.parametrize("path", SOURCES, ids=name_module)
def test_a_package_is_entered_by_its_front_door(path: Path) -> None:
    """From outside, a package is imported by its own name only."""
    own = name_module(path).partition(".")[0]
    doors = {m for m in find_imports(path) if (top := m.partition(".")[0]) in DOORS and top != own and m != top}
    assert not doors


def test_kinds_of_layer_do_not_know_each_other() -> None:
    """A module in geo/layers imports no other module of geo/layers."""
    for path in (ROOT / "geo" / "layers").glob("[!_]*.py"):
        assert not {m for m in find_imports(path) if m.startswith("geo.layers.")}, path.name


def test_no_module_imports_itself_in_a_circle() -> None:
    """The imports of the project have no cycle."""
    known = {name_module(p) for p in SOURCES}
    graph = {name_module(p): {m for m in find_imports(p) if m in known} for p in SOURCES}
    done: set[str] = set()

    def walk(module: str, trail: tuple[str, ...]) -> None:
        assert module not in trail, " -> ".join((*trail, module))
        if module in done:
            return
        for other in sorted(graph[module]):
            walk(other, (*trail, module))
        done.add(module)

    for module in sorted(graph):
        walk(module, ())
