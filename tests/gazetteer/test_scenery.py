"""What an article names speaks for its other names, as far as it lies near them."""

from gazetteer.evidence import Candidate
from gazetteer.index import Index
from gazetteer.mention import Base, Mention, Role
from gazetteer.place import FeatureClass, Place
from gazetteer.scenery import Scenery, paint_scenery
from gazetteer.text import Span


def _make_place(name: str, latitude: float, longitude: float) -> Place:
    return Place(f"town-{name.lower()}", name, latitude, longitude, FeatureClass.POPULATED, "AZ", 1.0)


def _paint(index: Index, *places: Place) -> Scenery:
    """The scenery of an article that surely names these places."""
    spans = [Span(10 * n, 10 * n + 5) for n in range(len(places))]
    mentions = [
        Mention(span, place.name, Role.LOCATION, (Base(span, place.name),))
        for span, place in zip(spans, places, strict=True)
    ]
    return paint_scenery(mentions, [(Candidate(place, 1.0),) for place in places], index)


NEAR, NEARER = _make_place("Near", 40.0, 179.0), _make_place("Nearer", 41.0, -179.9)
SOUTH, FAR = _make_place("South", 37.0, 180.0), _make_place("Far", 41.0, 100.0)
HERE = _make_place("Here", 41.0, 180.0)


def test_the_nearest_is_found_across_the_antimeridian(small_index: Index) -> None:
    """Whatever lies north or south of it, and in whatever order the text names them."""
    for order in ((FAR, SOUTH, NEAR, NEARER), (NEARER, NEAR, FAR, SOUTH)):
        found = _paint(small_index, *order).look_from("here").neighbour(HERE)
        assert found is not None
        assert found.nearest == NEARER
        assert 7 < found.kilometres < 10


def test_what_is_out_of_reach_says_nothing(small_index: Index) -> None:
    """Neither far to the south nor far to the west."""
    assert _paint(small_index, SOUTH, FAR).look_from("here").neighbour(HERE) is None


def test_a_name_says_nothing_for_itself(small_index: Index) -> None:
    """Its own place is no neighbour, and its country has no vote of it."""
    scenery = _paint(small_index, NEAR)
    assert scenery.look_from("near").neighbour(HERE) is None
    assert scenery.look_from("near").share("AZ") == 0.0
    assert scenery.look_from("here").share("AZ") == 1.0
