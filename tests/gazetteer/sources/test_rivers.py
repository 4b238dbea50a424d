"""Rivers of the five continents, each on its course, and none that stands before what its name means otherwise."""

import struct
from pathlib import Path

import pytest

from gazetteer import Article, Geoparser
from gazetteer.builder.courses import order_course, part_course
from gazetteer.builder.lines import Line, read_lines
from gazetteer.index import Index
from gazetteer.nearness import distance_km
from gazetteer.place import FeatureClass
from gazetteer.sources import rivers, supplement
from gazetteer.sources.entry import Entry


@pytest.fixture(scope="module")
def entries() -> tuple[Entry, ...]:
    """All rivers of the table."""
    return tuple(rivers.read_rivers())


@pytest.mark.parametrize(
    ("name", "latitude", "longitude"),
    [
        ("Northern Dvina", 62.9, 42.9),  # Bereznik
        ("Drava", 46.6, 14.3),  # Klagenfurt
        ("Adige", 45.9, 11.0),  # Rovereto
        ("Vltava", 49.3, 14.4),  # Bechyně
        ("Chindwin", 24.8, 94.8),  # Homalin
        ("Kafue River", -14.9, 26.0),  # Itezhi-Tezhi
        ("Pilcomayo", -22.5, -62.6),  # Villamontes, below
        ("Assiniboine River", 49.8, -100.0),  # Brandon
        ("Ogooué", -0.7, 12.5),  # Lastoursville
        ("Burdekin", -20.1, 146.3),  # Charters Towers
        ("River Purus", -7.7, -66.0),  # Lábrea
        ("Kosi River", 27.2, 87.2),  # Chatra
    ],
)
def test_a_river_is_found_on_its_course(index: Index, name: str, latitude: float, longitude: float) -> None:
    """The first water of the name lies near a town on its bank."""
    best = next(place for place in index.find(name) if place.feature_class is FeatureClass.WATER)
    assert distance_km((best.latitude, best.longitude), (latitude, longitude)) < 75


def test_every_river_is_named_whole(entries: tuple[Entry, ...]) -> None:
    """No letter of a name is lost, and no two rivers share an id."""
    names = [name.text for entry in entries for name in entry.names]
    assert not [name for name in names if not name.replace("River", "").strip() or set(name) & set("?()|")]
    assert len({entry.place.id for entry in entries}) == len(entries) > 700


def test_rivers_of_one_name_far_apart_are_two(index: Index) -> None:
    """One Colorado flows in Arizona, one in Texas, one in Patagonia; the greatest American one comes first."""
    found = [place for place in index.find("Colorado River") if place.feature_class is FeatureClass.WATER]
    assert found[0].id == "river-colorado"
    assert any(place.country == "AR" and place.latitude < -30 for place in found)


def test_rivers_kept_by_hand_are_not_told_twice(entries: tuple[Entry, ...]) -> None:
    """No river of the table has the name and the place of one that another table has."""
    by_hand = {
        name.text: e for e in supplement.read_supplement() for name in e.names if e.place.id.startswith("river-")
    }
    assert {"Danube", "Mekong"} <= set(by_hand) and not {e.place.id for e in by_hand.values()} & {
        e.place.id for e in entries
    }
    for entry in entries:
        place = entry.place
        for same in (
            by_hand[text] for text in (*(n.text for n in entry.names), *entry.also_found) if text in by_hand
        ):
            other = same.place
            assert distance_km((place.latitude, place.longitude), (other.latitude, other.longitude)) > 300, place


def test_of_rivers_with_one_name_the_one_kept_by_hand_comes_first(entries: tuple[Entry, ...]) -> None:
    """The Severn is the English one, unless the article says otherwise."""
    by_hand = {
        text: e for e in supplement.read_supplement() if e.place.id.startswith("river-") for text in e.also_found
    }
    shared = [(by_hand[text], entry) for entry in entries for text in entry.also_found if text in by_hand]
    assert len(shared) > 20
    assert [other.place.id for hand, other in shared if hand.prior <= other.prior] == []


@pytest.mark.parametrize(
    "name",
    [
        "Main",
        "Salmon",
        "French",
        "Nelson",
        "Churchill",
        "Suriname",
        "Kaduna",
        "Burnside",
        "Yaqui",
        "Santa Cruz",
        "Wu",
        "Maya",
    ],
)
def test_a_river_with_the_name_of_something_else_needs_its_noun(index: Index, name: str) -> None:
    """A bare "Nelson" is a man or a town; "Nelson River" is the river."""
    assert not any(place.feature_class is FeatureClass.WATER for place in index.find(name))
    assert any(place.feature_class is FeatureClass.WATER for place in index.find(f"{name} River"))


def test_a_long_river_weighs_more_and_is_less_exact(entries: tuple[Entry, ...]) -> None:
    """Its point says least of where on it something is, yet no river comes before a city of a hundred thousand."""
    weights = {entry.place.name: (entry.prior, entry.place.precision_km) for entry in entries}
    assert weights["Indigirka"] > weights["Mincio"]
    assert all(3.0 > entry.prior - 2.0 >= 0.0 and 5.0 <= entry.place.precision_km <= 400.0 for entry in entries)


def test_news_from_a_river_is_placed_there() -> None:
    """Both forms of the noun, and the bare name."""
    text = "Fighting spread along the Chindwin in Myanmar. Villages on the Northern Dvina were flooded."
    with Index.open() as index:
        reading = Geoparser(index).read(Article.from_text(text))
    placed = {r.mention.name: r.place.id for r in reading.resolutions if r.place is not None}
    assert placed["Chindwin"] == "river-chindwin"
    assert placed["Northern Dvina"] == "river-northern-dvina"


def test_a_course_is_put_together_from_its_ends() -> None:
    """Lines in any order and either direction make one way, and its middle is halfway along."""
    lines: tuple[Line, ...] = (
        ((2.0, 0.0), (1.0, 0.0)),
        ((2.0, 0.0), (3.0, 0.0), (4.0, 0.0)),
        ((0.0, 0.0), (1.0, 0.0)),
    )
    course = order_course(lines)
    assert {course[0][0], course[-1][-1]} == {(0.0, 0.0), (4.0, 0.0)}
    assert part_course(course, 0.5) == (2.0, 0.0)


def test_lines_are_read_with_their_fields(tmp_path: Path) -> None:
    """A shapefile of one record with two parts, beside its table."""
    points = ((1.0, 2.0), (3.0, 4.0), (5.0, 6.0), (7.0, 8.0))
    body = struct.pack("<i4d4i", 3, 1, 2, 7, 8, 2, 4, 0, 2) + b"".join(struct.pack("<2d", *p) for p in points)
    path = tmp_path / "rivers.shp"
    path.write_bytes(bytes(100) + struct.pack(">2i", 1, len(body) // 2) + body)
    column = b"name".ljust(11, b"\0") + b"C" + bytes(4) + bytes([8]) + bytes(15)
    path.with_suffix(".dbf").write_bytes(
        b"\3\0\0\0" + struct.pack("<IHH", 1, 65, 9) + bytes(20) + column + b"\r" + b" Ari\xe8ge  "
    )
    assert list(read_lines(path)) == [({"name": "Ariège"}, (points[:2], points[2:]))]
