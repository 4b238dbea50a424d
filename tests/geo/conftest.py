"""The two seed articles, read once; and small layers of what invented articles say, and the same of an enemy."""

from pathlib import Path
from typing import Any

import geopandas
import pytest
from shapely.geometry import LineString, MultiLineString, Point, Polygon

from gazetteer import Article, Geoparser, Reading
from geo import derive_layers
from geo.schema import SCHEMAS, frame

HOSTILE = (
    "{{7*7}} {% for %} </script><script>window.pwned=1</script> ${window.pwned=2} `x` "
    "<img src=x onerror=window.pwned=3> \"'"
)
SEEDS = Path(__file__).parents[2] / "seeds"
Layers = dict[str, geopandas.GeoDataFrame]


@pytest.fixture(scope="session")
def geoparser() -> Geoparser:
    """The reader, with the user's own index."""
    return Geoparser()


@pytest.fixture(scope="session")
def seed_readings(geoparser: Geoparser) -> tuple[Reading, ...]:
    """The two seed articles, read."""
    return tuple(geoparser.read(Article.from_file(path)) for path in sorted(SEEDS.glob("*.txt")))


@pytest.fixture(scope="session")
def seed_layers(seed_readings: tuple[Reading, ...]) -> Layers:
    """What the two seed articles claim."""
    return derive_layers(seed_readings)


def make_row(kind: str, n: int, **values: Any) -> dict[str, Any]:
    """A row with what every layer needs, and the given values."""
    common = {
        "id": f"{kind}-a1-{n}",
        "article_id": "a1",
        "publisher": "The Paper",
        "published": "1992-06-17",
        "start": 0,
        "end": 4,
        "excerpt": "They fought at Upton.",
        "certainty": "reported",
        "drawn": "stated",
    }
    return common | values


def make_layers(words: str = "") -> Layers:
    """One layer of each kind; `words` are put wherever an article's words may stand."""
    square = Polygon([(46.5, 39.5), (47.5, 39.5), (47.5, 40.5), (46.5, 40.5)])
    road = LineString([(46.3, 39.5), (46.5, 39.6), (46.8, 39.8)])
    said: dict[str, Any] = {"excerpt": words, "speaker": words, "publisher": words, "note": words} if words else {}
    name = words or "Upton"
    town = {"place_id": "gn-1", "name": name, "label": name, "role": "location", "feature_class": "P"}
    rows = {
        "places": [
            make_row("places", 0, **town, geometry=Point(46.8, 40.2), precision_km=1.0, **said),
            make_row("places", 1, **town, geometry=Point(46.8, 40.2), certainty="claimed", **said),
            make_row(
                "places",
                2,
                place_id="region-x",
                name=words or "Old Land",
                role="location",
                feature_class="A",
                geometry=square,
                **said,
            ),
            make_row(
                "places",
                3,
                place_id="gn-9",
                name="Fartown",
                role="location",
                feature_class="P",
                geometry=Point(10.0, 59.9),
            ),
            make_row(
                "places",
                4,
                place_id="gn-8",
                name="Somewhere",
                role="actor",
                feature_class="P",
                geometry=Point(44.0, 40.0),
            ),
            make_row("places", 5, name="Nowhere", role="location", geometry=None),
        ],
        "fronts": [
            make_row(
                "fronts",
                0,
                place=name,
                place_id="region-x",
                action="fighting",
                geometry=square,
                certainty="claimed",
                label=name,
                fact=words or "heavy fighting, 1992",
                **said,
            ),
            make_row(
                "fronts",
                1,
                place="the road",
                action="shelling",
                drawn="inferred",
                geometry=MultiLineString([[(46.2, 39.6), (46.7, 39.9)], [(46.4, 39.4), (46.9, 39.7)]]),
                **said,
            ),
        ],
        "corridors": [
            make_row(
                "corridors",
                0,
                name=words or "the road",
                status="cut",
                via_id="road-x",
                geometry=road,
                label=words or "the road",
                **said,
            )
        ],
        "flows": [
            make_row(
                "flows",
                0,
                unit="people",
                status="moved",
                people_high=25_000,
                geometry=LineString([(47, 39.4), (47.1, 39.1)]),
                label=words or "25,000",
                **said,
            ),
            make_row(
                "flows", 1, unit="people", status="moved", geometry=LineString([(47.2, 39.4), (47.3, 39.1)]), **said
            ),
            make_row(
                "flows", 2, unit="people", status="stranded", people_low=20_000, geometry=Point(47, 39.6), **said
            ),
            make_row(
                "flows", 3, unit="people", status="moved", people_low=100_000, geometry=Point(47.3, 39.7), **said
            ),
        ],
    }
    return {kind: frame(kind, rows[kind]) for kind in SCHEMAS}


@pytest.fixture
def plain_layers() -> Layers:
    """Layers of ordinary words."""
    return make_layers()


@pytest.fixture
def hostile_layers() -> Layers:
    """Layers in which every word tries to run something."""
    return make_layers(HOSTILE)


@pytest.fixture
def hostile_words() -> str:
    """What the hostile layers say."""
    return HOSTILE
